"""The cast: everybody a text has named up to a place in it, and who spoke, the latest first.

A sentence is only searched for names, and for speakers, when a rule looks back as far as that.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple, TypeVar

from analysis.interpret.asked import Asked
from analysis.interpret.frames.near import gap
from analysis.interpret.voices.names import At, Held, Names, is_raised, kinds, names
from analysis.interpret.voices.voice import Voice, joined, listed
from analysis.model import Sentence
from analysis.words.tokens import longest

Told = TypeVar("Told")


class Turn(NamedTuple):
    """Whom the sentences behind one may take up from it, the most likely last.

    `focus` are the single people whom "he" may mean, `subjects` the bodies that "it" may mean.
    """

    speakers: tuple[Voice, ...] = ()
    focus: tuple[Voice, ...] = ()
    subjects: tuple[Voice, ...] = ()


class Company:
    """The sentences of a text, with whom each names and who speaks in it."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        turns: Callable[[int], Turn],
        home: str | None = None,
    ) -> None:
        self.sentences = sentences
        self.turns = turns
        self.home = home
        self.names = Asked[int, Names](lambda index: names(sentences[index]))
        self.raised = Asked[str, bool](lambda name: is_raised(sentences, name))
        self.kinds = Asked[int, frozenset[str]](lambda index: kinds(sentences[index]))
        self.held: dict[str, list[tuple[int, Held]]] = {}
        self.owners: list[tuple[int, At]] = []
        self.first: dict[str, int] = {}
        self.empty: defaultdict[Hashable, dict[int, int]] = defaultdict(dict)
        self.searched = self.sorted = 0

    def read_until(self, until: int) -> None:
        """Take note of offices and owners in the sentences up to one."""
        for index in range(self.searched, until + 1):
            self.searched = index + 1
            self.owners += [(index, at) for at in self.names[index].owners]
            for held in self.names[index].offices:
                known = self.held.setdefault(held.name, [])
                if not held.words.issubset(word for _, each in known for word in each.words):
                    known.append((index, held))

    def first_of(self, kind: str, until: int) -> int | None:
        """The first of the sentences up to one that names or describes somebody of a kind."""
        for index in range(self.sorted, until + 1):
            self.sorted = index + 1
            for each in self.kinds[index]:
                self.first.setdefault(each, index)
        return self.first.get(kind)

    def back(
        self, what: Hashable, until: int, found: Callable[[int], Sequence[Told]]
    ) -> Iterator[Told]:
        """What is found in the sentences up to one, the last first.

        Those in which nothing is found are passed over at once by whoever asks the same again.
        """
        empty, index = self.empty[what], until
        while index >= 0:
            start = index
            while index >= 0 and not found(index):
                index = empty.get(index, index) - 1
            if index < start:
                empty[start] = index + 1
            if index >= 0:
                yield from reversed(found(index))
            index -= 1


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
        return Cast(self.company, self.index, self.spoken, at)

    @property
    def people(self) -> Iterator[Voice]:
        """The people named; those who only own something come last of all, the first of them."""
        yield from self.named("people")
        self.company.read_until(self.index)
        for index, at in self.company.owners:
            if (index, at.first) < (self.index, self.at):
                yield at.voice

    @property
    def groups(self) -> Iterator[Voice]:
        """The unnamed people."""
        return self.named("groups")

    @property
    def bodies(self) -> Iterator[Voice]:
        """The bodies and states named."""
        return self.named("bodies")

    def bodies_of(self, what: Hashable, fits: Callable[[Voice], bool]) -> Iterator[Voice]:
        """Those of them that fit what is asked for."""
        return self.named("bodies", what, fits)

    def named(
        self, part: str, what: Hashable = None, fits: Callable[[Voice], bool] = bool
    ) -> Iterator[Voice]:
        """Some of those named, sentence by sentence."""
        some = attrgetter(part)
        for at in reversed(some(self.company.names[self.index])):
            if at.first < self.at and fits(at.voice):
                yield at.voice
        yield from self.company.back(
            (part, what),
            self.index - 1,
            lambda index: [v for _, v in some(self.company.names[index]) if fits(v)],
        )

    @property
    def speakers(self) -> Iterator[Voice]:
        """Those who spoke."""
        return self.heard("speakers")

    def speakers_of(self, what: Hashable, fits: Callable[[Voice], bool]) -> Iterator[Voice]:
        """Those of them who fit what is asked for."""
        return self.heard("speakers", what, fits)

    def may_have_spoken(self, some: Iterable[str]) -> bool:
        """Whether anybody of some kinds is named in the sentences that have had their say."""
        first = (self.company.first_of(kind, self.spoken - 1) for kind in some)
        return any(index is not None and index < self.spoken for index in first)

    @property
    def focus(self) -> Iterator[Voice]:
        """The single people whom "he" or "she" may mean."""
        return self.heard("focus")

    @property
    def subjects(self) -> Iterator[Voice]:
        """The bodies that "it" may mean."""
        return self.heard("subjects")

    def heard(
        self, part: str, what: Hashable = None, fits: Callable[[Voice], bool] = bool
    ) -> Iterator[Voice]:
        """Some of those in the turns of the sentences before."""
        some = attrgetter(part)
        return self.company.back(
            (part, what),
            self.spoken - 1,
            lambda index: [v for v in some(self.company.turns(index)) if fits(v)],
        )

    def called(self, name: str) -> Voice | None:
        """Whom a surname or an abbreviation means; only sentences that hold it are searched."""
        word, company = longest(name), self.company

        def found(index: int, at: int = sys.maxsize) -> list[Voice]:
            if word not in company.sentences[index].words:
                return []
            parts = company.names[index].parts
            return [part.voice for part in parts if part.text == name and part.first < at]

        here = found(self.index, self.at)
        return here[-1] if here else next(company.back(("name", name), self.index - 1, found), None)

    def office_words(self, name: str) -> set[str]:
        """The words that the text has put around a person's name."""
        self.company.read_until(self.index)
        here = self.company.held.get(name, ())
        known = (held for index, held in here if (index, held.first) < (self.index, self.at))
        return {word for held in known for word in held.words}

    @property
    def pair(self) -> Voice | None:
        """The two states that the text has named together last: "Kyiv and Seoul"."""
        near = (self.company.sentences[at] for at in range(self.index, -1, -1))
        return next((pair for sentence in near if (pair := pair_in(sentence))), None)

    @property
    def has_named_any(self) -> bool:
        """Whether the text has named any country so far."""
        return any(each.of("country") for each in self.company.sentences[: self.index + 1])

    def has_named(self, country: str) -> bool:
        """Whether the text has named a country so far."""
        near = self.company.sentences[: self.index + 1]
        return any(mark.value == country for sentence in near for mark in sentence.of("country"))

    @property
    def home(self) -> str | None:
        """The country of which a paper writes that names none: that of its own readers."""
        return self.company.home


def pair_in(sentence: Sentence) -> Voice | None:
    """The last two states that a sentence names together."""
    for one, other in pairwise(reversed(sentence.of("country"))):
        together = [said for said in gap(sentence, other.last, one.first) if said != "the"]
        if together == ["and"] and one.value != other.value:
            return joined([listed()[f"{mark.value.lower()}-government"] for mark in (other, one)])
    return None
