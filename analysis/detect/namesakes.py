"""Namesakes: towns that share the name of another one, told by their state: "Moscow, Idaho"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from analysis.model import Mark
from analysis.words import rows

NAMED_WITH_STATE = frozenset({"USA", "CAN", "AUS"})
OWNS = frozenset({"'s", "’s"})
NAMING = ("country", "source")


def tell_by_state(by_kind: dict[str, list[Mark]], lowers: Sequence[str]) -> None:
    """Take a town's name for a part of the state that stands behind its comma.

    No land and no government goes by the name either: "Moscow, Idaho" is not Russia's.
    """
    places = by_kind["place"]
    towns = {
        town.first: state for town, state in pairwise(places) if is_namesake(town, state, lowers)
    }
    if not towns:
        return
    states = {state.first: first for first, state in towns.items()}
    by_kind["place"] = [
        mark._replace(first=states.get(mark.first, mark.first))
        for mark in places if mark.first not in towns
    ]  # fmt: skip
    for kind in NAMING:
        by_kind[kind] = [mark for mark in by_kind.get(kind, ()) if mark.first not in towns]


def is_namesake(town: Mark, state: Mark, lowers: Sequence[str]) -> bool:
    """Whether a state stands behind a town's comma that does not hold the listed town."""
    if state.first != town.last + 1 or lowers[town.last] != "," or state.value not in states():
        return False
    owned = state.last < len(lowers) and lowers[state.last] in OWNS
    return not owned and lands().get(town.value, "") != states()[state.value]


@cache
def states() -> dict[str, str]:
    """The country of each state with which its towns are named."""
    return {
        row["place_id"]: row["country"]
        for row in rows("places")
        if row["kind"] == "region" and row["country"] in NAMED_WITH_STATE
    }


@cache
def lands() -> dict[str, str]:
    """The country of each place."""
    return {row["place_id"]: row["country"] for row in rows("places")}
