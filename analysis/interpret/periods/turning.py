"""Turning: whether somebody else speaks between a day and a number."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.near import holds, word
from analysis.interpret.periods.leading import BREAKS
from analysis.model import Mark, Sentence
from analysis.words.forms import FINITE

TURNING = frozenset({";", "while", "whereas"})
ACCORDING = frozenset({"according"})
SAME = frozenset({"both", "he", "she", "it", "they", "his", "her", "its", "their", "that", "this"})


def turns_to_another(sentence: Sentence, last: int, until: int) -> bool:
    """Whether somebody else speaks between a day and a number: "…; the army says 300 died"."""
    turns = [at for at in range(last, until) if word(sentence, at) in TURNING]
    if not turns or word(sentence, turns[-1] + 1) in SAME:
        return False
    said = near(sentence, "say", turns[-1] + 2, len(sentence.tokens))
    return any(
        (m.detail in FINITE or is_plural(sentence, m))
        and word(sentence, m.first - 1) not in SAME
        and (m.first < until or word(sentence, m.first - 1) not in BREAKS)
        for m in said
    ) or holds(sentence, ACCORDING, until, len(sentence.tokens))


def is_plural(sentence: Sentence, say: Mark) -> bool:
    """Whether a verb of saying has several subjects: "rebels say"."""
    return say.detail == "base" and word(sentence, say.first - 1).endswith("s")
