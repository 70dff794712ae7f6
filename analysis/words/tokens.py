"""Tokens: words, numerals and marks of punctuation, with their places in the text."""

from __future__ import annotations

import re

from analysis.model import Token
from analysis.words import meanings

LETTER = r"[^\W\d_]"
ABBREVIATIONS = (
    "Gen|Maj|Lt|Col|Capt|Sgt|Cpl|Adm|Brig|Mr|Mrs|Ms|Dr|Prof|Rep|Sen|Gov|St|Jan|Feb|Mar|Apr|Jun|Jul"
    "|Aug|Sept|Sep|Oct|Nov|Dec|No|Nos|vs|approx|ca|Inc|Ltd|Co|Corp|Jr|Sr|Art|a\\.m|p\\.m|e\\.g|i\\.e"
)
TOKEN = re.compile(
    rf"""
      (?P<designation>{LETTER}{{1,6}}-?\d[\w]*(?:-\d+\w*)*)
    | (?P<ordinal>\d+(?:,\d{{3}})*(?:st|nd|rd|th)\b)
    | (?P<number>\d{{1,3}}(?:(?:[,\u00a0\u2009\u202f\u2019']\d{{3}})+)(?!\d)(?:\.\d+)?|\d+(?:\.\d+)*)
    | (?P<initials>(?:{LETTER}\.){{2,}})
    | (?P<short>\b(?:{ABBREVIATIONS})\.)
    | (?P<word>{LETTER}+(?:[-\u2010\u2011/]{LETTER}+|['\u2019](?!s\b){LETTER}+)*)
    | (?P<possessive>['\u2019]s\b)
    | (?P<mark>\.\.\.|[^\w\s]|_)
    """,
    re.VERBOSE,
)


def tokens(text: str, starts: int = 0, ends: int | None = None) -> tuple[Token, ...]:
    """The tokens of a stretch of text.

    >>> [token.text for token in tokens("South Korea's spies: a 12,000-strong force, KN-23s")]
    ['South', 'Korea', "'s", 'spies', ':', 'a', '12,000', '-', 'strong', 'force', ',', 'KN-23s']
    >>> [token.text for token in tokens("twenty-six, 15-thousand, U.S. Gen. Kim Jong-un, 2.5k")]
    ['twenty', '-', 'six', ',', '15', '-', 'thousand', ',', 'U.S.', 'Gen.', 'Kim', 'Jong-un', ',', '2.5', 'k']
    """
    found: list[Token] = []
    for match in TOKEN.finditer(text, starts, len(text) if ends is None else ends):
        said = match.group()
        if "-" in said and match.lastgroup == "word" and starts_with_number(said):
            found.extend(parts(said, match.start()))
        else:
            found.append(Token(said, said.lower().replace("’", "'"), match.start(), match.end()))
    return tuple(found)


def starts_with_number(word: str) -> bool:
    """Whether the first part of a hyphenated word is a number word."""
    first = word.split("-", 1)[0].lower()
    return first in meanings("cardinals") or (first in meanings("scales") and len(first) > 3)


def parts(word: str, starts: int) -> list[Token]:
    """A hyphenated word as its parts and the hyphens between them."""
    found = []
    for part in re.split("(-)", word):
        found.append(Token(part, part.lower(), starts, starts + len(part)))
        starts += len(part)
    return found
