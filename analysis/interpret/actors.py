"""Actors: the state whose the counted are, as an ISO 3166-1 alpha-3 code."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from analysis.interpret.around import LONGEST, WIDE, mentions_near, near
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import gap, holds, word
from analysis.interpret.measures import Measured
from analysis.model import Mark, Mention, Sentence

CLAUSES = frozenset({",", "that", ";"})
OBLIQUE = frozenset({"to", "in", "from", "against", "with", "of"})
LOCATIVES = frozenset({"in", "inside", "near", "at", "to"})
AFFLICTING = frozenset({"killed", "captured", "wounded", "requested"})
SENDING = frozenset({"deployed", "supplied", "planned"})


class Whose(NamedTuple):
    """Whose the counted are, and the tokens that say so, if any here do."""

    country: str | None
    tokens: tuple[int, int] | None = None


def actor(sentence: Sentence, what: Counted, read: Measured | None, carried: str | None) -> Whose:
    """Whose the counted are; where the sentence does not say, whose the text made them before."""
    if mixed := mixed_force(sentence, what):
        return mixed
    inside = [
        mark
        for mark in within(sentence, what.first, what.last + 1)
        if word(sentence, mark.first - 1) not in LOCATIVES
    ]
    if what.country:
        return Whose(what.country, tokens_of(inside[0]) if inside else None)
    country = inside[0] if inside else of_country(sentence, what.last)
    country = country or sender(sentence, what, read)
    if country:
        return Whose(country.value, tokens_of(country))
    leader = commander(sentence, what, read)
    return Whose(leader.country, (leader.first, leader.last)) if leader else Whose(carried)


def tokens_of(mark: Mark) -> tuple[int, int]:
    """The tokens of a mark."""
    return mark.first, mark.last


def within(sentence: Sentence, first: int, last: int) -> list[Mark]:
    """The countries named among some tokens."""
    return [mark for mark in near(sentence, "country", first, last) if mark.last <= last]


def mixed_force(sentence: Sentence, what: Counted) -> Whose | None:
    """A force of Russians and North Koreans counts as Russian."""
    named = within(sentence, max(0, what.first - 7), what.last + 8)
    for one, other in pairwise(named):
        beside = min(abs(one.first - what.last), abs(what.first - other.last)) <= 4
        if beside and is_pair(sentence, one, other):
            return Whose("RUS", (one.first, other.last))
    return None


def is_pair(sentence: Sentence, one: Mark, other: Mark) -> bool:
    """Whether two demonyms in a row join Russians and North Koreans."""
    if {one.value, other.value} != {"RUS", "PRK"} or {one.detail, other.detail} != {"demonym"}:
        return False
    return gap(sentence, one.last, other.first) in (["and"], ["and", "of"])


def of_country(sentence: Sentence, at: int) -> Mark | None:
    """The country behind a noun: "soldiers from North Korea", "men of the Russian army"."""
    if word(sentence, at) not in {"of", "from"}:
        return None
    here = at + 1 + (word(sentence, at + 1) in {"the", "its"})
    return next(iter(near(sentence, "country", here - 1, here + 1)), None)


def sender(sentence: Sentence, what: Counted, read: Measured | None) -> Mark | None:
    """The country that is the subject of sending, losing or having: "Pyongyang has sent 3,000"."""
    verb = transitive(sentence, what, read)
    if verb is None or what.form == "of them" or verb.value in AFFLICTING:
        return None
    for mark in reversed(near(sentence, "country", verb.first - LONGEST, verb.first)):
        beside = 0 <= verb.first - mark.last <= 6
        if beside and is_subject(sentence, mark, verb):
            return mark
    return None


def transitive(sentence: Sentence, what: Counted, read: Measured | None) -> Mark | None:
    """The verb before the counted whose object they are."""
    verb = read.verb if read else None
    if verb is None or verb.first > what.first or not verb.detail.startswith("verb"):
        return None
    has = word(sentence, verb.first) in {"has", "have", "had"}
    return verb if has or verb.detail.endswith("object") else None


def is_subject(sentence: Sentence, mark: Mark, verb: Mark) -> bool:
    """Whether a country before a verb is its subject: in its clause, and behind no preposition."""
    if holds(sentence, CLAUSES, mark.last, verb.first):
        return False
    return word(sentence, mark.first - 1) not in OBLIQUE


def commander(sentence: Sentence, what: Counted, read: Measured | None) -> Mention | None:
    """The person or body that is the subject of sending: "Kim Jong Un has ordered 6,000 …"."""
    verb = transitive(sentence, what, read)
    if verb is None or not verb.detail.endswith("object") or verb.value not in SENDING:
        return None
    for mention in reversed(mentions_near(sentence, verb.first - WIDE, verb.first)):
        if mention.last <= verb.first and mention.form == "named" and mention.country:
            beside = verb.first - mention.last <= 3
            apart = holds(sentence, CLAUSES, mention.last, verb.first)
            return mention if beside and not apart else None
    return None
