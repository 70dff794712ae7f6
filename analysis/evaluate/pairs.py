"""Pairs: which claim that was read stands for which coded claim of the same report."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.evaluate.fields import Record, right
from analysis.evaluate.names import Names
from analysis.model import Span

Pair = tuple[int, int]


def number_span(claim: Record) -> Span | None:
    """Where the number of a claim stands, if it has one."""
    if claim.get("number_starts") is None:
        return None
    return Span(claim["number_starts"], claim["number_ends"])


def quote_span(claim: Record) -> Span:
    """Where the quote of a claim stands."""
    return Span(claim["starts"], claim["ends"])


def overlap(coded: Record, said: Record) -> int:
    """How many code points two claims share: of their numbers, or else of their quotes.

    >>> quote = {"starts": 0, "ends": 14}
    >>> overlap(quote | {"number_starts": 8, "number_ends": 14}, quote)
    14
    """
    one, other = number_span(coded), number_span(said)
    if one is None or other is None:
        one, other = quote_span(coded), quote_span(said)
    return min(one.ends, other.ends) - max(one.starts, other.starts)


def likelihood(coded: Record, said: Record, names: Names) -> tuple[int, int]:
    """What ranks a pair: the code points they share, then the rows that are right."""
    return overlap(coded, said), len(right(coded, said, names))


def pairs(coded: Sequence[Record], said: Sequence[Record], names: Names) -> list[Pair]:
    """Which coded claim goes with which claim read, by index: the likeliest first, each once."""
    options = {
        (i, j): likelihood(one, other, names)
        for i, one in enumerate(coded)
        for j, other in enumerate(said)
        if overlap(one, other) > 0
    }
    return once_each(sorted(options, key=lambda pair: options[pair], reverse=True))


def once_each(options: Sequence[Pair]) -> list[Pair]:
    """The options that are left when no side is taken twice, in the given order.

    >>> once_each([(0, 0), (0, 1), (1, 1)])
    [(0, 0), (1, 1)]
    """
    taken: dict[int, int] = {}
    for coded, said in options:
        if coded not in taken and said not in taken.values():
            taken[coded] = said
    return list(taken.items())
