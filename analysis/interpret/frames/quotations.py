"""Quotations: where marks of quotation open and close, in a sentence and beyond it."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.interpret.frames.near import places
from analysis.model import Sentence

OPENING = frozenset({"“", "«"})
MARKS = OPENING | {"”", "»", '"'}
NEAR = 6
LONGEST = 8  # sentences that one quotation may hold


def is_opening(sentence: Sentence, at: int) -> bool:
    """Whether the mark at a token opens a quotation: a straight one by the blank before it."""
    said = sentence.tokens[at].text
    if said != '"':
        return said in OPENING
    return at == 0 or sentence.tokens[at - 1].ends < sentence.tokens[at].starts


def ends_open(sentence: Sentence) -> bool:
    """Whether a quotation begins in a sentence and goes on behind it."""
    marks = places(sentence, MARKS)
    return bool(marks) and is_opening(sentence, marks[-1])


def closing(sentence: Sentence) -> int | None:
    """The mark that closes a quotation which has begun in a sentence before."""
    marks = places(sentence, MARKS)
    return marks[0] if marks and not is_opening(sentence, marks[0]) else None


def quoted_before(sentence: Sentence, at: int) -> int | None:
    """Where the quotation begins that closes shortly before a token; 0 if a sentence before."""
    marks = [mark for mark in places(sentence, MARKS) if mark < at]
    if not marks or at - marks[-1] > NEAR or is_opening(sentence, marks[-1]):
        return None
    return next((mark for mark in reversed(marks) if is_opening(sentence, mark)), 0)


def closed_in(sentences: Sequence[Sentence], index: int) -> int | None:
    """The later sentence that closes the quotation which a sentence opens with or stands in."""
    sentence = sentences[index]
    marks = places(sentence, MARKS)
    if marks and not (marks[0] == 0 and ends_open(sentence)):
        return None
    if not marks and not is_inside(sentences, index):
        return None
    for later in sentences[index + 1 : index + LONGEST]:
        if places(later, MARKS):
            together = later.paragraph == sentence.paragraph
            return later.index if together and closing(later) is not None else None
    return None


def is_inside(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether a sentence without a mark stands inside a quotation that its paragraph opened."""
    for earlier in reversed(sentences[max(0, index - LONGEST) : index]):
        if earlier.paragraph != sentences[index].paragraph:
            return False
        if places(earlier, MARKS):
            return ends_open(earlier)
    return False
