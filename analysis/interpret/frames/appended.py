"""Frames that "with" appends: "the toll is disputed, with the army reporting 40 dead"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analysis.interpret.frames.frame import Frame, clause_around
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.near import BREAKS, OWNS, holds, is_light, places, word
from analysis.model import Mark, Mention, Sentence

REPORTS = frozenset({"reports", "claims", "rumours", "rumors", "speculation", "fears"})
APPENDING = frozenset({"having", "with"})
TELLING = frozenset({"say", "tell", "report", "estimate", "confirm", "deny"})


def appended(sentence: Sentence, found: Iterable[Frame]) -> list[Frame]:
    """The frames of a sentence, each cut where "with" appends another, and those."""
    result = list(found)
    for at, frame in appending(sentence):
        result = [ending_before(other, at) for other in result]
        result.append(frame)
    return result


def appending(sentence: Sentence) -> Iterator[tuple[int, Frame]]:
    """Where "with" or a participle appends a frame, and that frame: "…, X having said that"."""
    if not places(sentence, APPENDING):
        return
    for verb in sentence.of("say"):
        having = word(sentence, verb.first - 1) == "having"
        told = (verb.detail == "ing" or having) and verb.value in TELLING
        teller = subject(sentence, verb) if told else None
        at = link_before(sentence, teller, having) if teller else None
        if teller and at is not None:
            content = verb.last, clause_around(sentence, verb.last, verb.last)[1]
            yield at, Frame(teller, verb.value, (teller.first, verb.last), content, False)


def subject(sentence: Sentence, verb: Mark) -> Mention | None:
    """The mention right before a participle, adverbs and "having" between them apart."""
    at = verb.first
    while is_light(sentence, at - 1) or word(sentence, at - 1) == "having":
        at -= 1
    return next((m for m in sentence.mentions if m.last == at), None)


def link_before(sentence: Sentence, teller: Mention, having: bool) -> int | None:
    """The "with" right before whoever tells something, their owner and description apart.

    Before "X having said" it may be a break.
    """
    at = phrase_start(sentence, teller) - 1
    if word(sentence, at) == OWNS:
        at = next((m.first for m in sentence.mentions if m.last == at), at) - 1
        at -= word(sentence, at) == "the"
    at -= word(sentence, at) == "one"  # "with one official telling"
    return at if word(sentence, at) == "with" or (having and word(sentence, at) in BREAKS) else None


def rumoured(sentence: Sentence, found: Iterable[Frame]) -> list[Frame]:
    """The frames of a sentence, each cut where "amid reports that" leaves who says it open."""
    result = list(found)
    for at in places(sentence, {"amid"}):
        if holds(sentence, REPORTS, at + 1, at + 4) and holds(
            sentence, {"that", "of"}, at + 2, at + 5
        ):
            result = [ending_before(frame, at) for frame in result]
    return result


def ending_before(frame: Frame, at: int) -> Frame:
    """A frame, ending where "with" appends another one behind its cue."""
    if not frame.cue[1] <= at < frame.content[1]:
        return frame
    return frame._replace(content=(frame.content[0], at))
