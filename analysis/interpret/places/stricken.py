"""Stricken: the land whose own disaster is told: "Morocco's interior ministry raised the toll"."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.near import OWNS, counts, holds, word
from analysis.interpret.places.going import Going
from analysis.model import Mark, Sentence
from analysis.words import grammar, meanings

BY_MAN = frozenset({"attack", "collapse", "crash", "crush", "explosion", "shipwreck"})
DISASTERS = grammar("epidemics and want") | frozenset(
    said for said, blow in meanings("blows").items() if blow not in BY_MAN
)
SUFFERING = grammar("suffering a disaster")
HOME = frozenset({"interior", "health", "civil", "disaster", "emergency", "worst", "deadliest"})
OPENING = 2  # tokens before a land that a clause is about: "|The Philippines"
VERB = 4  # tokens from a land to what it goes through: "Nepal |has asked for help"
OWN = 3  # tokens of a land's own body: "'s |national emergency agency"


def stricken(sentence: Sentence, going: Going) -> str | None:
    """The land that this sentence or the one before tells to have gone through a disaster."""
    before = going.scenes.sentences[max(0, sentence.index - 1) : sentence.index]
    for told in (sentence, *before):
        if not DISASTERS.isdisjoint(told.said):
            return next((m.value.lower() for m in lands(told) if is_stricken(told, m)), None)
    return None


def lands(sentence: Sentence) -> list[Mark]:
    """The land that a sentence opens with."""
    return [mark for mark in near(sentence, "country", 0, OPENING) if mark.detail == "name"]


def is_stricken(sentence: Sentence, land: Mark) -> bool:
    """Whether a land counts its own dead: not "Spain has sent rescuers"."""
    if word(sentence, land.last) == OWNS:
        return holds(sentence, HOME, land.last + 1, land.last + 1 + OWN)
    if word(sentence, land.last) == "began":
        return "mourning" in sentence.said  # "Morocco |began three days of mourning"
    if word(sentence, land.last) == "reported":
        return counts(sentence, land.last, land.last + VERB)  # no "China |reported no damage"
    return holds(sentence, SUFFERING, land.last, land.last + VERB)
