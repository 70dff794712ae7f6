"""What a bare number expression is, and the vocabularies that numbers are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from analysis.model import Token
from analysis.words import grammar, meanings, rows
from analysis.words.forms import plural

HYPHENS = frozenset("-‐‑–")


class Expression(NamedTuple):
    """A bare number expression: its tokens (`last` exclusive) and its value or interval.

    `kind` is count, indefinite ("dozens"), pair, ordinal, fraction or designation.
    """

    first: int
    last: int
    low: float | None
    best: float | None
    high: float | None
    kind: str = "count"


def exact(first: int, last: int, value: float, kind: str = "count") -> Expression:
    """An expression of one value."""
    return Expression(first, last, None, value, None, kind)


def joined(
    found: Sequence[Token],
    read: Sequence[Expression],
    both: Callable[[Sequence[Token], Expression, Expression], Expression | None],
) -> list[Expression]:
    """Expressions, each as one with the one before it where `both` makes one of the two."""
    result: list[Expression] = []
    for each in read:
        one = both(found, result[-1], each) if result else None
        result[-1:] = [one] if one else [*result[-1:], each]
    return result


@cache
def values(table: str) -> Mapping[str, float]:
    """The value of each word of a vocabulary of numbers.

    >>> values("cardinals")["forty"], values("scales")["crore"], values("fraction_signs")["½"]
    (40.0, 10000000.0, 0.5)
    """
    return {said: float(means) for said, means in meanings(table).items()}


@cache
def numeric(name: str) -> frozenset[str]:
    """The words of one set of `numeric.csv`: small words that a rule looks for around a number.

    Raises KeyError for a set that the table lacks.

    >>> "aged" in numeric("ages")
    True
    """
    found = frozenset(row["word"] for row in rows("numeric") if row["set"] == name)
    if not found:
        raise KeyError(name)
    return found


@cache
def counted_nouns() -> frozenset[str]:
    """The head of everything that can be counted, in the plural: "soldiers", "|men under arms"."""
    return frozenset(map(head, (plural(row["said"]).split() for row in rows("units"))))


def head(noun: list[str]) -> str:
    """The last word of a noun of several before any preposition.

    >>> head(["artillery", "shells"]), head(["boots", "on", "the", "ground"])
    ('shells', 'boots')
    """
    links = grammar("prepositions")
    ends = next((at for at, said in enumerate(noun) if at and said in links), len(noun))
    return noun[ends - 1]


@cache
def indefinites() -> Mapping[str, tuple[tuple[tuple[str, ...], float, float], ...]]:
    """Plurals that are an interval ("dozens"), by their first word, the longest first."""
    index: dict[str, list[tuple[tuple[str, ...], float, float]]] = {}
    for said, means in meanings("indefinites").items():
        words = tuple(said.split())
        low, high = means.split("..")
        index.setdefault(words[0], []).append((words, float(low), float(high)))
    return {word: tuple(sorted(found, key=longest_first)) for word, found in index.items()}


def longest_first(entry: tuple[tuple[str, ...], float, float]) -> int:
    """The order of the phrases that begin with one word."""
    return -len(entry[0])


def lower(found: Sequence[Token], at: int) -> str:
    """The word at a token in lower case, or nothing before the first and behind the last."""
    return found[at].lower if 0 <= at < len(found) else ""


def touches(found: Sequence[Token], at: int) -> bool:
    """Whether a token stands right behind the one before it, without a blank."""
    return 0 < at < len(found) and found[at].starts == found[at - 1].ends


def past_hyphen(found: Sequence[Token], at: int) -> int:
    """The token itself, or the next one where it is a hyphen that binds two words."""
    if at + 1 < len(found) and found[at].text in HYPHENS:
        return at + 1 if touches(found, at) and touches(found, at + 1) else at
    return at
