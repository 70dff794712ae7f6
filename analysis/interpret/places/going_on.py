"""Going on: the place of a claim whose sentence names none, from what the text said before."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from analysis.interpret.around import LONGEST, mentions_near, near, quantities_near
from analysis.interpret.classes import CARRIERS, FIRED, HARM, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import gap, holds, word
from analysis.interpret.measures import Measured
from analysis.interpret.places.gazetteer import capitals, country_of, holding, line
from analysis.interpret.places.journeys import origin_of
from analysis.interpret.places.nearest import opens_next
from analysis.interpret.places.scenes import (
    AWAY,
    Scenes,
    Spot,
    around,
    earlier,
    last_of,
    precision,
)
from analysis.interpret.places.spots import Placed, known
from analysis.interpret.places.theatres import country_helped, theatre
from analysis.model import Date, Sentence
from analysis.words import grammar

MOVED = frozenset({"deployed", "supplied", "planned", "requested"})
WITHIN = frozenset({"in", "across", "throughout", "inside", "within", "hit", "hits", "struck"})
COUNTING = grammar("those who count victims") - {"rights", "humanitarian", "children's"}
FREEING = grammar("freeing captives")
EVENTS = grammar("events told of before")
DEFINITE = frozenset({"the", "that", "this"})
AMONG = frozenset({("among", "them"), ("among", "these"), ("among", "those")})
OTHERS = frozenset({"other", "others", "another", "further", "more"})
THAN = frozenset({"than"})
EACH = frozenset({"each", "apiece"})
STANDING = frozenset({"present", "deployed", "training"})
AHEAD = frozenset({"for", "towards", "toward"})
FIRING = grammar("firing at a place")
UNDER, FIRE = frozenset({"under"}), frozenset({"fire", "attack", "bombardment"})
FIGHTS = EVENTS - {"dead", "injured", "victims", "wounded"} | {"battle", "fought", "fighting"}
FOUGHT = 6  # tokens from a fight to its place
WARS = 30_000  # the losses of a war, not of the battle told of before
WEEKS = 40  # days
OPENING = 2  # tokens before a date that opens a sentence
NEAR = 12  # tokens between a loss and the attack that the text goes on about
BESIDE = AWAY | {"at", "near"}


class Going(NamedTuple):
    """What a text has said of places around a claim.

    The spots of every sentence, the place of the last claim and whether that stood in this
    sentence, the country whose the counted are, how strongly the text leads to each country, and
    whether the last claim was of victims.
    """

    scenes: Scenes
    last: str | None
    here: bool
    hosts: Callable[[], Mapping[str, float]]
    home: str | None = None
    harmed: bool = False

    @property
    def theatre(self) -> str | None:
        """The country that the text leads to most, other than that whose the counted are."""
        return theatre(self.hosts(), self.home)


def again_at(
    what: Counted, read: Measured | None, going: Going, index: int, again: tuple[str, int]
) -> str | None:
    """The last place before "there" or "the region" that is of the sort taken up.

    Those who stand there are not where they fire: "in Kursk they shell Sumy. N are in the region".
    """
    (sort, at), sentence = again, going.scenes.sentences[index]
    here = [spot for spot in around(going.scenes[index], what) if spot.last <= at]
    spots = list(chain(reversed(here), earlier(going.scenes, index)))
    if read and read.measure in STANDING:
        spots = [s for s in spots if not is_fired_at(going, index, s)] or spots
    return last_of(spots, sort) or (capital(spots) if word(sentence, at) == "capital" else None)


def capital(spots: Sequence[Spot]) -> str | None:
    """The capital of the country of the last place: "Haiti …, in the capital"."""
    lands = (country_of(spot.place_id) for spot in spots if spot.link not in AWAY)
    return next((capitals()[land] for land in lands if land in capitals()), None)


def is_fired_at(going: Going, index: int, spot: Spot) -> bool:
    """Whether a place is only fired at: "shelling villages in Sumy", "takes Sumy under fire"."""
    sentence = going.scenes.sentences[index - spot.back]
    if holds(sentence, FIRING, spot.first - 9, spot.first):
        return True
    return holds(sentence, UNDER, spot.last, spot.last + 3) and holds(
        sentence, FIRE, spot.last, spot.last + 4
    )


def as_text_goes_on(
    sentence: Sentence, what: Counted, read: Measured | None, going: Going
) -> Placed | None:
    """The place of a claim whose sentence names none: that of the claims and sentences before."""
    measure = read.measure if read else ""
    if is_size(sentence, what):
        return None
    goes_on = read is not None and read.rule in {"in a list", "as the number before"}
    if goes_on and (going.here or is_among_those(sentence, what)):
        return known(going.last)
    if measure == "returned":
        if read and read.verb and holds(sentence, FREEING, read.verb.first, read.verb.last):
            return None
        away = origin_of(sentence, going.scenes[sentence.index], what)
        return known(going.home) if going.home != away else None
    if measure in HARM:
        if is_of_war(sentence, what):
            return None
        if going.here and going.harmed and measure in VICTIMS:
            return known(going.last)
        return known(battlefield(sentence, what, going)) or where_counted(sentence, what, going)
    if goes_on and measure in MOVED and is_of_those_before(what, going):
        return known(going.last)
    more = going.last if measure in MOVED and is_more(sentence, what) else None
    if measure in MOVED and what.counted not in CARRIERS:
        helped = country_helped(sentence, what, going.home)
        return helped or known(going.theatre or of_sentence_before(going, sentence) or more)
    if what.counted == "people":
        return known(going.last if going.here and measure == "other" else more)
    if going.here and what.form == "left out" and what.counted in FIRED:
        return known(going.last)
    elsewhere = any(spot.link not in AWAY for spot in going.scenes[sentence.index])
    return None if elsewhere else known(of_sentence_before(going, sentence))


def is_of_those_before(what: Counted, going: Going) -> bool:
    """Whether some of those who were just counted are in a part of the land that it leads to."""
    if what.form != "of them" or going.last is None:
        return False
    return going.theatre is None or going.theatre in line(going.last)


def is_among_those(sentence: Sentence, what: Counted) -> bool:
    """Whether a number is a part of the one in the sentence before: "Among them are 500 men"."""
    starts = range(max(0, what.first - 4), what.first + 2)
    return any(tuple(gap(sentence, at, at + 2)) in AMONG for at in starts)


def is_more(sentence: Sentence, what: Counted) -> bool:
    """Whether so many come on top of those before: "600 more", "another 500"."""
    return holds(sentence, OTHERS, what.first, what.last + 1)


def is_size(sentence: Sentence, what: Counted) -> bool:
    """Whether a number tells how many there are in each of some: "two brigades of 6,000 each"."""
    return holds(sentence, EACH, what.last - 1, what.last + 1)


def is_of_war(sentence: Sentence, what: Counted) -> bool:
    """Whether losses are too many for the place that a text told of last: "600,000 Russians"."""
    if what.counted == "people":
        return False
    found = (q.number.figure for q in quantities_near(sentence, what.first, what.last))
    return any(max(f.low or 0, f.best or 0, f.high or 0) >= WARS for f in found)


def battlefield(sentence: Sentence, what: Counted, going: Going) -> str | None:
    """The last place that this paragraph leads to, unless that is a whole country far back.

    What stood at or near a place, and where one trains or heads for, is no place of a loss; two
    sentences back only what happened in a place is.
    """
    spots = around(going.scenes[sentence.index], what)
    here = (spot for spot in reversed(spots) if not opens_next(sentence, what, spot))
    near = chain(here, earlier(going.scenes, sentence.index, 2))
    if is_of_another_time(sentence, what):
        return None
    since = sentence.paragraph - goes_on(sentence, what)
    found = [
        s for s in near
        if s.paragraph >= since and not s.drilling and (s.back < 2 or s.link in WITHIN)
        and not (s.back and s.link in AHEAD)
    ]  # fmt: skip
    for spot in found:
        at_event = spot.link == "at" and is_of_event(going, sentence, spot)
        if (spot.link not in BESIDE or at_event) and precision(spot.place_id) != "6":
            return holding([spot.place_id, *(each.place_id for each in listed_with(spot, found))])
    inside = (spot for spot in found if spot.link in WITHIN and spot.back <= 1)
    return next((spot.place_id for spot in inside), None)


def is_of_event(going: Going, sentence: Sentence, spot: Spot) -> bool:
    """Whether a fight or a disaster happened at a place: "The battle was fought at Fantio"."""
    told = going.scenes.sentences[sentence.index - spot.back]
    return holds(told, FIGHTS, spot.first - FOUGHT, spot.first)


def is_of_another_time(sentence: Sentence, what: Counted) -> bool:
    """Whether a sentence opens with a longer time, in which other things happened: "In 2013, …"."""
    opening = next(iter(sentence.dates), None)
    if opening is None or opening[1] > OPENING or what.first < opening[2]:
        return False
    return opening[0].precision in {"year", "quarter"} or is_long(opening[0])


def is_long(dated: Date) -> bool:
    """Whether a date is a stretch of more than some weeks, or without an end."""
    if dated.earliest is None or dated.latest is None:
        return dated.earliest is not None
    return (dated.latest - dated.earliest).days > WEEKS


def where_counted(sentence: Sentence, what: Counted, going: Going) -> Placed | None:
    """The land of the sentence before whose hospitals or rescuers count the victims.

    So "Israel struck targets in Lebanon. Lebanon's health ministry said 51 people had died".
    """
    if what.counted != "people":
        return None
    told = {land for s in earlier(going.scenes, sentence.index, 1) for land in line(s.place_id)}
    for body in mentions_near(sentence, what.first - LONGEST, what.last + LONGEST):
        if body.form == "named" and holds(sentence, COUNTING, body.first, body.last):
            own = [mark.value for mark in near(sentence, "place", body.first, body.last)]
            own += [body.country.lower()] if body.country else []
            return next((known(land) for land in own if land in told), None)
    return None


def listed_with(spot: Spot, found: Sequence[Spot]) -> list[Spot]:
    """The spot that a last one is joined to: "in the villages of Kishishe and Bambo"."""
    if spot.link != "and":
        return []
    return [s for s in found if s.back == spot.back and 0 < spot.first - s.last <= 2]


def goes_on(sentence: Sentence, what: Counted) -> bool:
    """Whether a paragraph goes on about a loss: "12 others were hurt", "the strike killed 4"."""
    if holds(sentence, OTHERS, what.first, what.last + 1):
        return not holds(sentence, THAN, what.first, what.last)
    first, last = max(0, what.first - NEAR), min(len(sentence.tokens), what.last + NEAR)
    events = (at for at in range(first, last) if word(sentence, at) in EVENTS)
    return any(holds(sentence, DEFINITE, max(0, at - 2), at) for at in events)


def of_sentence_before(going: Going, sentence: Sentence) -> str | None:
    """The last place of the sentence before, in the same paragraph."""
    spots = earlier(going.scenes, sentence.index, 1)
    return last_of((s for s in spots if s.paragraph == sentence.paragraph), "place")
