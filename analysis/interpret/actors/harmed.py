"""Harmed: whose those are of whom a noun of harm before the number tells: "Greek dead are N"."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.counted import Counted
from analysis.interpret.counted.bonds import BROKEN
from analysis.interpret.near import holds
from analysis.model import Mark, Sentence


def people_of_harm(sentence: Sentence, what: Counted) -> Mark | None:
    """The people right before a noun of harm that stands before its number: "|Greek dead are N"."""
    if what.form != "measure before" or what.noun is None:
        return None
    marks = near(sentence, "country", what.noun[0] - 3, what.noun[0])
    return next((m for m in marks if m.last == what.noun[0] and m.detail == "demonym"), None)


def is_apart(sentence: Sentence, what: Counted, mark: Mark) -> bool:
    """Whether a country is no part of the phrase of the noun: "the dead|, Kyiv said, |are N"."""
    if what.form != "measure before" or what.noun is None:
        return False
    return holds(sentence, BROKEN, what.noun[1], mark.first)
