"""Bereft: whom the counted are lost to: "has cost Russia a million men"."""

from __future__ import annotations

from analysis.interpret.actors.possessing import OWN_OF, owner_before
from analysis.interpret.actors.subjects import is_commanded
from analysis.interpret.actors.whose import Whose, whose
from analysis.interpret.around import mentions_near, near
from analysis.interpret.counted import Counted
from analysis.interpret.near import gap, places_near, word
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar

COSTING = grammar("costing")
BEFORE_A_NUMBER = frozenset({":", ",", "some", "about", "another"})
ARMY_OF = grammar("armed bodies") | {"army", "the", "of"}
PHRASE = 7


def bereft(sentence: Sentence, what: Counted) -> Whose | None:
    """Whom the counted are lost to: a state, its people, army or leader, or what "it" takes up.

    "Has cost Russia a million men", "cost Benin's marines 300 wounded", "what it cost them: N".
    """
    ends = what.first
    while word(sentence, ends - 1) in BEFORE_A_NUMBER:
        ends -= 1
    cost = max(places_near(sentence, COSTING, ends - PHRASE, ends), default=ends)
    if cost + 2 == ends and word(sentence, cost + 1) in OWN_OF:
        owner = owner_before(sentence, ends - 1)
        return whose(owner) if owner else None
    found = loser(sentence, cost + 1, ends)
    return whose(found) if found else None


def loser(sentence: Sentence, first: int, ends: int) -> Mark | Mention | None:
    """The country or leader that makes up a phrase, with or without the noun of a force."""
    for mark in near(sentence, "country", first, ends):
        if not ARMY_OF.issuperset(gap(sentence, first, mark.first)):
            return None
        return mark if mark.last == ends or is_commanded(sentence, mark.last, ends) else None
    named = (m for m in mentions_near(sentence, first, ends) if m.form == "named" and m.country)
    return next((m for m in named if (m.first, m.last) == (first, ends)), None)
