"""Subjects: the verb whose subject a counted phrase is: "N, Kyiv says, have been sent"."""

from __future__ import annotations

from analysis.interpret.around import near, quantity_at
from analysis.interpret.classes import MILITARY, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.earlier import changes_number
from analysis.interpret.measures.asides import (
    JOINING,
    OPENS,
    REACH,
    STOPPING,
    past_aside,
    past_counts,
    past_list,
)
from analysis.interpret.measures.groups import (
    LOCATIVES,
    Group,
    is_future,
    verb_group,
    was,
)
from analysis.interpret.measures.kin import is_of_kin
from analysis.interpret.measures.soon import has_a_subject
from analysis.interpret.measures.verbs import (
    form_of,
    is_participle,
    is_passive,
    takes_number,
    takes_object,
)
from analysis.interpret.near import NOT, PREPOSITIONS, holds, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

LINKS = grammar("links to a number")
BEFORE_OTHERS = PREPOSITIONS | LINKS
ARTICLES = frozenset({"the", "its", "their"})
WHOLLY = frozenset({"all", "last"})
ACTING = MILITARY | {"workers", None, "antecedent", "people by demonym"}
ATTACKS = frozenset({"killed", "wounded", "captured", "casualties"})
NO_MISSION = grammar("being no mission")


def verb_of_subject(sentence: Sentence, what: Counted) -> Mark | None:
    """The verb whose subject the phrase is: "N have been sent", "N, Kyiv says, were killed"."""
    before = what.first - 1 - (word(sentence, what.first - 1) in ARTICLES)
    if word(sentence, before) in BEFORE_OTHERS and word(sentence, before - 1) not in WHOLLY:
        return None  # "part of |the roughly 600 men have left", but "all of them", "the last of"
    group = predicate(sentence, what.last)
    if group is None or is_of_others(sentence, what, group):
        return None
    if group.mark and group.mark.value in VICTIMS and is_of_kin(sentence, what, group.mark):
        return None
    if is_absent(sentence, what, group):
        return Mark("measure", "present", what.last, what.last + 1, "locative")
    return of_subject(sentence, what, group)


def is_of_others(sentence: Sentence, what: Counted, group: Group) -> bool:
    """Whether another number stands right before a verb: "of the 30 sailors 12 have come home"."""
    if holds(sentence, OPENS, what.last, group.first):
        return False
    found = (quantity_at(sentence, at) for at in range(what.last, group.first))
    others = (each for each in found if each and each.kind == "count")
    return any(word(sentence, each.begins - 1) not in JOINING for each in others)


def is_absent(sentence: Sentence, what: Counted, group: Group) -> bool:
    """Whether those in a place have not done something: "the N soldiers in Kursk have not fought".

    What they have not done is no measure of theirs, and their being there is. Nor is it one that
    others join them.
    """
    if word(sentence, group.head) == "joined" and word(sentence, group.head + 1) == "by":
        return word(sentence, what.last) in LOCATIVES
    if group.mark is None or group.mark.value != "engaged":
        return False
    denied = holds(sentence, NOT, group.first, group.head)
    return denied and word(sentence, what.last) in LOCATIVES


def predicate(sentence: Sentence, at: int) -> Group | None:
    """The first verb group behind a phrase that no other clause holds."""
    end = min(len(sentence.tokens), at + REACH)
    while at < end:
        said = word(sentence, at)
        if has_a_subject(sentence, at):
            return None
        if said in OPENS:
            behind = past_counts(sentence, at) or past_list(sentence, at)
            behind = behind or past_aside(sentence, at)
            if behind is None:
                return None
            at = behind
            if word(sentence, at) not in OPENS and said != "(":
                return verb_group(sentence, at)
        elif group := verb_group(sentence, at):
            return group
        elif said in STOPPING and word(sentence, at - 1) not in PREPOSITIONS:
            return None
        else:
            at += 1
    return None


def of_subject(sentence: Sentence, what: Counted, group: Group) -> Mark | None:
    """The word of measure in a group that says something of its subject."""
    mark = group.mark
    if mark is None:
        return intended(sentence, what, group)
    if changes_number(sentence, mark):
        return None
    if mark.detail in {"adj", "noun"}:
        if takes_number(sentence, mark) and not was(sentence, group):
            return attacking(what, mark)
        return mark if group.head > group.first else None
    if mark.detail.endswith("subject"):
        return held_there(sentence, mark) or mark
    if is_passive(sentence, mark) or (is_participle(mark) and was(sentence, group)):
        return mark
    if group.first == group.head and is_participle(mark) and not takes_object(sentence, mark):
        return mark
    return intended(sentence, what, group) or attacking(what, mark)


def held_there(sentence: Sentence, mark: Mark) -> Mark | None:
    """What being in a place comes to: "sit in captivity", "lie in hospital", "stay in training"."""
    if mark.value != "present":
        return None
    for found in near(sentence, "measure", mark.last, mark.last + 1):
        state = found.detail == "adj" and found.last > mark.last + 1
        if state and found.value != "present":
            return found
    return None


def intended(sentence: Sentence, what: Counted, group: Group) -> Mark | None:
    """What forces are to do: "N will hunt for mines", "N may be used in Kursk".

    To receive a medal or to face a charge is no mission.
    """
    if what.counted not in ACTING or not is_future(sentence, group):
        return None
    if what.form == "strong" and word(sentence, what.first) == "the":
        return None
    value = "other" if word(sentence, group.head) in NO_MISSION else "planned"
    return Mark("measure", value, group.first, group.head + 1, "adj")


def attacking(what: Counted, mark: Mark) -> Mark | None:
    """What forces do that kill or capture others: they are in combat."""
    if what.counted not in MILITARY or mark.value not in ATTACKS or form_of(mark) == "ing":
        return None
    return mark._replace(value="engaged")
