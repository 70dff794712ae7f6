"""Frames with what somebody holds to be so: "has evidence that", "came to the conclusion that"."""

from __future__ import annotations

from collections.abc import Iterator, Set

from analysis.interpret.frames.frame import Frame, after
from analysis.interpret.frames.having import far_before, subject_before
from analysis.interpret.frames.refusing import is_denying
from analysis.interpret.near import holds, in_date, is_light, places, word
from analysis.model import Sentence
from analysis.words import grammar

KNOWLEDGE = grammar("nouns of knowing")
OPINIONS = grammar("nouns of opinion")
HELD = KNOWLEDGE | OPINIONS
HOLDING = grammar("holding a view")
HAVING = grammar("having knowledge")
ABOUT = frozenset({"that", "of", "on", "about"})
NEAR = 4


def holding(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a noun of knowing or of opinion, and who has it, before a clause."""
    for at in places(sentence, HELD):
        known = word(sentence, at) in KNOWLEDGE
        if behind_date(sentence, at + 1) not in (ABOUT if known else {"that"}):
            continue
        verb = held_by(sentence, at, HAVING if known else HOLDING)
        source = None
        if verb is not None:
            source = subject_before(sentence, verb) or far_before(sentence, verb)
        if source and verb is not None:
            cue = (source.first, at + 1)
            yield Frame(source, "say", cue, after(sentence, at + 1), False)


def behind_date(sentence: Sentence, at: int) -> str:
    """The word at a token, or that behind a date there: "had word |on Friday of"."""
    at += word(sentence, at) == "on" and in_date(sentence, at + 1)
    while in_date(sentence, at):
        at += 1
    return word(sentence, at)


def held_by(sentence: Sentence, noun: int, verbs: Set[str]) -> int | None:
    """The verb by which somebody has or comes to what a noun at a token stands for."""
    near = range(noun - 1, max(-1, noun - NEAR - 1), -1)
    verb = next((k for k in near if word(sentence, k) in verbs), None)
    if verb is None or any(is_denying(word(sentence, k)) for k in range(verb - 2, noun)):
        return None
    if holds(sentence, {"no", ",", ";"}, verb, noun):
        return None
    while verb > 0 and is_light(sentence, verb - 1):
        verb -= 1
    return verb
