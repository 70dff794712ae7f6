"""Sources and places: those of the gazetteer, and those that only a claim or a report names."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from analysis import words
from analysis.load.errors import InputError
from analysis.words.slugs import slug

Row = dict[str, Any]
GRADES = frozenset("ABCDEF")


def listed_sources() -> list[Row]:
    """Every source of the gazetteer, as a row of `sources`."""
    return [
        source(row["source_id"], row["name"], row["kind"])
        | {
            "country": row["country"] or None,
            "parent_id": row["parent_id"] or None,
            "wikidata_id": row.get("wikidata_id") or None,
            "is_listed": True,
        }
        for row in words.rows("sources")
    ]


def listed_places() -> list[Row]:
    """Every place of the gazetteer, as a row of `places`."""
    return [
        place(row["place_id"], row["name"], row["kind"])
        | {
            "country": row["country"] or None,
            "parent_id": row["parent_id"] or None,
            "latitude": float(row["latitude"]) if row["latitude"] else None,
            "longitude": float(row["longitude"]) if row["longitude"] else None,
            "precision": int(row["where_prec"]) if row["where_prec"] else None,
        }
        for row in words.rows("places")
    ]


def listed() -> dict[str, list[Row]]:
    """The whole gazetteer, as rows by table."""
    return {"sources": listed_sources(), "places": listed_places(), "aliases": aliases()}


def aliases() -> list[Row]:
    """Every way of naming a listed source or place, as rows of `aliases`."""
    keys = {"sources": "source_id", "places": "place_id"}
    named = {
        (table, alias, row[key])
        for table, key in keys.items()
        for row in words.rows(table)
        for alias in ways_of_naming(row)
    }
    return [
        {"alias": alias, "refers_to": refers_to, "table_name": table}
        for table, alias, refers_to in sorted(named)
    ]


def ways_of_naming(row: Mapping[str, str]) -> Iterator[str]:
    """The name of a row of the gazetteer, then its aliases."""
    yield row["name"]
    yield from (alias.strip() for alias in row["aliases"].split("|") if alias.strip())


def source(source_id: str, name: str, kind: str) -> Row:
    """A row of `sources` of which no more is known than this."""
    blank = dict.fromkeys(("country", "parent_id", "wikidata_id", "reliability", "rationale"))
    return {"source_id": source_id, "name": name, "kind": kind, **blank, "is_listed": False}


def place(place_id: str, name: str, kind: str = "other") -> Row:
    """A row of `places` of which no more is known than this."""
    blank = dict.fromkeys(("country", "parent_id", "latitude", "longitude", "precision"))
    return {"place_id": place_id, "name": name, "kind": kind, **blank}


@cache
def ids_by_name(table: str) -> Mapping[str, str]:
    """The one id that a name or alias stands for, in small letters; none where it is ambiguous."""
    key = {"sources": "source_id", "places": "place_id"}[table]
    ids: defaultdict[str, set[str]] = defaultdict(set)
    for row in words.rows(table):
        for alias in ways_of_naming(row):
            ids[alias.casefold()].add(row[key])
    named = {row["name"].casefold(): row[key] for row in words.rows(table)}
    return MappingProxyType({name: min(of) for name, of in ids.items() if len(of) == 1} | named)


def source_id(name: str, kind: str) -> str:
    """The id of a source by its name: the gazetteer's, or its kind and name.

    >>> source_id("The Example Gazette of Nowhere", "outlet")
    'outlet-the-example-gazette-of-nowhere'
    """
    return ids_by_name("sources").get(name.casefold()) or found_id(name, kind)


def found_id(name: str, kind: str) -> str:
    """The id of a source that no list has: its kind and name."""
    return f"{slug(kind)}-{slug(name)}"


def place_id(name: str) -> str:
    """The id of a place by its name: the gazetteer's, or the name."""
    return ids_by_name("places").get(name.casefold()) or slug(name)


def judged(path: Path) -> dict[str, tuple[str, str | None]]:
    """The analyst's reliability and rationale by source, from a CSV file.

    Raises InputError for a missing column or a grade other than A to F.
    """
    with path.open(encoding="utf-8-sig", newline="") as lines:
        table = csv.DictReader(lines)
        if not {"source_id", "reliability"} <= set(table.fieldnames or ()):
            raise InputError(
                f"{path}:1: it needs the columns source_id and reliability. "
                "Name them in its first line."
            )
        return dict(judgement(row, f"{path}:{table.line_num}") for row in table)


def judgement(row: Mapping[str, str | None], where: str) -> tuple[str, tuple[str, str | None]]:
    """One row of a reliability file: the source, its grade, and why."""
    grade = (row["reliability"] or "").strip().upper()
    if grade not in GRADES:
        raise InputError(f"{where}: reliability is {grade!r}; write a letter from A to F")
    return (row["source_id"] or "").strip(), (grade, (row.get("rationale") or "").strip() or None)
