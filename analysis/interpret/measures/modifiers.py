"""Modifiers: participles, adjectives and clauses about the counted: "N sent to the front"."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.interpret.around import date_at, near
from analysis.interpret.classes import HARM, MATERIEL, MILITARY, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures.candidates import harms_somebody
from analysis.interpret.measures.groups import (
    HAVING,
    LOCATIVES,
    is_inside,
    main_word,
)
from analysis.interpret.measures.spared import holds_something
from analysis.interpret.measures.verbs import form_of, takes_number, takes_object
from analysis.interpret.near import gap, holds, word
from analysis.model import Mark, Sentence
from analysis.words import grammar
from analysis.words.forms import PARTICIPLES

KEEPING = frozenset({"with", "has", "have", "had", "having", "keeps", "kept", "were", "are"})
NOWADAYS = frozenset({"currently", "now", "already", "still", "presently"})
HERE = frozenset({"there", "here"})
HERE_OR_OVER = HERE | {",", ".", ";", ""}
BETWEEN = grammar("before a participle")
TAKING = grammar("taking to be so")
WEAK = grammar("verbs of counting")
LIGHT_VERBS = HAVING | WEAK
ASIDE = frozenset({"exact", "precise", "sure", "fair", "clear", "certain", "honest", "safe"})
SETTLED = VICTIMS | {"returned"}


def modifier(sentence: Sentence, what: Counted) -> Mark | None:
    """A participle or adjective right behind the phrase: "soldiers sent to", "men in training"."""
    if what.form == "of a total":
        return None
    at = what.last
    if gap(sentence, at, at + 2) == ["to", "be"] and word(sentence, at + 2) not in ASIDE:
        if is_taken_to_be(sentence, what):
            return being_said(sentence, at + 1)
        return Mark("measure", "planned", at, at + 3, "adj")
    while word(sentence, at) in BETWEEN or date_at(sentence, at):
        at += 1
    behind = near(sentence, "measure", what.last, at + 1)
    behind = tuple(m for m in behind if m.last > at)  # "still missing", past "still"
    marks = [m for m in behind if modifies(sentence, m) or is_share_of_toll(what, m)]
    if word(sentence, at) == "," and not marks:
        after = near(sentence, "measure", at + 1, at + 2)
        marks = [m for m in after if m.detail == "adj" and m.value in SETTLED]
        marks = [m for m in marks if not takes_number(sentence, m)]  # "killed 12, |injured 30"
    return (
        being_there_now(sentence, what, at) or longest(what, marks) or already_there(sentence, at)
    )


def is_taken_to_be(sentence: Sentence, what: Counted) -> bool:
    """Whether "to be" tells what somebody takes for true: "|believes 8,000 men to be there"."""
    to_be = gap(sentence, what.last, what.last + 2) == ["to", "be"]
    return to_be and holds(sentence, TAKING, what.first - 2, what.first)


def being_said(sentence: Sentence, at: int) -> Mark | None:
    """The state that "be" leads to: "to |be massed", "to |be in Kursk"."""
    head = at + 1
    while is_inside(sentence, head):
        head += 1
    return main_word(sentence, at, head)


def being_there_now(sentence: Sentence, what: Counted, at: int) -> Mark | None:
    """The presence that "now in", "still at" or "has N left in" says right behind a phrase."""
    if word(sentence, at) == "left" and keeps(sentence, what, at):
        return Mark("measure", "present", at, at + 1, "adj")
    if word(sentence, at) in LOCATIVES and word(sentence, at - 1) in NOWADAYS:
        return Mark("measure", "present", at, at + 1, "adj") if at > what.last else None
    return None


def already_there(sentence: Sentence, at: int) -> Mark | None:
    """The presence that "already there" says before a token: "with 1,000 |now here|"."""
    there = word(sentence, at - 1) in HERE and word(sentence, at - 2) in NOWADAYS
    return Mark("measure", "present", at - 2, at, "adj") if there else None


def keeps(sentence: Sentence, what: Counted, at: int) -> bool:
    """Whether so many are "left" to somebody in a place: "has 300 men left in the town"."""
    had = holds(sentence, KEEPING, what.first - 3, what.first)
    placed = word(sentence, at + 1) in LOCATIVES and not date_at(sentence, at + 2)
    return had and (placed or word(sentence, at + 1) in HERE_OR_OVER)


def longest(what: Counted, marks: Iterable[Mark]) -> Mark | None:
    """The longest of several words; of several meanings the one that goes with the class."""
    return max(marks, key=lambda m: (m.last, m.detail == "adj", suits(what, m)), default=None)


def suits(what: Counted, mark: Mark) -> bool:
    """Whether a meaning goes with the class: shells are supplied, soldiers never sheltered."""
    if mark.value == "other":
        return what.counted not in MILITARY
    return (mark.value == "supplied") == (what.counted in MATERIEL)


def is_share_of_toll(what: Counted, mark: Mark) -> bool:
    """Whether a noun right behind a part of a toll tells its fate: "600 of them |deaths"."""
    return what.form == "of them" and mark.detail == "noun" and mark.value in VICTIMS


def modifies(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word of measure can describe the noun before it."""
    if mark.detail == "adj":
        if holds_something(sentence, mark):
            return False
        return not harms_others(sentence, mark) and not harms_somebody(sentence, mark)
    if word(sentence, mark.first) in LIGHT_VERBS:
        return False
    if form_of(mark) == "ing":
        return mark.detail.endswith("subject")
    if form_of(mark) not in PARTICIPLES or not mark.detail.endswith("object"):
        return False
    return not takes_object(sentence, mark) and not takes_number(sentence, mark)


def harms_others(sentence: Sentence, mark: Mark) -> bool:
    """Whether "killed" is no participle but a verb with its own victims: "the force killed 40"."""
    return mark.value in HARM and takes_number(sentence, mark)
