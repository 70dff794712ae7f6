"""Attacked: whose those were who were attacked, for those of them who were harmed."""

from __future__ import annotations

from analysis.interpret.actors.whose import Whose, whose
from analysis.interpret.around import near, people_of
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import PREPOSITIONS, word
from analysis.model import Sentence

REACH = 24  # tokens from a verb of harm back to those who were attacked


def of_those_attacked(sentence: Sentence, what: Counted, read: Measured | None) -> Whose | None:
    """Whose the attacked are: "fired on |North Korean soldiers, killing two of them"."""
    if what.form != "of them" or read is None or read.verb is None or read.measure not in VICTIMS:
        return None
    verb = read.verb.first
    units = near(sentence, "unit", verb - REACH, verb) if verb < what.first else ()
    people = people_of(sentence, units[-1]) if units else None
    return whose(people) if people and is_object(sentence, people.first) else None


def is_object(sentence: Sentence, at: int) -> bool:
    """Whether a phrase that begins at a token is what somebody does something to."""
    before = word(sentence, at - 1 - (word(sentence, at - 1) in {"the", "a", "some"}))
    return before in PREPOSITIONS or before.endswith("ed")
