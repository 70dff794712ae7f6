"""Telling: the day on which a sentence says that something was told."""

from __future__ import annotations

from datetime import date

from analysis.interpret.around import counts_between
from analysis.interpret.counted import Counted
from analysis.interpret.near import holds, word
from analysis.interpret.periods.belonging import is_of_next, is_of_other
from analysis.interpret.periods.clauses import is_conceded
from analysis.interpret.periods.counting import EARLY, NAMED, dates_about, since_when
from analysis.interpret.periods.distances import distance
from analysis.interpret.periods.present import turns_to_now
from analysis.interpret.periods.relative import is_aside, is_background
from analysis.interpret.periods.sayings import is_saying
from analysis.interpret.periods.scopes import since_before
from analysis.interpret.periods.statements import SAYING
from analysis.interpret.periods.turning import turns_to_another
from analysis.model import Date, Sentence

ASIDE = 8  # tokens of an aside before its date: ", as the agency had said in April,"
BESIDE = 3  # tokens before an aside in which the number stands that it is about


def date_of_saying(sentence: Sentence, what: Counted) -> Date | None:
    """The nearest day of a saying in the sentence."""
    found = [
        each
        for each in dates_about(sentence, what)
        if is_saying(sentence, *each[1:])
        and not is_of_other(sentence, what, each[1])
        and not is_of_next(sentence, what, each[1])
        and not is_aside(sentence, what, each[1])
        and not is_conceded(sentence, what, each[1])
        and not is_of_number_before(sentence, what, *each[1:])
        and not turns_to_another(sentence, each[2], what.first)
        and not is_background(sentence, what, each[1])
        and not turns_to_now(sentence, what, each[1])
        and (word(sentence, 0) in SAYING or not holds(sentence, NAMED, each[1] - 2, each[1]))
        and since_before(sentence, each[1]) is None
    ]
    if not found:
        return None
    nearest = min(found, key=lambda each: distance(sentence, what, *each[1:]))[0]
    return since_when(nearest) if nearest.said.lower().startswith(EARLY) else nearest


def is_of_number_before(sentence: Sentence, what: Counted, first: int, last: int) -> bool:
    """Whether an aside tells when another number was given: "600, as it said in May, but N"."""
    if last > what.first or word(sentence, last) != ",":
        return False
    opens = (at for at in range(first - ASIDE, first) if word(sentence, at) == ",")
    said = [at for at in opens if word(sentence, at + 1) == "as"]
    return bool(said) and counts_between(sentence, said[-1] - BESIDE, said[-1]) > 0


def is_day(told: Date | None) -> bool:
    """Whether a day of saying is known to the day."""
    return told is not None and told.precision == "day"


def planning_day(told: Date | None, measure: str) -> date | None:
    """The day on which a plan was told: it may be for a day that has been since."""
    return told.latest if told and measure == "planned" else None
