"""Nouns: the words of a sentence that can be what a number counts, by their first token."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from analysis.interpret.around import near
from analysis.interpret.classes import VICTIMS
from analysis.model import Mark, Sentence

REACH = 40


class Nouns(NamedTuple):
    """The counted units, the countries, and the measures that can stand for those counted."""

    units: Mapping[int, Mark]
    countries: Mapping[int, Mark]
    measures: Mapping[int, Mark]

    def unit_from(self, at: int) -> Mark:
        """The last of several units in a row: "artillery shells"; not "soldiers guard"."""
        mark = self.units[at]
        while mark.last in self.units:
            following = self.units[mark.last]
            if (mark.detail, following.detail) == ("many", "one"):
                break
            mark = following
        return mark


def nouns_behind(sentence: Sentence, at: int) -> Nouns:
    """What can be counted behind a token."""
    units = {mark.first: mark for mark in near(sentence, "unit", at, at + REACH)}
    countries = {mark.first: mark for mark in near(sentence, "country", at, at + REACH)}
    marks = near(sentence, "measure", at, at + REACH)
    return Nouns(units, countries, of_harm(marks, units, countries) if marks else {})


def of_harm(
    marks: Sequence[Mark], units: Mapping[int, Mark], countries: Mapping[int, Mark]
) -> dict[int, Mark]:
    """The nouns and adjectives of harm that stand for those harmed: "2,000 wounded"."""
    return {
        at: mark
        for at, mark in longest(marks).items()
        if mark.last not in units
        and not (at in units and units[at].last > mark.last)
        and not (mark.last in countries and countries[mark.last].last in units)
    }


def longest(marks: Sequence[Mark]) -> dict[int, Mark]:
    """The longest noun of harm or of a plan at each token, or else adjective of harm."""
    found: dict[int, Mark] = {}
    for mark in marks:
        if mark.detail == "noun" and (mark.value in VICTIMS or mark.value == "planned"):
            before = found.get(mark.first)
            found[mark.first] = mark if before is None or mark.last >= before.last else before
    for mark in marks:
        if mark.detail == "adj" and mark.value in VICTIMS:
            before = found.get(mark.first)
            found[mark.first] = mark if before is None or mark.last > before.last else before
    return found
