"""The vocabularies: one word, one row, one file. Tables are CSV, read once and never changed."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def rows(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of `<name>.csv`, each a mapping from column to text.

    >>> rows("countries")[0].keys() >= {"iso3", "name", "demonyms"}
    True
    """
    with (files(__name__) / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(MappingProxyType(row) for row in csv.DictReader(lines))


@cache
def meanings(name: str) -> Mapping[str, str]:
    """What each phrase of the two-column table `<name>.csv` (`said,means`) means.

    Raises ValueError where one phrase has two meanings.
    """
    table: dict[str, str] = {}
    for row in rows(name):
        said = row["said"].lower()
        if table.setdefault(said, row["means"]) != row["means"]:
            raise ValueError(
                f"{name}.csv: {said!r} means both {table[said]!r} and {row['means']!r}"
            )
    return MappingProxyType(table)


@cache
def grammar(name: str) -> frozenset[str]:
    """The words of one set of `grammar.csv`: small words that a rule looks for around others.

    Raises KeyError for a set that the table lacks.

    >>> "which" in grammar("links")
    True
    """
    found = frozenset(row["word"] for row in rows("grammar") if row["set"] == name)
    if not found:
        raise KeyError(name)
    return found
