"""The steps of a ladder in words: what a reader is told of each, and the list beside the levels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import altair as alt
import polars as pl

from analysis.charts import frames, theme, wording
from analysis.charts.canvas import Canvas

WIDTH, LINE, LISTED, OTHERWISE = 606, 18, 12, "*"
REPEATED = pl.col("at").is_not_null() & (pl.col("last_as_of") > pl.col("as_of"))


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
    Column("figure", "Figure", 92, 246, True),
    Column("words", "In the words of a report", 246, 422, False),
    Column("where", "Where", 422, 560, False),
    Column("printed", "Reports", 560, WIDTH, False),
)
BOUNDS = {
    "exact": "without a bound", "approx": "with “about”", "at_least": "with “at least”",
    "more_than": "with “more than”", "at_most": "with “up to”", "less_than": "with “fewer than”",
    "range": "as a range",
}  # fmt: skip
SHAPES = {sign.name: sign.words for sign in theme.SIGNS}
DRAWN = ["claim_id", "claim_ids", "as_of", "last_as_of", "until", "low", "high", "indefinite", "at",
         "top", "riser_from", "riser_to", "sign", "filling", "quote", "claimant", "kind_group",
         "is_listed", "dx", "dy"]  # fmt: skip


def readable(steps: pl.DataFrame) -> pl.DataFrame:
    """Steps with the words of their list and tooltips, and nothing else than what is drawn."""
    told = pl.DataFrame([words(step) for step in steps.iter_rows(named=True)])
    whole = steps.with_columns(
        pl.col("claim_ids").list.head(20),
        is_listed=pl.col("place_in_line") <= LISTED,
        top=pl.coalesce("at", "high"),
        filling=pl.when(certainty="stated").then("kind_group").otherwise("certainty"),
    )
    return frames.plain(whole.select(DRAWN).hstack(told))


def words(step: dict[str, Any]) -> dict[str, Any]:
    """A step as it is said to a reader: its number, day, figure, and what it counts."""
    hedge = ", hedged" if step["certainty"] == "hedged" else ""
    figure, read = wording.figure(step) + hedge, wording.read(step) + hedge
    day, other = wording.day(step["as_of"]), also(step)
    first = wording.day(step["published"]) if step["published"] else "an unknown day"
    printed = f"in {wording.counted(step['reports'], 'report')}, first on {first}"
    return {
        "number": str(step["step"]),
        "day": day,
        "figure": figure + (OTHERWISE if other else ""),
        "words": wording.quoted(step["quote"]),
        "where": step["place"] or "not said",
        "printed": str(step["reports"]),
        "said": read,
        "told": f"{step['claimant']}, figure {step['step']}: {read}, as of {day}, {printed}",
        "also": other or "in no other way",
        "period": wording.period(step["as_of"], step["last_as_of"]),
        "before": before(step),
        "change": change(step),
        "print": printed,
        "shape": SHAPES[step["sign"]],
    }


def also(step: dict[str, Any]) -> str:
    """How else the claims of a step give its number: with another bound, or with a hedge."""
    ways = [BOUNDS[bound] for bound in step["bounds"] if bound != step["bound"]]
    if 0 < step["claims_hedged"] < step["claims"]:
        ways.append("stated" if step["certainty"] == "hedged" else "hedged")
    return ", ".join(ways)


def before(step: dict[str, Any]) -> str:
    """The figure before a step."""
    if step["earlier_bound"] is None:
        return "none"
    return wording.read({part: step[f"earlier_{part}"] for part in wording.FIGURE})


def change(step: dict[str, Any]) -> str:
    """What a step is to the one before it: a ratio where there is one."""
    if step["basis"] is None:
        return "the first figure"
    ratio = f"{step['ratio']:.3g} times as many, " if step["ratio"] else ""
    return f"{ratio}as of {step['basis']}" if step["is_revision"] else step["basis"]


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
    placed: alt.Chart = words.encode(alt.Text("text:N"))
    return placed


def cell(column: Column, text: str, y: int) -> dict[str, Any]:
    """A cell of the list, cut off where the next column begins."""
    limit = column.ends - column.starts - 8
    return {"x": column.starts, "y": y, "text": text, "limit": limit, "is_bold": column.is_bold}
