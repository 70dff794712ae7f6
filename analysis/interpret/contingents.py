"""Contingents: in which countries others' men are known to fight, keep the peace or work."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from analysis.words import rows


@cache
def hosts_of() -> Mapping[str, frozenset[str]]:
    """The countries in which each guest's contingents are.

    >>> sorted(hosts_of()["KEN"])
    ['HTI', 'SOM']
    """
    found: dict[str, set[str]] = {}
    for row in rows("contingents"):
        found.setdefault(row["guest"], set()).add(row["host"])
    return {guest: frozenset(hosts) for guest, hosts in found.items()}


def hosts(guest: str) -> frozenset[str]:
    """The hosts of a country's contingents, of which most countries have none."""
    return hosts_of().get(guest, frozenset())
