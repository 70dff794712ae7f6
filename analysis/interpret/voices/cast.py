"""The cast: everybody a text has named up to a place in it, and who spoke, the latest first."""

from __future__ import annotations

import sys
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from analysis.interpret.near import gap
from analysis.interpret.voices.company import Company
from analysis.interpret.voices.voice import Voice, joined, listed
from analysis.model import Sentence
from analysis.words.tokens import longest


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

    @property
    def authors(self) -> Iterator[Voice]:
        """Those whose "the report" may be."""
        return self.heard("authors")

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
