"""Places: where the counted are, were sent or were hit, as specific as the text says."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import holds, word
from analysis.interpret.measures import Measured
from analysis.interpret.places.again import is_there, taken_up
from analysis.interpret.places.gazetteer import country_of
from analysis.interpret.places.going_on import Going, again_at, as_text_goes_on
from analysis.interpret.places.journeys import Journey, journey
from analysis.interpret.places.nearest import nearest, together
from analysis.interpret.places.recipients import recipient
from analysis.interpret.places.scenes import DATELINE, Scene, Scenes, around
from analysis.interpret.places.spots import Placed, known
from analysis.interpret.places.theatres import tells_of, theatre, theatres
from analysis.model import Sentence

__all__ = [
    "Going",
    "Journey",
    "Placed",
    "Scenes",
    "journey",
    "lands_named",
    "place",
    "tells_of",
    "theatre",
    "theatres",
]

ROOM = frozenset({"room", "berths", "berth", "bunks", "seats", "space"})


def place(sentence: Sentence, what: Counted, read: Measured | None, going: Going) -> Placed | None:
    """Where the counted are: in their clause, taken up again, or as the text goes on."""
    if given := recipient(sentence, what, read):
        return given
    if is_room(sentence, what):
        return None
    index, again = sentence.index, taken_up(sentence, what)
    if again and is_there(sentence, what):
        return known(again_at(what, read, going, index, again))
    here = around(going.scenes[index], what)
    if (spot := nearest(sentence, here, what, read)) is not None:
        return together(sentence, here, spot)
    if again and (taken := again_at(what, read, going, index, again)):
        return known(taken)
    return as_text_goes_on(sentence, what, read, going)


def is_room(sentence: Sentence, what: Counted) -> bool:
    """Whether so many only fit into something: "a ship with room for 400 soldiers"."""
    for_them = word(sentence, what.first - 1) == "for" or word(sentence, what.first) == "room"
    return for_them and holds(sentence, ROOM, what.first - 3, what.first + 2)


def lands_named(scene: Scene) -> Iterator[str]:
    """The country of each place that a sentence names, as a place's id."""
    for spot in scene:
        if not spot.border and spot.link != DATELINE and (country := country_of(spot.place_id)):
            yield country
