"""Supposing: what is told as a belief or a fear, whoever has it: "the fear in Seoul is that"."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.counted import Counted
from analysis.interpret.near import gap, holds, places, word
from analysis.model import Sentence
from analysis.words import grammar

SUPPOSED = grammar("nouns of supposing")
BE = grammar("finite be")
WHERE = frozenset({"among", "at", "in", "inside", "of", "within"})
WALLS = frozenset({";", "but", "while", "whereas", "although"})
HAS_IT = ["has", "it"]
HOLDERS = 7  # tokens within which those who believe it stand: "among diplomats in Seoul"
REACH = 25


def supposing(sentence: Sentence, what: Counted) -> tuple[int, int] | None:
    """The tokens of a noun of belief and its "that", if a claim stands in what is believed."""
    for at in places(sentence, SUPPOSED):
        last = that_behind(sentence, at + 1)
        if last is None or not last <= what.first <= last + REACH:
            continue
        if not holds(sentence, WALLS, last, what.first):
            return at, last
    return None


def that_behind(sentence: Sentence, at: int) -> int | None:
    """The token behind "is that" or "has it that", and behind "that" where believers are named.

    What somebody is said to have said is not believed: "hopes in Goma faded after X said that".
    """
    holders = word(sentence, at) in WHERE
    for that in range(at, at + HOLDERS) if holders else (at, at + 1, at + 2):
        if word(sentence, that) == "that":
            told = word(sentence, that - 1) in BE or gap(sentence, that - 2, that) == HAS_IT
            named = holders and not near(sentence, "say", at, that)
            return that + 1 if named or told else None
    return None
