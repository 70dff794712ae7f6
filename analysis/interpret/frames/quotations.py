"""Quotations: where one begins that closes in a sentence."""

from __future__ import annotations

from analysis.interpret.near import places, word
from analysis.model import Sentence

OPENING = frozenset({"“", "«"})
MARKS = OPENING | {"”", "»", '"'}
NEAR = 6


def is_opening(sentence: Sentence, at: int) -> bool:
    """Whether the mark at a token opens a quotation: a straight one by the blank before it."""
    said = word(sentence, at)
    if said != '"':
        return said in OPENING
    return at == 0 or sentence.tokens[at - 1].ends < sentence.tokens[at].starts


def ends_open(sentence: Sentence) -> bool:
    """Whether a quotation begins in a sentence and goes on behind it."""
    marks = places(sentence, MARKS)
    return bool(marks) and is_opening(sentence, marks[-1])


def quoted_before(sentence: Sentence, at: int) -> int | None:
    """Where the quotation begins that closes shortly before a token; 0 if a sentence before."""
    marks = [mark for mark in places(sentence, MARKS) if mark < at]
    if not marks or at - marks[-1] > NEAR or is_opening(sentence, marks[-1]):
        return None
    return next((mark for mark in reversed(marks) if is_opening(sentence, mark)), 0)
