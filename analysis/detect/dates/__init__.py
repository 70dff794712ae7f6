"""Dates: every date expression of a text, with the days it allows.

What each phrase must be read as, on which publication date, stands in `dates.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from analysis.detect.dates.ahead import looks_ahead
from analysis.detect.dates.calendar import Days
from analysis.detect.dates.context import Context
from analysis.detect.dates.openers import OWNED, opened
from analysis.detect.dates.rule import Rule
from analysis.detect.dates.runs import joined, linked, up_to_now
from analysis.detect.dates.search import anchors, rule_at, starts_of
from analysis.detect.dates.shouted import in_small
from analysis.model import Date


class Found(NamedTuple):
    """An expression at its place, with its days and how to read it again in another context."""

    starts: int
    ends: int
    days: Days
    rule: Rule
    groups: dict[str, str]


def dates(text: str, published: date | None = None) -> list[Date]:
    """The date expressions of a text in order; relative ones need the publication date for days.

    >>> [(d.said, d.edtf) for d in dates("On Monday and in early May", date(2024, 10, 25))]
    [('Monday', '2024-10-21'), ('early May', '2024-05-01/2024-05-10')]
    """
    small = in_small(text)
    found = list(found_in(small, published))
    if small == text:
        return found
    return [replace(each, said=text[each.starts : each.ends]) for each in found]


def found_in(text: str, published: date | None) -> Iterator[Date]:
    """The dates of a text one after the other; each knows the one before it."""
    previous: Days | None = None
    last = tried = spoken = 0
    for anchor, ends in anchors(text):
        if anchor < last:
            continue
        context = Context(published, previous, text, spoken=spoken)
        found = simple(text, anchor, max(last, tried), context)
        tried = ends  # whatever begins before it was looked for at this anchor
        if found is None:
            continue
        found = with_second(text, found, published)
        starts, last, days = opened(text, found.starts, found.ends, found.days)
        if found.days.earliest:
            previous, spoken = found.days, last
        yield Date(starts, last, text[starts:last], days.earliest, days.latest, days.precision,
                   days.edtf, days.basis)  # fmt: skip


def simple(text: str, anchor: int, after: int, context: Context) -> Found | None:
    """The expression around an anchor, read by the first rule at the first place that fits."""
    for starts in starts_of(text, anchor, after):
        fits = rule_at(text, starts)
        if fits is None or fits[1].end() <= anchor:
            continue
        rule, match = fits
        groups = {name: said for name, said in match.groupdict().items() if said is not None}
        days = rule.read(placed(context, starts, match.end()), **groups)
        if days is not None:
            return Found(starts, match.end(), days, rule, groups)
    return None


def placed(context: Context, starts: int, ends: int) -> Context:
    """A context at the place of an expression."""
    published, previous, text = context.published, context.previous, context.text
    return Context(published, previous, text, starts, ends, context.spoken, context.ahead)


def behind(second: Found, first: Found, published: date | None) -> Found | None:
    """The second date of a run as the first one behind a coming day: "next Monday to Friday"."""
    base = first.days.earliest
    if base is None or published is None or base <= published or second.days.basis == "said":
        return None
    days = second.rule.read(Context(base, ahead=True), **second.groups)
    return second._replace(days=days) if days else None


def with_second(text: str, first: Found, published: date | None) -> Found:
    """An expression with the one that a link joins it with, or as it is."""
    now = up_to_now(text, first.starts, first.ends, first.days, published)
    if now:
        return first._replace(starts=now[0], ends=now[1], days=now[2])
    link = linked(text, first.starts, first.ends)
    fits = rule_at(text, link.end()) if link else None
    if link is None or fits is None:
        return first
    ahead = looks_ahead(text, first.starts, first.ends)
    context = Context(published, first.days, text, ahead=ahead)
    second = simple(text, link.end(), link.end(), context)
    owned = second is not None and link.group().strip() == "to" and OWNED.match(text, second.ends)
    if second is None or owned:
        return first
    following = behind(second, first, published)
    second, stays = following or second, following is not None

    def again(when: date) -> Days | None:
        """The first date as the last one of its kind before a day, unless it is a coming one."""
        return None if stays else first.rule.read(Context(when, ahead=False), **first.groups)

    days = joined(text, first.starts, link.group(), first.days, second.days, again)
    return first._replace(ends=second.ends, days=days) if days else first
