"""Offices: who holds one, as the text has told it, or as the gazetteer knows of heads of state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from functools import cache

from analysis.interpret.voices.cast import Cast
from analysis.interpret.voices.voice import Voice, latest, listed
from analysis.model import Mention
from analysis.words import grammar, rows
from analysis.words.gazetteer import called, served, sources

LOCAL = frozenset({"governor", "mayor"})
SERVING = grammar("offices of a place")
BRANCHES = frozenset(
    {"air", "budget", "customs", "fire", "health", "navy", "police", "prison", "prisons", "rescue"}
    | {"rights", "trade", "union"}
)


@cache
def offices() -> dict[str, frozenset[str]]:
    """The words that tell each office, as they stand around a name."""
    words: dict[str, set[str]] = {}
    for row in rows("offices"):
        words.setdefault(row["office"], set()).add(row["word"])
    return {office: frozenset(told) for office, told in words.items()}


@cache
def heads() -> dict[str, str]:
    """The office of each head of state that the gazetteer lists, by the person's id."""
    return {row["source_id"]: row["office"] for row in rows("heads")}


def heads_of_state(cast: Cast, office: str) -> Iterator[Voice]:
    """The heads of state whom a text has named, where a president or leader is asked for."""
    people = cast.people if office in {"president", "leader"} else ()
    return (v for v in people if heads().get(v.source_id or "") in {"president", "leader"})


def holders(cast: Cast, wanted: frozenset[str]) -> Iterator[Voice]:
    """The people beside whose names a text has put one of some words."""
    return (v for v in cast.people if not wanted.isdisjoint(cast.office_words(v.name)))


def office_of(mention: Mention) -> str:
    """The words of an office, without the body at which it is: "the officer| at the ministry"."""
    return mention.name.lower().partition(" at ")[0]


def holder(cast: Cast, mention: Mention) -> Voice | None:
    """The person, named before, who holds an office: "the Ukrainian leader"."""
    if found := of_body(cast, mention):
        return found
    said = set(office_of(mention).replace("head of state", "president").split())
    for office, wanted in offices().items():
        if said & (wanted | {office}):
            fits = of_place(cast, holders(cast, wanted), mention)
            fits = of_country(of_branch(cast, fits, mention), mention.country)
            first = of_country(heads_of_state(cast, office), mention.country)
            if found := latest(fits) or latest(first):
                return found
    return spokesperson(cast, mention)


def of_body(cast: Cast, mention: Mention) -> Voice | None:
    """The one person named before who is known to be of a body: "the NATO chief"."""
    said = set(mention.name.split())
    people = {v for v in cast.people if said.issuperset(body_words(v))}
    body = called().get(mention.name.lower().partition(" of ")[2].removeprefix("the "))
    if not people and body:
        people = {v for v in cast.people if serves(v, body.source_id)}
    return people.pop() if len(people) == 1 else None


def serves(person: Voice, body: str) -> bool:
    """Whether a person is listed as one of a body's: "the head of |the HUR"."""
    listing = sources().get(person.source_id or "")
    return listing is not None and listing.parent_id == body


@cache
def body_words(person: Voice) -> frozenset[str]:
    """The words of the name of the body that a listed person belongs to, else the person's own."""
    listing = sources().get(person.source_id or "")
    body = sources().get(listing.parent_id or "") if listing else None
    return frozenset((body.name if body else person.name).split())


def of_country(people: Iterable[Voice], country: str | None) -> Iterator[Voice]:
    """The people of a country, and those whose country nobody has said."""
    return (v for v in people if country is None or v.country in {None, country})


def of_place(cast: Cast, people: Iterable[Voice], mention: Mention) -> Iterator[Voice]:
    """The people beside whose names the text has put the place that an office is of, or none."""
    office, _, seat = mention.name.partition(" of ")
    place = set(seat.lower().split()) if office.split()[-1] in SERVING else set()
    words = ((v, cast.office_words(v.name)) for v in people)
    return (v for v, said in words if place <= said or said.isdisjoint(seat_words()))


def of_branch(cast: Cast, people: Iterable[Voice], mention: Mention) -> Iterator[Voice]:
    """The people beside whose names the text has put the branch of an office: "police chief"."""
    branch = BRANCHES.intersection(mention.name.lower().split())
    words = ((v, cast.office_words(v.name)) for v in people)
    return (v for v, said in words if branch <= said or not said)


@cache
def seat_words() -> frozenset[str]:
    """The words of the names of places that may have an official of their own."""
    return frozenset(word for name, _ in served().values() for word in name.lower().split())


def spokesperson(cast: Cast, mention: Mention) -> Voice | None:
    """The one person of a country that a text has named, for "the ministry's spokesman"."""
    if "spokes" not in mention.name:
        return None
    people = list(of_country(cast.people, mention.country))
    return people[0] if len({v.name for v in people}) == 1 else None


def in_focus(cast: Cast, mention: Mention) -> Voice | None:
    """The person named alone so far, or whom the sentence before was about, if it can be theirs."""
    here = {at.voice for at in cast.company.names[cast.index].people if at.first < cast.at}
    person = None if mention.many else here.pop() if len(here) == 1 else latest(cast.focus)
    if person is None or not list(of_branch(cast, of_place(cast, [person], mention), mention)):
        return None
    known = None in {person.country, mention.country} or person.country == mention.country
    return person if person.kind == "person" and known and may_hold(cast, person, mention) else None


def is_owned(cast: Cast, mention: Mention) -> bool:
    """Whether an office is that of what has just been named: "|its director told"."""
    tokens = cast.company.sentences[cast.index].lowers if cast.index >= 0 else []
    return tokens[mention.first : mention.first + 1] in (["its"], ["their"])


def may_hold(cast: Cast, person: Voice, mention: Mention) -> bool:
    """Whether an office can be a person's: one of that kind is known, or nothing of the person."""
    said = kinds_of_office(set(office_of(mention).split()))
    theirs = kinds_of_office(cast.office_words(person.name))
    theirs |= {heads()[person.source_id]} if person.source_id in heads() else set()
    if not theirs and is_owned(cast, mention):
        return False
    if not theirs:
        return bool(said) and (person.source_id not in listed() or said.isdisjoint(LOCAL))
    return not said.isdisjoint(theirs)


def kinds_of_office(words: Set[str]) -> set[str]:
    """The offices that some words may tell.

    >>> sorted(kinds_of_office({"the", "army", "chief"}))
    ['head', 'military']
    """
    return {office for office, told in offices().items() if not words.isdisjoint(told | {office})}
