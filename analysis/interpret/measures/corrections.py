"""Corrections: measures that are meant otherwise of the class they are said of."""

from __future__ import annotations

from collections.abc import Callable

from analysis.interpret.around import WIDE, near
from analysis.interpret.classes import CREWED, HARM, MATERIEL, MILITARY, MUNITIONS
from analysis.interpret.counted import Counted
from analysis.interpret.measures.costs import is_cost_in_lives, is_deprived, is_destroyed, is_loss
from analysis.interpret.measures.crowds import MASSING, is_aboard, is_crowd, is_involved, is_patrol
from analysis.interpret.measures.fights import (
    TAKING_PART,
    fights_fire,
    is_battle,
    is_exercise,
    is_fight,
    is_on_the_ranges,
    passed_clause,
)
from analysis.interpret.measures.held import is_held
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.measures.spared import is_seized
from analysis.interpret.measures.verbs import form_of, is_passive
from analysis.interpret.near import holds, in_date, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

LEAVING = frozenset({"leave", "leaves", "left", "leaving"})
FLEEING = frozenset({"flee", "fled", "flees", "fleeing"})
COUNTRY = frozenset({"country", "territory", "island"})
SHELTERING = grammar("sheltering")
CROSSING = frozenset({"cross", "crosses", "crossed", "crossing"})
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
LAST = frozenset({"last", "final"})
SERVING = MILITARY | {"workers"}
FLYING = MUNITIONS | {"aircraft"}
COMING = ("came", "come", "coming", "cross", "enter", "flew", "fly", "stray", "slip")
FALLING = ("fall", "fell", "land", "rain")
OVER = frozenset({"border", "frontier", "airspace", "territory", "into", "over", "line", "strait"})
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


def is_last_out(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether forces are the last to leave: "the last 300 soldiers have left"."""
    if read.measure != "deployed" or read.verb is None or what.counted in MATERIEL:
        return False
    said = word(sentence, read.verb.first)
    last = range(max(0, what.first - 4), what.last)
    return said in LEAVING and any(
        word(sentence, at) in LAST and not in_date(sentence, at) for at in last
    )


def is_departure(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether forces leave the country they were in: "the last 150 soldiers left the island"."""
    if read.measure != "other" or read.cue is None or what.counted not in MILITARY:
        return False
    leaving = word(sentence, read.cue[0]) in LEAVING
    return leaving and holds(sentence, COUNTRY, *read.cue)


def is_flight(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether soldiers run away from where they are to be: "18 soldiers |fled from the border"."""
    if read.measure != "other" or read.cue is None or what.counted not in MILITARY:
        return False
    return word(sentence, read.cue[0]) in FLEEING and word(sentence, read.cue[1]) == "from"


def is_sheltering(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether forces have taken shelter or live somewhere, where they are then."""
    if read.measure != "other" or read.cue is None or what.counted not in MILITARY:
        return False
    return holds(sentence, SHELTERING, *read.cue)


def is_crossing(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether forces cross into a land, as refugees do for other reasons: "crossed into Russia"."""
    if read.measure != "other" or read.cue is None or what.counted not in MILITARY:
        return False
    return word(sentence, read.cue[0]) in CROSSING


def is_massing(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether forces gather somewhere, which for civilians is a crowd."""
    if read.measure != "other" or read.cue is None or what.counted not in MILITARY:
        return False
    return word(sentence, read.cue[0]).startswith(MASSING)


def is_at_work(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether those in service do something where they are: "100 sappers |are clearing mines"."""
    if read.measure != "other" or read.verb is None or what.counted not in SERVING:
        return False
    doing = form_of(read.verb) in {"ing", "base"} and read.verb.detail.endswith("object")
    return doing and read.verb.first >= what.last and not is_passive(sentence, read.verb)


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


def is_incoming(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether what flies over a border or lands is on the attack: "30 drones crossed into Poland".

    So are "five rockets landed in the town" and "three bombs went off".
    """
    flying = what.counted in FLYING and read.measure in {"supplied", "deployed"}
    if not flying or read.verb is None:
        return False
    does = what.last <= read.verb.first
    if does and what.counted in MUNITIONS and is_impact(sentence, read.verb):
        return True
    if not word(sentence, read.verb.first).startswith(COMING):
        return False
    return holds(sentence, OVER, read.verb.last - 1, read.verb.last + 5)


def is_impact(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb tells that something came down or blew up: "landed", "went off"."""
    down = word(sentence, verb.first).startswith(FALLING)
    return down or word(sentence, verb.last - 1) == "off" or word(sentence, verb.last) == "off"


CORRECTIONS: tuple[tuple[str, Callable[[Sentence, Counted, Measured], bool]], ...] = (
    ("engaged", is_fight),
    ("other", is_wreck),
    ("other", is_incoming),
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
