"""Parts: where a sentence turns to somebody else: "X said so, but Y …", "While X says so, Y …"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from analysis.interpret.frames import Frame
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.near import BREAKS, OWNS, counts, places, word
from analysis.model import Sentence
from analysis.words import grammar

CONTRASTS = grammar("contrasts")
OPENING = CONTRASTS | {"where"}
TURNS = CONTRASTS | {"and", "but"}
POINTING = grammar("possessives") | {"the"}
AGAINST = frozenset({"against", "versus"})  # "40, as |against X's 300"
LEADING_IN = 8


def turns(sentence: Sentence, frames: Sequence[Frame]) -> tuple[int, ...]:
    """The tokens at which a sentence turns from one part to the next, each with its own source."""
    heads = sorted(opening(sentence, f) for f in frames if is_somebody_else(f))
    semicolons = [at for at in places(sentence, {";"}) if not names_source(sentence, at + 1)]
    found = {*semicolons, *led_in(sentence, frames)}
    found.update(turn for head in heads if (turn := turn_before(sentence, head)) is not None)
    if is_conceded(sentence):
        found.update(comma for head in heads[1:] if (comma := comma_before(sentence, head)))
    return tuple(sorted(found))


def names_source(sentence: Sentence, at: int) -> bool:
    """Whether a part only tells whose figure the one before it was: "his source is X"."""
    return word(sentence, at) in POINTING and word(sentence, at + 1) in {"source", "sources"}


def is_somebody_else(frame: Frame) -> bool:
    """Whether a frame leads into what is said, by somebody whom no pronoun takes up."""
    return not frame.around and frame.kind != "cite" and frame.source.form != "pronoun"


def opening(sentence: Sentence, frame: Frame) -> int:
    """Where the words of a frame's source begin, all joined to it among them, behind a turn."""
    first = frame.joint[0] if frame.joint else frame.source
    starts = phrase_start(sentence, first)
    return next(
        (k for k in range(first.first, starts, -1) if word(sentence, k - 1) in TURNS), starts
    )


def led_in(sentence: Sentence, frames: Sequence[Frame]) -> Iterator[int]:
    """Where a contrast opens with its source: "…, while according to X"."""
    for frame in frames:
        at = min([frame.cue[0], *(mention.first for mention in frame.joint)]) - 1
        at -= word(sentence, at) in {"by", "in", "to"} or (at > 1 and word(sentence, at) == "the")
        against = word(sentence, at) in AGAINST and word(sentence, frame.cue[1] - 1) == OWNS
        if at > 0 and (against or (frame.around and word(sentence, at) in TURNS)):
            yield at


def turn_before(sentence: Sentence, head: int) -> int | None:
    """The contrast that a source opens, words of time or place between them apart."""
    if word(sentence, head - 1) in TURNS:
        return head - 1 if head > 1 else None
    for at in range(head - 1, max(0, head - LEADING_IN), -1):
        if word(sentence, at) in TURNS - {"and"}:
            return None if counts(sentence, at, head) else at
        if word(sentence, at) in BREAKS - {","}:
            return None
    return None


def comma_before(sentence: Sentence, head: int) -> int | None:
    """The comma right before a source, behind a contrast that opens the sentence."""
    return head - 1 if word(sentence, head - 1) == "," else None


def is_conceded(sentence: Sentence) -> bool:
    """Whether a sentence opens with a clause to which it sets another: "But while X says so"."""
    return word(sentence, word(sentence, 0) in {"even", "and", "but"}) in OPENING


def is_parted(parts: Sequence[int], first: int, last: int) -> bool:
    """Whether a sentence turns between two tokens."""
    return bisect_left(parts, first) != bisect_left(parts, last)
