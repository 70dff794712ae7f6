"""Strength: "a 12,000-strong force", "an army 1.3 million strong", "a 1,500-man unit"."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.counted.phrases import (
    HYPHENS,
    STOPS,
    Counted,
    collectives,
    phrase_start,
)
from analysis.interpret.near import word
from analysis.model import Quantity, Sentence

STRONG = frozenset({"strong", "man", "soldier", "troop", "member", "person"})
ARTICLES = frozenset({"a", "an", "the"})
REACH = 5


def strong_force(sentence: Sentence, quantity: Quantity) -> Counted | None:
    """The force whose strength a number gives, with the number."""
    hyphened = word(sentence, quantity.last) in HYPHENS
    at = quantity.last + hyphened
    said = word(sentence, at)
    if said not in STRONG or (said != "strong" and not hyphened):
        return None
    if force := force_behind(sentence, quantity, at + 1):
        return force
    first, before = quantity.begins, word(sentence, quantity.begins - 1)
    if not hyphened and before in collectives():
        first = phrase_start(sentence, first - 1)
    unit = "people" if said in {"member", "person"} else "troops"
    return Counted(unit, first, at + 1, None, "strong")


def force_behind(sentence: Sentence, quantity: Quantity, at: int) -> Counted | None:
    """The collective or unit behind "N-strong", as far as its phrase goes."""
    first = quantity.begins
    while word(sentence, first - 1) in ARTICLES:
        first -= 1
    for here in range(at, min(at + REACH, len(sentence.tokens))):
        said = word(sentence, here)
        last = force_end(sentence, here)
        if last or said in collectives():
            what = collectives().get(said) or "troops"
            last = last or here + 1
            return Counted(what, first, last, (here, last), "strong")
        if said in STOPS:
            return None
    return None


def force_end(sentence: Sentence, at: int) -> int | None:
    """The token behind the unit or the troops that are named at a token, if any are."""
    forces = (m for m in near(sentence, "unit", at, at + 1) if m.value in {"units", "troops"})
    return max((mark.last for mark in forces), default=None)
