"""The gazetteer: places by id, the places they lie in, and the capitals that stand for states."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from analysis.words import rows

COUNTRY = "country"


@cache
def place_rows() -> dict[str, dict[str, str]]:
    """Every place by its id."""
    return {row["place_id"]: dict(row) for row in rows("places")}


@cache
def seats() -> frozenset[str]:
    """The places that stand for governments: capitals and seats, by id.

    >>> "moscow" in seats()
    True
    """
    by_name = {row["name"]: row["place_id"] for row in rows("places")}
    names = {
        name
        for row in rows("countries")
        for name in (row["capital"], *row["stands_for"].split("|"))
    }
    return frozenset(by_name[name] for name in names if name in by_name)


def name_of(place_id: str) -> str:
    """The usual name of a place; a country without a row goes by its code."""
    row = place_rows().get(place_id)
    return row["name"] if row else place_id.upper()


def kind_of(place_id: str) -> str:
    """The kind of a place; what has no row is a country."""
    return place_rows()[place_id]["kind"] if place_id in place_rows() else COUNTRY


def country_of(place_id: str) -> str | None:
    """The country of a place, as a place's id.

    >>> country_of("vladivostok"), country_of("rus"), country_of("africa")
    ('rus', 'rus', None)
    """
    row = place_rows().get(place_id)
    return (row["country"].lower() or None) if row else place_id


def line(place_id: str) -> list[str]:
    """A place and those it lies in, from the smallest to the largest.

    >>> line("makhnovka")
    ['makhnovka', 'kursk-oblast', 'rus']
    """
    found = [place_id]
    while (row := place_rows().get(found[-1])) and row["parent_id"] not in {"", *found}:
        found.append(row["parent_id"])
    return found


def holding(place_ids: Sequence[str]) -> str | None:
    """The smallest place that holds all of some.

    >>> holding(["makhnovka", "sudzha"]), holding(["vladivostok", "kursk-oblast"])
    ('kursk-oblast', 'rus')
    """
    first, *others = (line(each) for each in place_ids)
    return next((each for each in first if all(each in other for other in others)), None)
