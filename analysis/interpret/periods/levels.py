"""Levels: a toll on a day counts all up to it, and what a number has risen to is of its saying."""

from __future__ import annotations

from analysis.interpret.around import near, quantities_near
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.near import gap, holds, word
from analysis.interpret.periods.belonging import opens_sentence
from analysis.interpret.periods.lengths import LENGTHS, Period
from analysis.interpret.periods.scopes import TOLLS, is_toll
from analysis.model import Date, Sentence
from analysis.words import grammar

ACTED = 6  # tokens between an act and its own day: "the number of those taken on Friday at 303"
STANDING = 36  # tokens between a day and the toll that stood on it
LEVELS = frozenset(
    {"at", "to", "reached", "passed", "exceeded", "topped", "surpassed", "was", "stood", "stands"}
)
FATES = grammar("fates in a figure")
TOLLS_OR_FATES = TOLLS | FATES
STOOD = grammar("standing at a level")
COPULAS = frozenset({"was", "were", "been"})
COPULAS_OR_HAD = COPULAS | {"had"}
SHOWING = grammar("showing the dead")
HONOURED = 3  # tokens from the dead to what is shown of them: "the names of 101 |were read out"
BREAKS = frozenset({";", ":", "but", "while"})
STOOD_AT = 8  # tokens between the verb of a level and its number: "stood in August at 101"
RISING = grammar("growing") | {
    "swollen", "doubled", "tripled", "quadrupled", "trebled", "expanded", "climbed", "ballooned",
    "shrunk", "shrunken", "fallen", "fell", "dwindled", "dropped", "shot", "built",
}  # fmt: skip
RISE = 6  # tokens between a rise and the level that it leads to


def as_level(sentence: Sentence, what: Counted, measure: str, found: Period) -> Period:
    """A toll on a day counts all up to it: "the death toll rose to 96 on Monday"."""
    if measure not in VICTIMS or found.tokens is None:
        return found
    if is_month_level(sentence, what, found) or is_honoured(sentence, what, found.tokens):
        return found._replace(earliest=None)
    first, last = found.tokens
    if found.earliest != found.latest or word(sentence, last) == "'s":
        return found
    on_toll = first >= what.last or opens_sentence(sentence, first, last, what.first)
    on_toll = on_toll or word(sentence, last) == "as"
    if any(
        mark.last == first - 1
        and mark.value in VICTIMS
        and not quantities_near(sentence, mark.first - 2, mark.first)
        for mark in near(sentence, "measure", what.last, first)
    ):
        return found
    if stands_since(sentence, what, first, last):
        return found._replace(earliest=None)
    if on_toll and is_toll(sentence, what.first, first):
        return found._replace(earliest=None)
    acted = any(
        word(sentence, mark.first) not in LEVELS
        for mark in near(sentence, "measure", first - ACTED, first)
    )
    stands = not acted and stands_at(sentence, what, first, last)
    return found._replace(earliest=None) if stands else found


def earlier_toll(sentence: Sentence, found: Period, measure: str) -> Period:
    """The days of what a toll was before: "the toll rose to 96 on Monday, up from 90 a day ago"."""
    tolled = measure in VICTIMS and found.precision == "day" and holds(sentence, TOLLS, 0, STANDING)
    return found._replace(earliest=None) if tolled else found


def stands_since(sentence: Sentence, what: Counted, first: int, last: int) -> bool:
    """Whether a day stands in the verb of a toll: "the toll rose on Monday to 96"."""
    verb = first - 1
    while word(sentence, verb) in {"on", "in", "late", "early"}:
        verb -= 1
    if word(sentence, verb) not in STOOD or word(sentence, last) not in {"to", "at"}:
        return False
    return number_of(sentence, what) - last <= 1 and holds(sentence, TOLLS_OR_FATES, 0, verb)


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
    return level and holds(sentence, TOLLS_OR_FATES, max(0, first - STANDING), what.last)


def is_honoured(sentence: Sentence, what: Counted, tokens: tuple[int, int]) -> bool:
    """Whether a date is when the dead were honoured or shown: "in May it |had 101 portraits|"."""
    first, last = min(tokens[1], what.first), max(tokens[0], what.last)
    return holds(sentence, SHOWING, first, last + HONOURED)


def is_month_level(sentence: Sentence, what: Counted, found: Period) -> bool:
    """Whether a toll stood at a number in a month or a year: "stood in August at 101 dead"."""
    if found.precision not in {"month", "year"} or found.tokens is None:
        return False
    first, at = found.tokens[0], number_of(sentence, what)
    if what.form == "left out" and word(sentence, at - 1) in COPULAS_OR_HAD:
        return True
    if word(sentence, at - 1) == "at" and word(sentence, at - 2) in COPULAS:
        return True
    between = range(max(0, at - STOOD_AT), at + 1)  # "passed" may bound the number
    stood = next((n for n in reversed(between) if word(sentence, n) in STOOD), None)
    if stood is None or not BREAKS.isdisjoint(gap(sentence, min(first, at), max(first, at))):
        return False
    return holds(sentence, TOLLS_OR_FATES, max(0, first - STANDING), at + STOOD_AT)


def is_of_rise(sentence: Sentence, what: Counted, dated: Date) -> bool:
    """Whether a stretch of time is how long a rise to a level took: "rose within a week to N"."""
    said, at = dated.said.lower(), number_of(sentence, what)
    if word(sentence, at - 1) != "to" or not said.startswith((*LENGTHS, "since", "over")):
        return False
    return holds(sentence, RISING, at - RISE, at)


def number_of(sentence: Sentence, what: Counted) -> int:
    """The token at which the number of a counted phrase begins, with what bounds it."""
    numbers = quantities_near(sentence, what.first, what.last)
    return numbers[-1].begins if numbers else what.first
