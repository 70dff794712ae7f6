"""Belonging: the words behind a counted noun that tell whose they are: "men |of the army|"."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.classes import MATERIEL
from analysis.interpret.counted.phrases import Counted
from analysis.interpret.near import OWNS, gap, holds, word
from analysis.model import Sentence
from analysis.words import grammar

ARMED = grammar("armed bodies")
COMING, BELONGING = grammar("coming from a state"), grammar("belonging to a state")
SERVING = grammar("serving in an army")
PREPOSITIONS = frozenset({"of", "from"})
FROM_THE_RANKS = ["from", "the", "ranks", "of"]
TAKING_AWAY = grammar("taking away")
STATES = frozenset({"name", "half", "seat", "demonym"})
BEFORE = 6
NAME = 2  # words of an army behind its state: "North Korea's |armed forces"


def with_owner(sentence: Sentence, what: Counted) -> Counted:
    """A phrase of people that reaches past the state or army behind their noun."""
    if what.counted in MATERIEL:
        return what  # "has had 200 shells |from Pyongyang"
    if what.form != "noun behind" or follows_taking_away(sentence, what):
        return what
    ends = past_owner(sentence, what.last)
    return what._replace(last=ends) if ends else what


def follows_taking_away(sentence: Sentence, what: Counted) -> bool:
    """Whether a word of taking away stands before a phrase: "will withdraw its |1,000 soldiers"."""
    return holds(sentence, TAKING_AWAY, what.first - BEFORE, what.first)


def past_owner(sentence: Sentence, at: int) -> int | None:
    """The token behind a state or army whose the counted are: "soldiers |from the DPRK| who"."""
    served = word(sentence, at) in SERVING
    owner = behind_link(sentence, at)
    if owner is None:
        return None
    at = owner + (word(sentence, owner) in {"the", "its", "their"})
    for mark in near(sentence, "source", at, at + 1):
        if mark.detail == "military":
            return mark.last
    if word(sentence, at - 1) in {"its", "their"}:
        return past_army(sentence, at)
    state = next((m for m in near(sentence, "country", at, at + 1) if m.detail in STATES), None)
    if state is None:
        return None
    army = past_army(sentence, state.last + (word(sentence, state.last) == OWNS))
    return army or (None if served or state.detail == "demonym" else state.last)


def behind_link(sentence: Sentence, at: int) -> int | None:
    """The token behind what leads to an owner: "from |", "drawn from |", "serving in |"."""
    said, link = word(sentence, at), word(sentence, at + 1)
    if [said, link, *gap(sentence, at + 2, at + 4)] == FROM_THE_RANKS:
        return at + 4
    if said in PREPOSITIONS:
        return at + 1
    comes = said in COMING and link == "from"
    serves = said in SERVING and link in {"in", "with"}
    return at + 2 if comes or serves or (said in BELONGING and link == "to") else None


def past_army(sentence: Sentence, at: int) -> int | None:
    """The token behind the noun of an army at most a few words from a token on."""
    ends = (k + 1 for k in range(at, at + NAME) if word(sentence, k) in ARMED)
    return next(ends, None)
