"""Dates: every date expression of a text, with the days it allows."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache

from analysis.detect.dates.calendar import FUTURE, Context, Days
from analysis.detect.dates.rules import RULES, Rule
from analysis.model import Date

WAYS = {
    "since": "from", "from": "from", "as early as": "from", "as soon as": "from", "after": "from",
    "no earlier than": "from", "by": "to", "until": "to", "till": "to", "before": "to",
    "as of": "to", "up to": "to", "no later than": "to", "by the end of": "to", "by about": "to",
    "since about": "from", "ahead of": "to", "prior to": "to",
}  # fmt: skip
OPENER = re.compile(
    r"\b("
    + "|".join(sorted(WAYS, key=len, reverse=True)).replace(" ", r"\s+")
    + r")\s+(?:the\s+)?$",
    re.IGNORECASE,
)
ONWARD = re.compile(r"\s+(?:on(?:wards?)?)\b(?!\s+(?:the|a)\b)")


@cache
def patterns() -> tuple[re.Pattern[str], tuple[tuple[Rule, re.Pattern[str]], ...]]:
    """One pattern that finds where some rule fits, and each rule's own pattern."""
    own = tuple((rule, re.compile(rf"\b{rule.words}")) for rule in RULES)
    bare = (re.sub(r"\?P<\w+>", "?:", rule.words) for rule in RULES)
    return re.compile(r"\b(?:" + "|".join(f"({words})" for words in bare) + ")"), own


def dates(text: str, published: date | None = None) -> list[Date]:
    """The date expressions of a text in order; relative ones need the publication date for days.

    >>> [(d.said, d.edtf) for d in dates("On Monday, Oct. 8-13 and last week", date(2024, 10, 25))]
    [('Monday', '2024-10-21'), ('Oct. 8-13', '2024-10-08/2024-10-13'), ('last week', '2024-10-14/2024-10-20')]
    """
    anywhere, own = patterns()
    found: list[Date] = []
    previous: Days | None = None
    for match in anywhere.finditer(text):
        rule, pattern = own[(match.lastindex or 1) - 1]
        read = read_at(text, pattern, rule, match.start(), published, previous)
        if read is None:
            continue
        said, days = read
        previous = days if days.earliest else previous
        found.append(opened(text, match.start(), match.start() + len(said), days))
    return found


def opened(text: str, starts: int, ends: int, days: Days) -> Date:
    """A date with the preposition before it that leaves one end open: "since early October"."""
    opener = OPENER.search(text, max(0, starts - 24), starts)
    way = WAYS.get(" ".join(opener.group(1).lower().split()), "") if opener else ""
    if opener and way and days.earliest and days.latest:
        onward = ONWARD.match(text, ends) if way == "from" else None
        if opener.group(1).lower() == "from" and not onward:
            return dated(text, starts, ends, days)
        starts, ends = opener.start(1), onward.end() if onward else ends
        days = after(days) if way == "from" else before(days)
    return dated(text, starts, ends, days)


def dated(text: str, starts: int, ends: int, days: Days) -> Date:
    """An expression at its place with its days."""
    return Date(starts, ends, text[starts:ends], days.earliest, days.latest, days.precision,
                days.edtf, days.basis)  # fmt: skip


def after(days: Days) -> Days:
    """From the first of some days on."""
    starts = days.earliest.isoformat() if days.earliest else ""
    return replace(days, latest=None, edtf=f"{starts}/..")


def before(days: Days) -> Days:
    """Up to the last of some days."""
    ends = days.latest.isoformat() if days.latest else ""
    return replace(days, earliest=None, edtf=f"../{ends}")


def read_at(
    text: str,
    pattern: re.Pattern[str],
    rule: Rule,
    starts: int,
    published: date | None,
    previous: Days | None,
) -> tuple[str, Days] | None:
    """What a rule reads at a place in the text: the words and their days."""
    match = pattern.match(text, starts)
    if match is None:
        return None
    ahead = bool(FUTURE.search(clause_before(text, starts)))
    groups = {name: said for name, said in match.groupdict().items() if said is not None}
    days = rule.read(Context(published, previous, ahead), **groups)
    return (match.group(), days) if days else None


def clause_before(text: str, starts: int) -> str:
    """The words before an expression, back to the last full stop, at most 90 characters."""
    before = text[max(0, starts - 90) : starts]
    return re.split(r"[.;:!?]\s", before)[-1]
