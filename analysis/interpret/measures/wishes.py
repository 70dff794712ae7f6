"""Wishes: a plan or a demand that has another object than those counted: "men, |demanding cash"."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.classes import MATERIEL, MILITARY
from analysis.interpret.counted import Counted
from analysis.interpret.measures.verbs import form_of, is_passive
from analysis.interpret.near import gap, holds
from analysis.model import Mark, Sentence
from analysis.words import grammar

WISHES = frozenset({"planned", "requested"})
HAVING = grammar("have")
BREAKS = frozenset(
    {",", ";", ":", "“", '"', "that", "after", "when", "while", "as", "which", "who"}
)
JOINED = frozenset({",", "and", "who", "but"})
AFTER_WHICH = frozenset({"that", "which", "whom"})
ALONE = frozenset({"people", None, "antecedent"})


def wished_of_others(sentence: Sentence, what: Counted, mark: Mark) -> bool:
    """Whether what is planned or asked for, said apart from a number, is something else.

    "Four men burst in, |demanding cash", "five experts had |planned to visit", "parents of three
    boys and |ordered an inquiry", "|proposed a cull, after 10,000 people signed".
    """
    if mark.value not in WISHES or what.counted in MATERIEL:
        return False
    if mark.last <= what.first:
        return wished_before(sentence, what, mark)
    if mark.first < what.last:
        return False
    if mark.detail == "adj":
        return what.counted == "people" and holds(sentence, HAVING, mark.first - 1, mark.first)
    return wish_of_their_own(sentence, what, mark)


def wished_before(sentence: Sentence, what: Counted, mark: Mark) -> bool:
    """Whether a clause ends between a verb and a number, which is then not its object."""
    if what.counted in MILITARY or not mark.detail.endswith("object"):
        return False
    return not BREAKS.isdisjoint(gap(sentence, mark.last, what.first))


def wish_of_their_own(sentence: Sentence, what: Counted, mark: Mark) -> bool:
    """Whether those counted ask for something themselves, and are not what is asked for."""
    if not mark.detail.endswith("object") or is_passive(sentence, mark):
        return False
    between = gap(sentence, what.last, mark.first)
    if between[:1] and between[0] in AFTER_WHICH:
        return False
    if form_of(mark) == "ing" and between[-1:] == [","]:
        return True
    if what.counted not in ALONE:
        return False
    named = near(sentence, "country", what.last, mark.first)
    return not named and (not between or not JOINED.isdisjoint(between) or form_of(mark) == "ed")
