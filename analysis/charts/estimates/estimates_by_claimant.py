"""Estimates by claimant over time: a panel a claimant, a mark a claim.

A dot is a figure, a line a range, a box a word such as "thousands", an arrow an open end; what is
hedged is hollow; denials and doubts have shapes of their own. Behind each panel all other claims
stand in grey. What is no level (an increase, a part, a rate, the size of a unit) is among the rows,
but has no mark, and the small print counts it.
"""

from __future__ import annotations

import altair as alt
import polars as pl

from analysis.charts import canvas, frames, intervals, notes, panels
from analysis.charts.answers import Answer, Database, answer
from analysis.charts.estimates import layers, summary
from analysis.charts.questions import COMMONEST, Question
from analysis.charts.readable import readable

ALIKE = [
    pl.col("panel"), pl.col("sign"), pl.col("certainty"), pl.col("published").dt.truncate("1w"),
    frames.two_digits("low"), frames.two_digits("best"), frames.two_digits("high"),
    pl.col("indefinite"),
]  # fmt: skip


def estimates_by_claimant(
    db: Database, measure: str = COMMONEST, counted: str = COMMONEST, actor: str | None = COMMONEST
) -> alt.VConcatChart:
    """Who said how many, when: every claim of one measure as a mark, in a panel per claimant.

    `actor=None` takes everybody's. Raises ValueError where the measure is none that a claim has.
    """
    return draw(answer(db, "estimates_by_claimant", Question(measure, counted, actor)))


def draw(said: Answer) -> alt.VConcatChart:
    """The chart of the ledger's answer."""
    title = f"{said.question.how_many}, by who said so"
    claims = frames.steady(panels.grouped(said.rows))
    dated = claims.filter(pl.col("published").is_not_null(), notes.IS_LEVEL)
    if dated.is_empty():
        return notes.nothing(said, title, summary.nothing(claims, said.question.asked))
    return drawn(said, claims, panels.panelled(dated), title)


def drawn(said: Answer, claims: pl.DataFrame, shown: pl.DataFrame, title: str) -> alt.VConcatChart:
    """Claims of known date in their panels, with the words around them."""
    parts = panels.panels(shown)
    marks = frames.drawable(shown, ALIKE)
    on = canvas.canvas(marks, len(parts))
    small_print = [
        *summary.members(parts),
        intervals.conventions(shown),
        summary.shared(shown, marks),
        notes.left_out(claims),
        notes.source(said, shown),
    ]
    return notes.finished(
        said,
        grid(marks, parts, on).properties(title=notes.footing(small_print, on.breadth)),
        notes.heading(title, summary.reading(on, said.question.things), on.breadth),
        summary.description(title, shown, parts),
    )


def grid(marks: pl.DataFrame, parts: list[panels.Panel], on: canvas.Canvas) -> alt.FacetChart:
    """The panels in rows, numbers at the left and months at the foot."""
    headings = ["\n".join(notes.lines(part.title, on.width, notes.LARGE + 2)) for part in parts]
    is_ragged = len(parts) % on.columns > 0
    chart = layers.panel(on, marks).facet(
        facet=canvas.titles(on, headings),
        data=readable(marks, parts, headings),
        columns=on.columns,
        spacing={"row": 24, "column": canvas.BETWEEN},
    )
    return chart.resolve_axis(x="independent") if is_ragged else chart
