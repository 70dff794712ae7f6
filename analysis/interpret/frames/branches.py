"""Branches: a body that is described as the arm of another: "X, the local arm of Y, said"."""

from __future__ import annotations

from analysis.interpret.frames.wholes import name_start
from analysis.interpret.near import DESKS, OWNS, PREPOSITIONS, gap, word
from analysis.model import Mention, Sentence
from analysis.words import grammar

BODIES = grammar("body kinds") - {"government"}
WORDS = 4  # before or behind the desk: "the local |arm of", "'s northern |branch"


def named_branch(
    sentence: Sentence, whole: Mention, before: list[Mention], verb: int
) -> Mention | None:
    """The body that another one before a verb describes, closed off from the verb by a comma."""
    if "," not in gap(sentence, whole.last, verb):
        return None
    starts = desk_of(sentence, whole)
    if starts is None:
        return None
    comma = next((at for at in range(starts, starts - WORDS, -1) if word(sentence, at) == ","), 0)
    branch = next((m for m in reversed(before) if m.last == comma), None)
    if branch is None or branch.form != "named" or branch.kind not in BODIES:
        return None
    opens = word(sentence, name_start(sentence, branch) - 1) not in PREPOSITIONS
    return branch if opens else None


def desk_of(sentence: Sentence, whole: Mention) -> int | None:
    """The token before what is a body's desk: "|the arm of Y" at "the", "|Y's northern branch"."""
    starts = name_start(sentence, whole) - 1
    if word(sentence, starts) == "of":
        return starts - 2 if word(sentence, starts - 1) in DESKS else None
    owned = gap(sentence, whole.last, whole.last + WORDS)
    return starts if owned[:1] == [OWNS] and not DESKS.isdisjoint(owned) else None
