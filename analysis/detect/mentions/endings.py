"""Endings: where the phrase of a role ends with a country or the West: "from |the West"."""

from __future__ import annotations

from typing import NamedTuple

from analysis.detect.mentions.owners import country_behind
from analysis.detect.mentions.seen import Seen
from analysis.model import Mention
from analysis.words import grammar

GOVERNING = grammar("organised units") | {
    "government", "administration", "leadership", "authorities", "unit", "garrison"
}  # fmt: skip
ARTICLES = frozenset(["the", "a"])
BEFORE_LANDS = ARTICLES | grammar("beside another land")
WEST = "west"  # beside a country's code: "officials in Kyiv and the |West"


class Ending(NamedTuple):
    """Where a role's phrase ends, with the country or body named behind the role."""

    last: int
    country: str | None = None
    body: Mention | None = None
    other: str | None = None
    described: bool = True


def place_behind(sentence: Seen, last: int) -> Ending | None:
    """The country or the part of the world behind a role: "from the West"."""
    if state := state_behind(sentence, last + 1):
        return state
    mark = country_behind(sentence, last + 1, BEFORE_LANDS)
    if mark:
        other = sentence.word(mark.last) == "and"
        second = country_behind(sentence, mark.last + 1, BEFORE_LANDS) if other else None
        if second and second.value != mark.value:
            return Ending(second.last, mark.value, None, second.value)
        west = west_behind(sentence, mark.last + 1) if other else None
        return Ending(west, mark.value, None, WEST) if west else Ending(mark.last, mark.value)
    at = last + 1 + (sentence.word(last + 1) in ARTICLES)
    if west := west_behind(sentence, last + 1):
        return beside_west(sentence, west) or Ending(west)
    if sentence.word(at) == "western":
        west = min(at + 2, len(sentence.tokens))
        return beside_west(sentence, west) or Ending(west)
    half = sentence.lowers[last] == "from" and sentence.word(at) in {"south", "north"}
    return Ending(at + 1) if half else None


def beside_west(sentence: Seen, at: int) -> Ending | None:
    """The country joined to the West before a token: "in the West| and Russia"."""
    joined = at + 1 < len(sentence.tokens) and sentence.word(at) == "and"
    mark = country_behind(sentence, at + 1, BEFORE_LANDS) if joined else None
    return Ending(mark.last, WEST, None, mark.value) if mark else None


def west_behind(sentence: Seen, at: int) -> int | None:
    """The token behind the West, if it stands at a token: "the West|", not "the West Bank"."""
    at += sentence.word(at) in ARTICLES
    west = sentence.word(at) == WEST and not sentence.is_raised(at + 1)
    return at + 1 if west else None


def state_behind(sentence: Seen, at: int) -> Ending | None:
    """The country whose government or unit is behind a role: "of |the Ukrainian government"."""
    at += sentence.word(at) in ARTICLES
    mark = sentence.starting.get(at)
    if mark is None or mark.kind != "country":
        return None
    end = mark.last + (sentence.word(mark.last) == "'s")
    governs = sentence.word(end) in GOVERNING
    return Ending(end + 1, mark.value) if governs else None
