"""Owners: the country that a body, an office or an unnamed group belongs to."""

from __future__ import annotations

from typing import NamedTuple

from analysis.detect.mentions.seen import Seen
from analysis.model import Mark
from analysis.words import grammar

FILLERS = grammar("before a role")
OWNED = FILLERS | {"own"}
ADJECTIVAL = frozenset(["U.S.", "US", "UK", "U.K.", "DPRK"])
ARTICLES = frozenset(["the", "a"])
BLOCS = frozenset(["western", "european"])


class Owner(NamedTuple):
    """A country that owns, and where the words begin that say so."""

    first: int
    country: str | None


def after_fillers(sentence: Seen, first: int, fillers: frozenset[str] = FILLERS) -> int:
    """Where the describing words right before a token begin: "a [senior military] official"."""
    while first and sentence.lowers[first - 1] in fillers:
        first -= 1
    return first


def owner_before(sentence: Seen, first: int) -> Owner | None:
    """The country that owns the noun at a token: "South Korea's", "the Ukrainian", "U.S."."""
    at = after_fillers(sentence, first, OWNED)
    if at and sentence.lowers[at - 1] == "'s":
        owner = sentence.ending.get(at - 1)
    else:
        owner = sentence.ending.get(at)
        if owner and not is_adjective(sentence, owner):
            return None
    return Owner(owner.first, owner.value) if owner else None


def is_adjective(sentence: Seen, mark: Mark) -> bool:
    """Whether a country's mark stands before a noun as it is: "Ukrainian", "UK"."""
    return mark.detail == "demonym" or sentence.tokens[mark.first].text in ADJECTIVAL


def country_behind(sentence: Seen, at: int, articles: frozenset[str]) -> Mark | None:
    """The country, not its adjective, that begins at a token or after the article there."""
    mark = sentence.starting.get(at + (sentence.word(at) in articles))
    return mark if mark and mark.detail != "demonym" else None


def joint_owner(sentence: Seen, owner: Owner) -> Owner:
    """ "US and South Korean officials": of several countries together the group has none."""
    first, country = owner
    if first < 2 or not country or sentence.lowers[first - 1] not in {"and", ","}:
        return owner
    other = sentence.ending.get(first - 1)
    if other and is_adjective(sentence, other):
        return Owner(joint_owner(sentence, Owner(other.first, country)).first, None)
    return Owner(first - 2, None) if sentence.lowers[first - 2] in BLOCS else owner
