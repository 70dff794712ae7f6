"""Torn: numbers that a blank, a stray comma or a stray stop has torn apart."""

from __future__ import annotations

import re

from analysis.detect.expressions import lower, numeric, touches, values
from analysis.detect.kinds.amounts import units
from analysis.detect.kinds.context import Context, Decision

SHORT = re.compile(r"\d{1,3}")
GROUP = re.compile(r"\d{3}")
TORN = Decision("other", "the beginning of a number that is torn apart")


def torn(context: Context) -> Decision | None:
    """The first digits of a torn number: "(2,| 800 dollars)", "300|,00 people", "2.| 4 million"."""
    if not context.single or not SHORT.fullmatch(context.said) or not context.touches_after():
        return None
    mark, rest = context.after(), context.after(1)
    if mark not in {",", "."} or not rest.isdecimal():
        return None
    at = context.figure.last + 1
    if mark == ",":
        clings = touches(context.tokens, at) and len(rest) == 2
        return TORN if clings or (GROUP.fullmatch(rest) and is_amount(context, at + 1)) else None
    return TORN if is_amount(context, at + 1) else None


def is_amount(context: Context, at: int) -> bool:
    """Whether a scale, a share or a unit stands at a token, so that a decimal ends before it."""
    said = lower(context.tokens, at)
    if said in values("scales") or said in numeric("shares"):
        return True
    return units().get(said) == "money" or (
        said == "per" and lower(context.tokens, at + 1) == "cent"
    )
