"""Left open: what is asked or not confirmed, and so said by nobody: "asked |whether 300 died"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.around import quantities_near
from analysis.interpret.counted import Counted
from analysis.interpret.near import NOT, gap, holds, word
from analysis.model import Sentence
from analysis.words import grammar

ASKING = grammar("asking or not telling whether")
CONFIRMING = grammar("confirming a statement")
WITHHOLDING = NOT | grammar("withholding a confirmation")
AUXILIARIES = grammar("opening a question")
BREAKS = frozenset({",", ";", ":", "but", "while", "whereas", "although", "–", "—"})
TAKEN = frozenset({"the", "these", "those", "its", "their", "his"})
CLAUSE = 16  # tokens from the word that leaves it open to the number
BEFORE = 6  # tokens from the verb of asking to "whether", or of withholding to "confirm"


def left_open(sentence: Sentence, what: Counted) -> tuple[int, int] | None:
    """The tokens of the word that leaves open whether what is counted is so.

    A number that is taken for granted is not left open: "asked whether |the 300 had left".
    """
    numbers = quantities_near(sentence, what.first, what.last)
    if any(word(sentence, number.begins - 1) in TAKEN for number in numbers):
        return None
    for at in open_at(sentence, what.first):
        if BREAKS.isdisjoint(gap(sentence, at + 1, what.first)):
            return at, at + 1
    return None


def open_at(sentence: Sentence, until: int) -> Iterator[int]:
    """The words before a token that leave open what they lead to."""
    if word(sentence, len(sentence.tokens) - 1) == "?" and word(sentence, 0) in AUXILIARIES:
        yield 0
    if word(sentence, 0) == "if" and "," not in gap(sentence, 0, until):
        yield 0
    for at in range(until - 1, max(-1, until - CLAUSE), -1):
        said = word(sentence, at)
        if said in {"whether", "if"} and holds(sentence, ASKING, at - BEFORE, at):
            yield at
        if said in CONFIRMING and holds(sentence, WITHHOLDING, at - BEFORE, at):
            yield at
