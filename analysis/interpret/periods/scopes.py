"""Scopes: a date of what began, of an end, an aim or a coming, or that a record is set against."""

from __future__ import annotations

from analysis.interpret.around import counts_between, date_at, near
from analysis.interpret.classes import MOVES, STATES, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.near import gap, holds, word
from analysis.model import Sentence
from analysis.words import grammar

AIMING = grammar("aiming at")
ENDING = grammar("ending of a force")
OVER = frozenset({"ended", "ends", "concluded", "expired", "expires"})
ENDING_WITH = frozenset({"used", "run", "runs", "wiped", "worn", "ran", "bled", "ground"})
LASTING = STATES | {"planned"}
PURPOSE = 12  # tokens between an aim and its date
UNITS = frozenset(
    {"hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "decade"}
)
COUNTED = 6  # tokens between a count of time and the date that it leads to
COMING = 5  # tokens between a coming and its date
FATE = 6  # tokens from that date to what has become of those who came
LEADING = frozenset({"in", "on", "of", "last", "early", "late"})
NEAR = frozenset({"last", "this", "earlier", "late", "early", "yesterday", "two", "three", "four"})
BEGINNING = frozenset({"began", "begun", "started", "erupted", "broke", "flared", "opened"})
OF = frozenset({"of"})
SPEAKING = frozenset({"spoke", "spoken", "talked"})
SINCE = 22  # tokens between "since" and the date of what began then
BEFORE_BEGINNING = grammar("relative words") | {"that"}
BREAKS = frozenset({",", ";", ":", "(", ")"})
RECORD = grammar("records")
RANKS = frozenset({"first", "most"})  # a record only "since"
COMPARING = frozenset({"of", "in", "since", "for", "over"})
RECORDED = 10  # tokens between a record and the time that it is set against
TOLLS = frozenset({"toll", "tally", "number", "total", "count", "tolls", "numbers"})
RISING = grammar("rising of a toll")
FAR = 40  # tokens between a toll and the verb with which it rises
TOLD = 12  # tokens between a toll and its numbers


def since_before(sentence: Sentence, first: int) -> int | None:
    """The token of a "since" whose event a date dates: "since the war began in April 2023".

    Behind "since" a reason may stand: "since an officer had spoken on Monday of 40 dead".
    """
    led = word(sentence, first - 1) in LEADING or word(sentence, first) in NEAR
    if not led or word(sentence, first) == "since":
        return None
    if (began := begun_at(sentence, first)) is not None:
        return began
    if "since" not in sentence.said:
        return None
    for at in range(first - 1, max(-1, first - SINCE), -1):
        if word(sentence, at) in BREAKS or date_at(sentence, at):
            return None
        if word(sentence, at) == "since":
            spoken = holds(sentence, SPEAKING, at, first) and holds(sentence, OF, first, first + 4)
            told = counts_between(sentence, at, first) or spoken
            return None if told else at
    return None


def begun_at(sentence: Sentence, first: int) -> int | None:
    """The verb with which a fight began on a date: "in fighting that |erupted on Sunday"."""
    at = first - 1 - (word(sentence, first - 1) in LEADING)
    at -= word(sentence, at) == "out"
    began = word(sentence, at) in BEGINNING and word(sentence, at - 1) in BEFORE_BEGINNING
    return at if began else None


def sets_record(sentence: Sentence, first: int) -> bool:
    """Whether a date is what a record is set against: "worst in a decade", "first since May"."""
    said = word(sentence, first)
    records = RECORD if "since" in {said, word(sentence, first - 1)} else RECORD - RANKS
    before = word(sentence, first - 1)
    led = said in COMPARING or before in COMPARING or (before in records and said in NEAR)
    return (
        led
        and holds(sentence, records, first - RECORDED, first)
        and not any(
            word(sentence, at) in BREAKS
            for at in range(max(0, first - RECORDED), first)
            if holds(sentence, records, first - RECORDED, at)
        )
    )


def is_of_coming(sentence: Sentence, what: Counted, measure: str, first: int, last: int) -> bool:
    """Whether a date is when those who have died since had come: "400 sent in May are dead"."""
    if measure not in VICTIMS or first < what.last:
        return False
    acts = near(sentence, "measure", what.last, first)
    if not acts or acts[-1].value not in MOVES or first - acts[-1].last > COMING:
        return False
    if any(mark.value in VICTIMS for mark in acts):
        return False
    return any(mark.value in VICTIMS for mark in near(sentence, "measure", last, last + FATE))


def is_counted_from(sentence: Sentence, what: Counted, first: int) -> bool:
    """Whether a count of time leads to a date: "a year after the attack of 7 October, N died".

    In "a day after gunmen on Monday killed twelve" it leads to the number as well.
    """
    if first < what.first and BREAKS.isdisjoint(gap(sentence, first, what.first)):
        return False
    return any(
        word(sentence, at) in {"after", "before"}
        and word(sentence, at - 1) in UNITS
        and word(sentence, at + 1) not in BREAKS
        for at in range(max(1, first - COUNTED), first)
    )


def is_toll(sentence: Sentence, at: int, date: int) -> bool:
    """Whether a number is a level that a toll has reached, and a date is of that: "rose to 96"."""
    rises = holds(sentence, RISING, max(0, at - 5), at)
    first = max(0, at - (FAR if rises else TOLD))
    return holds(sentence, TOLLS, first, at + 4) and word(sentence, date + 1) != "'s"


def is_of_end(sentence: Sentence, what: Counted, measure: str, first: int) -> bool:
    """Whether a date is when a force is to be no more: "the 12,000 may be gone by April".

    So is when a fight was over: "300 fell in the battle, which |ended on Sunday|".
    """
    ended = first - 1 - (word(sentence, first - 1) in LEADING)
    over = word(sentence, ended) in OVER
    if first < what.last:
        return over and word(sentence, ended - 1) == "which"
    return over or (
        measure in LASTING
        and any(
            word(sentence, at) in ENDING
            or (word(sentence, at) == "gone" and word(sentence, at - 1) == "be")
            or (
                word(sentence, at) in ENDING_WITH and word(sentence, at + 1) in {"up", "out", "off"}
            )
            for at in range(max(what.last, first - PURPOSE), first)
        )
    )


def is_of_purpose(sentence: Sentence, what: Counted, measure: str, first: int) -> bool:
    """Whether a date is of what those who are somewhere are there for.

    So "3,000 train there to start fighting in November", "3,000 are there to be sent off in May".
    """
    if measure not in STATES:
        return False
    near = range(first - 1, max(what.last, first - PURPOSE) - 1, -1)
    until = next((at for at in near if word(sentence, at) in BREAKS), what.last - 1)
    return any(
        word(sentence, at) == "to" and word(sentence, at + 1) in AIMING
        for at in range(until + 1, first - 1)
    )
