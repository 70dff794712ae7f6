"""Compounds: an amount in two units read as one: "20 dollars and 43 cents", "5 ft 2 in"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.detect.expressions import Expression, exact, joined, lower, values
from analysis.detect.scales import is_currency
from analysis.model import Token

OPENED = frozenset({("odd",), ("-", "odd"), ("or", "so")})


def with_subunits(found: Sequence[Token], read: Sequence[Expression]) -> list[Expression]:
    """The numbers with what stands behind them in a smaller unit added.

    >>> from analysis.detect.numbers import expressions
    >>> from analysis.words.tokens import tokens
    >>> said = tokens("20 dollars and 43 cents, 6 feet 3 inches")
    >>> [each.best for each in with_subunits(said, expressions(said))]
    [20.43, 6.25]
    """
    return joined(found, read, compound)


def compound(found: Sequence[Token], whole: Expression, part: Expression) -> Expression | None:
    """Two numbers as one amount, where the second is in a smaller unit of the first."""
    parts = parts_of(found, whole, part)
    if not parts or whole.best is None or part.best is None:
        return scaled(found, whole, part)
    return whole._replace(last=part.last, best=whole.best + part.best / parts)


def scaled(found: Sequence[Token], count: Expression, scale: Expression) -> Expression | None:
    """A number that is left open before its scale: "30-odd thousand", "ten or so thousand"."""
    bare = scale.last - scale.first == 1 and lower(found, scale.first) in values("scales")
    said = tuple(token.lower for token in found[count.last : scale.first])
    if not bare or said not in OPENED or count.best is None or scale.best is None:
        return None
    return exact(count.first, scale.last, count.best * scale.best)


def parts_of(found: Sequence[Token], whole: Expression, part: Expression) -> float:
    """How many of the smaller unit make the larger one, where a part goes on a whole; else 0."""
    start = part.first - (lower(found, part.first - 1) == "and")
    gap = start - whole.last
    unit = found[whole.last] if gap == 1 else found[whole.first - 1] if whole.first else None
    if unit is None or gap > 1 or (gap < 1 and not is_currency(unit)):
        return 0.0
    parts = values("subunits").get(f"{unit.lower} {lower(found, part.last)}", 0.0)
    plain = whole.kind == part.kind == "count" and whole.best == int(whole.best or 0)
    return parts if plain and part.best is not None and 0 < part.best < parts else 0.0
