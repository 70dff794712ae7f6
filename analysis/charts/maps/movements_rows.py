"""Movements as rows that can be drawn: what each is called, how many it moves, where it leads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from analysis.charts import wording
from analysis.charts.answers import PASSAGES_A_ROW
from analysis.charts.maps import fineness
from analysis.charts.maps.sheets import distance

NOBODY = wording.NAMELESS["unattributed"]
NAMED = 3  # origins by name; the passages name them all
NEAR = 30.0  # km: what is closer has no room for an arrow
NOT_SAID = "place not said"


@dataclass(frozen=True)
class Status:
    """How far a movement had got, in a reader's words, and whether somebody says it had."""

    name: str
    words: str
    is_said: bool


STATUSES = (
    Status("planned", "planned", True),
    Status("under_way", "on the way", True),
    Status("completed", "sent or arrived", True),
    Status("stationed", "there", True),
    Status("denied", "denied", False),
    Status("doubted", "doubted", False),
)


def readable(moves: pl.DataFrame) -> pl.DataFrame:
    """Movements with the words for them."""
    words = {status.name: status.words for status in STATUSES}
    told = pl.DataFrame(
        [told_of(move) for move in moves.iter_rows(named=True)],
        schema=dict.fromkeys(("figures", "whose", "most", "told"), pl.String),
    )
    return moves.hstack(told).with_columns(
        said=pl.col("status").replace_strict(words, return_dtype=pl.String),
        claim_ids=pl.col("claim_ids").list.head(PASSAGES_A_ROW),
        stands_for="claims",
    )


def told_of(move: Mapping[str, Any]) -> dict[str, str]:
    """A movement's figures and all of it, in words."""
    words = next(status.words for status in STATUSES if status.name == move["status"])
    whence = f"from {move['from_place']} " if move["from_place"] else ""
    told = f"{words}, {whence}to {move['to_place'] or NOT_SAID}: {figures(move)}"
    whose = wording.listing(move["origin_names"], NAMED) or NOBODY
    many = wording.counted(move["claims"], "claim")
    return {
        "figures": figures(move),
        "whose": whose,
        "most": largest(move) or whose,
        "told": f"{told}, {many} ({largest(move) or whose})",
    }


def largest(move: Mapping[str, Any]) -> str | None:
    """Who gives the largest figure, where there are several.

    >>> largest({"lowest": 10000, "highest": 500000, "highest_origin": "Kyiv", "claims": 2})
    'most: Kyiv'
    """
    if move["claims"] == 1 or move["lowest"] == move["highest"]:
        return None
    return f"most: {move['highest_origin'] or NOBODY}"


def figures(move: Mapping[str, Any]) -> str:
    """The smallest and the largest figure, with how they are open.

    >>> many = {"lowest": 3000, "highest": 12000, "is_open_below": False, "is_open_above": True}
    >>> many |= {"lowest_indefinite": None, "highest_indefinite": None}
    >>> figures(many), figures(many | {"highest": 3000})
    ('3,000 to at least 12,000', 'at least 3,000')
    >>> figures(many | {"lowest": None}), figures(many | {"is_open_below": True})
    ('no figure', 'up to 3,000 … at least 12,000')
    >>> figures(many | {"lowest_indefinite": "thousands"})
    'thousands to at least 12,000'
    """
    if move["lowest"] is None or move["highest"] is None:
        return "no figure"
    low, high = (
        move[f"{end}_indefinite"] or wording.number(move[end]) for end in ("lowest", "highest")
    )
    below = "up to " if move["is_open_below"] else ""
    above = "at least " if move["is_open_above"] else ""
    if low != high:
        return f"{below}{low} {'…' if below else 'to'} {above}{high}"
    return f"around {low}" if below and above else f"{below}{above}{low}"


def is_arrow(move: Mapping[str, Any]) -> bool:
    """Whether a movement leads from one place on the map to another."""
    ends = [(move[f"{end}_longitude"], move[f"{end}_latitude"]) for end in ("from", "to")]
    return all(None not in end for end in ends) and distance(*ends) > NEAR


def arrows(moves: pl.DataFrame) -> list[dict[str, Any]]:
    """The movements that are drawn as arrows, those of most claims first."""
    return [move for move in moves.iter_rows(named=True) if is_arrow(move)]


def ends(moves: pl.DataFrame) -> pl.DataFrame:
    """The places where somebody says that a force is, or is to go, without an arrow."""
    said = [status.name for status in STATUSES if status.is_said]
    rest = moves.filter(
        pl.col("status").is_in(said),
        pl.Series([not is_arrow(move) for move in moves.iter_rows(named=True)], dtype=pl.Boolean),
        pl.col("to_place_id").is_not_null(),
    )
    grouped = rest.group_by("to_place_id", maintain_order=True).agg(
        pl.col("to_place", "to_country", "to_precision", "to_latitude", "to_longitude").first(),
        pl.col("claims").sum(),
        pl.col("report_ids", "origin_names", "claim_ids").explode(),
    )
    named = grouped.rename(lambda name: name.removeprefix("to_"))
    return fineness.known(
        named.with_columns(
            reports=pl.col("report_ids").list.drop_nulls().list.n_unique(),
            origins=pl.col("origin_names").list.drop_nulls().list.n_unique(),
        )
    )
