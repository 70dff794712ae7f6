"""Frames with what somebody came to know: "as X was able to see", "as Y heard it on the radio"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.frame import Frame, clause_around
from analysis.interpret.frames.objects import TOLLS
from analysis.interpret.frames.reaching import reaches
from analysis.interpret.frames.sources import behind
from analysis.interpret.near import BREAKS, gap, places, word
from analysis.model import Sentence
from analysis.words import grammar

KNOWING = grammar("coming to know")
TELLING = grammar("telling it")
ABLE = (
    ["was", "able", "to"],
    ["were", "able", "to"],
    ["was", "to"],
    ["were", "to"],
    ["could"],
    ["can"],
    ["managed", "to"],
)
DOWN = frozenset({"down", "up", "out"})
ENDS = BREAKS | {".", "", "in", "on", "at", "from", "for", "to", "with", "by", "after", "over"}
BEFORE = BREAKS | TOLLS | {"or", "and"}
REACH = 12


def witnessing(sentence: Sentence) -> Iterator[Frame]:
    """Frames of those who came to know, or tell, what stands beside an "as" clause of theirs."""
    for at in places(sentence, {"as"}):
        if at and word(sentence, at - 1) not in BEFORE:
            continue
        mention = behind(sentence, at + 1)
        last = known_behind(sentence, mention.last) if mention else None
        if mention and last is not None:
            yield Frame(mention, "say", (at, last), clause_around(sentence, at, last), True)


def known_behind(sentence: Sentence, subject: int) -> int | None:
    """The token behind what a subject came to know, or tells: "could establish", "heard it"."""
    for at in range(subject, subject + REACH):
        last = knows(sentence, at) or tells_it(sentence, at)
        if last is not None and word(sentence, last) in ENDS and reaches(sentence, subject, at):
            return last
    return None


def knows(sentence: Sentence, at: int) -> int | None:
    """The token behind "was able to see" at a token."""
    for words in ABLE:
        last = at + len(words)
        if gap(sentence, at, last) == words and word(sentence, last) in KNOWING:
            return last + 1
    return None


def tells_it(sentence: Sentence, at: int) -> int | None:
    """The token behind "heard it", "breaks it down" at a token."""
    if word(sentence, at) not in TELLING or word(sentence, at + 1) not in {"it", "things"}:
        return None
    return at + 2 + (word(sentence, at + 2) in DOWN)
