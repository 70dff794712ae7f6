"""Remembered: the fallen whom a memorial names: "a wall with the names of 300 men"."""

from __future__ import annotations

from analysis.interpret.classes import MILITARY
from analysis.interpret.counted import Counted
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.near import holds, places_near, word
from analysis.model import Sentence
from analysis.words import grammar

MEMORIALS = grammar("memorials")
SHOWN = grammar("found or shown of the dead")
FALLEN = MILITARY | {"people", None}
OF = frozenset({"of", "to", "for"})
KNOWN = 3  # tokens from what is shown to the number: "the |names and ranks of 300"


def remembered(sentence: Sentence, what: Counted) -> Measured | None:
    """The death of those whose names or pictures a memorial shows, or to whom it is put up."""
    if MEMORIALS.isdisjoint(sentence.words) or what.counted not in FALLEN:
        return None
    of = what.first - 1 - (word(sentence, what.first - 1) in {"the", "all"})
    if word(sentence, of) not in OF:
        return None
    shown = places_near(sentence, SHOWN, of - KNOWN, of) if word(sentence, of) == "of" else []
    put_up = word(sentence, of) != "of" and holds(sentence, MEMORIALS, of - 1, of)
    cue = shown[-1] if shown else of - 1
    return Measured("killed", (cue, cue + 1), "named on a memorial") if shown or put_up else None
