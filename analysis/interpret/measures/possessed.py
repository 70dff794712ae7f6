"""Possessed: what became of those counted, by a noun behind "whose": "whose arrival X denied"."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.classes import MOVED, STATES, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures.presences import presences
from analysis.interpret.near import gap, places_near, word
from analysis.model import Mark, Sentence

ANNOUNCING = frozenset(
    {"announced", "promised", "ordered", "planned", "agreed", "approved", "proposed", "offered",
     "pledged", "demanded", "sought", "awaited", "expected"}
)  # fmt: skip
BEFALLEN = STATES | VICTIMS
NEGATED = frozenset({"not", "never", "no", "nobody", "n't"})
REACH = 7


def possessed(sentence: Sentence, what: Counted) -> Mark | None:
    """The noun behind "whose", right behind a phrase; a plan where it was only announced."""
    at = what.last + 2 * (gap(sentence, what.last, what.last + 2) == ["or", "so"])
    if word(sentence, at) != "whose":
        return None
    nouns = [m for m in near(sentence, "measure", at + 1, at + 3) if m.detail == "noun"]
    noun = max(nouns, key=lambda m: m.last, default=None)
    if noun is None or noun.value not in MOVED:
        return noun
    told = next(iter(places_near(sentence, ANNOUNCING, noun.last, noun.last + REACH)), None)
    if told is None:
        return noun
    return None if goes_on(sentence, told + 1) else noun._replace(value="planned")


def goes_on(sentence: Sentence, first: int) -> bool:
    """Whether a main verb tells how it came: "whose arrival was announced |are in Kursk"."""
    last = first + REACH
    if not NEGATED.isdisjoint(gap(sentence, first, last)):
        return False  # "have not been seen"
    acts = (m for m in near(sentence, "measure", first, last) if m.detail.startswith("verb"))
    main = any(m.value in BEFALLEN and word(sentence, m.first - 1) != "to" for m in acts)
    return main or next(presences(sentence, first, last), None) is not None
