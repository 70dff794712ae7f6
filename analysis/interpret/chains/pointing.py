"""Pointing back: whose the statement before a sentence is: "That is X's count", "X said so"."""

from __future__ import annotations

from analysis.interpret.chains.attribution import Heard
from analysis.interpret.frames.frame import Frame
from analysis.interpret.frames.near import BREAKS, is_date, word
from analysis.interpret.frames.refusing import is_denying
from analysis.interpret.frames.summaries import by_noun, by_summary
from analysis.model import Mention, Sentence

SO = frozenset({"so", "this", "that"})
KINDS = frozenset({"say", "tell", "report", "estimate", "confirm"})
SHORT = 40


def may_point(sentence: Sentence) -> bool:
    """Whether a sentence is short, denies nothing and has no figure of its own."""
    size = len(sentence.tokens)
    if size > SHORT or any(q.kind == "count" for q in sentence.quantities):
        return False
    return not any(is_denying(said) for said in sentence.lowers)


def pointed_at(heard: Heard) -> Mention | None:
    """Whose the figures of the sentence before are, as a sentence that may point back tells."""
    sentence = heard.sentence
    return by_summary(sentence) or by_verb(heard) or by_noun(sentence)


def by_verb(heard: Heard) -> Mention | None:
    """Who says it in "X said so on Friday", "X announced this"."""
    frames = (item.frame for item in heard.spoken if item.frame.kind in KINDS)
    return next((f.source for f in frames if says_so(heard.sentence, f)), None)


def says_so(sentence: Sentence, frame: Frame) -> bool:
    """Whether all that a frame tells is "so" or "this"."""
    at = frame.cue[1]
    ends = BREAKS | {".", "", "on", "in", "at", "to", "after", "last"}
    over = word(sentence, at + 1) in ends or is_date(sentence, at + 1)
    return not frame.around and word(sentence, at) in SO and over
