"""A frame: one attribution, as a sentence words it."""

from __future__ import annotations

from typing import NamedTuple

from analysis.interpret.near import places_near
from analysis.model import Mention, Sentence

Tokens = tuple[int, int]
SEMICOLON = frozenset({";"})
DISPUTING = frozenset({"deny", "doubt"})


class Frame(NamedTuple):
    """One attribution: who, by which cue, and the tokens of what is said.

    `kind` is what the cue does: say, report, tell, estimate, confirm, deny, doubt, cite; withhold
    where somebody does not say it. `around` tells a frame inside or behind what is said ("…, X
    said") from one before it ("X said that …").
    """

    source: Mention
    kind: str
    cue: Tokens
    content: Tokens
    around: bool
    joint: tuple[Mention, ...] = ()


def clause_around(sentence: Sentence, first: int, last: int) -> Tokens:
    """What "according to X" reaches: its sentence, up to a semicolon on either side."""
    size = len(sentence.tokens)
    before, behind = (
        places_near(sentence, SEMICOLON, *there) for there in ((0, first), (last, size))
    )
    return before[-1] + 1 if before else 0, behind[0] if behind else size


def after(sentence: Sentence, at: int) -> Tokens:
    """What "X said that" reaches: all that follows in its sentence."""
    return at, len(sentence.tokens)


def whole(sentence: Sentence) -> Tokens:
    """What "…, X said" reaches: all of its sentence."""
    return 0, len(sentence.tokens)
