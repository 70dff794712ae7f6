"""Number expressions: numerals, number words and indefinite plurals, read as intervals.

A small grammar over tokens: `numerals` reads those in digits, `spelled` those in words. What each
phrase must be read as, with the words that bound it, stands in `figures.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from analysis.detect.cardinals import ARTICLES
from analysis.detect.expressions import HYPHENS, Expression, exact, indefinites, lower, values
from analysis.detect.negatives import signed
from analysis.detect.notation import is_exponent, off_by
from analysis.detect.numerals import DIGITS, named, numeral
from analysis.detect.scales import ALONE
from analysis.detect.spelled import spelled
from analysis.model import Token
from analysis.words.needed import Telling, by_rarest, may_stand

MARKS = frozenset(",.;:!?-–—()[]\"'“”‘’…/&%$€£") | {"'s", "..."}
__all__ = [
    "ARTICLES",
    "HYPHENS",
    "Expression",
    "behind_article",
    "digits",
    "expressions",
    "may_be_spelled",
    "number_words",
]


@cache
def digits() -> re.Pattern[str]:
    """What finds a digit or the sign of a fraction."""
    return re.compile(rf"[\d{''.join(values('fraction_signs'))}]")


@cache
def openers() -> frozenset[str]:
    """Every word that a number in words can begin with."""
    return number_words() | ARTICLES


@cache
def number_words() -> frozenset[str]:
    """Every word but an article that a number in words can begin with."""
    tables = ("cardinals", "ordinals", "multiples")
    words = {word for table in tables for word in values(table)}
    signs = values("fraction_signs").keys()
    return frozenset(words | ALONE | indefinites().keys() | signs | {"half", "quarter"}) - ARTICLES


@cache
def number_phrases() -> Telling:
    """What tells that a number in words may stand somewhere, without an article before it.

    >>> may_stand(number_phrases(), frozenset({"several", "hundred"}))
    True
    >>> may_stand(number_phrases(), frozenset({"several", "men"}))
    False
    """
    alone = {(word,) for word in number_words() - indefinites().keys()}
    plurals = {words for phrases in indefinites().values() for words, *_ in phrases}
    return by_rarest(frozenset(words) for words in alone | plurals if words[0] not in ARTICLES)


@cache
def behind_article() -> frozenset[str]:
    """Every word that makes a number with "a" before it: "a hundred", "a few", "a couple"."""
    tables = ("multiples", "fractions")
    words = {word for table in tables for word in values(table)}
    seconds = {words[1] for first in ARTICLES for words, *_ in indefinites().get(first, ())}
    return frozenset(words | ALONE | seconds | {"score"})


def may_be_spelled(words: frozenset[str]) -> bool:
    """Whether a number in words may stand in a sentence of some words."""
    if may_stand(number_phrases(), words):
        return True
    return not ARTICLES.isdisjoint(words) and not behind_article().isdisjoint(words)


def expressions(found: Sequence[Token]) -> list[Expression]:
    """Every bare number expression among the tokens, in order, ranges not yet joined.

    >>> from analysis.words.tokens import tokens
    >>> [read.best for read in expressions(tokens("12,000 men, half a million shells, KN-23"))]
    [12000.0, 500000.0, 23.0]
    """
    result: list[Expression] = []
    last = 0
    for at in beginnings([token.lower for token in found]):
        if at < last or (lower(found, at - 1) == "per" and found[at].lower in ALONE):
            continue
        read = None if is_exponent(found, at) else expression(found, at)
        if read is not None:
            result.append(signed(found, with_error(found, read)))
            last = result[-1].last
    return result


def with_error(found: Sequence[Token], read: Expression) -> Expression:
    """A number with what it may be off by: "50 ± 4", or as it is."""
    at = off_by(found, read.last)
    error = expression(found, at) if at and at < len(found) else None
    return read._replace(last=error.last) if error else read


def beginnings(words: Sequence[str]) -> list[int]:
    """Where a number may begin: at a number word, at digits, at "a" before what makes one of it.

    >>> beginnings("a man and a half of 3 men".split())
    [3, 4, 6]
    """
    opening, behind, size = openers(), behind_article(), len(words)
    candidates = [
        (at, word)
        for at, word in enumerate(words)
        if word in opening or not (word.isalpha() or word in MARKS)
    ]
    return [
        at
        for at, word in candidates
        if (word not in ARTICLES and word in opening)
        or (word in ARTICLES and at + 1 < size and words[at + 1] in behind)
        or DIGITS.search(word)
    ]


def expression(found: Sequence[Token], at: int) -> Expression | None:
    """The number expression that begins at a token, if one does."""
    said = found[at].text
    if said[0].isdecimal() or said[0] == ".":
        return numeral(found, at)
    if said in values("fraction_signs"):
        return exact(at, at + 1, values("fraction_signs")[said], "fraction")
    if said[0].isalpha() and DIGITS.search(said):
        return exact(at, at + 1, named(said), "designation")
    return spelled(found, at)
