"""The panel of a ladder: levels over time on the left, and beside them what each figure counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import altair as alt
import polars as pl

from analysis.charts import axes, canvas, frames, theme, wording
from analysis.charts.canvas import Canvas

BETWEEN, WIDTH, LINE = 24, 530, 18
OTHERWISE = "*"


@dataclass(frozen=True)
class Column:
    """A column of the list: its field, its heading, where it begins, and how it looks."""

    field: str
    heading: str
    starts: int
    ends: int
    is_bold: bool


COLUMNS = (
    Column("number", "", 0, 18, True),
    Column("day", "As of", 18, 92, False),
    Column("figure", "Figure", 92, 234, True),
    Column("words", "In the words of a report", 234, 418, False),
    Column("where", "Where", 418, 486, False),
    Column("printed", "Reports", 486, WIDTH, False),
)
BOUNDS = {
    "exact": "without a bound", "approx": "with “about”", "at_least": "with “at least”",
    "more_than": "with “more than”", "at_most": "with “up to”", "less_than": "with “fewer than”",
    "range": "as a range",
}  # fmt: skip
TOOLTIP = {
    "quote": "Words", "said": "Figure", "also": "Also given", "claimant": "Claimed by",
    "kind_group": "Kind of source", "period": "As of", "where": "Where", "before": "Before",
    "change": "Change", "print": "Printed",
}  # fmt: skip
SHAPES = {sign.name: sign.words for sign in theme.SIGNS}
IS_SPAN = "isValid(datum.low) && isValid(datum.high)"
DRAWN = ["claim_id", "claim_ids", "as_of", "last_as_of", "until", "low", "high", "at", "riser_from",
         "riser_to", "sign", "filling", "quote", "claimant", "kind_group", "is_listed", "dx", "dy"]  # fmt: skip


def readable(steps: pl.DataFrame) -> pl.DataFrame:
    """Steps with the words of their list and tooltips, and nothing else than what is drawn."""
    told = pl.DataFrame([words(step) for step in steps.iter_rows(named=True)])
    whole = steps.with_columns(
        pl.col("claim_ids").list.head(20),
        filling=pl.when(certainty="stated").then("kind_group").otherwise("certainty"),
    )
    return frames.plain(whole.select(DRAWN).hstack(told))


def words(step: dict[str, Any]) -> dict[str, Any]:
    """A step as it is said to a reader: its number, day, figure, and what it counts."""
    figure = wording.figure(step) + (", hedged" if step["certainty"] == "hedged" else "")
    day, other = wording.day(step["as_of"]), also(step)
    first = wording.day(step["published"]) if step["published"] else "an unknown day"
    printed = f"in {wording.counted(step['reports'], 'report')}, first on {first}"
    return {
        "number": str(step["step"]),
        "day": day,
        "figure": figure + (OTHERWISE if other else ""),
        "words": step["quote"] if step["quote"][:1] in '"“' else f"“{step['quote']}”",
        "where": step["place"] or "not said",
        "printed": str(step["reports"]),
        "said": figure,
        "told": f"{step['claimant']}, figure {step['step']}: {figure}, as of {day}, {printed}",
        "also": other or "in no other way",
        "period": wording.period(step["as_of"], step["last_as_of"]),
        "before": before(step),
        "change": change(step),
        "print": printed,
        "shape": SHAPES[step["sign"]],
    }


def also(step: dict[str, Any]) -> str:
    """How else the claims of a step give its number: with another bound, with or without a hedge."""
    ways = [BOUNDS[bound] for bound in step["bounds"] if bound != step["bound"]]
    if 0 < step["claims_hedged"] < step["claims"]:
        ways.append("stated" if step["certainty"] == "hedged" else "hedged")
    return ", ".join(ways)


def before(step: dict[str, Any]) -> str:
    """The figure before a step."""
    if step["earlier_bound"] is None:
        return "none"
    return wording.figure({end: step[f"earlier_{end}"] for end in ("low", "best", "high", "bound")})


def change(step: dict[str, Any]) -> str:
    """What a step is to the one before it: a ratio where there is one."""
    if step["basis"] is None:
        return "the first figure"
    ratio = f"{step['ratio']:.3g} times as many, " if step["ratio"] else ""
    return f"{ratio}as of {step['basis']}" if step["is_revision"] else step["basis"]


def row(ladder: Any, on: Canvas, is_first: bool, is_last: bool) -> alt.HConcatChart:
    """The levels of a claimant beside the list of its figures.

    The list has its headings above the first, and the days stand below the last.
    """
    title = alt.TitleParams(
        ladder.title, subtitle=ladder.subtitle, anchor="start", fontSize=14, subtitleFontSize=11,
        offset=4 if is_first else 10,
    )  # fmt: skip
    left = levels(ladder.steps, Axes(on, is_last))
    right = listing(ladder.steps, on, is_first)
    return alt.hconcat(left, right, spacing=BETWEEN, title=title)


@dataclass(frozen=True)
class Axes:
    """The axes of a panel; days are named below the last one alone."""

    on: Canvas
    is_last: bool

    def days(self, field: str) -> alt.X:
        """An axis of days."""
        return axes.days(field, self.on.first, self.on.last, labels=self.is_last)

    def amounts(self, field: str) -> alt.Y:
        """An axis of numbers."""
        return axes.amounts(field, self.on.amounts)


def levels(steps: pl.DataFrame, by: Axes) -> alt.LayerChart:
    """Figures at their days, each holding until the one that took its place."""
    base = alt.Chart().encode(canvas.colour(by.on).legend(None))
    own = base.encode(alt.Description("told:N"), tooltip=tooltips())
    layers = [*lines(base, by), *ranges(own, by, steps), points(own, by), numbers(by)]
    return alt.LayerChart(data=steps, layer=layers, width=by.on.width, height=by.on.height)


def tooltips() -> list[alt.Tooltip]:
    """What a mark says when it is pointed at."""
    return [alt.Tooltip(f"{field}:N", title=title) for field, title in TOOLTIP.items()]


def lines(base: alt.Chart, by: Axes) -> list[alt.Chart]:
    """Pale lines up to the next figure, risers to it, and strong lines where one is repeated."""
    pale = base.mark_rule(strokeWidth=2, opacity=0.35, aria=False)
    strong = base.mark_rule(strokeWidth=4, opacity=0.8, aria=False)
    return [
        pale.transform_filter("isValid(datum.at) && isValid(datum.until)").encode(
            by.days("last_as_of"), by.amounts("at"), alt.X2("until:T")
        ),
        pale.transform_filter("isValid(datum.riser_to)").encode(
            by.days("as_of"), by.amounts("riser_from"), alt.Y2("riser_to:Q")
        ),
        strong.transform_filter("isValid(datum.at) && datum.last_as_of > datum.as_of").encode(
            by.days("as_of"), by.amounts("at"), alt.X2("last_as_of:T")
        ),
    ]


def ranges(own: alt.Chart, by: Axes, steps: pl.DataFrame) -> list[alt.Chart]:
    """Ranges as lines on their days, and as areas up to the next figure."""
    if steps.filter(sign="range").is_empty():
        return []
    spans = own.encode(by.days("as_of"), by.amounts("low"), alt.Y2("high:Q"))
    area = spans.mark_rect(opacity=0.12, aria=False).encode(alt.X2("until:T"))
    return [
        area.transform_filter(f"{IS_SPAN} && isValid(datum.until)"),
        spans.mark_rule(strokeWidth=3).transform_filter(IS_SPAN).encode(strokeDash=canvas.stroke()),
    ]


def points(own: alt.Chart, by: Axes) -> alt.Chart:
    """Figures and open ends as points."""
    marks = own.mark_point(size=52, opacity=1, strokeWidth=1.5, filled=False)
    placed: alt.Chart = marks.transform_filter("isValid(datum.at)").encode(
        by.days("as_of"), by.amounts("at"), canvas.shape(by.on, "shape", 0), canvas.fill(by.on, 0)
    )
    return placed


def numbers(by: Axes) -> alt.Chart:
    """The number of each figure on the list, beside its mark."""
    top = (
        alt.Chart()
        .transform_filter("datum.is_listed")
        .transform_calculate(top="isValid(datum.at) ? datum.at : datum.high")
    )
    words = top.mark_text(
        fontSize=11, fontWeight="bold", color=theme.INK, aria=False, dx=alt.expr("datum.dx"),
        dy=alt.expr("datum.dy"), align=alt.expr("datum.dx < 0 ? 'right' : 'left'"),
    )  # fmt: skip
    placed: alt.Chart = words.encode(by.days("as_of"), by.amounts("top"), text="number:N")
    return placed


def listing(steps: pl.DataFrame, on: Canvas, is_first: bool) -> alt.Chart:
    """The figures of a claimant one below the other: number, day, figure, and the words."""
    heads = [
        cell(column, column.heading, -9) | {"is_bold": False, "limit": WIDTH}
        for column in COLUMNS
        if is_first
    ]
    rows = steps.filter("is_listed").iter_rows(named=True)
    cells = [
        cell(column, row[column.field], LINE * line + 8)
        for line, row in enumerate(rows)
        for column in COLUMNS
    ]
    look: dict[str, Any] = {"align": "left", "baseline": "middle", "fontSize": 11, "aria": False}
    words = alt.Chart(pl.DataFrame(heads + cells), width=WIDTH, height=on.height).mark_text(
        **look, font=theme.FONT, x=alt.expr("datum.x"), y=alt.expr("datum.y"),
        limit=alt.expr("datum.limit"), fontWeight=alt.expr("datum.is_bold ? 'bold' : 'normal'"),
        color=alt.expr(f"datum.is_bold ? '{theme.INK}' : '{theme.SOFT}'"),
    )  # fmt: skip
    return words.encode(text="text:N")


def cell(column: Column, text: str, y: int) -> dict[str, Any]:
    """A cell of the list, cut off where the next column begins."""
    limit = column.ends - column.starts - 8
    return {"x": column.starts, "y": y, "text": text, "limit": limit, "is_bold": column.is_bold}
