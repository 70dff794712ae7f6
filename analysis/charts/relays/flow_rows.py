"""Chains of claims as streams between sources, with the place of each on a chart."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from analysis.charts import frames
from analysis.charts.answers import PASSAGES_A_ROW, Answer
from analysis.charts.panels import grouped
from analysis.charts.relays import flow_words, tiers

INNER, HEIGHT = 490, 620  # pixels between the first tier and the last, and from top to bottom
OTHERS = ""  # the sources of a tier that stand together
ENDS = ["from_tier", "giver", "to_tier", "taker", "kind_group"]


@dataclass(frozen=True)
class Flow:
    """The streams of a chart, the sources between which they run, and the lanes past them."""

    streams: pl.DataFrame
    sources: pl.DataFrame
    lanes: pl.DataFrame


def flow(said: Answer) -> Flow:
    """Streams with their outlines, and sources and lanes with their boxes."""
    rows = streamed(frames.steady(said.rows))
    sources = piled(rows, has_numbers=said.question.where is None)
    named = {
        (row["tier"], row["source_id"]): len(row["lines"]) for row in sources.iter_rows(named=True)
    }
    streams = [
        tiers.Stream((row["from_tier"], row["giver"]), (row["to_tier"], row["taker"]),
                     row["kind_group"], row["claims"])
        for row in rows.iter_rows(named=True)
    ]  # fmt: skip
    placed = tiers.layout(streams, named, INNER, HEIGHT)
    past = tiers.lanes(streams, sorted({tier for tier, _ in named}))
    lanes = pl.DataFrame(
        [(tier, claims) for (tier, _), claims in past.items()],
        schema={"tier": pl.Int64, "claims": pl.Int64}, orient="row",
    )  # fmt: skip
    paths = pl.Series("path", [placed.paths[stream] for stream in streams])
    return Flow(
        called(rows, sources).with_columns(paths),
        boxed(sources, [placed.boxes[key] for key in named]),
        boxed(lanes, [placed.boxes[key] for key in past]),
    )


def called(streams: pl.DataFrame, sources: pl.DataFrame) -> pl.DataFrame:
    """Streams with the names of the sources at their ends."""
    known = sources.select("tier", "source_id", "name")
    for side, key in (("from", "giver"), ("to", "taker")):
        streams = streams.join(
            known.rename({"name": f"{side}_name"}), how="left", maintain_order="left",
            left_on=[f"{side}_tier", key], right_on=["tier", "source_id"],
        )  # fmt: skip
    return streams


def boxed(rows: pl.DataFrame, boxes: list[tiers.Box]) -> pl.DataFrame:
    """Rows with the place of their boxes."""
    return rows.with_columns(
        pl.Series(name, [getattr(box, name) for box in boxes], pl.Float64)
        for name in ("x", "y", "height")
    )


def streamed(rows: pl.DataFrame) -> pl.DataFrame:
    """Streams by the reader's kinds of claimant, the broadest first."""
    keyed = grouped(rows).with_columns(
        giver=pl.col("from_id").fill_null(OTHERS), taker=pl.col("to_id").fill_null(OTHERS)
    )
    return (
        keyed.group_by(ENDS, maintain_order=True)
        .agg(
            pl.col("from_source", "to_source", "from_sources", "to_sources").first(),
            pl.col("claims").sum(),
            pl.col("claim_ids").explode().head(PASSAGES_A_ROW),
        )
        .sort("claims", *ENDS, descending=[True, *[False] * len(ENDS)])
    )


def piled(streams: pl.DataFrame, has_numbers: bool) -> pl.DataFrame:
    """The sources of each tier from its top down: the largest, then all others, then no source."""
    ends = [side(streams, *names) for names in (
        ("from_tier", "giver", "from_source", "from_sources"),
        ("to_tier", "taker", "to_source", "to_sources"),
    )]  # fmt: skip
    sources = pl.concat(ends).group_by("tier", "source_id", maintain_order=True).agg(
        pl.col("source", "sources").first(),
        pl.col("claims").filter(pl.col("is_start")).sum().alias("left"),
        pl.col("claims").filter(~pl.col("is_start")).sum().alias("reached"),
        pl.col("kind_group").unique(maintain_order=True),
        pl.col("claim_ids").explode().unique(maintain_order=True).head(PASSAGES_A_ROW),
    )  # fmt: skip
    is_others, is_nobody = pl.col("source_id") == OTHERS, pl.col("source_id") == "unattributed"
    whole = sources.with_columns(
        claims=pl.max_horizontal("left", "reached"),
        others=pl.when(is_others & has_numbers).then(
            pl.col("sources") - (~is_others).sum().over("tier")
        ),
    )
    ordered = whole.sort("tier", is_nobody, is_others, -pl.col("claims"), "source_id")
    names = [flow_words.label(source) for source in ordered.iter_rows(named=True)]
    return ordered.with_columns(pl.Series("name", names, pl.String)).with_columns(lines())


def lines() -> pl.Expr:
    """The lines of the names of sources, with their numbers of claims."""
    return pl.struct("tier", "name", "claims").map_elements(
        lambda source: flow_words.lines(**source), pl.List(pl.String)
    ).alias("lines")  # fmt: skip


def side(streams: pl.DataFrame, tier: str, key: str, name: str, many: str) -> pl.DataFrame:
    """One end of every stream."""
    return streams.select(
        pl.col(tier).alias("tier"), pl.col(key).alias("source_id"), pl.col(name).alias("source"),
        pl.col(many).alias("sources"), "claims", "claim_ids", "kind_group",
        is_start=pl.lit(tier == "from_tier"),
    )  # fmt: skip
