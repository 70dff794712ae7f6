"""Ships: names of places that ships bear: "the submarine Kursk", "aboard the Moskva"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.interpret.around import ending
from analysis.interpret.near import PREPOSITIONS, gap, is_capital, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

PREFIXES = frozenset({"hmas", "hmcs", "hms", "ins", "mv", "rfs", "ss", "uss"})
WARSHIPS = frozenset(
    {"battleship", "carrier", "corvette", "cruiser", "destroyer", "frigate", "submarine", "warship"}
)
ABOARD = frozenset({"aboard", "onboard", "board"})
FATES = frozenset({"crew", "disaster", "hull", "sank", "sinking", "sinks", "sunk", "wreck"})
LANDS = grammar("kinds of land")


def ships(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The places whose names a text gives to ships."""
    return frozenset(
        mark.value
        for sentence in sentences
        if not WARSHIPS.isdisjoint(sentence.words) or not PREFIXES.isdisjoint(sentence.words)
        for mark in sentence.of("place")
        if is_ship(sentence, mark)
    )


def is_ship(sentence: Sentence, mark: Mark) -> bool:
    """Whether a place's name is that of a ship, by the words before and behind it."""
    before = mark.first - 1
    if word(sentence, before) in PREFIXES or is_kind(sentence, before):
        return True
    warship = not WARSHIPS.isdisjoint(gap(sentence, mark.last, mark.last + 2))
    if warship and word(sentence, before) not in PREPOSITIONS:
        return True  # "the sunken |Kursk nuclear submarine"
    if not is_called(sentence, mark.first, mark.last):
        return False
    led = word(sentence, before - 1)
    if led in ABOARD or word(sentence, mark.last) in FATES:
        return True
    return led == "," and is_kind(sentence, before - 2)


def is_called(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a name stands as that of a ship does: "|the Kursk", and not "the Kursk region"."""
    if word(sentence, first - 1) != "the" or is_capital(sentence, last):
        return False
    return LANDS.isdisjoint(gap(sentence, first, last + 1))


def is_kind(sentence: Sentence, at: int) -> bool:
    """Whether a noun for one ship ends at a token: "the Russian nuclear |submarine"."""
    one = not word(sentence, at).endswith("s")
    return one and any(mark.value == "ships" for mark in ending(sentence, "unit", at + 1))
