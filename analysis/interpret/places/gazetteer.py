"""The gazetteer: places by id, the places they lie in, and the capitals that stand for states."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from analysis.words import grammar, rows
from analysis.words.slugs import slug

COUNTRY = "country"
VILLAGE = "village"


@cache
def place_rows() -> dict[str, dict[str, str]]:
    """Every place by its id."""
    return {row["place_id"]: dict(row) for row in rows("places")}


@cache
def seats() -> frozenset[str]:
    """The places that stand for governments or bodies: capitals and seats, by id.

    >>> "moscow" in seats(), "geneva" in seats()
    (True, True)
    """
    by_name = {row["name"]: row["place_id"] for row in rows("places")}
    names = {
        name
        for row in rows("countries")
        for name in (row["capital"], *row["stands_for"].split("|"))
    }
    return grammar("seats of bodies").union(by_name[n] for n in names if n in by_name)


@cache
def capitals() -> dict[str, str]:
    """The capital of each country, by their ids as places.

    >>> capitals()["hti"]
    'port-au-prince'
    """
    by_name = {(row["name"], row["country"]): row["place_id"] for row in rows("places")}
    found = {row["iso3"]: (row["capital"], row["iso3"]) for row in rows("countries")}
    return {code.lower(): by_name[named] for code, named in found.items() if named in by_name}


def is_listed(place_id: str) -> bool:
    """Whether a place has an id; one that no list has goes by its name inside the rules.

    >>> is_listed("moscow"), is_listed("Ruwan Godiya")
    (True, False)
    """
    return not place_id[0].isupper()


def id_of(place_id: str) -> str:
    """The id of a place: its own, or for one that no list has one made of its name.

    >>> id_of("moscow"), id_of("Ruwan Godiya")
    ('moscow', 'ruwan-godiya')
    """
    return place_id if is_listed(place_id) else slug(place_id)


def known_as(place_id: str | None, name: str | None) -> str | None:
    """What a claim's place goes by inside the rules: its id, or its name where no list has it.

    >>> known_as("moscow", "Moscow"), known_as("ruwan-godiya", "Ruwan Godiya")
    ('moscow', 'Ruwan Godiya')
    """
    return place_id if place_id in place_rows() else name


def name_of(place_id: str) -> str:
    """The usual name of a place; a country without a row goes by its code."""
    row = place_rows().get(place_id)
    if row:
        return row["name"]
    return place_id.upper() if is_listed(place_id) else place_id


def kind_of(place_id: str) -> str:
    """The kind of a place; what has no row is a country."""
    if not is_listed(place_id):
        return VILLAGE
    return place_rows()[place_id]["kind"] if place_id in place_rows() else COUNTRY


def country_of(place_id: str) -> str | None:
    """The country of a place, as a place's id.

    >>> country_of("vladivostok"), country_of("rus"), country_of("africa")
    ('rus', 'rus', None)
    """
    row = place_rows().get(place_id)
    if row:
        return row["country"].lower() or None
    return place_id if is_listed(place_id) else None


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


def precision(place_id: str) -> str:
    """How exactly a place is known, by the scale of the Uppsala Conflict Data Program.

    >>> precision("kursk-oblast"), precision("rus")
    ('4', '6')
    """
    if not is_listed(place_id):
        return "1"
    return place_rows()[place_id]["where_prec"] if place_id in place_rows() else "6"
