"""Reach: which frames of a sentence hold a token."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from analysis.interpret.chains.attribution import Heard, Spoken
from analysis.interpret.chains.parts import is_parted
from analysis.interpret.chains.telling import is_closed
from analysis.interpret.frames import Frame
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.reaching import QUOTING
from analysis.interpret.near import OWNS, counts, gap, holds, word
from analysis.interpret.voices import BODIES, OUTLETS
from analysis.model import Sentence
from analysis.words import grammar

NEW_CLAUSE = grammar("new clause")
ATTACHING = frozenset({"by", "in", "per", "according", "to"})
SPEAKING = (BODIES | {"person"}) - {"armed-group", "company", "government", "military"}
APART = frozenset({";", "and", "but", "while", "that", ":"})


class Reaching(NamedTuple):
    """The frames that hold a token: those before it (outermost first), around it, and cited."""

    nested: list[Spoken]
    asides: list[Spoken]
    cited: list[Spoken]


def reaching(heard: Heard, at: int) -> Reaching:
    """The frames of a sentence that hold a token."""
    around = [
        item
        for item in heard.spoken
        if item.frame.around and is_around(item.frame, at) and not is_taken(heard, item, at)
    ]
    return Reaching(
        nested(heard, at),
        [item for item in around if item.frame.kind != "cite"],
        [item for item in around if item.frame.kind == "cite"],
    )


def is_around(frame: Frame, at: int) -> bool:
    """Whether a frame's content holds a token that is no part of its cue."""
    inside = frame.content[0] <= at < frame.content[1]
    return inside and not frame.cue[0] <= at < frame.cue[1]


def nested(heard: Heard, at: int) -> list[Spoken]:
    """The frames before a token that reach it; each ends at the next one beside it."""
    forward = [item for item in heard.spoken if not item.frame.around]
    result = []
    for item, following in zip(forward, [*forward[1:], None], strict=False):
        starts, ends = item.frame.content
        if not starts <= at < ends:
            continue
        if following and is_beside(heard, item.frame, following.frame):
            ends = min(ends, following.frame.cue[0])
        if at < ends and not is_over(heard, item, at):
            result.append(item)
    return result


def is_over(heard: Heard, item: Spoken, at: int) -> bool:
    """Whether what somebody says has ended before a token, which another speaker may take."""
    if is_taken(heard, item, at) or is_closed(heard.sentence, item.frame, at):
        return True
    return is_left_to_another(heard.sentence, item, at)


def is_taken(heard: Heard, item: Spoken, at: int) -> bool:
    """Whether a turn parts a frame from a token that has a speaker on its own side of it."""
    parts, cue = heard.parts, item.frame.cue[0]
    if not is_parted(parts, cue, at):
        return False
    others = (other for other in heard.spoken if other is not item)
    near = (other for other in others if not is_parted(parts, other.frame.cue[0], at))
    return any(is_theirs(heard, item, other, at) for other in near)


def is_left_to_another(sentence: Sentence, item: Spoken, at: int) -> bool:
    """Whether somebody else who may speak opens the part of a token: "X says 40; |Y took 7"."""
    if ";" not in sentence.said:
        return False
    near = range(at, item.frame.cue[1], -1)
    turn = next((k for k in near if word(sentence, k) == ";"), None)
    first = next((m for m in sentence.mentions if turn is not None and m.first > turn), None)
    if turn is None or first is None or first.last > at or first.form != "named":
        return False
    other = first.kind in SPEAKING and first.name not in item.voice.name
    opens = phrase_start(sentence, first) == turn + 1 and word(sentence, first.last) != OWNS
    return other and opens


def is_theirs(heard: Heard, before: Spoken, item: Spoken, at: int) -> bool:
    """Whether a frame on a token's side of a turn takes it: "X says 40 died; |700, Y counters".

    An outlet may pass on there what somebody else said before the turn, but not what one says
    behind it: "|40 died, Reuters wrote, but according to X it was quiet".
    """
    frame = item.frame
    if frame.content[0] <= at and frame.cue[0] <= at:
        return True
    behind = frame.around and frame.kind != "cite" and is_around(frame, at)
    if before.frame.around and before.frame.cue[0] - 1 in heard.parts:
        return behind
    return behind and not before.frame.around and item.voice.kind not in OUTLETS


def is_beside(heard: Heard, first: Frame, second: Frame) -> bool:
    """Whether a frame stands beside the one before it, and not inside what that one says."""
    between = gap(heard.sentence, first.cue[1], second.cue[0])
    if between[:1] == [","] and is_that_clause(heard.sentence, second):
        return False  # "X writes, quoting Y, |that Z spoke of"
    if between[:1] == [","] and between[1:2] and between[1] in QUOTING:
        return False  # "X reported, citing a report |by Y, that"
    if is_title(heard.sentence, first.cue[1], second.cue[0]):
        return False  # "X reported that |the army's chief, Y, had said"
    turned = is_parted(heard.parts, first.cue[1], second.cue[0])
    return turned or not NEW_CLAUSE.isdisjoint(between)


def is_title(sentence: Sentence, first: int, last: int) -> bool:
    """Whether nothing but somebody's office stands between two tokens, up to a comma."""
    held = any(first <= mark.first < last for mark in sentence.of("role"))
    named = any(m.kind == "person" and first <= m.first < last for m in sentence.mentions)
    if not (held or named):
        return False
    first += word(sentence, first) == "that"
    apart = word(sentence, last - 1) == "," and not holds(sentence, NEW_CLAUSE, first, last - 1)
    return apart and not any(first <= mark.first < last for mark in sentence.of("say"))


def is_that_clause(sentence: Sentence, frame: Frame) -> bool:
    """Whether "that" opens the clause of whoever speaks."""
    return word(sentence, phrase_start(sentence, frame.source) - 1) == "that"


def nearest(sentence: Sentence, asides: Sequence[Spoken], at: int) -> Spoken | None:
    """The aside that a token belongs to: the next one behind it, else the last one before it.

    Those in its own part of the sentence, between semicolons, go before all others.
    """
    beside = [item for item in asides if not is_divided(sentence, item.frame.cue[0], at)]
    asides = [item for item in asides if is_enclosed(sentence, item)] or beside or asides
    behind = [item for item in asides if item.frame.cue[0] > at]
    before = [item for item in asides if item.frame.cue[0] <= at]
    if before and all(leads_on(sentence, item) for item in behind):
        return before[-1]
    if behind:
        return next((item for item in behind if item.voice.kind not in OUTLETS), behind[0])
    return asides[-1] if asides else None


def leads_on(sentence: Sentence, item: Spoken) -> bool:
    """Whether an aside behind a comma leads into a number: "…, |according to X 700"."""
    first, last = item.frame.cue
    opens = word(sentence, first - 1) in {",", ";", "and"}
    return opens and any(q.begins == last for q in sentence.quantities)


def is_enclosed(sentence: Sentence, item: Spoken) -> bool:
    """Whether what somebody says is a bracket or relative clause inside a sentence."""
    starts, ends = item.frame.content
    return starts > 0 and ends < len(sentence.tokens) - 1 and word(sentence, ends) != ";"


def beside(sentence: Sentence, asides: Sequence[Spoken], at: int) -> Spoken | None:
    """The aside right behind a number that is its own source: "3,600 in Seoul's own estimate"."""
    for item in asides:
        cue = item.frame.cue[0]
        if item.frame.content[0] and item.frame.content[1] == cue:  # "the 40 that X counts"
            return item
        if at < cue <= at + 9 and ATTACHING.issuperset(openings(sentence, cue)):
            between = gap(sentence, at + 1, cue)
            if APART.isdisjoint(between) and not counts(sentence, at + 1, cue):
                return item
    return None


def openings(sentence: Sentence, cue: int) -> set[str]:
    """The preposition with which the cue of an aside begins, or that stands before it."""
    said = {word(sentence, cue), word(sentence, cue - 1)} & ATTACHING
    return said or {""}


def own_clause(
    sentence: Sentence, asides: Sequence[Spoken], main: Spoken, at: int
) -> Spoken | None:
    """An aside behind a number that belongs to its clause alone: "…, of whom N died, said X"."""
    if not opens_clause(sentence, main.frame.cue[1], at):
        return None
    for item in asides:
        cue = item.frame.cue[0]
        if cue > at and item.voice.kind not in OUTLETS:
            breaks = sum(said in {",", ";"} for said in gap(sentence, at, cue))
            if breaks <= 1:
                return item
    return None


def opens_clause(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a comma opens a clause of its own between two tokens: ", of whom", ", while"."""
    words = gap(sentence, first, last + 1)
    return any(
        comma == "," and word in {"of", "and", "while", "which", "but", "with", "some"}
        for comma, word in pairwise(words)
    )


def is_divided(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a semicolon stands between two tokens."""
    return holds(sentence, {";"}, min(first, last), max(first, last))
