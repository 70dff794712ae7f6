"""Detecting: where a number, a date, a name or a known phrase stands, not what it means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import overload

from analysis.detect.dated import dates_within
from analysis.detect.dates import dates
from analysis.detect.figures import Bounded, figures
from analysis.detect.halves import HALF, is_korean, is_northern, with_halves
from analysis.detect.kinds import kind
from analysis.detect.marks import marks
from analysis.detect.mentions import mentions
from analysis.detect.numbers import digits, may_be_spelled
from analysis.detect.sentences import sentences
from analysis.model import Date, Detectors, Mark, Number, Quantity, Sentence, Token
from analysis.words.needed import may_hold, needed
from analysis.words.tokens import capitals, letters, tokens


class Sentences(Sequence[Sentence]):
    """The sentences of a text, in which each part is found when it is first asked for.

    >>> found = Sentences("Some 3,000 troops left. Nobody knows why.")
    >>> len(found), found[0].quantities[0].number.figure
    (2, ~3000)
    """

    def __init__(self, text: str, published: date | None = None) -> None:
        self.text = text
        self.dates = dates(text, published)
        found = detectors(text, self.dates)
        self.read = [
            Sentence(index, paragraph, span.starts, span.ends, found)
            for index, (paragraph, span) in enumerate(sentences(text))
        ]

    def __len__(self) -> int:
        return len(self.read)

    @overload
    def __getitem__(self, index: int) -> Sentence: ...
    @overload
    def __getitem__(self, index: slice) -> list[Sentence]: ...
    def __getitem__(self, index: int | slice) -> Sentence | list[Sentence]:
        return self.read[index]

    def __iter__(self) -> Iterator[Sentence]:
        return iter(self.read)


def detectors(text: str, everywhere: Sequence[Date]) -> Detectors:
    """What finds the parts of the sentences of a text, of whose dates some stand in each."""
    korean = is_korean(text)
    northern = korean and is_northern(text)

    def names_half(sentence: Sentence) -> bool:
        return korean and bool(HALF.search(text, sentence.starts, sentence.ends))

    def marked(sentence: Sentence) -> dict[str, tuple[Mark, ...]]:
        found = marks(sentence.tokens, [token.lower for token in sentence.tokens])
        if names_half(sentence):
            found["country"] = with_halves(sentence.tokens, found.get("country", ()), northern)
        return found

    def may_stand(sentence: Sentence, kind: str) -> bool:
        if kind == "country" and names_half(sentence):
            return True
        return may_hold(needed(kind), sentence)

    return Detectors(
        lambda sentence: tokens(text, sentence.starts, sentence.ends),
        lambda sentence: letters(text[sentence.starts : sentence.ends]),
        lambda sentence: capitals(text[sentence.starts : sentence.ends]),
        may_stand,
        marked,
        lambda sentence: quantities(text, sentence),
        lambda sentence: dates_within(sentence.tokens, everywhere, sentence),
        lambda sentence: mentions(sentence.tokens, sentence.lowers, sentence.marks),
    )


def quantities(text: str, sentence: Sentence) -> tuple[Quantity, ...]:
    """The figures of a sentence, each with what it was found to be."""
    if not may_count(text, sentence):
        return ()
    read = figures(sentence.tokens)
    if not read:
        return ()
    return tuple(quantity(text, sentence.tokens, each, sentence.dated) for each in read)


def may_count(text: str, sentence: Sentence) -> bool:
    """Whether a sentence holds a digit or a word with which a number can begin."""
    if digits().search(text, sentence.starts, sentence.ends):
        return True
    return may_be_spelled(sentence.words)


def quantity(
    text: str, found: Sequence[Token], read: Bounded, in_dates: frozenset[int]
) -> Quantity:
    """A figure with what it was found to be, where it counts nothing."""
    starts, ends = found[read.first].starts, found[read.last - 1].ends
    decided = kind(found, read, in_dates)
    decision, reason = decided or ("other", "")
    number = Number(starts, ends, text[starts:ends], read.figure, decision, reason)
    return Quantity(
        number, decision if decided else "count", read.first, read.last, read.begins, read.stops
    )
