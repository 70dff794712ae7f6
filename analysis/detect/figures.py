"""Figures: a number and the words that bound it, read as an interval.

What each phrase must be read as stands beside this module, in `figures.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from analysis.detect.numbers import HYPHENS, Expression, expressions
from analysis.model import Bound, Figure, Token
from analysis.words import rows
from analysis.words.tokens import tokens

QUOTES = frozenset("\"“”‘'")
LINKS = frozenset({"to", "and", "or", *HYPHENS})
GROWING = frozenset(
    [
        "rose",
        "rise",
        "rises",
        "rising",
        "risen",
        "grow",
        "grew",
        "grows",
        "grown",
        "growing",
        "increase",
        "increased",
        "increases",
        "fell",
        "fall",
        "dropped",
        "drop",
        "jumped",
        "jump",
        "climbed",
        "went",
        "up",
        "down",
        "swelled",
        "swell",
        "raised",
        "raise",
        "expanded",
        "expand",
        "surged",
        "cut",
        "reduced",
        "shrank",
        "shrink",
        "upped",
        "lifted",
        "lift",
        "dwindled",
        "revised",
    ]
)


class Bounded(NamedTuple):
    """A figure and its tokens: the bare number `first:last`, with its modifiers `begins:stops`."""

    figure: Figure
    first: int
    last: int
    begins: int
    stops: int
    kind: str


@cache
def modifiers(side: str) -> dict[str, tuple[tuple[tuple[str, ...], Bound], ...]]:
    """The bounding phrases of one side by the word next to the number, the longest first."""
    index: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
    for row in rows("bounds"):
        if row["side"] == side:
            words = tuple(token.lower for token in tokens(row["said"]))
            key = words[-1] if side == "before" else words[0]
            index.setdefault(key, []).append((words, row["means"]))  # type: ignore[arg-type]
    return {word: tuple(sorted(found, key=lambda e: -len(e[0]))) for word, found in index.items()}


def figures(found: Sequence[Token]) -> list[Bounded]:
    """Every figure among the tokens, in order, ranges joined and bounds read.

    >>> [read.figure for read in figures(tokens("between 10,000 and 12,000, up to 40 or some 3,000"))]
    [10000..12000, ..40, ~3000]
    """
    result = []
    waiting = expressions(found)
    while waiting:
        span, *waiting = waiting
        if waiting and (joined := joined_range(found, span, waiting[0])):
            span, waiting = joined, waiting[1:]
        result.append(bounded(found, span))
    return result


def joined_range(found: Sequence[Token], low: Expression, high: Expression) -> Expression | None:
    """Two expressions as one range, where the words between them say so."""
    if high.first - low.last != 1 or {low.kind, high.kind} - {"count", "indefinite"}:
        if not (open_quote(found, low.last) and high.first - low.last == 2):
            return None
    if found[low.last].lower not in LINKS or not is_range(found, low, high):
        return None
    starts, ends = low.low or low.best, high.high or high.best
    if starts is None or ends is None:
        return None
    starts *= borrowed(found, low, high)
    if starts >= ends:
        return None
    return Expression(low.first, high.last, starts, None, ends)


def open_quote(found: Sequence[Token], at: int) -> bool:
    """Whether a quotation mark stands after the token at a place."""
    return at + 1 < len(found) and found[at + 1].text in QUOTES


def is_range(found: Sequence[Token], low: Expression, high: Expression) -> bool:
    """Whether the word between two numbers makes a range of them, and no pair or change."""
    link = found[low.last].lower
    before = [token.lower for token in found[max(0, low.first - 6) : low.first]]
    if link == "and":
        return "between" in before[-3:]
    if link == "or":
        return comparable(low, high)
    if link == "to":
        return not ("from" in before[-2:] and GROWING.intersection(before)) and not (
            "by" in before[-2:] and GROWING.intersection(before)
        )
    return not is_score(found, low, high)


def comparable(low: Expression, high: Expression) -> bool:
    """Whether two numbers lie so near that "A or B" is an interval."""
    starts, ends = low.best or low.low or 0, high.best or high.high or 0
    return 0 < starts < ends <= 3 * starts or (ends >= 1000 > 100 > starts)


def is_score(found: Sequence[Token], low: Expression, high: Expression) -> bool:
    """Whether two hyphened numbers are a score or a day such as 9/11, by falling or standing alone."""
    return (low.best or 0) >= (high.best or high.high or 0) * borrowed(found, low, high) and not (
        borrowed(found, low, high) > 1
    )


def borrowed(found: Sequence[Token], low: Expression, high: Expression) -> float:
    """The scale that the first number of a range borrows from the second: "90 to 100,000".

    >>> figures(tokens("10-20 thousand"))[0].figure, figures(tokens("11 to 12,000 men"))[0].figure
    (10000..20000, 11000..12000)
    """
    starts, ends = low.best or 0, high.best or high.high or 0
    said = found[low.first].text
    if low.kind != "count" or (low.last - low.first > 1 and not said.isalpha()) or "," in said:
        return 1
    if found[low.last - 1].lower in {"thousand", "million", "billion", "hundred", "dozen"}:
        return 1
    for factor, word in (
        (1_000_000_000, "billion"),
        (1_000_000, "million"),
        (1000, "thousand"),
        (12, "dozen"),
        (100, "hundred"),
    ):
        if any(token.lower == word for token in found[high.first : high.last]):
            return factor if starts < factor and starts * factor < ends * 1.0001 else 1
    if ends >= 1000 and ends % 1000 == 0 and starts < 1000 and starts * 1000 < ends:
        return 1000 if starts * 1000 * 12 >= ends else 1
    return 1


def bounded(found: Sequence[Token], span: Expression) -> Bounded:
    """A number with the modifiers around it."""
    bound, begins = bound_before(found, span.first)
    if span.low is not None and span.high is not None and begins:
        begins -= found[begins - 1].lower in {"between", "from"}
    after, stops = bound_after(found, span.last)
    if bound is None or bound == "exact":
        bound = after or bound
    figure = with_bound(span, bound or "exact")
    return Bounded(figure, span.first, span.last, begins, stops, span.kind)


def bound_before(found: Sequence[Token], first: int) -> tuple[Bound | None, int]:
    """What bounds a number from the left, and the token at which that begins."""
    bound: Bound | None = None
    begins = first
    while begins:
        at = begins - 1
        if found[at].text in QUOTES or (found[at].lower in {"the", "a", "an"} and bound is None):
            at -= 1
        read = modifier(found, at) if at >= 0 else None
        if read is None:
            break
        if found[begins - 1].lower in {"the", "a", "an"} and read[0] == "exact":
            break
        words, means = read[1], read[0]
        if bound in {None, "exact"} or (
            bound == "approx" and means in {"at_most", "at_least", "more_than"}
        ):
            bound = means
        begins = at + 1 - len(words)
    return bound, begins


def modifier(found: Sequence[Token], last: int) -> tuple[Bound, tuple[str, ...]] | None:
    """The bounding phrase that ends at a token."""
    for words, means in modifiers("before").get(found[last].lower, ()):
        first = last + 1 - len(words)
        if first >= 0 and tuple(t.lower for t in found[first : last + 1]) == words:
            return means, words
    return None


def bound_after(found: Sequence[Token], last: int) -> tuple[Bound | None, int]:
    """What bounds a number from the right, and the token after that."""
    at = last + 1 if last < len(found) and found[last].text in HYPHENS else last
    if at < len(found):
        for words, means in modifiers("after").get(found[at].lower, ()):
            stops = at + len(words)
            if tuple(t.lower for t in found[at:stops]) == words:
                return means, stops
    return None, last


def with_bound(span: Expression, bound: Bound) -> Figure:
    """The interval that a number and its bound come to."""
    low, high = span.low, span.high
    if span.best is None:
        if bound == "at_most":
            return Figure(None, None, high, "at_most")
        if bound in {"at_least", "more_than"} and span.kind != "indefinite":
            return Figure(low, None, high, "range")
        return Figure(low, None, high, "range")
    if bound in {"at_least", "more_than"}:
        return Figure(span.best, None, None, bound)
    if bound in {"at_most", "less_than"}:
        return Figure(None, None, span.best, bound)
    return Figure(None, span.best, None, bound)
