"""Searched: those for whom a search goes on, told apart from it: "the search resumed for N"."""

from __future__ import annotations

from analysis.interpret.around import quantities_near
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import word
from analysis.model import Mark, Sentence

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
