"""Periods: the days that a count refers to, from a date on the count or else the day of the saying."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from analysis.interpret.counted import Counted
from analysis.interpret.frames import word
from analysis.interpret.measures import Measured
from analysis.model import Basis, Date, Precision, Sentence
from analysis.words import grammar

STATES = frozenset({"present", "training", "engaged"})
EVENTS = grammar("events")
NOW = grammar("now")
OPENING = grammar("opening")
SAYING = grammar("saying")


class Period(NamedTuple):
    """The earliest and latest day of a count, how finely, on what basis, and the tokens."""

    earliest: date | None
    latest: date | None
    precision: Precision | None
    basis: Basis
    tokens: tuple[int, int] | None = None


NONE = Period(None, None, None, "none")


def period(
    sentence: Sentence, what: Counted, read: Measured | None, published: date | None,
    said_on: Date | None, going: Period | None = None,
) -> Period:  # fmt: skip
    """The period of a claim.

    `said_on` is the day of the saying that an earlier sentence gave, `going` the period of the
    number that this one goes on from.
    """
    on_count, saying = split(sentence, what)
    if on_count is not None:
        return opened(sentence, *on_count, measure=read.measure if read else "other")
    when = saying[0] if saying else said_on
    measure = read.measure if read else "other"
    if going is not None and when is None:
        return going
    if when is None and says_now(sentence, what):
        if published is None:
            return NONE
        return held(published, published, "day", "publication", measure)
    if when is None or when.latest is None or when.earliest is None:
        return NONE
    return held(when.earliest, when.latest, when.precision or "day", when.basis, measure)


def held(first: date, last: date, precision: Precision, basis: Basis, measure: str) -> Period:
    """What the day of a saying means for a state, for an event, or for a plan (nothing)."""
    if measure in STATES:
        return Period(first, last, precision, basis)
    if measure in EVENTS:
        return Period(None, last, precision, basis)
    return NONE


def says_now(sentence: Sentence, what: Counted) -> bool:
    """Whether "now", "already", "so far" stands near the count."""
    for at in range(max(0, what.first - 9), min(len(sentence.tokens), what.last + 9)):
        said = word(sentence, at)
        if said in {"now", "already", "currently", "presently"}:
            return True
        if (said == "so" and word(sentence, at + 1) == "far") or (
            said == "to" and word(sentence, at + 1) == "date"
        ):
            return True
        if (
            said == "at"
            and word(sentence, at + 1) in {"present", "the"}
            and word(sentence, at + 2) in {"moment", ",", ""}
        ):
            return True
    return False


def split(
    sentence: Sentence, what: Counted
) -> tuple[tuple[Date, int, int] | None, tuple[Date, int, int] | None]:
    """The date on the count, and the date of the saying, of a sentence: the nearest of each."""
    saying, best = None, None
    lowest, nearest = LIMIT, 99.0
    for dated, first, last in sentence.dates:
        cost = distance(sentence, what, first, last)
        if is_saying(sentence, first, last):
            if cost < nearest:
                saying, nearest = (dated, first, last), cost
        elif cost < lowest and not of_another(sentence, first, last):
            best, lowest = (dated, first, last), cost
    return best, saying


LIMIT = 7.0
EVENTS_NAMED = grammar("events named")


def of_another(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a date belongs to some other event: "the August offensive", "a pact signed in June"."""
    if word(sentence, last) in EVENTS_NAMED:
        return True
    near = [word(sentence, k) for k in range(max(0, first - 3), first)]
    return bool(EVENTS_NAMED.intersection(near[-3:])) and word(sentence, first) not in {"since"}


def is_saying(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a date is the day on which something was said: next to a verb or an occasion of saying."""
    if word(sentence, first) in OPENING:
        return False
    after = [word(sentence, k) for k in range(last, last + 4)]
    if after[0] in {"'s"}:
        return bool(SAYING.intersection(after))
    at = first - 1
    steps = 0
    while at >= 0 and steps < 6:
        said = word(sentence, at)
        if (
            any(m.last == at + 1 and m.detail != "ing" for m in sentence.of("say"))
            or said in SAYING
        ):
            return True
        if (said in {",", ";", "that"} and steps > 0) or any(
            m.last == at + 1 and m.detail.startswith("verb") for m in sentence.of("measure")
        ):
            break
        at -= 1
        steps += 1
    return leads(sentence, first, last)


def leads(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a date opens a sentence whose first verb is one of saying."""
    if first > 2 or word(sentence, 0) not in {
        "on",
        "in",
        "late",
        "early",
        "last",
        "earlier",
        sentence.tokens[first].lower,
    }:
        return False
    verb = next(
        (m for m in sentence.of("say") if m.first >= last and m.detail in {"past", "ed", "s"}), None
    )
    if verb is None or verb.first - last > 14:
        return False
    return not any(
        m.detail.startswith("verb")
        and last <= m.first < verb.first
        and m.detail.split(":")[1] in {"past", "ed", "s"}
        for m in sentence.of("measure")
    ) and not any(last <= q.first < verb.first for q in sentence.quantities)


def distance(sentence: Sentence, what: Counted, first: int, last: int) -> float:
    """How far a date stands from a counted phrase."""
    behind = first >= what.last
    starts, ends = (what.last, first) if behind else (last, what.first)
    cost = 0.12 * max(0, ends - starts) + (0 if behind else 0.8)
    for k in range(starts, ends):
        cost += {
            ";": 5,
            "while": 4,
            "but": 3,
            "and": 1.0,
            ",": 0.8,
            "that": 1.5,
            "which": 1.0,
            "who": 0.5,
            ":": 1,
            "where": 2,
            "when": 2,
        }.get(word(sentence, k), 0)
    cost += 1.8 * sum(
        1 for q in sentence.quantities if q.kind == "count" and starts <= q.first < ends
    )
    cost += 2.5 * sum(1 for m in sentence.of("say") if starts <= m.first < ends)
    return cost


def opened(sentence: Sentence, dated: Date, first: int, last: int, measure: str) -> Period:
    """The period of a date on a count; "as of" a day, a state holds on that day."""
    if dated.earliest is None and dated.latest is None:
        return Period(None, None, None, "none", (first, last))
    earliest = dated.earliest
    if measure in STATES and dated.said.lower().startswith("as of"):
        earliest = dated.latest
    return Period(earliest, dated.latest, dated.precision, dated.basis, (first, last))


def saying_day(sentence: Sentence) -> Date | None:
    """The day on which what a sentence reports was said, if it tells one."""
    for dated, first, last in sentence.dates:
        if is_saying(sentence, first, last):
            return dated
    return None
