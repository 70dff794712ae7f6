"""Abbreviated: bodies whose letters stand behind their name: "Sons of the Coast (SOC)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.detect.mentions.capitals import organisations
from analysis.detect.mentions.seen import Seen
from analysis.model import Mention, Token
from analysis.words.tokens import words_of

LETTERS = range(3, 8)  # letters of an abbreviation
SMALL = frozenset({"of", "for", "and", "the", "de", "la", "du", "del", "des", "'s", "to", "in"})
SORT = "ngo"


def abbreviated(sentence: Seen) -> Iterator[Mention]:
    """The names whose initials stand in brackets behind them."""
    tokens = sentence.tokens
    for at in range(2, len(tokens) - 2) if "(" in sentence.lowers else ():
        letters = tokens[at + 1].text
        if tokens[at].text != "(" or tokens[at + 2].text != ")" or not is_abbreviation(letters):
            continue
        first = initials_start(tokens, at, letters)
        if first is not None and not is_land(sentence, at):
            name = words_of(tokens, first, at)
            yield Mention(first, at, "named", name, None, sort_of(tokens, first, at))


def is_land(sentence: Seen, at: int) -> bool:
    """Whether the name that ends before a bracket is a country's: "… Republic of the Congo |("."""
    lands = (*sentence.of("country"), *sentence.of("place"))
    return any(mark.last == at and mark.last - mark.first > 1 for mark in lands)


def is_abbreviation(said: str) -> bool:
    """Whether a word is made of capital letters alone.

    >>> is_abbreviation("SOC"), is_abbreviation("AP"), is_abbreviation("Soc")
    (True, False, False)
    """
    return len(said) in LETTERS and said.isalpha() and said.isupper()


def initials_start(tokens: Sequence[Token], at: int, letters: str) -> int | None:
    """Where a name begins whose capitalised words have some initials, the last of them first."""
    left, first = letters, at
    while left and first > 0:
        first -= 1
        said = tokens[first].text
        small = said.lower() in SMALL
        if said[0].upper() == left[-1] and (small or said[0].isupper()):
            left = left[:-1]
        elif not small:
            return None
    return None if left or at - first < 2 else first


def sort_of(tokens: Sequence[Token], first: int, last: int) -> str:
    """The kind of a body, as the last noun for one in its name tells."""
    known = organisations()
    kinds = [known[token.text] for token in tokens[first:last] if token.text in known]
    return kinds[-1] if kinds else SORT
