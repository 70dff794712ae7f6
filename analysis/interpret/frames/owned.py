"""Frames with what belongs to a source: "Seoul's estimate", "by Kyiv's count", "in his words"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.frame import Frame, after, clause_around
from analysis.interpret.frames.joint import joint_before
from analysis.interpret.frames.nations import by_nation, by_west, is_in_a_name
from analysis.interpret.frames.pronouns import FOUND, OWNERS, by_pronoun, by_relative, found_behind
from analysis.interpret.frames.sources import STATEMENTS
from analysis.interpret.frames.statements import (
    CLAUSES,
    ESTIMATED,
    INTRODUCING,
    SPEECHES,
    is_bare,
    is_shown,
    owner_start,
    statement_of,
)
from analysis.interpret.near import BREAKS, ENDING, OWNS, holds, is_date, places, word
from analysis.model import Mention, Sentence
from analysis.words import grammar

RUNNING = grammar("running as it is said")
FAR = 18  # tokens from an owner to the colon behind an answer of theirs
OWNING = frozenset({*OWNERS, "whose"})
STATED = FOUND | STATEMENTS | SPEECHES | CLAUSES | ESTIMATED


def owned(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a statement that belongs to a name, a nation, or a pronoun."""
    if STATED.isdisjoint(sentence.said):
        return
    for mention in sentence.mentions:
        at = statement_of(sentence, mention)
        if at is not None:
            yield by_name(sentence, mention, at)
        elif word(sentence, mention.last) == OWNS and ":" in sentence.said:
            yield from by_answer(sentence, mention)
    for mark in sentence.of("country"):
        stated = mark.detail == "demonym" and word(sentence, mark.last) in STATEMENTS
        if stated and not is_in_a_name(sentence, mark):
            yield from by_nation(sentence, mark)
    for at in places(sentence, {"western"}):
        yield from by_west(sentence, at)
    for at in places(sentence, OWNING):
        found = by_relative if word(sentence, at) == "whose" else by_pronoun
        yield from found(sentence, at)


def by_answer(sentence: Sentence, mention: Mention) -> Iterator[Frame]:
    """The frame of a source's answer or verdict: "Kyiv's answer on Monday: as many as 40"."""
    first = owner_start(sentence, mention)
    found = found_behind(sentence, mention.last + 1, FAR)
    if found and first == 0 and not holds(sentence, {"from"}, mention.last, found):
        yield Frame(mention, "say", (first, found), after(sentence, found), False)


def by_name(sentence: Sentence, mention: Mention, at: int) -> Frame:
    """The frame of a source's statement: around its clause behind "by", else what follows."""
    first = owner_start(sentence, mention)
    estimated = word(sentence, at) in ESTIMATED
    led_in = not estimated and first > 0 and word(sentence, first - 1) in INTRODUCING
    around = (led_in and not is_bare(sentence, at + 1)) or is_trailing(sentence, first, at)
    content = clause_around(sentence, first, at) if around else after(sentence, at + 1)
    joint = joint_before(sentence, mention)
    return Frame(mention, "say", (first, at + 1), content, around, joint)


def is_trailing(sentence: Sentence, first: int, at: int) -> bool:
    """Whether somebody's statement and its verb close what it tells: "…, X's figures |show"."""
    if word(sentence, first - 1) in RUNNING and word(sentence, first - 2) in BREAKS:
        return word(sentence, at + 1) in ENDING  # "…, runs X's estimate"
    comma = first - 1 - (word(sentence, first - 1) == "as")
    if comma < 1 or word(sentence, comma) != ",":
        return False
    shows = (m.last for m in sentence.of("say") if is_shown(sentence, at, m))
    return any(word(sentence, last) in ENDING or is_date(sentence, last) for last in shows)
