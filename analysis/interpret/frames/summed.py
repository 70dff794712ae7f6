"""Frames that sum up: "…: that is X's count", "X, whose figure it is", "a figure given by X"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.figure_given import BE, GIVING, NOUNS, THAT, by_noun
from analysis.interpret.frames.frame import Frame
from analysis.interpret.frames.given_before import is_over
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.sources import behind
from analysis.interpret.frames.summaries import by_summary
from analysis.interpret.near import BREAKS, counts, holds, places, word
from analysis.model import Sentence

TAKEN_UP = THAT | {"it", "they"}
NEWS = NOUNS | {"notice", "word"}
NEAR = 4  # tokens from "gave" to what is given
MARKS = frozenset({";", ":", "–", "—"})


def summed_up(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a clause that tells whose what stands before it is: "…: that is X's count"."""
    yield from whose_figure(sentence)
    if not sentence.counted:
        return
    yield from figure_given(sentence)
    yield from told_by(sentence)
    for at in places(sentence, MARKS):
        if counts(sentence, at, len(sentence.tokens)) or not counts(sentence, 0, at):
            continue
        source = by_summary(sentence, at + 1) or by_noun(sentence, at + 1)
        if source:
            yield Frame(source, "say", (at, source.last), (0, at), True)


def told_by(sentence: Sentence) -> Iterator[Frame]:
    """Frames with "it was X who told of it" behind a figure: "Of 40 dead it was X who spoke"."""
    for at in places(sentence, {"it"}):
        source = behind(sentence, at + 2) if at and word(sentence, at + 1) in BE else None
        if source is None or word(sentence, source.last) not in {"who", "that"}:
            continue
        verb = source.last + 1 + (word(sentence, source.last + 1) in {"had", "has", "have"})
        alone = counts(sentence, 0, at) and not counts(sentence, verb, len(sentence.tokens))
        if alone and tells_of_it(sentence, verb):
            yield Frame(source, "say", (at, verb + 1), (0, at), True)


def tells_of_it(sentence: Sentence, verb: int) -> bool:
    """Whether somebody tells what stands before: "who |reported it"; not "who |said sorry"."""
    if word(sentence, verb) in GIVING and holds(sentence, NEWS, verb + 1, verb + NEAR):
        return True
    said = next((mark for mark in sentence.of("say") if mark.first == verb), None)
    if said is None or holds(sentence, {"that"}, said.last, len(sentence.tokens)):
        return False
    of = said.last + (word(sentence, said.last) in {"about", "of"})
    taken_up = word(sentence, of) in {*TAKEN_UP, "so"}
    return (of == said.last or taken_up) and is_over(sentence, of + taken_up)


def whose_figure(sentence: Sentence) -> Iterator[Frame]:
    """Frames with "X, whose figure it is": all that stands before is theirs."""
    for at in places(sentence, {"whose"}):
        comma = at - (word(sentence, at - 1) == ",")
        owner = next((m for m in sentence.mentions if m.last == comma), None)
        taken_up = word(sentence, at + 2) in TAKEN_UP
        if owner and taken_up and word(sentence, at + 1) in NOUNS and word(sentence, at + 3) in BE:
            first = phrase_start(sentence, owner)
            yield Frame(owner, "say", (first, at + 4), (0, first), True)


def figure_given(sentence: Sentence) -> Iterator[Frame]:
    """Frames with an apposition: "40 died, a figure which X supplied to Y"."""
    for at in places(sentence, NOUNS):
        article = word(sentence, at - 1) in {"a", "an", "the"}
        if not article or word(sentence, at - 2) not in BREAKS or not counts(sentence, 0, at):
            continue
        if word(sentence, at + 1) in GIVING and word(sentence, at + 2) in {"by", "from"}:
            if source := behind(sentence, at + 3):
                yield Frame(source, "say", (at, source.last), (0, at - 2), True)
            continue
        link = at + 1 + (word(sentence, at + 1) in {"that", "which"})
        giver = next((m for m in sentence.mentions if m.first >= link), None)
        if giver is None or phrase_start(sentence, giver) != link:
            continue
        verb = giver.last + (word(sentence, giver.last) in {"has", "had", "have"})
        if word(sentence, verb) in GIVING and not counts(sentence, verb + 1, verb + 6):
            yield Frame(giver, "say", (at, verb + 1), (0, at - 2), True)
