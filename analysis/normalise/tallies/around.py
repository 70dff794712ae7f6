"""Around: the words before and behind a number, as far as its sentence goes."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from analysis.model import Claim

BEFORE, BEHIND = 160, 100  # characters
OPENS = re.compile(r"[.!?…][\"”’)]*\s+(?=[\"“‘(]?[A-Z])|\n\s*\n")
BLANKS = re.compile(r"\s+")
WORD = r"[\w’'-]+"
LOSSES = frozenset({"killed", "wounded", "casualties", "captured", "missing"})


class Around(NamedTuple):
    """The lower-case words of a sentence before a number and behind it."""

    before: str
    after: str


def around(text: str, claim: Claim) -> Around:
    """The words around the number of a claim, or around its quote where it has none."""
    starts, ends = span(claim)
    before = OPENS.split(text[max(starts - BEFORE, 0) : starts])[-1]
    after = OPENS.split(text[ends : ends + BEHIND], maxsplit=1)[0]
    return Around(plain(before), plain(after))


def plain(words: str) -> str:
    """Words in lower case, with one blank between them."""
    return BLANKS.sub(" ", words).lower()


def span(claim: Claim) -> tuple[int, int]:
    """Where the number of a claim stands, or its quote where it has none."""
    at = claim.number or claim
    return at.starts, at.ends


def any_of(words: Collection[str]) -> str:
    """Some words as alternatives of a pattern, the longest first.

    >>> any_of(["wave", "waves"])
    '(?:waves|wave)'
    """
    said = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, said))})"


def up_to(most: int) -> str:
    """The pattern of so many words at most, each with the blank before it.

    >>> up_to(2)
    "(?: [\\\\w’'-]+){0,2}"
    """
    return rf"(?: {WORD}){{0,{most}}}"
