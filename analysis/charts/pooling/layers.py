"""The layers of the chart of a single answer: the band, the origins in rows, and their words."""

from __future__ import annotations

from typing import Any

import altair as alt
import polars as pl

from analysis.charts import axes, canvas, frames, intervals, lettering, theme
from analysis.charts.pooling import statements, verdicts
from analysis.charts.pooling.board import BETWEEN, RIGHT, SIZE, WIDTH, Board
from analysis.charts.pooling.rows import Finding
from analysis.charts.tooltips import tooltips
from analysis.pool import Pooled, Refusal

LOOK: dict[str, Any] = {"baseline": "middle", "fontSize": SIZE, "aria": False, "tooltip": None}
TOOLTIP = {"who": "Origin", "told": "Says", "when": "As of", "printed": "Printed in"}


def board_chart(found: Finding, on: Board) -> alt.LayerChart:
    """Band, marks and words, one behind the other."""
    drawn = on.rows.select(
        "row", "low", "high", "indefinite", "at", "sign", "filling", "kind_group", "claim_ids",
        *statements.ROW,
    )  # fmt: skip
    base = alt.Chart(frames.plain(drawn)).encode(y=alt.Y("row:O", axis=None))
    parts = [*band(found, on), *marks(base, on), *words(base, on), *headings(on)]
    return alt.LayerChart(layer=parts, width=WIDTH, height=on.on.height)


def amounts(field: str, on: Board) -> alt.X:
    """The axis of numbers below the rows."""
    held = on.on.amounts
    ticks = axes.powers(on.domain[0], on.domain[1]) if held.is_log else axes.rounds(held.top)
    axis = alt.Axis(values=ticks, labelExpr="format(datum.value, ',')", orient="bottom")
    scale = alt.Scale(type="log" if held.is_log else "linear", domain=on.domain, nice=False)
    return alt.X(f"{field}:Q", title=None, axis=axis, scale=scale)


def band(found: Finding, on: Board) -> list[alt.Chart]:
    """The median and how far it moves without one origin; where it is refused, the reason."""
    if isinstance(found.answer, Refusal):
        return [banner(verdicts.refused(found.answer, on.breadth), on)]
    middle = on.ends(found.answer.median)
    return [
        stripe(on.ends(found.answer.without_one), on, theme.BAND),
        stripe(middle, on, theme.MIDDLE),
        label(middle, found.answer, on),
        banner(verdicts.banner(found.answer), on),
    ]


def stripe(ends: dict[str, float], on: Board, colour: str) -> alt.Chart:
    """A stripe over all rows, from one number to another; a line where they are the same."""
    base: Any = alt.Chart(pl.DataFrame([ends])).encode(
        amounts("from", on),
        lettering.fixed(alt.YValue, 0),
        lettering.fixed(alt.Y2Value, on.on.height),
    )
    is_point = ends["from"] == ends["to"]
    line = base.mark_rule(strokeWidth=2, color=theme.INK, aria=False, tooltip=None)
    wide = base.mark_rect(color=colour, opacity=1, aria=False, tooltip=None)
    drawn: alt.Chart = line if is_point else wide.encode(alt.X2("to:Q"))
    return drawn


def label(ends: dict[str, float], answer: Pooled, on: Board) -> alt.Chart:
    """The median in words, above its stripe."""
    said = {"said": f"median: {verdicts.number(answer.median)}"}
    is_left = ends["from"] + ends["to"] < sum(on.domain)
    words = alt.Chart(pl.DataFrame([ends | said])).mark_text(
        align="left" if is_left else "right", baseline="bottom", fontSize=11, color=theme.INK,
        aria=False, tooltip=None,
    )  # fmt: skip
    placed: alt.Chart = words.encode(
        amounts("from" if is_left else "to", on),
        lettering.fixed(alt.YValue, -6),
        alt.Text("said:N"),
    )
    return placed


def banner(lines: list[str], on: Board) -> alt.Chart:
    """Words above the rows."""
    said = alt.Chart(pl.DataFrame({"said": ["\n".join(lines)]}))
    mark = said.mark_text(
        align="left", baseline="bottom", fontSize=SIZE, lineHeight=16, color=theme.INK,
        fontWeight="bold", aria=False, tooltip=None,
    )  # fmt: skip
    placed: alt.Chart = mark.encode(
        lettering.fixed(alt.XValue, -on.gutter),
        lettering.fixed(alt.YValue, -26),
        alt.Text("said:N"),
    )
    return placed


def marks(base: alt.Chart, on: Board) -> list[alt.Chart]:
    """Lines and boxes for intervals, else points and arrows; what is hedged is broken or hollow."""
    tips = tooltips(TOOLTIP)
    own = base.encode(canvas.colour(on.on), alt.Description("spoken:N"), tooltip=tips)
    points = own.mark_point(size=58, opacity=1, strokeWidth=1.5, filled=False)
    span = amounts("low", on), alt.X2("high:Q")
    is_ranged = own.transform_filter("!isValid(datum.at)")
    return [
        intervals.said(is_ranged, 4).encode(*span, canvas.stroke()),
        intervals.read(is_ranged, 9).encode(*span, canvas.fill(on.on)),
        points.transform_filter("isValid(datum.at)").encode(
            amounts("at", on), shape(), canvas.fill(on.on)
        ),
    ]


def shape() -> alt.Shape:
    """What is said of a figure, lying on its side: an arrow points to where it is open."""
    shapes = {sign.name: sign.across for sign in theme.SIGNS}
    scale = alt.Scale(domain=list(shapes), range=list(shapes.values()))
    return alt.Shape("sign:N", scale=scale, legend=None)


def words(base: alt.Chart, on: Board) -> list[alt.Chart]:
    """Beside each row: who, how many, as of when, in how many reports."""
    room = on.gutter - BETWEEN + 4
    who = base.mark_text(align="right", limit=room, color=theme.INK, **LOOK)
    told, soft = (
        base.mark_text(align="left", color=ink, **LOOK) for ink in (theme.INK, theme.SOFT)
    )
    return [
        who.encode(lettering.fixed(alt.XValue, 4 - BETWEEN), alt.Text("who:N")),
        *(
            (told if field == "told" else soft).encode(
                lettering.fixed(alt.XValue, on.columns[field] + BETWEEN), alt.Text(f"{field}:N")
            )
            for field in RIGHT
        ),
    ]


def headings(on: Board) -> list[alt.Chart]:
    """What the columns of words are."""
    heads = {field: alt.Chart(pl.DataFrame({"said": [said]})) for field, said in RIGHT.items()}
    return [
        head.mark_text(
            align="left", baseline="bottom", fontSize=11, color=theme.SOFT, aria=False, tooltip=None
        ).encode(
            lettering.fixed(alt.XValue, on.columns[field] + BETWEEN),
            lettering.fixed(alt.YValue, -6),
            alt.Text("said:N"),
        )
        for field, head in heads.items()
    ]
