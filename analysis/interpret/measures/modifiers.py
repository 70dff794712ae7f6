"""Modifiers: participles, adjectives and clauses about the counted: "N sent to the front"."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.interpret.around import date_at, mentions_near, near
from analysis.interpret.classes import HARM, MATERIEL, MILITARY, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import PREPOSITIONS, gap, holds, word
from analysis.interpret.measures.asides import OPENS, aside
from analysis.interpret.measures.candidates import harms_somebody
from analysis.interpret.measures.groups import (
    HAVING,
    LOCATIVES,
    OPENING,
    Group,
    is_inside,
    main_word,
    verb_group,
)
from analysis.interpret.measures.subjects import of_subject
from analysis.interpret.measures.verbs import form_of, is_passive, takes_number, takes_object
from analysis.model import Mark, Sentence
from analysis.words import grammar
from analysis.words.forms import PARTICIPLES

SPEAKER = 6
KEEPING = frozenset({"with", "has", "have", "had", "having", "keeps", "kept", "were", "are"})
NOWADAYS = frozenset({"currently", "now", "already", "still", "presently"})
WHO = frozenset({"who", "that", "which", "whom"})
WHOM = frozenset({"whom", "that", "which"})
HERE_OR_OVER = frozenset({"there", "here", ",", ".", ";", ""})
RELATIVES = WHO | WHOM
BETWEEN = grammar("before a participle")
TAKING = grammar("taking to be so")
WEAK = grammar("verbs of counting")
LIGHT_VERBS = HAVING | WEAK
FORCES = grammar("armed bodies") | {"army", "brigade", "regiment", "battalion", "enemy", "agency"}
PRONOUNS = frozenset({"it", "they", "he", "she", "we"})
ENDING = PREPOSITIONS | frozenset({"", ",", ".", ";", ":", "and", "but", "there", "so", "already"})
ASIDE = frozenset({"exact", "precise", "sure", "fair", "clear", "certain", "honest", "safe"})
NAMING = frozenset({"name", "seat", "demonym"})
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
    behind = near(sentence, "measure", at, at + 1)
    marks = [m for m in behind if modifies(sentence, m) or is_share_of_toll(what, m)]
    if word(sentence, at) == "," and not marks:
        after = near(sentence, "measure", at + 1, at + 2)
        marks = [m for m in after if m.detail == "adj" and m.value in SETTLED]
    return being_there_now(sentence, what, at) or longest(what, marks)


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


def relative_clause(sentence: Sentence, what: Counted) -> Mark | None:
    """The verb of a clause that restricts the phrase: "who came in", "that Pyongyang has sent"."""
    if word(sentence, what.last) not in RELATIVES:
        return relative_without_pronoun(sentence, what)
    at = what.last + 1
    if word(sentence, what.last) in WHO:
        group = group_behind(sentence, past_speaker(sentence, aside(sentence, at)))
        if group:
            return of_subject(sentence, what, group)
    return of_agent(sentence, at) if word(sentence, what.last) in WHOM else None


def past_speaker(sentence: Sentence, at: int) -> int:
    """The token behind those who say so: "whom |the army says| are dead"."""
    group = verb_group(sentence, at) if word(sentence, at) in OPENING else None
    if group and group.mark:
        return at  # "who |had been hurt were carried home"
    for said in near(sentence, "say", at, at + SPEAKER):
        if not holds(sentence, OPENS, at, said.first) and word(sentence, said.last) != ",":
            return said.last + (word(sentence, said.last) == "that")
    return at


def group_behind(sentence: Sentence, at: int) -> Group | None:
    """The verb group at a token, past adverbs: "now stand", "reportedly left"."""
    while word(sentence, at) in BETWEEN or word(sentence, at).endswith("ly"):
        at += 1
    return verb_group(sentence, at)


def relative_without_pronoun(sentence: Sentence, what: Counted) -> Mark | None:
    """The verb whose object stands first: "soldiers Pyongyang has sent", "nine men it had lost"."""
    for country in near(sentence, "country", what.last, what.last + 1):
        if country.detail in NAMING and (group := verb_group(sentence, country.last)):
            return active(sentence, group)
    subject = claiming_behind(sentence, what.last) or subject_behind(sentence, what.last)
    group = group_behind(sentence, subject) if subject else None
    if group is None or word(sentence, group.head) in WEAK:
        return None
    found = active(sentence, group)
    return found if found and ends_clause(sentence, found.last) else None


def claiming_behind(sentence: Sentence, at: int) -> int | None:
    """The token behind the pronoun of those who say what they did: "men |the army says it| hit"."""
    for said in near(sentence, "say", at + 1, at + SPEAKER):
        if word(sentence, said.last) in PRONOUNS and not holds(sentence, OPENS, at, said.first):
            return said.last + 1
    return None


def subject_behind(sentence: Sentence, at: int) -> int | None:
    """The token behind a pronoun, "the army" or somebody named who begins right at a token."""
    if word(sentence, at) in PRONOUNS:
        return at + 1
    if word(sentence, at) == "the" and word(sentence, at + 1) in FORCES:
        return at + 2
    here = mentions_near(sentence, at, at + 2)
    found = (m for m in here if m.form == "named" and at <= m.first <= at + 1)
    return next((m.last for m in found if m.first == at or word(sentence, at) == "the"), None)


def ends_clause(sentence: Sentence, at: int) -> bool:
    """Whether no object can follow a verb that ends before a token."""
    return word(sentence, at) in ENDING or date_at(sentence, at)


def of_agent(sentence: Sentence, at: int) -> Mark | None:
    """The active verb of a clause whose object the phrase is, behind its subject."""
    for here in range(at, at + 8):
        if word(sentence, here) in OPENS:
            return None
        if group := verb_group(sentence, here):
            return active(sentence, group)
    return None


def active(sentence: Sentence, group: Group) -> Mark | None:
    """The verb of a group, if it is active and its object is missing."""
    mark = group.mark
    if mark is None or not mark.detail.endswith("object") or takes_object(sentence, mark):
        return None
    return None if is_passive(sentence, mark) else mark


def added_clause(sentence: Sentence, what: Counted) -> Mark | None:
    """The verb of a clause that only adds something: "1,500 soldiers, who now stand near"."""
    if word(sentence, what.last) != "," or word(sentence, what.last + 1) not in {"who", "which"}:
        return None
    group = group_behind(sentence, aside(sentence, what.last + 2))
    return of_subject(sentence, what, group) if group else None
