"""Halves: "the North" and "the South", which are states in a text about Korea."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.model import Mark, Token

KOREAN = re.compile(r"\b(?:Korea|Pyongyang|Seoul|DPRK)")
HALVES = {"North": "PRK", "South": "KOR"}


def is_korean(text: str) -> bool:
    """Whether a text is about Korea.

    >>> is_korean("Seoul says the North has sent more."), is_korean("Troops left the North.")
    (True, False)
    """
    return bool(KOREAN.search(text))


def with_halves(found: Sequence[Token], countries: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The countries of a sentence, with "the North" and "the South" among them."""
    halves = [
        Mark("country", HALVES[token.text], at, at + 1, "half")
        for at, token in enumerate(found)
        if token.text in HALVES and is_half(found, at)
    ]
    return tuple(sorted((*countries, *halves), key=lambda mark: mark.first))


def is_half(found: Sequence[Token], at: int) -> bool:
    """Whether the word at a token stands alone behind "the", and begins no longer name."""
    if at == 0 or found[at - 1].lower != "the":
        return False
    return at + 1 == len(found) or not found[at + 1].text[0].isupper()
