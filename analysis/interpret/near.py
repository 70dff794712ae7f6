"""What stands at and between the tokens of a sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Set
from operator import attrgetter

from analysis.model import Mention, Sentence
from analysis.words import grammar

BREAKS = grammar("breaks")
ENDS = frozenset({"", "."})
ENDING = BREAKS | ENDS
JOINING = frozenset({",", "and", "or"})
PREPOSITIONS = grammar("prepositions")
LINKS = grammar("links")
LIGHT = grammar("between subject and verb")
DESKS = grammar("desks that speak for a body")
LANDS = grammar("kinds of land") | {"capital", "city", "town"}
SEATED = frozenset({"at", "for", "in", "of"})
OWNS = "'s"
BEFORE_NOUNS = grammar("possessives") | {"a", "an", "the", OWNS, "annual", "closed"}
NOT = frozenset({"n't", "never", "not"})
FIRST = attrgetter("first")
BEGINS = attrgetter("begins")


def word(sentence: Sentence, at: int) -> str:
    """The lower-case word at a token, or nothing beyond the sentence."""
    return sentence.word[at]


def gap(sentence: Sentence, first: int, last: int) -> list[str]:
    """The lower-case words from one token up to another."""
    return sentence.lowers[first if first > 0 else 0 : last if last > 0 else 0]


def holds(sentence: Sentence, words: Set[str], first: int, last: int) -> bool:
    """Whether one of some words stands between two tokens."""
    return not words.isdisjoint(gap(sentence, first, last))


def places(sentence: Sentence, words: Set[str]) -> list[int]:
    """The tokens at which one of some words stands."""
    if words.isdisjoint(sentence.said):
        return []
    return [at for at, said in enumerate(sentence.lowers) if said in words]


def places_near(sentence: Sentence, words: Set[str], first: int, last: int) -> list[int]:
    """The tokens of a range at which one of some words stands."""
    if words.isdisjoint(sentence.said):
        return []
    return [
        at for at, said in enumerate(gap(sentence, first, last), max(first, 0)) if said in words
    ]


def is_capital(sentence: Sentence, at: int) -> bool:
    """Whether the word at a token is written with a capital."""
    return sentence.tokens[at].text[0].isupper()


def in_date(sentence: Sentence, at: int) -> bool:
    """Whether a token is part of a date."""
    return at in sentence.dated


def is_date(sentence: Sentence, at: int) -> bool:
    """Whether a date begins at a token or behind "on" there."""
    return any(first in {at, at + 1} for _, first, _ in sentence.dates)


def is_light(sentence: Sentence, at: int) -> bool:
    """Whether a token is an auxiliary, an adverb or part of a date."""
    said = word(sentence, at)
    if said in LIGHT:
        return True
    adverb = said.endswith("ly") and (at == 0 or not is_capital(sentence, at))  # but "Italy"
    return adverb or in_date(sentence, at)


def all_light(sentence: Sentence, first: int, last: int) -> bool:
    """Whether only auxiliaries, adverbs and dates stand between two tokens."""
    return all(is_light(sentence, at) or opens_date(sentence, at) for at in range(first, last))


def opens_date(sentence: Sentence, at: int) -> bool:
    """Whether "on" and a date begin at a token."""
    return word(sentence, at) in {"on", "in"} and in_date(sentence, at + 1)


def past_seat(sentence: Sentence, mention: Mention) -> int:
    """The token behind a body and the place where it sits: "the EU delegation in Goma |said"."""
    at = mention.last + (word(sentence, mention.last) in DESKS)
    return (mention.kind != "person" and past_place(sentence, at)) or mention.last


def past_place(sentence: Sentence, at: int) -> int | None:
    """The token behind the place where a body sits, from its preposition on: "|in Goma |said"."""
    if word(sentence, at) not in SEATED:
        return None
    first = at + 1 + (word(sentence, at + 1) == "the")
    if first > at + 1 and word(sentence, first) in LANDS:
        return first + 1
    seats = (*sentence.of("place"), *sentence.of("country"))
    return max((mark.last for mark in seats if mark.first == first), default=None)


def is_seat(sentence: Sentence, mention: Mention) -> bool:
    """Whether a government's name only says where a body sits: "the UN mission in |Goma"."""
    seat = mention.kind == "government" and word(sentence, mention.first - 1) in SEATED
    return seat and any(past_seat(sentence, m) == mention.last for m in sentence.mentions
                        if m.last < mention.first)  # fmt: skip


def counts(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a counting number begins between two tokens."""
    begun = sentence.counted
    at = bisect_left(begun, first)
    return at < len(begun) and begun[at] < last


def is_act(sentence: Sentence, at: int) -> bool:
    """Whether a verb of saying or of a measure stands at a token."""
    return at in sentence.acts


def acts(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a verb of saying or of a measure stands between two tokens: not "the |report"."""
    found = (at for at in range(first, last) if is_act(sentence, at))
    return any(word(sentence, at - 1) not in BEFORE_NOUNS for at in found)
