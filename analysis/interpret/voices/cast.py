"""The cast: everybody a text has named up to a place in it, and who spoke, the latest first.

A sentence is only searched for names, and for speakers, when a rule looks back as far as that.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from analysis.interpret.asked import Asked
from analysis.interpret.frames.near import gap
from analysis.interpret.voices.names import At, Held, Names, kinds, names
from analysis.interpret.voices.voice import Voice, joined, listed
from analysis.model import Sentence
from analysis.words.tokens import longest


class Turn(NamedTuple):
    """Whom the sentences behind one may take up from it, the most likely last.

    `focus` are the single people whom "he" may mean, `subjects` the bodies that "it" may mean.
    """

    speakers: tuple[Voice, ...] = ()
    focus: tuple[Voice, ...] = ()
    subjects: tuple[Voice, ...] = ()


class Company:
    """The sentences of a text, with whom each names and who speaks in it."""

    def __init__(self, sentences: Sequence[Sentence], turns: Callable[[int], Turn]) -> None:
        self.sentences = sentences
        self.turns = turns
        self.names = Asked[int, Names](lambda index: names(sentences[index]))
        self.kinds = Asked[int, frozenset[str]](lambda index: kinds(sentences[index]))
        self.held: dict[str, list[tuple[int, Held]]] = {}
        self.searched = 0

    @cached_property
    def country(self) -> str | None:
        """The country that the text names most."""
        counts = Counter(m.value for sentence in self.sentences for m in sentence.of("country"))
        return counts.most_common(1)[0][0] if counts else None

    def offices(self, name: str, until: int) -> Sequence[tuple[int, Held]]:
        """The words around a person's name in the sentences up to one, or to a later one."""
        for index in range(self.searched, until + 1):
            for held in self.names[index].offices:
                self.held.setdefault(held.name, []).append((index, held))
        self.searched = max(self.searched, until + 1)
        return self.held.get(name, ())


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody a text has named before a token of a sentence, and who spoke before it.

    Everything is given the latest first. `spoken` is how many sentences have had their say.
    """

    company: Company
    index: int
    spoken: int
    at: int = sys.maxsize

    def before(self, at: int) -> Cast:
        """The cast as it is known before a token of the sentence."""
        return replace(self, at=at)

    @property
    def people(self) -> Iterator[Voice]:
        """The people named; those who only own something come last of all, the first of them."""
        yield from self.named(attrgetter("people"))
        for index in range(self.index + 1):
            for at in self.company.names[index].owners:
                if index < self.index or at.first < self.at:
                    yield at.voice

    @property
    def groups(self) -> Iterator[Voice]:
        """The unnamed people."""
        return self.named(attrgetter("groups"))

    @property
    def bodies(self) -> Iterator[Voice]:
        """The bodies and states named."""
        return self.named(attrgetter("bodies"))

    def bodies_where(self, may: Callable[[Sentence], bool]) -> Iterator[Voice]:
        """The bodies and states named in the sentences that may name the one that is wanted."""
        return self.named(attrgetter("bodies"), may)

    def named(
        self,
        some: Callable[[Names], Sequence[At]],
        may: Callable[[Sentence], bool] = lambda _: True,
    ) -> Iterator[Voice]:
        """Some of those named, sentence by sentence."""
        for index in range(self.index, -1, -1):
            if may(self.company.sentences[index]):
                for at in reversed(some(self.company.names[index])):
                    if index < self.index or at.first < self.at:
                        yield at.voice

    @property
    def speakers(self) -> Iterator[Voice]:
        """Those who spoke."""
        return self.heard(attrgetter("speakers"))

    def may_have_spoken(self, some: Set[str]) -> bool:
        """Whether anybody of some kinds is named in the sentences that have had their say."""
        kinds = self.company.kinds
        return any(not some.isdisjoint(kinds[index]) for index in range(self.spoken))

    @property
    def focus(self) -> Iterator[Voice]:
        """The single people whom "he" or "she" may mean."""
        return self.heard(attrgetter("focus"))

    @property
    def subjects(self) -> Iterator[Voice]:
        """The bodies that "it" may mean."""
        return self.heard(attrgetter("subjects"))

    def heard(self, some: Callable[[Turn], Sequence[Voice]]) -> Iterator[Voice]:
        """Some of those in the turns of the sentences before."""
        for index in range(self.spoken - 1, -1, -1):
            yield from reversed(some(self.company.turns(index)))

    def called(self, name: str) -> Voice | None:
        """Whom a surname or an abbreviation means; only sentences that hold it are searched."""
        word = longest(name)
        for index in range(self.index, -1, -1):
            if word not in self.company.sentences[index].words:
                continue
            for part in reversed(self.company.names[index].parts):
                if part.text == name and (index < self.index or part.first < self.at):
                    return part.voice
        return None

    def office_words(self, name: str) -> set[str]:
        """The words that the text has put around a person's name."""
        here = self.company.offices(name, self.index)
        known = (held for index, held in here if (index, held.first) < (self.index, self.at))
        return {word for held in known for word in held.words}

    @property
    def pair(self) -> Voice | None:
        """The two states that the text has named together last: "Kyiv and Seoul"."""
        near = (self.company.sentences[at] for at in range(self.index, -1, -1))
        return next((pair for sentence in near if (pair := pair_in(sentence))), None)

    def has_named(self, country: str) -> bool:
        """Whether the text has named a country so far."""
        near = self.company.sentences[: self.index + 1]
        return any(mark.value == country for sentence in near for mark in sentence.of("country"))

    @property
    def country(self) -> str | None:
        """The country that the whole text names most."""
        return self.company.country


def pair_in(sentence: Sentence) -> Voice | None:
    """The last two states that a sentence names together."""
    for one, other in pairwise(reversed(sentence.of("country"))):
        together = [said for said in gap(sentence, other.last, one.first) if said != "the"]
        if together == ["and"] and one.value != other.value:
            return joined([listed()[f"{mark.value.lower()}-government"] for mark in (other, one)])
    return None
