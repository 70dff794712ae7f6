"""Endings: where a clause of saying ends, and nothing that is said follows its verb."""

from __future__ import annotations

from functools import cache

from analysis.interpret.frames.near import BREAKS, ENDING, holds, is_date, word
from analysis.interpret.frames.weak import by_phone
from analysis.model import Mark, Sentence
from analysis.words import grammar
from analysis.words.forms import verb_forms
from analysis.words.gazetteer import OUTLETS

AFTER_A_SPEAKER = BREAKS | grammar("after a speaker") | {""}
CLAUSE_OPENINGS = frozenset({"that", ":"})
TOLD_OF = CLAUSE_OPENINGS | {"how", "why", "whether"}


def ends(sentence: Sentence, verb: Mark) -> bool:
    """Whether nothing that is said follows a verb, but a break, a date or a circumstance."""
    leads_on = TOLD_OF if verb.value == "tell" else CLAUSE_OPENINGS
    if holds(sentence, leads_on, verb.last, told_end(sentence, verb.last)):
        return False
    if word(sentence, verb.last) == "to" and word(sentence, verb.first) in intending():
        return False
    after = word(sentence, verb.last + (word(sentence, verb.last) == "it"))
    if after == "there":
        return word(sentence, verb.last + 1) in ENDING
    if after == "for":
        return any(m.kind in OUTLETS and 1 <= m.first - verb.last <= 2 for m in sentence.mentions)
    if by_phone(sentence, verb.last):
        return True
    return verb.value == "tell" or after in AFTER_A_SPEAKER or is_date(sentence, verb.last)


@cache
def intending() -> frozenset[str]:
    """The forms of the verbs that tell with "to" what somebody will do: "vowed to fight on"."""
    return frozenset(form for base in grammar("intending") for form in verb_forms(base))


def told_end(sentence: Sentence, at: int) -> int:
    """Where the words end that may name the hearers and lead into what they were told."""
    last = at + 12
    return next((k for k in range(at, last) if word(sentence, k) in {",", ";", ".", ""}), last)
