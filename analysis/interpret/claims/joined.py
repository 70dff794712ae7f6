"""Joined: counts that go on with those right before them: "another 12,220 injured"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.interpret.around import near
from analysis.interpret.claims.course import Course
from analysis.interpret.classes import MATERIEL, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.near import JOINING, gap
from analysis.model import Sentence

JOINED = (
    JOINING
    | VICTIMS
    | frozenset({"injured", "dead", "another", "further", "more", "as", "well", "over", "a"})
)
NEARBY = 4


def recent_actor(course: Course, sentence: Sentence, what: Counted) -> str | None:
    """Whose the counted were, where this sentence or the one before it said so.

    Whose missiles fly is not told of those whom they hit.
    """
    if course.actor_of in MATERIEL and what.counted not in MATERIEL | {None}:
        return None
    return course.actor if course.actor_in >= sentence.index - 1 else None


def is_joined(course: Course, sentence: Sentence, what: Counted) -> bool:
    """Whether a count goes on with those of whom the words right before it say whose they are.

    "7,905 Russian soldiers killed, another 12,220 injured", "seven of its ships, four of them old".
    """
    if not course.actor_in == course.sentence == sentence.index:
        return False
    between = gap(sentence, course.ends, what.first)
    if what.form == "of them" and is_within(sentence, course.ends, between):
        return True
    if not 1 <= len(between) <= NEARBY or JOINING.isdisjoint(between[:2]):
        return False
    alike = what.form == "measure noun" or {what.counted, course.classes[-1]} <= MATERIEL
    return what.form == "of them" or (alike and JOINED.issuperset(between))


def is_within(sentence: Sentence, ends: int, between: Sequence[str]) -> bool:
    """Whether only the rest of a phrase is before a part: "ships |of the Pacific Fleet, four"."""
    opens = between[:1] == ["of"] and between[-1] == "," and between.count(",") == 1
    return opens and not near(sentence, "measure", ends, ends + len(between))


def goes_on(course: Course, sentence: Sentence, what: Counted) -> bool:
    """Whether no other country stands between a number and those counted right before it."""
    apart = near(sentence, "country", course.ends, what.first)
    return course.actor_in == course.sentence == sentence.index and not apart
