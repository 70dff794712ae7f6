"""Told by: victims of whom a hospital, a health ministry or rescuers tell are people."""

from __future__ import annotations

from itertools import pairwise

from analysis.interpret.chains import Attribution
from analysis.interpret.claims.course import Course
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.voices.names import office_words
from analysis.model import Sentence
from analysis.words import grammar

TELLING = grammar("telling of civilian victims")
UNNAMED = frozenset({"left out", "of them", "measure noun", "measure before"})
HARMED = VICTIMS - {"captured"}


def class_told(
    sentence: Sentence,
    unit: str | None,
    what: Counted,
    read: Measured | None,
    said: Attribution,
    course: Course,
) -> str | None:
    """The class of the harmed, who are people where no noun says more and such a body tells it.

    Where the text has counted soldiers among them, they may be soldiers still.
    """
    harmed = read is not None and read.measure in HARMED
    if unit != "troops" or not harmed or what.form not in UNNAMED or "troops" in course.classes:
        return unit
    told = f"{said.voices[0].name} {office(sentence, said)}"
    return "people" if tells_of_civilians(told) else unit


def office(sentence: Sentence, said: Attribution) -> str:
    """The words around the name of whoever speaks in a sentence: "|health minister X said"."""
    if said.cue is None or said.cue[0] != sentence.index or said.voices[0].kind != "person":
        return ""
    _, first, last = said.cue
    named = (m for m in sentence.mentions if m.form == "named" and first <= m.first < last)
    speaker = next(named, None)
    return " ".join(sorted(office_words(sentence, speaker))) if speaker else ""


def tells_of_civilians(name: str) -> bool:
    """Whether a body is one that counts civilian victims.

    >>> tells_of_civilians("Gaza Health Ministry"), tells_of_civilians("Kuwaiti army")
    (True, False)
    """
    words = name.lower().replace("-", " ").split()
    pairs = {f"{one} {other}" for one, other in pairwise(words)}
    return not TELLING.isdisjoint({*words, *pairs})
