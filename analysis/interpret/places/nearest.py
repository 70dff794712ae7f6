"""Nearest: the place that stands nearest to the counted in the grammar of their sentence."""

from __future__ import annotations

from analysis.interpret.around import Ties, cost_across, near, ties
from analysis.interpret.befalling import is_in_event
from analysis.interpret.classes import BODILY, FIRED, HARM, MOVES, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import gap, holds, in_date, places_near, word
from analysis.interpret.places.deeds import is_of_other_deed
from analysis.interpret.places.gazetteer import line, precision
from analysis.interpret.places.moved_on import moved_on
from analysis.interpret.places.parts import INSIDE, is_of_others
from analysis.interpret.places.scenes import AWAY, DATELINE, TOWARDS, Scene, Spot
from analysis.model import Sentence
from analysis.words import grammar

FAR = 5.0
WHERE = 25  # tokens of a clause that tells what is the case at a place
TAKEN = 3  # tokens between a verb and where somebody was taken: "carried off by gunmen from"
RECOVERING = grammar("recovering the dead and hurt")
PICKING = grammar("picking up")
NEXT, BREAKS = frozenset({"and", "while", "but"}), frozenset({",", ";"})
BEFALLING = 4.0  # what a place costs in the clause that tells what befell the counted
FIRING, WHERE_OR_WHICH = grammar("firing at a place"), frozenset({"where", "which"})
ARTICLES = frozenset({"the", "those", "its", "their", "that"})
OPENERS = frozenset({"", "that", ",", ";", ":", "and", "but", "if", '"'})
SUBJECT = 6  # tokens of a subject before its place: "the North Korean contingent in Kursk"
USING = frozenset({"use", "used", "using"})
TURNING = frozenset({";", ":", "while", "but", "whereas"})
FRONTED = INSIDE | {"for"}
HERE = HARM | {"present", "training", "other"}
SET_BEFORE = 4.9  # what a place before everything else costs, if no other is near
TIES = Ties(0.1, ties("place"), 1.5, 2.0)
HURT = HARM - {"missing"}


def nearest(sentence: Sentence, here: Scene, what: Counted, read: Measured | None) -> Spot | None:
    """The place that stands nearest to the counted in the grammar of their sentence."""
    best, lowest = None, FAR
    costs = [distance(sentence, what, read, spot) for spot in here]
    for spot, cost in zip(here, costs, strict=True):
        if cost < lowest:
            best, lowest = spot, cost
    if best is None:
        return None
    if later := moved_on(sentence, here, what, read, best) or carried_to(here, read, best):
        return later
    if not is_where(sentence, what, best):
        return best
    return next(
        (
            spot for spot, cost in zip(here, costs, strict=True)
            if spot.first >= what.last and cost < FAR
            and best.place_id in line(spot.place_id)[1:]
        ),
        best,
    )  # fmt: skip


def carried_to(here: Scene, read: Measured | None, best: Spot) -> Spot | None:
    """Where captives were taken behind the place they come from: "taken |from Jordan |to Goma"."""
    if best.link != "from" or read is None or read.measure != "captured":
        return None
    return next((s for s in here if s.link in TOWARDS and s.lead == best.last), None)


def distance(sentence: Sentence, what: Counted, read: Measured | None, spot: Spot) -> float:
    """How far a place stands from a counted phrase; "from" and "against" lead elsewhere."""
    hurt = read is not None and read.measure in HURT
    if in_date(sentence, spot.first):
        return FAR  # "since the invasion of |Ukraine"
    lost = read is not None and read.measure == "missing" and spot.last <= what.first
    if spot.link == "from" and (hurt or lost) and not is_left(sentence, what, read, spot):
        return FAR
    if spot.first >= what.first and spot.last <= what.last:
        return 0.5
    if is_where(sentence, what, spot):
        return 0.5
    behind = spot.first >= what.last
    if behind and (opens_next(sentence, what, spot) or is_of_others(sentence, what, spot)):
        return FAR
    if is_of_other_deed(sentence, what, read, spot) or is_fired_at(sentence, what, spot):
        return FAR
    first, last = (what.last, spot.first) if behind else (spot.last, what.first)
    cost = cost_across(sentence, first, last, TIES) + (0.0 if behind else 1.0) + spot.border
    if spot.link == DATELINE:
        local = what.counted == "people" and read and read.measure in HARM
        return max(cost, SET_BEFORE) if local else FAR
    return led(sentence, what, read, spot, cost)


def led(sentence: Sentence, what: Counted, read: Measured | None, spot: Spot, cost: float) -> float:
    """The distance of a place once what leads to it is weighed: "to", "from", "against"."""
    hurt = read is not None and read.measure in HURT
    behind = spot.first >= what.last
    here = HERE | MOVES if spot.link == "for" else HERE
    before = not behind and read is not None and read.measure in here
    if before and (is_set_before(sentence, what, spot) or is_of_subject(sentence, what, spot)):
        return min(cost, SET_BEFORE)
    if read and read.measure in VICTIMS and is_in_event(sentence, what, spot.first):
        cost = min(cost, BEFALLING)
    moves = read is not None and read.measure in MOVES
    if spot.link == "against" and moves and holds(sentence, USING, spot.lead - 3, spot.lead):
        return FAR
    if spot.link == "against" and what.counted in FIRED:
        return cost
    if moves and spot.link not in TOWARDS and is_picked_up(sentence, what, spot):
        return cost + 9.0
    if spot.link in AWAY and not (hurt and spot.link == "from"):
        return cost + (9.0 if moves else 3.0)
    if spot.link in TOWARDS and read and read.measure in HARM:
        return FAR if read.measure in BODILY and is_country(spot) else cost + 3.0
    return cost - 0.8 if moves and spot.link in TOWARDS else cost


def is_country(spot: Spot) -> bool:
    """Whether a place is a whole country, to which those were only sent who fell since."""
    return precision(spot.place_id) == "6"


def is_set_before(sentence: Sentence, what: Counted, spot: Spot) -> bool:
    """Whether a place opens a sentence that all tells of it: "At Rylsk, …, N soldiers fell"."""
    return (
        spot.lead == 0
        and spot.link in FRONTED
        and word(sentence, spot.last) == ","
        and TURNING.isdisjoint(gap(sentence, spot.last, what.first))
    )


def is_of_subject(sentence: Sentence, what: Counted, spot: Spot) -> bool:
    """Whether a place tells where those are whose number follows: "the men in Kursk, …, are N"."""
    if what.form != "left out" or spot.link not in INSIDE:
        return False
    begins = range(spot.lead - 2, max(-1, spot.lead - SUBJECT), -1)
    the = next((at for at in begins if word(sentence, at) in ARTICLES), None)
    if the is None or word(sentence, the - 1) not in OPENERS:
        return False
    if near(sentence, "measure", the, spot.lead):
        return False
    return TURNING.isdisjoint(gap(sentence, spot.last, what.first))


def opens_next(sentence: Sentence, what: Counted, spot: Spot) -> bool:
    """Whether a place behind a number opens another clause: "N fled, and in Goma, soldiers"."""
    at = spot.lead - 1
    if word(sentence, at) not in NEXT or word(sentence, at - 1) not in BREAKS or at < what.last:
        return False
    return word(sentence, spot.last) == "," and spot.link in INSIDE


def is_fired_at(sentence: Sentence, what: Counted, spot: Spot) -> bool:
    """Whether a place is fired at from where they are: "are near Goma, from where they shell X"."""
    wheres = places_near(sentence, WHERE_OR_WHICH, what.last, spot.lead)
    whence = next((at for at in wheres if word(sentence, at - 1) == "from"), None)
    return whence is not None and holds(sentence, FIRING, whence, spot.first)


def is_where(sentence: Sentence, what: Counted, spot: Spot) -> bool:
    """Whether a clause tells what is the case at a place: "in Goma, where N people have died"."""
    at = spot.last + (word(sentence, spot.last) == ",")
    if word(sentence, at) != "where" or not at < what.first <= at + WHERE:
        return False
    return ";" not in gap(sentence, at, what.first)


def is_left(sentence: Sentence, what: Counted, read: Measured | None, spot: Spot) -> bool:
    """Whether the hurt were brought out of a place, or the captured taken away from it."""
    if is_recovered(sentence, what, spot):
        return True
    if read is None or read.measure != "captured":
        return False
    return spot.lead == 0 or bool(near(sentence, "measure", spot.lead - TAKEN, spot.lead))


def is_recovered(sentence: Sentence, what: Counted, spot: Spot) -> bool:
    """Whether the dead and hurt were brought out of a place: "pulled 29 bodies out of Odesa"."""
    first, last = min(what.first, spot.first), max(what.last, spot.last)
    return holds(sentence, RECOVERING, max(0, first - 4), last + 4)


def is_picked_up(sentence: Sentence, what: Counted, spot: Spot) -> bool:
    """Whether a place is where those who move were taken on board: "collected N men at Wonsan"."""
    if holds(sentence, {"them"}, what.last, spot.first):
        return False
    return holds(sentence, PICKING, max(0, what.first - 6), min(spot.first, what.last + 6))
