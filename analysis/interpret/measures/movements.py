"""Movements: forces that leave, flee, cross a border, gather or shelter, and what flies over it."""

from __future__ import annotations

from analysis.interpret.classes import MATERIEL, MILITARY, MUNITIONS
from analysis.interpret.counted import Counted
from analysis.interpret.measures.crowds import MASSING
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.measures.verbs import form_of, is_passive
from analysis.interpret.near import holds, in_date, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

LEAVING = frozenset({"leave", "leaves", "left", "leaving"})
FLEEING = frozenset({"flee", "fled", "flees", "fleeing"})
COUNTRY = frozenset({"country", "territory", "island"})
SHELTERING = grammar("sheltering")
CROSSING = frozenset({"cross", "crosses", "crossed", "crossing"})
LAST = frozenset({"last", "final"})
SERVING = MILITARY | {"workers"}
FLYING = MUNITIONS | {"aircraft"}
COMING = ("came", "come", "coming", "cross", "enter", "flew", "fly", "stray", "slip")
FALLING = ("fall", "fell", "land", "rain")
OVER = frozenset({"border", "frontier", "airspace", "territory", "into", "over", "line", "strait"})


def is_last_out(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether forces are the last to leave: "the last 300 soldiers have left"."""
    if read.measure != "deployed" or read.verb is None or what.counted in MATERIEL:
        return False
    said = word(sentence, read.verb.first)
    last = range(max(0, what.first - 4), what.last)
    return said in LEAVING and any(
        word(sentence, at) in LAST and not in_date(sentence, at) for at in last
    )


def of_forces(what: Counted, read: Measured) -> tuple[int, int] | None:
    """The tokens of what forces do that is no measure of itself."""
    return read.cue if read.measure == "other" and what.counted in MILITARY else None


def is_departure(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether forces leave the country they were in: "the last 150 soldiers left the island"."""
    if not (cue := of_forces(what, read)):
        return False
    return word(sentence, cue[0]) in LEAVING and holds(sentence, COUNTRY, *cue)


def is_flight(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether soldiers run away from where they are to be: "18 soldiers |fled from the border"."""
    if not (cue := of_forces(what, read)):
        return False
    return word(sentence, cue[0]) in FLEEING and word(sentence, cue[1]) == "from"


def is_sheltering(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether forces have taken shelter or live somewhere, where they are then."""
    cue = of_forces(what, read)
    return cue is not None and holds(sentence, SHELTERING, *cue)


def is_crossing(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether forces cross into a land, as refugees do for other reasons: "crossed into Russia"."""
    cue = of_forces(what, read)
    return cue is not None and word(sentence, cue[0]) in CROSSING


def is_massing(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether forces gather somewhere, which for civilians is a crowd."""
    cue = of_forces(what, read)
    return cue is not None and word(sentence, cue[0]).startswith(MASSING)


def is_at_work(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether those in service do something where they are: "100 sappers |are clearing mines"."""
    if read.measure != "other" or read.verb is None or what.counted not in SERVING:
        return False
    doing = form_of(read.verb) in {"ing", "base"} and read.verb.detail.endswith("object")
    return doing and read.verb.first >= what.last and not is_passive(sentence, read.verb)


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
