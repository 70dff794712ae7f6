"""Befalling: the clause of what befell the victims: "34 died |when a bus left the road|"."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.counted import Counted
from analysis.interpret.near import gap, word
from analysis.model import Sentence
from analysis.words.forms import FINITE

OPENING = frozenset({"when", "as", "after"})
NO_CLAUSE = frozenset({"of", "well", "many", "long", "much", "soon", "early"})
ENDS = frozenset({",", ";", ":", "while", "but"})
BEFORE = 18  # tokens from a number to the clause that tells what befell it and those beside it
MEANWHILE = frozenset({"when", "as"})
THERE = frozenset({"it", "they", "that"})
LENGTH = 30  # tokens of that clause


def is_in_event(sentence: Sentence, what: Counted, at: int) -> bool:
    """Whether a token behind a number stands in the clause that tells what befell the counted."""
    if at <= what.last or at - what.last > BEFORE + LENGTH:
        return False
    opens = range(what.last, min(at, what.last + BEFORE))
    begins = next((n for n in opens if opens_event(sentence, n)), None)
    if begins is None or at - begins > LENGTH or not ENDS.isdisjoint(gap(sentence, begins, at)):
        return False
    return not any(m.detail in FINITE for m in near(sentence, "say", what.last, at))


def opens_event(sentence: Sentence, at: int) -> bool:
    """Whether a clause of time begins: "when a bus", not "as well" or "as of"."""
    return word(sentence, at) in OPENING and word(sentence, at + 1) not in NO_CLAUSE


def is_meanwhile(sentence: Sentence, what: Counted, at: int) -> bool:
    """Whether a token behind a number stands in a clause on the same place: "when |it| was hit"."""
    opens = (n for n in range(what.last, at) if word(sentence, n) in MEANWHILE)
    begins = next(opens, None)
    return begins is not None and at - begins <= LENGTH and word(sentence, begins + 1) in THERE
