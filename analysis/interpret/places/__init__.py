"""Places: where the counted are, were sent or were hit, as specific as the text says."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import holds, word
from analysis.interpret.places.again import is_there, taken_up
from analysis.interpret.places.elsewhere import elsewhere
from analysis.interpret.places.gazetteer import country_of, line, name_of
from analysis.interpret.places.going import Going
from analysis.interpret.places.going_on import again_at, as_text_goes_on
from analysis.interpret.places.journeys import Journey, journey
from analysis.interpret.places.listed import together
from analysis.interpret.places.nearest import nearest
from analysis.interpret.places.offices import where_told_of
from analysis.interpret.places.placed import Placed, known
from analysis.interpret.places.recipients import recipient
from analysis.interpret.places.scenes import DATELINE, TOWARDS, Scene, Scenes, Spot, around
from analysis.interpret.places.standing import is_army
from analysis.interpret.places.theatres import leads_to, theatre, theatres
from analysis.interpret.places.turning import own_land, since, turn
from analysis.interpret.set_apart import past, set_apart
from analysis.model import Sentence
from analysis.words import grammar

__all__ = [
    "Going",
    "Journey",
    "Placed",
    "Scenes",
    "journey",
    "lands_named",
    "leads_to",
    "place",
    "place_named",
    "theatre",
    "theatres",
]

BESIDE = frozenset({"along", "around", "at", "beside", "close", "near"})
WORKS = grammar("works at a place")
HOME = frozenset({"home", "homeward"})
ROOM = frozenset({"room", "berths", "berth", "bunks", "seats", "space"})


def place(sentence: Sentence, what: Counted, read: Measured | None, going: Going) -> Placed | None:
    """Where the counted are: in their clause, taken up again, or as the text goes on."""
    index = sentence.index
    if given := recipient(sentence, what, read):
        return where_in(sentence, around(going.scenes[index], what), what, given)
    if is_room(sentence, what):
        return None
    again = taken_up(sentence, what)
    if again and is_there(sentence, what, again[1]):
        return known(again_at(what, read, going, index, again))
    here = around(going.scenes[index], what)
    turned = turn(sentence, what)
    here = here if turned is None else since(here, turned)
    here, spot = outside(sentence, here, what, read)
    apart = elsewhere(sentence, what, spot is not None)
    if apart is not None and (spot.first < apart if spot else not again):
        return None
    if stays_home(sentence, what, read, going, spot):
        return known(going.home)
    homeward = goes_home(sentence, read) and not (spot and spot.link in TOWARDS)
    if spot is not None and not homeward:
        inside = where_told_of(sentence, here, spot, read, going.scenes)
        return known(inside.place_id) if inside else together(sentence, here, spot)
    if again and (taken := again_at(what, read, going, index, again)):
        return known(taken)
    if turned is not None:
        return own_land(sentence, what, read, turned)
    return as_text_goes_on(sentence, what, read, going)


def outside(
    sentence: Sentence, here: Scene, what: Counted, read: Measured | None
) -> tuple[Scene, Spot | None]:
    """The spots of a sentence and the nearest: before all others, one in no aside of the counted.

    One in an aside is theirs only where they may be there: not "N men, trained in Minsk, are".
    """
    aside = read and set_apart(sentence, what, read.measure, read.cue)
    if not aside or not here:
        return here, nearest(sentence, here, what, read)
    others = tuple(spot for spot in here if not aside.holds(spot.first))
    spot = nearest(sentence, others, past(what, aside), read)
    if spot is None and aside.there:
        return here, nearest(sentence, here, what, read)
    return others, spot


def stays_home(
    sentence: Sentence, what: Counted, read: Measured | None, going: Going, spot: Spot | None
) -> bool:
    """Whether a number is that of a whole army, which a sentence puts at no place."""
    if read is None or read.measure != "present" or going.home is None:
        return False
    if read.cue is not None and word(sentence, read.cue[1]) in BESIDE:
        return False  # "stand |at the border"
    return (spot is None or spot.link in TOWARDS) and is_army(sentence, what)


def goes_home(sentence: Sentence, read: Measured | None) -> bool:
    """Whether those who are counted go home: "were flown home"."""
    if read is None or read.measure != "returned" or read.cue is None:
        return False
    return holds(sentence, HOME, read.cue[0], read.cue[1] + 2)


def where_in(sentence: Sentence, here: Scene, what: Counted, given: Placed) -> Placed:
    """The place in a country for which it is given something: "gets 1,000 men to rebuild Kursk"."""
    begins = min(what.last, given.tokens[1])
    goals = (
        s for s in here
        if s.first >= begins and s.first != given.tokens[0] and s.link in WORKS
    )  # fmt: skip
    goal = next((s for s in goals if given.place_id in line(s.place_id)[1:]), None)
    return Placed(goal.place_id, name_of(goal.place_id), (goal.first, goal.last)) if goal else given


def place_named(sentence: Sentence, what: Counted, read: Measured, going: Going) -> Placed | None:
    """Where the counted are as their own sentence says it; nothing is taken over from before."""
    scene = going.scenes[sentence.index]
    return place(sentence, what, read, going) if scene or taken_up(sentence, what) else None


def is_room(sentence: Sentence, what: Counted) -> bool:
    """Whether so many only fit into something: "a ship with room for 400 soldiers"."""
    for_them = word(sentence, what.first - 1) == "for" or word(sentence, what.first) == "room"
    return for_them and holds(sentence, ROOM, what.first - 3, what.first + 2)


def lands_named(scene: Scene) -> Iterator[str]:
    """The country of each place that a sentence names, as a place's id."""
    for spot in scene:
        if not spot.border and spot.link != DATELINE and (country := country_of(spot.place_id)):
            yield country
