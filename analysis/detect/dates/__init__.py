"""Dates: every date expression of a text, with the days it allows."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from analysis.detect.dates.calendar import FUTURE, Context, Days
from analysis.detect.dates.rules import RULES, Rule
from analysis.model import Date


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
        found.append(
            Date(match.start(), match.start() + len(said), said, days.earliest, days.latest,
                 days.precision, days.edtf, days.basis)
        )  # fmt: skip
    return found


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
