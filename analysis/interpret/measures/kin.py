"""Kin: those who were close to the harmed, and came to no harm: "300 widows of soldiers killed"."""

from __future__ import annotations

from analysis.interpret.around import near, quantities_near
from analysis.interpret.counted import Counted
from analysis.interpret.measures.verbs import BE
from analysis.interpret.near import word
from analysis.model import Mark, Sentence
from analysis.words import grammar

KIN = grammar("close to somebody")
OF = frozenset({"of", "for", "to"})


def is_of_kin(sentence: Sentence, what: Counted, mark: Mark) -> bool:
    """Whether harm was done to those whose kin are counted: "300 widows of soldiers |killed".

    Not so in "two brothers of the mayor |killed", who is but one.
    """
    if what.noun is None or word(sentence, what.last) not in OF:
        return False
    kin = word(sentence, what.noun[1] - 1) in KIN
    if not kin or word(sentence, mark.first - 1) in BE:
        return False
    several = any(m.detail == "many" for m in near(sentence, "unit", what.last, mark.first))
    return several or bool(quantities_near(sentence, what.last, mark.first))
