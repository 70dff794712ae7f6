"""Marks: the phrases of the lexicon that stand in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.model import Mark, Token
from analysis.words.lexicon import Entry, lexicon


def marks(found: Sequence[Token]) -> dict[str, tuple[Mark, ...]]:
    """Every known phrase by its kind; within a kind the longest phrase stands, once per meaning."""
    index = lexicon()
    by_kind: dict[str, list[Mark]] = {}
    covered: dict[str, int] = {}
    for first, token in enumerate(found):
        entries = index.get(token.lower)
        if entries:
            add(entries, found, first, by_kind, covered)
    return {kind: tuple(marked) for kind, marked in by_kind.items()}


def add(
    entries: Sequence[Entry],
    found: Sequence[Token],
    first: int,
    by_kind: dict[str, list[Mark]],
    covered: dict[str, int],
) -> None:
    """Put the longest entries of each kind that begin at a token among the marks."""
    longest: dict[str, int] = {}
    for entry in entries:
        size, kind = len(entry.words), entry.kind
        if size < longest.get(kind, 0) or not stands(entry, found, first):
            continue
        if kind not in longest and first < covered.get(kind, 0):
            if first + size <= covered[kind] or size <= len_of(by_kind[kind][-1]):
                continue
            drop_last(by_kind[kind])
        longest[kind] = size
        covered[kind] = max(covered.get(kind, 0), first + size)
        by_kind.setdefault(kind, []).append(
            Mark(kind, entry.value, first, first + size, entry.detail)
        )


def len_of(mark: Mark) -> int:
    """How many tokens a mark spans."""
    return mark.last - mark.first


def drop_last(marked: list[Mark]) -> None:
    """Take away the last phrase, in all its meanings, for a longer one that overlaps it."""
    first = marked[-1].first
    while marked and marked[-1].first == first:
        marked.pop()


def stands(entry: Entry, found: Sequence[Token], first: int) -> bool:
    """Whether an entry's words stand at a token, in the case that a name needs."""
    last = first + len(entry.words)
    if last > len(found):
        return False
    for word, token in zip(entry.words, found[first:last], strict=True):
        if word != token.lower:
            return False
    if entry.exact is None:
        return True
    return all(
        in_case(exact, token.text)
        for exact, token in zip(entry.exact, found[first:last], strict=True)
    )


def in_case(listed: str, said: str) -> bool:
    """Whether a word stands in the case that a name needs; all capitals pass for longer names.

    >>> in_case("US", "us"), in_case("Seoul", "SEOUL"), in_case("the", "The"), in_case("AP", "Ap")
    (False, True, True, False)
    """
    if listed == said:
        return True
    if listed.islower():
        return True
    return (len(listed) > 4 and said.isupper()) or (
        len(listed) > 4 and listed.lower() == said.lower() and said[0].isupper()
    )
