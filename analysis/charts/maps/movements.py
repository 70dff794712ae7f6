"""Movements: from where to where a force is said to go, on a map, and how many in a table below.

An arrow needs both ends. Most claims name only the place where a force is or is to go: these stand
there as marks, as in the map of places, and no origin is made up for them.
"""

from __future__ import annotations

import altair as alt
import polars as pl

from analysis.charts import frames, notes
from analysis.charts.answers import Answer, Database, answer
from analysis.charts.maps import (
    arrows,
    fineness,
    movements_rows,
    movements_table,
    movements_words,
    sheets,
)
from analysis.charts.maps import ground as maps
from analysis.charts.maps.sheets import Point, Sheet
from analysis.charts.questions import COMMONEST, Question

HEIGHT, LEAST, MOST = 400, 1_500.0, 200  # pixels, km, arrows and places


def movements(
    db: Database, counted: str = COMMONEST, actor: str | None = COMMONEST
) -> alt.VConcatChart:
    """From where to where: every movement of one thing counted, how far it had got, how many.

    `actor=None` takes everybody's.
    """
    return draw(answer(db, "movements", Question(counted=counted, actor=actor)))


def draw(said: Answer) -> alt.VConcatChart:
    """The chart of the ledger's answer."""
    title = movements_words.title(said.question)
    if said.rows.is_empty():
        return notes.nothing(said, title, movements_words.nothing(said.question.things))
    moves = movements_rows.readable(frames.steady(said.rows))
    going, ends = movements_rows.arrows(moves)[:MOST], movements_rows.ends(moves).head(MOST)
    points = corners(going, ends)
    sheet = sheets.around(points, HEIGHT, LEAST) if points else None
    parts = [*([picture(going, ends, sheet)] if sheet else []), movements_table.table(moves)]
    footing = notes.footing(movements_words.small_print(said, moves, going, ends), sheets.WIDTH)
    chart = notes.finished(
        said,
        maps.separate(alt.vconcat(*parts, spacing=22)).properties(title=footing),
        notes.heading(title, movements_words.reading(going, ends), sheets.WIDTH),
        movements_words.description(title, moves, going),
    )
    return maps.mapped(chart, [sheet]) if sheet else chart


def corners(going: list[dict[str, object]], ends: pl.DataFrame) -> list[Point]:
    """Every point that has to be on the map."""
    tips = [
        (float(str(move[f"{end}_longitude"])), float(str(move[f"{end}_latitude"])))
        for move in going
        for end in ("from", "to")
    ]
    return [*tips, *ends.select("longitude", "latitude").iter_rows()]


def picture(going: list[dict[str, object]], ends: pl.DataFrame, sheet: Sheet) -> alt.LayerChart:
    """The map."""
    marks = fineness.marked(ends, sheet)
    radii = dict(marks.select("place_id", "radius").iter_rows())
    drawn = arrows.placed(going, sheet, radii)
    origins = maps.origins(drawn, sheet).join(marks, on="place_id", how="anti")
    names = pl.concat([marks.select(maps.LABELLED), origins.select(maps.LABELLED)])
    labels = arrows.lettered(names, drawn, sheet)
    legend = "Without an arrow: claims that name" if marks.height else None
    layers = [
        *maps.land(sheet, fineness.tinted(ends)),
        *arrows.layers(drawn),
        *([fineness.marks(marks, ends, legend)] if marks.height else []),
        *maps.dots(origins),
        *maps.words(labels),
        *maps.ruler(sheet),
    ]
    whole: alt.LayerChart = maps.separate(maps.drawn(sheet, layers, movements_words.heading(sheet)))
    return whole
