"""Recipients: who is given something, as the place it goes to: "handed Russia N shells"."""

from __future__ import annotations

from analysis.interpret.around import LONGEST, near
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import word
from analysis.interpret.measures import Measured
from analysis.interpret.places.gazetteer import name_of
from analysis.interpret.places.spots import Placed
from analysis.model import Mark, Sentence
from analysis.words import grammar

RECEIVING = grammar("verbs of receiving")
GIVEN = frozenset({"supplied", "planned", "deployed"})


def recipient(sentence: Sentence, what: Counted, read: Measured | None) -> Placed | None:
    """The country that a verb of giving gives to, or that receives."""
    if read is None or read.verb is None or read.measure not in GIVEN:
        return None
    verb = read.verb
    gives = verb.value == "supplied" and verb.detail.startswith("verb")
    if not gives or verb.first > what.first:
        return None
    mark = (
        receiver(sentence, verb)
        if word(sentence, verb.first) in RECEIVING
        else given(sentence, verb)
    )
    if mark is None:
        return None
    place_id = mark.value.lower()
    return Placed(place_id, name_of(place_id), (mark.first, mark.last))


def receiver(sentence: Sentence, verb: Mark) -> Mark | None:
    """The country that is the subject of receiving."""
    before = [
        m
        for m in near(sentence, "country", verb.first - LONGEST - 6, verb.first)
        if 0 <= verb.first - m.last <= 6 and m.detail != "demonym"
    ]
    return before[-1] if before else None


def given(sentence: Sentence, verb: Mark) -> Mark | None:
    """The country right behind a verb of giving."""
    for mark in near(sentence, "country", verb.last, verb.last + 1):
        if mark.detail != "demonym" and word(sentence, mark.last) != "'s":
            return mark
    return None
