"""The layers of a flow: streams, the sources between which they run, and their names."""

from __future__ import annotations

import altair as alt
import polars as pl

from analysis.charts import frames, lettering, theme
from analysis.charts.relays import flow_words, tiers
from analysis.charts.relays.flow_rows import HEIGHT, INNER, Flow

LEFT, RIGHT, HEAD, GAP = 232, 184, 30, 5
BREADTH = LEFT + INNER + RIGHT
TITLES = {
    0: "Claimed by",
    1: "Passed on by",
    2: "and then by",
    flow_words.PUBLISHERS: "Published by",
}


def picture(flow: Flow) -> alt.LayerChart:
    """Streams below, sources and names above."""
    parts = [bands(flow.streams), bars(flow.sources), *names(flow.sources), *lane(flow.lanes),
             headings(flow.sources)]  # fmt: skip
    return alt.LayerChart(layer=parts, width=BREADTH, height=HEAD + HEIGHT)


def bands(streams: pl.DataFrame) -> alt.Chart:
    """A band a stream; narrow ones lie above broad ones."""
    told = pl.format("{} to {}: {} by {}", "from_name", "to_name", lettering.sized(), "kind_group")
    rows = streams.select(
        "path", "kind_group", "from_name", "to_name", "claims", "claim_ids",
        stands_for="claims", told=told,
    )  # fmt: skip
    marks = alt.Chart(frames.plain(rows)).mark_point(
        filled=True, size=4, strokeWidth=0, opacity=1, fillOpacity=0.45
    )
    drawn: alt.Chart = marks.encode(
        lettering.fixed(alt.XValue, LEFT), lettering.fixed(alt.YValue, HEAD),
        alt.Shape("path:N", scale=None), lettering.kinds(streams), alt.Description("told:N"),
        tooltip=[alt.Tooltip("from_name:N", title="From"), alt.Tooltip("to_name:N", title="To"),
                 alt.Tooltip("kind_group:N", title="Kind of claimant"),
                 alt.Tooltip("claims:Q", title="Claims", format=",")],
    )  # fmt: skip
    return drawn


def bars(sources: pl.DataFrame) -> alt.Chart:
    """A bar a source, as high as its claims are many; hollow but for claimants of one kind."""
    is_kind = (pl.col("tier") == 0) & (pl.col("kind_group").list.len() == 1)
    colours = {group.name: group.colour for group in theme.GROUPS}
    fill = pl.col("kind_group").list.first().replace_strict(colours, return_dtype=pl.String)
    rows = sources.select(
        "name", "claims", "claim_ids", stands_for="claims",
        left=pl.col("x") + LEFT, right=pl.col("x") + LEFT + tiers.BAR,
        top=pl.col("y") + HEAD, bottom=pl.col("y") + HEAD + pl.col("height").clip(1),
        fill=pl.when(is_kind).then(fill).otherwise(pl.lit("white")),
        line=pl.when(is_kind).then(fill).otherwise(pl.lit(theme.SOFT)),
        told=pl.format("{}: {}", "name", lettering.sized()),
    )  # fmt: skip
    drawn: alt.Chart = alt.Chart(frames.plain(rows)).mark_rect(opacity=1).encode(
        lettering.at("left"), alt.X2("right"), lettering.at("top", alt.Y), alt.Y2("bottom"),
        alt.Fill("fill:N", scale=None), alt.Stroke("line:N", scale=None),
        alt.Description("told:N"),
        tooltip=[alt.Tooltip("name:N", title="Source"),
                 alt.Tooltip("claims:Q", title="Claims", format=",")],
    )  # fmt: skip
    return drawn


def names(sources: pl.DataFrame) -> list[alt.Chart]:
    """The name of each source, with its number of claims, beside its bar."""
    middle, many = pl.col("y") + HEAD + pl.col("height") / 2, pl.col("lines").list.len()
    rows = sources.select(
        "tier", x=pl.col("x") + LEFT, said="lines",
        y=middle - tiers.LEADING * (many - 1) / 2, down=tiers.LEADING * pl.int_ranges(many),
    ).explode("said", "down").with_columns(y=pl.col("y") + pl.col("down"))  # fmt: skip
    first, last = pl.col("tier") == 0, pl.col("tier") == flow_words.PUBLISHERS
    after = rows.with_columns(x=pl.col("x") + tiers.BAR + GAP)
    before = rows.with_columns(x=pl.col("x") - GAP)
    return [
        lettering.written(before.filter(first), align="right"),
        *lettering.haloed(after.filter(~first & ~last)),
        lettering.written(after.filter(last)),
    ]


def lane(lanes: pl.DataFrame) -> list[alt.Chart]:
    """How many claims go straight to a publisher, where they pass the first relays."""
    rows = lanes.filter(pl.col("tier") == 1).select(
        x=pl.col("x") + LEFT + tiers.BAR + GAP,
        y=pl.col("y") + HEAD + pl.col("height") / 2,
        said=pl.format("{} straight to a publisher", "claims"),
    )
    return [] if rows.is_empty() else lettering.haloed(rows, fontStyle="italic")


def headings(sources: pl.DataFrame) -> alt.Chart:
    """What each tier is, above it."""
    found = sources.group_by("tier").agg(pl.col("x").first()).sort("tier")
    rows = found.select(
        x=pl.col("x") + LEFT + pl.when(pl.col("tier") == 0).then(tiers.BAR).otherwise(0), y=8,
        said=pl.col("tier").replace_strict(TITLES, return_dtype=pl.String), tier="tier",
    )  # fmt: skip
    return lettering.written(rows)
