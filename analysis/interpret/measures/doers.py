"""Doers: those by whom something is done, to whom its verb does no harm: "taken by 40 men"."""

from __future__ import annotations

from analysis.interpret.around import ending
from analysis.interpret.classes import MILITARY, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures.objects import beside
from analysis.interpret.measures.verbs import BE, is_passive
from analysis.interpret.near import holds, places_near, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

HARMED = VICTIMS - {"casualties", "missing"}
HOLDING = frozenset({"held", "kept"})
COMBAT = grammar("fighting words")
MAKING = frozenset({"out", "launched", "led", "mounted", "staged"})  # "carried |out"
BEHIND = frozenset({"after", "following", "into", "since"})
REACH = 9
NEARBY = 3


def done_by(sentence: Sentence, what: Counted) -> Mark | None:
    """The harm that the counted do, in which they are engaged; they only are where it is held."""
    by = beside(sentence, what) - 1
    if word(sentence, by) != "by":
        return None
    marks = (m for m in ending(sentence, "measure", by) if m.value in HARMED)
    verb = next((m for m in marks if is_done(sentence, m)), None)
    if verb is None:
        return attack(sentence, what, by)
    held = word(sentence, verb.last - 1) in HOLDING
    return verb._replace(value="present" if held else "engaged", detail="adj")


def attack(sentence: Sentence, what: Counted, by: int) -> Mark | None:
    """The attack that forces make: "the raid was |carried out by 40 gunmen".

    What is done after one is none: "the search after the raid was carried out by 40 soldiers".
    """
    if word(sentence, by - 1) not in MAKING or what.counted not in MILITARY:
        return None
    fights = places_near(sentence, COMBAT, by - REACH, by)
    if all(holds(sentence, BEHIND, at - NEARBY, at) for at in fights):
        return None
    return Mark("measure", "engaged", by - 1, by, "adj")


def is_done(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word of harm is a passive: "was |taken", "has been |held"."""
    return is_passive(sentence, mark) or (
        mark.detail == "adj" and word(sentence, mark.first - 1) in BE
    )
