"""Places: where the counted are, were sent or were hit, as specific as the text says."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from analysis.interpret.around import WIDE, Ties, cost_across, ties
from analysis.interpret.classes import CARRIERS, HARM, MOVES
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import gap
from analysis.interpret.measures import Measured
from analysis.interpret.places.again import is_there, taken_up
from analysis.interpret.places.gazetteer import country_of, holding, name_of
from analysis.interpret.places.journeys import Journey, journey, origin_of
from analysis.interpret.places.recipients import recipient
from analysis.interpret.places.scenes import (
    AWAY,
    TOWARDS,
    Scene,
    Scenes,
    Spot,
    earlier,
    last_of,
    precision,
    scenes,
)
from analysis.interpret.places.spots import Placed, known
from analysis.interpret.places.theatres import country_helped, theatre, theatres
from analysis.model import Sentence

__all__ = [
    "Going",
    "Journey",
    "Placed",
    "Scenes",
    "journey",
    "lands",
    "place",
    "scenes",
    "theatre",
    "theatres",
]

FAR = 5.0
WITHIN = frozenset({"in", "across", "throughout", "inside", "hit", "hits", "struck"})
JOINING = frozenset({",", "and", "or", "the", "both", "as", "well"})
TIES = Ties(0.1, ties("place"), 1.5, 2.0)


class Going(NamedTuple):
    """What a text has said of places around a claim.

    The place of the last claim and whether that stood in this sentence, the text's theatre, the
    country whose the counted are, and the spots of every sentence.
    """

    scenes: Scenes
    last: str | None
    here: bool
    theatre: str | None
    home: str | None = None


def place(sentence: Sentence, what: Counted, read: Measured | None, going: Going) -> Placed | None:
    """Where the counted are: in their clause, taken up again, or as the text goes on."""
    if given := recipient(sentence, what, read):
        return given
    here = going.scenes[sentence.index]
    before = earlier(going.scenes, sentence.index)
    again = taken_up(sentence, what)
    if again and is_there(sentence, what):
        return known(last_of(chain(reversed(up_to(here, again[1])), before), again[0]))
    if (spot := nearest(sentence, here, what, read)) is not None:
        return together(sentence, here, spot)
    if again and (taken := last_of(chain(reversed(up_to(here, again[1])), before), again[0])):
        return known(taken)
    return as_text_goes_on(sentence, what, read, going)


def as_text_goes_on(
    sentence: Sentence, what: Counted, read: Measured | None, going: Going
) -> Placed | None:
    """The place of a claim whose sentence names none: that of the claims and sentences before."""
    measure = read.measure if read else ""
    if going.here and read and read.rule in {"in a list", "as the number before"}:
        return known(going.last)
    if measure == "returned":
        away = origin_of(sentence, going.scenes[sentence.index], what)
        return known(going.home) if going.home != away else None
    if measure in HARM:
        return known(battlefield(going.scenes, sentence.index))
    moved = measure in {"deployed", "supplied", "planned", "requested"}
    if moved and what.counted not in CARRIERS:
        if helped := country_helped(sentence, what, going.home):
            return helped
        if going.theatre:
            return known(going.theatre)
    return (
        None
        if what.counted == "people"
        else known(of_sentence_before(going.scenes, sentence.index))
    )


def together(sentence: Sentence, here: Scene, spot: Spot) -> Placed | None:
    """A spot, or the smallest place that holds it and those listed with it."""
    group = listed(sentence, here, here.index(spot))
    where = holding([each.place_id for each in group])
    return Placed(where, name_of(where), (group[0].first, group[-1].last)) if where else None


def listed(sentence: Sentence, here: Scene, at: int) -> Scene:
    """The spots that stand in one list: "in Kharkiv, Sumy and Odesa"."""
    first = last = at
    while first > 0 and joined(sentence, here[first - 1], here[first]):
        first -= 1
    while last + 1 < len(here) and joined(sentence, here[last], here[last + 1]):
        last += 1
    return here[first : last + 1] if here[last].link in {"and", "or"} else (here[at],)


def joined(sentence: Sentence, one: Spot, other: Spot) -> bool:
    """Whether two spots stand side by side in a list."""
    between = gap(sentence, one.last, other.first)
    return 0 < len(between) <= 3 and JOINING.issuperset(between) and other.link in JOINING


def battlefield(found: Scenes, index: int) -> str | None:
    """The last place that a text has named, unless that is a whole country or where one trains."""
    for spot in earlier(found, index + 1, 3):
        if spot.link not in AWAY and precision(spot.place_id) != "6" and not spot.drilling:
            return spot.place_id
    for spot in earlier(found, index + 1, 2):
        if spot.link in WITHIN and not spot.drilling:
            return spot.place_id
    return None


def of_sentence_before(found: Scenes, index: int) -> str | None:
    """The last place of the sentence before."""
    return last_of(earlier(found, index, 1), "place")


def up_to(here: Scene, at: int) -> Scene:
    """The spots of a sentence that stand before a token."""
    return tuple(spot for spot in here if spot.last <= at)


def nearest(sentence: Sentence, here: Scene, what: Counted, read: Measured | None) -> Spot | None:
    """The place that stands nearest to the counted in the grammar of their sentence."""
    best, lowest = None, FAR
    for spot in here:
        if abs(spot.first - what.first) > WIDE:
            continue
        cost = distance(sentence, what, read, spot)
        if cost < lowest:
            best, lowest = spot, cost
    return best


def distance(sentence: Sentence, what: Counted, read: Measured | None, spot: Spot) -> float:
    """How far a place stands from a counted phrase; "from" and "against" lead elsewhere."""
    if spot.first >= what.first and spot.last <= what.last:
        return 0.5
    behind = spot.first >= what.last
    first, last = (what.last, spot.first) if behind else (spot.last, what.first)
    cost = cost_across(sentence, first, last, TIES) + (0.0 if behind else 1.0) + spot.border
    moves = read is not None and read.measure in MOVES
    if spot.link in AWAY:
        return cost + (9.0 if moves else 3.0)
    if spot.link in TOWARDS and read and read.measure in HARM:
        return cost + 3.0
    return cost - 0.8 if moves and spot.link in TOWARDS else cost


def lands(scene: Scene) -> Iterator[str]:
    """The country of each place that a sentence names, as a place's id."""
    for spot in scene:
        if not spot.border and (country := country_of(spot.place_id)):
            yield country
