"""Tendencies: what a text as a whole is about, for claims that do not say whose or where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from analysis.interpret.around import near
from analysis.interpret.classes import MILITARY
from analysis.interpret.frames.near import gap, word
from analysis.interpret.places import lands
from analysis.model import Mark, Sentence
from analysis.words import grammar

ARMED = grammar("about soldiers")
CIVIL = grammar("about civilians")
NEITHER = grammar("neither soldiers nor civilians")
SPEAKING_OF = ARMED | CIVIL
FORCES = grammar("nouns of a force")
SENDING = frozenset({"deployed", "supplied", "planned"})
SURE, LIKELY, FAINT = 1.0, 0.8, 0.1


class Tendency(NamedTuple):
    """Whether a text is about soldiers, whose forces it speaks of most, and in which country.

    `guest` is whose forces it speaks of most among those that are not of that country.
    """

    military: bool
    owner: str | None
    theatre: str | None
    guest: str | None = None


def tendency(sentences: Sequence[Sentence]) -> Tendency:
    """What a text is about, from one pass over its sentences."""
    armed = 0
    owners: dict[str, float] = {}
    places = Counter[str]()
    for sentence in sentences:
        armed += armed_words(sentence)
        for mark in owning(sentence):
            owners[mark.value] = owners.get(mark.value, 0.0) + weight(sentence, mark)
        places.update(lands(sentence))
    theatre = places.most_common(1)[0][0] if places else None
    abroad = {code: weight for code, weight in owners.items() if code.lower() != theatre}
    guest = owner(abroad)
    near_equal = guest is not None and 2 * owners[guest] >= max(owners.values())
    soldiers = armed == 0 and any(m.value in MILITARY for s in sentences for m in s.of("unit"))
    return Tendency(armed > 0 or soldiers, owner(owners), theatre, guest if near_equal else None)


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


def owning(sentence: Sentence) -> list[Mark]:
    """The countries of a sentence that do not name whoever speaks."""
    countries = sentence.of("country")
    if not countries:
        return []
    soldiers = {m.first for m in sentence.of("unit") if m.value in MILITARY}
    speaking = {
        at
        for m in sentence.mentions
        if m.kind != "government" and soldiers.isdisjoint(range(m.first, m.last))
        for at in range(m.first, m.last)
    }
    return [mark for mark in countries if mark.first not in speaking]


def weight(sentence: Sentence, mark: Mark) -> float:
    """How strongly a country's name is that of an owner of forces."""
    following = gap(sentence, mark.last, mark.last + 4)
    demonym = mark.detail == "demonym"
    if demonym and word(sentence, mark.last - 1).endswith("s"):
        return SURE
    if demonym or following[:1] in (["'s"], ["’s"]):
        return FAINT if FORCES.isdisjoint(following) else SURE
    if word(sentence, mark.first - 1) == "from" and word(sentence, mark.first - 2) in FORCES:
        return SURE
    acts = near(sentence, "measure", mark.last, mark.last + 5)
    return LIKELY if any(act.value in SENDING for act in acts) else FAINT


def owner(weights: dict[str, float]) -> str | None:
    """The country whose forces a text speaks of most, if one stands out.

    >>> owner({"RUS": 0.2, "PRK": 1.1}), owner({"RUS": 0.2, "PRK": 0.2}), owner({})
    ('PRK', None, None)
    """
    best, second = [*sorted(weights, key=lambda code: -weights[code]), "", ""][:2]
    highest, rival = weights.get(best, 0.0), weights.get(second, 0.0)
    return best if highest >= 1 or (highest >= 0.2 and highest > rival) else None
