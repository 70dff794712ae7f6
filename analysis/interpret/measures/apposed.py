"""Apposed: numbers that add how many to what was just said: "men left, N of them"."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import word
from analysis.interpret.measures.modifiers import WEAK
from analysis.model import Mark, Sentence

OPENING = frozenset({",", ":", "(", "–", "—"})
CLOSING = frozenset({",", ".", ";", ")", "–", "—", "", "”", '"'})
FORMS = frozenset({"left out", "of them"})
IN_ALL = frozenset({"all", "total"})
REACH = 30


def apposed(sentence: Sentence, what: Counted) -> Mark | None:
    """The last verb before a number that stands by itself between commas."""
    if what.form not in FORMS or word(sentence, what.first - 1) not in OPENING:
        return None
    if not closes(sentence, what.last):
        return None
    marks = near(sentence, "measure", what.first - REACH, what.first)
    found = [m for m in marks if m.detail.startswith("verb") or m.detail == "noun"]
    known = [m for m in found if word(sentence, m.first) not in WEAK]
    return known[-1] if known else None


def closes(sentence: Sentence, at: int) -> bool:
    """Whether an apposition ends at a token: with a mark, or with "in all"."""
    if word(sentence, at) in CLOSING or word(sentence, at) in {"altogether", "strong"}:
        return True
    return word(sentence, at) == "in" and word(sentence, at + 1) in IN_ALL
