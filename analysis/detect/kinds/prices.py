"""Prices: numbers without a unit that a price, a rate or a reading is said to be."""

from __future__ import annotations

from analysis.detect.expressions import numeric
from analysis.detect.kinds.context import Context, Decision

FAR = 6
BEHIND = frozenset({"", ".", ",", ";", ":", "on", "for", "after", "before", "last", "per", "from"})
OF_LIVES = frozenset({"human", "heavy", "blood", "terrible", "bloody", "lives"})


def priced(context: Context) -> Decision | None:
    """A bare number that a price or a rate comes to: "put the price at 400", "closed at 4,200".

    Where the price is one in lives, it may count them: "the human price was 400".
    """
    if context.after() not in BEHIND:
        return None
    before = [context.before(back) for back in range(1, FAR + 1)]
    linked = 0
    while linked < FAR and before[linked] in numeric("linking a price"):
        linked += 1
    noun = linked and linked < FAR and before[linked] in numeric("prices and rates")
    if not noun or not OF_LIVES.isdisjoint(before[linked:]):
        return None
    return Decision("other", "a price or a rate")
