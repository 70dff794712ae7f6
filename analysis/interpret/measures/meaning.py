"""Meaning: a measure with the words that say it."""

from __future__ import annotations

from typing import NamedTuple

from analysis.model import Mark


class Measured(NamedTuple):
    """A measure, the tokens that say it, the rule that chose it, and the word itself."""

    measure: str
    cue: tuple[int, int] | None
    rule: str
    verb: Mark | None = None


def as_measure(read: Measured, measure: str) -> Measured:
    """What was read with another measure, or as it is where that is its own."""
    return read if read.measure == measure else read._replace(measure=measure)
