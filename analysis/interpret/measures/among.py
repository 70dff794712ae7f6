"""Among: those who are some of the dead or hurt, whatever they did: "Among the dead are N"."""

from __future__ import annotations

from analysis.interpret.around import ending, near
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.counted.numbered import nouns
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.measures.numbering import told_of
from analysis.interpret.near import counts, places_near, word
from analysis.model import Sentence
from analysis.words import grammar

FATES = VICTIMS | {"returned"}
BE = grammar("finite be")
BETWEEN = BE | {",", "also", "there"}
THE = frozenset({"the", "those", "its", "their"})
SETS = frozenset({"among", "amongst", "of"})
OPENING = frozenset({"", ",", ";", "and", "but", "while", '"', "“"})
REACH = 16
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


def among_described(sentence: Sentence, what: Counted) -> Measured | None:
    """What is told of a group of which those counted are some: "Of those |sent to Benin are N"."""
    if SETS.isdisjoint(sentence.words) or what.noun is None:
        return None
    if word(sentence, what.first - 1) not in BE:
        return None
    group = set_before(sentence, what.first - 1)
    said = told_of(sentence, group) if group else None
    return Measured(said.value, (said.first, said.last), "of a set", said) if said else None


def set_before(sentence: Sentence, verb: int) -> Counted | None:
    """The group with which a clause opens whose verb stands at a token: "Among |those sent …"."""
    for at in places_near(sentence, SETS, verb - REACH, verb):
        if word(sentence, at - 1) not in OPENING or counts(sentence, at, verb):
            continue
        if word(sentence, at + 1) == "those":
            return Counted("people", at + 1, at + 2, (at + 1, at + 2), "noun behind")
        head = next(nouns(sentence, at + 1, verb), None)
        noun = (head.first, head.last) if head else (0, 0)
        return Counted(None, noun[0], noun[1], noun, "noun behind") if head else None
    return None
