"""Recipients: who is given something, as the place it goes to: "handed Russia N shells"."""

from __future__ import annotations

from analysis.interpret.around import LONGEST, near
from analysis.interpret.classes import SENDING
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import holds, is_light, word
from analysis.interpret.measures import Measured
from analysis.interpret.places.gazetteer import name_of
from analysis.interpret.places.placed import Placed
from analysis.interpret.places.told_of import past_aside
from analysis.model import Mark, Sentence
from analysis.words import grammar

RECEIVING = grammar("verbs of receiving")
BE = grammar("be")
TO = frozenset({"to"})


def recipient(sentence: Sentence, what: Counted, read: Measured | None) -> Placed | None:
    """The country that a verb of giving gives to, or that receives."""
    if read is None or read.verb is None or read.measure not in SENDING:
        return None
    verb = read.verb
    if verb.value != "supplied" or not verb.detail.startswith("verb"):
        return None
    mark = handed_to(sentence, verb)
    if mark is None and verb.first < what.first:
        received = word(sentence, verb.first) in RECEIVING or is_passive(sentence, verb)
        mark = receiver(sentence, verb) if received else given(sentence, verb)
    if mark is None:
        return None
    place_id = mark.value.lower()
    return Placed(place_id, name_of(place_id), (mark.first, mark.last))


def is_passive(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb of giving tells who was given: "Moscow has so far been handed N"."""
    at = verb.first - 1
    while is_light(sentence, at) and word(sentence, at) not in BE:
        at -= 1
    return word(sentence, at) in BE and not holds(sentence, TO, verb.last, verb.last + 2)


def handed_to(sentence: Sentence, verb: Mark) -> Mark | None:
    """The people right behind a verb of giving and "to": "turned over to the Russians"."""
    at = verb.last + (word(sentence, verb.last) == "over")
    at += word(sentence, at) == "to"
    if word(sentence, at) == "the" and word(sentence, at - 1) == "to":
        for mark in near(sentence, "country", at + 1, at + 2):
            if mark.detail == "demonym" and word(sentence, mark.first).endswith("s"):
                return mark
    return None


def receiver(sentence: Sentence, verb: Mark) -> Mark | None:
    """The country that is the subject of receiving."""
    named = near(sentence, "country", verb.first - LONGEST - 12, verb.first)
    before = [
        m for m in named
        if m.detail != "demonym" and word(sentence, m.last) != "'s"
        and verb.first - past_aside(sentence, m.last) <= 6
    ]  # fmt: skip
    return before[-1] if before else None


def given(sentence: Sentence, verb: Mark) -> Mark | None:
    """The country right behind a verb of giving."""
    for mark in near(sentence, "country", verb.last, verb.last + 1):
        if mark.detail != "demonym" and word(sentence, mark.last) != "'s":
            return mark
    return None
