"""Victims: those called so without a word of what befell them, as the text before tells it."""

from __future__ import annotations

from analysis.interpret.claims.course import Course
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.measures.among import is_among
from analysis.interpret.near import PREPOSITIONS, holds, word
from analysis.model import Sentence
from analysis.words import grammar

CALLED = frozenset({"victim", "victims"})
BEING = grammar("finite be")
PASSIVE = BEING | {"be", "been", "being"}
NUMBER = 3  # tokens from "number" to whom it is of


def of_those_called_victims(
    sentence: Sentence, what: Counted, read: Measured | None, course: Course
) -> Measured | None:
    """The harm told last, of victims who are only there or named: "two victims were identified".

    So it is of those who "have been identified". Those who are somewhere themselves live: "40
    victims were in court".
    """
    among = is_among(sentence, what, CALLED)
    if (
        not among
        and read is not None
        and (read.measure != "present" or are_somewhere(sentence, what.last))
    ):
        return None
    if not among and not are_victims(sentence, what) and not are_identified(sentence, read):
        return None
    told = [measure for measure, _ in course.sizes if measure in VICTIMS]
    harm = "killed" if "killed" in told else next(reversed(told), "other")
    return Measured(harm, None, "as the victims before")


def are_identified(sentence: Sentence, read: Measured | None) -> bool:
    """Whether it is known who those counted were: "eight have been |identified"."""
    if read is None or read.cue is None or word(sentence, read.cue[0]) != "identified":
        return False
    return word(sentence, read.cue[0] - 1) in PASSIVE


def are_somewhere(sentence: Sentence, at: int) -> bool:
    """Whether it is said of some at a token that they are in a place."""
    return word(sentence, at) in BEING and word(sentence, at + 1) in PREPOSITIONS


def are_victims(sentence: Sentence, what: Counted) -> bool:
    """Whether those counted are called victims, behind their number or before it."""
    if what.noun is not None:
        return word(sentence, what.noun[1] - 1) in CALLED
    number = (
        at for at in range(what.first - 1, what.first - 9, -1) if word(sentence, at) == "number"
    )
    at = next(number, None)
    return what.form == "left out" and at is not None and holds(sentence, CALLED, at, at + NUMBER)
