"""Standing: where a force is of which a text has told before: "their contingent", "the force".

So in "They fight in Kursk. … The 12,000-strong force may be gone by May" it stands in Kursk;
all of a country's army is at home.
"""

from __future__ import annotations

from itertools import chain

from analysis.interpret.around import quantities_near
from analysis.interpret.counted import Counted
from analysis.interpret.near import gap, holds, places_near, word
from analysis.interpret.places.gazetteer import country_of, precision
from analysis.interpret.places.going import Going
from analysis.interpret.places.scenes import TOWARDS, Spot, earlier
from analysis.model import Sentence

FORCE = frozenset({"contingent", "force", "grouping", "deployment"})
DEFINITE = frozenset({"the", "that", "this", "their", "its", "whose"})
APART = frozenset({",", ";", ":", "of", "and", "but"})
ARMIES = frozenset({"army", "armies", "military", "forces"})
WHOLE_ARMY = 100_000  # men whom no contingent has
ARMY = 12  # tokens between an army and its number: "the army, which Moscow equips, is"
BESIDE = 8  # tokens between a force and its number: "their |contingent is estimated at 11,000"
NAME = 4  # tokens from an article to the force: "the |entire North Korean force"
INSIDE = TOWARDS | {"in", "inside", "within", "across", "near", "at", "on", "around", "for"}


def where_force_is(sentence: Sentence, what: Counted, going: Going) -> str | None:
    """The last part of a country in which the text told of those who are now one force."""
    if not is_force(sentence, what):
        return None
    here = (spot for spot in going.scenes[sentence.index] if spot.last <= what.first)
    spots = chain(here, earlier(going.scenes, sentence.index))
    return next((s.place_id for s in spots if is_theirs(s, sentence, going.home)), None)


def is_army(sentence: Sentence, what: Counted) -> bool:
    """Whether a number is that of all of a country's army: "an army of 1.3 million"."""
    if not holds(sentence, ARMIES, what.first - ARMY, what.last + NAME):
        return False
    found = (q.number.figure for q in quantities_near(sentence, what.first, what.last))
    return any(figure.largest >= WHOLE_ARMY for figure in found)


def is_force(sentence: Sentence, what: Counted) -> bool:
    """Whether a number is the size of a force that the text has told of."""
    return any(
        is_definite(sentence, at) and "than" not in gap(sentence, at, what.first)
        for at in places_near(sentence, FORCE, what.first - BESIDE, what.last + 1)
    )


def is_definite(sentence: Sentence, at: int) -> bool:
    """Whether an article or a possessive stands before a force, in its phrase."""
    for before in range(at - 1, at - 1 - NAME, -1):
        if word(sentence, before) in DEFINITE:
            return True
        if word(sentence, before) in APART:
            return False
    return False


def is_theirs(spot: Spot, sentence: Sentence, home: str | None) -> bool:
    """Whether a force can be at a place told of before: a part of a country that is not its own."""
    if spot.drilling or precision(spot.place_id) == "6" or sentence.paragraph - spot.paragraph > 1:
        return False
    return spot.link in INSIDE or (spot.link == "from" and country_of(spot.place_id) != home)
