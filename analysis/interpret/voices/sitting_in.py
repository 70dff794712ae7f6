"""Sitting in: the place that a sentence gives a body without a name: "police in London said"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.interpret.around import near
from analysis.interpret.near import gap, word
from analysis.interpret.places.gazetteer import country_of
from analysis.interpret.places.leads import lead
from analysis.interpret.voices.cast import Cast
from analysis.interpret.voices.voice import Voice
from analysis.model import Mark, Mention, Sentence
from analysis.words.slugs import slug

BEHIND = 8  # tokens from a body to the place in which it sits
FRONT = 10  # tokens within which a place opens a sentence: "In the town of Goma, |police said"


def place_of(cast: Cast, mention: Mention) -> Mark | None:
    """The place where a body sits: right behind it, or opening the sentence before it."""
    sentence = cast.company.sentences[cast.index]
    if word(sentence, mention.last) == "in":
        behind = named(sentence, mention.last + 1, mention.last + BEHIND)
        seat = next((m for m in behind if lead(sentence, m) == mention.last), None)
        return None if seat is None or is_elsewhere(sentence, seat) else seat
    if word(sentence, 0) != "in" or not 0 < mention.first <= FRONT:
        return None
    front = [m for m in named(sentence, 1, mention.first) if lead(sentence, m) == 0]
    opens = front and set(gap(sentence, front[-1].last, mention.first)) <= {",", "the"}
    return front[-1] if opens else None


def is_elsewhere(sentence: Sentence, seat: Mark) -> bool:
    """Whether a place behind a comma is in another country: "in Paris, |Texas, police said"."""
    behind = (
        named(sentence, seat.last + 1, seat.last + 2) if word(sentence, seat.last) == "," else ()
    )
    return any(land_of(place) != land_of(seat) for place in behind)


def named(sentence: Sentence, first: int, last: int) -> Sequence[Mark]:
    """The places and the countries named between two tokens, their peoples apart."""
    lands = (m for m in near(sentence, "country", first, last) if m.detail == "name")
    return [*near(sentence, "place", first, last), *lands]


def land_of(place: Mark) -> str | None:
    """The country of a place, by its code; none for one that lies in several."""
    land = country_of(place.value.lower())
    return land.upper() if land else None


def without_land(mention: Mention, kind: str) -> Voice:
    """A body of a town or a region, of which nobody says which state's it is."""
    return Voice(mention.name, slug(mention.name), kind, None, "role")
