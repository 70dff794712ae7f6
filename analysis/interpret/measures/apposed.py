"""Apposed: numbers that add how many to what was just said: "men left, N of them"."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures.judgements import is_judgement
from analysis.interpret.measures.modifiers import WEAK
from analysis.interpret.near import places_near, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

OPENING = frozenset({",", ":", "(", "–", "—"})
CLOSING = frozenset({",", ".", ";", ")", "–", "—", "", "”", '"'})
FORMS = frozenset({"left out", "of them"})
IN_ALL = frozenset({"all", "total"})
BEING = grammar("finite be")
REACH = 30


def apposed(sentence: Sentence, what: Counted) -> Mark | None:
    """The last verb before a number that stands by itself between commas."""
    if what.form not in FORMS or word(sentence, what.first - 1) not in OPENING:
        return None
    if not closes(sentence, what.last):
        return None
    marks = near(sentence, "measure", what.first - REACH, what.first)
    found = [m for m in marks if is_said_of(sentence, m)]
    there = existing(sentence, found[-1].last if found else what.first - REACH, what.first)
    return there or (found[-1] if found else None)


def existing(sentence: Sentence, first: int, last: int) -> Mark | None:
    """The "are" by which some only are there: "there |are men in it, N of them"."""
    for at in places_near(sentence, {"there"}, first, last):
        if word(sentence, at + 1) in BEING:
            return Mark("measure", "present", at + 1, at + 2, "verb:s:object")
    return None


def is_said_of(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word may say what is the case with those a later number counts."""
    if mark.detail == "noun":
        return mark.value in VICTIMS
    said = word(sentence, mark.first)
    reached = said.startswith("reach") and mark.detail.endswith("subject")
    return mark.detail.startswith("verb") and (reached or said not in WEAK)


def closes(sentence: Sentence, at: int) -> bool:
    """Whether an apposition ends at a token: with a mark, "in all", "as of", "in X's estimate"."""
    if word(sentence, at) in CLOSING or word(sentence, at) in {"altogether", "strong"}:
        return True
    if is_judgement(sentence, at):
        return True
    following = word(sentence, at + 1)
    return (word(sentence, at) == "in" and following in IN_ALL) or (
        word(sentence, at) == "as" and following == "of"
    )
