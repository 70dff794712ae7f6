"""Frames that sum up: "…: that is X's count", "X, whose figure it is", "a figure given by X"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.frame import Frame
from analysis.interpret.frames.near import BREAKS, OWNS, counts, places, word
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.sources import behind
from analysis.interpret.frames.summaries import (
    BE,
    CLOSING,
    GIVING,
    NOUNS,
    SUMMED,
    THAT,
    by_noun,
    by_summary,
)
from analysis.model import Mention, Sentence

TAKEN_UP = THAT | {"it", "they"}
MARKS = frozenset({";", ":", "–", "—"})
FIGURES = frozenset(
    {"counts", "estimates", "estimate", "figure", "figures", "numbers", "sources", "tallies"}
    | {"tolls"}
)
CREDITS = NOUNS | {"source", "sources"}
CREDITED = frozenset({"intergovernmental", "monitor", "outlet", "think-tank", "wire"})


def summed_up(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a clause that tells whose what stands before it is: "…: that is X's count"."""
    yield from whose_figure(sentence)
    yield from figure_given(sentence)
    yield from bracketed(sentence)
    yield from numbered(sentence)
    for at in places(sentence, MARKS):
        if counts(sentence, at, len(sentence.tokens)) or not counts(sentence, 0, at):
            continue
        source = by_summary(sentence, at + 1) or by_noun(sentence, at + 1)
        if source:
            yield Frame(source, "say", (at, source.last), (0, at), True)


def bracketed(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a source apart: "300 men (X's figure)", "(source: X)", "300 dead, thus X"."""
    for at in places(sentence, {"(", "thus", "so"}):
        if not counts(sentence, 0, at) or word(sentence, at - 1) == "(":
            continue
        led = led_in(sentence, at + 1)
        source = behind(sentence, led)
        last = source.last if source else at
        figure = word(sentence, last) == OWNS and word(sentence, last + 1) in SUMMED
        closes = word(sentence, last + 2 * figure) in CLOSING
        named = led > at + 1 or figure or (source is not None and is_credited(sentence, source))
        apart = named if word(sentence, at) == "(" else word(sentence, at - 1) == ","
        if source and apart and closes:
            yield Frame(source, "say", (at, last), (0, at), True)


def numbered(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a bare number in brackets behind whose it is: "estimates by X (300), Y (500)"."""
    if "(" not in sentence.said or FIGURES.isdisjoint(sentence.said):
        return
    for quantity in sentence.quantities:
        opens, closes = quantity.begins - 1, quantity.stops
        if word(sentence, opens) != "(" or word(sentence, closes) != ")":
            continue
        source = next((m for m in sentence.mentions if m.last == opens), None)
        told = source and word(sentence, source.first - 1) in {"by", "from", "of"}
        if source and (told or source.kind != "government"):
            yield Frame(source, "say", (source.first, opens), (opens, closes), False)


def led_in(sentence: Sentence, at: int) -> int:
    """The token behind what leads to a source: "source: |X", "figure from |X", "so |X"."""
    if word(sentence, at) in CREDITS and word(sentence, at + 1) in {":", "by", "from"}:
        return at + 2
    return at + (word(sentence, at) in {"so", "thus", "via"})


def is_credited(sentence: Sentence, source: Mention) -> bool:
    """Whether a name alone in brackets is that of a body that counts: "300 dead (|OCHA)"."""
    start = source.first - (word(sentence, source.first - 1) == "the")
    plain = word(sentence, start - 1) == "(" and word(sentence, source.last) == ")"
    return plain and source.form == "named" and source.kind in CREDITED


def whose_figure(sentence: Sentence) -> Iterator[Frame]:
    """Frames with "X, whose figure it is": all that stands before is theirs."""
    for at in places(sentence, {"whose"}):
        comma = at - (word(sentence, at - 1) == ",")
        owner = next((m for m in sentence.mentions if m.last == comma), None)
        taken_up = word(sentence, at + 2) in TAKEN_UP
        if owner and taken_up and word(sentence, at + 1) in NOUNS and word(sentence, at + 3) in BE:
            first = phrase_start(sentence, owner)
            yield Frame(owner, "say", (first, at + 4), (0, first), True)


def figure_given(sentence: Sentence) -> Iterator[Frame]:
    """Frames with an apposition: "40 died, a figure which X supplied to Y"."""
    for at in places(sentence, NOUNS):
        article = word(sentence, at - 1) in {"a", "an", "the"}
        if not article or word(sentence, at - 2) not in BREAKS or not counts(sentence, 0, at):
            continue
        if word(sentence, at + 1) in GIVING and word(sentence, at + 2) in {"by", "from"}:
            if source := behind(sentence, at + 3):
                yield Frame(source, "say", (at, source.last), (0, at - 2), True)
            continue
        link = at + 1 + (word(sentence, at + 1) in {"that", "which"})
        giver = next((m for m in sentence.mentions if m.first >= link), None)
        if giver is None or phrase_start(sentence, giver) != link:
            continue
        verb = giver.last + (word(sentence, giver.last) in {"has", "had", "have"})
        if word(sentence, verb) in GIVING and not counts(sentence, verb + 1, verb + 6):
            yield Frame(giver, "say", (at, verb + 1), (0, at - 2), True)
