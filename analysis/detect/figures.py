"""Figures: a number and the words that bound it, read as an interval.

What each phrase must be read as stands beside this module, in `figures.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from analysis.detect import bounds
from analysis.detect.bounds import OPEN
from analysis.detect.compounds import with_subunits
from analysis.detect.expressions import Expression
from analysis.detect.numbers import expressions
from analysis.detect.ranges import joined
from analysis.detect.ratios import with_ratios
from analysis.detect.scales import is_currency, is_prefix, is_suffix
from analysis.model import Bound, Figure, Token

OPENED = frozenset({"odd", "so"})
RANGING = frozenset({"to", "and", "or", "if", "-", "–", "—"})


class Bounded(NamedTuple):
    """A figure and its tokens: the bare number `first:last`, with its modifiers `begins:stops`."""

    figure: Figure
    first: int
    last: int
    begins: int
    stops: int
    kind: str


def figures(found: Sequence[Token]) -> list[Bounded]:
    """Every figure among the tokens, in order, ranges joined and bounds read.

    >>> from analysis.words.tokens import tokens
    >>> [read.figure for read in figures(tokens("between 10,000 and 12,000, up to 40, some 3"))]
    [10000..12000, ..40, ~3]
    """
    result: list[Bounded] = []
    waiting = with_ratios(found, with_subunits(found, expressions(found)))
    at = 0
    while at < len(waiting):
        span = waiting[at]
        both = joined(found, span, waiting[at + 1]) if at + 1 < len(waiting) else None
        read = bounded(found, both or span)
        both_read = result and (
            between_bounds(found, result[-1], read) or again(found, result[-1], read)
        )
        result[-1:] = [both_read] if both_read else [*result[-1:], read]
        at += 2 if both else 1
    return result


def again(found: Sequence[Token], one: Bounded, other: Bounded) -> Bounded | None:
    """A figure with itself behind it in brackets: "twenty (20) soldiers"."""
    bracketed = other.first == one.last + 1 and found[one.last].text == "("
    if not bracketed or other.figure.best != one.figure.best or other.last >= len(found):
        return None
    last = other.last + 1
    return one._replace(last=last, stops=last) if found[other.last].text == ")" else None


def between_bounds(found: Sequence[Token], one: Bounded, other: Bounded) -> Bounded | None:
    """Two figures as one interval, where each leaves one end open and nothing stands between.

    >>> from analysis.words.tokens import tokens
    >>> figures(tokens("more than 1,000 but fewer than 1,500 soldiers"))[0].figure
    1000..1500
    """
    if not (one.figure.bound in OPEN and other.figure.bound in OPEN) or one.figure.best is not None:
        return None
    low = one.figure.low if other.figure.low is None else other.figure.low
    high = other.figure.high if one.figure.high is None else one.figure.high
    if low is None or high is None or not low < high or one.figure.low == other.figure.low:
        return None
    link = {token.lower for token in found[one.last : other.begins]}
    if not link or not link <= {",", "and", "but"}:
        return None
    figure = Figure(low, None, high, "range")
    return Bounded(figure, one.first, other.last, one.begins, other.stops, one.kind)


def past_currency(found: Sequence[Token], first: int) -> int:
    """The number's first token, or that of the signs of a currency before it: "about US$5"."""
    begins = first
    if first > 1 and found[first - 2].text == "$" and is_suffix(found[first - 1]):
        begins -= 1
    while begins and (is_currency(found[begins - 1]) or is_prefix(found, begins - 1)):
        begins -= 1
    return begins


def is_vague(found: Sequence[Token], span: Expression) -> bool:
    """Whether an interval is that of a word such as "dozens", and no range between two numbers."""
    said = found[span.first : span.last]
    return not any(token.text[0].isdigit() or token.lower in RANGING for token in said)


def inside(found: Sequence[Token], span: Expression) -> Bound | None:
    """What leaves a number open before its scale: "30-odd thousand"."""
    if OPENED.isdisjoint(token.lower for token in found[span.first : span.last]):
        return None
    return next(
        filter(None, (bounds.after(found, at).bound for at in range(span.first, span.last))), None
    )


def bounded(found: Sequence[Token], span: Expression) -> Bounded:
    """A number with the modifiers around it."""
    bound, begins = bounds.before(found, past_currency(found, span.first), span.last)
    if span.low is not None and span.high is not None and begins:
        begins -= found[begins - 1].lower in {"between", "from"}
    after, stops = bounds.after(found, span.last)
    after = after or inside(found, span)
    if after and bound in {None, "exact", "approx"}:
        bound = bounds.stronger(bound, after)
    figure = bounds.bounded(
        span, bound or "exact", vague=span.best is None and is_vague(found, span)
    )
    return Bounded(figure, span.first, span.last, begins, stops, span.kind)
