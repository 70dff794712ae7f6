"""Pointing back: whose the statement before a sentence is: "That is X's count", "X said so"."""

from __future__ import annotations

from collections.abc import Callable

from analysis.interpret.chains.attribution import Heard
from analysis.interpret.frames.figure_given import by_noun
from analysis.interpret.frames.frame import Frame
from analysis.interpret.frames.given_before import CUES, KINDS
from analysis.interpret.frames.reaching import counts_others
from analysis.interpret.frames.refusing import DENIALS, is_denying
from analysis.interpret.frames.summaries import SUMMING, by_summary
from analysis.interpret.near import BREAKS, acts, gap, holds, is_date, places, word
from analysis.model import Mention, Sentence
from analysis.words import grammar
from analysis.words.tokens import longest

SO = frozenset({"so", "this", "that"})
HEARERS = 6  # tokens that those who are told something may take
SHORT = 40
AUXILIARIES = grammar("finite be") | grammar("have")
GOING_ON = frozenset({"adding", "and", "but", "saying", "which", "who"})
WORDS = SO | CUES | frozenset(map(longest, SUMMING))
ENDS = BREAKS | {".", "", "on", "in", "at", "to", "after", "last"}
TOLD_ENDS = ENDS | {"by"}


def may_point(sentence: Sentence) -> bool:
    """Whether a sentence points back and is short, denies nothing and has no figure of its own.

    It may go on to one: "So reported X, |and the fighting had not ended: 12 more died".
    """
    ends = pointing_end(sentence)
    if WORDS.isdisjoint(sentence.words) or ends > SHORT:
        return False
    if any(is_denying(said) or said in DENIALS for said in gap(sentence, 0, ends)):
        return False
    return not counts_others(sentence, 0, ends)


def pointing_end(sentence: Sentence) -> int:
    """Where a sentence that points back may go on to something else."""
    ends = places(sentence, {",", ";", "and"})
    return next((at for at in ends if goes_on(sentence, at)), len(sentence.tokens))


def goes_on(sentence: Sentence, at: int) -> bool:
    """Whether a clause of its own begins behind a token: ", |which", "; ", "and |was"."""
    if word(sentence, at) == ",":
        told = acts(sentence, 0, at) or holds(sentence, AUXILIARIES, 0, at)
        return told and word(sentence, at + 1) in GOING_ON
    return word(sentence, at) == ";" or word(sentence, at + 1) in AUXILIARIES


def pointed_at(sentence: Sentence, heard: Callable[[], Heard]) -> Mention | None:
    """Whose the figures of the sentence before are, as a sentence that may point back tells.

    What is heard in it is only asked where it may all be "so".
    """
    summed = by_summary(sentence)
    so = word(sentence, 0) == "this" or any(is_so(sentence, at) for at in places(sentence, SO))
    if summed is None and so:
        summed = by_verb(heard())
    return summed or by_noun(sentence)


def by_verb(heard: Heard) -> Mention | None:
    """Who says it in "X said so on Friday", "X announced this"."""
    frames = [item.frame for item in heard.spoken if item.frame.kind in KINDS]
    told = (f for f in frames if says_so(heard.sentence, f) or is_told_so(heard.sentence, f))
    return next((f.source for f in told), None)


def says_so(sentence: Sentence, frame: Frame) -> bool:
    """Whether all that a frame tells is "so" or "this"."""
    return not frame.around and is_all(sentence, frame.cue[1])


def is_so(sentence: Sentence, at: int) -> bool:
    """Whether "so" or "this" at a token may be all that somebody tells, or is told."""
    return is_all(sentence, at) or word(sentence, at + 1) in TOLD_ENDS


def is_told_so(sentence: Sentence, frame: Frame) -> bool:
    """Whether all that somebody is told is "so": "X told CNN so", "This was confirmed by X"."""
    if word(sentence, 0) == "this" and frame.around and frame.kind == "confirm":
        return frame.cue[0] <= HEARERS
    if frame.kind != "tell":
        return False
    near = range(frame.cue[0] + 1, frame.cue[1] + HEARERS)
    return any(word(sentence, at) == "so" and word(sentence, at + 1) in TOLD_ENDS for at in near)


def is_all(sentence: Sentence, at: int) -> bool:
    """Whether "so" or "this" stands at a token, and nothing behind it."""
    over = word(sentence, at + 1) in ENDS or is_date(sentence, at + 1)
    return word(sentence, at) in SO and over
