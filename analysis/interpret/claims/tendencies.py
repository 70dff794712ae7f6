"""Tendencies: what a text as a whole is about, for claims that do not say whose or where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from analysis.interpret.claims.forces import owners
from analysis.interpret.claims.guests import heaviest, known_guest
from analysis.interpret.classes import MILITARY
from analysis.interpret.frames.near import word
from analysis.interpret.places import Scenes, lands, theatre
from analysis.interpret.places.scenes import AWAY
from analysis.model import Sentence
from analysis.words import grammar

ARMED = grammar("about soldiers")
CIVIL = grammar("about civilians")
NEITHER = grammar("neither soldiers nor civilians")
SPEAKING_OF = ARMED | CIVIL


class Tendency(NamedTuple):
    """Whether a text is about soldiers, whose forces it speaks of most, and in which country.

    `guest` is whose contingent is known to be there, or else whose forces it speaks of most among
    those that are not of that country, where they weigh about as much as its own; `visitor` is the
    same however little it says of them.
    """

    military: bool
    owner: str | None
    theatre: str | None
    guest: str | None = None
    visitor: str | None = None


def tendency(sentences: Sequence[Sentence], named: Scenes, hosts: Mapping[str, float]) -> Tendency:
    """What a text is about, from one pass over its sentences."""
    armed = sum(armed_words(sentence) for sentence in sentences)
    land = most_named(named) or theatre(hosts, None)
    weights = owners(sentences)
    abroad = {code: weight for code, weight in weights.items() if code.lower() != land}
    guest = owner(abroad)
    near_equal = guest is not None and 3 * weights[guest] >= 2 * max(weights.values())
    soldiers = armed == 0 and any(m.value in MILITARY for s in sentences for m in s.of("unit"))
    military = armed > 0 or soldiers
    known = known_guest(weights, land, military)
    return Tendency(
        military,
        owner(weights),
        land,
        known or (guest if near_equal else None),
        known or (heaviest(abroad) if land else None),
    )


def most_named(named: Scenes) -> str | None:
    """The country in which most of the places lie that a text names."""
    reached = [tuple(spot for spot in scene if spot.link not in AWAY) for scene in named]
    places = Counter(land for scene in reached for land in lands(scene))
    return places.most_common(1)[0][0] if places else None


def armed_words(sentence: Sentence) -> int:
    """How many more words of a sentence are about soldiers than about other people."""
    score = 0
    for mark in sentence.of("unit"):
        if mark.value in MILITARY:
            score += 1
        elif mark.value == "people" and word(sentence, mark.last - 1) not in NEITHER:
            score -= 1
    for token in sentence.tokens:
        if token.lower in SPEAKING_OF:
            score += 1 if token.lower in ARMED else -1
    return score


def owner(weights: dict[str, float]) -> str | None:
    """The country whose forces a text speaks of most, if one stands out.

    >>> owner({"RUS": 0.2, "PRK": 1.1}), owner({"RUS": 0.2, "PRK": 0.2}), owner({})
    ('PRK', None, None)
    """
    best, second = [*sorted(weights, key=lambda code: -weights[code]), "", ""][:2]
    highest, rival = weights.get(best, 0.0), weights.get(second, 0.0)
    return best if highest >= 1 or (highest >= 0.2 and highest > rival) else None
