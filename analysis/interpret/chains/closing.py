"""Closing: sentences that bring a new thought, which may be the writer's."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.interpret.frames.quotations import is_opening
from analysis.model import Sentence
from analysis.words import grammar

TAKING_UP = grammar("taking up a statement")
LONG = 3
BRIEF = 12  # so many sentences may leave a speaker out; a longer text names each anew
OPENING = 3


def closes(sentences: Sequence[Sentence], sentence: Sentence) -> bool:
    """Whether a sentence brings a new thought: in a long text, or at a longer paragraph's end.

    None that opens with a quotation does: it is no writer's.
    """
    at = sentence.index
    if is_opening(sentence, 0):
        return False
    around = sentences[max(0, at - LONG + 1) : at + 2]
    here = [each.index for each in around if each.paragraph == sentence.paragraph]
    last = here[-1] == at and len(here) >= LONG
    taking_up = not TAKING_UP.isdisjoint(sentence.lowers[:OPENING])
    return (last or len(sentences) > BRIEF) and not (taking_up or counts_more(sentence))


def counts_more(sentence: Sentence) -> bool:
    """Whether a sentence opens with some more than those before: "40 |more were wounded"."""
    return "more" in sentence.lowers[1:OPENING]
