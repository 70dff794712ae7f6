"""What the panels of a small multiple share: size, time, number scale and legends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import altair as alt
import polars as pl

from analysis.charts import axes, frames, intervals, theme

GUTTER, BETWEEN = 52, 24
STATED, HEDGED = "stated", "hedged"
SIZES = {1: (720, 340), 2: (424, 230)}
HAS_NO_FIGURE = pl.col("at").is_null() & ~pl.col("sign").is_in(intervals.NO_POINT)


@dataclass(frozen=True)
class Canvas:
    """Room for marks: the panels' size in pixels, and what has to fit in."""

    width: int
    height: int
    columns: int
    first: date
    last: date
    amounts: axes.Amounts
    groups: tuple[theme.Group, ...]
    signs: tuple[theme.Sign, ...]
    has_hedges: bool
    has_shared: bool

    @property
    def breadth(self) -> int:
        """The pixels from the numbers on the left to the end of the last panel."""
        return GUTTER + self.columns * self.width + (self.columns - 1) * BETWEEN


def canvas(marks: pl.DataFrame, panels: int) -> Canvas:
    """A canvas on which these marks have room in that many panels."""
    width, height = SIZES.get(panels, (272, 150))
    first, last = frames.ends(marks["published"])
    return Canvas(
        width, height, min(panels, 3), first, last, amounts(marks),
        groups=tuple(group for group in theme.GROUPS if group.name in set(marks["kind_group"])),
        signs=tuple(sign for sign in theme.SIGNS if sign.name in set(marks["sign"])),
        has_hedges="hedged" in set(marks["certainty"]),
        has_shared=not marks.filter(pl.col("stands_for") > 1).is_empty(),
    )  # fmt: skip


def figures(claims: pl.DataFrame) -> list[float]:
    """Every end of every figure, the smallest first."""
    ends = claims.select(pl.concat_list("low", "best", "high").explode()).to_series()
    return [float(end) for end in ends.drop_nulls().sort()]


def amounts(marks: pl.DataFrame) -> axes.Amounts:
    """What the axis of numbers has to hold."""
    ends = figures(marks) or [1.0]
    has_none = not marks.filter(HAS_NO_FIGURE).is_empty()
    return axes.Amounts(ends[0], ends[-1], axes.is_wide(ends), has_none)


def titles(on: Canvas, names: list[str]) -> alt.Facet:
    """The panels' titles, in the order that they are read."""
    header = alt.Header(
        title=None, labelAnchor="start", labelFontSize=13, labelFontWeight="bold",
        labelColor=theme.INK, labelFont=theme.FONT, labelPadding=3, labelLimit=on.width,
    )  # fmt: skip
    return alt.Facet("title:N", sort=names, header=header)


def colour(on: Canvas, **look: Any) -> alt.Color:
    """The kind of claimant, as the colour of a line or an outline."""
    usual: dict[str, Any] = {
        "columns": 3,
        "symbolType": "stroke",
        "symbolSize": 120,
        "symbolStrokeWidth": 8,
        "symbolOpacity": 1,
    }
    legend = alt.Legend(title="Claimed by", **(usual | look))
    return alt.Color("kind_group:N", scale=_colours(on.groups), legend=legend)


def fill(on: Canvas, **look: Any) -> alt.Fill:
    """The same colour within what is stated; what is hedged is hollow."""
    key = (theme.Group(STATED, theme.SOFT, ()), theme.Group(HEDGED, "transparent", ()))
    usual: dict[str, Any] = {"columns": 1, "values": [STATED, HEDGED]}
    told = {"description": "How surely: filled where stated, hollow where hedged"}
    legend = _legend("How surely", **(usual | told | look)) if on.has_hedges else None
    return alt.Fill("filling:N", scale=_colours(on.groups + key), legend=legend)


def _colours(groups: tuple[theme.Group, ...]) -> alt.Scale:
    names = [group.name for group in groups]
    return alt.Scale(domain=names, range=[group.colour for group in groups])


def shape(on: Canvas, field: str = "said", is_across: bool = False, **look: Any) -> alt.Shape:
    """What a claim says of its figure, in the words of a field."""
    is_plain = [sign.name for sign in on.signs] == ["figure"]
    shapes = [sign.across if is_across else sign.shape for sign in on.signs]
    scale = alt.Scale(domain=[sign.words for sign in on.signs], range=shapes)
    legend = None if is_plain else _legend("Says", **({"columns": 3, "symbolOpacity": 1} | look))
    return alt.Shape(f"{field}:N", scale=scale, legend=legend)


def stroke() -> Any:
    """How surely a range is said: a line where stated, a broken one where hedged."""
    channel: type[Any] = alt.StrokeDashValue
    return channel([1, 0], condition={"test": alt.datum.filling == HEDGED, "value": [3, 3]})


def _legend(title: str, **look: Any) -> alt.Legend:
    grey = theme.SOFT
    return alt.Legend(title=title, symbolStrokeColor=grey, symbolFillColor=grey, **look)
