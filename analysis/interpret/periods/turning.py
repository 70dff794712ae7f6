"""Turning: whether somebody else speaks between a day and a number."""

from __future__ import annotations

from analysis.interpret.around import LONGEST, mentions_near, near
from analysis.interpret.near import holds, is_light, word
from analysis.interpret.periods.leading import BREAKS
from analysis.model import Mark, Sentence
from analysis.words.forms import FINITE

TURNING = frozenset({";", "while", "whereas"})
ADDING = frozenset({"and", "but"})
NAMING = frozenset({"named", "role", "definite"})
ACCORDING = frozenset({"according"})
SAME = frozenset({"both", "he", "she", "it", "they", "his", "her", "its", "their", "that", "this"})


def turns_to_another(sentence: Sentence, last: int, until: int) -> bool:
    """Whether somebody else speaks between a day and a number: "…; the army says 300 died"."""
    turns = [at for at in range(last, until) if turns_at(sentence, at)]
    if not turns or word(sentence, turns[-1] + 1) in SAME:
        return False
    said = near(sentence, "say", turns[-1] + 2, len(sentence.tokens))
    return any(
        (m.detail in FINITE or is_plural(sentence, m))
        and word(sentence, m.first - 1) not in SAME
        and (m.first < until or word(sentence, m.first - 1) not in BREAKS)
        for m in said
    ) or holds(sentence, ACCORDING, until, len(sentence.tokens))


def turns_at(sentence: Sentence, at: int) -> bool:
    """Whether a clause of somebody else may begin: "while", ", and the general staff has put"."""
    if word(sentence, at) in TURNING:
        return True
    if word(sentence, at) not in ADDING or word(sentence, at - 1) != ",":
        return False
    who = mentions_near(sentence, at + 1, at + 3)
    return any(m.form in NAMING and is_speaking(sentence, m.last) for m in who)


def is_speaking(sentence: Sentence, at: int) -> bool:
    """Whether a verb of saying stands at a token, auxiliaries and adverbs before it."""
    while is_light(sentence, at):
        at += 1
    return bool(near(sentence, "say", at, at + 1))


def is_plural(sentence: Sentence, say: Mark) -> bool:
    """Whether a verb of saying has several subjects: "rebels say"."""
    if say.detail != "base":
        return False
    who = mentions_near(sentence, say.first - LONGEST, say.first)
    named = any(m.last == say.first and m.form != "pronoun" for m in who)
    return named or word(sentence, say.first - 1).endswith("s")
