"""Theatres: the countries that a text's moves lead to, for a claim that does not say where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from analysis.interpret.around import WIDE, near
from analysis.interpret.counted import Counted
from analysis.interpret.near import word
from analysis.interpret.places.gazetteer import country_of, name_of
from analysis.interpret.places.placed import Placed
from analysis.interpret.places.scenes import AWAY, Scene, Scenes
from analysis.model import Mark, Sentence
from analysis.words import grammar

HELPING = grammar("before a helped country")
NAMED, HELPED, TOLD = 1.0, 0.7, 0.1


def theatres(sentences: Sequence[Sentence], found: Scenes) -> Mapping[str, float]:
    """How strongly a text leads to each country, by its id as a place."""
    weights: defaultdict[str, float] = defaultdict(float)
    for sentence, scene in zip(sentences, found, strict=True):
        for spot in scene:
            if spot.link not in AWAY and (country := country_of(spot.place_id)):
                weights[country] += NAMED
        for mark in sentence.of("country"):
            weights[mark.value.lower()] += HELPED if is_helped(sentence, mark) else TOLD
    return weights


def is_helped(sentence: Sentence, mark: Mark) -> bool:
    """Whether a country is helped or given something: "fight for Russia", "handed Moscow N"."""
    if mark.detail == "demonym":
        return False
    before = word(sentence, mark.first - 1)
    return before in HELPING or any(
        m.value == "supplied" and m.last == mark.first
        for m in near(sentence, "measure", mark.first - 2, mark.first)
    )


def leads_to(sentence: Sentence, scene: Scene, country: str) -> bool:
    """Whether a sentence leads to a country: it names a place there, or helps that country."""
    if any(spot.link not in AWAY and country_of(spot.place_id) == country for spot in scene):
        return True
    return any(
        mark.value.lower() == country and is_helped(sentence, mark)
        for mark in sentence.of("country")
    )


def country_helped(sentence: Sentence, what: Counted, home: str | None) -> Placed | None:
    """The country that a sentence says is helped by those who are sent: "to fight for Russia"."""
    for mark in near(sentence, "country", what.first - WIDE, what.last + WIDE):
        if is_helped(sentence, mark) and mark.value.lower() != home:
            place_id = mark.value.lower()
            return Placed(place_id, name_of(place_id), (mark.first, mark.last))
    return None


def theatre(weights: Mapping[str, float], actor: str | None) -> str | None:
    """The country that a text leads to most, other than that whose the counted are."""
    abroad = {place: weight for place, weight in weights.items() if place != actor}
    best = max(abroad, key=lambda place: abroad[place], default=None)
    if best is None or abroad[best] < HELPED:
        return None
    return best if abroad[best] >= weights.get(actor or "", 0.0) / 2 else None
