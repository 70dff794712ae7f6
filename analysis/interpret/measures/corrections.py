"""Corrections: measures that are meant otherwise of the class they are said of."""

from __future__ import annotations

from collections.abc import Callable

from analysis.interpret.around import WIDE, near
from analysis.interpret.classes import HARM, MATERIEL
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import word
from analysis.interpret.measures.meaning import Measured
from analysis.model import Sentence
from analysis.words import grammar

UPROOTED = grammar("uprooted people")
LOSING = frozenset({"lost", "lose", "loses", "losing"})
POLICING = frozenset({"police", "policemen", "policeman", "gendarmes", "officers", "observers"})
POLICING |= grammar("people of a country")
HOLDING = frozenset({"hold", "holds", "held"})
COMBAT = grammar("fighting words")
HANDED = frozenset({"handed", "received", "given", "returned"})


def is_wreck(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether harm is done to materiel, which is not killed or lost as people are."""
    return what.counted in MATERIEL and read.measure in HARM


def is_loss(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether people are "lost", which means killed."""
    if what.counted != "people" or read.measure != "casualties" or read.cue is None:
        return False
    return word(sentence, read.cue[0]) in LOSING


def is_crowd(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether those counted are civilians, refugees or a crowd, who are not deployed anywhere."""
    if what.counted == "people" and read.measure in {"deployed", "supplied"}:
        if what.noun and word(sentence, what.noun[0]) in POLICING:
            return False
        return read.verb is not None or is_uprooted(sentence, what, read)
    return is_uprooted(sentence, what, read)


def is_held(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether somebody is "held", which for civilians means captured."""
    if read.measure != "present" or read.cue is None or what.counted in MATERIEL:
        return False
    said = word(sentence, read.cue[0])
    return said == "holding" or (said in HOLDING and what.counted in {"people", "workers"})


def is_battle(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether forces are sent into battle: "threw N into the fight", "were sent to the assault"."""
    if read.measure != "deployed" or read.cue is None or what.counted in MATERIEL:
        return False
    for at in {what.last, read.cue[1]}:
        the = word(sentence, at + 1) == "the"
        into = word(sentence, at + 1 + the) in COMBAT
        if into and (word(sentence, at) in {"into", "in"} or (the and word(sentence, at) == "to")):
            return True
    return False


def is_uprooted(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether refugees or migrants are said to be somewhere or to move."""
    if what.noun is None or read.measure not in {"deployed", "present"}:
        return False
    said = word(sentence, what.noun[1] - 1).rstrip("s")
    return said in UPROOTED or word(sentence, what.noun[0]) in UPROOTED


def is_return(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether bodies are handed over or brought home."""
    if read.measure != "killed" or read.cue is None:
        return False
    if not word(sentence, read.cue[1] - 1).startswith(("bod", "remain")):
        return False
    marks = near(sentence, "measure", what.first - WIDE, what.last + WIDE)
    return any(m.value == "returned" or word(sentence, m.first) in HANDED for m in marks)


CORRECTIONS: tuple[tuple[str, Callable[[Sentence, Counted, Measured], bool]], ...] = (
    ("other", is_wreck),
    ("killed", is_loss),
    ("captured", is_held),
    ("engaged", is_battle),
    ("other", is_crowd),
    ("returned", is_return),
)
