"""The company: the sentences of a text, with whom each names and who speaks in it.

A sentence is only searched for names, and for speakers, when a rule looks back as far as that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from analysis.interpret.asked import Asked
from analysis.interpret.voices.names import At, Held, Names, is_raised, kinds, names
from analysis.interpret.voices.voice import Voice
from analysis.model import Sentence

Told = TypeVar("Told")


class Turn(NamedTuple):
    """Whom the sentences behind one may take up from it, the most likely last.

    `focus` are the single people whom "he" may mean, `subjects` the bodies that "it" may mean,
    `authors` those whose a paper of which it tells may be.
    """

    speakers: tuple[Voice, ...] = ()
    focus: tuple[Voice, ...] = ()
    subjects: tuple[Voice, ...] = ()
    authors: tuple[Voice, ...] = ()


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
