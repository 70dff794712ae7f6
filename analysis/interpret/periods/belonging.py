"""Belonging: which of the numbers of a sentence a date in it can be of."""

from __future__ import annotations

from analysis.interpret.anothers import another_blow
from analysis.interpret.around import WIDE, near, quantities_near
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.earlier import leads_to_earlier
from analysis.interpret.near import gap, holds, word
from analysis.interpret.periods.clauses import is_in_another
from analysis.interpret.periods.parting import (
    BREAKS,
    HARMED,
    THEM,
    is_in_aside,
    is_listed,
    is_object,
    is_of_part,
    is_total,
)
from analysis.model import Quantity, Sentence

LEADING = frozenset(
    {"on", "in", "by", "at", "over", "during", "between", "early", "late", "only", "just",
     "throughout", "within", "from", "for", "alone", "even", "still", "again"}
)  # fmt: skip
OPENERS = frozenset({"and", "that", "but", "while", ";", ",", "whereas", "or", ":", '"', "“", "„"})
OPENING = LEADING | OPENERS
RELATIVE = frozenset({"which", "who"})
TURNING = frozenset({"while", "whereas", "but", "although", ";", "after", "since", "which", "who"})
TURNED = TURNING - RELATIVE
MOST_LEADING = 2  # tokens that may stand before a date that opens a sentence
LABELS = frozenset({":", "–", "—", "--", '"', "“", "„"})
LABEL = 14  # tokens of a label or a dateline before the sentence proper
GOING_ON = frozenset({"leaving"})
INSIDE = frozenset(
    {"in", "by", "during", "across", "through", "via", "at", "near", "from", "on", "around", "into"}
)
SCENES = frozenset({"in", "during", "at", "near", "outside", "across", "around"})
SCENE = 9  # tokens of a scene before its day: "In the town of Midsayap on Monday, gunmen …"
FALLEN = 4  # tokens between "down to" and the number that another has fallen to
HARM = 7  # tokens from a number to what has become of those it counts
CONTINUED = 12  # tokens from where a clause goes on to the number in it
REPORTED = 3
NEXT = 9  # tokens from a day of saying to the number behind it
POINTING = frozenset(
    {"so", "much", "this", "that", "it", "thus", "such", "these", "which", "according"}
)


def is_of(sentence: Sentence, what: Counted, first: int, last: int) -> bool:
    """Whether a date can be of a counted phrase, and is not of another number nearer to it."""
    if first >= what.last:
        return behind(sentence, what, first, last)
    if last <= what.first:
        return ahead(sentence, what, first, last)
    return True


def behind(sentence: Sentence, what: Counted, first: int, last: int) -> bool:
    """Whether a date behind a number is its own, and of no number between them or after it."""
    if opens_clause(sentence, first) and counts_in(sentence, last, first + WIDE):
        return False
    if is_in_another(sentence, what, first) or is_total(sentence, what.last, first):
        return False
    if is_of_part(sentence, what.last, first):
        return False
    if another_blow(sentence, what.last, first) is not None:
        return False
    between = counts_in(sentence, what.last, first)
    at = what.last
    for number in between:
        if leads_to_earlier(sentence, number.begins):
            return False
        led = word(sentence, number.begins - 1)
        if word(sentence, first) == "as" and "and" not in gap(sentence, at, number.begins):
            return False
        of_them = word(sentence, number.stops) == "of" and word(sentence, number.stops + 1) in THEM
        if of_them and is_in_aside(sentence, number, first):
            at = number.stops
            continue
        if led == "after" or of_them:
            return False
        if led in INSIDE or (led == "of" and number.begins - 1 == what.last):
            continue
        if is_object(sentence, at, number.begins):
            at = number.stops
            continue
        if not is_listed(sentence, at, number.begins):
            return False
        at = number.stops
    return True


def ahead(sentence: Sentence, what: Counted, first: int, last: int) -> bool:
    """Whether a date before a number is its own, and not of a number that stands before it."""
    if is_gone(sentence, last, what.first):
        return False
    if not counts_in(sentence, first - WIDE, first) or opens_clause(sentence, first):
        return True
    if word(sentence, last) == "," and word(sentence, last + 1) == "when":
        return True
    return BREAKS.isdisjoint(gap(sentence, last, what.first)) or goes_on(sentence, last, what.first)


def is_gone(sentence: Sentence, last: int, first: int) -> bool:
    """Whether another number had a date that this one no longer has: "4,000 in May, is down to"."""
    falls = [
        at
        for at in range(max(last, first - FALLEN), first)
        if word(sentence, at) in {"down", "up"} and word(sentence, at + 1) == "to"
    ]
    return bool(falls) and bool(counts_in(sentence, last, falls[0]))


def goes_on(sentence: Sentence, last: int, first: int) -> bool:
    """Whether a clause goes on from a date to a number: "on Monday, killing 12 people".

    So does ", leaving 12 people dead", ", in which 12 people died"; nothing else breaks it.
    """
    breaks = [at for at in range(last, first) if word(sentence, at) in BREAKS]
    if len(breaks) != 1 or max(first - breaks[0], breaks[0] - last) > CONTINUED:
        return False
    at = breaks[0]
    said = word(sentence, at + 1)
    if any(word(sentence, n) in TURNED for n in range(last, first)):
        return False
    acts = near(sentence, "measure", at, at + 3) if said.endswith("ing") else ()
    acting = any(mark.value in VICTIMS for mark in acts)
    inside = said == "in" and word(sentence, at + 2) == "which"
    harmed = said in GOING_ON and holds(sentence, HARMED, first, first + HARM)
    return word(sentence, at) == "," and (harmed or acting or inside)


def is_of_other(sentence: Sentence, what: Counted, first: int) -> bool:
    """Whether a day of saying is of another number only: "far above the 600 reported in April"."""
    numbers = counts_in(sentence, first - REPORTED, first)
    return any(q.stops >= first - REPORTED and q.first >= what.last for q in numbers)


def is_of_next(sentence: Sentence, what: Counted, first: int) -> bool:
    """Whether a day of saying is of a number behind a semicolon: "ten; nine, he said on Monday".

    So is that in "ten; in May the army had spoken of nine", and in "ten; the mayor on Monday
    promised help", but not in "ten; so the mayor on Monday".
    """
    breaks = [at for at in range(what.last, first) if word(sentence, at) == ";"]
    if not breaks:
        return False
    if counts_in(sentence, breaks[-1], first + NEXT):
        return True
    return POINTING.isdisjoint(gap(sentence, breaks[-1], first + NEXT))


def opens_clause(sentence: Sentence, first: int) -> bool:
    """Whether a date stands at the start of a clause: "…, and by December there may be N"."""
    at = first - 1
    while word(sentence, at) in LEADING:
        at -= 1
    return at < 0 or word(sentence, at) in OPENERS


def opens_sentence(sentence: Sentence, first: int, last: int, until: int) -> bool:
    """Whether a date opens a sentence of which all up to a number tells: "On Monday, …, killing N".

    A clause with a subject of its own is not told of that day.
    """
    start = begins(sentence, first)
    if word(sentence, last) != ",":
        return False
    if first - start > MOST_LEADING:
        scene = word(sentence, start) in SCENES and first - start <= SCENE
        if not scene or not BREAKS.isdisjoint(gap(sentence, start, first)):
            return False
    elif any(word(sentence, at) not in OPENING for at in range(start, first)):
        return False
    return not any(word(sentence, at) in TURNING for at in range(last, until))


def begins(sentence: Sentence, until: int) -> int:
    """The token with which a sentence begins behind a dateline, a label or a quotation mark."""
    labels = [at for at in range(max(0, until - 3), until) if word(sentence, at) in LABELS]
    return labels[-1] + 1 if labels and labels[-1] < LABEL else 0


def counts_in(sentence: Sentence, first: int, last: int) -> list[Quantity]:
    """The counting numbers that stand between two tokens."""
    return [q for q in quantities_near(sentence, max(first, 0), last) if q.kind == "count"]
