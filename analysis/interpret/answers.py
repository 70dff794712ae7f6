"""Answers: what takes up the figure told of before: "denied it", "that is a lie, X said"."""

from __future__ import annotations

from typing import NamedTuple

from analysis.interpret.frames import BREAKS
from analysis.interpret.frames.frame import Frame
from analysis.interpret.frames.taken_up import CLAIMS
from analysis.interpret.frames.verdicts import Verdict, verdicts
from analysis.interpret.near import counts, holds, places_near, word
from analysis.model import Sentence, Stance
from analysis.words import grammar

DEFINITE = frozenset({"the", "that", "this", "those", "these", "both"})
IT = frozenset({"it", "that", "this", "them"})
WHOLE = frozenset({"whole", "entire", "very", "same", "last", "first", "latter"})
ENDS = BREAKS | {".", "", "as", "on", "in", "out", "outright", "later", "too", "but", "and"}
OPENING = frozenset({"of", "that", "about", "by"})
NOTHING = grammar("nothing of it")
STANCES: dict[str, Stance] = {"deny": "denies", "doubt": "doubts"}
NEAR = 6  # tokens between what is judged and its verdict


class Answer(NamedTuple):
    """The tokens that judge a figure told of before, and the stance that they take."""

    first: int
    last: int
    stance: Stance


def takes_up(sentence: Sentence, at: int) -> bool:
    """Whether the object of a verb is the figure before: "the figure", "it", "a word of it"."""
    if word(sentence, at) in IT and word(sentence, at + 1) in ENDS:
        return not counts(sentence, 0, len(sentence.tokens)) and not names_others(sentence, at)
    noun = claim_at(sentence, at)
    return noun is not None and word(sentence, noun + 1) not in OPENING


def names_others(sentence: Sentence, at: int) -> bool:
    """Whether other claims are named before a token: "reports of talks? X denied |it"."""
    named = places_near(sentence, CLAIMS, 0, at)
    return any(
        word(sentence, k - 1) not in DEFINITE or word(sentence, k + 1) in OPENING for k in named
    )


def claim_at(sentence: Sentence, at: int) -> int | None:
    """The token of the claim that a definite phrase names: "the whole story"."""
    if word(sentence, at) not in DEFINITE:
        return None
    noun = at + 1 + (word(sentence, at + 1) in WHOLE)
    return noun if word(sentence, noun) in CLAIMS else None


def answers(sentence: Sentence, frame: Frame) -> Answer | None:
    """The stance of whoever says or thinks that the figure before is not so."""
    first, last = frame.content
    if counts(sentence, first, last):
        return None
    for verdict in verdicts(sentence, first, last):
        start = judged_from(sentence, first, verdict)
        if start is not None and word(sentence, verdict.last) != "that":
            return Answer(start, verdict.last, STANCES[verdict.kind])
    return None


def judged_from(sentence: Sentence, first: int, verdict: Verdict) -> int | None:
    """Where a clause begins that calls the figure before untrue: "the number is a lie"."""
    for at in range(max(first, verdict.first - NEAR), verdict.first):
        opens = at == first or word(sentence, at - 1) in {",", "that", '"', "“"}
        if opens and (is_nothing(sentence, at) or is_figure(sentence, at)):
            return at
    return None


def is_nothing(sentence: Sentence, at: int) -> bool:
    """Whether none of the claim before is meant: "not a word is true", "nothing of that"."""
    return word(sentence, at) in {"not", "nothing", "none"} and holds(sentence, NOTHING, at, at + 4)


def is_figure(sentence: Sentence, at: int) -> bool:
    """Whether a phrase is the claim before: "that", "the number"."""
    be = word(sentence, at) in IT and word(sentence, at + 1) in {"is", "was", "'s"}
    noun = claim_at(sentence, at)
    return be or (noun is not None and word(sentence, noun + 1) not in OPENING)
