"""Mixed: forces of Russians and North Koreans together, which count as Russian."""

from __future__ import annotations

from itertools import pairwise

from analysis.interpret.actors.owning import within
from analysis.interpret.actors.whose import Whose
from analysis.interpret.around import is_a_people, near
from analysis.interpret.classes import STATES, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import gap, holds, places_near, word
from analysis.interpret.measures import Measured
from analysis.model import Mark, Sentence

PAIRING = frozenset({"and", "with", "its", "their", "the", "of", "alongside", "plus"})
APART = frozenset({"that", "which", "who", "whom", ";", ":", "but", "while", "where", "under"})
TOGETHER = VICTIMS | STATES
JOINING = frozenset({"joined", "join", "joining", "reinforce", "reinforced", "reinforcing"})
JOINED_BY = frozenset({"among", "including", "counting"})


def mixed_force(sentence: Sentence, what: Counted, read: Measured | None) -> Whose | None:
    """A force of Russians and North Koreans, or with North Koreans in it, counts as Russian."""
    if joined := with_north_koreans(sentence, what):
        return Whose("RUS", joined)
    named = within(sentence, max(0, what.first - 7), what.last + 8)
    for one, other in pairwise(named):
        beside = min(abs(one.first - what.last), abs(what.first - other.last)) <= 4
        if beside and is_pair(sentence, one, other):
            return Whose("RUS", (one.first, other.last))
    if read and read.measure in TOGETHER and (pair := allies_before(sentence, what)):
        return Whose("RUS", pair)
    return None


def allies_before(sentence: Sentence, what: Counted) -> tuple[int, int] | None:
    """Russians and North Koreans of whom a clause tells before a number: "the two armies have N".

    "Russia and its North Korean allies have N", "the Russians with the North Koreans lost N".
    """
    marks = [m for m in near(sentence, "country", 0, what.first) if m.last <= what.first]
    for one, other in pairwise(marks[-2:]):
        if {one.value, other.value} != {"RUS", "PRK"} or holds(
            sentence, APART, other.last, what.first
        ):
            continue
        between = gap(sentence, one.last, other.first)
        if between and between[0] in PAIRING and PAIRING.issuperset(between[-2:]):
            return one.first, other.last
    return None


def with_north_koreans(sentence: Sentence, what: Counted) -> tuple[int, int] | None:
    """Where a phrase tells of North Koreans in a force: "50,000 troops, among them North Koreans".

    They are only a part of it: the phrase names no country itself, and gives them no number.
    """
    if before := north_koreans_before(sentence, what) or joined_by_north_koreans(sentence, what):
        return before
    if added := north_koreans_added(sentence, what):
        return added
    at = what.last + (word(sentence, what.last) == ",")
    first = at + 1 + (word(sentence, at + 1) in {"them", "the"})
    people = near(sentence, "country", first, first + 1)
    named = what.country or near(sentence, "country", what.first, what.last)
    if word(sentence, at) not in JOINED_BY or named or not people or people[0].value != "PRK":
        return None
    is_people = word(sentence, people[0].last - 1) == "koreans"
    return (at, people[0].last) if is_people else None


def north_koreans_before(sentence: Sentence, what: Counted) -> tuple[int, int] | None:
    """The North Koreans with whom a force is raised: "with the North Koreans, |50,000 men"."""
    at = what.first - 1
    for mark in near(sentence, "country", at - 3, at):
        first = mark.first - (word(sentence, mark.first - 1) == "the")
        joined = word(sentence, first - 1) in {"with", "including", "counting"}
        if joined and mark.last == at and mark.value == "PRK" and word(sentence, at) == ",":
            return first - 1, mark.last
    return None


def joined_by_north_koreans(sentence: Sentence, what: Counted) -> tuple[int, int] | None:
    """The North Koreans who come on top of a force: "have joined |a grouping of N"."""
    verb = next(iter(places_near(sentence, JOINING, what.first - 3, what.first)), None)
    if verb is None or what.form not in {"collective before", "measure before"}:
        return None
    marks = [m for m in near(sentence, "country", 0, verb) if m.last <= verb]
    return (marks[-1].first, verb + 1) if marks and marks[-1].value == "PRK" else None


def north_koreans_added(sentence: Sentence, what: Counted) -> tuple[int, int] | None:
    """North Koreans added behind a force: "N troops in Kursk, North Koreans |included"."""
    if what.country or near(sentence, "country", what.first, what.last):
        return None
    for mark in near(sentence, "country", what.last, what.last + 7):
        behind = gap(sentence, mark.last, mark.last + 2)
        added = behind[:1] == ["included"] or behind == ["among", "them"]
        if mark.value == "PRK" and added and is_a_people(sentence, mark):
            return mark.first, mark.last + len(behind)
    return None


def is_pair(sentence: Sentence, one: Mark, other: Mark) -> bool:
    """Whether two demonyms in a row join Russians and North Koreans."""
    if {one.value, other.value} != {"RUS", "PRK"} or {one.detail, other.detail} != {"demonym"}:
        return False
    return gap(sentence, one.last, other.first) in (["and"], ["and", "of"])
