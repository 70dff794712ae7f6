"""Marks: the phrases of the lexicon that stand in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.model import Mark, Token
from analysis.words.lexicon import Entry, lexicon


def marks(found: Sequence[Token]) -> dict[str, tuple[Mark, ...]]:
    """Every known phrase by its kind; within a kind the longest phrase stands, once per meaning.

    >>> from analysis.words.tokens import tokens
    >>> marks(tokens("two armoured vehicles"))["unit"]
    (Mark(kind='unit', value='vehicles', first=1, last=3, detail='many'),)
    """
    alone, pairs = lexicon()
    lowers = tuple([token.lower for token in found])
    by_kind: dict[str, list[Mark]] = {}
    both = zip(lowers, (*lowers[1:], ""), strict=True)
    for first, pair in [
        each for each in enumerate(both) if each[1] in pairs or each[1][0] in alone
    ]:
        entries = pairs[pair] if pair in pairs else alone[pair[0]]
        standing = [each for each in entries if stands(each, found, lowers, first)]
        if standing:
            add(standing, first, by_kind)
    return {kind: tuple(marked) for kind, marked in by_kind.items()}


def add(standing: Sequence[Entry], first: int, by_kind: dict[str, list[Mark]]) -> None:
    """Put the longest entries of each kind that stand at a token among the marks."""
    longest: dict[str, int] = {}
    for entry in standing:
        size, kind = len(entry.words), entry.kind
        if size < longest.get(kind, 0):
            continue
        marked = by_kind.setdefault(kind, [])
        if kind not in longest and not gives_way(marked, first, size):
            continue
        longest[kind] = size
        marked.append(Mark(kind, entry.value, first, first + size, entry.detail))


def gives_way(marked: list[Mark], first: int, size: int) -> bool:
    """Whether a phrase may stand; a shorter one that it overlaps and outlasts is taken away."""
    if not marked or first >= marked[-1].last:
        return True
    before = marked[-1]
    if first + size <= before.last or size <= before.last - before.first:
        return False
    while marked and marked[-1].first == before.first:
        marked.pop()
    return True


def stands(entry: Entry, found: Sequence[Token], lowers: tuple[str, ...], first: int) -> bool:
    """Whether an entry's words stand at a token, in the case that a name needs."""
    size = len(entry.words)
    last = first + size
    if size > 1 and entry.words != lowers[first:last]:
        return False
    exact = entry.exact
    if exact is None:
        return True
    if size == 1:
        return exact[0] == found[first].text or in_case(exact[0], found[first].text)
    return all(
        in_case(listed, token.text) for listed, token in zip(exact, found[first:last], strict=True)
    )


def in_case(listed: str, said: str) -> bool:
    """Whether a word stands in the case that a name needs; all capitals pass for longer names.

    >>> in_case("US", "us"), in_case("Seoul", "SEOUL"), in_case("the", "The"), in_case("AP", "Ap")
    (False, True, True, False)
    """
    if listed == said or listed.islower():
        return True
    return len(listed) > 4 and (
        said.isupper() or (listed.lower() == said.lower() and said[0].isupper())
    )
