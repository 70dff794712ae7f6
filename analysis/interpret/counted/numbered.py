"""Numbered: how many somebody is said to be: "the rebels, who number 6,000"."""

from __future__ import annotations

from analysis.interpret.near import is_light, word
from analysis.model import Sentence

NUMBERING = frozenset({"number", "numbers", "numbered", "numbering"})
WHO = frozenset({"who", "which", "that", "they", "it"})


def is_numbered(sentence: Sentence, at: int) -> bool:
    """Whether the verb "number" stands right before a token: behind "who" or a plural."""
    said = word(sentence, at - 1)
    before = at - 2
    while is_light(sentence, before):
        before -= 1
    subject = word(sentence, before)
    return said in NUMBERING and (said != "number" or subject in WHO or subject.endswith("s"))
