"""Cardinals in words: "three hundred and fifty thousand", "twenty-first"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from analysis.detect.expressions import Expression, exact, lower, past_hyphen, values
from analysis.detect.fractions import below_hundred, denominator, fraction, rest
from analysis.detect.scales import ALONE, Read, counts, scale
from analysis.model import Token
from analysis.words import grammar

ARTICLES = grammar("indefinite articles")
LARGEST = 1e15


class Sum(NamedTuple):
    """A number in words as far as it was read: its finished part, its group below a thousand.

    `unit` is the last scale that was applied, which "and a half" goes on.
    """

    total: float
    group: float
    last: int
    unit: float = 1.0

    @property
    def value(self) -> float:
        """What was read so far."""
        return self.total + self.group


def cardinal(found: Sequence[Token], at: int) -> Expression | None:
    """A number in words from its first word on; an "a" before a scale is one.

    >>> from analysis.words.tokens import tokens
    >>> said = ("two hundred and fifty thousand", "a million and a half", "twelve hundred")
    >>> [cardinal(tokens(words), 0).best for words in said]
    [250000.0, 1500000.0, 1200.0]
    """
    read = summed(found, at)
    if read is None:
        return None
    read = with_group(found, read)
    added = rest(found, read.last)
    if added:
        return with_rest(found, at, read, added)
    decimals = behind_point(found, read.last)
    if decimals:
        factor, last = scale(found, decimals.last)
        return exact(at, last, (read.value + decimals.value) * factor)
    parts = denominator(found, past_hyphen(found, read.last), read.value > 1)
    if parts and read.value > 1 and lower(found, parts.last - 1) != "quarters":
        return exact(at, parts.last, read.value / parts.value, "fraction")
    composed = ordinal_end(found, at, read)
    if composed:
        return composed
    if not read.value and values("cardinals").get(lower(found, at)) != 0:
        return None
    return exact(at, read.last, read.value)


def with_group(found: Sequence[Token], read: Sum) -> Sum:
    """A number with the group of hundreds behind its comma: "two thousand, five hundred men"."""
    if read.unit < 1000 or read.group or lower(found, read.last) != ",":
        return read
    more = summed(found, read.last + 1)
    if more is None or not 100 <= more.value < read.unit or not counts(found, more.last):
        return read
    return Sum(read.total, more.value, more.last, read.unit)


def behind_point(found: Sequence[Token], at: int) -> Read | None:
    """The decimals that "point" adds to a number in words: "two point two", "one point zero five".

    >>> from analysis.words.tokens import tokens
    >>> behind_point(tokens("five point zero five"), 1), behind_point(tokens("one point"), 1)
    (Read(value=0.05, last=4), None)
    """
    if lower(found, at) != "point":
        return None
    said, last = "", at + 1
    while (value := below_hundred(found, last)) is not None:
        said += f"{value.value:.0f}"
        last = value.last
        if value.value >= 10:
            break
    return Read(float(f"0.{said}"), last) if said else None


def summed(found: Sequence[Token], first: int) -> Sum | None:
    """The words of a number added up."""
    article = lower(found, first) in ARTICLES
    if article and not is_scale(found, past_hyphen(found, first + 1)):
        return None
    read = Sum(0.0, float(article), first + article)
    while read.value < LARGEST:
        grown = grown_by(found, read, first)
        if grown is None:
            break
        read = grown
    return read if read.last > first + article else None


def grown_by(found: Sequence[Token], read: Sum, first: int) -> Sum | None:
    """The number with its next word, if that goes on it."""
    here = past_hyphen(found, read.last) if read.last > first else read.last
    word = lower(found, here)
    if word in {"and", "&"} and joins(found, here, read):
        here = past_hyphen(found, here + 1)
        word = lower(found, here)
    value = values("cardinals").get(word)
    if is_end_in_digits(found, here, read):
        return read._replace(group=float(word), last=here + 1)
    if value is not None:
        return read._replace(group=read.group + value, last=here + 1) if adds(read, value) else None
    if not is_scale(found, here):
        return None
    return with_scale(read, values("scales")[word], here + 1)


def is_end_in_digits(found: Sequence[Token], at: int, read: Sum) -> bool:
    """Whether digits behind a hyphen end a number in words: "four-thousand-100"."""
    word = lower(found, at)
    bound = at > read.last and read.total > 0 and not read.group
    return bound and word.isdecimal() and len(word) <= 3


def is_scale(found: Sequence[Token], at: int) -> bool:
    """Whether a full scale word stands at a token: "hundred", "million"."""
    word = lower(found, at)
    return word in values("scales") and len(word) > 3 and word not in {"grand", "score"}


def with_scale(read: Sum, factor: float, last: int) -> Sum | None:
    """The number multiplied by a scale word; a scale that begins it counts once."""
    if not read.value and factor not in {values("scales")[word] for word in ALONE}:
        return None
    group = read.group or (0.0 if read.total else 1.0)
    if factor == 100:
        hundreds = Sum(read.total, group * 100, last, read.unit if read.total else 100.0)
        return hundreds if 0 < group < 100 else None
    if not read.total or factor < read.unit:
        return Sum(read.total + group * factor, 0.0, last, factor) if group else None
    return Sum((read.total + group) * factor, 0.0, last, factor) if read.unit < 1e9 else None


def adds(read: Sum, value: float) -> bool:
    """Whether a number word goes on the number so far: twenty six, three hundred six."""
    if read.unit == 12:
        return False
    tail = read.group % 100
    return tail == 0 if value >= 10 else tail == 0 or (tail >= 20 and tail % 10 == 0)


def joins(found: Sequence[Token], at: int, read: Sum) -> bool:
    """Whether "and" goes on a number ("three hundred and fifty") rather than joins two."""
    if not is_scale(found, read.last - 1) or read.unit == 12:
        return False
    following = past_hyphen(found, at + 1)
    if lower(found, following) not in values("cardinals"):
        return False
    part, added = fraction(found, following), rest(found, following + 1)
    if (part and part.value < 1) or (added and scale(found, added.last).value > 1):
        return False
    again = past_hyphen(found, following + 1)
    repeats = is_scale(found, again) and values("scales")[lower(found, again)] >= 100
    return not repeats or (read.group >= 100 and lower(found, again) != "hundred")


def with_rest(found: Sequence[Token], first: int, read: Sum, added: Read) -> Expression:
    """A number with its half: "two and a half million", "a million and a half"."""
    factor, last = scale(found, added.last)
    if 1 < factor <= read.value:
        return exact(first, last, read.value + added.value * factor)
    unit = read.unit if factor == 1 and not read.group else 1.0
    return exact(first, last, (read.value + added.value * unit) * factor)


def ordinal_end(found: Sequence[Token], first: int, read: Sum) -> Expression | None:
    """An ordinal at the end of a number: "twenty-first", "hundred and first", "two hundredth"."""
    here = past_hyphen(found, read.last)
    here += lower(found, here) == "and" and read.value >= 100
    value = values("ordinals").get(lower(found, here))
    if value is None or (value <= 99 and not adds(read, value)):
        return None
    ranked = read.value + value if value <= 99 else read.total + (read.group or 1.0) * value
    return exact(first, here + 1, ranked, "ordinal")
