"""Articles: a text with all that is known of it before its figures are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from analysis.interpret.chains import Attribution, Sayings
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.places import Scenes
from analysis.interpret.voices import Voice
from analysis.model import Claim, Number, Quantity, Sentence


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its sentences, who says what in it, and when and by whom it was published.

    `scenes` are the places of each sentence, `hosts` the countries that the text leads to.
    """

    text: str
    sentences: Sequence[Sentence]
    sayings: Sayings
    scenes: Scenes
    hosts: Mapping[str, float]
    published: date | None
    publisher: Voice | None

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before another."""
        return self.sentences[sentence.index - 1] if sentence.index else None

    def quote(self, sentence: Sentence, first: int, last: int) -> tuple[int, int, str]:
        """Where a range of tokens starts and ends in the text, and its words."""
        starts, ends = sentence.tokens[first].starts, sentence.tokens[last - 1].ends
        return starts, ends, self.text[starts:ends]


class Meant(NamedTuple):
    """A number in its sentence with what it counts, what is the case with them, and who says so."""

    sentence: Sentence
    quantity: Quantity
    what: Counted
    read: Measured
    said: Attribution


class Found(NamedTuple):
    """A number with its decision, its claim, and what was meant; or a claim without a number."""

    number: Number | None = None
    claim: Claim | None = None
    meant: Meant | None = None
