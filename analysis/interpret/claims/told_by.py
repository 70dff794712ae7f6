"""Told by: victims of whom a hospital, a health ministry or rescuers tell are people."""

from __future__ import annotations

from itertools import pairwise

from analysis.interpret.chains import Attribution
from analysis.interpret.claims.course import Course
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.words import grammar

TELLING = grammar("telling of civilian victims")
UNNAMED = frozenset({"left out", "of them", "measure noun", "measure before"})
HARMED = VICTIMS - {"captured"}


def class_told(
    unit: str | None, what: Counted, read: Measured | None, said: Attribution, course: Course
) -> str | None:
    """The class of the harmed, who are people where no noun says more and such a body tells it.

    Where the text has counted soldiers among them, they may be soldiers still.
    """
    harmed = read is not None and read.measure in HARMED
    if unit != "troops" or not harmed or what.form not in UNNAMED or "troops" in course.classes:
        return unit
    return "people" if tells_of_civilians(said.voices[0].name) else unit


def tells_of_civilians(name: str) -> bool:
    """Whether a body is one that counts civilian victims.

    >>> tells_of_civilians("Gaza Health Ministry"), tells_of_civilians("Kuwaiti army")
    (True, False)
    """
    words = name.lower().replace("-", " ").split()
    pairs = {f"{one} {other}" for one, other in pairwise(words)}
    return not TELLING.isdisjoint({*words, *pairs})
