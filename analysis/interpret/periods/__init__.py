"""Periods: the days that a count refers to: of a date on the count, or of the saying."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from analysis.interpret.around import WIDE
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.earlier import is_earlier_level
from analysis.interpret.near import holds, word
from analysis.interpret.periods.blows import blow_day, is_counted_on, named_blow_day
from analysis.interpret.periods.counting import EARLY, date_on_count, since_when
from analysis.interpret.periods.lengths import (
    NONE,
    Period,
    ahead,
    before_told,
    held,
    of_day,
    opened,
    until_told,
    up_to,
)
from analysis.interpret.periods.levels import as_level, earlier_toll, number_of
from analysis.interpret.periods.present import has_by_now, said_now
from analysis.interpret.periods.sayings import saying_day
from analysis.interpret.periods.telling import date_of_saying, is_day, planning_day
from analysis.interpret.set_apart import past, set_apart
from analysis.model import Date, Sentence, Span

__all__ = ["NONE", "Days", "Period", "blow_day", "of_day", "period", "saying_day"]

LASTING = ("present", "present day", "to date", " now", "this day")
LONGER = frozenset({"all", "total", "overall", "altogether", "since", "far"})


class Days(NamedTuple):
    """The days known around a claim: the publication, the speaker's day, the claim before.

    `cue` are the tokens that tell what is the case with those who are counted; `fired` tells
    whether they are arms that were fired or destroyed.
    """

    published: date | None
    said_on: Date | None = None
    going: Period | None = None
    sibling: Period | None = None
    cue: tuple[int, int] | None = None
    fired: bool = False


def period(sentence: Sentence, what: Counted, measure: str, days: Days) -> Period:
    """The period of a claim: of a date on the count, of the day of saying it, or of "now"."""
    told = said_by_now(date_of_saying(sentence, what) or days.said_on, days.published)
    dated = date_on_count(
        sentence, what, measure, planning_day(told, measure) or days.published, days.cue
    )
    if dated and word(sentence, dated[2]) == "," and has_by_now(sentence, what, measure, dated[2]):
        dated = None
    if dated and measure in VICTIMS and is_counted_on(sentence, *dated):
        return held(until_told_of(days, told, dated[0]), measure)
    if is_earlier_level(sentence, number_of(sentence, what), what.last):
        own = dated is not None and dated[1] >= what.first
        return earlier_toll(sentence, opened(*dated, measure), measure) if dated and own else NONE
    if days.sibling is not None and (dated is None or dated[1] < what.last):
        return days.sibling
    if dated is not None:
        return of_date(sentence, what, measure, days, dated, told)
    if measure in VICTIMS and (day := own_blow(sentence, what)):
        return of_day(day)
    if (
        days.said_on is told
        and not is_day(told)
        and (now := of_now(sentence, what, measure, days.cue))
    ):
        return held(on_publication(sentence, days.published, now), measure)
    going = days.going or NONE
    if told is None or (going.latest and told is days.said_on):
        return going
    told_on = of_day(told)
    known = told_on._replace(precision=told_on.precision or "day")
    return held(known, "supplied" if days.fired else measure)


def said_by_now(told: Date | None, published: date | None) -> Date | None:
    """The day of a saying, which is none to come: "N came, and |next month| more will, X said"."""
    begins = told and (told.earliest or told.latest)
    return None if begins and published and begins > published else told


def of_now(
    sentence: Sentence, what: Counted, measure: str, cue: tuple[int, int] | None
) -> tuple[int, int] | None:
    """The words for the present near a counted phrase or behind its aside."""
    return said_now(sentence, past(what, set_apart(sentence, what, measure, cue)), measure)


def of_date(
    sentence: Sentence,
    what: Counted,
    measure: str,
    days: Days,
    dated: tuple[Date, int, int],
    told: Date | None,
) -> Period:
    """The period of a claim by a date on the count, which stands at some tokens of its sentence."""
    found, first, last = dated
    if measure == "planned":
        leads = word(sentence, first - 1)
        return ahead(opened(found, first, last, measure), found.said.lower(), leads)
    if found.said.lower().startswith(EARLY):
        found = since_when(found)
    said = found.said.lower()
    level = as_level(sentence, what, measure, opened(found, first, last, measure))
    level = before_told(level, said, None if told is days.said_on else told)
    level = until_told(level, said, told, days.published)
    lasts = said.startswith(("since", "ever since")) or said.endswith(LASTING)
    until = told.latest if told else days.published
    return up_to(level, measure, until if lasts else None, days.published)


def until_told_of(days: Days, told: Date | None, dated: Date) -> Period:
    """The day on which the victims of a blow are counted: that of the saying, or publication."""
    if told is not None:
        return of_day(told)
    said = Span(dated.starts, dated.ends)
    return Period(days.published, days.published, "day", "publication", None, said)


def on_publication(sentence: Sentence, published: date | None, now: tuple[int, int]) -> Period:
    """The day of publication, which words such as "now" mean."""
    tokens = sentence.tokens
    said = Span(tokens[now[0]].starts, tokens[now[1] - 1].ends)
    return Period(published, published, "day", "publication", None, said)


def own_blow(sentence: Sentence, what: Counted) -> Date | None:
    """The day by which a sentence names the blow of its victims, if it is no toll of more."""
    return None if holds(sentence, LONGER, 0, what.last + WIDE) else named_blow_day(sentence)
