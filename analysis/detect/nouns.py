"""Nouns: those who are counted and whose name is a verb of saying too: "six |suspects"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.detect.numbers import number_words
from analysis.model import Mark

LEADS = frozenset(
    {"the", "these", "those", "of", "more", "other", "many", "some", "several", "all", "key",
     "main", "alleged", "terror", "murder", "bomb", "new", "prime"}
)  # fmt: skip


def leave_nouns(by_kind: dict[str, list[Mark]], lowers: Sequence[str]) -> None:
    """Take away the verbs of saying that are nouns of people: "six |suspects on Monday"."""
    if "say" not in by_kind or "unit" not in by_kind:
        return
    people = {mark.first for mark in by_kind["unit"]}
    by_kind["say"] = [
        mark for mark in by_kind["say"]
        if mark.first not in people or not is_counted(lowers, mark.first)
    ]  # fmt: skip


def is_counted(lowers: Sequence[str], at: int) -> bool:
    """Whether a number, an article or the like stands before a token."""
    before = lowers[at - 1] if at else ""
    return before in LEADS or before[:1].isdecimal() or before in number_words()
