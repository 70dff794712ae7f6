"""Sayings: which dates of a sentence are days on which something was said."""

from __future__ import annotations

from analysis.interpret.around import counts_between, near
from analysis.interpret.classes import HARM
from analysis.interpret.measures.verbs import form_of
from analysis.interpret.near import gap, holds, places_near, word
from analysis.interpret.periods.following import BACK, BREAK, DATED, EVENTS, follows_saying
from analysis.interpret.periods.leading import (
    BEING,
    HAVING,
    is_cleft,
    is_finite,
    leads,
)
from analysis.interpret.periods.statements import (
    SAYING,
    brings_news,
    is_of_news,
    is_so,
    points_back,
)
from analysis.model import Date, Sentence
from analysis.words import grammar
from analysis.words.forms import FINITE

OPENING = grammar("opening a period")
LASTING = frozenset({"last", "past", "next", "coming"})
COUNTING = frozenset({"previous", "first"})
UNITS = frozenset({"week", "month", "year"})
THAT = frozenset({"that"})
FOUND = 8  # tokens from "found" to the verb of what was found
COLON = frozenset({":"})
FACED = 24  # tokens from a day to what is told behind a colon
AS_EARLY = frozenset({"early", "recently"})  # "as early as May it spoke of 300 dead"
STRETCHING = frozenset({"over", "in", "during", "for", "within"})
OWNING = grammar("possessives") | {"a", "the", "s", "'s"}
RUNNING = frozenset({"to", "until", "through"})
BLOWS = grammar("attacks and disasters")


def saying_day(sentence: Sentence) -> Date | None:
    """The day on which what a sentence reports was said, if it tells one."""
    return next((d for d, first, last in sentence.dates if is_saying(sentence, first, last)), None)


def is_saying(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a date is the day of a saying: it stands next to a verb or an occasion of saying."""
    bounds = word(sentence, first) in OPENING and word(sentence, first + 1) not in AS_EARLY
    if bounds or is_stretch(sentence, first):
        return False
    before = word(sentence, first - 1)
    if word(sentence, last) == "alone" or before in {"for", "between"}:
        return False
    if before == "from" and not RUNNING.isdisjoint(gap(sentence, first, last)):
        return False
    if word(sentence, first - 1) == "of" and word(sentence, first - 2) in EVENTS:
        return False
    if word(sentence, first) == "the" and "to" in gap(sentence, first, last):
        return False
    if word(sentence, last) == "'s":
        return word(sentence, last + 1) not in EVENTS and not SAYING.isdisjoint(
            gap(sentence, last, last + 4)
        )
    if word(sentence, last) in SAYING and word(sentence, first - 1) in OWNING:
        return True
    behind = first - 2 - (word(sentence, first - 2) == ",")
    if word(sentence, first - 1) == "of" and word(sentence, behind) in DATED:
        return True
    return (
        is_said_at_once(sentence, first, last)
        or follows_saying(sentence, first)
        or goes_on_to_say(sentence, first, last)
        or is_cleft(sentence, last)
        or is_of_news(sentence, first, last)
        or brings_news(sentence, last)
        or is_so(sentence, first)
        or points_back(sentence, first)
        or leads(sentence, first, last)
    )


def is_stretch(sentence: Sentence, first: int) -> bool:
    """Whether a date is a stretch of time: "the last three months", "over the previous day"."""
    if word(sentence, first) != "the":
        return False
    said, unit = word(sentence, first + 1), word(sentence, first + 2)
    if unit == "day":
        return said in LASTING | COUNTING and word(sentence, first - 1) in STRETCHING
    return said in LASTING or (said in COUNTING and unit not in UNITS)


def tells(sentence: Sentence, at: int) -> bool:
    """Whether a clause, or what leads to one, is found: "|the fire killed 40", "|proof that"."""
    verbs = (m for m in near(sentence, "measure", at, at + FOUND) if form_of(m) in FINITE)
    verb = next((m.first for m in verbs), at)
    return holds(sentence, THAT, at, at + 3) or not (
        verb == at or counts_between(sentence, at, verb)
    )


def is_said_at_once(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a verb of saying comes right behind a date: "on Monday said", "…, when it said".

    So does one in "in May had said", or behind the comma of an aside: ", in May, said".
    """
    going_on = word(sentence, last) in BEING and word(sentence, last + 1).endswith("ing")
    at = last + (going_on or word(sentence, last) in HAVING)
    if word(sentence, last) == "," and word(sentence, last + 1) == "when":
        if is_faced(sentence, last):
            return True
        at = last + 3
    elif word(sentence, last) == "," and holds(sentence, BREAK, first - 3, first):
        at = last + 1 + (word(sentence, last + 1) in HAVING)
    said = near(sentence, "say", at, at + 1)
    harmed = any(m.value in HARM for m in near(sentence, "measure", at, at + 1))
    if word(sentence, at) == "found" and not tells(sentence, at + 1):
        return False  # "on Monday |found backing|"
    lives = word(sentence, at) == "claimed" and bool(
        counts_between(sentence, at, at + 4) and word(sentence, at + 1) != "that"
    )
    return not (harmed or lives) and any(m.detail in FINITE or is_finite(sentence, m) for m in said)


def is_faced(sentence: Sentence, last: int) -> bool:
    """Whether those who speak are told of behind a date: "on Monday, |when they left a session|:".

    What they tell stands behind a colon.
    """
    colon = next(iter(places_near(sentence, COLON, last, last + FACED)), None)
    return colon is not None and holds(sentence, SAYING, last, colon)


def goes_on_to_say(sentence: Sentence, first: int, last: int) -> bool:
    """Whether someone acts on a date in order to speak: "came out on Monday and said", "to say".

    Not where those who are counted act: "300 men left on Monday and said".
    """
    link = word(sentence, last)
    if link not in {"and", "to"} or counts_between(sentence, 0, first):
        return False
    done = near(sentence, "measure", first - BACK, first)
    if any(m.value in HARM for m in done) or holds(sentence, BLOWS, first - BACK, first):
        return False  # "raided the town |on Monday and reported"
    said = near(sentence, "say", last + 1, last + 2)
    return any(m.detail == "base" if link == "to" else is_finite(sentence, m) for m in said)
