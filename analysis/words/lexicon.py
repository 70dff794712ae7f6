"""The lexicon: every phrase of the vocabularies, found by its first word, the longest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple, TypeVar

from analysis.words.entries import Entry, entries

Key = TypeVar("Key")
Longer = tuple[tuple[int, Mapping[tuple[str, ...], tuple[Entry, ...]]], ...]


class Phrases(NamedTuple):
    """The entries that begin with one word: the word alone, and longer ones by their second word.

    Those of two words are found by all their words, the longest first.
    """

    alone: tuple[Entry, ...]
    longer: Mapping[str, Longer]


@cache
def lexicon() -> Mapping[str, tuple[Entry, ...]]:
    """Every entry by its first word."""
    return grouped(entries(), lambda each: each.words[0])


@cache
def phrases(word: str) -> Phrases:
    """The entries of one first word, taken apart by how they go on.

    >>> {entry.value for entry in phrases("sappers").alone}
    {'engineers'}
    >>> [(size, list(found)) for size, found in phrases("prisoners").longer["of"]]
    [(3, [('prisoners', 'of', 'war')])]
    """
    begun = lexicon()[word]
    alone = tuple(each for each in begun if len(each.words) == 1)
    pairs = grouped((each for each in begun if len(each.words) > 1), lambda each: each.words[1])
    return Phrases(alone, {second: longest_first(found) for second, found in pairs.items()})


def longest_first(found: Sequence[Entry]) -> Longer:
    """Entries by the number of their words, and those of each number by their words."""
    sizes = grouped(found, lambda each: len(each.words))
    return tuple(
        (size, grouped(sizes[size], lambda each: each.words)) for size in sorted(sizes)[::-1]
    )


def grouped(found: Iterable[Entry], key: Callable[[Entry], Key]) -> dict[Key, tuple[Entry, ...]]:
    """Entries by something that they share, in the order in which they come."""
    index: dict[Key, list[Entry]] = {}
    for each in found:
        index.setdefault(key(each), []).append(each)
    return {key: tuple(entries) for key, entries in index.items()}
