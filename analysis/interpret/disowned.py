"""Disowned: a sending or a presence that somebody says is not so: "has not sent troops"."""

from __future__ import annotations

from typing import NamedTuple

from analysis.interpret.around import near
from analysis.interpret.frames.refusing import NOT_ONLY, is_denying
from analysis.interpret.measures.verbs import form_of
from analysis.interpret.near import counts, holds, is_light, places_near, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

FORCES = grammar("forces that may be disowned")
BE = grammar("be")
NO = frozenset({"no"})
NONE = frozenset({"no", "nobody", "none"})
HAVING = frozenset({"has", "have", "had", "did", "does", "do", "will", "would"})
BESIDE = 6  # tokens between a verb and the forces that it is about


class Disowned(NamedTuple):
    """The tokens of what is said not to be so, and whether it is a sending or a presence."""

    first: int
    last: int
    measure: str


def disowned(sentence: Sentence, first: int, last: int) -> Disowned | None:
    """What somebody says between two tokens was not sent or is not there, without a figure."""
    for mark in near(sentence, "measure", first, last):
        if mark.value == "deployed" and form_of(mark) and (found := unsent(sentence, mark)):
            return found
    none = places_near(sentence, NO, first, last)
    return next(filter(None, (absent(sentence, at) for at in none)), None)


def unsent(sentence: Sentence, verb: Mark) -> Disowned | None:
    """A verb of sending that is negated, or whose object is none: "had sent no troops"."""
    start = at = verb.first
    while is_light(sentence, at - 1) or is_denying(word(sentence, at - 1)):
        at -= 1
        if is_denying(word(sentence, at)) and word(sentence, at + 1) not in NOT_ONLY:
            start = at - (word(sentence, at - 1) in HAVING)
    behind = verb.last, verb.last + BESIDE
    none = word(sentence, verb.last) in NONE
    if (start == verb.first and not none) or counts(sentence, at - BESIDE, behind[1]):
        return None
    forces = holds(sentence, FORCES, *behind) or word(sentence, verb.last) == "nobody"
    return Disowned(start, verb.last, "deployed") if forces else None


def absent(sentence: Sentence, at: int) -> Disowned | None:
    """Forces said not to be somewhere by the "no" at a token: "there are |no foreign troops"."""
    if word(sentence, at - 1) not in BE:
        return None
    end = next((n + 1 for n in range(at + 1, at + 4) if word(sentence, n) in FORCES), None)
    if end is None or word(sentence, at - 2) != "there" or counts(sentence, at, end):
        return None
    return Disowned(at - 1, end, "present")
