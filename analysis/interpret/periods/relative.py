"""Relative clauses: those that a number or a date stands in apart from the other."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.counted import Counted
from analysis.interpret.near import holds, word
from analysis.model import Sentence
from analysis.words import grammar

BEGUN = frozenset({"formed", "founded", "created", "established", "built", "raised", "launched"})
OPENING = grammar("relative words") | BEGUN
THAT = frozenset({"that"})
WHOM = frozenset({"which", "whom"})
LONG = 30


def is_apart(sentence: Sentence, what: Counted, first: int, cue: tuple[int, int] | None) -> bool:
    """Whether a relative clause between commas holds a number, or a date, but not both.

    "The army, which has 80,000 men, said on Monday …" gives no day on which it has them; but in
    "80 men, who have been trained since May, lead it" the clause tells what they do.
    """
    inside, outside = clause_around(sentence, what.first), clause_around(sentence, first)
    own = outside and cue and outside[0] == what.last + 1 and outside[0] <= cue[0] < outside[1]
    return inside != outside and not own


def is_aside(sentence: Sentence, what: Counted, first: int) -> bool:
    """Whether a relative clause between commas holds a number, but not a date of the sentence."""
    inside = clause_around(sentence, what.first)
    return inside is not None and inside != clause_around(sentence, first)


def is_background(sentence: Sentence, what: Counted, first: int) -> bool:
    """Whether a number behind a date is only what another is out of: "4,000 of the 11,000"."""
    if first > what.first:
        return False
    if any(opens_background(sentence, n) for n in range(max(first, what.first - LONG), what.first)):
        return True
    at = what.first - 1
    while word(sentence, at) in {"the", "those", "some", "about", "estimated", "an"}:
        at -= 1
    return word(sentence, at) == "of" and word(sentence, at - 1) == "out"


def opens_background(sentence: Sentence, at: int) -> bool:
    """Whether a clause about a place opens: ", where", ", to which", ", from which"."""
    if word(sentence, at) == ",":
        return word(sentence, at + 1) == "where" or (
            word(sentence, at + 1) in {"to", "in", "from", "into"}
            and word(sentence, at + 2) == "which"
        )
    return False


def clause_around(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The relative clause behind a comma that a token stands in, if it ends at a second comma."""
    if OPENING.isdisjoint(sentence.said):
        return None
    first = at - 1
    while first > 0 and not opens(sentence, first):
        if word(sentence, first) in {";", ":"} or at - first > LONG:
            return None
        first -= 1
    if first <= 0 or tells_that(sentence, first, at):
        return None
    last = next((n for n in range(first + 1, len(sentence.tokens)) if closes(sentence, n)), None)
    return (first, last) if last is not None and last >= at else None


def tells_that(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a relative clause only tells who says what follows: ", who disclosed |that|"."""
    told = near(sentence, "say", first, last)
    return bool(told) and holds(sentence, THAT, told[0].last, last)


def opens(sentence: Sentence, at: int) -> bool:
    """Whether a relative clause begins at a comma: ", which", ", of whom", ", in which"."""
    led = word(sentence, at) in OPENING or word(sentence, at + 1) in WHOM
    return led and word(sentence, at - 1) == ","


def closes(sentence: Sentence, at: int) -> bool:
    """Whether a comma ends a clause, and is none of a list or an attribution."""
    return word(sentence, at) == "," and not near(sentence, "say", at + 2, at + 4)
