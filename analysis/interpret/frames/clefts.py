"""Frames with a cleft: ""Some 300 dead" is how X summed it up", "that is what X said"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.frame import Frame
from analysis.interpret.frames.near import places, word
from analysis.model import Mention, Sentence
from analysis.words import grammar

OPENINGS = frozenset({"how", "what"})
BE = frozenset({"is", "was"})
PUTTING = grammar("putting into words")
REACH = 20


def clefts(sentence: Sentence) -> Iterator[Frame]:
    """Frames in which what stands before "is how" is what somebody said."""
    for at in places(sentence, OPENINGS):
        source = whom(sentence, at + 1) if word(sentence, at - 1) in BE else None
        verb = putting(sentence, source.last) if source else None
        if source and verb:
            yield Frame(source, "say", (at - 1, verb + 1), (0, at - 1), True)


def whom(sentence: Sentence, at: int) -> Mention | None:
    """The mention that begins at a token, an article or a title before it."""
    return next((m for m in sentence.mentions if 0 <= m.first - at <= 2), None)


def putting(sentence: Sentence, at: int) -> int | None:
    """The verb that puts something into words, past what describes its subject."""
    ends = range(at, min(at + REACH, len(sentence.tokens)))
    saying = sentence.at("say")
    near = (k for k in ends if word(sentence, k) in PUTTING or (k - at <= 2 and k in saying))
    return next(near, None)
