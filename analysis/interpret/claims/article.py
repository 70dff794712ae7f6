"""Articles: a text with all that is known of it before its figures are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from analysis.interpret.chains import Attribution, Sayings
from analysis.interpret.chains.carrying import ANNOUNCED
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import counts, places, word
from analysis.interpret.periods import saying_day
from analysis.interpret.places import Scenes, theatres
from analysis.interpret.voices import Voice
from analysis.model import Claim, Date, Number, Quantity, Sentence, once

BACK = frozenset({"such", "that", "this", "these"})
BEING = frozenset({"is", "was", "are", "were", "much"})
TELLINGS = frozenset(
    {"information", "announcement", "disclosure", "figures", "figure", "data", "comments",
     "remarks", "statement", "revelation", "assessment", "estimate", "news", "numbers"}
)  # fmt: skip
BEHIND_BACK = BEING | TELLINGS
THESE = frozenset({"these", "this", "that", "the", "those"})
ALL_THAT = frozenset({"this", "so", "as"})
SPEAKERS = frozenset({"he", "she", "they"})
SPOKEN = frozenset({"speaking", "spoke"})
RECENT = 6  # days before its publication on which what a text reports may have been said
SHORT = 14  # tokens of a sentence that only tells who said what stands before it
BEHIND = 3  # sentences behind one in which its source may be told


@dataclass(frozen=True)
class Article:
    """A text with its sentences, who says what in it, and when and by whom it was published.

    `scenes` are the places of each sentence. Of the sentences without a figure, only those are
    read that a claim looks back or ahead to.
    """

    text: str
    sentences: Sequence[Sentence]
    sayings: Sayings
    scenes: Scenes
    published: date | None
    publisher: Voice | None

    @once
    def hosts(self) -> Mapping[str, float]:
        """How strongly the text leads to each country."""
        return theatres(self.sentences, self.scenes)

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before another."""
        return self.sentences[sentence.index - 1] if sentence.index else None

    def behind(self, sentence: Sentence) -> Sentence | None:
        """The sentence behind another."""
        at = sentence.index + 1
        return self.sentences[at] if at < len(self.sentences) else None

    def quote(self, sentence: Sentence, first: int, last: int) -> tuple[int, int, str]:
        """Where a range of tokens starts and ends in the text, and its words."""
        starts, ends = sentence.tokens[first].starts, sentence.tokens[last - 1].ends
        return starts, ends, self.text[starts:ends]


def day_of(article: Article, meant: Meant) -> Date | None:
    """The day on which somebody spoke in the sentences before a number, if that is the news.

    In between nobody else may speak. Whoever "he" is may only have faced the press there.
    """
    sentence, name = meant.sentence, meant.said.voices[0].name
    for before in reversed(article.sentences[max(0, sentence.index - BEHIND) : sentence.index]):
        spoken = [each.voice.name for each in article.sayings.heard[before.index].spoken]
        if spoken and name not in spoken:
            return None
        told = name in spoken or is_taken_up(article, meant, before)
        if told and before.dates and (day := saying_day(before)):
            return day if is_news(article, day) else None
    return None


def is_news(article: Article, day: Date) -> bool:
    """Whether a day is that of the news, and not when it was told before: "it had said in May"."""
    if day.precision != "day" or day.latest is None or article.published is None:
        return day.precision == "day"
    return (article.published - day.latest).days <= RECENT


def is_taken_up(article: Article, meant: Meant, before: Sentence) -> bool:
    """Whether whoever gives a number is of the sentence before: "40 have died, |he| said".

    So is "the minister" where that one names a minister.
    """
    if meant.said.rule == ANNOUNCED:
        return True
    at = meant.what.first
    sources = (
        frame.source
        for frame in article.sayings.frames[meant.sentence.index]
        if frame.content[0] <= at < frame.content[1]
    )
    return any(
        source.form == "pronoun"
        or (source.form == "definite" and source.name.split()[-1] in before.said)
        for source in sources
    )


def day_before(article: Article, sentence: Sentence, heard: bool = False) -> Date | None:
    """The day on which anybody spoke in the sentence before one, whose words it quotes.

    Whoever `heard` it may only have met there, and nobody is said to have spoken yet.
    """
    before = article.before(sentence)
    if before is None or not before.dates:
        return None
    return saying_day(before) if heard or article.sayings.heard[before.index].spoken else None


def day_behind(article: Article, sentence: Sentence) -> Date | None:
    """The day on which what a sentence tells was said, told behind it: "So it said on Monday."""
    for behind in article.sentences[sentence.index + 1 : sentence.index + 1 + BEHIND]:
        if behind.paragraph != sentence.paragraph:
            return None
        if behind.dates and looks_back(behind):
            return saying_day(behind)
    return None


def looks_back(sentence: Sentence) -> bool:
    """Whether a sentence is about what stands before it: "So it said", "Such is the picture"."""
    first, second = word(sentence, 0), word(sentence, 1)
    if first in {"so", "thus"} or (first in BACK and second in BEHIND_BACK):
        return True
    if first in SPEAKERS and (second in SPOKEN or word(sentence, 2) in SPOKEN):
        return True
    if counts(sentence, 0, len(sentence.tokens)) or len(sentence.tokens) > SHORT:
        return False
    said = sentence.of("say")
    return is_of_telling(sentence) or any(word(sentence, mark.last) in ALL_THAT for mark in said)


def is_of_telling(sentence: Sentence) -> bool:
    """Whether a short sentence is about what was told: "The ministry gave |these figures|"."""
    return any(word(sentence, at - 1) in THESE for at in places(sentence, TELLINGS))


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
