"""Endings: where a clause of saying ends, and nothing that is said follows its verb."""

from __future__ import annotations

from functools import cache

from analysis.interpret.frames.phrases import outlet_at
from analysis.interpret.frames.weak import by_phone
from analysis.interpret.near import (
    BREAKS,
    ENDING,
    counts,
    gap,
    is_date,
    is_light,
    places_near,
    word,
)
from analysis.model import Mark, Sentence
from analysis.words import grammar
from analysis.words.forms import is_past, verb_forms
from analysis.words.gazetteer import OUTLETS

AFTER_A_SPEAKER = BREAKS | grammar("after a speaker") | {""}
CIRCUMSTANCES = grammar("circumstances of saying")
CLAUSE_OPENINGS = frozenset({"that", ":"})
TOLD_OF = CLAUSE_OPENINGS | {"how", "why", "whether"}
SPANS = frozenset({"day", "night", "morning", "evening", "afternoon", "week", "month", "year"})
PIECES = grammar("pieces in an outlet") | {"call", "letter", "message", "speech", "video"}
TAKING_UP = grammar("taking up what was said")


def ends(sentence: Sentence, verb: Mark) -> bool:
    """Whether nothing that is said follows a verb, but a break, a date or a circumstance."""
    leads_on = TOLD_OF if verb.value == "tell" else CLAUSE_OPENINGS
    opens = places_near(sentence, leads_on, verb.last, told_end(sentence, verb.last))
    if any(not is_of_piece(sentence, at) and not is_span(sentence, at) for at in opens):
        return False
    if is_span(sentence, verb.last):
        return True
    if word(sentence, verb.last) == "to" and word(sentence, verb.first) in intending():
        return False
    after = word(sentence, verb.last + (word(sentence, verb.last) == "it"))
    if after == "there":
        return word(sentence, verb.last + 1) in ENDING
    if after == "for":
        return any(m.kind in OUTLETS and 1 <= m.first - verb.last <= 2 for m in sentence.mentions)
    if by_phone(sentence, verb.last) or (
        after == "from" and word(sentence, verb.first) in inferring()
    ):
        return True
    if verb.value == "tell" or after in AFTER_A_SPEAKER or is_date(sentence, verb.last):
        return True
    return is_circumstance(sentence, verb.last)


def is_circumstance(sentence: Sentence, at: int) -> bool:
    """Whether how, when or where somebody spoke stands at a token, and no figure behind it."""
    adverb = word(sentence, at).endswith("ly") and is_light(sentence, at)
    adverb = adverb and word(sentence, at + 1) in AFTER_A_SPEAKER
    ago = gap(sentence, at, at + 2) == ["not", "long"]
    circumstance = adverb or ago or word(sentence, at) in CIRCUMSTANCES
    return circumstance and not counts(sentence, at, told_end(sentence, at))


def is_of_piece(sentence: Sentence, that: int) -> bool:
    """Whether "that" only tells of a piece: "an interview |that CNN conducted", "|that aired"."""
    if word(sentence, that) != "that" or word(sentence, that - 1) not in PIECES | {"and"}:
        return False
    if is_past(word(sentence, that + 1)) and not counts(sentence, that, told_end(sentence, that)):
        return True
    outlet = outlet_at(sentence, that + 1)
    return outlet is not None and word(sentence, outlet.last) in TAKING_UP


def is_span(sentence: Sentence, that: int) -> bool:
    """Whether "that" points to a time, and nothing is told behind it: "said |that evening"."""
    at = that + 1 + (word(sentence, that + 1) in {"same", "very"})
    if word(sentence, that) != "that" or word(sentence, at) not in SPANS:
        return False
    after = word(sentence, at + 1)
    return after in AFTER_A_SPEAKER and not counts(sentence, at, told_end(sentence, at))


@cache
def intending() -> frozenset[str]:
    """The forms of the verbs that tell with "to" what somebody will do: "vowed to fight on"."""
    return frozenset(form for base in grammar("intending") for form in verb_forms(base))


@cache
def inferring() -> frozenset[str]:
    """The forms of the verbs that tell with "from" on what grounds: "infers from 27 letters"."""
    return frozenset(form for base in grammar("inferring") for form in verb_forms(base))


def told_end(sentence: Sentence, at: int) -> int:
    """Where the words end that may name the hearers and lead into what they were told."""
    last = at + 12
    return next((k for k in range(at, last) if word(sentence, k) in {",", ";", ".", ""}), last)
