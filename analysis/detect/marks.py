"""Marks: the phrases of the lexicon that stand in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache, partial
from typing import NamedTuple

from analysis.detect.namesakes import tell_by_state
from analysis.detect.nouns import leave_nouns
from analysis.detect.numbers import number_words
from analysis.model import Mark, Token
from analysis.words import grammar, rows
from analysis.words.lexicon import Longer, lexicon, phrases
from analysis.words.tokens import lowered

NO_NAMES = grammar("no names in capitals")
PHRASES = 2**13  # so many phrases are kept with what they mean, each as it was written
VERB_APART = 3  # words of "dead and wounded", whose last may have a number of its own
BOUNDING = frozenset({"about", "almost", "another", "around", "at", "least", "more", "nearly"})
BOUNDING |= {"over", "some", "than"}
new_mark = partial(tuple.__new__, Mark)


class Meaning(NamedTuple):
    """What a phrase means that may stand at a token, and the number of its words."""

    kind: str
    value: str
    detail: str
    size: int


def marks(found: Sequence[Token], lowers: Sequence[str]) -> dict[str, tuple[Mark, ...]]:
    """Every known phrase by its kind; within a kind the longest phrase stands, once per meaning.

    `lowers` are the words of the tokens in lower case.

    >>> from analysis.words.tokens import tokens
    >>> marks(tokens("two armoured vehicles"), ["two", "armoured", "vehicles"])["unit"]
    (Mark(kind='unit', value='vehicles', first=1, last=3, detail='many'),)
    """
    known = lexicon()
    by_kind: dict[str, list[Mark]] = {}
    following = [*lowers[1:], ""]
    for first, word in enumerate(lowers):
        if word not in known:
            continue
        begun = phrases(word)
        longer = begun.longer.get(following[first])
        size = size_of(longer, lowers, first) if longer else 1
        if size == VERB_APART and is_apart(lowers, first):
            size = 1
        if size > 1:
            add(meant(*[token.text for token in found[first : first + size]]), first, by_kind)
        elif begun.alone:
            add(meant(found[first].text), first, by_kind)
    leave_names_whole(by_kind, lowers)
    leave_nouns(by_kind, lowers)
    return {kind: tuple(marked) for kind, marked in by_kind.items() if marked}


def leave_names_whole(by_kind: dict[str, list[Mark]], lowers: Sequence[str]) -> None:
    """Take away the marks that are but a part of a longer name."""
    if "source" in by_kind and "measure" in by_kind:
        by_kind["measure"] = outside(by_kind["measure"], by_kind["source"])
    if "unit" in by_kind and ("source" in by_kind or "country" in by_kind):
        names = (*by_kind.get("source", ()), *by_kind.get("country", ()))
        by_kind["unit"] = no_owners(by_kind["unit"], names, lowers)
    if "place" in by_kind and "country" in by_kind:
        continents = [mark for mark in by_kind["place"] if mark.value in apart()]
        by_kind["country"] = outside(by_kind["country"], continents)
        if "source" in by_kind:
            by_kind["source"] = not_within(by_kind["source"], continents)
    if len(by_kind.get("place", ())) > 1:
        tell_by_state(by_kind, lowers)


def not_within(marked: Sequence[Mark], names: Sequence[Mark]) -> list[Mark]:
    """The marks that do not lie in a longer name as a whole: "Mexico", but not in "New |Mexico"."""
    return [
        mark for mark in marked
        if not any(n.first <= mark.first and mark.last <= n.last and n.last - n.first > 1
                   for n in names)
    ]  # fmt: skip


def outside(marked: Sequence[Mark], names: Sequence[Mark]) -> list[Mark]:
    """The marks that are no part of a longer name: "cross", but not in "Red |Cross"."""
    within = {at for name in names if name.last - name.first > 1
              for at in range(name.first, name.last)}  # fmt: skip
    return [mark for mark in marked if mark.first not in within]


def no_owners(marked: Sequence[Mark], names: Sequence[Mark], lowers: Sequence[str]) -> list[Mark]:
    """The marks that own nothing in a name: "people", but not in "the Korean |People's Army"."""
    return [
        mark for mark in marked
        if not any(n.first <= mark.first and mark.last < n.last and lowers[mark.last] == "'s"
                   for n in names)
    ]  # fmt: skip


@cache
def stateless() -> frozenset[str]:
    """The parts of the world that no country holds: "Central America" is not America."""
    return frozenset(
        row["place_id"]
        for row in rows("places")
        if row["kind"] == "region" and not row["country"] and " " in row["name"]
        and "-" not in row["name"]
    )  # fmt: skip


@cache
def apart() -> frozenset[str]:
    """The places that hold another country's name, or a part of the world: "New Mexico"."""
    names = {row["name"].lower(): row["iso3"] for row in rows("countries")}
    others = (
        row for row in rows("places")
        if " " in row["name"] and "-" not in row["name"] and row["kind"] != "country"
    )  # fmt: skip
    return stateless().union(
        row["place_id"]
        for row in others
        if any(names.get(word, row["country"]) != row["country"]
               for word in row["name"].lower().split())
    )  # fmt: skip


def is_apart(lowers: Sequence[str], first: int) -> bool:
    """Whether the last of three words has a number of its own: "deaths and injuries to |seven"."""
    at = first + VERB_APART
    if lowers[first] == "dead":
        return takes_number(lowers, at)
    injuries = lowers[at - 1] == "injuries" and lowers[at : at + 1] in (["of"], ["to"])
    return injuries and takes_number(lowers, at + 1)


def takes_number(lowers: Sequence[str], at: int) -> bool:
    """Whether a number stands at a token: "left nine dead and wounded |seven"."""
    said = [*lowers[at : at + 3], "", "", ""]
    at = next(k for k in range(3) if k == 2 or said[k] not in BOUNDING)
    return said[at][:1].isdecimal() or said[at] in number_words()


def size_of(longer: Longer, lowers: Sequence[str], first: int) -> int:
    """The number of words of the longest phrase at a token, whatever their case; else 1."""
    for size, found in longer:
        if tuple(lowers[first : first + size]) in found:
            return size
    return 1


@lru_cache(PHRASES)
def meant(*said: str) -> tuple[Meaning, ...]:
    """What words mean in the case in which they are written, or the first of them, by kind.

    >>> [(each.kind, each.size) for each in meant("Prime", "minister")]
    [('role', 2), ('title', 2)]
    """
    words = tuple(map(lowered, said))
    begun = phrases(words[0])
    longer = begun.longer[words[1]] if len(words) > 1 else ()
    entries = [entry for size, found in longer for entry in found.get(words[:size], ())]
    return longest([
        Meaning(entry.kind, entry.value, entry.detail, len(entry.words))
        for entry in (*entries, *begun.alone)
        if entry.exact is None or all(map(in_case, entry.exact, said))
    ])  # fmt: skip


def longest(meanings: Sequence[Meaning]) -> tuple[Meaning, ...]:
    """Meanings by their kinds: of each kind those with the most words, which come first."""
    kinds: dict[str, list[Meaning]] = {}
    for each in meanings:
        found = kinds.setdefault(each.kind, [])
        if not found or each.size == found[0].size:
            found.append(each)
    return tuple(each for found in kinds.values() for each in found)


def add(meanings: Sequence[Meaning], first: int, by_kind: dict[str, list[Mark]]) -> None:
    """Put what stands at a token among the marks."""
    before = ""
    for kind, value, detail, size in meanings:
        marked = by_kind.get(kind)
        if marked is None:
            marked = by_kind[kind] = []
        elif kind != before and first < marked[-1].last and not gives_way(marked, first, size):
            continue
        marked.append(new_mark((kind, value, first, first + size, detail)))
        before = kind


def gives_way(marked: list[Mark], first: int, size: int) -> bool:
    """Whether a phrase that overlaps the last one may stand, which it outlasts: that goes away."""
    before = marked[-1]
    if first + size <= before.last or size <= before.last - before.first:
        return False
    while marked and marked[-1].first == before.first:
        marked.pop()
    return True


def in_case(listed: str, said: str) -> bool:
    """Whether a word stands in the case that a name needs; all capitals pass for longer names.

    >>> in_case("US", "us"), in_case("Kyiv", "KYIV"), in_case("Nice", "NICE"), in_case("AP", "Ap")
    (False, True, False, False)
    """
    if listed == said or listed.islower():
        return True
    if said.isupper():
        return len(listed) > 3 and lowered(said) not in NO_NAMES
    return len(listed) > 4 and listed.lower() == said.lower() and said[0].isupper()
