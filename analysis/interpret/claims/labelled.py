"""Labelled: numbers behind a label that only says what they count: "Deaths: 12. |Troops: 3,000"."""

from __future__ import annotations

from analysis.interpret.around import near, quantity_at
from analysis.interpret.classes import MILITARY
from analysis.interpret.counted import Counted
from analysis.interpret.counted.before import LABEL
from analysis.interpret.measures import Measured
from analysis.interpret.near import word
from analysis.model import Mark, Sentence


def labelled(before: Sentence | None, sentence: Sentence, what: Counted) -> Measured | None:
    """The strength of a force behind its label, if no heading over it tells of something else."""
    if what.form != LABEL:
        return None
    headings = [m for m in near(sentence, "measure", 0, what.first) if is_heading(sentence, m)]
    if before is not None and not before.quantities:
        headings += before.of("measure")
    if headings:
        return None
    return Measured("present" if what.counted in MILITARY else "other", what.noun, LABEL)


def is_heading(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word of measure has no number of its own: "|Losses: troops: 400"."""
    return word(sentence, mark.last) != ":" or quantity_at(sentence, mark.last + 1) is None
