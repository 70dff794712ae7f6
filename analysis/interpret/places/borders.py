"""Borders: "the border with Ukraine" as the place that it is, between that country and another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from analysis.interpret.around import ending, near
from analysis.interpret.near import places, word
from analysis.model import Mark, Sentence
from analysis.words import rows

BORDERS = frozenset({"border", "borders", "frontier"})
BORDER = "border"
BESIDE = 4  # tokens between a country and its border, unless that is only "its"
PAIR = 6  # tokens of two countries
ITS = frozenset({"its", "their"})
WITH = frozenset({"with", "of"})


@cache
def borders() -> Mapping[frozenset[str], str]:
    """The id of the border of two countries.

    >>> borders()[frozenset({"rus", "ukr"})]
    'russia-ukraine-border'
    """
    return {
        frozenset({row["country"].lower(), row["neighbour"].lower()}): row["place_id"]
        for row in rows("borders")
    }


def told(sentences: Sequence[Sentence]) -> Counter[str]:
    """How often a text names each country or somebody of it, by its id as a place."""
    found = Counter(m.value.lower() for sentence in sentences for m in sentence.of("country"))
    for sentence in filter(may_name_somebody, sentences):
        found.update(m.country.lower() for m in sentence.mentions if m.country)
    return found


def may_name_somebody(sentence: Sentence) -> bool:
    """Whether a sentence holds a name by which anybody's country is known."""
    return any(sentence.of(kind) for kind in ("country", "source", "place"))


def border_marks(sentence: Sentence, often: Callable[[], Mapping[str, int]]) -> list[Mark]:
    """The borders that a sentence names by one of their countries."""
    marks = []

    def here() -> Counter[str]:
        return told([sentence])

    for at in () if BORDERS.isdisjoint(sentence.words) else places(sentence, BORDERS):
        if pair := hyphenated(sentence, at):
            marks.append(Mark("place", pair, at - 1, at + 1, BORDER))
            continue
        sides = bordering(sentence, at)
        if sides and (place_id := border_of([m.value.lower() for m in sides], often, here)):
            near_by = [mark for mark in sides if at - mark.first <= BESIDE]
            first = min([at, *(mark.first for mark in near_by)])
            last = max(sides[-1].last, at + 1)
            marks.append(Mark("place", place_id, first, last, BORDER))
    return marks


def hyphenated(sentence: Sentence, at: int) -> str | None:
    """The border of two countries in one word: "the |Turkey-Syria |border"."""
    sides = (countries().get(name) for name in word(sentence, at - 1).split("-"))
    return borders().get(frozenset(side for side in sides if side is not None))


@cache
def countries() -> Mapping[str, str]:
    """The id of each country by its name."""
    return {row["name"].lower(): row["iso3"].lower() for row in rows("countries")}


def bordering(sentence: Sentence, at: int) -> list[Mark]:
    """The countries that a border is said to be of or with: "its border with Ukraine"."""
    own = at - 1 if word(sentence, at - 1) == "'s" else at
    sides = ending(sentence, "country", own)[-1:]
    if word(sentence, at + 1) == "between":
        named = near(sentence, "country", at + 2, at + 2 + PAIR)
        return [mark for mark in named if mark.detail == "name"][:2]
    if word(sentence, at + 1) in WITH:
        behind = near(sentence, "country", at + 2, at + 4)
        other = [mark for mark in behind if mark.detail != "demonym"][:1]
        if other and not sides and word(sentence, at - 1) in ITS:
            sides = owner(sentence, at, other[0])
        sides += other
    return sides


def border_told(host: str, home: str | None, often: Mapping[str, float]) -> str | None:
    """The border of a country with that neighbour, not the guests' own, which a text names most.

    >>> border_told("rus", "prk", {"rus": 9, "prk": 9, "ukr": 2}), border_told("rus", None, {})
    ('russia-ukraine-border', None)
    """
    beside = {other for pair in borders() if host in pair for other in pair - {host, home}}
    named = {other: often[other] for other in beside if often.get(other)}
    best = max(named, key=lambda other: named[other], default=None)
    return borders()[frozenset({host, best})] if best else None


def owner(sentence: Sentence, at: int, other: Mark) -> list[Mark]:
    """The last country before "its border" that borders the other one."""
    named = near(sentence, "country", 0, at)
    pairs = ((mark, frozenset({mark.value.lower(), other.value.lower()})) for mark in named)
    return [mark for mark, pair in pairs if pair in borders()][-1:]


def border_of(
    sides: Sequence[str],
    often: Callable[[], Mapping[str, int]],
    here: Callable[[], Mapping[str, int]] = dict,
) -> str | None:
    """The border of two countries, or of one with that neighbour which a text names most.

    A neighbour that the sentence itself names comes first.

    >>> border_of(["ukr"], lambda: {"rus": 3, "pol": 1}), border_of(["ukr"], lambda: {"prk": 3})
    ('russia-ukraine-border', None)
    """
    if len(sides) > 1:
        return borders().get(frozenset(sides))
    neighbours = [other for pair in borders() if sides[0] in pair for other in pair - {sides[0]}]
    if not neighbours:
        return None
    named, beside = often(), here()
    best = max(neighbours, key=lambda other: (beside.get(other, 0), named.get(other, 0)))
    return borders()[frozenset({sides[0], best})] if named.get(best, 0) else None
