"""The layers of a panel: everybody else's claims in grey, then ranges, figures and the rest."""

from __future__ import annotations

import altair as alt
import polars as pl

from analysis.charts import axes, canvas, intervals, lettering, readable, theme
from analysis.charts.canvas import Canvas
from analysis.charts.tooltips import tooltips

TOOLTIP = {
    "quote": "Words", "figure": "Figure", "claimant": "Claimed by", "kind_group": "Kind of source",
    "surety": "Stance", "period": "As of", "place": "Where", "chain": "Passed on",
    "publisher": "Published by", "day": "Published on",
}  # fmt: skip
ASIDE = 4
HAS_POINT, IS_POINT = pl.col("at").is_not_null(), "isValid(datum.at)"
HAS_NO_FIGURE = "!isValid(datum.at) && datum.sign != 'range' && datum.sign != 'vague'"


def panel(on: Canvas, marks: pl.DataFrame) -> alt.LayerChart:
    """Claims before those of everybody, with what stands beside them in words.

    There is no layer without a mark: its axis would know of no day.
    """
    own = alt.Chart().encode(
        axes.days("published", on.first, on.last, on.width),
        canvas.colour(on),
        alt.Href("url:N"),
        alt.Description("told:N"),
        tooltip=tooltips(told(on)),
    )
    parts = [*backdrop(marks, on), *claims(own, on, marks), below_title()]
    return alt.LayerChart(layer=parts, width=on.width, height=on.height)


def told(on: Canvas) -> dict[str, str]:
    """The fields that a mark tells of, with their titles."""
    return TOOLTIP | ({"stands_for": "Claims in this mark"} if on.has_shared else {})


def backdrop(marks: pl.DataFrame, on: Canvas) -> list[alt.Chart]:
    """The claims of all panels, in grey and without words."""
    everybody = readable.backdrop(marks)
    base = alt.Chart(everybody).encode(axes.days("published", on.first, on.last, on.width))
    lines = base.mark_rule(strokeWidth=1.5, color=theme.CONTEXT, aria=False, tooltip=None)
    dots = base.mark_circle(size=16, opacity=1, color=theme.CONTEXT, aria=False, tooltip=None)
    span = axes.amounts("low", on.amounts), alt.Y2("high:Q")
    return there(
        (everybody.filter(intervals.SPAN), lines.transform_filter(intervals.IS_SPAN).encode(*span)),
        (everybody.filter(HAS_POINT), dots.transform_filter(IS_POINT).encode(
            axes.amounts("at", on.amounts)
        )),
    )  # fmt: skip


def claims(base: alt.Chart, on: Canvas, marks: pl.DataFrame) -> list[alt.Chart]:
    """Intervals, figures and open ends as points, claims without a figure in the strip."""
    span = axes.amounts("low", on.amounts), alt.Y2("high:Q")
    points = base.mark_point(
        size=46, opacity=1, fillOpacity=0.65, strokeWidth=1.4, filled=False,
        xOffset=alt.expr(f"{ASIDE} * datum.nth"),
    ).encode(canvas.shape(on), canvas.fill(on))  # fmt: skip
    return there(
        (marks.filter(intervals.SAID), intervals.said(base, 2.5).encode(
            *span, canvas.stroke()
        )),
        (marks.filter(intervals.READ), intervals.read(base, 7).encode(*span, canvas.fill(on))),
        (marks.filter(HAS_POINT), points.transform_filter(IS_POINT).encode(
            axes.amounts("at", on.amounts)
        )),
        (marks.filter(canvas.HAS_NO_FIGURE), points.transform_filter(HAS_NO_FIGURE).encode(
            alt.YDatum(on.amounts.none)
        )),
    )  # fmt: skip


def there(*parts: tuple[pl.DataFrame, alt.Chart]) -> list[alt.Chart]:
    """The layers that have something to draw."""
    return [layer for rows, layer in parts if not rows.is_empty()]


def below_title() -> alt.Chart:
    """What stands below a panel's title, once: whose it is, and how many claims it holds."""
    once = alt.Chart().transform_aggregate(groupby=["subtitle"])
    words = once.mark_text(align="left", baseline="bottom", fontSize=11, color=theme.SOFT)
    placed: alt.Chart = words.encode(
        lettering.fixed(alt.XValue, 0),
        lettering.fixed(alt.YValue, -6),
        alt.Text("subtitle:N"),
        alt.Description("subtitle:N"),
    )
    return placed
