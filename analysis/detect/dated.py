"""Dated: the dates of a sentence, each with its tokens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from analysis.model import Date, Sentence, Token

TIMES = frozenset(
    {"month", "year", "week", "day", "night", "morning", "afternoon", "evening", "course", "hours"}
)
SAME, LIGHT = frozenset({"same", "that"}), frozenset({"the", "that", "this", "very", "same"})
LEADS = frozenset({"on", "in", "by", "at", "during", "over", "since", "until", "till", "from"})
NTH = ("st", "nd", "rd", "th")


def dates_within(
    found: Sequence[Token], everywhere: Sequence[Date], span: Sentence
) -> tuple[tuple[Date, int, int], ...]:
    """The dates of a sentence with their tokens."""
    result = []
    first = bisect_left(everywhere, span.starts, key=lambda d: d.starts)
    if first == len(everywhere) or everywhere[first].starts >= span.ends:
        return ()
    starts = [token.starts for token in found]
    for dated in everywhere[first:]:
        if dated.starts >= span.ends:
            break
        first_token = led_from(found, bisect_left(starts, dated.starts))
        result.append((dated, first_token, bisect_left(starts, dated.ends)))
    return tuple(result)


def led_from(found: Sequence[Token], first: int) -> int:
    """The token behind the preposition that leads to a date: "on |the 8th", "on |that Tuesday".

    So in "in |the month of May", "on |the evening of 8 May". A date within a text's last token, as
    in "pre-October", has no token behind it to begin with.
    """
    if not 0 < first < len(found):
        return first
    at = first
    if at > 1 and found[at - 1].lower == "of" and found[at - 2].lower in TIMES:
        at -= 2
    elif not (is_nth(found[first].lower) or found[at - 1].lower in SAME):
        return first
    while at > 0 and found[at - 1].lower in LIGHT:
        at -= 1
    return at if at > 0 and found[at - 1].lower in LEADS else first


def is_nth(said: str) -> bool:
    """Whether a word is a day of a month in digits: "22nd", "3rd"."""
    return said[:1].isdecimal() and said.endswith(NTH)
