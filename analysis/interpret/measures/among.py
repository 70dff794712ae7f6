"""Among: those who are some of the dead or hurt, whatever they did: "Among the dead are N"."""

from __future__ import annotations

from analysis.interpret.around import ending, near
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.near import word
from analysis.model import Sentence
from analysis.words import grammar

FATES = VICTIMS | {"returned"}
BE = grammar("finite be")
BETWEEN = BE | {",", "also", "there"}
THE = frozenset({"the", "those", "its", "their"})
SETS = frozenset({"among", "amongst", "of"})
OPENING = frozenset({"", ",", ";", "and", "but", "while", '"', "“"})
CLOSE = 3  # tokens from a number to the noun that a verb ties to it


def among_harmed(sentence: Sentence, what: Counted) -> Measured | None:
    """The fate of a group of which those counted are some: "Among the dead were |N officers"."""
    if SETS.isdisjoint(sentence.words):
        return None
    last = set_until(sentence, what)
    if not last or not opens(sentence, last - 1):
        return None
    marks = (m for m in ending(sentence, "measure", last) if m.detail in {"noun", "adj"})
    harm = next((mark for mark in marks if mark.value in FATES), None)
    return Measured(harm.value, (harm.first, harm.last), "of a set") if harm else None


def is_among(sentence: Sentence, what: Counted, called: frozenset[str]) -> bool:
    """Whether those counted are some of a group that opens a clause: "Of the victims, N are"."""
    last = set_until(sentence, what)
    return last > 0 and word(sentence, last - 1) in called and opens(sentence, last - 1)


def set_until(sentence: Sentence, what: Counted) -> int:
    """The token behind the group before those counted, or 0 where they are not said to be some."""
    at = what.first
    while word(sentence, at - 1) in BETWEEN:
        at -= 1
    inverted = word(sentence, what.first - 1) in BE and what.noun is not None
    behind = near(sentence, "unit", what.last + 1, what.last + 1 + CLOSE)
    named = word(sentence, what.last) in BE and bool(behind)
    return at if at < what.first and (inverted or named) else 0


def opens(sentence: Sentence, at: int) -> bool:
    """Whether "among the" stands before a token and opens a clause."""
    the, among = word(sentence, at - 1), word(sentence, at - 2)
    return the in THE and among in SETS and word(sentence, at - 3) in OPENING
