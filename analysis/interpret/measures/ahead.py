"""Ahead: tense and mood, by which a movement lies in the future or is only intended."""

from __future__ import annotations

from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import gap, word
from analysis.interpret.measures.candidates import BE
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.measures.verbs import form_of
from analysis.model import Mark, Sentence
from analysis.words import grammar

AHEAD = grammar("looking ahead")
CLAUSES = frozenset({",", ";", "who", "that", "which"})
BREAKS = CLAUSES | {":", "whom"}
WILL = frozenset({"will", "would"})
MODALS = WILL | {"could", "may", "might"}
REACH = 6


def looks_ahead(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether what is said lies in the future or is only intended."""
    if read.cue is None:
        return False
    if 0 <= read.cue[0] - what.last < 9:
        between = gap(sentence, what.last, read.cue[0])
        if "be" in between and CLAUSES.isdisjoint(between):
            return True
    if read.verb is None or not form_of(read.verb):
        return False
    return verb_ahead(sentence, read.verb, before_verb(sentence, what, read.verb))


def before_verb(sentence: Sentence, what: Counted, verb: Mark) -> list[str]:
    """The words before a verb, the nearest first, to the break of its clause or to its subject."""
    near: list[str] = []
    for at in range(verb.first - 1, max(-1, verb.first - 1 - REACH), -1):
        if word(sentence, at) in BREAKS:
            break
        near.append(word(sentence, at))
        if what.first <= at < what.last:
            break
    return near


def verb_ahead(sentence: Sentence, verb: Mark, near: list[str]) -> bool:
    """Whether a verb looks ahead by its form and by the words before it, the nearest first."""
    form, four = form_of(verb), set(near[:4])
    if "have" in near[:2] and form in {"ed", "participle"} and AHEAD & four:
        return bool(WILL & four)
    if form == "base" and near[:1] == ["to"]:
        return infinitive_ahead(near)
    if verb.value == "present" and "be" in (word(sentence, verb.first), *near[:1]):
        return bool((MODALS | {"to", "should"}) & four)
    if form == "base":
        return bool((AHEAD | MODALS | {"can"}) & four)
    if form == "ing":
        return bool(AHEAD & four)
    return "be" in near[:2]


def infinitive_ahead(near: list[str]) -> bool:
    """Whether "to" before a verb looks ahead.

    >>> infinitive_ahead(["to", "plans"]), infinitive_ahead(["to", "is"])
    (True, True)
    >>> infinitive_ahead(["to", "said"])
    False
    """
    if AHEAD.intersection(near) or BE.intersection(near[1:3]):
        return True
    return near[1:2] in (["likely"], ["promise"], ["decision"])
