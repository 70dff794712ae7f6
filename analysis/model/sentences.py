"""Sentences: what is detected in one: tokens, known phrases, numbers, dates and names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from analysis.model.dates import Date
from analysis.model.figures import Number
from analysis.model.once import once
from analysis.model.tokens import Token, owning


class Mark(NamedTuple):
    """A phrase that a vocabulary knows: its kind, what it means, and its tokens (`last` exclusive).

    `detail` holds what else the vocabulary says: a verb's form, a unit's number, a name's kind.
    """

    kind: str
    value: str
    first: int
    last: int
    detail: str = ""


class Mention(NamedTuple):
    """Somebody who may assert, relay or publish, as a sentence names them (`last` exclusive).

    `form` is named, role (an office or a described group), definite ("the agency"), or pronoun;
    `kind` is that of the sources, or for a definite or pronoun what it can refer to.
    """

    first: int
    last: int
    form: str
    name: str
    source_id: str | None
    kind: str
    country: str | None = None
    many: bool = False


class Quantity(NamedTuple):
    """A number in its sentence: its tokens, and those of what bounds it (`stops` exclusive).

    `kind` is what it was found to be before its meaning was asked for: a decision of the number,
    or `count` where it may count something.
    """

    number: Number
    kind: str
    first: int
    last: int
    begins: int
    stops: int


class Words(dict[int, str]):
    """The lower-case words of a sentence by their tokens, and nothing beyond it.

    >>> Words(enumerate(["nobody", "left"]))[1], Words()[-1]
    ('left', '')
    """

    def __missing__(self, at: int) -> str:
        return ""


class Detectors(NamedTuple):
    """What finds the parts of a sentence, each from the sentence itself.

    `may_hold` tells from the words alone whether a mark of some kind can stand in a sentence.
    """

    tokens: Callable[[Sentence], tuple[Token, ...]]
    words: Callable[[Sentence], frozenset[str]]
    capitals: Callable[[Sentence], frozenset[str]]
    may_hold: Callable[[Sentence, str], bool]
    marks: Callable[[Sentence], dict[str, tuple[Mark, ...]]]
    quantities: Callable[[Sentence], tuple[Quantity, ...]]
    dates: Callable[[Sentence], tuple[tuple[Date, int, int], ...]]
    mentions: Callable[[Sentence], tuple[Mention, ...]]


@dataclass(frozen=True)
class Sentence:
    """A sentence as the detectors see it: where it stands, and what is found in it once asked for.

    `words` are enough to pass over most sentences; only those of which more is asked have tokens.
    """

    index: int
    paragraph: int
    starts: int
    ends: int
    detectors: Detectors = field(repr=False, compare=False)
    indexes: dict[str, Mapping[int, Mark]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @once
    def words(self) -> frozenset[str]:
        """Every run of letters in the sentence, in lower case."""
        return self.detectors.words(self)

    @once
    def capitals(self) -> frozenset[str]:
        """Those of them that begin with a capital."""
        return self.detectors.capitals(self)

    @once
    def tokens(self) -> tuple[Token, ...]:
        """The words, numerals and marks of punctuation."""
        return self.detectors.tokens(self)

    @once
    def lowers(self) -> list[str]:
        """The lower-case words of the tokens, the apostrophe of "officials' count" as any owner."""
        said = [token.lower for token in self.tokens]
        if "'" not in said:
            return said
        owns = owning(self.tokens)
        return ["'s" if at in owns else word for at, word in enumerate(said)]

    @once
    def word(self) -> Words:
        """The lower-case word at each token."""
        return Words(enumerate(self.lowers))

    @once
    def said(self) -> frozenset[str]:
        """The different words among them."""
        return frozenset(self.lowers)

    @once
    def marks(self) -> dict[str, tuple[Mark, ...]]:
        """The phrases known in the sentence, by their kind."""
        return self.detectors.marks(self)

    @once
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers, in the order of the text."""
        return self.detectors.quantities(self)

    @once
    def dates(self) -> tuple[tuple[Date, int, int], ...]:
        """The dates, each with its tokens (the last exclusive)."""
        return self.detectors.dates(self)

    @once
    def dated(self) -> frozenset[int]:
        """The tokens of the dates."""
        return frozenset(at for _, first, last in self.dates for at in range(first, last))

    @once
    def counted(self) -> list[int]:
        """The tokens at which the counting numbers begin."""
        return [quantity.first for quantity in self.quantities if quantity.kind == "count"]

    @once
    def mentions(self) -> tuple[Mention, ...]:
        """Everybody named who may assert, relay or publish something."""
        return self.detectors.mentions(self)

    @once
    def lacking(self) -> set[str]:
        """The kinds of marks of which the words alone have told that none stands here."""
        return set()

    @once
    def acts(self) -> frozenset[int]:
        """The tokens of the verbs of saying and of measures."""
        found = (*self.of("say"), *self.of("measure"))
        verbs = (mark for mark in found if mark.detail not in {"noun", "adj"})
        return frozenset(at for mark in verbs for at in range(mark.first, mark.last))

    @once
    def lands(self) -> frozenset[int]:
        """The tokens of the names of countries and places."""
        named = (*self.of("country"), *self.of("place"))
        return frozenset(at for mark in named for at in range(mark.first, mark.last))

    def of(self, kind: str) -> tuple[Mark, ...]:
        """The marks of one kind, in the order of the text."""
        if "marks" not in self.__dict__ and self.lacks(kind):
            return ()
        return self.marks.get(kind, ())

    def lacks(self, kind: str) -> bool:
        """Whether the words alone tell that no mark of a kind stands in the sentence."""
        if kind in self.lacking:
            return True
        if self.detectors.may_hold(self, kind):
            return False
        self.lacking.add(kind)
        return True

    def at(self, kind: str) -> Mapping[int, Mark]:
        """The marks of one kind by their first token; of several meanings, the first one."""
        if kind not in self.indexes:
            self.indexes[kind] = {mark.first: mark for mark in reversed(self.of(kind))}
        return self.indexes[kind]
