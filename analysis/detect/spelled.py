"""Spelled numbers: "three hundred and fifty", "half a million", "a couple of thousand"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from analysis.detect.cardinals import ARTICLES, cardinal
from analysis.detect.expressions import (
    HYPHENS,
    Expression,
    exact,
    indefinites,
    lower,
    numeric,
    past_hyphen,
    values,
)
from analysis.detect.fractions import fraction
from analysis.detect.scales import Read, scale
from analysis.model import Token


def spelled(found: Sequence[Token], at: int) -> Expression | None:
    """The number in words that begins at a token, if one does."""
    if stands_alone(found, at):
        return exact(at, at + 1, values("cardinals")[found[at].lower])
    for rule in (indefinite, partial, multiple, cardinal, ordinal):
        read = rule(found, at)
        if read:
            return read
    return None


def stands_alone(found: Sequence[Token], at: int) -> bool:
    """Whether the word behind a number word goes on no number, as behind most of them.

    >>> from analysis.words.tokens import tokens
    >>> [stands_alone(tokens(said), 0) for said in ("two men", "two hundred", "two thirds", "ten.")]
    [True, False, False, False]
    """
    following = lower(found, at + 1)
    if not following.isalpha() or following.removesuffix("s") in going_on():
        return False
    return found[at].lower in values("cardinals")


@cache
def going_on() -> frozenset[str]:
    """The words, in the singular, that may go on a number in words before them."""
    tables = ("cardinals", "scales", "fractions", "ordinals", "multiples")
    words = {word.removesuffix("s") for table in tables for word in values(table)}
    return frozenset(words | {"and", "half", "halve", "point"})


def indefinite(found: Sequence[Token], at: int) -> Expression | None:
    """An indefinite plural such as "tens of thousands" as its interval."""
    for words, low, high in indefinites().get(found[at].lower, ()):
        last = follows(found, at, words)
        if last:
            return Expression(at, last, low, None, high, "indefinite")
    return None


def follows(found: Sequence[Token], at: int, words: Sequence[str]) -> int:
    """The token after some words that begin at a token, hyphens passed over, or 0."""
    for word in words:
        if lower(found, at) != word:
            return 0
        last = at + 1
        at = past_hyphen(found, last)
    return last


def partial(found: Sequence[Token], at: int) -> Expression | None:
    """A fraction: alone ("two-thirds of them") or of a scale ("half a million")."""
    after = at + 1 if lower(found, at) in ARTICLES and lower(found, at + 1) == "half" else at
    if lower(found, after) == "half" and lower(found, at - 1) in numeric("half of a time"):
        return None
    bare = lower(found, at) == "quarter"
    read = Read(0.25, at + 1) if bare else fraction(found, after)
    if read is None:
        return None
    factor, last = scale(found, of_scale(found, read.last))
    if factor > 1:
        return exact(at, last, read.value * factor)
    if bare or not is_share(found, at, read.last):
        return None
    return exact(at, read.last, read.value, "fraction")


def is_share(found: Sequence[Token], at: int, last: int) -> bool:
    """Whether a fraction stands for a share ("a third of them") and no rank ("a third man")."""
    if "half" in (lower(found, at), lower(found, at + 1)) or found[at + 1].text in HYPHENS:
        return True
    named, following = lower(found, last - 1), lower(found, last)
    if following == "of" or (named.endswith("s") and named != "quarters"):
        return True
    if named == "quarter" and following in numeric("quartered"):
        return True
    if leads_to_fraction(found, at, last):
        return True
    if stands_after(found, at) and (not following.isalpha() or following in numeric("share after")):
        return True
    stands_alone = not following.isalpha() or following in numeric("year verbs")
    return lower(found, at) == "one" and named != "quarter" and stands_alone


def leads_to_fraction(found: Sequence[Token], at: int, last: int) -> bool:
    """Whether a second fraction makes a range: "between a quarter and a third"."""
    ranged = lower(found, last) == "to" or (
        lower(found, last) in {"and", "or"} and lower(found, at - 1) == "between"
    )
    return ranged and fraction(found, last + 1) is not None


def stands_after(found: Sequence[Token], at: int) -> bool:
    """Whether the words before a fraction compare or change a quantity: "fell by a third"."""
    before = lower(found, at - 1)
    if before == "by":
        near = {token.lower for token in found[max(0, at - 5) : at - 1]}
        return not numeric("changes").isdisjoint(near)
    return before in numeric("share before") or (
        before == "a" and lower(found, at - 2) in numeric("share before")
    )


def of_scale(found: Sequence[Token], at: int) -> int:
    """Where the scale of a fraction stands: behind "of a", "a", "of" or a hyphen."""
    at = past_hyphen(found, at + (lower(found, at) == "of"))
    return at + (lower(found, at) in ARTICLES)


def multiple(found: Sequence[Token], at: int) -> Expression | None:
    """A word for a small number: "a couple", "a pair of", "a couple of thousand", "a score of"."""
    article = lower(found, at) in ARTICLES
    here = past_hyphen(found, at + article)
    word = lower(found, here)
    times = values("multiples").get(word)
    of = lower(found, here + 1) == "of"
    if word == "score" and of and article:
        return exact(at, here + 1, 20.0)
    if times is None:
        return None
    factor, last = scale(found, past_hyphen(found, here + 1 + of))
    if factor > 1:
        return exact(at, last, times * factor)
    stands = article and (of or word == "couple") and lower(found, here + 1) != "who"
    return exact(at, here + 1, times, "pair") if stands else None


def ordinal(found: Sequence[Token], at: int) -> Expression | None:
    """A rank of order in one word: "first", "thirtieth"."""
    value = values("ordinals").get(found[at].lower)
    return exact(at, at + 1, value, "ordinal") if value is not None else None
