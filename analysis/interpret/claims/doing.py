"""Doing: bare numbers that open a clause whose own verb tells what those counted do.

"Thousands celebrated in the streets" goes on with no number before it; "500 were reported" does.
"""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.measures.groups import verb_group
from analysis.interpret.near import PREPOSITIONS, word
from analysis.model import Sentence
from analysis.words import grammar
from analysis.words.forms import FINITE, is_past

ITS_OWN = "a verb of its own"
OPENING = frozenset(
    {"", ",", ";", ":", "–", "—", '"', "“", "and", "but", "as", "while", "when", "where", "that"}
)  # fmt: skip
TELLING = (
    grammar("verbs of counting")
    | grammar("setting a number")
    | grammar("held to be so")
    | grammar("links to a number")
    | {"reported", "logged", "listed", "registered", "recorded", "documented", "announced"}
)
BEHIND = PREPOSITIONS | {"", ".", ",", "and", "the", "a", "an", "his", "her", "its", "their", "to"}


def doing(sentence: Sentence, what: Counted) -> Measured | None:
    """The measure of those whom a clause of their own tells of by an unknown verb."""
    if what.form != "left out" or word(sentence, what.first - 1) not in OPENING:
        return None
    at = what.last
    while word(sentence, at).endswith("ly") or word(sentence, at) == "also":
        at += 1
    acts = acts_at(sentence, at)
    return Measured("other", None, ITS_OWN) if acts else None


def acts_at(sentence: Sentence, at: int) -> bool:
    """Whether a verb begins at a token that neither measures nor tells a number."""
    group = verb_group(sentence, at)
    if group is None:
        known = near(sentence, "measure", at, at + 1) or word(sentence, at) in TELLING
        return not known and acted(sentence, at)
    if group.mark is not None or group.head == group.first:
        return False
    head = word(sentence, group.head)
    return head.endswith(("ing", "ed")) and head not in TELLING


def acted(sentence: Sentence, at: int) -> bool:
    """Whether a past tense stands at a token: "celebrated in", "sang"."""
    if any(mark.detail in FINITE for mark in near(sentence, "say", at, at + 1)):
        return False
    return is_past(word(sentence, at)) and word(sentence, at + 1) in BEHIND
