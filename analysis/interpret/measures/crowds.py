"""Crowds: civilians and those on duty among them, who are not deployed or stationed."""

from __future__ import annotations

from analysis.interpret.counted import Counted
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.near import gap, holds, word
from analysis.model import Sentence
from analysis.words import grammar

UPROOTED = grammar("uprooted people")
ON_DUTY = grammar("people on duty") | grammar("people of a country")
REFUGE = grammar("places of refuge")
COMBAT = grammar("fighting words")
ARMIES = frozenset({"army", "military", "ranks"})
NEARBY = 3
FAMILIES = frozenset({"family", "families", "household", "households"})
MASSING = ("gather", "assembl", "converg", "line", "lining", "wait", "queue", "queuing")
ABOARD = frozenset({"aboard", "board", "passenger", "passengers"})


def is_crowd(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether those counted are civilians, families or a crowd, who are not deployed anywhere."""
    if read.cue and holds(sentence, ARMIES, read.cue[1], read.cue[1] + NEARBY):
        return False  # "1,000 citizens were lured into the army"
    if what.counted == "people" and read.measure in {"deployed", "supplied"}:
        if what.noun and holds(sentence, ON_DUTY, *what.noun):
            return False
        return read.verb is not None or is_uprooted(sentence, what, read)
    if what.counted == "other" and read.measure in {"deployed", "supplied", "present"}:
        return what.noun is not None and word(sentence, what.noun[1] - 1) in FAMILIES
    return is_uprooted(sentence, what, read) or is_gathering(sentence, what, read)


def is_involved(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether civilians are involved in what is no fight: "100 people are involved in a search"."""
    if read.measure != "engaged" or read.cue is None or what.counted not in {"people", "workers"}:
        return False
    involved = any(said.startswith("involve") for said in gap(sentence, *read.cue))
    return involved and COMBAT.isdisjoint(sentence.said)


def is_gathering(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether civilians gather or stay in a camp: "hundreds gathered", "are in shelters"."""
    if read.measure != "present" or read.cue is None or what.counted != "people":
        return False
    if what.form == "collective before" and read.verb is not None:
        return True  # "a rally of thousands was held"
    gathers = any(said.startswith(MASSING) for said in gap(sentence, *read.cue))
    return gathers or holds(sentence, REFUGE, read.cue[1], read.cue[1] + 3)


def is_uprooted(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether refugees or migrants are said to be somewhere or to move."""
    if what.noun is None or read.measure not in {"deployed", "present"}:
        return False
    if what.counted == "workers":
        return False  # "4,000 migrant |workers had gone to Russia"
    said = word(sentence, what.noun[1] - 1).rstrip("s")
    return said in UPROOTED or word(sentence, what.noun[0]) in UPROOTED


def is_patrol(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether those on duty are in the streets, which of others says that they protest."""
    if read.measure != "other" or read.cue is None or what.noun is None:
        return False
    return holds(sentence, ON_DUTY, *what.noun) and "streets" in gap(sentence, *read.cue)


def is_aboard(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether civilians are aboard something, or are reached by it: "200 people on board"."""
    if read.measure not in {"present", "deployed"} or what.counted != "people":
        return False
    if what.noun and holds(sentence, ABOARD, *what.noun):
        return True
    if read.cue and word(sentence, read.cue[0]).startswith("reach") and read.cue[1] <= what.first:
        return True
    return holds(sentence, ABOARD, what.last, what.last + 2)
