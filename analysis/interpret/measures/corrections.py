"""Corrections: measures that are meant otherwise of the class they are said of."""

from __future__ import annotations

from collections.abc import Callable

from analysis.interpret.around import WIDE, near
from analysis.interpret.classes import CREWED, HARM, MATERIEL
from analysis.interpret.counted import Counted
from analysis.interpret.measures.costs import is_cost_in_lives, is_deprived, is_destroyed, is_loss
from analysis.interpret.measures.crowds import is_aboard, is_crowd, is_involved, is_patrol
from analysis.interpret.measures.fights import (
    TAKING_PART,
    fights_fire,
    is_battle,
    is_exercise,
    is_fight,
    is_on_the_ranges,
    passed_clause,
)
from analysis.interpret.measures.firing import is_sent_at
from analysis.interpret.measures.held import is_held
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.measures.movements import (
    is_at_work,
    is_crossing,
    is_departure,
    is_flight,
    is_incoming,
    is_last_out,
    is_massing,
    is_sheltering,
)
from analysis.interpret.measures.spared import is_seized
from analysis.interpret.near import holds, word
from analysis.model import Sentence
from analysis.words import grammar

BODIES = grammar("bodies of the dead")
CUSTODY = grammar("custody")
SITTING = frozenset({"sat", "sit", "sits", "sitting"})
CAMPS = frozenset({"camp", "camps"})
WARDS = grammar("places for the dead and hurt")
INJURIES = grammar("injuries")
BRINGING = grammar("bringing the wounded")
MEDICAL = frozenset({"doctors", "medical", "medics", "nurses", "paramedics", "surgeons"})
HOSPITALS = WARDS - {"morgue", "morgues", "mortuary", "mortuaries"} | {"infirmary"}
NAME = 8  # tokens within which a hospital's name ends
NAME_ENDS = frozenset({",", ".", ";", "and", "where", "after", "by", "for", "with", "in", "on"})
SUFFERING = frozenset(
    {"suffer", "suffered", "suffering", "treat", "treated", "treating", "seek", "sought"}
)
HANDED = frozenset({"handed", "received", "given", "returned"})


def is_wreck(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether harm is done to materiel, which is not killed or lost as people are."""
    if what.counted in CREWED and read.verb and read.measure == "engaged":
        return word(sentence, read.verb.first) not in TAKING_PART
    return what.counted in MATERIEL and read.measure in HARM


def is_hurt(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether what is treated or suffered is an injury: "suffered burns", "treated N for shock"."""
    if read.cue is None or what.counted in MATERIEL:
        return False
    if read.measure in {"present", "other", "deployed"}:
        ends = max(read.cue[1], what.last)
        behind = next((at for at in (what.last, ends) if word(sentence, at) == "with"), None)
        if behind is not None and holds(sentence, INJURIES, behind, behind + 5):
            return True
    if word(sentence, read.cue[0]) not in SUFFERING:
        return False
    at = max(read.cue[1], what.last)
    return holds(sentence, INJURIES, at, passed_clause(sentence, at))


def is_taken_to_a_ward(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether somebody is brought to a hospital, whatever its name: "taken to Mercy Hospital"."""
    if read.measure not in {"deployed", "returned", "other"} or read.verb is None:
        return False
    if what.counted in MATERIEL or not holds(sentence, BRINGING, read.verb.first, read.verb.last):
        return False
    at_work = what.noun is not None and holds(sentence, MEDICAL, *what.noun)
    to = max(read.verb.last, what.last if read.verb.first < what.first else 0)
    to -= word(sentence, to - 1) == "to"
    if at_work or word(sentence, to) != "to":
        return False
    ends = next((k for k in range(to + 1, to + NAME) if word(sentence, k) in NAME_ENDS), to + NAME)
    return holds(sentence, HOSPITALS, to + 1, ends)


def is_in_custody(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether those in a place are prisoners: "are in captivity", "sit in Ukrainian camps"."""
    if read.measure != "present" or read.cue is None or what.counted in MATERIEL:
        return False
    at = read.cue[1] + (word(sentence, read.cue[1]) == "in")
    there = word(sentence, read.cue[0] - 1) == "there"  # "in captivity |there are five"
    if there and holds(sentence, CUSTODY, read.cue[0] - 3, read.cue[0]):
        return True
    camps = word(sentence, at + 1) in CAMPS and bool(near(sentence, "country", at, at + 1))
    kept = holds(sentence, CUSTODY, at, at + 3)
    kept = kept or (camps and word(sentence, read.cue[0]) in SITTING)
    return kept and word(sentence, at - 1) == "in"


def is_return(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether bodies are handed over or brought home: "the bodies of 140 men who died are back"."""
    if read.measure != "killed" or read.cue is None:
        return False
    of_bodies = holds(sentence, BODIES, what.first - 2, what.first + 2)
    if not of_bodies and not word(sentence, read.cue[1] - 1).startswith(("bod", "remain")):
        return False
    if holds(sentence, WARDS, what.first - WIDE, what.first):
        return False
    marks = near(sentence, "measure", what.first - WIDE, what.last + WIDE)
    return any(m.value == "returned" or word(sentence, m.first) in HANDED for m in marks)


CORRECTIONS: tuple[tuple[str, Callable[[Sentence, Counted, Measured], bool]], ...] = (
    ("engaged", is_fight),
    ("other", is_wreck),
    ("other", is_incoming),
    ("other", is_sent_at),
    ("other", is_deprived),
    ("killed", is_destroyed),
    ("killed", is_loss),
    ("killed", is_cost_in_lives),
    ("captured", is_held),
    ("captured", is_in_custody),
    ("captured", is_seized),
    ("wounded", is_hurt),
    ("wounded", is_taken_to_a_ward),
    ("returned", is_last_out),
    ("engaged", is_battle),
    ("training", is_exercise),
    ("training", is_on_the_ranges),
    ("returned", is_departure),
    ("missing", is_flight),
    ("present", is_sheltering),
    ("deployed", is_crossing),
    ("present", fights_fire),
    ("present", is_massing),
    ("present", is_patrol),
    ("present", is_at_work),
    ("other", is_aboard),
    ("other", is_involved),
    ("other", is_crowd),
    ("returned", is_return),
)
