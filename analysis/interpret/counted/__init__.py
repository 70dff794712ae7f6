"""Counted: what a number counts, from the noun behind it, before it, or left out."""

from __future__ import annotations

from analysis.interpret.counted.before import noun_before
from analysis.interpret.counted.behind import noun_behind
from analysis.interpret.counted.phrases import Counted
from analysis.interpret.counted.strong import strong_force
from analysis.interpret.counted.things import are_beasts, fronts_things, numbers_things
from analysis.model import Quantity, Sentence

__all__ = ["Counted", "counted"]


def counted(sentence: Sentence, quantity: Quantity) -> Counted | None:
    """What a number counts; None where the word behind it is a noun that the vocabulary lacks."""
    if strong := strong_force(sentence, quantity):
        return strong
    behind = noun_behind(sentence, quantity)
    if behind is None:
        return None
    if behind.counted is None and fronts_things(sentence, quantity):
        return None
    before = noun_before(sentence, quantity)
    if behind.counted or behind.measure:
        return widened(behind, before)
    if numbers_things(sentence, quantity) or are_beasts(sentence, before):
        return None
    return before or behind


def widened(behind: Counted, before: Counted | None) -> Counted:
    """A phrase with the collective before it: "a force of 12,000 troops"."""
    if before and before.form in {"collective before", "measure before"}:
        head = before.noun if before.measure and not behind.measure else None
        measure = behind.measure or before.measure
        return behind._replace(first=before.first, measure=measure, head=head)
    return behind
