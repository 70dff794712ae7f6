"""Deeds: places of another deed than the one that is counted: a reply, a journey, a charge."""

from __future__ import annotations

from analysis.interpret.anothers import another_blow
from analysis.interpret.charges import is_charged
from analysis.interpret.classes import BODILY, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import holds, places_near, word
from analysis.interpret.periods.scopes import UNITS
from analysis.interpret.places.scenes import TOWARDS, Spot
from analysis.model import Sentence
from analysis.words import grammar

BLOWS = grammar("attacks and disasters")
REPLIES = BLOWS | {"operation", "operations", "offensive", "reprisals", "retaliated"}
REPLY = 8  # tokens from a reply to where it strikes
AFTER = frozenset({"after", "since"})
JOURNEYS = frozenset(
    {"way", "route", "bound", "flight", "flying", "travelling", "traveling", "heading", "headed",
     "sailing", "journey", "trip", "bus", "train", "ferry", "driving", "returning"}
)  # fmt: skip
JOURNEY = 8  # tokens from a journey to its end
PLANNING = frozenset(
    {"planned", "plotted", "prepared", "organised", "organized", "ordered", "financed"}
)
PLANNED = 12  # tokens from an attack to where it was planned
RELATIVES = frozenset({"which", "who", "whose"})
ASIDE = 14  # tokens of an aside about somebody


def is_of_other_deed(sentence: Sentence, what: Counted, read: Measured | None, spot: Spot) -> bool:
    """Whether a place is that of another deed than what befell the counted, or of their charge."""
    measure = read.measure if read else ""
    behind = spot.first >= what.last
    first, last = (what.last, spot.first) if behind else (spot.last, what.first)
    if another_blow(sentence, first, last) is not None:
        return True
    if behind and measure not in BODILY and is_charged(sentence, what, spot.first):
        return True
    if measure not in VICTIMS:
        return False
    if behind and is_later(sentence, what.last, spot.first):
        return True
    if not behind and (is_replied(sentence, what, spot) or is_in_aside(sentence, what, spot)):
        return True
    if is_planned(sentence, spot):
        return True
    return measure in BODILY and is_journey(sentence, spot)


def is_planned(sentence: Sentence, spot: Spot) -> bool:
    """Whether an attack was only planned at a place: "the attack was |planned in Goma"."""
    first = spot.lead - 1
    return word(sentence, first) in PLANNING and holds(sentence, BLOWS, first - PLANNED, first)


def is_replied(sentence: Sentence, what: Counted, spot: Spot) -> bool:
    """Whether a place is struck for what a number tells: "raided Goma after a bomb killed N"."""
    after = places_near(sentence, AFTER, spot.last, what.first)
    if not after or word(sentence, after[0] - 1) in UNITS:
        return False  # "a day |after a raid that killed N"
    return holds(sentence, REPLIES, spot.lead - REPLY, spot.lead + 1)


def is_later(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a time after another blow is told between two tokens: "two days |after one in"."""
    after = places_near(sentence, AFTER, first + 1, last)
    return any(word(sentence, at - 1) in UNITS for at in after)


def is_journey(sentence: Sentence, spot: Spot) -> bool:
    """Whether the way of those who were hurt leads to a place: "on its way to Goma crashed"."""
    if spot.link not in TOWARDS:
        return False
    return holds(sentence, JOURNEYS, spot.lead - JOURNEY, spot.lead)


def is_in_aside(sentence: Sentence, what: Counted, spot: Spot) -> bool:
    """Whether a place is told of somebody by the way: "the group, which has bases in Goma, killed".

    What an aside tells of a blow is the number's own: "the quake, which struck Bam, killed N".
    """
    opens = next(
        (
            at for at in reversed(places_near(sentence, RELATIVES, spot.lead - ASIDE, spot.lead))
            if word(sentence, at - 1) == ","
        ),
        None,
    )  # fmt: skip
    if opens is None or word(sentence, spot.last) != "," or what.first - spot.last > ASIDE:
        return False
    return not holds(sentence, BLOWS, opens - ASIDE, spot.lead)
