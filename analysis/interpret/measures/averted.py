"""Averted: lives that were saved and deaths that did not come: "saved |300 lives"."""

from __future__ import annotations

from analysis.interpret.counted import Counted
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.measures.verbs import BE
from analysis.interpret.near import gap, holds, word
from analysis.model import Sentence
from analysis.words import grammar

AVERTING = grammar("averting deaths")
LIGHT = frozenset({"the", "a", "another", "further", "up", "to", "premature", "possible", "likely"})
FAILING = grammar("negations") | grammar("refusing")
TAKING = grammar("taking lives")
BESIDE = 6  # tokens from lives to what takes them
CHANCES = frozenset({"could", "might", "should", "would"})
BEFORE = 3  # tokens from "could not" to "prevent"
BEHIND = 3  # tokens of "have been", "will be" and the like


def averted(sentence: Sentence, what: Counted) -> Measured | None:
    """What is told of deaths that did not come: "|saved 300 lives"."""
    cue = averting(sentence, what) or lives_led(sentence, what)
    return Measured("other", cue, "harm averted") if cue else None


def lives_led(sentence: Sentence, what: Counted) -> tuple[int, int] | None:
    """Where lives are told of that nothing takes: "changed the |lives of 300 soldiers"."""
    if what.head is None or what.measure != "killed" or word(sentence, what.head[0]) != "lives":
        return None
    taken = holds(sentence, TAKING, what.head[0] - BESIDE, what.last + BESIDE)
    return None if taken else what.head


def averting(sentence: Sentence, what: Counted) -> tuple[int, int] | None:
    """Where the word stands that says of deaths that they did not come; None for those that did.

    So have those come that nobody "could prevent", or that "could have been prevented".
    """
    if what.measure != "killed":
        return None
    at = min(what.first, what.head[0] if what.head else what.first)
    while word(sentence, at - 1) in LIGHT:
        at -= 1
    if word(sentence, at - 1) in AVERTING:
        return None if holds(sentence, FAILING, at - 1 - BEFORE, at - 1) else (at - 1, at)
    for here in range(what.last + 1, what.last + 1 + BEHIND):
        if word(sentence, here) in AVERTING and word(sentence, here - 1) in BE:
            return None if had_chance(gap(sentence, what.last, here)) else (here, here + 1)
    return None


def had_chance(said: list[str]) -> bool:
    """Whether words before a participle tell of a chance that is gone: "could have been"."""
    return "have" in said and not CHANCES.isdisjoint(said)
