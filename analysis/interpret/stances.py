"""Stances: denials, doubts and confirmations, of a figure or of a deployment as such."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from analysis.interpret.chains import Spoken
from analysis.interpret.frames import BREAKS, word
from analysis.model import Sentence, Stance
from analysis.words import grammar

STANCES: dict[str, Stance] = {"confirm": "confirms", "deny": "denies", "doubt": "doubts"}
NEGATIONS = grammar("negations")
SUBJECTS = grammar("subjects")
ABOUT = grammar("about")


class Bare(NamedTuple):
    """A denial, doubt or confirmation without a figure: the frame, its words, and what it is about."""

    spoken: Spoken
    first: int
    last: int
    measure: str
    stance: Stance


def stance(kind: str) -> Stance:
    """The stance that a frame's verb takes."""
    return STANCES.get(kind, "asserts")


def negated(sentence: Sentence, first: int) -> bool:
    """Whether a verb is negated: "would not confirm", "neither confirmed nor denied"."""
    return any(word(sentence, k) in NEGATIONS for k in range(max(0, first - 4), first))


def bare(sentence: Sentence, here: tuple[Spoken, ...]) -> Iterator[Bare]:
    """The denials, doubts and confirmations of a sentence whose object holds no figure."""
    for item in here:
        if item.frame.kind not in STANCES or item.voice.anonymity == "unattributed":
            continue
        first = verb_at(sentence, item)
        last = object_end(sentence, first + 1)
        if word(sentence, first + 1) == "by":
            first, last = subject_start(sentence, first), first + 1
        if any(first <= q.first < last and q.kind == "count" for q in sentence.quantities):
            continue
        measure = subject_matter(sentence, first, last)
        if measure and last - first >= 2:
            yield Bare(item, first, last, measure, STANCES[item.frame.kind])


def subject_start(sentence: Sentence, verb: int) -> int:
    """Where the subject of a passive begins, at most ten tokens before its verb."""
    at = verb
    while (
        at > 0 and verb - at < 10 and word(sentence, at - 1) not in BREAKS | {"and", "but", "that"}
    ):
        at -= 1
    return at


def verb_at(sentence: Sentence, item: Spoken) -> int:
    """Where the verb of a frame begins."""
    verbs = [
        m.first
        for m in sentence.of("say")
        if item.frame.cue[0] <= m.first < item.frame.cue[1] and m.value == item.frame.kind
    ]
    return verbs[-1] if verbs else item.frame.cue[1] - 1


def object_end(sentence: Sentence, at: int) -> int:
    """Where the object of a verb ends: at the next break, at most 16 tokens on."""
    last = at
    while last < len(sentence.tokens) and last - at < 16:
        said = word(sentence, last)
        if said in BREAKS - {'"', "“", "”", "-", "'", "’", "‘"} or said in {
            ".",
            "while",
            "but",
            "although",
            "after",
        }:
            break
        last += 1
    return last


def subject_matter(sentence: Sentence, first: int, last: int) -> str | None:
    """What a stance is about, if it is a deployment, a presence or a loss."""
    words = {word(sentence, k) for k in range(first, last)}
    if not ABOUT.intersection(words):
        return None
    for mark in sentence.of("measure"):
        if (
            first < mark.first < last
            and mark.value in SUBJECTS
            and word(sentence, mark.first) not in {"put", "gone"}
        ):
            return mark.value
    if words & {"deployment", "deployments", "dispatch", "reports"} and words & {
        "troops",
        "soldiers",
        "deployment",
        "deployments",
        "forces",
        "dispatch",
        "contingent",
    }:
        return "deployed"
    return "present" if words & {"presence", "troops", "soldiers"} else None
