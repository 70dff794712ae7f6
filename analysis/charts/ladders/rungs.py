"""The panel of a ladder: levels over time on the left, and beside them what each figure counts."""

from __future__ import annotations

from dataclasses import dataclass

import altair as alt
import polars as pl

from analysis.charts import axes, canvas, intervals, lettering, theme
from analysis.charts.canvas import Canvas
from analysis.charts.ladders import treads
from analysis.charts.ladders.words import Ladder
from analysis.charts.tooltips import tooltips

BETWEEN = 24
TOOLTIP = {
    "quote": "Words", "said": "Figure", "also": "Also given", "claimant": "Claimed by",
    "kind_group": "Kind of source", "period": "As of", "where": "Where", "before": "Before",
    "change": "Change", "print": "Printed",
}  # fmt: skip


def row(ladder: Ladder, on: Canvas, is_first: bool, is_last: bool) -> alt.HConcatChart:
    """The levels of a claimant beside the list of its figures.

    The list has its headings above the first, and the days stand below the last.
    """
    title = alt.TitleParams(
        ladder.title, subtitle=ladder.subtitle, anchor="start", fontSize=14, subtitleFontSize=11,
        offset=4 if is_first else 10,
    )  # fmt: skip
    left = levels(ladder.steps, Axes(on, is_last))
    right = treads.listing(ladder.steps, on, is_first)
    return alt.hconcat(left, right, spacing=BETWEEN, title=title)


@dataclass(frozen=True)
class Axes:
    """The axes of a panel; days are named below the last one alone."""

    on: Canvas
    is_last: bool

    def days(self, field: str) -> alt.X:
        """An axis of days."""
        return axes.days(field, self.on.first, self.on.last, self.on.width, labels=self.is_last)

    def amounts(self, field: str) -> alt.Y:
        """An axis of numbers."""
        return axes.amounts(field, self.on.amounts)


def levels(steps: pl.DataFrame, by: Axes) -> alt.LayerChart:
    """Figures at their days, each holding until the one that took its place."""
    base = alt.Chart().encode(canvas.colour(by.on).legend(None))
    own = base.encode(alt.Description("told:N"), tooltip=tooltips(TOOLTIP))
    drawn = [*lines(base, by, steps), *ranges(base, own, by, steps)]
    marked = [points(own, by)] if steps["at"].is_not_null().any() else []
    layers = [*drawn, *marked, numbers(base, by)]
    return alt.LayerChart(data=steps, layer=layers, width=by.on.width, height=by.on.height)


def bare(base: alt.Chart, *fields: str) -> alt.Chart:
    """Rows with these fields alone: what is drawn of them is no mark that leads to a claim."""
    return base.transform_aggregate(groupby=["kind_group", *fields])


def lines(base: alt.Chart, by: Axes, steps: pl.DataFrame) -> list[alt.Chart]:
    """Pale lines up to the next figure, risers to it, and strong lines where one is repeated."""
    at, until, riser = (pl.col(name).is_not_null() for name in ("at", "until", "riser_to"))
    pale = base.mark_rule(strokeWidth=2, opacity=0.35, aria=False)
    strong = base.mark_rule(strokeWidth=4, opacity=0.8, aria=False)
    holds = pale.transform_filter("isValid(datum.at) && isValid(datum.until)")
    rises = pale.transform_filter("isValid(datum.riser_to)")
    again = strong.transform_filter("isValid(datum.at) && datum.last_as_of > datum.as_of")
    parts = [
        (at & until, bare(holds, "at", "last_as_of", "until").encode(
            by.days("last_as_of"), by.amounts("at"), alt.X2("until:T")
        )),
        (riser, bare(rises, "as_of", "riser_from", "riser_to").encode(
            by.days("as_of"), by.amounts("riser_from"), alt.Y2("riser_to:Q")
        )),
        (treads.REPEATED, bare(again, "at", "as_of", "last_as_of").encode(
            by.days("as_of"), by.amounts("at"), alt.X2("last_as_of:T")
        )),
    ]  # fmt: skip
    return [layer for rows, layer in parts if not steps.filter(rows).is_empty()]


def ranges(base: alt.Chart, own: alt.Chart, by: Axes, steps: pl.DataFrame) -> list[alt.Chart]:
    """Intervals as lines on their days, and as areas up to the next figure."""
    found = steps.filter(intervals.SPAN)
    on_day = (by.days("as_of"), by.amounts("low"), alt.Y2("high:Q"))
    area = base.mark_rect(opacity=0.12, aria=False)
    holds = area.transform_filter(f"{intervals.IS_SPAN} && isValid(datum.until)")
    parts = [
        (found["until"].is_not_null().any(), bare(holds, "as_of", "until", "low", "high").encode(
            *on_day, alt.X2("until:T")
        )),
        (not steps.filter(intervals.SAID).is_empty(), intervals.said(own, 3).encode(
            *on_day, canvas.stroke()
        )),
    ]  # fmt: skip
    return [layer for is_there, layer in parts if is_there]


def points(own: alt.Chart, by: Axes) -> alt.Chart:
    """Figures and open ends as points."""
    marks = own.mark_point(size=52, opacity=1, strokeWidth=1.5, filled=False)
    placed: alt.Chart = marks.transform_filter("isValid(datum.at)").encode(
        by.days("as_of"),
        by.amounts("at"),
        canvas.shape(by.on, "shape", columns=0),
        canvas.fill(by.on, columns=0),
    )
    return placed


def numbers(base: alt.Chart, by: Axes) -> alt.Chart:
    """The number of each figure on the list, beside its mark."""
    words = base.transform_filter("datum.is_listed").mark_text(
        fontSize=11, fontWeight="bold", color=theme.INK, aria=False, dx=alt.expr("datum.dx"),
        dy=alt.expr("datum.dy"), align=alt.expr("datum.dx < 0 ? 'right' : 'left'"),
    )  # fmt: skip
    placed: alt.Chart = bare(words, "as_of", "top", "number", "dx", "dy").encode(
        by.days("as_of"),
        by.amounts("top"),
        lettering.fixed(alt.ColorValue, theme.INK),
        alt.Text("number:N"),
    )
    return placed
