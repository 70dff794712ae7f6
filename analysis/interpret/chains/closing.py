"""Closing: sentences that bring a new thought, which may be the writer's."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.model import Sentence
from analysis.words import grammar

TAKING_UP = grammar("taking up a statement")
LONG = 3
BRIEF = 12  # so many sentences may leave a speaker out; a longer text names each anew
OPENING = 3


def closes(sentences: Sequence[Sentence], sentence: Sentence) -> bool:
    """Whether a sentence brings a new thought: in a long text, or at a longer paragraph's end."""
    at = sentence.index
    around = sentences[max(0, at - LONG + 1) : at + 2]
    here = [each.index for each in around if each.paragraph == sentence.paragraph]
    last = here[-1] == at and len(here) >= LONG
    return (last or len(sentences) > BRIEF) and TAKING_UP.isdisjoint(sentence.lowers[:OPENING])
