"""Scales: the words that multiply the number before them, and the fractions of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from analysis.detect.expressions import (
    counted_nouns,
    lower,
    numeric,
    past_hyphen,
    touches,
    values,
)
from analysis.model import Token
from analysis.words import meanings

LETTERS = frozenset({"k", "m", "b", "t", "mm"})  # have to touch the digits: "2.5k"
ABBREVIATED = frozenset(
    {"bn", "mn", "tn", "mln", "bln", "tln", "trn", "mio", "mil", "cr", "lac", "lkh"}
)
OWNERS = frozenset({"its", "their", "his", "her", "our", "them", "us"})
ALONE = frozenset({"hundred", "thousand", "million", "billion", "dozen", "lakh", "crore"})
REACH = 6  # how many tokens before a letter the sign of a currency may stand: "$5 to $10m"
MOST = 3  # "a hundred thousand million": more scales in a row are no number


class Read(NamedTuple):
    """A value and the token after its last."""

    value: float
    last: int


def scale(found: Sequence[Token], at: int) -> Read:
    """The product of the scale words at a token, each with or without a hyphen before it; else 1.

    >>> from analysis.words.tokens import tokens
    >>> scale(tokens("12-thousand"), 1), scale(tokens("5 soldiers"), 1)
    (Read(value=1000.0, last=3), Read(value=1.0, last=1))
    """
    factor = 1.0
    for _ in range(MOST):
        here = past_hyphen(found, at)
        if not multiplies(found, here):
            break
        factor *= values("scales")[found[here].lower]
        at = here + 1
    return Read(factor, at)


def multiplies(found: Sequence[Token], at: int) -> bool:
    """Whether the word at a token is a scale there: "2m refugees", but not "2m behind the wall"."""
    word = lower(found, at)
    if word not in values("scales") or not at:
        return False
    after_digits = found[at - 1].text[-1].isdecimal()
    if word in LETTERS:
        return after_digits and touches(found, at) and is_letter_scale(found, at)
    if word in ABBREVIATED:
        return after_digits
    return word != "grand" or (after_digits and found[at].text == word)


def is_letter_scale(found: Sequence[Token], at: int) -> bool:
    """Whether a single letter behind digits is a scale and no unit: money, or something counted."""
    if found[at].text in {"k", "K", "M"}:
        return True
    if any(is_currency(found[k]) for k in range(max(0, at - REACH), at - 1)):
        return True
    units, following = meanings("measurement_units"), lower(found, at + 1)
    unit = units.get(following) or units.get(following.removesuffix("s"))
    if found[at].text != "m":
        return unit == "money"
    owned = following == "of" and lower(found, at + 2) in OWNERS
    return unit in {"money", "measure"} or owned or counts(found, at + 1)


def is_currency(token: Token) -> bool:
    """Whether a token is the sign of a currency, or its code in capitals.

    >>> is_currency(Token("€", "€", 0, 1)), is_currency(Token("try", "try", 0, 3))
    (True, False)
    """
    kind = meanings("currencies").get(token.lower)
    return kind == "sign" or (kind == "code" and token.text[0].isupper())


def is_prefix(found: Sequence[Token], at: int) -> bool:
    """Whether a token is the country before the sign of its currency: "US$", "HK$"."""
    if at + 1 >= len(found) or found[at + 1].text != "$" or not touches(found, at + 1):
        return False
    return meanings("currencies").get(found[at].lower) == "prefix"


def is_suffix(token: Token) -> bool:
    """Whether a token is the country behind the sign of its currency: "$US113"."""
    return token.text.isupper() and meanings("currencies").get(token.lower) == "prefix"


def counts(found: Sequence[Token], at: int) -> bool:
    """Whether a counted noun stands at a token or at one of the two after it.

    >>> from analysis.words.tokens import tokens
    >>> counts(tokens("displaced people fled"), 0), counts(tokens("from the border"), 0)
    (True, False)
    """
    for here in range(at, min(at + 3, len(found))):
        word = found[here].lower
        if word in counted_nouns():
            return True
        if not word.isalpha() or word in numeric("metres after"):
            return False
    return False


def fraction(found: Sequence[Token], at: int) -> Read | None:
    """A fraction in words: "half", "a quarter", "two-thirds", "three quarters".

    >>> from analysis.words.tokens import tokens
    >>> fraction(tokens("three-quarters of them"), 0), fraction(tokens("three days"), 0)
    (Read(value=0.75, last=3), None)
    """
    word = lower(found, at)
    if word == "half":
        return Read(0.5, at + 1)
    times = 1.0 if word in {"a", "an"} else values("cardinals").get(word, 0.0)
    part = past_hyphen(found, at + 1)
    named = lower(found, part)
    if not 0 < times < 20 or named not in values("fractions"):
        return None
    if (times > 1) != (named.endswith("s") and named != "halves") and named != "halves":
        return None
    return Read(times / values("fractions")[named], part + 1)


def rest(found: Sequence[Token], at: int) -> Read | None:
    """What "and a half" or "and three quarters" at a token adds to the number before it."""
    at = past_hyphen(found, at)
    first = past_hyphen(found, at + 1)
    if lower(found, at) != "and" or lower(found, first) == "half":
        return None
    read = fraction(found, first)
    if read is None or read.value >= 1 or lower(found, read.last) == "of":
        return None
    return read
