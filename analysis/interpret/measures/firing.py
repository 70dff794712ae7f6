"""Firing: munitions sent at somebody, which nobody gets: "sent two missiles into the office"."""

from __future__ import annotations

from analysis.interpret.classes import MUNITIONS
from analysis.interpret.counted import Counted
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.near import word
from analysis.model import Sentence

SENDING = frozenset({"send", "sending", "sends", "sent"})
AT = frozenset({"against", "at", "crashing", "down", "flying", "into", "onto"})


def is_sent_at(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether munitions are sent at somebody or something: "sent two missiles |into the office"."""
    if what.counted not in MUNITIONS or read.cue is None:
        return False
    if read.measure not in {"supplied", "deployed"}:
        return False
    sent = word(sentence, read.cue[1] - 1) in SENDING
    return sent and word(sentence, max(what.last, read.cue[1])) in AT
