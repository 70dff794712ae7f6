"""Admitting: whose the fallen are whom a state owns to: "Kyiv admits to 43,000 fallen soldiers"."""

from __future__ import annotations

from analysis.interpret.actors.subjects import before_asides, before_verbs, ending_at
from analysis.interpret.actors.whose import Whose
from analysis.interpret.classes import BODILY, MILITARY
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import word
from analysis.model import Sentence
from analysis.words import grammar

LOST = BODILY | {"missing"}
ADMITTING = grammar("admitting a loss")
TO_THE_LOST = frozenset({"to", "up", "having", "had", "lost", "losing", "about", "some", "the"})


def admitting(sentence: Sentence, what: Counted, read: Measured | None) -> Whose | None:
    """The state that admits the loss of soldiers of whom nobody says whose they are."""
    if read is None or read.measure not in LOST or what.counted not in MILITARY:
        return None
    at = what.first - 1
    while at > 0 and word(sentence, at) in TO_THE_LOST:
        at -= 1
    if word(sentence, at) not in ADMITTING:
        return None
    here = before_verbs(sentence, at)
    ends = (here, *before_asides(sentence, here))
    return next((found for end in ends if (found := ending_at(sentence, end))), None)
