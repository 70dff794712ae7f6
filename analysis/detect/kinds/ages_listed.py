"""Ages in lists: numbers that are years of age as the numbers beside them are."""

from __future__ import annotations

from analysis.detect.cardinals import cardinal
from analysis.detect.expressions import lower, numeric, values
from analysis.detect.kinds.context import Context, run_end
from analysis.detect.kinds.times import ENDS
from analysis.words import grammar

OLDEST = 120
YOUNGEST = 5
COMMAS = frozenset({",", "(", ")", ".", ";", "and"})
BEHIND_LIST = COMMAS | ENDS | grammar("finite be")
CLOSING = frozenset({",", ".", ";", ")", ""})
NEAR = 4  # tokens before their ages within which it is told how many people there are
RUN = 12  # tokens of a list of ages on each side of one


def is_one_of_several(context: Context) -> bool:
    """Whether the number is one of as many ages as there are people: "two brothers, 26 and 30,"."""
    can_be = context.plain and YOUNGEST <= context.value <= OLDEST
    if not can_be or context.after() not in COMMAS:
        return False
    tokens, at = context.tokens, context.figure.first
    first, last = (run_end(tokens, at, step, RUN, is_listed) for step in (-1, 1))
    ages = [k for k in range(first, last + 1) if lower(tokens, k).isdecimal()]
    if len(ages) < 2 or lower(tokens, first) != ",":
        return False
    if lower(tokens, ages[-1] + 1) not in CLOSING or lower(tokens, ages[-1] + 2) == "respectively":
        return False
    people = (cardinal(tokens, k) for k in range(max(0, first - NEAR), first))
    return any(read and read.best == len(ages) for read in people)


def is_in_list(context: Context) -> bool:
    """Whether the number stands in a list of ages: "aged 3, |six", "|2, |7 and 12 years old"."""
    written = context.plain or context.said in values("cardinals")
    if not written or not (context.after() in BEHIND_LIST or context.before() in COMMAS):
        return False
    first, last = (
        run_end(context.tokens, context.figure.first, step, RUN, is_age_or_link) for step in (-1, 1)
    )
    if lower(context.tokens, first - 1) in numeric("ages"):
        return context.after() in BEHIND_LIST
    old = [lower(context.tokens, last + on) for on in (1, 2)] == ["years", "old"]
    return old and last > context.figure.first


def is_listed(said: str) -> bool:
    """Whether a word can stand in a list of ages."""
    return said.isdecimal() or said in {",", "and"}


def is_age_or_link(said: str) -> bool:
    """Whether a word can stand in a list of ages, in figures or in words."""
    return is_listed(said) or said in values("cardinals")
