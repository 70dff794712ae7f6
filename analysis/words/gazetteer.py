"""The gazetteer by its keys: countries by code, sources by id, and the bodies of each state."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from analysis.words import rows

OUTLETS = frozenset({"outlet", "wire"})
STATE = frozenset({"intelligence", "military", "ministry"})
COMMANDING = frozenset({"government", "ministry", "military"})


class Source(NamedTuple):
    """A listed source: its id, its one name, what it is, its country and its parent body."""

    source_id: str
    name: str
    kind: str
    country: str | None
    parent_id: str | None = None


@cache
def sources() -> dict[str, Source]:
    """Every source by its id.

    >>> sources()["kor-nis"].name
    'National Intelligence Service'
    """
    return {
        row["source_id"]: Source(
            row["source_id"],
            row["name"],
            row["kind"],
            row["country"] or None,
            row["parent_id"] or None,
        )
        for row in rows("sources")
    }


@cache
def state_bodies() -> dict[tuple[str, str], Source]:
    """The body of each sort that a country has, where a row lists it.

    >>> state_bodies()["KOR", "intelligence"].source_id
    'kor-nis'
    """
    return {
        (row["country"], row["body"]): sources()[row["source_id"]]
        for row in rows("sources")
        if row["body"]
    }


@cache
def called() -> dict[str, Source]:
    """The bodies of states by each of their names in lower case.

    >>> called()["israeli army"].source_id
    'isr-idf'
    """
    return {
        said.lower(): sources()[row["source_id"]]
        for row in rows("sources")
        if row["country"] and row["kind"] in STATE
        for said in (*row["aliases"].split("|"), row["name"])
    }


@cache
def in_command() -> frozenset[str]:
    """The people who have a say over their state's forces: in its government, ministry or army.

    >>> {"person-kim-jong-un", "person-hans-grundberg"} & in_command()
    {'person-kim-jong-un'}
    """
    listed = sources()
    over = {key for key, source in listed.items() if source.kind in COMMANDING}
    return frozenset(key for key, source in listed.items() if source.parent_id in over)


@cache
def short_names() -> dict[str, str]:
    """The abbreviation of each source that has one, by the source's id; not of one-word names.

    >>> short_names()["kor-nis"], "usa-pentagon" in short_names()
    ('NIS', False)
    """
    found = {}
    for row in rows("sources"):
        short = [a for a in row["aliases"].split("|") if a.isupper() and 2 <= len(a) <= 5]
        if short and " " in row["name"]:
            found[row["source_id"]] = short[0]
    return found


@cache
def adjectives() -> dict[str, str]:
    """The adjective of each country by its code, as the names of unnamed groups use it.

    A word for the people alone is none: the country's name is.

    >>> adjectives()["UKR"], adjectives()["USA"], adjectives()["NZL"]
    ('Ukrainian', 'US', 'New Zealand')
    """
    listed = {
        row["iso3"]: (row["demonyms"].split("|")[0], row["name"]) for row in rows("countries")
    }
    said = {code: name if of.endswith("er") else of for code, (of, name) in listed.items()}
    return said | {"USA": "US"}


@cache
def served() -> dict[str, tuple[str, str]]:
    """Each place that may have an official of its own: its name beside an office, its country.

    >>> served()["mykolaiv-oblast"]
    ('Mykolaiv', 'UKR')
    """
    whole = {"country", "sea", "strait"}
    return {
        row["place_id"]: (without_kind(row["name"], row["kind"]), row["country"])
        for row in rows("places")
        if row["kind"] not in whole
    }


def without_kind(name: str, kind: str) -> str:
    """A place's name without its kind: the governor of Kursk Oblast is that of Kursk."""
    first, _, last = name.rpartition(" ")
    return first if first and last.lower() == kind else name


@cache
def first_names() -> frozenset[str]:
    """The first names of the listed people.

    >>> {"Vladimir", "Kursk"} & first_names()
    {'Vladimir'}
    """
    people = (source.name for source in sources().values() if source.kind == "person")
    return frozenset(name.split()[0] for name in people if " " in name)


@cache
def common_surnames() -> frozenset[str]:
    """Surnames of many people: alone they name nobody before a text has given the full name.

    >>> "Smith" in common_surnames()
    True
    """
    return frozenset(row["said"] for row in rows("common_surnames"))
