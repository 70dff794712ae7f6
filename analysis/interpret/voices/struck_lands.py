"""Struck lands: whose doctors and rescuers tell of a blow that another state's forces struck."""

from __future__ import annotations

from analysis.interpret.actors.struck import bomber
from analysis.interpret.near import word
from analysis.interpret.voices.cast import Cast
from analysis.interpret.voices.own_lands import LOCAL, is_inside
from analysis.interpret.voices.sitting_in import land_of, named
from analysis.interpret.voices.voice import latest
from analysis.model import Mark, Sentence

FAR = 5  # sentences back in which the place was told
STATES = frozenset({"country", "name"})
STRIKING = frozenset({"government", "military"})
DEFENDING = frozenset({"down", "delivered", "interceptors", "intercepted"})


def beyond(cast: Cast, sort: str, country: str | None) -> str | None:
    """The country of a body, given the last one told of: where that one's fighters struck.

    "Israel hit a house in |Rafah. The health ministry said": no Israeli ministry is meant, even
    where nobody says in which country its planes struck. Nor is an army that of a group's homeland
    as soon as another country is named.
    """
    own = cast.bodies_of(("of", country), lambda voice: voice.country == country)
    told = latest(own) if country else None
    if country is None or told is None:
        return country
    if told.kind in STRIKING and sort in LOCAL:
        struck = struck_land(cast, country)
        return struck or (None if has_bombed(cast, country) else country)
    if told.kind == "armed-group" and sort not in LOCAL:
        abroad = struck_land(cast, country) or names_another(cast, country)
        return None if abroad else country
    return country


def has_bombed(cast: Cast, country: str) -> bool:
    """Whether a sentence just before tells what a country's forces struck from afar."""
    near = cast.company.sentences[max(0, cast.index - FAR) : cast.index + 1]
    near = [each for each in near if DEFENDING.isdisjoint(each.said)]
    return any(bomber(sentence, len(sentence.tokens)) == country for sentence in near)


def names_another(cast: Cast, country: str) -> bool:
    """Whether a text has named another country so far."""
    near = cast.company.sentences[: cast.index + 1]
    return any(mark.value != country for sentence in near for mark in sentence.of("country"))


def struck_land(cast: Cast, country: str) -> str | None:
    """The one other country that the last sentence with a place beyond a state tells of."""
    for index in range(cast.index, max(-1, cast.index - FAR), -1):
        sentence = cast.company.sentences[index]
        places = [m for m in named(sentence, 0, len(sentence.tokens)) if not is_left(sentence, m)]
        if any(land_of(m) == country and is_at_home(sentence, m) for m in places):
            return None
        others = {land for m in places if (land := land_of(m)) and land != country}
        if others:
            return others.pop() if len(others) == 1 else None
    return None


def is_left(sentence: Sentence, place: Mark) -> bool:
    """Whether somebody or something only came from a place: "fired from |Gaza"."""
    return word(sentence, place.first - 1) == "from"


def is_at_home(sentence: Sentence, place: Mark) -> bool:
    """Whether something happened in a country: one of its towns, or "in" before its name."""
    return place.detail not in STATES or is_inside(sentence, place.first)
