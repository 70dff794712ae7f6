"""Turning: a clause in which another land counts: "…, while Ugandan officials reported 33 dead"."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import places
from analysis.interpret.places.placed import Placed, known
from analysis.interpret.places.scenes import Scene
from analysis.model import Sentence

TURNS = frozenset({"while", "whereas", ";"})
NEAR = 4  # tokens between a turn and the people who speak behind it
CLAUSE = 16  # tokens of a clause


def turn(sentence: Sentence, what: Counted) -> int | None:
    """The token at which a sentence turns to another land's word, before a number of that land."""
    if TURNS.isdisjoint(sentence.said):
        return None
    turns = (at for at in places(sentence, TURNS) if 0 < what.first - at <= CLAUSE)
    return next((at for at in turns if counting(sentence, at, what)), None)


def counting(sentence: Sentence, at: int, what: Counted) -> str | None:
    """The land whose people speak behind a turn and before a number."""
    for mark in near(sentence, "country", at + 1, min(at + NEAR, what.first)):
        if mark.detail == "demonym" and near(sentence, "say", mark.last, what.first):
            return mark.value.lower()
    return None


def since(here: Scene, at: int) -> Scene:
    """The spots that stand behind a turn."""
    return tuple(spot for spot in here if spot.first > at)


def own_land(sentence: Sentence, what: Counted, read: Measured | None, at: int) -> Placed | None:
    """The land of those who count victims behind a turn, where they do not say where."""
    of_people = what.counted == "people" and read is not None and read.measure in VICTIMS
    return known(counting(sentence, at, what)) if of_people else None
