"""Years: those that an era, the word "year", brackets or a comparison mark as years."""

from __future__ import annotations

import re

from analysis.detect.expressions import HYPHENS, lower, numeric
from analysis.detect.kinds.context import Context, Decision
from analysis.detect.kinds.times import YEAR, counts_something

ERAS = frozenset({"b.c.", "b.c", "bc", "bce", "a.d.", "a.d"})
YEARS = frozenset({"year", "years"})
LINKS = HYPHENS | {"to", "and", "or", ","}
EARLY = re.compile(r"\d{3,4}")
LATEST = 2200
UNTIL = frozenset({"until", "till", "since"})
OVER = frozenset({"over", "on", "from"})


def marked_year(context: Context) -> Decision | None:
    """A year that its own words mark: "221 B.C.", "the year 325", "a 9% rise over 2005"."""
    if is_of_an_era(context):
        return Decision("date", "a year of an era")
    if not 0 < context.value <= LATEST or counts_something(context):
        return None
    if context.before() in YEARS and context.before(2) in {"the", "this", "that"}:
        return Decision("date", "a year named as one")
    if are_lived(context) or is_compared(context):
        return Decision("date", "a year")
    return None


def is_of_an_era(context: Context) -> bool:
    """Whether an era stands behind a number, or behind the one it is set beside."""
    if context.after() in ERAS or (context.before() in {"a.d.", "a.d"} and context.single):
        return True
    return context.after() in LINKS and context.after(1).isdecimal() and context.after(2) in ERAS


def are_lived(context: Context) -> bool:
    """Whether two years alone stand in brackets behind a name: "the Song Dynasty (|960-1127)"."""
    first, last = context.tokens[context.figure.first], context.tokens[context.figure.last - 1]
    both = first is not last and EARLY.fullmatch(first.text) and EARLY.fullmatch(last.text)
    return bool(both) and context.before() == "(" and context.after() == ")"


def is_compared(context: Context) -> bool:
    """Whether a year is what a change is measured by, or lasts to: "until at least |2001"."""
    said = context.tokens[context.figure.first].text
    if not (context.single and YEAR.fullmatch(said)):
        return False
    modified, at = context.figure.begins < context.figure.first, context.figure.begins
    if modified and lower(context.tokens, at - 1) in UNTIL:
        return True
    compared = lower(context.tokens, context.figure.first - 1) in OVER
    back = 2 if context.before() in OVER else 1
    return compared and context.before(back) in numeric("changes over a year")
