"""Counting: the date on a count, which is no day of a saying or of another event."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from analysis.interpret.around import WIDE, dates_near
from analysis.interpret.befalling import is_in_event, is_meanwhile
from analysis.interpret.charges import is_charged
from analysis.interpret.classes import BODILY, STATES, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.near import holds, word
from analysis.interpret.periods.answered import is_answer
from analysis.interpret.periods.belonging import is_of
from analysis.interpret.periods.clauses import (
    is_before,
    is_of_later_count,
    is_of_other_noun,
    is_of_taking,
)
from analysis.interpret.periods.datelines import is_in_dateline
from analysis.interpret.periods.distances import distance, is_described, is_when
from analysis.interpret.periods.levels import is_of_rise
from analysis.interpret.periods.present import turns_to_now
from analysis.interpret.periods.presupposed import is_by_the_way, is_of_who
from analysis.interpret.periods.relative import is_apart
from analysis.interpret.periods.sayings import is_saying
from analysis.interpret.periods.scopes import (
    is_counted_from,
    is_of_coming,
    is_of_end,
    is_of_purpose,
    sets_record,
    since_before,
)
from analysis.interpret.set_apart import past, set_apart
from analysis.model import Date, Sentence
from analysis.words import grammar

LIMIT = 4.0
EARLY = ("as early as", "as far back as", "as long ago as")
BEFALLING = 3.0  # what a date costs in the clause that tells what befell the counted
CURRENT = ("this week", "this month", "this year")
BESIDE = 1  # tokens between a verb and its own date: "were released on Friday"
ATTACKS = frozenset({"attack", "strike", "operation"})
FIRED = frozenset({"launched"})  # "drones |launched overnight|"
NAMED = grammar("other events")
SCHEDULED = frozenset({"scheduled", "slated", "due", "postponed", "rescheduled"})


def date_on_count(
    sentence: Sentence,
    what: Counted,
    measure: str,
    published: date | None,
    cue: tuple[int, int] | None = None,
) -> tuple[Date, int, int] | None:
    """The nearest date, with its tokens, that is no day of a saying or of another event."""
    best, lowest = None, LIMIT
    found = set_apart(sentence, what, measure, cue)
    aside = None if found and found.then else found
    what = past(what, aside)
    for dated, first, last in dates_counting(sentence, what):
        if aside and aside.holds(first):
            continue
        cost = distance(sentence, what, first, last, cue)
        befell = measure in VICTIMS and is_in_event(sentence, what, first)
        befell_there = befell or (measure in STATES and is_meanwhile(sentence, what, first))
        cost = min(cost, BEFALLING) if befell_there else cost
        own = cue is not None and what.last <= cue[0] and 0 <= first - cue[1] <= BESIDE
        if cost >= lowest or (is_saying(sentence, first, last) and not own):
            continue
        if is_of_another(sentence, what, measure, (first, last), cue, befell):
            continue
        if not befell and is_of_other_noun(sentence, what, measure, cue, first, last):
            continue
        if is_by_the_way(sentence, what, first, last, cue):
            continue
        if (
            measure not in STATES
            and dated.latest is None
            and is_described(sentence, what, last, cue)
        ):
            continue
        if measure not in VICTIMS and is_of_rise(sentence, what, dated):
            continue
        if not is_out_of_time(dated, measure, published):
            best, lowest = (dated, first, last), cost
    return best


def dates_counting(sentence: Sentence, what: Counted) -> Iterator[tuple[Date, int, int]]:
    """The dates near a number; "since the war began in April" is one from April on."""
    for dated, first, last in dates_about(sentence, what):
        if dated.latest is None and last <= what.first and is_when(sentence, last):
            yield since_when(dated), first, last
        elif dated.latest and (since := since_before(sentence, first)) is not None:
            yield replace(dated, latest=None, said=f"since {dated.said}"), since, last
        else:
            yield dated, first, last


def since_when(dated: Date) -> Date:
    """The days that something is the first since: "the deadliest since 2004, when"."""
    first = dated.earliest
    if first is None or dated.precision not in {"year", "month", "day"}:
        return dated
    last = first
    if dated.precision != "day":
        month = 12 if dated.precision == "year" else first.month
        last = first.replace(month=month, day=monthrange(first.year, month)[1])
    return replace(dated, latest=last, said=dated.said.removeprefix("since "))


def is_of_another(
    sentence: Sentence,
    what: Counted,
    measure: str,
    tokens: tuple[int, int],
    cue: tuple[int, int] | None,
    befell: bool,
) -> bool:
    """Whether a date is another number's or event's, or one that a record is set against.

    That of what befell the counted is theirs, whatever it counts besides.
    """
    if not (befell or is_of(sentence, what, *tokens)):
        return True
    if measure in STATES | VICTIMS and is_of_later_count(sentence, what, measure, tokens[0]):
        return True
    if measure not in BODILY and is_charged(sentence, what, tokens[0]):
        return True
    if is_of_taking(sentence, *tokens) or is_before(sentence, *tokens):
        return True
    if measure in VICTIMS and is_answer(sentence, what, *tokens):
        return True
    if is_of_event(sentence, what, *tokens, measure):
        return True
    if turns_to_now(sentence, what, tokens[0]) or is_counted_from(sentence, what, tokens[0]):
        return True
    told = tokens[1] <= what.first and is_when(sentence, tokens[1])
    if (sets_record(sentence, tokens[0]) and not told) or is_of_purpose(
        sentence, what, measure, tokens[0]
    ):
        return True
    if is_of_coming(sentence, what, measure, *tokens):
        return True
    if is_of_end(sentence, what, measure, tokens[0]):
        return True
    if measure in VICTIMS:
        return is_of_who(sentence, what, *tokens)
    return is_apart(sentence, what, tokens[0], cue)


def is_out_of_time(dated: Date, measure: str, published: date | None) -> bool:
    """Whether a date is too late for what has been, or too early for a plan."""
    if dated.latest is None and measure == "planned":
        return dated.said.lower().startswith("since")
    if dated.latest is None or published is None:
        return False
    if measure == "planned":
        return dated.latest <= published and not dated.said.lower().endswith(CURRENT)
    ahead = dated.latest > published and (dated.earliest is None or dated.earliest > published)
    return ahead and measure != "other"


def dates_about(sentence: Sentence, what: Counted) -> tuple[tuple[Date, int, int], ...]:
    """The dates of a sentence, but of its dateline, that are not too far from a counted phrase."""
    near = dates_near(sentence, what.first - WIDE, what.last + WIDE)
    return tuple(each for each in near if not is_in_dateline(sentence, *each))


def is_of_event(sentence: Sentence, what: Counted, first: int, last: int, measure: str) -> bool:
    """Whether a date is some other event's: "the August offensive", "a pact signed in June".

    The day of an attack is that of its victims.
    """
    if word(sentence, first) == "since":
        return False
    if measure != "planned" and holds(sentence, SCHEDULED, first - 2, first):
        return True
    others = NAMED - ATTACKS if measure in VICTIMS or measure == "other" else NAMED
    others = others - FIRED if measure == "other" else others
    at = last + (word(sentence, last) == "'s")
    if holds(sentence, others, at, at + 1 + (at > last)):
        return True
    after = what.last if what.last <= first else 0
    return word(sentence, first) != "since" and holds(
        sentence, others, max(first - 3, after), first
    )
