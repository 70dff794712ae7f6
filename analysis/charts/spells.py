"""The lines of what was known: a voice each, with its figure on a day and the one it gives now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import altair as alt
import polars as pl

from analysis.charts import axes, canvas, frames, questions, theme, wording
from analysis.charts.canvas import Canvas

LINE, PLOT = 18, 300
NAME, WHERE, THEN, NOW, END = -326, -102, PLOT + 14, PLOT + 148, PLOT + 266
BREADTH = END - NAME
PALE = "#a8a8a8"
TOOLTIP = {
    "quote": "Words", "figure": "Figure", "claimant": "Claimed by", "kind_group": "Kind of source",
    "where": "Where", "holds": "As of", "chain": "Passed on", "publisher": "Published by",
    "day": "Published on", "spell": "Newest",
}  # fmt: skip
SIGNS = {sign.name: sign for sign in theme.SIGNS}
DRAWN = ["claim_id", "line", "claimant", "kind_group", "low", "high", "at", "now_at", "filling",
         "quote", "chain", "publisher", "begins", "ends", "first"]  # fmt: skip
ACTIVE = "datum.begins <= on_day && (!isValid(datum.ends) || on_day < datum.ends)"
LATER = "!isValid(datum.ends) && datum.begins > on_day"
KEYS: tuple[dict[str, Any], ...] = tuple(
    {"orient": "none", "direction": "horizontal", "legendX": x, "legendY": y, "columns": 0,
     "padding": 0, "labelOffset": 10}
    for x, y in ((NAME, -128), (NAME, -88), (NAME + 400, -88))
)  # fmt: skip
IS_SPAN = "isValid(datum.low) && isValid(datum.high)"


@dataclass(frozen=True)
class Dial:
    """The days of a slider: from the first to the last, one of which was asked for."""

    first: date
    last: date
    asked: date
    stride: int

    @property
    def origin(self) -> date:
        """The first day of the slider: whole strides before the day that was asked for."""
        return self.asked - timedelta((self.asked - self.first).days // self.stride * self.stride)

    @property
    def length(self) -> int:
        """The days from the first to the last of the slider."""
        return -(-(self.last - self.origin).days // self.stride) * self.stride

    @property
    def day(self) -> str:
        """The day of the slider, as an expression that gives its name."""
        start = datetime(self.origin.year, self.origin.month, self.origin.day, tzinfo=UTC)
        moment = f"{start.timestamp() * 1000:.0f} + on_day * 86400000"
        return f"utcFormat({moment}, '%-d %b %Y')"

    def slider(self) -> alt.Parameter:
        """The slider, at the day that was asked for."""
        bind = alt.binding_range(min=0, max=max(self.length, 1), step=self.stride, name="Day ")
        return alt.param(name="on_day", value=(self.asked - self.origin).days, bind=bind)


def chart(shown: pl.DataFrame, on: Canvas, dial: Dial, is_of_anybody: bool) -> alt.LayerChart:
    """A line a voice: who, where, its figure on the day of the slider, and its figure now."""
    rows, lines = readable(shown, dial, is_of_anybody), shown["line"].n_unique()
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


def readable(shown: pl.DataFrame, dial: Dial, is_of_anybody: bool) -> pl.DataFrame:
    """Figures with the words of their line and tooltip, and nothing else than what is drawn."""
    told = pl.DataFrame([said(row, is_of_anybody) for row in shown.iter_rows(named=True)])
    whole = shown.with_columns(
        filling=pl.when(certainty="stated").then("kind_group").otherwise("certainty"),
        begins=pl.col("known_from").sub(dial.origin).dt.total_days(),
        ends=pl.col("known_until").sub(dial.origin).dt.total_days(),
    )
    drawn = whole.with_columns(first=pl.col("begins").min().over("line")).select(DRAWN)
    return frames.plain(drawn.hstack(told))


def said(row: dict[str, Any], is_of_anybody: bool) -> dict[str, str]:
    """A figure as it is said to a reader."""
    since, until = wording.day(row["known_from"]), row["known_until"]
    return {
        "figure": figure(row),
        "where": row["place"] or "not said",
        "holds": wording.day(row["as_of"]),
        "day": wording.day(row["published"]),
        "spell": f"from {since} " + (f"until {wording.day(until)}" if until else "to this day"),
        "voice": voice(row, is_of_anybody),
        "told": f"{row['claimant']}: {figure(row)}, published {wording.day(row['published'])}",
        "said": SIGNS[row["sign"]].words,
        "path": SIGNS[row["sign"]].across,
    }


def voice(row: dict[str, Any], is_of_anybody: bool) -> str:
    """Who speaks; and of whose, where they may be anybody's."""
    name: str = row["claimant"][:1].upper() + row["claimant"][1:]
    if not is_of_anybody:
        return name
    return f"{name}: {questions.people(row['actor']) if row['actor'] else 'not said whose'}"


def figure(row: dict[str, Any]) -> str:
    """A figure with the words that bound it, and whether it is hedged."""
    return wording.figure(row) + (", hedged" if row["certainty"] == "hedged" else "")


def bare(base: alt.Chart, *fields: str) -> alt.Chart:
    """Rows with these fields alone: what is drawn of them is no mark that leads to a claim."""
    return base.transform_aggregate(groupby=list(fields))


def rulers(base: alt.Chart) -> alt.Chart:
    """A faint line below each voice."""
    rules = bare(base, "line").mark_rule(color=theme.FAINT, aria=False, yOffset=LINE / 2)
    placed: alt.Chart = rules.encode(x=alt.value(NAME), x2=alt.value(END))
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
        canvas.colour(on, **KEYS[0]), alt.Description("told:N"), tooltip=tooltips()
    )
    points = own.mark_point(size=56, opacity=1, strokeWidth=1.5, filled=False)
    return [
        own.mark_rule(strokeWidth=3).transform_filter(IS_SPAN).encode(
            axes.across("low", on.amounts), alt.X2("high:Q"), strokeDash=canvas.stroke()
        ),
        points.transform_filter("isValid(datum.at)").encode(
            axes.across("at", on.amounts),
            canvas.shape(on, is_across=True, **KEYS[1]),
            canvas.fill(on, **KEYS[2]),
        ),
    ]  # fmt: skip


def now(base: alt.Chart, on: Canvas) -> list[alt.Chart]:
    """The figures of today, pale, where they are not yet those of the day."""
    own = base.transform_filter(LATER).encode(alt.Description("told:N"), tooltip=tooltips())
    points = own.mark_point(size=40, opacity=1, strokeWidth=1.2)
    return [
        own.mark_rule(color=PALE, strokeWidth=2).transform_filter(IS_SPAN).encode(
            axes.across("low", on.amounts), alt.X2("high:Q")
        ),
        points.transform_filter("isValid(datum.at)").encode(
            axes.across("at", on.amounts), alt.Shape("path:N", scale=None),
            stroke=alt.value(PALE), fill=alt.value("white"),
        ),
    ]  # fmt: skip


def tooltips() -> list[alt.Tooltip]:
    """What a mark says when it is pointed at."""
    return [alt.Tooltip(f"{field}:N", title=title) for field, title in TOOLTIP.items()]


def words(base: alt.Chart) -> Iterator[alt.Chart]:
    """Who and where on the left, the figures of the day and of today on the right."""
    heard = alt.expr(f"datum.first <= on_day ? '{theme.INK}' : '{PALE}'")
    voice = bare(base, "line", "voice", "where", "first")
    then = bare(base.transform_filter(ACTIVE), "line", "figure")
    later = bare(base.transform_filter(LATER), "line", "figure")
    same = bare(base.transform_filter(f"{ACTIVE} && !isValid(datum.ends)"), "line")
    yield column(voice, NAME, WHERE, color=heard).encode(text="voice:N")
    yield column(voice, WHERE, 0, color=heard).encode(text="where:N")
    yield column(then, THEN, NOW, fontWeight="bold").encode(text="figure:N")
    yield column(later, NOW, END, color=theme.SOFT).encode(text="figure:N")
    yield column(same, NOW, END, color=theme.SOFT).encode(text=alt.value("the same"))


def column(base: alt.Chart, starts: int, ends: int, **look: Any) -> alt.Chart:
    """Words in a column, cut off where the next one begins."""
    usual: dict[str, Any] = {"align": "left", "baseline": "middle", "fontSize": 11, "aria": False}
    placed: alt.Chart = base.mark_text(
        **({"color": theme.INK} | usual | look), font=theme.FONT, limit=ends - starts - 8
    ).encode(x=alt.value(starts))
    return placed


def headings(dial: Dial) -> Iterator[alt.Chart]:
    """What each column holds, and above them the day."""
    once = alt.Chart(alt.InlineData([{}]))
    texts: dict[int, Any] = {
        NAME: "Claimed by", WHERE: "Where", NOW: "Now", THEN: alt.expr(f"'By ' + {dial.day}"),
    }  # fmt: skip
    for place, text in texts.items():
        small = column(once, place, END, fontSize=10, color=theme.SOFT)
        yield small.encode(y=alt.value(-9), text=alt.value(text))
    large = column(once, NAME, END, fontSize=17, fontWeight="bold")
    yield large.encode(y=alt.value(-34), text=alt.value(alt.expr(f"'Known on ' + {dial.day}")))
