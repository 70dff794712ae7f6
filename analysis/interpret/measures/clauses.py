"""Clauses: what a clause about the counted says of them: "N who came in", "N that X has sent"."""

from __future__ import annotations

from analysis.interpret.around import date_at, mentions_near, near
from analysis.interpret.counted import Counted
from analysis.interpret.measures.asides import OPENS, aside
from analysis.interpret.measures.groups import OPENING, Group, verb_group
from analysis.interpret.measures.modifiers import BETWEEN, WEAK
from analysis.interpret.measures.soon import PRONOUNS
from analysis.interpret.measures.subjects import of_subject
from analysis.interpret.measures.verbs import is_passive, takes_object
from analysis.interpret.near import PREPOSITIONS, holds, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

SPEAKER = 6
WHO = frozenset({"who", "that", "which", "whom"})
WHOM = frozenset({"whom", "that", "which"})
RELATIVES = WHO | WHOM
FORCES = grammar("armed bodies") | {"army", "brigade", "regiment", "battalion", "enemy", "agency"}
ENDING = PREPOSITIONS | frozenset({"", ",", ".", ";", ":", "and", "but", "there", "so", "already"})
NAMING = frozenset({"name", "seat", "demonym"})


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
    acts = (mark for mark in sentence.of("measure") if mark.last > what.last)
    if not any(mark.detail.endswith("object") for mark in acts):
        return None
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
