"""Scales: the words that multiply the number before them, and the letters that stand for them."""

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
from analysis.words import grammar, meanings

LETTERS = frozenset({"k", "m", "b", "t", "mm"})  # have to touch the digits: "2.5k"
ABBREVIATED = frozenset(
    {"bn", "mn", "tn", "mln", "bln", "tln", "trn", "mio", "mil", "cr", "lac", "lkh"}
)
OWNERS = grammar("possessives") | {"our", "them", "us"}
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
        near = touches(found, at) or (word == "k" and "." in found[at - 1].text)
        return after_digits and near and is_letter_scale(found, at)
    if word in ABBREVIATED:
        return after_digits
    return word != "grand" or (after_digits and found[at].text == word)


def is_letter_scale(found: Sequence[Token], at: int) -> bool:
    """Whether a single letter behind digits is a scale and no unit: money, or something counted."""
    if found[at].text in {"k", "K", "M"}:
        return not is_kelvin(found, at)
    if found[at].text in {"b", "B"} and "." in found[at - 1].text:
        return True
    if any(is_currency(found[k]) for k in range(max(0, at - REACH), at - 1)):
        return True
    units, following = meanings("measurement_units"), lower(found, at + 1)
    unit = units.get(following) or units.get(following.removesuffix("s"))
    if found[at].text != "m":
        return unit == "money"
    owned = following == "of" and lower(found, at + 2) in OWNERS
    return unit in {"money", "measure"} or owned or counts(found, at + 1)


def is_kelvin(found: Sequence[Token], at: int) -> bool:
    """Whether a "K" behind a numeral is the unit of a temperature: "(572 °F, 573.15K)"."""
    near = {token.text for token in found[max(0, at - REACH) : at]}
    return found[at].text == "K" and not near.isdisjoint({"°", "kelvin"})


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
