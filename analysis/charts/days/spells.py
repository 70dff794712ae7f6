"""The lines of what was known: a voice each, with its figure on a day and the one it gives now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import altair as alt
import polars as pl

from analysis.charts import axes, canvas, intervals, lettering, theme
from analysis.charts.canvas import Canvas
from analysis.charts.days import voices
from analysis.charts.days.dial import Dial
from analysis.charts.tooltips import tooltips

LINE, PLOT = 18, 240
NAME, WHERE, THEN, NOW, END = -406, -146, PLOT + 14, PLOT + 168, PLOT + 306
BREADTH = END - NAME
PALE = "#a8a8a8"
TOOLTIP = {
    "quote": "Words", "read": "Figure", "claimant": "Claimed by", "kind_group": "Kind of source",
    "where": "Where", "holds": "As of", "chain": "Passed on", "publisher": "Published by",
    "day": "Published on", "spell": "Newest",
}  # fmt: skip
ACTIVE = "datum.begins <= on_day && (!isValid(datum.ends) || on_day < datum.ends)"
LATER = "!isValid(datum.ends) && datum.begins > on_day"
KEYS: tuple[dict[str, Any], ...] = tuple(
    {"orient": "none", "direction": "horizontal", "legendX": x, "legendY": y, "columns": 0,
     "padding": 0, "labelOffset": 12, "symbolSize": 60}
    for x, y in ((NAME, -128), (NAME, -88), (NAME + 540, -88))
)  # fmt: skip


def chart(shown: pl.DataFrame, on: Canvas, dial: Dial, is_of_anybody: bool) -> alt.LayerChart:
    """A line a voice: who, where, its figure on the day of the slider, and its figure now."""
    rows, lines = voices.readable(shown, dial, is_of_anybody), shown["line"].n_unique()
    y = alt.Y(
        "line:Q", axis=None, scale=alt.Scale(domain=[0.5, lines + 0.5], reverse=True, zero=False)
    )
    base = alt.Chart().encode(y)
    layers = [
        rulers(base), ways(base, on), *now(base, on), *then(base, on), *words(base),
        *headings(dial),
    ]  # fmt: skip
    whole = alt.LayerChart(data=rows, layer=layers, width=PLOT, height=LINE * lines)
    return whole.add_params(dial.slider())


def bare(base: alt.Chart, *fields: str) -> alt.Chart:
    """Rows with these fields alone: what is drawn of them is no mark that leads to a claim."""
    return base.transform_aggregate(groupby=list(fields))


def rulers(base: alt.Chart) -> alt.Chart:
    """A faint line below each voice."""
    rules = bare(base, "line").mark_rule(color=theme.FAINT, aria=False, yOffset=LINE / 2)
    placed: alt.Chart = rules.encode(
        lettering.fixed(alt.XValue, NAME), lettering.fixed(alt.X2Value, END)
    )
    return placed


def ways(base: alt.Chart, on: Canvas) -> alt.Chart:
    """Lines that lead from the figures of the day to those of today."""
    both = base.transform_filter(f"{ACTIVE} && isValid(datum.at) && isValid(datum.now_at)")
    rules = bare(both, "line", "at", "now_at").mark_rule(
        color=theme.CONTEXT, strokeWidth=2, aria=False
    )
    placed: alt.Chart = rules.encode(axes.across("at", on.amounts), alt.X2("now_at:Q"))
    return placed


def then(base: alt.Chart, on: Canvas) -> list[alt.Chart]:
    """The newest figures on the day of the slider."""
    own = base.transform_filter(ACTIVE).encode(
        canvas.colour(on, **KEYS[0]), alt.Description("told:N"), tooltip=tooltips(TOOLTIP)
    )
    points = own.mark_point(size=56, opacity=1, strokeWidth=1.5, filled=False)
    span = axes.across("low", on.amounts), alt.X2("high:Q")
    return [
        intervals.said(own, 3).encode(*span, canvas.stroke()),
        intervals.read(own, 8).encode(*span, canvas.fill(on, **KEYS[2])),
        points.transform_filter("isValid(datum.at)").encode(
            axes.across("at", on.amounts),
            canvas.shape(on, is_across=True, **KEYS[1]),
            canvas.fill(on, **KEYS[2]),
        ),
    ]  # fmt: skip


def now(base: alt.Chart, on: Canvas) -> list[alt.Chart]:
    """The figures of today, pale, where they are not yet those of the day."""
    own = base.transform_filter(LATER).encode(alt.Description("told:N"), tooltip=tooltips(TOOLTIP))
    points = own.mark_point(
        size=40, opacity=1, strokeWidth=1.2, stroke=PALE, fill="white", shape=alt.expr("datum.path")
    )
    span = axes.across("low", on.amounts), alt.X2("high:Q")
    pale = lettering.fixed(alt.ColorValue, PALE)
    return [
        intervals.said(own, 2).encode(*span, pale),
        intervals.read(own, 6).encode(*span, pale, lettering.fixed(alt.FillValue, "white")),
        points.transform_filter("isValid(datum.at)").encode(axes.across("at", on.amounts)),
    ]  # fmt: skip


def words(base: alt.Chart) -> Iterator[alt.Chart]:
    """Who and where on the left, the figures of the day and of today on the right."""
    heard = alt.expr(f"datum.first <= on_day ? '{theme.INK}' : '{PALE}'")
    voice = bare(base, "line", "voice", "where", "first")
    then = bare(base.transform_filter(ACTIVE), "line", "figure")
    later = bare(base.transform_filter(LATER), "line", "figure")
    same = bare(base.transform_filter(f"{ACTIVE} && !isValid(datum.ends)"), "line")
    yield column(voice, NAME, WHERE, color=heard).encode(alt.Text("voice:N"))
    yield column(voice, WHERE, 0, color=heard).encode(alt.Text("where:N"))
    yield column(then, THEN, NOW, fontWeight="bold").encode(alt.Text("figure:N"))
    yield column(later, NOW, END, color=theme.SOFT).encode(alt.Text("figure:N"))
    yield column(same, NOW, END, color=theme.SOFT).encode(
        lettering.fixed(alt.TextValue, "no newer one")
    )


def column(base: alt.Chart, starts: int, ends: int, **look: Any) -> alt.Chart:
    """Words in a column, cut off where the next one begins."""
    usual: dict[str, Any] = {"align": "left", "baseline": "middle", "fontSize": 11, "aria": False}
    placed: alt.Chart = base.mark_text(
        **({"color": theme.INK} | usual | look), font=theme.FONT, limit=ends - starts - 8
    ).encode(lettering.fixed(alt.XValue, starts))
    return placed


def headings(dial: Dial) -> Iterator[alt.Chart]:
    """What each column holds, and above them the day."""
    once = alt.Chart(alt.InlineData([{}]))
    texts: dict[int, Any] = {
        NAME: "Claimed by",
        WHERE: "Where",
        NOW: "Newest now",
        THEN: alt.expr(f"'By ' + {dial.day}"),
    }
    for place, text in texts.items():
        small = column(once, place, END, fontSize=10, color=theme.SOFT)
        yield small.encode(lettering.fixed(alt.YValue, -9), lettering.fixed(alt.TextValue, text))
    large = column(once, NAME, END, fontSize=17, fontWeight="bold")
    yield large.encode(
        lettering.fixed(alt.YValue, -34),
        lettering.fixed(alt.TextValue, alt.expr(f"'Known on ' + {dial.day}")),
    )
