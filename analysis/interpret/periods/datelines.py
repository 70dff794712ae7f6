"""Datelines: the days on which a report was written: "KYIV, Oct. 25 (Reuters) - "."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.near import word
from analysis.model import Date, Sentence

DASHES = frozenset({"-", "--", "–", "—"})
LENGTH = 12  # tokens of a dateline before its day
CREDIT = 6  # tokens of a wire in brackets


def is_in_dateline(sentence: Sentence, dated: Date, first: int, last: int) -> bool:
    """Whether a day of the month only tells when a report was written, behind its place."""
    if first > LENGTH or not any(digit.isdecimal() for digit in dated.said):
        return False
    if word(sentence, first - 1) != "," or not opens_with_place(sentence):
        return False
    if word(sentence, last) in DASHES:
        return True
    if word(sentence, last) != "(":
        return False
    ends = (at for at in range(last + 1, last + CREDIT) if word(sentence, at) == ")")
    return word(sentence, next(ends, last) + 1) in DASHES


def opens_with_place(sentence: Sentence) -> bool:
    """Whether a sentence opens with a place, or with a word in capitals."""
    first = sentence.tokens[0].text
    capitals = len(first) > 1 and first.isupper()  # "KYIV"; not "A raid"
    return capitals or bool(near(sentence, "place", 0, 1))
