"""Searched: those for whom a search goes on, and those who are only wanted: "seeks N drivers"."""

from __future__ import annotations

from analysis.interpret.around import near, quantities_near
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
SEARCHERS = grammar("those who search")
STAFF = grammar("staff to be hired")
BREAKS = frozenset({",", ";", ":", ".", "", "and", "but", "that", "who"})
REACH = 9


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
    if holds(sentence, SEARCHERS, max(0, mark.first - REACH), mark.first):
        return mark
    staff = what.noun is not None and word(sentence, what.noun[1] - 1) in STAFF
    states = near(sentence, "country", max(0, mark.first - 3), mark.first)
    state = any(each.detail in {"name", "seat"} for each in states)
    return mark._replace(value="requested") if staff or state else mark
