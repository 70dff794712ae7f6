"""Closing: sentences that end a paragraph with a new thought, which may be the writer's."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.model import Sentence
from analysis.words import grammar

TAKING_UP = grammar("taking up a statement")
LONG = 3
OPENING = 3


def closes(sentences: Sequence[Sentence], sentence: Sentence) -> bool:
    """Whether a sentence ends a longer paragraph with a new thought, which may be the writer's."""
    at = sentence.index
    around = sentences[max(0, at - LONG + 1) : at + 2]
    here = [each.index for each in around if each.paragraph == sentence.paragraph]
    last = here[-1] == at and len(here) >= LONG
    return last and TAKING_UP.isdisjoint(sentence.lowers[:OPENING])
