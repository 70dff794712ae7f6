"""Judgements: "in Seoul's estimate", "in that of Kyiv", which are no places."""

from __future__ import annotations

from analysis.interpret.near import gap, word
from analysis.model import Sentence
from analysis.words import grammar

JUDGING = grammar("opinions of somebody") | grammar("nouns of thought")
ENDS = frozenset({",", ";", ":", ".", "and", "but", "who", "that", "which", "in", "at", "by"})
REACH = 6


def is_judgement(sentence: Sentence, at: int) -> bool:
    """Whether "in" at a token leads to what somebody thinks: "in the opinion of the ministry"."""
    if word(sentence, at) != "in":
        return False
    if gap(sentence, at + 1, at + 3) == ["that", "of"]:
        return True
    for said in gap(sentence, at + 1, at + REACH):
        if said in JUDGING:
            return True
        if said in ENDS:
            return False
    return False
