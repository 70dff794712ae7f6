"""Sorts: the nouns beside a name that tell what organisation it is: "the |think tank| Rand"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from analysis.detect.mentions.seen import Seen
from analysis.model import Token
from analysis.words import grammar, last_words, meanings

OUTLETS_BEHIND = grammar("behind the name of an outlet")
LONGEST = 3  # words that tell the sort of an organisation


class Sort(NamedTuple):
    """What a noun before a name says it is, and where the noun begins: "the |think tank Rand"."""

    first: int
    kind: str


def sort_before(sentence: Seen, at: int) -> Sort | None:
    """The sort of organisation that a noun right before a name tells."""
    if not at or sentence.lowers[at - 1] not in last_words("sorts"):
        return None
    for first in range(max(0, at - LONGEST), at):
        if kind := meanings("sorts").get(" ".join(sentence.lowers[first:at])):
            return Sort(first, kind)
    return None


def sort_apposed(tokens: Sequence[Token], at: int) -> str | None:
    """The sort of organisation that stands apart behind a name: "Airwars, a |monitoring group"."""
    words = [token.lower for token in tokens[at : at + 2 + LONGEST + 2]]
    if words[:1] != [","] or words[1:2] not in (["a"], ["an"], ["the"]):
        return None
    spans = ((i, j) for j in range(3, len(words) + 1) for i in range(2, j) if j - i <= LONGEST)
    kinds = (meanings("sorts").get(" ".join(words[i:j])) for i, j in spans)
    return next((kind for kind in kinds if kind), None)


def sort_behind(tokens: Sequence[Token], at: int) -> str:
    """The kind of outlet that a noun behind a single name tells, else a surname."""
    words = [token.lower for token in tokens[at : at + 2]]
    if words == ["news", "agency"]:
        return "wire"
    return "outlet" if words[:1] and words[0] in OUTLETS_BEHIND else "surname"
