"""Entries: every phrase of the vocabularies, in each form that a text can have it in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from analysis.words import rows
from analysis.words.forms import irregular_verbs, plural, verb_forms
from analysis.words.tokens import tokens

MANY_BE = {"are": "s", "were": "past", "'re": "s"}


class Entry(NamedTuple):
    """A phrase: its words in lower case, the case they need, and what they mean."""

    words: tuple[str, ...]
    exact: tuple[str, ...] | None
    kind: str
    value: str
    detail: str


@cache
def entries() -> tuple[Entry, ...]:
    """Every entry of every vocabulary, each once."""
    return tuple(dict.fromkeys(listed()))


@cache
def by_kind() -> Mapping[str, tuple[Entry, ...]]:
    """Every entry by its kind.

    >>> {each.value for each in by_kind()["unit"] if each.words == ("sappers",)}
    {'engineers'}
    """
    found: dict[str, list[Entry]] = {}
    for each in entries():
        found.setdefault(each.kind, []).append(each)
    return {kind: tuple(some) for kind, some in found.items()}


def listed() -> Iterator[Entry]:
    """The entries of one vocabulary after the other."""
    yield from units()
    yield from measures()
    yield from says()
    yield from hedges()
    yield from bounds()
    for kind, table in (("role", "roles"), ("body", "bodies")):
        yield from nouns(kind, table)
    for row in rows("titles"):
        yield entry(row["said"], "title", row["said"])
    yield from countries()
    yield from named("source", "source_id")
    yield from named("place", "place_id")


def entry(said: str, kind: str, value: str, detail: str = "", *, cased: bool = False) -> Entry:
    """One phrase as an entry, taken apart as a text would be.

    `cased` names are only met in the case in which they are listed.
    """
    if said.replace(" ", "").isalpha():  # letters and blanks need no pattern
        exact = tuple(said.split()) if cased else None
        return Entry(tuple(said.lower().split()), exact, kind, value, detail)
    found = tokens(said)
    exact = tuple([each.text for each in found]) if cased else None
    return Entry(tuple([each.lower for each in found]), exact, kind, value, detail)


def units() -> Iterator[Entry]:
    """What can be counted, in the singular and the plural."""
    for row in rows("units"):
        yield entry(row["said"], "unit", row["means"], "one")
        yield entry(plural(row["said"]), "unit", row["means"], "many")


def measures() -> Iterator[Entry]:
    """The verbs, adjectives and nouns that say what is the case with the counted.

    A verb's detail is `verb:form:takes`, where `takes` says whether its subject or object counts.
    """
    for row in rows("measures"):
        if row["part"] == "verb":
            for form, name in (*inflected(row["said"]), *unchanged(row["said"])):
                yield entry(form, "measure", row["means"], f"verb:{name}:{row['takes']}")
        else:
            yield entry(row["said"], "measure", row["means"], row["part"])
        if row["part"] == "adj":
            yield from states(row["said"], row["means"])
        if row["part"] == "noun":
            yield entry(plural(row["said"]), "measure", row["means"], "noun")
            if row["takes"]:
                yield entry(row["said"], "captives", row["takes"])
                yield entry(plural(row["said"]), "captives", row["takes"])


def states(said: str, means: str) -> Iterator[Entry]:
    """A state with "be" before it, where "be in" alone would say that somebody is there.

    >>> [" ".join(each.words) for each in states("in custody", "captured")][:2]
    ['be in custody', 'is in custody']
    """
    phrase = f"be {said}"
    if said.partition(" ")[0] in {"at", "in", "inside", "near", "on", "within"}:
        if phrase in listed_states():
            return
        for form, name in inflected(phrase):
            yield entry(form, "measure", means, f"verb:{name}:subject")


@cache
def listed_states() -> frozenset[str]:
    """The states that the vocabulary lists with "be" themselves."""
    return frozenset(row["said"] for row in rows("measures") if row["said"].startswith("be "))


def inflected(phrase: str) -> Iterable[tuple[str, str]]:
    """The forms of a verb phrase, with those of `be` for a plural subject too."""
    yield from verb_forms(phrase).items()
    if phrase == "be" or phrase.startswith("be "):
        for form, name in MANY_BE.items():
            yield form + phrase[2:], name


def unchanged(phrase: str) -> Iterator[tuple[str, str]]:
    """The participle of a verb that looks like its base: "were cut down", "were put to death"."""
    verb = phrase.partition(" ")[0]
    if irregular_verbs().get(verb, ("", ""))[1] == verb:
        yield phrase, "participle"


def says() -> Iterator[Entry]:
    """The verbs of saying, by what they do: say, report, tell, confirm, deny, doubt, cite."""
    for row in rows("say"):
        for form, name in inflected(row["said"]):
            yield entry(form, "say", row["means"], name)


def hedges() -> Iterator[Entry]:
    """The words that make a statement less than certain."""
    for row in rows("hedges"):
        forms = inflected(row["said"]) if row["part"] == "verb" else [(row["said"], "")]
        for form, name in forms:
            yield entry(form, "hedge", row["said"], name)


def bounds() -> Iterator[Entry]:
    """The words that bound a number, before or after it."""
    for row in rows("bounds"):
        yield entry(row["said"], f"bound {row['side']}", row["means"])


def nouns(kind: str, table: str) -> Iterator[Entry]:
    """A table of nouns, in the singular and the plural."""
    for row in rows(table):
        yield entry(row["said"], kind, row.get("means") or row["said"], "one")
        yield entry(plural(row["said"]), kind, row.get("means") or row["said"], "many")


def countries() -> Iterator[Entry]:
    """Countries by name, by demonym, and by the capital or seat that stands for the government."""
    for row in rows("countries"):
        listed = [row["name"], *row["common"].split("|"), *row["names"].split("|")]
        for name in filter(None, listed):
            yield entry(name, "country", row["iso3"], "name", cased=True)
        for demonym in filter(None, row["demonyms"].split("|")):
            yield entry(demonym, "country", row["iso3"], "demonym", cased=True)
        for seat in filter(None, row["stands_for"].split("|")):
            yield entry(seat, "country", row["iso3"], "seat", cased=True)


def named(kind: str, key: str) -> Iterator[Entry]:
    """The rows of a gazetteer by each of their names."""
    for row in rows(f"{kind}s"):
        if row["kind"] in {"anonymous", "unattributed"}:
            continue
        for name in filter(None, [row["name"], *row["aliases"].split("|")]):
            yield entry(name, kind, row[key], row["kind"], cased=True)
