"""Owners: the country that a body, an office or an unnamed group belongs to."""

from __future__ import annotations

from typing import NamedTuple

from analysis.detect.mentions.seen import Seen
from analysis.model import Mark
from analysis.words import grammar

FILLERS = grammar("before a role")
OWNED = FILLERS | {"own"}
ADJECTIVAL = frozenset(["U.S.", "US", "UK", "U.K.", "DPRK"])
PLURALS = frozenset(["ns", "is"])
BLOCS = frozenset(["western", "european"])
PREPOSITIONS = grammar("prepositions")


class Owner(NamedTuple):
    """A country that owns, and where the words begin that say so."""

    first: int
    country: str | None


def after_fillers(sentence: Seen, first: int, fillers: frozenset[str] = FILLERS) -> int:
    """Where the describing words right before a token begin: "a [senior military] official".

    The words of a country are none: "the South |African army".
    """
    while first and first not in sentence.ending:
        if is_joining(sentence, first - 1, fillers):
            first -= 1
        elif sentence.lowers[first - 1] not in fillers:
            break
        first -= 1
    return first


def is_joining(sentence: Seen, at: int, fillers: frozenset[str]) -> bool:
    """Whether "and" joins two describing words: "|security |and education officials".

    A body stands alone: "the army |and education officials".
    """
    if at < 1 or sentence.lowers[at] != "and" or sentence.word(at + 1) not in fillers:
        return False
    body = any(m.first < at <= m.last for m in sentence.of("body"))
    return sentence.lowers[at - 1] in fillers and not body


def owner_before(sentence: Seen, first: int) -> Owner | None:
    """The country that owns the noun at a token: "South Korea's", "the Ukrainian", "U.S."."""
    at = after_fillers(sentence, first, OWNED)
    if at and sentence.lowers[at - 1] == "'s":
        owner = sentence.ending.get(at - 1)
    else:
        owner = sentence.ending.get(at)
        if owner and not is_adjective(sentence, owner) and not is_attribute(sentence, owner):
            return None
    return Owner(owner.first, owner.value) if owner else None


def is_adjective(sentence: Seen, mark: Mark) -> bool:
    """Whether a country's mark stands before a noun as it is: "Ukrainian", "UK"."""
    return mark.detail == "demonym" or sentence.tokens[mark.first].text in ADJECTIVAL


def is_attribute(sentence: Seen, mark: Mark) -> bool:
    """Whether a country's name of several words stands before a noun: "the New Zealand army"."""
    return mark.last - mark.first > 1 and sentence.word(mark.first - 1) not in PREPOSITIONS


def country_behind(sentence: Seen, at: int, articles: frozenset[str]) -> Mark | None:
    """The country, not its adjective, that begins at a token or after the article there."""
    mark = sentence.starting.get(at + (sentence.word(at) in articles))
    return mark if mark and mark.detail != "demonym" else None


def joint_owner(sentence: Seen, owner: Owner) -> Owner:
    """ "US and South Korean officials": of several countries together the group has none."""
    first = owner.first
    adjective = owner.country or sentence.word(first) in BLOCS
    if first < 2 or not adjective or sentence.lowers[first - 1] != "and":
        return owner
    while first > 1 and sentence.lowers[first - 1] in {"and", ","}:
        before = adjective_before(sentence, first - 1)
        if before is None:
            break
        first = before
    return owner if first == owner.first else Owner(first, None)


def adjective_before(sentence: Seen, at: int) -> int | None:
    """Where an adjective of a country or of a part of the world begins that ends at a token."""
    mark = sentence.ending.get(at)
    if mark and is_adjective(sentence, mark) and sentence.word(at - 1)[-2:] not in PLURALS:
        return mark.first
    return at - 1 if sentence.word(at - 1) in BLOCS else None
