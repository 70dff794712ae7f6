"""Finds: arms that somebody finds and people whom somebody rescues, who are not the finders'."""

from __future__ import annotations

from analysis.interpret.actors.whose import Whose
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.measures.found import FOUND
from analysis.interpret.near import word
from analysis.model import Sentence

CIVIL = frozenset({"people", "workers"})


def of_finds(sentence: Sentence, what: Counted, read: Measured | None) -> Whose | None:
    """Nobody's in particular are arms that somebody finds, unless their words say whose."""
    if read is None or what.form == "of them":
        return None
    return Whose(None) if read.rule == FOUND or are_rescued(sentence, what, read) else None


def are_rescued(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether civilians are the object of a rescue, by which they are not the rescuers' own."""
    rescued = read.verb is not None and word(sentence, read.verb.first).startswith("rescu")
    return rescued and what.counted in CIVIL
