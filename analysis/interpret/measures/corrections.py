"""Corrections: measures that are meant otherwise of the class they are said of."""

from __future__ import annotations

from collections.abc import Callable

from analysis.interpret.around import WIDE, near
from analysis.interpret.classes import CREWED, HARM, MATERIEL, MILITARY
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import gap, holds, in_date, word
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.measures.verbs import form_of, is_passive
from analysis.model import Sentence
from analysis.words import grammar

UPROOTED = grammar("uprooted people")
LOSING = frozenset({"lost", "lose", "loses", "losing"})
ON_DUTY = grammar("people on duty") | grammar("people of a country")
EXERCISES = grammar("exercises")
FIRES = grammar("fires and floods")
BRINGING = grammar("bringing together")
TAKING_PART = grammar("taking part")
LEAVING = frozenset({"leave", "leaves", "left", "leaving"})
COUNTRY = frozenset({"country", "territory", "island"})
SHELTERING = frozenset({"sheltering", "sheltered", "refuge", "shelter"})
CLOSING = frozenset({",", ";", "and", "but", "which", "who", "that"})
HOLDING = frozenset({"hold", "holds", "held"})
COMBAT = grammar("fighting words")
OWNING = frozenset({"the", "its", "their", "his", "these", "those", "renewed", "fresh", "new"})
REFUGE = grammar("places of refuge")
CUSTODY = grammar("custody")
WARDS = grammar("places for the dead and hurt")
INJURIES = grammar("injuries")
SUFFERING = frozenset(
    {"suffer", "suffered", "suffering", "treat", "treated", "treating", "seek", "sought"}
)
LAST = frozenset({"last", "final"})
MASSING = ("gather", "assembl", "converg", "line", "lining")
SERVING = MILITARY | {"workers"}
ABOARD = frozenset({"aboard", "board", "passenger", "passengers"})
HANDED = frozenset({"handed", "received", "given", "returned"})
REACH = 10


def is_wreck(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether harm is done to materiel, which is not killed or lost as people are."""
    if what.counted in CREWED and read.verb and read.measure == "engaged":
        return word(sentence, read.verb.first) not in TAKING_PART
    return what.counted in MATERIEL and read.measure in HARM


def is_fight(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether forces or aircraft take part in a fight: "70 jets took part in the battle"."""
    if read.verb is None or read.measure not in {"other", "engaged"}:
        return False
    if word(sentence, read.verb.first) not in TAKING_PART or read.verb.first < what.last:
        return False
    if word(sentence, read.verb.last) in {".", ",", ""}:
        return holds(sentence, COMBAT, what.first - REACH, what.first)
    return holds(sentence, COMBAT, read.verb.last - 1, passed_clause(sentence, read.verb.last))


def is_hurt(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether what is treated or suffered is an injury: "suffered burns", "treated N for shock"."""
    if read.cue is None or what.counted in MATERIEL:
        return False
    if read.measure in {"present", "other"}:
        ends = max(read.cue[1], what.last)
        behind = next((at for at in (what.last, ends) if word(sentence, at) == "with"), None)
        if behind is not None and holds(sentence, INJURIES, behind, behind + 5):
            return True
    if word(sentence, read.cue[0]) not in SUFFERING:
        return False
    at = max(read.cue[1], what.last)
    return holds(sentence, INJURIES, at, passed_clause(sentence, at))


def is_in_custody(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether those in a place are prisoners there: "are in Russian captivity"."""
    if read.measure != "present" or read.cue is None or what.counted in MATERIEL:
        return False
    at = read.cue[1] + (word(sentence, read.cue[1]) == "in")
    return word(sentence, at - 1) == "in" and holds(sentence, CUSTODY, at, at + 3)


def is_last_out(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether forces are the last to leave: "the last 300 soldiers have left"."""
    if read.measure != "deployed" or read.verb is None or what.counted in MATERIEL:
        return False
    said = word(sentence, read.verb.first)
    last = range(max(0, what.first - 4), what.last)
    return said in LEAVING and any(
        word(sentence, at) in LAST and not in_date(sentence, at) for at in last
    )


def is_loss(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether people are "lost", which means killed."""
    if what.counted != "people" or read.measure != "casualties" or read.cue is None:
        return False
    return word(sentence, read.cue[0]) in LOSING


def is_crowd(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether those counted are civilians, refugees or a crowd, who are not deployed anywhere."""
    if what.counted == "people" and read.measure in {"deployed", "supplied"}:
        if what.noun and holds(sentence, ON_DUTY, *what.noun):
            return False
        return read.verb is not None or is_uprooted(sentence, what, read)
    return is_uprooted(sentence, what, read) or is_gathering(sentence, what, read)


def is_gathering(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether civilians gather or stay in a camp: "hundreds gathered", "are in shelters"."""
    if read.measure != "present" or read.cue is None or what.counted != "people":
        return False
    gathers = word(sentence, read.cue[0]).startswith(MASSING)
    return gathers or holds(sentence, REFUGE, read.cue[1], read.cue[1] + 3)


def is_held(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether somebody is "held", which for civilians means captured."""
    if read.measure != "present" or read.cue is None or what.counted in MATERIEL:
        return False
    said = word(sentence, read.cue[0])
    holding = what.last <= read.cue[0] and read.verb and not is_passive(sentence, read.verb)
    if holding and read.verb and read.verb.detail.endswith("object"):
        return False
    if said == "held" and read.verb and is_passive(sentence, read.verb):
        return True
    return said == "holding" or (said in HOLDING and what.counted in {"people", "workers"})


def is_battle(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether forces are sent into battle: "threw N into the fight", "were sent to the assault"."""
    if read.measure != "deployed" or read.cue is None or what.counted in MATERIEL:
        return False
    for at in {what.last, read.cue[1]}:
        the = word(sentence, at + 1) in OWNING
        into = word(sentence, at + 1 + the) in COMBAT
        if into and (word(sentence, at) in {"into", "in"} or (the and word(sentence, at) == "to")):
            return True
    return False


def is_exercise(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether soldiers take part in an exercise: "drills that involve 9,000 soldiers"."""
    if read.measure in HARM - {"engaged"} or read.cue is None or what.counted in MATERIEL:
        return False
    said = word(sentence, read.cue[0])
    if said in BRINGING and read.cue[1] <= what.first:
        return is_of_exercise(sentence, read.cue[0])
    if said not in TAKING_PART:
        return False
    if what.last <= read.cue[0]:
        return holds(sentence, EXERCISES, read.cue[1], passed_clause(sentence, read.cue[1]))
    return is_of_exercise(sentence, read.cue[0])


def is_of_exercise(sentence: Sentence, at: int) -> bool:
    """Whether an exercise is the subject of a verb: "the drill, which involves"."""
    return holds(sentence, EXERCISES, at - REACH, at)


def passed_clause(sentence: Sentence, at: int) -> int:
    """The token that ends the clause at a token, a few words on at most."""
    last = at
    while last < at + REACH and word(sentence, last) not in CLOSING:
        last += 1
    return last


def is_departure(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether forces leave the country they were in: "the last 150 soldiers left the island"."""
    if read.measure != "other" or read.cue is None or what.counted not in MILITARY:
        return False
    leaving = word(sentence, read.cue[0]) in LEAVING
    return leaving and holds(sentence, COUNTRY, *read.cue)


def is_sheltering(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether forces have taken shelter somewhere, where they are then."""
    if read.measure != "other" or read.cue is None or what.counted not in MILITARY:
        return False
    return holds(sentence, SHELTERING, *read.cue)


def fights_fire(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether what is fought is a fire or a flood: "600 firefighters are battling the blaze"."""
    if read.measure != "engaged" or read.verb is None or read.verb.first < what.last:
        return False
    return holds(sentence, FIRES, read.verb.last, passed_clause(sentence, read.verb.last))


def is_patrol(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether those on duty are in the streets, which of others says that they protest."""
    if read.measure != "other" or read.cue is None or what.noun is None:
        return False
    return holds(sentence, ON_DUTY, *what.noun) and "streets" in gap(sentence, *read.cue)


def is_massing(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether forces gather somewhere, which for civilians is a crowd."""
    if read.measure != "other" or read.cue is None or what.counted not in MILITARY:
        return False
    return word(sentence, read.cue[0]).startswith(MASSING)


def is_at_work(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether those in service do something where they are: "100 sappers are clearing mines"."""
    if read.measure != "other" or read.verb is None or what.counted not in SERVING:
        return False
    doing = form_of(read.verb) == "ing" and read.verb.detail.endswith("object")
    return doing and read.verb.first >= what.last and not is_passive(sentence, read.verb)


def is_aboard(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether civilians are aboard something, or are reached by it: "200 people on board"."""
    if read.measure not in {"present", "deployed"} or what.counted != "people":
        return False
    if what.noun and holds(sentence, ABOARD, *what.noun):
        return True
    if read.cue and word(sentence, read.cue[0]).startswith("reach") and read.cue[1] <= what.first:
        return True
    return holds(sentence, ABOARD, what.last, what.last + 2)


def is_uprooted(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether refugees or migrants are said to be somewhere or to move."""
    if what.noun is None or read.measure not in {"deployed", "present"}:
        return False
    said = word(sentence, what.noun[1] - 1).rstrip("s")
    return said in UPROOTED or word(sentence, what.noun[0]) in UPROOTED


def is_return(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether bodies are handed over or brought home."""
    if read.measure != "killed" or read.cue is None:
        return False
    if not word(sentence, read.cue[1] - 1).startswith(("bod", "remain")):
        return False
    if holds(sentence, WARDS, what.first - WIDE, what.first):
        return False
    marks = near(sentence, "measure", what.first - WIDE, what.last + WIDE)
    return any(m.value == "returned" or word(sentence, m.first) in HANDED for m in marks)


CORRECTIONS: tuple[tuple[str, Callable[[Sentence, Counted, Measured], bool]], ...] = (
    ("engaged", is_fight),
    ("other", is_wreck),
    ("killed", is_loss),
    ("captured", is_held),
    ("captured", is_in_custody),
    ("wounded", is_hurt),
    ("returned", is_last_out),
    ("engaged", is_battle),
    ("training", is_exercise),
    ("returned", is_departure),
    ("present", is_sheltering),
    ("present", fights_fire),
    ("present", is_massing),
    ("present", is_patrol),
    ("present", is_at_work),
    ("other", is_aboard),
    ("other", is_crowd),
    ("returned", is_return),
)
