"""What the panels of a small multiple share: size, time, number scale and legends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import altair as alt
import polars as pl

from analysis.charts import axes, frames, theme

GUTTER, BETWEEN = 52, 24
STATED, HEDGED = "stated", "hedged"
SIZES = {1: (720, 340), 2: (424, 230)}
HAS_NO_FIGURE = pl.col("at").is_null() & (pl.col("sign") != "range")


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


def colour(on: Canvas) -> alt.Color:
    """The kind of claimant, as the colour of a line or an outline."""
    legend = alt.Legend(
        title="Claimed by", columns=3, symbolType="stroke", symbolSize=120, symbolStrokeWidth=8,
    )  # fmt: skip
    return alt.Color("kind_group:N", scale=_colours(on.groups), legend=legend)


def fill(on: Canvas, columns: int = 1) -> alt.Fill:
    """The same colour within what is stated; what is hedged is hollow."""
    key = (theme.Group(STATED, theme.SOFT, ()), theme.Group(HEDGED, "transparent", ()))
    legend = _legend("How surely", columns=columns, values=[STATED, HEDGED])
    shown = legend if on.has_hedges else None
    return alt.Fill("filling:N", scale=_colours(on.groups + key), legend=shown)


def _colours(groups: tuple[theme.Group, ...]) -> alt.Scale:
    names = [group.name for group in groups]
    return alt.Scale(domain=names, range=[group.colour for group in groups])


def shape(on: Canvas, field: str = "said", columns: int = 3) -> alt.Shape:
    """What a claim says of its figure, in the words of a field."""
    is_plain = [sign.name for sign in on.signs] == ["figure"]
    names, shapes = [sign.words for sign in on.signs], [sign.shape for sign in on.signs]
    legend = None if is_plain else _legend("Says", columns=columns, symbolOpacity=1)
    return alt.Shape(f"{field}:N", scale=alt.Scale(domain=names, range=shapes), legend=legend)


def stroke() -> Any:
    """How surely a range is said: a line where stated, a broken one where hedged."""
    return alt.condition(alt.datum.filling == HEDGED, alt.value([3, 3]), alt.value([1, 0]))


def _legend(title: str, **look: Any) -> alt.Legend:
    grey = theme.SOFT
    return alt.Legend(title=title, symbolStrokeColor=grey, symbolFillColor=grey, **look)
