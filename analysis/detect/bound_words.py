"""The words that bound a number, as `bounds.csv` lists them, where they end or begin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import cast

from analysis.detect.expressions import lower
from analysis.model import Bound, Token
from analysis.words import rows
from analysis.words.tokens import tokens

Phrase = tuple[tuple[str, ...], Bound]


@cache
def modifiers(side: str) -> Mapping[str, Mapping[str, Sequence[Phrase]]]:
    """The bounding phrases of one side by their word next to the number, then by the next one.

    Those of two words or more stand the longest first, one of a single word behind no next one.
    """
    listed = [row for row in rows("bounds") if row["side"] == side]
    phrases = [(words_of(row["said"]), cast(Bound, row["means"])) for row in listed]
    index: dict[str, dict[str, list[Phrase]]] = {}
    for words, means in sorted(phrases, key=longest_first):
        nearest, following, *_ = (*(words[::-1] if side == "before" else words), "")
        index.setdefault(nearest, {}).setdefault(following, []).append((words, means))
    return index


@cache
def behind() -> frozenset[str]:
    """The words that begin what may bound a number from behind its noun, past a comma too."""
    longer = {word for word, following in modifiers("after").items() if following.keys() - {""}}
    return frozenset(longer | {","})


def words_of(said: str) -> tuple[str, ...]:
    """The words of a phrase in lower case."""
    return tuple([token.lower for token in tokens(said)])


def longest_first(phrase: Phrase) -> int:
    """The order of the phrases that share a word."""
    return -len(phrase[0])


def ending_at(found: Sequence[Token], last: int) -> Phrase | None:
    """The bounding phrase that ends at a token."""
    if last < 0:
        return None
    known = modifiers("before").get(found[last].lower)
    if known is None:
        return None
    for words, means in known.get(lower(found, last - 1), ()):
        first = last + 1 - len(words)
        if first >= 0 and words_at(found, first, last + 1) == words:
            return words, means
    return known[""][0] if "" in known else None


def words_at(found: Sequence[Token], first: int, last: int) -> tuple[str, ...]:
    """The words of some tokens in lower case."""
    return tuple([token.lower for token in found[first:last]])


def beginning_at(found: Sequence[Token], at: int) -> Phrase | None:
    """The bounding phrase that begins at a token."""
    known = modifiers("after").get(lower(found, at))
    if known is None:
        return None
    for words, means in known.get(lower(found, at + 1), ()):
        if words_at(found, at, at + len(words)) == words:
            return words, means
    return known[""][0] if "" in known else None
