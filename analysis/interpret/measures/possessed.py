"""Possessed: what became of those counted, by a noun behind "whose": "whose arrival X denied"."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import gap, word
from analysis.model import Mark, Sentence

ANNOUNCING = frozenset(
    {"announced", "promised", "ordered", "planned", "agreed", "approved", "proposed", "offered",
     "pledged", "demanded", "sought", "awaited", "expected"}
)  # fmt: skip
MOVING = frozenset({"deployed", "supplied", "returned"})
REACH = 7


def possessed(sentence: Sentence, what: Counted) -> Mark | None:
    """The noun behind "whose", right behind a phrase; a plan where it was only announced."""
    at = what.last + 2 * (gap(sentence, what.last, what.last + 2) == ["or", "so"])
    if word(sentence, at) != "whose":
        return None
    nouns = [m for m in near(sentence, "measure", at + 1, at + 3) if m.detail == "noun"]
    noun = max(nouns, key=lambda m: m.last, default=None)
    if noun is None or noun.value not in MOVING:
        return noun
    told = not ANNOUNCING.isdisjoint(gap(sentence, noun.last, noun.last + REACH))
    return noun._replace(value="planned") if told else noun
