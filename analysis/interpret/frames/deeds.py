"""Deeds: passives that tell what somebody did or keeps: "in an attack claimed by X"."""

from __future__ import annotations

from analysis.interpret.frames.dealings import dealing
from analysis.interpret.frames.idioms import SET
from analysis.interpret.frames.objects import TOLLS
from analysis.interpret.near import counts, holds, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

TOLD = TOLLS | grammar("claims of others") | grammar("accounts") | grammar("figure nouns")
CLAUSES = frozenset({"after", "and", "as", "because", "before", "but", "when", "while", "who", ";"})
VIEWS = grammar("nouns of opinion") | {"it"}
NEAR = 6
FAR = 14
COUNTS = frozenset({"toll", "count", "tally", "estimate", "total", "figures", "numbers"})
COMPARING = frozenset({"as", "from", "than", "to", "with", "matches", "resembles", "echoes"})


def is_of_captives(sentence: Sentence, verb: Mark) -> bool:
    """Whether "held by" tells who keeps whom, and not what is thought: "300 are |held by rebels".

    So not in "it is held by Kyiv that" and "the view held by Kyiv".
    """
    if word(sentence, verb.first) != "held":
        return False
    return not holds(sentence, VIEWS, verb.first - NEAR, verb.first)


def is_freed(sentence: Sentence, verb: Mark) -> bool:
    """Whether "set" tells what was done, and not at what a figure is put: "set |free by rebels"."""
    return word(sentence, verb.first) == "set" and word(sentence, verb.last) in SET


def is_compared(sentence: Sentence, verb: Mark) -> bool:
    """Whether a figure is only held against another's: "which tallies with one |given by X"."""
    other = word(sentence, verb.first - 1) in {"one", "that", "those", "what", "figure", "number"}
    if word(sentence, verb.first - 1) in COUNTS:
        return holds(sentence, {"than"}, verb.first - 6, verb.first)
    near = (word(sentence, at) for at in range(verb.first - 4, verb.first - 1))
    return other and not COMPARING.isdisjoint(near) and counts(sentence, 0, verb.first)


def is_claimed_deed(sentence: Sentence, verb: Mark) -> bool:
    """Whether somebody only says that they did something: "in an attack claimed by X"."""
    if word(sentence, verb.first) != "claimed" or word(sentence, verb.last) != "by":
        return False
    as_told = word(sentence, verb.first - 1) == "as"
    return not as_told and not holds(sentence, TOLD, verb.first - FAR, verb.first)


def is_done_to_people(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb tells what people went through: "rebels backed by Kigali", "questioned by"."""
    if word(sentence, verb.first) not in dealing():
        return False
    if word(sentence, 0) == "that":
        return False
    near = range(verb.first - 1, max(-1, verb.first - FAR), -1)
    clause = next((k for k in near if word(sentence, k) in CLAUSES), verb.first - FAR)
    return not holds(sentence, TOLD, clause, verb.first)


def is_only_done_to_people(sentence: Sentence, verb: Mark, behind: int) -> bool:
    """Whether it is only told to whom something was done: "40 men charged by X"; not "of 40"."""
    return is_done_to_people(sentence, verb) and not counts(sentence, behind, behind + FAR)
