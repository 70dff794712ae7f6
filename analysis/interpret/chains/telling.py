"""Telling: whether words tell of numbers, and whether what somebody says is over before a token."""

from __future__ import annotations

from analysis.interpret.around import quantities_near
from analysis.interpret.frames import Frame, word
from analysis.interpret.frames.objects import TOLLS
from analysis.interpret.near import gap, holds
from analysis.interpret.voices import OUTLETS
from analysis.model import Sentence
from analysis.words import grammar

DESCRIBING = grammar("describing at length")
FINDINGS = grammar("findings of a study")
REPORTS = frozenset({"report", "reports"})
NEAR = 3  # tokens behind a cue: "X went on |to describe"
UNTOLD = frozenset({"date", "time", "ordinal", "designation", "phone"})
QUOTE_OPENS = frozenset({"“", "«", "‘"})
QUOTE_CLOSES = frozenset({"”", "»", "’"})


def tells_numbers(sentence: Sentence, first: int, last: int) -> bool:
    """Whether words hold a number, or speak of some: "sombre numbers from the ministry"."""
    there = quantities_near(sentence, first, last)
    return any(q.kind not in UNTOLD for q in there) or holds(sentence, TOLLS, first, last)


def sets_out(sentence: Sentence, frame: Frame) -> bool:
    """Whether somebody only leads up to what follows: "X's study shows", "X went on to describe".

    A report of an outlet is its news, and ends with it.
    """
    first, last = frame.cue
    if not frame.around and holds(sentence, DESCRIBING, first, last + NEAR):
        return True
    report = frame.source.kind not in OUTLETS and holds(sentence, REPORTS, first, last)
    return report or holds(sentence, FINDINGS, first, last)


def is_closed(sentence: Sentence, frame: Frame, at: int) -> bool:
    """Whether a semicolon ends what somebody says, without a number or quotation, before a token.

    "X said that the talks go on; four were freed" leaves open who tells of the four.
    """
    if ";" not in sentence.said:
        return False
    starts = frame.cue[1]
    ends = next((k for k in range(starts, at) if word(sentence, k) == ";"), None)
    if ends is None or is_quoted(sentence, starts, at):
        return False
    return not tells_numbers(sentence, starts, ends) and word(sentence, ends + 1) != "that"


def is_quoted(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a quotation is open at a token that has begun behind another one."""
    words = gap(sentence, first, last)
    opened = sum(said in QUOTE_OPENS for said in words)
    return opened > sum(said in QUOTE_CLOSES for said in words) or words.count('"') % 2 == 1
