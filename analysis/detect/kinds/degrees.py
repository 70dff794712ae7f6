"""Degrees: coordinates, angles and temperatures, which a sign or a letter marks."""

from __future__ import annotations

from analysis.detect.kinds.context import SIDE, Context, Decision, is_numeral

SIGNS = frozenset("°º′″")
OPENING = frozenset("'‘")


def coordinate(context: Context) -> Decision | None:
    """A coordinate, an angle or a temperature: "48.5°N", "50.45 N", "-10C"."""
    if context.before().isalpha() and len(context.after()) > 1:
        return None
    if is_angle(context):
        return Decision("measure", "a coordinate or an angle")
    at = context.figure.last
    if is_temperature(context):
        return Decision("measure", "a temperature")
    compass = at < len(context.tokens) and context.tokens[at].text in {"N", "S", "E", "W"}
    if compass and "." in context.said and context.value <= 180:
        return Decision("measure", "a coordinate")
    return None


def is_temperature(context: Context) -> bool:
    """Whether a letter that touches the number stands for degrees: "-10C", "a heat of 40C"."""
    at = context.figure.last
    letter = context.touches_after() and context.tokens[at].text in {"C", "F"}
    ranged = context.before() in {"to", "and"} and context.before(2) in {"c", "f"}
    return letter and (context.value < 0 or ranged or context.near("temperatures", SIDE))


def is_angle(context: Context) -> bool:
    """Whether a numeral has the sign of an angle beside it, and no mark of a quotation."""
    if not context.tokens[context.figure.last - 1].text[-1].isdecimal():
        return False
    if context.touches_after() and (context.after() in SIGNS or is_minutes(context)):
        return True
    behind = context.before() in SIGNS or (context.before() == "'" and is_numeral(context, 2))
    return behind and context.touches_before()


def is_minutes(context: Context) -> bool:
    """Whether the mark behind a numeral stands for minutes or feet: no quotation is open there."""
    opened = any(
        context.before(back) in OPENING and not is_numeral(context, back + 1)
        for back in range(1, SIDE)
    )
    return context.after() == "'" and not opened
