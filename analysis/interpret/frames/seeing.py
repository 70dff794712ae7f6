"""Frames of those who see something with their own eyes: "residents saw 40 tanks"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.around import count_at
from analysis.interpret.frames.frame import Frame, after
from analysis.interpret.frames.having import far_before, subject_before
from analysis.interpret.near import counts, places, word
from analysis.model import Mention, Sentence
from analysis.words import grammar

SEEN = grammar("perceiving")
PLAIN = frozenset({"saw", "seen", "witnessed", "watched"})
EYES = frozenset({"anonymous", "outlet", "wire", "person"})
WATCHING = EYES | {"intelligence", "military", "monitor", "ngo", "think-tank", "ministry"}
HAVING = grammar("have")
KNOWING = frozenset({"outlet", "wire", "think-tank", "monitor"})
INFORMED = frozenset({"official", "source", "analyst", "expert", "diplomat", "observer"})
REACH = 5


def seeing(sentence: Sentence) -> Iterator[Frame]:
    """Frames in which people, or an outlet's reporters, saw so many: a state sees nothing."""
    for at in places(sentence, SEEN):
        subject = subject_before(sentence, at) or far_before(sentence, at)
        if word(sentence, at + 1) in {",", "to"}:
            continue  # "in a paper that X has seen, they expect 40", "saw to it"
        if subject and sees(sentence, subject, at) and counts(sentence, at + 1, at + REACH):
            yield Frame(subject, "say", (subject.first, at + 1), after(sentence, at + 1), False)
    yield from knowing(sentence)


def sees(sentence: Sentence, subject: Mention, verb: int) -> bool:
    """Whether somebody perceives with a verb: people see, services track, a state sees today."""
    if word(sentence, verb) == "sees":
        return True
    return subject.kind in (EYES if word(sentence, verb) in PLAIN else WATCHING)


def knowing(sentence: Sentence) -> Iterator[Frame]:
    """Frames in which those who know have so many doing something: "officials have 40 fighting"."""
    for at in places(sentence, HAVING):
        subject = subject_before(sentence, at)
        if subject and knows(subject) and are_doing(sentence, at + 1):
            yield Frame(subject, "say", (subject.first, at + 1), after(sentence, at + 1), False)


def knows(subject: Mention) -> bool:
    """Whether somebody has figures rather than men: an outlet, officials, analysts, sources."""
    if subject.kind != "anonymous":
        return subject.kind in KNOWING and subject.form == "named"
    return any(word.rstrip("s") in INFORMED for word in subject.name.split())


def are_doing(sentence: Sentence, at: int) -> bool:
    """Whether a number behind a token is of people of whom a participle tells what they do."""
    number = count_at(sentence, at)
    if number is None:
        return False
    return any(
        mark.first - number.last <= 4 and (":ing" in mark.detail or mark.detail == "adj")
        for mark in sentence.of("measure")
        if mark.first >= number.last
    )
