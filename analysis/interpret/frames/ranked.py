"""Frames with sources in the order of their figures: "Highest of all is X, at 12,000 men"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.frame import Frame, after
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.sources import behind
from analysis.interpret.near import OWNS, counts, places, word
from analysis.model import Mention, Sentence
from analysis.words import grammar

RANKS = grammar("ranks of figures")
STANDING = grammar("finite be") | {"comes", "came", "goes", "went", "ranks", "stands", "stood"}
LEADING = frozenset({"at", "on", "with"})
NEAR = 5
WIDE = 8


def ranked(sentence: Sentence) -> Iterator[Frame]:
    """Frames with whoever has the highest or lowest figure, and that figure behind them."""
    for at in places(sentence, RANKS):
        if frame := behind_rank(sentence, at) or before_rank(sentence, at):
            yield frame


def behind_rank(sentence: Sentence, rank: int) -> Frame | None:
    """The frame of "Highest of all is X, at 12,000": whoever follows a rank."""
    verb = next((k for k in range(rank + 1, rank + NEAR) if word(sentence, k) in STANDING), None)
    source = behind(sentence, verb + 1) if verb is not None else None
    if verb is None or source is None or phrase_start(sentence, source) != verb + 1:
        return None
    link = figure_link(sentence, source.last)
    given = link is not None and gives(sentence, source, link)
    return framed(sentence, source, rank, link) if link and given else None


def before_rank(sentence: Sentence, rank: int) -> Frame | None:
    """The frame of "X comes in lowest, at 3,000": whoever stands before a rank."""
    verb = next((k for k in range(rank - 1, rank - NEAR, -1) if word(sentence, k) in STANDING), -1)
    source = next((m for m in sentence.mentions if m.last == verb), None)
    link = figure_link(sentence, rank + 1)
    given = source is not None and link is not None and gives(sentence, source, link)
    return framed(sentence, source, rank, link) if source and link and given else None


def gives(sentence: Sentence, source: Mention, link: int) -> bool:
    """Whether a figure is what somebody says, and no state's own: "Turkey, with 40,000 dead"."""
    land = any(m.last == source.last and m.detail == "name" for m in sentence.of("country"))
    return source.kind != "government" or (not land and word(sentence, link) != "with")


def figure_link(sentence: Sentence, at: int) -> int | None:
    """The token before a figure to which a preposition leads: "X, |at roughly 12,000"."""
    at += word(sentence, at) == ","
    leads = word(sentence, at) in LEADING and counts(sentence, at + 1, at + WIDE)
    return at if leads else None


def framed(sentence: Sentence, source: Mention, rank: int, link: int) -> Frame:
    """The frame of somebody whose figure stands behind a token."""
    cue = min(source.first, rank), max(source.last + (word(sentence, source.last) == OWNS), link)
    return Frame(source, "say", cue, after(sentence, link), False)
