"""Frames with a number that stands in somebody's records, or from which somebody reckons.

"With the Red Cross 40 dead are registered", "In the ministry's register stand 400 dead", "300 men
are on the army's books", "the institute starts from a strength of 12,000".
"""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.agents import follows_be
from analysis.interpret.frames.frame import Frame, after, clause_around
from analysis.interpret.frames.having import subject_before
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.sources import behind
from analysis.interpret.near import BREAKS, OWNS, counts, gap, holds, places, word
from analysis.model import Mention, Sentence
from analysis.words import grammar

REGISTERS = grammar("registers")
RECORDED = frozenset({"recorded", "registered", "listed", "logged", "documented", "counted"})
KEPT = RECORDED | {"on"}
ON_FILE = (["on", "file"], ["on", "record"], ["on", "the", "books"], ["on", "the", "list"])
BE = grammar("be before a participle")
STANDING = BE | {"stand", "stands", "stood", "appear", "appears", "appeared", "figure", "figured"}
FROM = frozenset({"starts", "started", "proceeds", "proceeded", "works", "worked", "begins"})
FIGURES = grammar("tolls") | {"strength", "loss", "assumption", "baseline", "sum"}
OPENING = BREAKS | {"", "and", "but", "while"}
NEAR = 6
WIDE = 16


def registers(sentence: Sentence) -> Iterator[Frame]:
    """Frames with the keeper of records before or behind a number, or with who reckons from one."""
    for at in places(sentence, KEPT):
        if frame := kept_with(sentence, at):
            yield frame
    for at in places(sentence, REGISTERS):
        if frame := kept_in(sentence, at):
            yield frame
    for at in places(sentence, FROM):
        if frame := reckoned_from(sentence, at):
            yield frame


def kept_with(sentence: Sentence, at: int) -> Frame | None:
    """The frame of "With the Red Cross 40 dead are registered", "At X 300 names are on file"."""
    filed = any(gap(sentence, at, at + len(each)) == each for each in ON_FILE)
    if not follows_be(sentence, at) or not (filed or word(sentence, at) in RECORDED):
        return None
    opened = (k for k in range(at - 2, max(-1, at - WIDE), -1) if opens(sentence, k))
    first = next(opened, None)
    keeper = behind(sentence, first + 1) if first is not None else None
    if first is None or keeper is None or not counts(sentence, keeper.last, at):
        return None
    return Frame(keeper, "say", (first, keeper.last), (keeper.last, at + 1), False)


def opens(sentence: Sentence, at: int) -> bool:
    """Whether "with" or "at" opens a clause: "|With the Red Cross 40 dead are registered"."""
    return word(sentence, at) in {"at", "with"} and word(sentence, at - 1) in OPENING


def kept_in(sentence: Sentence, noun: int) -> Frame | None:
    """The frame of "In X's register stand 400 dead", or of "400 dead are on X's books"."""
    keeper = next((m for m in sentence.mentions if owns(sentence, m, noun)), None)
    if keeper is None:
        return None
    first = phrase_start(sentence, keeper) - 1
    if word(sentence, first) not in {"in", "on"}:
        return None
    if word(sentence, first - 1) in STANDING and counts(sentence, first - NEAR, first - 1):
        return Frame(keeper, "say", (first, noun + 1), clause_around(sentence, first, noun), True)
    verb = noun + 1 + (word(sentence, noun + 1) == "there")
    led_in = word(sentence, first - 1) in OPENING and word(sentence, verb) in STANDING
    if led_in and counts(sentence, verb + 1, verb + NEAR):
        return Frame(keeper, "say", (first, verb + 1), after(sentence, verb + 1), False)
    return None


def owns(sentence: Sentence, mention: Mention, noun: int) -> bool:
    """Whether somebody owns what a noun at a token stands for: "the ministry's own register"."""
    near = 1 <= noun - mention.last <= 3
    return near and word(sentence, mention.last) == OWNS


def reckoned_from(sentence: Sentence, verb: int) -> Frame | None:
    """The frame of "X starts from a strength of 12,000": so high does X think it is."""
    if word(sentence, verb + 1) != "from" or not holds(sentence, FIGURES, verb + 2, verb + NEAR):
        return None
    if not counts(sentence, verb + 2, verb + NEAR + 4):
        return None
    source = subject_before(sentence, verb)
    return source and Frame(
        source, "say", (source.first, verb + 2), after(sentence, verb + 2), False
    )
