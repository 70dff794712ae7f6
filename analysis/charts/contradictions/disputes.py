"""Disputes: figures that do not meet, the lowest and the highest of each joined by a line.

A dot is a figure, a diamond an "about", a bar a range, a box a word such as "thousands", an arrow
an end that the words leave open; what is hedged is hollow. The names stand at the ends, outside of
the line.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import altair as alt
import polars as pl

from analysis.charts import (
    axes,
    canvas,
    frames,
    intervals,
    lettering,
    notes,
    questions,
    theme,
    wording,
)
from analysis.charts.answers import Answer, Database, answer
from analysis.charts.canvas import Canvas
from analysis.charts.contradictions import backing, ends, ratios
from analysis.charts.contradictions.backing import Words
from analysis.charts.contradictions.ratios import WIDTH
from analysis.charts.questions import COMMONEST, Question
from analysis.charts.tooltips import tooltips

MOST, ROW, LEFT, RIGHT = 20, 46, 200, 80
OPEN = "(datum.sign == 'at_least' || datum.sign == 'at_most')"
IS_POINT = "datum.sign != 'range' && datum.sign != 'vague'"
SIGNS = tuple(replace(sign, shape=sign.across) for sign in theme.SIGNS)
TOOLTIP = {
    "quote": "Words", "figure": "Figure", "claimant": "Claimed by", "kind_group": "Kind of source",
    "where": "Where", "day": "As of",
}  # fmt: skip


def disputes(db: Database, actor: str | None = COMMONEST) -> alt.VConcatChart:
    """Where the figures of two sources do not meet: the lowest and the highest, joined by a line.

    `actor=None` takes everybody's. What is counted differs from line to line, and stands at each.
    """
    return draw(answer(db, "disputes", Question(actor=actor)))


def draw(said: Answer) -> alt.VConcatChart:
    """The chart of the ledger's answer."""
    title = titled(said.question)
    rows = frames.steady(said.rows).filter(pl.col("ratio").is_not_null())
    if rows.is_empty():
        return notes.nothing(said, title, nothing(said))
    shown = rows.sort("ratio", descending=True, maintain_order=True).head(MOST)
    return drawn(said, shown.with_row_index("nth"), title)


def titled(question: Question) -> str:
    """What the chart is called."""
    whose = f"{questions.country(question.actor)}: where" if question.actor else "Where"
    return f"{whose} the figures of two sources do not meet"


def nothing(said: Answer) -> str:
    """Why there is nothing to draw."""
    if said.rows.height:
        return "Where figures do not meet, the lower one is zero: there is no ratio to draw."
    return (
        "In this ledger no two sources contradict each other in claims"
        f"{said.question.whose or backing.COMPARED}, as far as they say when."
    )


def drawn(said: Answer, shown: pl.DataFrame, title: str) -> alt.VConcatChart:
    """Disputes as lines, with the words around them."""
    marks = ends.ends(shown)
    chart = lines(said, shown, marks)
    breadth = LEFT + WIDTH + RIGHT
    claims = backing.claims(said, [backing.side(shown, f"{side}_") for side in ends.SIDES])
    vague = VAGUE if "about" in set(marks["sign"]) else ""
    small_print = left_out(said.rows, shown), vague, intervals.conventions(marks)
    words = Words(title, READING, small_print, description(title, said.rows, shown))
    return backing.finished(said, chart, claims, words, breadth)


READING = (
    "Each line joins the lowest and the highest figure for one thing, place and month where the "
    "two do not meet. The upper end of the lower one stands at 1×; the scale is logarithmic. At "
    "the right: how many times as high the lower end of the other is, and how many origins stand "
    "with either. Like is set against like: no part, rate or single attack against a total, and no "
    "total against an older, lower one."
)
VAGUE = "“About” is read as up to a tenth less or more, the pale bar at its mark."


def lines(said: Answer, shown: pl.DataFrame, marks: pl.DataFrame) -> alt.LayerChart:
    """The dumbbells: lines, ends, and the words at both."""
    on, times = room(marks), ratios.scale(marks)
    marks = marks.with_columns(name=pl.Series(ratios.whole_names(marks, times), dtype=pl.String))
    is_whose = said.question.actor is None
    rows = ends.joins(shown, is_whose)
    parts = [*joined(rows, times), *figures(frames.plain(marks), on, times)]
    placed = [part.encode(rank(rows.height)) for part in parts]
    return alt.LayerChart(layer=placed, width=WIDTH, height=ROW * rows.height)


def rank(rows: int) -> alt.Y:
    """A place for each dispute, from above."""
    axis = alt.Axis(values=list(range(rows)), labels=False, title=None)
    scale = alt.Scale(domain=[-0.6, rows - 0.4], reverse=True, nice=False, zero=False)
    return alt.Y("nth:Q", axis=axis, scale=scale)


def room(marks: pl.DataFrame) -> Canvas:
    """What the legends have to explain."""
    first, last = frames.ends(marks["as_of"])
    return Canvas(
        WIDTH, 0, 1, first, last, axes.Amounts(1, 1, True, False),
        groups=tuple(group for group in theme.GROUPS if group.name in set(marks["kind_group"])),
        signs=tuple(sign for sign in SIGNS if sign.name in set(marks["sign"])),
        has_hedges="hedged" in set(marks["certainty"]),
        has_shared=False,
    )  # fmt: skip


def joined(rows: pl.DataFrame, times: list[float]) -> list[alt.Chart]:
    """The lines; at the left what they are about, at the right how far apart, and how many."""
    told = alt.Tooltip("about:N", title="Dispute"), alt.Description("about:N")
    line = alt.Chart(rows).mark_rule(strokeWidth=2, color=theme.SOFT, opacity=0.6)
    return [
        line.encode(ratios.amount("one", times), alt.X2("ratio:Q"), *told),
        aside(rows, "what", align="right", fontSize=12, color=theme.INK, dy=-7),
        aside(rows, "when", align="right", fontSize=12, color=theme.INK, dy=8),
        aside(rows, "times", fontSize=15, fontWeight="bold", color=theme.INK, dy=-6),
        aside(rows, "sides", fontSize=11, color=theme.SOFT, dy=10),
    ]


def aside(rows: pl.DataFrame, field: str, align: Any = "left", **look: Any) -> alt.Chart:
    """Words at the left of all lines, or at the right."""
    x = -12 if align == "right" else WIDTH + 12
    words: alt.Chart = (
        alt.Chart(rows)
        .mark_text(align=align, **look)
        .encode(alt.Description("about:N"), lettering.fixed(alt.XValue, x), alt.Text(f"{field}:N"))
    )
    return words


def figures(marks: pl.DataFrame, on: Canvas, times: list[float]) -> list[alt.Chart]:
    """Both ends of each dispute: bars for intervals, marks for figures, and the words at them."""
    tooltip = tooltips(TOOLTIP)
    base = alt.Chart(marks).encode(alt.Description("told:N"), tooltip=tooltip)
    dots = base.mark_rule(strokeWidth=6, opacity=0.3)
    points = base.mark_point(size=90, opacity=1, fillOpacity=0.8, strokeWidth=1.6, filled=False)
    span = ratios.amount("first", times), alt.X2("last:Q"), canvas.colour(on, columns=2)
    return [
        intervals.said(base, 6).encode(*span, canvas.stroke()),
        intervals.read(base, 12).encode(*span, canvas.fill(on)),
        dots.transform_filter(alt.datum.sign == "about").encode(*span),
        points.transform_filter(IS_POINT).encode(
            ratios.amount("at", times), canvas.colour(on, columns=2), shape(on), canvas.fill(on)
        ),
        *(text for side in ends.SIDES for text in names(base, side, times)),
    ]


def shape(on: Canvas) -> alt.Shape:
    """What a claim says of its figure, its arrows along the axis."""
    legend = alt.Legend(
        title="Says", columns=3, labelOffset=12, symbolOpacity=1, symbolStrokeColor=theme.SOFT,
        symbolFillColor=theme.SOFT,
    )  # fmt: skip
    names, shapes = [sign.words for sign in on.signs], [sign.shape for sign in on.signs]
    return alt.Shape("said:N", scale=alt.Scale(domain=names, range=shapes), legend=legend)


def names(base: alt.Chart, side: str, times: list[float]) -> list[alt.Chart]:
    """Who gives a figure, and below it the figure: beyond the end of the line."""
    own = base.transform_filter(alt.datum.side == side)
    far = alt.expr(f"({OPEN} ? 26 : 13) * {-1 if side == 'lower' else 1}")
    align: Any = "right" if side == "lower" else "left"
    name = own.mark_text(align=align, dx=far, dy=-6, fontSize=12, color=theme.INK)
    figure = own.mark_text(align=align, dx=far, dy=9, fontSize=11, color=theme.SOFT)
    return [
        name.encode(ratios.amount("outer", times), alt.Text("name:N")),
        figure.encode(ratios.amount("outer", times), alt.Text("below:N")),
    ]


def left_out(rows: pl.DataFrame, shown: pl.DataFrame) -> str:
    """How many disputes are not drawn."""
    rest = rows.height - shown.height
    if not rest:
        return ""
    fewer = wording.counted(rest, "dispute")
    return f"{fewer} with a smaller ratio {'is' if rest == 1 else 'are'} not drawn."


def description(title: str, rows: pl.DataFrame, shown: pl.DataFrame) -> str:
    """The chart for those who cannot see it."""
    said = [f"{title}. {wording.counted(rows.height, 'dispute')}."]
    for row in shown.head(5).iter_rows(named=True):
        lower, higher = (
            wording.figure({field: row[f"{side}_{field}"] for field in wording.FIGURE})
            for side in ends.SIDES
        )
        about = ", ".join(ends.thing(row, is_whose=False))
        said.append(
            f"{about}: {lower} ({row['lower_claimant']}) against {higher} "
            f"({row['higher_claimant']}), {ends.ratio(row['ratio'])} times."
        )
    return " ".join(said)
