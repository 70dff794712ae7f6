"""Carrying over: what a sentence goes on with, and where one leaves the speaker before it."""

from __future__ import annotations

from dataclasses import replace

from analysis.interpret.chains.attribution import UNSAID, Attribution, Heard
from analysis.interpret.chains.quotations import QUOTED
from analysis.interpret.chains.unsaid import is_speakerless
from analysis.interpret.frames import word
from analysis.interpret.frames.apart import phrase_start
from analysis.interpret.frames.near import OWNS, places
from analysis.interpret.voices import BODIES
from analysis.model import Sentence

FAR = 14  # tokens behind a quotation within which its speaker stands
QUOTES = frozenset({'"', "“", "”", "«", "‘"})


def carried_over(heard: Heard, at: int) -> Attribution:
    """The statement of the sentence before, unless this one leaves the speaker out."""
    if word(heard.sentence, 0) in QUOTES and is_said_behind(heard.sentence):
        return UNSAID
    quoted = heard.carried.rule == QUOTED or word(heard.sentence, 0) in QUOTES
    if quoted and heard.carried is not UNSAID:
        return replace(heard.carried, rule=QUOTED)
    if heard.carried is UNSAID or is_speakerless(heard.sentence, at) or opens_anew(heard):
        return UNSAID
    return replace(heard.carried, rule="carried over")


def is_said_behind(sentence: Sentence) -> bool:
    """Whether a verb of saying stands behind a quotation, whoever says it: ""…," Y said"."""
    *opening, closing = places(sentence, QUOTES)
    return bool(opening) and any(
        closing < mark.first <= closing + FAR for mark in sentence.of("say")
    )


def opens_anew(heard: Heard) -> bool:
    """Whether a sentence opens with somebody else, who is no state: its figure may be theirs."""
    first = next(iter(heard.sentence.mentions), None)
    if first is None or first.form != "named" or phrase_start(heard.sentence, first) > 1:
        return False
    owner = word(heard.sentence, first.last) == OWNS
    somebody = first.kind in BODIES | {"person"}
    return somebody and not owner and first.name not in {v.name for v in heard.carried.voices}
