"""Averted: lives that were saved and deaths that did not come: "saved |300 lives"."""

from __future__ import annotations

from analysis.interpret.counted import Counted
from analysis.interpret.measures.verbs import BE
from analysis.interpret.near import word
from analysis.model import Sentence
from analysis.words import grammar

AVERTING = grammar("averting deaths")
LIGHT = frozenset({"the", "a", "another", "further", "up", "to", "premature", "possible", "likely"})
BEHIND = 3  # tokens of "have been", "will be" and the like


def averting(sentence: Sentence, what: Counted) -> tuple[int, int] | None:
    """Where the word stands that says of deaths that they did not come; None for those that did."""
    if what.measure != "killed":
        return None
    at = min(what.first, what.head[0] if what.head else what.first)
    while word(sentence, at - 1) in LIGHT:
        at -= 1
    if word(sentence, at - 1) in AVERTING:
        return at - 1, at
    for here in range(what.last + 1, what.last + 1 + BEHIND):
        if word(sentence, here) in AVERTING and word(sentence, here - 1) in BE:
            return here, here + 1
    return None
