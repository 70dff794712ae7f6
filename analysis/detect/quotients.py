"""Quotients: fractions in digits, told from days, scores and the numbers of laws: "2/3", "1/40"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.detect.expressions import lower, touches
from analysis.detect.scales import Read
from analysis.model import Token

DIGITS = re.compile(r"\d+")
STROKES = frozenset("/⁄")
WHOLES = frozenset({"2", "3", "4", "5", "8", "10", "16", "32", "64", "100", "1000"})
LAST_DAY = 31  # "3/15" may be a day of a month
YEARS = range(1900, 2100)  # "Regulation 17/2018"
ENDINGS = frozenset({"rd", "rds", "th", "ths"})


def quotient(found: Sequence[Token], at: int) -> Read | None:
    """A fraction in digits that begins at a token: "2/3", "2/3rds".

    >>> from analysis.words.tokens import tokens
    >>> [quotient(tokens(said), 0) for said in ("3/4 of it", "9/11")]
    [Read(value=0.75, last=3), None]
    """
    stroke, part, whole = (lower(found, at + on) for on in (1, 0, 2))
    if stroke not in STROKES or not touches(found, at + 2) or not DIGITS.fullmatch(part):
        return None
    if not is_whole(whole, stroke) or len(part) > 2 or int(part) >= int(whole):
        return None
    if lower(found, at + 3) in STROKES:
        return None
    ended = touches(found, at + 3) and lower(found, at + 3) in ENDINGS
    return Read(int(part) / int(whole), at + 3 + ended)


def is_whole(said: str, stroke: str) -> bool:
    """Whether digits behind a stroke divide what stands before it: no day, no year, no score.

    >>> [is_whole(said, "/") for said in ("8", "40", "11", "2018")]
    [True, True, False, False]
    """
    if said in WHOLES or not DIGITS.fullmatch(said):
        return said in WHOLES
    return int(said) > (0 if stroke == "⁄" else LAST_DAY) and int(said) not in YEARS
