"""Overstated: a figure that the speaker finds too high: "finds the figure of 30,000 too high"."""

from __future__ import annotations

from analysis.interpret.classes import HARM
from analysis.interpret.counted import Counted
from analysis.interpret.frames.verdicts import EXAGGERATED
from analysis.interpret.measures import Measured
from analysis.interpret.near import gap, holds, word
from analysis.model import Quantity, Sentence
from analysis.words import grammar

FIGURES = grammar("figure nouns")
BETWEEN = frozenset(
    {"a", "an", "as", "be", "far", "highly", "is", "looked", "looks", "much", "rather", "seem",
     "seemed", "seems", "to", "was", "wildly"}
)  # fmt: skip
HOLDING = grammar("holding a figure to be so")
UNBELIEVABLY = frozenset(
    {"too", "implausibly", "improbably", "suspiciously", "unrealistically", "absurdly"}
)
DEGREES = BETWEEN | UNBELIEVABLY | {"very"}
RATHER = frozenset({"realistic", "plausible", "credible", "likelier"})
BEFORE, BEHIND = 4, 5  # tokens from a figure to its noun and to what is held of it


def overstated(
    sentence: Sentence, quantity: Quantity, what: Counted, read: Measured
) -> tuple[int, int] | None:
    """The words by which a speaker finds a figure too high, if some stand right behind it.

    Losses that are "too high" are deplored and not doubted.
    """
    if not holds(sentence, FIGURES, quantity.begins - BEFORE, quantity.begins):
        return None
    for at in range(what.last, what.last + BEHIND):
        held = holds(sentence, HOLDING, max(0, what.first - BEHIND), at)
        if held and is_too_much(sentence, at, read.measure in HARM):
            return what.last, at + 1
        if word(sentence, at) not in DEGREES:
            return None
    return None


def is_too_much(sentence: Sentence, at: int, harm: bool) -> bool:
    """Whether a word judges a figure as exaggerated: "inflated", "too high", "very high"."""
    if word(sentence, at) in EXAGGERATED:
        return True
    if word(sentence, at) != "high" or harm:
        return False
    other = not RATHER.isdisjoint(gap(sentence, at, len(sentence.tokens)))
    return other or word(sentence, at - 1) in UNBELIEVABLY
