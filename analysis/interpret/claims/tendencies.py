"""Tendencies: what a text as a whole is about, for claims that do not say whose or where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from analysis.interpret.claims.forces import owners
from analysis.interpret.claims.guest_words import may_name_guests
from analysis.interpret.claims.guests import known_guest, may_be_guests
from analysis.interpret.claims.topics import (
    ARMED,
    CIVIL,
    armed_words,
    names_an_army,
    names_games,
    names_soldiers,
)
from analysis.interpret.places import Scenes, lands_named, theatre
from analysis.interpret.places.gazetteer import country_of
from analysis.interpret.places.scenes import AWAY
from analysis.model import Sentence, once
from analysis.words import grammar
from analysis.words.gazetteer import sources

AN_ARMY = grammar("naming an army")
OF_ARMS = ARMED | AN_ARMY | grammar("where men are soldiers")
CIVIL_LIFE = grammar("about crime") | CIVIL
REBELS = grammar("fighters of no state") - grammar("fighters who prove no armed group")
PEACEKEEPERS = frozenset({"helmets", "peacekeeper", "peacekeepers"})
GAMES = 3  # so many sentences with such words make a text one of games or markets
OPENING = 3
NEARBY = 3
SELDOM = 5  # one sentence in so many has to speak of soldiers in a text about them,
RARELY = 3  # and one in so many where as much is about other people
LEAST = 0.25  # a lesser weight makes no country the owner of forces


@dataclass(frozen=True)
class Tendency:
    """What a text as a whole is about; each answer is found when a claim first asks for it."""

    sentences: Sequence[Sentence]
    scenes: Scenes
    hosts: Callable[[], Mapping[str, float]]

    @once
    def is_military(self) -> bool:
        """Whether the text is about soldiers, in more than a sentence here and there."""
        balance = sum(self.armed_words)
        if not balance:
            return 0 < sum(map(names_soldiers, self.sentences)) * RARELY >= len(self.sentences)
        of_soldiers = sum(score > 0 for score in self.armed_words)
        return balance > 0 and of_soldiers * SELDOM >= len(self.sentences)

    def is_military_near(self, at: int) -> bool:
        """Whether the text is about soldiers, and speaks of them within a few sentences of one."""
        if not self.is_military:
            return False
        around = self.armed_words[max(0, at - NEARBY) : at + NEARBY + 1]
        return any(score > 0 for score in around) or not any(self.armed_words)

    def is_armed_near(self, at: int) -> bool:
        """Whether the text speaks of soldiers or war within a few sentences of one."""
        return any(map(is_armed, self.sentences[max(0, at - NEARBY) : at + NEARBY + 1]))

    @once
    def is_armed(self) -> bool:
        """Whether the text has any word of soldiers or war but men."""
        return any(map(is_armed, self.sentences))

    @once
    def armed_words(self) -> tuple[int, ...]:
        """How many more words of each sentence are about soldiers than about other people."""
        return tuple(map(armed_words, self.sentences))

    @once
    def is_civil(self) -> bool:
        """Whether the text is about a crime or about civilians, and names no army or soldiers."""
        said = [sentence.words for sentence in self.sentences]
        if any(not AN_ARMY.isdisjoint(words) for words in said):
            return False
        return any(not CIVIL_LIFE.isdisjoint(words) for words in said) and self.speaks_of_men_alone

    @once
    def names_peacekeepers(self) -> bool:
        """Whether the text is about peacekeepers, whose lands it names one by one, if at all."""
        return any(not PEACEKEEPERS.isdisjoint(sentence.words) for sentence in self.sentences)

    @once
    def names_an_armed_group(self) -> bool:
        """Whether the text names rebels, militants or a group in arms that is no state's."""
        if any(not REBELS.isdisjoint(sentence.words) for sentence in self.sentences):
            return True
        return any(m.kind == "armed-group" for each in self.sentences for m in each.mentions)

    @once
    def speaks_of_men_alone(self) -> bool:
        """Whether all that could be soldiers in the text are called men."""
        return not any(map(names_an_army, self.sentences))

    @once
    def is_of_games(self) -> bool:
        """Whether the text is about games or markets, where bare numbers are points or prices."""
        if sum(map(names_games, self.sentences)) < GAMES:
            return False
        return any(map(names_games, self.sentences[:OPENING])) or not self.is_military

    @once
    def weights(self) -> dict[str, float]:
        """How strongly the text speaks of each country's forces."""
        return owners(self.sentences)

    @once
    def land(self) -> str | None:
        """The country that the text speaks of as a place."""
        return most_named(self.scenes) or theatre(self.hosts(), None)

    @once
    def owner(self) -> str | None:
        """The country whose forces the text speaks of most."""
        return owner(self.weights)

    @once
    def known(self) -> str | None:
        """Whose contingent is known to be in that country."""
        if not names_guests(self.sentences):
            return None
        return known_guest(
            self.weights, lambda: self.land, lambda: self.is_military, lambda: self.speaking
        )

    @once
    def speaking(self) -> frozenset[str]:
        """The countries of the powers that the text names, and of whoever speaks for them."""
        named = (mention for each in self.sentences for mention in each.mentions)
        return frozenset(m.country for m in named if m.country and not m.many)


def is_armed(sentence: Sentence) -> bool:
    """Whether a sentence has a word of soldiers or war but men."""
    return not OF_ARMS.isdisjoint(sentence.words) or names_an_army(sentence)


def names_guests(sentences: Sequence[Sentence]) -> bool:
    """Whether a text names a country with contingents abroad and one in which they are."""
    if not may_name_guests(sentences):
        return False
    named: set[str] = set()
    for sentence in sentences:
        before = len(named)
        named.update(countries_named(sentence))
        if len(named) > before and may_be_guests(named):
            return True
    return False


def countries_named(sentence: Sentence) -> Iterator[str]:
    """The countries that a sentence names, and those of the people, bodies and places in it."""
    yield from (mark.value for mark in sentence.of("country"))
    yield from (sources()[mark.value].country or "" for mark in sentence.of("source"))
    yield from ((country_of(mark.value) or "").upper() for mark in sentence.of("place"))


def most_named(named: Scenes) -> str | None:
    """The country in which most of the places lie that a text names."""
    reached = [tuple(spot for spot in scene if spot.link not in AWAY) for scene in named]
    places = Counter(land for scene in reached for land in lands_named(scene))
    return places.most_common(1)[0][0] if places else None


def owner(weights: dict[str, float]) -> str | None:
    """The country whose forces a text speaks of most, if one stands out.

    >>> owner({"RUS": 0.2, "PRK": 1.1}), owner({"RUS": 0.2, "PRK": 0.2}), owner({})
    ('PRK', None, None)
    """
    best, second = [*sorted(weights, key=lambda code: -weights[code]), "", ""][:2]
    highest, rival = weights.get(best, 0.0), weights.get(second, 0.0)
    return best if highest >= 1 or (highest >= LEAST and highest > 2 * rival) else None


def sole_owner(weights: Mapping[str, float], foe: str | None) -> str | None:
    """The country of whose forces a text speaks most by far, whoever fights them set apart.

    >>> weights = {"NOR": 3.0, "USA": 2.5, "YEM": 0.2}
    >>> sole_owner(weights, None), sole_owner(weights, "NOR")
    (None, 'USA')
    """
    rest = {code: weight for code, weight in weights.items() if code != foe}
    best = owner(rest)
    rival = max((weight for code, weight in rest.items() if code != best), default=0.0)
    return best if best and 2 * rest[best] > 3 * rival else None
