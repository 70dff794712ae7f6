"""Together: people who pass something on side by side, and are one hop of its chain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from analysis.load.claim_rows import source_id
from analysis.model import Hop
from analysis.words.entries import by_kind
from analysis.words.needed import needed_words

GAP = r"([^.;:!?\n]{1,90}?)"  # between two names in one sentence
APART = frozenset({"by", "from", "to", "that", "who", "whom", "which"})


def numbered(chain: Iterable[Hop], text: str) -> Iterator[tuple[int, Hop]]:
    """The hops of a chain with their numbers: those who speak together share one."""
    number, before = -1, list[Hop]()
    for hop in chain:
        if not before or not is_beside(before, hop, text):
            number, before = number + 1, []
        before.append(hop)
        yield number, hop


def is_beside(before: list[Hop], hop: Hop, text: str) -> bool:
    """Whether somebody passes on what others do, as their equal and not from them."""
    people = all(each.role == "relay" and each.kind == "person" for each in (*before, hop))
    if not people or source_id(hop) in map(source_id, before):
        return False
    return together(text, before[-1].name, hop.name)


def together(text: str, one: str, other: str) -> bool:
    """Whether a text names two people as speaking together, in either order.

    >>> together("Lee of the PPP and the Democrats' Kim told reporters", "Kim", "Lee")
    True
    >>> together("Kim, and he was quoted by Lee, said so", "Kim", "Lee")
    False
    """
    pairs = ((one, other), (other, one))
    gaps = (
        found[1]
        for first, last in pairs
        for found in re.finditer(rf"\b{re.escape(first)}\b{GAP}\b{re.escape(last)}\b", text)
    )
    return any(map(joins, gaps))


def joins(gap: str) -> bool:
    """Whether the words between two names make them equals.

    >>> joins(" and "), joins(", "), joins(", a friend of "), joins(" and, says ")
    (True, True, False, False)
    """
    words = set(re.findall(r"\w+", gap.casefold()))
    listed = gap == ", " or "and" in words or "&" in gap
    return listed and words.isdisjoint(APART | sayings())


@cache
def sayings() -> frozenset[str]:
    """The verbs of saying, which make one of two names the speaker."""
    return needed_words(by_kind()["say"])
