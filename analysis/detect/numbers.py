"""Number expressions: numerals, number words and indefinite plurals, read as intervals.

A small grammar over tokens. What each phrase must be read as stands beside the module that bounds
them, in `figures.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from analysis.model import Token
from analysis.words import meanings, rows

GROUPED = re.compile(r"[,\u00a0\u2009\u202f\u2019']")
HYPHENS = frozenset("-‐‑–")


class Expression(NamedTuple):
    """A bare number expression: its tokens (`last` exclusive) and its value or interval."""

    first: int
    last: int
    low: float | None
    best: float | None
    high: float | None
    kind: str = "count"


@cache
def cardinals() -> dict[str, int]:
    """The value of each number word below a hundred."""
    return {said: int(means) for said, means in meanings("cardinals").items()}


@cache
def scales() -> dict[str, int]:
    """The factor of each word that multiplies the number before it."""
    return {said: int(means) for said, means in meanings("scales").items()}


@cache
def indefinites() -> dict[str, tuple[tuple[tuple[str, ...], float, float], ...]]:
    """Plurals that are an interval ("dozens"), by their first word, the longest first."""
    index: dict[str, list[tuple[tuple[str, ...], float, float]]] = {}
    for row in rows("indefinites"):
        words = tuple(row["said"].split())
        low, high = row["means"].split("..")
        index.setdefault(words[0], []).append((words, float(low), float(high)))
    return {word: tuple(sorted(found, key=lambda e: -len(e[0]))) for word, found in index.items()}


def expressions(found: Sequence[Token]) -> list[Expression]:
    """Every bare number expression among the tokens, in order, ranges not yet joined."""
    result: list[Expression] = []
    at = 0
    while at < len(found):
        read = expression(found, at)
        if read is None:
            at += 1
        else:
            result.append(read)
            at = read.last
    return result


def expression(found: Sequence[Token], at: int) -> Expression | None:
    """The number expression that begins at a token, if one does."""
    token = found[at]
    first = token.text[0]
    if first.isdigit():
        return numeral(found, at)
    lower = token.lower
    if lower in indefinites():
        read = indefinite(found, at)
        if read:
            return read
    if lower in STARTS or lower in cardinals():
        return worded(found, at)
    if lower in ORDINALS():
        return Expression(at, at + 1, None, ORDINALS()[lower], None, "ordinal")
    if first.isalpha() and any(c.isdigit() for c in lower):
        return designation(token, at)
    return None


@cache
def ORDINALS() -> dict[str, float]:
    """The value of each ordinal word."""
    return {said: float(means) for said, means in meanings("ordinals").items() if said != "second"}


STARTS = frozenset({"a", "an", "half", "one-and-a-half", "hundred", "thousand", "dozen", "couple"})


def designation(token: Token, at: int) -> Expression:
    """Letters and digits in one word: a name such as KN-23, not a count."""
    digits = re.search(r"\d+", token.text)
    assert digits
    return Expression(at, at + 1, None, float(digits.group()), None, "designation")


def indefinite(found: Sequence[Token], at: int) -> Expression | None:
    """An indefinite plural such as "tens of thousands" as its interval."""
    for words, low, high in indefinites()[found[at].lower]:
        if tuple(token.lower for token in found[at : at + len(words)]) == words:
            return Expression(at, at + len(words), low, None, high, "indefinite")
    return None


def digits(found: Sequence[Token], at: int) -> tuple[float, int]:
    """The value of a numeral, joining groups of three that a space divides ("12 000")."""
    said = found[at].text
    last = at + 1
    if re.fullmatch(r"\d{1,3}\.000(\.000)*", said):
        said = said.replace(".", "")
    value = re.sub(GROUPED, "", said)
    while re.fullmatch(r"[1-9]\d{0,2}", found[at].text) and is_group(found, last, at):
        value += found[last].text
        last += 1
    if value.count(".") > 1:
        value = value.replace(".", "")
    return float(value), last


def is_group(found: Sequence[Token], at: int, first: int) -> bool:
    """Whether a token is the next group of three digits of a number written with spaces."""
    if at >= len(found) or not re.fullmatch(r"\d{3}", found[at].text):
        return False
    gap = found[at].starts - found[at - 1].ends
    before = found[first - 1].lower.rstrip(".") if first else ""
    return gap == 1 and before not in MONTH_WORDS


MONTH_WORDS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
    ]
)


def numeral(found: Sequence[Token], at: int) -> Expression | None:
    """A number that begins with digits, with the scale after it: "12", "1.2 million", "2.5k"."""
    token = found[at]
    if token.lower.endswith(("st", "nd", "rd", "th")):
        value = float(re.sub(r"\D", "", token.text))
        return Expression(at, at + 1, None, value, None, "ordinal")
    value, last = digits(found, at)
    factor, last = scale(found, last)
    if factor == 1 and is_half(found, last):
        return Expression(at, last + 3, None, value + 0.5, None)
    return Expression(at, last, None, value * factor, None)


def is_half(found: Sequence[Token], at: int) -> bool:
    """Whether "and a half" stands at a token."""
    return [token.lower for token in found[at : at + 3]] == ["and", "a", "half"]


def scale(found: Sequence[Token], at: int) -> tuple[float, int]:
    """The product of the scale words at a token, with or without a hyphen before them."""
    factor = 1.0
    while at < len(found):
        here = at + 1 if found[at].text in HYPHENS and at + 1 < len(found) else at
        word = found[here].lower
        if word not in scales() or not fits_scale(found, here):
            break
        factor *= scales()[word]
        at = here + 1
    return factor, at


def fits_scale(found: Sequence[Token], at: int) -> bool:
    """Whether a scale word multiplies: a short one ("2.5k") has to touch the digits before it."""
    word = found[at].lower
    if word in {"k", "m", "bn", "mn", "tn", "mil"}:
        touching = found[at].starts == found[at - 1].ends
        return word != "mil" and (touching or word in {"bn", "mn"}) and word != "m"
    return True


def worded(found: Sequence[Token], at: int) -> Expression | None:
    """A number in words: "three hundred and fifty", "half a million", "a couple of thousand"."""
    words = [token.lower for token in found[at : at + 4]]
    if words[0] == "half":
        return halved(found, at, words)
    if words[0] in {"a", "an"} and len(words) > 1:
        return after_article(found, at, words)
    if words[0] == "couple" or words[0] in {"a", "an"}:
        return None
    return cardinal(found, at, at)


def halved(found: Sequence[Token], at: int, words: list[str]) -> Expression | None:
    """ "half a million", "half a dozen"."""
    skip = 2 if len(words) > 2 and words[1] in {"a", "an"} else 1
    if len(words) > skip and words[skip] in scales():
        factor, last = scale(found, at + skip)
        return Expression(at, last, None, factor / 2, None)
    if len(words) > 2 and words[1] == "-" and words[2] in scales():
        return Expression(at, at + 3, None, scales()[words[2]] / 2, None)
    return Expression(at, at + 1, None, 0.5, None, "fraction")


def after_article(found: Sequence[Token], at: int, words: list[str]) -> Expression | None:
    """ "a thousand", "a dozen", "a couple of thousand", "a quarter of a million", "a half dozen"."""
    if words[1] in scales() and words[1] not in {"k", "m", "bn", "mn", "mil", "score", "grand"}:
        return cardinal(found, at, at + 1)
    if words[1] == "half" and len(words) > 2 and words[2] in scales():
        return Expression(at, at + 3, None, scales()[words[2]] / 2, None)
    if words[1] in {"couple", "pair"} and (len(words) < 3 or words[2] != "who"):
        last = at + 2
        if len(words) > 3 and words[2] == "of" and words[3] in scales():
            factor, last = scale(found, at + 3)
            return Expression(at, last, None, 2 * factor, None)
        if len(words) > 2 and words[2] in scales():
            factor, last = scale(found, at + 2)
            return Expression(at, last, None, 2 * factor, None)
        return (
            Expression(at, last, None, 2, None, "pair")
            if words[2:3] == ["of"] or words[1] == "couple"
            else None
        )
    if words[1] == "quarter" and len(words) > 3 and words[2] == "of":
        factor, last = scale(found, at + 4)
        if factor > 1:
            return Expression(at, last, None, factor / 4, None)
    return None


def cardinal(found: Sequence[Token], first: int, at: int) -> Expression | None:
    """A number in words from its first word on; an "a" before a scale is one."""
    total = current = 0.0
    last = at
    seen = found[first].lower in {"a", "an"}
    if seen:
        current = 1
    while at < len(found):
        step = at + 1 if found[at].text in HYPHENS and at > first and at + 1 < len(found) else at
        word = found[step].lower
        if word in cardinals() and adds(current, cardinals()[word]):
            current += cardinals()[word]
        elif (
            word in scales()
            and (current or word in {"hundred", "thousand", "dozen"})
            and fits_scale(found, step)
        ):
            total, current = scaled(total, current or 1, scales()[word])
        elif word.isdigit() and total and not current and step != at and float(word) < 1000:
            current = float(word)
        elif word == "and" and joins(found, step, total, current):
            at = step + 1
            continue
        elif word == "and" and is_half(found, step):
            factor, ends = scale(found, step + 3)
            if not current:
                factor = scales()[found[step - 1].lower]
            return Expression(first, ends, None, total + (current + 0.5) * factor, None)
        else:
            break
        at = last = step + 1
    if last == first or not (total + current or found[first].lower == "zero"):
        return None
    return Expression(first, last, None, total + current, None)


def adds(current: float, value: int) -> bool:
    """Whether a number word goes on the number so far: twenty six, three hundred six."""
    tail = current % 100
    return tail == 0 if value >= 10 else tail == 0 or (tail >= 20 and tail % 10 == 0)


def scaled(total: float, current: float, factor: int) -> tuple[float, float]:
    """The total and the current group after a scale word."""
    if factor == 100:
        return total, current * 100
    if total and factor > total:
        return 0.0 + (total + current) * factor, 0.0
    return total + current * factor, 0.0


def joins(found: Sequence[Token], at: int, total: float, current: float) -> bool:
    """Whether "and" goes on a number ("three hundred and fifty") rather than joins two."""
    if at + 1 >= len(found) or found[at - 1].lower not in {"hundred", "thousand", "million"}:
        return False
    following = found[at + 1].lower
    again = at + 2 < len(found) and found[at + 2].lower in scales()
    return following in cardinals() and (current >= 100 or (total >= 100 and not again))
