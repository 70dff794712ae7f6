"""Lengths: from which day to which a count holds, by what its date says of it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from analysis.interpret.around import near, quantities_near
from analysis.interpret.classes import EVENTS, STATES, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import holds, word
from analysis.interpret.periods.belonging import opens_sentence
from analysis.interpret.periods.scopes import TOLLS, is_toll
from analysis.model import Basis, Date, Precision, Sentence


class Period(NamedTuple):
    """The earliest and latest day of a count, how finely, on what basis, and the tokens."""

    earliest: date | None
    latest: date | None
    precision: Precision | None
    basis: Basis
    tokens: tuple[int, int] | None = None


ACTED = 6  # tokens between an act and its own day: "the number of those taken on Friday at 303"
STANDING = 36  # tokens between a day and the toll that stood on it
LEVELS = frozenset(
    {"at", "to", "reached", "passed", "exceeded", "topped", "surpassed", "was", "stood", "stands"}
)
DEAD = frozenset({"dead", "killed", "wounded", "injured", "deaths", "missing", "casualties"})
LENGTHS = (
    "the past",
    "past",
    "the last",
    "in the",
    "in a",
    "within",
    "a single",
    "in just",
    "in one",
)
NONE = Period(None, None, None, "none")


def held(day: Period, measure: str) -> Period:
    """What the day of a saying means for a state, for an event, or for a plan (nothing).

    >>> day = Period(date(2024, 10, 25), date(2024, 10, 25), "day", "publication")
    >>> held(day, "killed").earliest, held(day, "planned") == NONE
    (None, True)
    """
    if day.earliest is None or day.latest is None:
        return NONE
    if measure in STATES:
        return day
    return day._replace(earliest=None) if measure in EVENTS else NONE


def opened(dated: Date, first: int, last: int, measure: str) -> Period:
    """The period of a date on a count; "as of" a day, a state holds on that day."""
    if dated.earliest is None and dated.latest is None:
        return NONE._replace(tokens=(first, last))
    as_of = measure in STATES and dated.said.lower().startswith(("as of", "as late as", "by "))
    earliest = dated.latest if as_of else dated.earliest
    if as_of and dated.latest and dated.precision == "month" and not dated.said.startswith("by"):
        earliest = dated.latest.replace(day=1)
    return Period(earliest, dated.latest, dated.precision, dated.basis, (first, last))


def as_level(sentence: Sentence, what: Counted, measure: str, found: Period) -> Period:
    """A toll on a day counts all up to it: "the death toll rose to 96 on Monday"."""
    if measure not in VICTIMS or found.tokens is None or found.earliest != found.latest:
        return found
    first, last = found.tokens
    on_toll = first >= what.last or opens_sentence(sentence, first, last, what.first)
    on_toll = on_toll or word(sentence, last) == "as"
    if any(
        mark.last == first - 1
        and mark.value in VICTIMS
        and not quantities_near(sentence, mark.first - 2, mark.first)
        for mark in near(sentence, "measure", what.last, first)
    ):
        return found
    if on_toll and is_toll(sentence, what.first, first):
        return found._replace(earliest=None)
    acted = any(
        word(sentence, mark.first) not in LEVELS
        for mark in near(sentence, "measure", first - ACTED, first)
    )
    stands = not acted and stands_at(sentence, what, first, last)
    return found._replace(earliest=None) if stands else found


def stands_at(sentence: Sentence, what: Counted, first: int, last: int) -> bool:
    """Whether a toll stands at a number on its day: "On Monday it had the dead at 96"."""
    if last > what.first or what.last - last > STANDING:
        return False
    level = any(
        word(sentence, at) in LEVELS
        and word(sentence, at + 1) not in {"least", "most"}
        and quantities_near(sentence, at + 1, at + 5)
        for at in range(last, what.last)
    )
    return level and holds(sentence, TOLLS | DEAD, max(0, first - STANDING), what.last)


def until_told(found: Period, said: str, told: Date | None, published: date | None) -> Period:
    """A length of time ends on the day of telling: "killed in the past week, Kyiv said on Monday".

    >>> days = date(2024, 10, 18), date(2024, 10, 25)
    >>> day = Date(0, 6, "Monday", date(2024, 10, 21), date(2024, 10, 21), "day", None, "said")
    >>> until_told(Period(*days, "week", "publication"), "the past week", day, days[1]).earliest
    datetime.date(2024, 10, 14)
    """
    if (
        told is None
        or told.latest is None
        or told.earliest != told.latest
        or found.earliest is None
    ):
        return found
    if published is None or found.latest != published or not said.startswith(LENGTHS):
        return found
    shift = told.latest - published
    return found._replace(earliest=found.earliest + shift, latest=told.latest)


def up_to(found: Period, measure: str, said: date | None, published: date | None) -> Period:
    """What has been the case since a day lasts until it is said; nothing past ends later than that.

    >>> since, day = Period(date(2024, 10, 1), None, "month", "publication"), date(2024, 10, 25)
    >>> up_to(since, "deployed", day, day).latest, up_to(since, "planned", day, day).latest
    (datetime.date(2024, 10, 25), None)
    """
    if measure == "planned" or found.earliest is None:
        return found
    if found.latest is None:
        return found._replace(latest=said) if said and said >= found.earliest else found
    if published and found.earliest <= published < found.latest:
        return found._replace(latest=published)
    return found
