"""Where: the places that claims name, on a map of all of them and on one of where most are."""

from __future__ import annotations

import altair as alt
import polars as pl

from analysis.charts import frames, notes
from analysis.charts.answers import Answer, Database, answer
from analysis.charts.maps import fineness, nearby, places_words, sheets
from analysis.charts.maps import ground as maps
from analysis.charts.maps.sheets import Sheet
from analysis.charts.questions import COMMONEST, Question

MOST_PLACES = 1_000


def places_named(
    db: Database, measure: str = COMMONEST, counted: str = COMMONEST, actor: str | None = COMMONEST
) -> alt.VConcatChart:
    """Where: every place that claims of one measure name, by how many do and how finely.

    `actor=None` takes everybody's. Raises ValueError where the measure is none that a claim has.
    """
    return draw(answer(db, "places_named", Question(measure, counted, actor)))


def draw(said: Answer) -> alt.VConcatChart:
    """The chart of the ledger's answer."""
    title, places = places_words.title(said.question), frames.steady(said.rows)
    shown = fineness.known(places).head(MOST_PLACES)
    if shown.is_empty():
        return notes.nothing(said, title, places_words.nothing(places, said.question.asked))
    return drawn(said, places, shown, title)


def drawn(said: Answer, places: pl.DataFrame, shown: pl.DataFrame, title: str) -> alt.VConcatChart:
    """Places of known coordinates on their maps, with the words around them."""
    near = nearby.close_up(shown)
    both = [nearby.overview(shown), *([near] if near else [])]
    parts = (sheet_drawn(shown, sheet, near) for sheet in both)
    whole = maps.separate(alt.vconcat(*parts, spacing=18))
    footing = notes.footing(places_words.small_print(said, places, shown), sheets.WIDTH)
    chart = notes.finished(
        said,
        whole.properties(title=footing),
        notes.heading(title, places_words.reading(shown), sheets.WIDTH),
        places_words.description(title, shown),
    )
    return maps.mapped(chart, both)


def sheet_drawn(shown: pl.DataFrame, sheet: Sheet, near: Sheet | None) -> alt.LayerChart:
    """The places in view of a sheet, on its map."""
    rows = fineness.marked(shown, sheet)
    labels = maps.beside(rows, sheet)
    layers = [
        *maps.land(sheet, fineness.tinted(shown)),
        *maps.countries(sheet, labels, rows),
        *(maps.frame(sheet, near) if near and sheet != near else []),
        fineness.marks(rows, rows, "A claim names"),
        *maps.words(labels),
        *maps.ruler(sheet),
    ]
    return maps.drawn(sheet, layers, places_words.heading(sheet, rows, is_near=sheet == near))
