"""Contrasts: "contrary to what X claims", which is no frame for the clause that it leads into."""

from __future__ import annotations

from analysis.interpret.frames.frame import Frame
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.near import counts, gap, word
from analysis.model import Sentence
from analysis.words import grammar

CONTRASTS = grammar("in contrast to")
BETWEEN = frozenset({"to", "of", "with", "from", "what", "all", "that", "the", "by"})
NEAR = 5
ENDS = frozenset({",", ";", "–", "—", ")"})


def contrasted(sentence: Sentence, frame: Frame) -> Frame | None:
    """A frame as it is; one in contrast ends with its own clause, and is none without a figure."""
    if not is_contrast(sentence, frame):
        return frame
    last = frame.cue[1]
    size = len(sentence.tokens)
    ends = next((at for at in range(last, size) if word(sentence, at) in ENDS), size)
    counted = counts(sentence, last, ends)
    return frame._replace(content=(last, ends), around=False) if counted else None


def is_contrast(sentence: Sentence, frame: Frame) -> bool:
    """Whether a contrast opens right before a frame: "despite X's claim", "whatever X says"."""
    if CONTRASTS.isdisjoint(sentence.said):
        return False
    first = min(frame.cue[0], phrase_start(sentence, frame.source))
    for at in range(first, max(-1, first - NEAR), -1):
        said = word(sentence, at)
        if said in CONTRASTS:
            return BETWEEN.issuperset(gap(sentence, at + 1, first))
    return False
