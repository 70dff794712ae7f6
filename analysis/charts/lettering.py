"""Marks and words at places in pixels, for charts whose geometry is worked out before."""

from __future__ import annotations

from typing import Any

import altair as alt
import polars as pl

from analysis.charts import frames, theme, wording


def at(field: str, channel: type[Any] = alt.X) -> Any:
    """A place in pixels, as it is."""
    return channel(f"{field}:Q", scale=None, axis=None)


def fixed(channel: type[Any], value: Any) -> Any:
    """A channel that is the same for all marks."""
    return channel(value)


def boxed(marks: alt.Chart) -> alt.Chart:
    """Boxes from `left` to `right` and from `top` to `bottom`."""
    boxes: alt.Chart = marks.encode(at("left"), alt.X2("right"), at("top", alt.Y), alt.Y2("bottom"))
    return boxes


def written(rows: pl.DataFrame, **look: Any) -> alt.Chart:
    """Words at their places."""
    usual: dict[str, Any] = {
        "align": "left",
        "baseline": "middle",
        "color": theme.INK,
        "fontSize": 11,
    }
    marks = alt.Chart(frames.plain(rows)).mark_text(**usual | look)
    words: alt.Chart = marks.encode(
        at("x"), at("y", alt.Y), alt.Text("said:N"), alt.Description("said:N")
    )
    return words


def sized() -> pl.Expr:
    """The number of claims in words.

    >>> pl.DataFrame({"claims": [1, 1200]}).select(sized()).to_series().to_list()
    ['1 claim', '1,200 claims']
    """
    return pl.col("claims").map_elements(lambda many: wording.counted(many, "claim"), pl.String)


def haloed(rows: pl.DataFrame, **look: Any) -> list[alt.Chart]:
    """Words that stay readable on bands."""
    halo = written(rows, **look | {"stroke": "white", "strokeWidth": 3, "aria": False})
    return [halo, written(rows, **look)]


def kinds(rows: pl.DataFrame) -> alt.Color:
    """The kind of claimant as a colour, with a legend of those that are there."""
    found = set(rows["kind_group"])
    groups = [group for group in theme.GROUPS if group.name in found]
    scale = alt.Scale(
        domain=[group.name for group in groups], range=[group.colour for group in groups]
    )
    legend = alt.Legend(
        title="Claimed by", columns=4, symbolType="square", symbolSize=120, symbolOpacity=0.8
    )
    return alt.Color("kind_group:N", scale=scale, legend=legend)
