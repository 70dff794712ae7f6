"""Predicated: numbers of which a sentence says what they count: "72 are officers"."""

from __future__ import annotations

from analysis.interpret.around import is_a_people, near
from analysis.interpret.counted import Counted
from analysis.interpret.measures.asides import aside
from analysis.interpret.near import word
from analysis.model import Mark, Sentence
from analysis.words import grammar

BEING = grammar("finite be") | {"being"}
NUMBERS = frozenset({"number", "total", "count", "figure", "tally"})
WHOLE = 4  # tokens of "of that number"
NAMED = 6  # tokens behind "the number" within which those stand whose number it is


def predicated(sentence: Sentence, what: Counted) -> str | None:
    """The class that a sentence says those counted are, or are the number of."""
    at = past_whole(sentence, what.last)
    units = near(sentence, "unit", at + 1, at + 3) if word(sentence, at) in BEING else ()
    many = next((unit for unit in units[:1] if unit.detail == "many"), None) or numbered(
        sentence, what
    )
    return many.value if many else None


def past_whole(sentence: Sentence, at: int) -> int:
    """The token behind the whole that a part is taken of: "500 |of that number| are officers"."""
    if word(sentence, at) != "of":
        return at
    return next((k for k in range(at + 1, at + WHOLE) if word(sentence, k) in BEING), at)


def numbered(sentence: Sentence, what: Counted) -> Mark | None:
    """Those whose number a bare one is said to be: "300, X says, is the number of |refugees"."""
    noun = number_noun(sentence, what)
    units = near(sentence, "unit", noun + 2, noun + NAMED) if noun else ()
    return next((unit for unit in units[:1] if unit.detail == "many"), None)


def is_number_of_a_people(sentence: Sentence, what: Counted) -> bool:
    """Whether a bare number is said to be that of a people: "11,000 is the number of Nepalis"."""
    noun = number_noun(sentence, what)
    named = near(sentence, "country", noun + 2, noun + NAMED) if noun else ()
    return any(is_a_people(sentence, mark) for mark in named)


def number_noun(sentence: Sentence, what: Counted) -> int | None:
    """The token of "number" in "11,000|, X says, is the |number of"."""
    at = aside(sentence, what.last)
    noun = at + 1 + (word(sentence, at + 1) == "the")
    if what.form != "left out" or word(sentence, at) not in BEING:
        return None
    told = word(sentence, noun) in NUMBERS and word(sentence, noun + 1) in {"of", "for"}
    return noun if told else None
