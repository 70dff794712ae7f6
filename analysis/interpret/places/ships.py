"""Ships: names of places that ships bear: "the submarine Kursk", "aboard the Moskva"."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.near import is_capital, word
from analysis.model import Mark, Sentence

PREFIXES = frozenset({"hmas", "hmcs", "hms", "ins", "mv", "rfs", "ss", "uss"})
ABOARD = frozenset({"aboard", "onboard"})
FATES = frozenset({"crew", "disaster", "hull", "sank", "sinking", "sinks", "sunk", "wreck"})
KINDS = 4  # tokens back to the kind of ship: "the |submarine, the Kursk"


def is_ship(sentence: Sentence, mark: Mark) -> bool:
    """Whether a place's name is that of a ship, by the words before and behind it."""
    before = mark.first - 1
    if word(sentence, before) in PREFIXES or is_kind(sentence, before):
        return True
    if word(sentence, before) != "the" or is_capital(sentence, mark.last):
        return False
    led = word(sentence, before - 1)
    if led in ABOARD or word(sentence, mark.last) in FATES:
        return True
    return led == "," and is_kind(sentence, before - 2)


def is_kind(sentence: Sentence, at: int) -> bool:
    """Whether a noun for one ship ends at a token: "the Russian nuclear |submarine"."""
    marks = near(sentence, "unit", at - KINDS, at + 1)
    one = not word(sentence, at).endswith("s")
    return one and any(m.value == "ships" and m.last == at + 1 for m in marks)
