"""Going on: the place of a claim whose sentence names none, from what the text said before."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from analysis.interpret.around import near
from analysis.interpret.classes import CARRIERS, FIRED, HARM, MILITARY, STATES, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import gap, holds, word
from analysis.interpret.places.battlefields import (
    battlefield,
    is_more,
    is_of_war,
    is_struck_before,
    where_counted,
)
from analysis.interpret.places.borders import BORDER, border_told
from analysis.interpret.places.gazetteer import capitals, country_of, line
from analysis.interpret.places.going import Going
from analysis.interpret.places.journeys import origin_of
from analysis.interpret.places.placed import Placed, known
from analysis.interpret.places.scenes import AWAY, Spot, around, earlier, last_of
from analysis.interpret.places.standing import where_force_is
from analysis.interpret.places.stricken import stricken
from analysis.interpret.places.theatres import country_helped
from analysis.model import Sentence
from analysis.words import grammar

MOVED = frozenset({"deployed", "supplied", "planned", "requested"})
FREEING = grammar("freeing captives")
AMONG = frozenset({("among", "whom"), ("among", "them"), ("among", "these"), ("among", "those")})
OWNING = frozenset({"has", "have"})
RANKS = MILITARY - {"troops", "units"}
EACH = frozenset({"each", "apiece"})
STANDING = frozenset({"present", "deployed", "training"})
FIRING = grammar("firing at a place")
LEAVING = grammar("leaving a place")
OWN = frozenset({"police", "authorities"})
UNDER, FIRE = frozenset({"under"}), frozenset({"fire", "attack", "bombardment"})


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
    if sort == BORDER:
        return the_border(spots, going)
    if word(sentence, at) == "country" and (land := police_land(sentence, at)):
        return land
    left = (s._replace(link="") for s in spots if is_left(going, index, s))
    seat = capital(spots) if word(sentence, at) == "capital" else None
    found = last_of(spots, sort) or last_of(left, sort) or seat
    return found or (own_land(sentence, at) if word(sentence, at) == "country" else None)


def is_left(going: Going, index: int, spot: Spot) -> bool:
    """Whether somebody leaves a place: "when they |left Mali", not "soldiers from Mali"."""
    return word(going.scenes.sentences[index - spot.back], spot.lead) in LEAVING


def the_border(spots: Sequence[Spot], going: Going) -> str | None:
    """The border that "the border" takes up: the last one named, or that of the host's."""
    named = next((spot.place_id for spot in spots if spot.border), None)
    host = going.theatre if going.home else None
    return named or (border_told(host, going.home, going.hosts()) if host else None)


def own_land(sentence: Sentence, at: int) -> str | None:
    """The land whose people or forces tell of "the country": "Ukraine's air force said"."""
    named = [m for m in near(sentence, "country", 0, at) if word(sentence, m.last) == "'s"]
    return named[-1].value.lower() if named else None


def police_land(sentence: Sentence, at: int) -> str | None:
    """The land whose police are at work in "the country": "by Jordanian police across |it"."""
    named = [m for m in near(sentence, "country", 0, at) if word(sentence, m.last) in OWN]
    return named[-1].value.lower() if named else None


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
    if measure in STATES and (stands := where_force_is(sentence, what, going)):
        return known(stands)
    if is_size(sentence, what) or (measure == "present" and is_strength(sentence, what)):
        return None
    goes_on = read is not None and read.rule in {"in a list", "as the number before"}
    if goes_on and (going.here or is_among_those(sentence, what)):
        return known(going.last)
    if read and measure == "returned":
        return where_returned(sentence, what, read, going)
    if read and measure in HARM:
        return where_harmed(sentence, what, read, going)
    if goes_on and measure in MOVED and is_of_those_before(what, going):
        return known(going.last)
    follows = measure == "planned" and what.counted not in CARRIERS
    goes_there = follows or is_more(sentence, what)
    more = going.last if measure in MOVED and goes_there else None
    if measure in MOVED and what.counted not in CARRIERS:
        helped = country_helped(sentence, what, going.home)
        before = None if measure == "planned" else of_sentence_before(going, sentence)
        return helped or known(going.theatre or before or more)
    if what.counted == "people" and read and measure == "other":
        if going.here or not is_struck_before(going, sentence):
            return known(going.last) if going.here else None
        return known(battlefield(sentence, what, read, going))
    if what.counted == "people":
        return known(more)
    if going.here and what.form == "left out" and what.counted in FIRED:
        return known(going.last)
    if going.here and measure in STATES and what.counted in RANKS and not going.harmed:
        return known(going.last)
    elsewhere = any(spot.link not in AWAY for spot in going.scenes[sentence.index])
    return (
        None if elsewhere or measure == "training" else known(of_sentence_before(going, sentence))
    )


def where_returned(
    sentence: Sentence, what: Counted, read: Measured, going: Going
) -> Placed | None:
    """The home of those who came back, unless they were set free or came from there."""
    if read.verb and holds(sentence, FREEING, read.verb.first, read.verb.last):
        return None
    away = origin_of(sentence, going.scenes[sentence.index], what)
    return known(going.home) if going.home != away else None


def where_harmed(sentence: Sentence, what: Counted, read: Measured, going: Going) -> Placed | None:
    """Where the text has the harm: with the last of it, or on the battlefield."""
    if is_of_war(sentence, what):
        return None
    if going.here and going.harmed and read.measure in VICTIMS:
        return known(going.last)
    fell = known(battlefield(sentence, what, read, going)) or where_counted(sentence, what, going)
    if what.counted == "people":
        return fell or known(stricken(sentence, going))
    if fell or not fights_for_land(sentence):
        return fell
    return country_helped(sentence, what, going.home)


def fights_for_land(sentence: Sentence) -> bool:
    """Whether those who fell fought for a land, and not for whoever rules there: "for Russia"."""
    lands = (m for m in sentence.of("country") if m.detail == "name")
    return any(word(sentence, m.first - 1) == "for" for m in lands)


def is_of_those_before(what: Counted, going: Going) -> bool:
    """Whether some of those who were just counted are in a part of the land that it leads to."""
    if what.form != "of them" or going.last is None:
        return False
    return going.theatre is None or going.theatre in line(going.last)


def is_among_those(sentence: Sentence, what: Counted) -> bool:
    """Whether a number is a part of the one in the sentence before: "Among them are 500 men"."""
    starts = range(max(0, what.first - 4), what.first + 2)
    return any(tuple(gap(sentence, at, at + 2)) in AMONG for at in starts)


def is_size(sentence: Sentence, what: Counted) -> bool:
    """Whether a number tells how many there are in each of some: "two brigades of 6,000 each"."""
    return holds(sentence, EACH, what.last - 1, what.last + 1)


def is_strength(sentence: Sentence, what: Counted) -> bool:
    """Whether a number is how many a force has, wherever they are: "The army has 60,000 men"."""
    return what.form != "left out" and word(sentence, what.first - 1) in OWNING


def of_sentence_before(going: Going, sentence: Sentence) -> str | None:
    """The last place of the sentence before, in the same paragraph."""
    spots = earlier(going.scenes, sentence.index, 1)
    return last_of((s for s in spots if s.paragraph == sentence.paragraph), "place")
