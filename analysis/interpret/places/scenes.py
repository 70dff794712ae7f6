"""Scenes: the places that the sentences of a text name, and what a later claim takes up of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from analysis.interpret.places.gazetteer import kind_of, line, place_rows
from analysis.interpret.places.spots import link_before, spots
from analysis.model import Sentence

AWAY = frozenset({"from", "off", "against", "with", "by"})
TOWARDS = frozenset({"to", "into", "towards", "toward", "onto"})
FAR = 8
SORTS = {
    "region": frozenset({"region", "oblast", "province", "state", "governorate", "district"}),
    "country": frozenset({"country"}),
    "city": frozenset({"city", "town", "village", "port"}),
}


class Spot(NamedTuple):
    """A place in a sentence, its tokens, and the preposition that leads to it."""

    place_id: str
    first: int
    last: int
    link: str


Scene = tuple[Spot, ...]
Scenes = Sequence[Scene]


def scenes(sentences: Sequence[Sentence]) -> Scenes:
    """The spots of each sentence of a text."""
    return tuple(scene(sentence) for sentence in sentences)


def scene(sentence: Sentence) -> Scene:
    """The spots of a sentence."""
    return tuple(
        Spot(mark.value, mark.first, mark.last, link_before(sentence, mark))
        for mark in spots(sentence)
    )


def earlier(found: Scenes, index: int, reach: int = FAR) -> Iterator[Spot]:
    """The spots of the sentences before one, the last first."""
    for at in range(index - 1, max(-1, index - 1 - reach), -1):
        yield from reversed(found[at])


def last_of(found: Iterable[Spot], sort: str) -> str | None:
    """The first of some spots that is of a sort, or that lies in a place of that sort."""
    for spot in found:
        if spot.link not in AWAY and (fitting := fit(spot.place_id, sort)):
            return fitting
    return None


def fit(place_id: str, sort: str) -> str | None:
    """A place as one of a sort, or the place of that sort that it lies in.

    >>> fit("moscow", "city"), fit("moscow", "country"), fit("makhnovka", "region")
    ('moscow', 'rus', 'kursk-oblast')
    """
    if sort == "place":
        return place_id
    fitting = [each for each in line(place_id) if kind_of(each) in SORTS[sort]]
    whole = [each for each in fitting if each not in place_rows() or precision(each) != "5"]
    return next(iter(whole or fitting), None)


def precision(place_id: str) -> str:
    """How exactly a place is known, by the scale of the Uppsala Conflict Data Program.

    >>> precision("kursk-oblast"), precision("rus")
    ('4', '6')
    """
    return place_rows()[place_id]["where_prec"] if place_id in place_rows() else "6"
