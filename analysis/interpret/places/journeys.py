"""Journeys: where those who move come from, and where they go."""

from __future__ import annotations

from typing import NamedTuple

from analysis.interpret.around import near
from analysis.interpret.counted import Counted
from analysis.interpret.frames.coming import NEWS
from analysis.interpret.near import gap, word
from analysis.interpret.places.scenes import TOWARDS, Scene, Spot, around
from analysis.model import Sentence

REACH = 25  # tokens: farther off, a place is another clause's
ENDS = frozenset({";", ":", "while", "whereas", "although"})


class Journey(NamedTuple):
    """The places that a movement leads from and to, where its sentence tells them."""

    origin: str | None
    destination: str | None


def journey(sentence: Sentence, here: Scene, what: Counted, where: str | None) -> Journey:
    """Where the counted come from by their sentence, and where they go: the claim's own place."""
    origin = origin_of(sentence, here, what)
    if where is not None and where != origin:
        return Journey(origin, where)
    to = beside(sentence, here, what, TOWARDS)
    return Journey(origin, to.place_id if to else None)


def origin_of(sentence: Sentence, here: Scene, what: Counted) -> str | None:
    """Where the counted come from, by their sentence: "soldiers from North Korea" too."""
    away = beside(sentence, here, what, frozenset({"from"}))
    if away:
        return None if is_of_news(sentence, what, away) else away.place_id
    for mark in near(sentence, "country", what.first, what.last + REACH):
        if mark.detail == "name" and word(sentence, mark.first - 1) == "from":
            return mark.value.lower()
    return None


def is_of_news(sentence: Sentence, what: Counted, spot: Spot) -> bool:
    """Whether word of the counted comes from a place, and not they: "from Seoul came news of …"."""
    return not NEWS.isdisjoint(gap(sentence, spot.last, what.first))


def beside(sentence: Sentence, here: Scene, what: Counted, links: frozenset[str]) -> Spot | None:
    """The nearest place to which one of some prepositions leads, in the clause of the counted."""
    found = [s for s in around(here, what) if s.link in links and in_clause(sentence, what, s)]
    return min(found, key=lambda spot: apart(what, spot), default=None)


def in_clause(sentence: Sentence, what: Counted, spot: Spot) -> bool:
    """Whether a place stands in the clause of the counted."""
    if apart(what, spot) > REACH:
        return False
    first, last = min(spot.last, what.last), max(spot.first, what.first)
    return ENDS.isdisjoint(gap(sentence, first, last))


def apart(what: Counted, spot: Spot) -> int:
    """How many tokens stand between the counted and a place."""
    return max(spot.first - what.last, what.first - spot.last, 0)
