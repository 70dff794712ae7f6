"""Copulas: where the predicate of a verb of being begins: "had been |theirs", "is, now, |his"."""

from __future__ import annotations

from analysis.interpret.near import NOT, in_date, is_light, word
from analysis.model import Sentence
from analysis.words import grammar

COPULAS = grammar("finite be") | {"been", "remain", "remained", "remains", "stayed", "stays"}
TIMES = frozenset(
    {"as", "at", "by", "for", "in", "moment", "now", "of", "on", "the", "then", "time"}
)
WIDE = 6


def copula(sentence: Sentence, at: int) -> int | None:
    """Where a verb of being stands at a token, or behind light words: "had |been"."""
    while is_light(sentence, at) and word(sentence, at) not in COPULAS | NOT:
        at += 1
    return at if word(sentence, at) in COPULAS else None


def predicate(sentence: Sentence, copula: int) -> int:
    """The token behind a copula, light words and an aside on when: "is|, as of Monday, X's"."""
    at = behind_light(sentence, copula + 1)
    if word(sentence, at) != ",":
        return at
    last = at + 1
    while last < at + WIDE and (word(sentence, last) in TIMES or in_date(sentence, last)):
        last += 1
    over = word(sentence, last) == "," and last > at + 1
    return behind_light(sentence, last + 1) if over else copula + 1


def behind_light(sentence: Sentence, at: int) -> int:
    """The first token from one on that is no adverb and no date; "not" is none of them."""
    while is_light(sentence, at) and word(sentence, at) not in NOT | COPULAS:
        at += 1
    return at
