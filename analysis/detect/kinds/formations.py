"""Formations: the number of a unit of an army without "th": "the 16 Corps", "3 Army Corps"."""

from __future__ import annotations

from analysis.detect.expressions import counted_nouns, numeric
from analysis.detect.kinds.context import Context, Decision

INSIDE = 4  # how many words the name of a unit has
LONGEST = 3  # how many digits its number has


def formation(context: Context) -> Decision | None:
    """The number of a unit of an army that stands before its name: "soldiers of the 16 Corps"."""
    if not context.plain or len(context.said) > LONGEST or context.value <= 1:
        return None
    head = last_word(context)
    if head is None or not is_named(context, head) or counts_behind(context, head):
        return None
    return Decision("designation", f"the number of a unit: {context.after(head)}")


def last_word(context: Context) -> int | None:
    """How many words behind the number its unit stands, with only words in capitals between."""
    head = None
    at = context.figure.last
    for on, token in enumerate(context.tokens[at : at + INSIDE]):
        if token.lower in numeric("formations"):
            head = on
        if not token.text[0].isupper() or not token.text.isalpha():
            break
    return head


def is_named(context: Context, head: int) -> bool:
    """Whether the unit has a capital, or is one unit for all its number: "the 47 brigade"."""
    capital = context.tokens[context.figure.last + head].text[0].isupper()
    one = context.before() == "the" and context.after(head) not in counted_nouns()
    return capital or one


def counts_behind(context: Context, head: int) -> bool:
    """Whether those counted stand behind the unit: "12 Army soldiers", "two Fleet ships"."""
    return context.after(head + 1) in counted_nouns()
