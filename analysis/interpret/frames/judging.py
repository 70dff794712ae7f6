"""Judging: frames in which somebody calls what others claim false or exaggerated.

"X called the report ludicrous", "…, a claim that X called false", "reports that … are a lie, X
said", "asked whether …, X said it was not true".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.interpret.frames.frame import Frame, clause_around
from analysis.interpret.frames.having import subject_before
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.refusing import TURNS
from analysis.interpret.frames.shared import opening
from analysis.interpret.frames.taken_up import CLAIMS, taken_up
from analysis.interpret.frames.verdicts import BE, Verdict, be_before, judged, verdicts
from analysis.interpret.near import holds, places, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

CLAIMED = CLAIMS | {"it", "what"}
CALLING = grammar("calling it something")
SAYING = frozenset({"say", "tell", "report", "confirm"})
ASKED = frozenset({"asked", "questioned", "pressed", "quizzed"})
ABOUT = frozenset({"of", "about", "on"})


def judging(sentence: Sentence, before: Sequence[Frame]) -> Iterator[Frame]:
    """The frames of those who judge what others claim."""
    found = verdicts(sentence, 0, len(sentence.tokens))
    if not found:
        return
    yield from called(sentence, found)
    for claim in judged(sentence, found):
        yield from by_judge(before, claim)
    for frame in before:
        if frame.kind in SAYING:
            yield from said_of(sentence, frame, found)
            yield from asked(sentence, frame, found)


def by_judge(before: Sequence[Frame], claim: Verdict) -> Iterator[Frame]:
    """The frame of whoever says that a claim of others is untrue."""
    saying = [f for f in before if f.kind in SAYING]
    ahead = [f for f in saying if not f.around and f.cue[1] <= claim.first]
    behind = [f for f in saying if f.around and f.cue[0] >= claim.last]
    for frame in (ahead[-1:] or behind)[:1]:
        content = (claim.first, claim.last)
        yield frame._replace(kind=claim.kind, content=content)


def said_of(sentence: Sentence, frame: Frame, found: Sequence[Verdict]) -> Iterator[Frame]:
    """The frame of "'Nonsense,' X said of a report that …"."""
    last = frame.cue[1]
    if word(sentence, last) in ABOUT and holds(sentence, CLAIMS, last, last + 9):
        for verdict in found:
            if verdict.last <= frame.cue[0]:
                content = (last, len(sentence.tokens))
                yield Frame(frame.source, verdict.kind, frame.cue, content, False, frame.joint)
                return


def asked(sentence: Sentence, frame: Frame, found: Sequence[Verdict]) -> Iterator[Frame]:
    """The frame of "Asked whether …, X said it was not true"."""
    first = phrase_start(sentence, frame.source)
    opens = word(sentence, 0) in ASKED and word(sentence, first - 1) == ","
    for verdict in found:
        be = be_before(sentence, verdict.first)
        if opens and be is not None and frame.cue[1] <= be and is_it(sentence, be):
            content = (0, first - 1)
            yield Frame(frame.source, verdict.kind, frame.cue, content, True, frame.joint)
            return


def is_it(sentence: Sentence, be: int) -> bool:
    """Whether the subject of a predicate takes up what was asked: "it is", "that's", "they are"."""
    return not word(sentence, be).isalpha() or word(sentence, be - 1) in {
        "it", "that", "this", "they", "these", "those", "which",
    }  # fmt: skip


def called(sentence: Sentence, found: Sequence[Verdict]) -> Iterator[Frame]:
    """The frames of those who call something untrue, behind it or before it."""
    for at in places(sentence, CALLING):
        subject = subject_before(sentence, at) or opening(sentence, Mark("say", "deny", at, at + 1))
        verdict = next((v for v in found if at < v.first and not parted(sentence, at, v)), None)
        if subject is None or verdict is None or word(sentence, at - 1) in BE:
            continue
        start = taken_up(sentence, phrase_start(sentence, subject))
        around = start is not None
        content = (at + 1, object_end(sentence, at, verdict))
        if start is not None:
            content = (clause_around(sentence, start, start)[0], start)
        if around or is_of_a_claim(sentence, at, verdict):
            yield Frame(subject, verdict.kind, (subject.first, at + 1), content, around)


def object_end(sentence: Sentence, at: int, verdict: Verdict) -> int:
    """Where what somebody judges ends: behind "called it a lie that …", else at the verdict."""
    leads_on = word(sentence, at + 1) == "it"
    leads_on = leads_on or holds(sentence, CLAIMS, verdict.last, verdict.last + 4)
    return len(sentence.tokens) if leads_on else verdict.last


def is_of_a_claim(sentence: Sentence, at: int, verdict: Verdict) -> bool:
    """Whether a verb judges what others claim, and not what they do."""
    return holds(sentence, CLAIMED, at, verdict.last + 4)


def parted(sentence: Sentence, at: int, verdict: Verdict) -> bool:
    """Whether a verdict stands far from a verb, or in another clause."""
    return verdict.first - at > 30 or holds(sentence, TURNS, at, verdict.first)
