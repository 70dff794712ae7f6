"""Frames with a source apart: "300 men (X's figure)", "(source: X)", "(X via Y)", "(Reuters)"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.asides import is_passed_on
from analysis.interpret.frames.figure_given import CLOSING, NOUNS
from analysis.interpret.frames.frame import Frame
from analysis.interpret.frames.sources import behind
from analysis.interpret.frames.summaries import SUMMED
from analysis.interpret.near import ENDS, OWNS, counts, places, word
from analysis.model import Mention, Sentence
from analysis.words import grammar

FIGURES = grammar("figure nouns") | {"counts", "sources", "tallies", "tolls"}
OPENING = frozenset({"(", "so", "thus"})
CREDITS = NOUNS | {"source", "sources"}
CREDITING = grammar("crediting in brackets")
BARE = frozenset(
    {"body", "intergovernmental", "ministry", "monitor", "ngo", "outlet", "think-tank", "wire"}
)
REACH = 24


def bracketed(sentence: Sentence) -> Iterator[Frame]:
    """Frames with whoever stands apart behind a number, as the one whose it is."""
    yield from numbered(sentence)
    for at in places(sentence, OPENING):
        if not counts(sentence, 0, at) or word(sentence, at - 1) == "(":
            continue
        led = led_in(sentence, at + 1)
        source = behind(sentence, led)
        last = source.last if source else at
        figure = word(sentence, last) == OWNS and word(sentence, last + 1) in SUMMED
        closes = word(sentence, last + 2 * figure) in CLOSING
        named = led > at + 1 or figure
        apart = named if word(sentence, at) == "(" else word(sentence, at - 1) == ","
        if source and ((apart and closes) or is_credited(sentence, at, source)):
            yield Frame(source, "say", (at, last), (0, at), True)


def led_in(sentence: Sentence, at: int) -> int:
    """The token behind what leads to a source: "source: |X", "figure from |X", "so |X"."""
    if word(sentence, at) in CREDITS and word(sentence, at + 1) in {":", "by", "from"}:
        return at + 2
    return at + (word(sentence, at) in {"so", "thus", "via"})


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


def is_credited(sentence: Sentence, at: int, source: Mention) -> bool:
    """Whether brackets credit a figure, and hold no other: "(X via Y)", "(Y, citing X)", "(X)."."""
    closing = next((k for k in range(at, at + REACH) if word(sentence, k) == ")"), None)
    if word(sentence, at) != "(" or closing is None or counts(sentence, source.last, closing):
        return False
    link = source.last + (word(sentence, source.last) == ",")
    by = (k for k in (link + 1, link + 2) if word(sentence, k) == "by")
    if word(sentence, link) in CREDITING or any(is_passed_on(sentence, k) for k in by):
        return True
    return is_bare(sentence, at, source, closing)


def is_bare(sentence: Sentence, at: int, source: Mention, closing: int) -> bool:
    """Whether a sentence closes with the name of an outlet or body in brackets: "(Reuters)."."""
    known = source.form == "named" and source.kind in BARE
    short = source.last == closing and word(sentence, closing + 1) in ENDS
    return known and short and not any(m.last == at for m in sentence.mentions)
