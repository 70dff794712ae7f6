"""Offices: where in the land of an office it was of which its holder tells.

"A missile hit Kupiansk. Nine are dead, the governor of Kharkiv Oblast said."
"""

from __future__ import annotations

from itertools import chain

from analysis.interpret.classes import VICTIMS
from analysis.interpret.measures import Measured
from analysis.interpret.near import holds, word
from analysis.interpret.places.gazetteer import line
from analysis.interpret.places.scenes import AWAY, Scene, Scenes, Spot, earlier
from analysis.model import Sentence
from analysis.words import grammar

OFFICES = grammar("offices of a place")


def where_told_of(
    sentence: Sentence, here: Scene, spot: Spot, read: Measured | None, found: Scenes
) -> Spot | None:
    """The place inside the land of an office that the clause or the sentence before is about."""
    if read is None or read.measure not in VICTIMS or not is_of_office(sentence, spot):
        return None
    before = (s for s in earlier(found, sentence.index, 1) if s.paragraph == spot.paragraph)
    inside = (s for s in chain(here, before) if spot.place_id in line(s.place_id)[1:])
    return next((s for s in inside if s.link not in AWAY), None)


def is_of_office(sentence: Sentence, spot: Spot) -> bool:
    """Whether a place only tells whose office it is: "the governor of |Sumy|", "|Sumy's| mayor"."""
    if word(sentence, spot.lead) == "of" and word(sentence, spot.lead - 1) in OFFICES:
        return True
    return holds(sentence, OFFICES, spot.last, spot.last + 2)
