"""Introductions: what only leads in before a comma: "On Monday,", "In an interview,"."""

from __future__ import annotations

from analysis.interpret.near import PREPOSITIONS, counts, in_date, is_act, word
from analysis.model import Sentence
from analysis.words import grammar

INTRODUCTIONS = PREPOSITIONS | grammar("introductions")
TIMES = frozenset({"a", "one", "two", "this", "last"})
LATER = frozenset({"later", "ago", "earlier", "before", "after"})


def is_introduction(sentence: Sentence, comma: int) -> bool:
    """Whether what stands before a comma only leads in ("On Monday,", "In an interview,")."""
    if comma <= 1:
        return True
    if word(sentence, 0) in TIMES and not tells_when(sentence, comma):
        return False
    short = comma <= 7 and word(sentence, 0) in INTRODUCTIONS
    return short and not counts(sentence, 0, comma)


def tells_when(sentence: Sentence, comma: int) -> bool:
    """Whether an opening is a time and no subject: "A day later,", but "A soldier died,"."""
    dated = any(in_date(sentence, at) for at in range(comma))
    later = not LATER.isdisjoint(sentence.lowers[:comma])
    return (dated or later) and not any(is_act(sentence, at) for at in range(comma))
