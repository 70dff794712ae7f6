"""Capitals: runs of capitalised words, with the small words that names may hold."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache

from analysis.model import Token
from analysis.words import grammar, rows

PARTICLES = grammar("name particles")
NOT_NAMES = grammar("not names")
ORGANISATION_LINKS = grammar("links in organisations")
LINKS = PARTICLES | ORGANISATION_LINKS
WITHIN_LINKS = PARTICLES | {"the"}
ARTICLED = re.compile(r"(?:a[lnrstdz]|ash|el)-[A-Z]\w")
LONGEST = 7


@cache
def organisations() -> Mapping[str, str]:
    """The kind of source that a name with each of these words is, in the case they stand in.

    >>> organisations()["Observatory"]
    'monitor'
    """
    return {row["said"]: row["means"] for row in rows("organisations")}


def is_name_word(token: Token) -> bool:
    """Whether a token can be part of a name."""
    said = token.text
    capital = said[0].isupper() and len(said) > 1 and not said[-1].isdigit()
    return capital and token.lower not in NOT_NAMES and not token.lower.endswith("-based")


def name_end(tokens: Sequence[Token], at: int, known: Collection[int]) -> int:
    """The end of the run of capitalised words that begins at a token, the token itself if none."""
    if at in known or not is_name_word(tokens[at]):
        return at
    last = at + 1
    while last < min(len(tokens), at + LONGEST) and goes_on(tokens, at, last, known):
        last += 1
    while not (tokens[last - 1].text[0].isupper() or is_articled(tokens[last - 1])):
        last -= 1
    return last


def goes_on(tokens: Sequence[Token], first: int, at: int, known: Collection[int]) -> bool:
    """Whether a name that began at a token goes on at another."""
    if at not in known and (is_name_word(tokens[at]) or is_articled(tokens[at])):
        return True
    return tokens[at].lower in LINKS and is_link(tokens, first, at)


def is_articled(token: Token) -> bool:
    """Whether a word is an Arabic name with its article: "al-Muhajir"."""
    return "-" in token.text and bool(ARTICLED.match(token.text))


def is_link(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a small word stands inside a name and a capitalised word follows it."""
    following = at + 1
    while following < len(tokens) and tokens[following].lower in WITHIN_LINKS:
        following += 1
    if following >= len(tokens) or not tokens[following].text[0].isupper():
        return False
    if tokens[at].lower in PARTICLES:
        return True
    return any(token.text in organisations() for token in tokens[first:at])
