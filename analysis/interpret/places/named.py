"""Named: the borders, the places and the countries that a sentence names, each once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from analysis.interpret.near import gap, word
from analysis.interpret.places.bare import bare_marks
from analysis.interpret.places.called import as_called
from analysis.interpret.places.lands import land_marks, share_marks
from analysis.interpret.places.leads import DESCRIBING
from analysis.interpret.places.located import located_marks
from analysis.interpret.places.unlisted import unlisted_marks
from analysis.model import Mark, Sentence
from analysis.words import grammar

CAPITAL = frozenset({"capital", ","})
SETTLED = grammar("kinds of land") | {"village", "port", "suburb"}
DESCRIBING_OR_SETTLED = DESCRIBING | SETTLED


def named(sentence: Sentence, borders: Sequence[Mark]) -> list[Mark]:
    """The borders, the other places and the countries that a sentence names, in order."""
    countries = [
        Mark("place", mark.value.lower(), mark.first, mark.last, "country")
        for mark in sentence.of("country")
        if mark.detail == "name"
    ]
    found: list[Mark] = []
    places = [
        as_called(sentence, mark) for mark in sentence.of("place")
        if not any(land.first < mark.first < land.last for land in countries)
    ]  # fmt: skip
    inner = [mark for mark in places if mark.detail != "country"]
    for marks in (
        borders,
        located_marks(sentence),
        share_marks(sentence),
        inner,
        unlisted_marks(sentence),
        land_marks(sentence),
        places,
        countries,
        bare_marks(sentence),
    ):
        if not marks:
            continue
        taken = {at for mark in found for at in range(mark.first, mark.last)}
        found += [m for m in marks if taken.isdisjoint(range(m.first, m.last))]
    return sorted(found, key=lambda mark: mark.first)


def merged(sentence: Sentence, found: list[Mark]) -> list[Mark]:
    """Places with a country that only owns them left out: "Russia's Kursk region"."""
    pairs = pairwise(found)
    return [mark for mark, behind in pairs if not owns(sentence, mark, behind)] + found[-1:]


def owns(sentence: Sentence, mark: Mark, behind: Mark) -> bool:
    """Whether a place only says whose the next one is, or where: "the Kyiv suburb of Bucha"."""
    if word(sentence, mark.last) == "'s" and behind.first - mark.last <= 4:
        return True
    kind = gap(sentence, mark.last, behind.first)
    if "capital" in kind and CAPITAL.issuperset(kind):
        return True  # "the |Rakhine capital Sittwe"
    if 1 < len(kind) <= 4 and kind[-1] == "of":
        return kind[-2] in SETTLED and DESCRIBING_OR_SETTLED.issuperset(kind[:-1])
    return mark.detail in {"country", "region"} and behind.first == mark.last
