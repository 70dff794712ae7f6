"""Searched: those for whom a search goes on, and those who are only wanted: "seeks N drivers"."""

from __future__ import annotations

from analysis.interpret.around import near, quantities_near
from analysis.interpret.classes import MILITARY
from analysis.interpret.counted import Counted
from analysis.interpret.near import holds, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

SEARCHES = frozenset({"search", "searches", "manhunt"})
GOING_ON = (
    "continu",
    "resum",
    "restart",
    "launch",
    "widen",
    "expand",
    "mount",
    "underway",
    "under",
)
LOOKING = ("look", "hunt", "search", "seek")
SEEKING = ("look", "seek")  # of a state that wants men; it searches for those who are missing
SEARCHERS = grammar("those who search")
STAFF = grammar("staff to be hired")
RAISED = grammar("staff who are never missed")
WANTED = MILITARY | {"workers"}
BREAKS = frozenset({",", ";", ":", ".", "", "and", "but", "that", "who"})
REACH = 9
NEARBY = 3


def searched(sentence: Sentence, what: Counted) -> Mark | None:
    """The search that is on for those counted: "search operations |resumed on Friday for N"."""
    if word(sentence, what.first - 1) != "for" or SEARCHES.isdisjoint(sentence.words):
        return None
    on = False
    for at in range(what.first - 2, what.first - 2 - REACH, -1):
        said = word(sentence, at)
        if said in BREAKS or quantities_near(sentence, at, at + 1):
            return None
        on = on or said.startswith(GOING_ON)
        if said in SEARCHES:
            before = (word(sentence, at - step) for step in (1, 2, 3))  # "|resumed the search"
            on = on or any(each.startswith(GOING_ON) for each in before)
            return Mark("measure", "missing", at, at + 1, "noun") if on else None
    return None


def sought(sentence: Sentence, what: Counted, mark: Mark) -> Mark:
    """The verb of a search, which asks for staff, or expects something: "look for N |to arrive".

    Rescuers, police and families look for those who are missing.
    """
    if mark.value != "missing" or not word(sentence, mark.first).startswith(LOOKING):
        return mark
    if word(sentence, what.last) == "to":
        return mark._replace(value="planned")
    noun = word(sentence, what.noun[1] - 1) if what.noun else ""
    searched = holds(sentence, SEARCHERS, max(0, mark.first - REACH), mark.first)
    staff = noun in RAISED or (noun in STAFF and not searched)
    return mark._replace(value="requested") if staff or is_state(sentence, what, mark) else mark


def is_state(sentence: Sentence, what: Counted, mark: Mark) -> bool:
    """Whether a state wants men: "Moscow looks for |15,000 soldiers", but not "12 missing men"."""
    if not word(sentence, mark.first).startswith(SEEKING) or what.counted not in WANTED:
        return False
    if any(each.value == "missing" for each in near(sentence, "measure", what.first, what.last)):
        return False
    states = near(sentence, "country", max(0, mark.first - NEARBY), mark.first)
    return any(each.detail in {"name", "seat"} for each in states)
