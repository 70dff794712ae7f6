"""Pointing back: whose the statement before a sentence is: "That is X's count", "X said so"."""

from __future__ import annotations

from collections.abc import Callable

from analysis.interpret.chains.attribution import Heard
from analysis.interpret.frames.frame import Frame
from analysis.interpret.frames.near import BREAKS, is_date, places, word
from analysis.interpret.frames.refusing import is_denying
from analysis.interpret.frames.summaries import SUMMING, by_noun, by_summary
from analysis.model import Mention, Sentence
from analysis.words.tokens import longest

SO = frozenset({"so", "this", "that"})
KINDS = frozenset({"say", "tell", "report", "estimate", "confirm"})
SHORT = 40
WORDS = SO | frozenset(map(longest, SUMMING))
ENDS = BREAKS | {".", "", "on", "in", "at", "to", "after", "last"}


def may_point(sentence: Sentence) -> bool:
    """Whether a sentence points back and is short, denies nothing and has no figure of its own."""
    if WORDS.isdisjoint(sentence.words) or any(q.kind == "count" for q in sentence.quantities):
        return False
    return len(sentence.tokens) <= SHORT and not any(map(is_denying, sentence.said))


def pointed_at(sentence: Sentence, heard: Callable[[], Heard]) -> Mention | None:
    """Whose the figures of the sentence before are, as a sentence that may point back tells.

    What is heard in it is only asked where it may all be "so".
    """
    summed = by_summary(sentence)
    if summed is None and any(is_all(sentence, at) for at in places(sentence, SO)):
        summed = by_verb(heard())
    return summed or by_noun(sentence)


def by_verb(heard: Heard) -> Mention | None:
    """Who says it in "X said so on Friday", "X announced this"."""
    frames = (item.frame for item in heard.spoken if item.frame.kind in KINDS)
    return next((f.source for f in frames if says_so(heard.sentence, f)), None)


def says_so(sentence: Sentence, frame: Frame) -> bool:
    """Whether all that a frame tells is "so" or "this"."""
    return not frame.around and is_all(sentence, frame.cue[1])


def is_all(sentence: Sentence, at: int) -> bool:
    """Whether "so" or "this" stands at a token, and nothing behind it."""
    over = word(sentence, at + 1) in ENDS or is_date(sentence, at + 1)
    return word(sentence, at) in SO and over
