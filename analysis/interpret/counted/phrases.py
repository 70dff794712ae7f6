"""Phrases: what a number counts, with its tokens, and where a noun phrase ends."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from analysis.interpret.around import date_at, near
from analysis.interpret.near import OWNS, PREPOSITIONS, word
from analysis.model import Mark, Sentence
from analysis.words import grammar, meanings
from analysis.words.forms import FINITE, is_regular_past, plural

STOPS = PREPOSITIONS | grammar("phrase ends") | grammar("opening a verb group")
AFTER_VERBS = PREPOSITIONS | grammar("possessives") | {"the", "a", "an", ".", "after"}
QUOTES = frozenset({'"', "”"})
HYPHENS = frozenset("-‐‑–")
ADVERBIAL = frozenset({"in", "there", "on"})
PEOPLES = frozenset({"dutch", "french"})
OWNING = frozenset({OWNS, "'", "’"})


class Counted(NamedTuple):
    """What a number counts, with the tokens of the whole phrase and of its noun.

    `head` is the noun of measure before a number that has a noun behind it: "losses reached N men".
    """

    counted: str | None
    first: int
    last: int
    noun: tuple[int, int] | None
    form: str
    measure: str | None = None
    country: str | None = None
    head: tuple[int, int] | None = None


@cache
def collectives() -> dict[str, str]:
    """What a collective before "of N" or behind "N-strong" is made up of.

    >>> collectives()["contingents"], collectives()["fleet"]
    ('troops', 'aircraft')
    """
    table = dict(meanings("collectives"))
    return table | {plural(said): means for said, means in table.items()}


def is_verb(sentence: Sentence, at: int) -> bool:
    """Whether a verb of saying or a finite verb of a measure stands at a token."""
    if any(m.detail.startswith("verb") for m in near(sentence, "measure", at, at + 1)):
        return True
    if is_past(sentence, at):
        return True
    return any(m.detail in FINITE for m in near(sentence, "say", at, at + 1))


def is_past(sentence: Sentence, at: int) -> bool:
    """Whether an unknown word looks like a past tense: "crossed the", "enrolled in"."""
    return is_regular_past(word(sentence, at)) and word(sentence, at + 1) in AFTER_VERBS


def is_people(sentence: Sentence, mark: Mark) -> bool:
    """Whether a demonym can be the noun for the people: "3,000 North Koreans"."""
    said = sentence.tokens[mark.last - 1].lower
    return said.endswith(("s", "men", "ese", "ish")) or said in PEOPLES


def stands_alone(sentence: Sentence, mark: Mark) -> bool:
    """Whether a demonym is the noun of its phrase: the people themselves."""
    one = word(sentence, mark.first - 1) == "one"
    if mark.detail != "demonym" or not (one or is_people(sentence, mark)):
        return False
    said = word(sentence, mark.last - 1)
    plural_said = said.endswith("s") and not said.endswith("ss")  # "300 |Poles earn their bread"
    told = plural_said and word(sentence, mark.last) not in OWNING
    return told or ends_phrase(sentence, mark.last)


def ends_phrase(sentence: Sentence, at: int) -> bool:
    """Whether a noun phrase ends before a token."""
    if at >= len(sentence.tokens):
        return True
    said = word(sentence, at)
    return (
        said in STOPS
        or said in QUOTES
        or said in ADVERBIAL
        or is_verb(sentence, at)
        or measure_or_date(sentence, at)
    )


def measure_or_date(sentence: Sentence, at: int) -> bool:
    """Whether a date or a measure begins at a token."""
    return date_at(sentence, at) or bool(near(sentence, "measure", at, at + 1))


def phrase_start(sentence: Sentence, at: int) -> int:
    """Where the phrase around a collective begins: at its article, adjectives apart."""
    first = at
    while first > 0 and at - first < 4:
        said = word(sentence, first - 1)
        if said in {"a", "an", "the", "its", "their", "each", "every"}:
            return first - 1
        if said in STOPS or not said.isalpha() or is_verb(sentence, first - 1):
            break
        first -= 1
    return at
