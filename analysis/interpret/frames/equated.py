"""Frames with a number that is somebody's: "300 is Kyiv's tally", "X has a number: 300"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.apart import phrase_start
from analysis.interpret.frames.frame import Frame, after
from analysis.interpret.frames.near import OWNS, counts, gap, holds, places, word
from analysis.interpret.frames.sources import STATEMENTS, behind
from analysis.interpret.frames.verbs import TOLLS
from analysis.model import Mention, Sentence

BE = frozenset({"is", "was"})
NUMBERS = STATEMENTS | TOLLS
LINKS = frozenset({"of", "by", "from"})
GIVEN = (["given", "by"], ["named", "by"], ["put", "out", "by"], ["reported", "by"])
NEAR = 5


def equated(sentence: Sentence) -> Iterator[Frame]:
    """Frames in which a number is said to be somebody's, or stands behind their colon."""
    for at in places(sentence, BE):
        source = whose(sentence, at + 1) if counts(sentence, 0, at) else None
        if source:
            yield Frame(source, "say", (at, source.last), (0, at), True)
    if source := counting_for(sentence):
        yield Frame(source, "say", (0, source.last), after(sentence, source.last), False)
    for at in places(sentence, {":"}):
        source = opening(sentence, at)
        if source:
            yield Frame(source, "say", (source.first, at + 1), after(sentence, at + 1), False)


def counting_for(sentence: Sentence) -> Mention | None:
    """Whose the number is in "For X the number is 300", "With X it is 300"."""
    source = behind(sentence, 1) if word(sentence, 0) in {"for", "with"} else None
    if source is None or source.first > 2:
        return None
    at = source.last + (word(sentence, source.last) == ",")
    noun = at + (word(sentence, at) == "the")
    be = word(sentence, noun + 1) in BE and counts(sentence, noun + 2, noun + 6)
    return source if be and word(sentence, noun) in TOLLS | {"it"} else None


def whose(sentence: Sentence, at: int) -> Mention | None:
    """Whose the number is of which a predicate tells: "X's tally", "the count of X"."""
    owner = next((m for m in sentence.mentions if 0 <= m.first - at <= 1), None)
    if owner and word(sentence, owner.last) == OWNS:
        return owner if holds(sentence, NUMBERS, owner.last, owner.last + 4) else None
    noun = next((k for k in range(at, at + NEAR) if word(sentence, k) in NUMBERS), None)
    if noun is None or counts(sentence, at, noun):
        return None
    if word(sentence, noun + 1) in LINKS:
        return behind(sentence, noun + 2)
    if any(gap(sentence, noun + 1, noun + 1 + len(words)) == words for words in GIVEN):
        return behind(sentence, noun + 1 + 2)
    link = noun + 1 + (word(sentence, noun + 1) in {"that", "which"})
    source = behind(sentence, link)
    near = source is not None and source.first - link <= 2
    return source if source and near and not counts(sentence, link, len(sentence.tokens)) else None


def opening(sentence: Sentence, colon: int) -> Mention | None:
    """Whoever a sentence opens with, if their number stands behind a colon: "X has a number: 3"."""
    first = next(iter(sentence.mentions), None)
    if first is None or phrase_start(sentence, first) > 0 or first.last > colon:
        return None
    if word(sentence, first.last) == OWNS:
        return None
    told = gap(sentence, first.last, colon)
    named = word(sentence, colon - 1) in TOLLS and len(told) <= NEAR
    return first if named and counts(sentence, colon + 1, colon + 4) else None
