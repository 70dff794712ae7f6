"""Relations: how a word of measure and a counted phrase belong together in the grammar.

The surest relation that a sentence shows is tried first: a participle or adjective right behind the
phrase, a relative clause, the verb whose object the phrase is, the verb whose subject it is.
"""

from __future__ import annotations

from collections.abc import Callable

from analysis.interpret.around import ending, near
from analysis.interpret.classes import BODILY, HARM, MILITARY, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures.apposed import apposed
from analysis.interpret.measures.clauses import added_clause, relative_clause
from analysis.interpret.measures.doers import done_by
from analysis.interpret.measures.enclosing import verb_around
from analysis.interpret.measures.fronted import fronted
from analysis.interpret.measures.mains import later_verb, main_verb, of_part
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.measures.modifiers import modifier
from analysis.interpret.measures.nouns import force_before, noun_before
from analysis.interpret.measures.numbering import numbering, told_of_those
from analysis.interpret.measures.objects import (
    beside,
    existing,
    helping,
    inverted,
    verb_of_object,
)
from analysis.interpret.measures.passed_over import is_of_telling
from analysis.interpret.measures.plans import contributed, foreseen, goal, headed, talked_over
from analysis.interpret.measures.possessed import possessed
from analysis.interpret.measures.presences import LOCATIVES
from analysis.interpret.measures.requests import requested
from analysis.interpret.measures.searched import searched, sought
from analysis.interpret.measures.subjects import verb_of_subject
from analysis.interpret.measures.wholes import is_whole
from analysis.interpret.near import word
from analysis.model import Mark, Sentence
from analysis.words import grammar

Relation = Callable[[Sentence, Counted], Mark | None]

DYING = frozenset({"died", "perished", "survived"})
ABOUT = ("said right behind it", "in a clause about it")
PREDICATES = frozenset({"its main verb", "its verb behind"})
SURER = frozenset({"its verb before", "its noun before", "its verb behind"})
FATES = VICTIMS | {"returned"}
HELD_OR_LOST = frozenset({"captured", "missing"})
FREED = VICTIMS | {"returned", "other"}
HOLDING = grammar("holding with a force")
TAKING_OUT = grammar("taking out arms")
HOLD = 8
NO_PLACE = frozenset({",", ";", ":", "and", "but", "talks", "meeting", "meetings", "ceremony"})


def held_with(sentence: Sentence, what: Counted) -> Mark | None:
    """The verb of holding a place with so many: "|held the ridge with 1,200 men"."""
    at = what.first - 1
    if word(sentence, at) != "with" or what.counted not in MILITARY:
        return None
    for verb in range(at - 1, max(0, at - HOLD), -1):
        if word(sentence, verb) in NO_PLACE:
            return None
        if word(sentence, verb) in HOLDING:
            return Mark("measure", "present", verb, verb + 1, "verb:past:object")
    return None


RELATIONS: tuple[tuple[str, Relation], ...] = (
    ("the heading over it", headed),
    ("the goal it is", goal),
    ("what a plan foresees", foreseen),
    ("said of those numbered", told_of_those),
    ("how many they number", numbering),
    ("what they do to others", done_by),
    ("its verb around it", verb_around),
    ("what a place is held with", held_with),
    ("its main verb", of_part),
    (ABOUT[0], modifier),
    ("in a clause with whose", possessed),
    (ABOUT[1], relative_clause),
    ("there are", existing),
    ("its state before it", fronted),
    ("its noun before", noun_before),
    ("its verb before", verb_of_object),
    ("what it helps with", helping),
    ("what is asked for", requested),
    ("whom a search is for", searched),
    ("what is talked over", talked_over),
    ("what is contributed", contributed),
    ("its verb behind", verb_of_subject),
    ("in a clause added to it", added_clause),
    ("its verb before it", inverted),
    ("its noun before", force_before),
    ("apposed", apposed),
)


def related(sentence: Sentence, what: Counted) -> Measured | None:
    """The measure that the surest relation gives, with the name of that relation."""
    whole, there = is_whole(sentence, what), None
    for name, relation in RELATIONS:
        mark = relation(sentence, what)
        if mark is None or is_of_telling(sentence, mark):
            continue
        if whole and mark.value in HARM and not is_about(sentence, name, mark):
            continue
        if there and name not in SURER:
            continue
        if (name == ABOUT[0] and is_place(sentence, mark)) or is_attack(sentence, name, mark):
            there = Measured(mark.value, (mark.first, mark.last), name, mark)
            continue
        if name in ABOUT and not whole and (main := main_verb(sentence, what, mark)):
            name, mark = "its main verb", main
        elif name in ABOUT and (harm := harming(sentence, what, mark)):
            name, mark = "its verb before", harm
        elif name in ABOUT and (fate := fated(sentence, what, mark)):
            name, mark = "its noun before", fate
        mark = sought(sentence, what, mark)
        if name in PREDICATES and (later := later_verb(sentence, mark)):
            name, mark = "its last verb", later
        return Measured(mark.value, (mark.first, mark.last), name, mark)
    return there


def harming(sentence: Sentence, what: Counted, mark: Mark) -> Mark | None:
    """The verb before that harms those of whom a clause tells more: "killed 300 men |sent by X".

    So too the one that frees them: "rescued three men |kidnapped last month".
    """
    if mark.value in BODILY:
        return None
    both = (m for m in ending(sentence, "measure", beside(sentence, what)) if m.last - m.first > 2)
    verb = verb_of_object(sentence, what) or next(both, None)
    if verb is None or mark.value == verb.value:
        return None
    if mark.value == "supplied" and word(sentence, verb.first) in TAKING_OUT:
        return verb  # "destroyed 20 of the guns |that Benin gave"
    return verb if verb.value in (FREED if mark.value in HELD_OR_LOST else VICTIMS) else None


def fated(sentence: Sentence, what: Counted, mark: Mark) -> Mark | None:
    """The noun before that tells the end of those described: "death of N |wounded on Monday"."""
    noun = noun_before(sentence, what)
    return noun if noun and noun.value in FATES and noun.value != mark.value else None


def is_about(sentence: Sentence, name: str, mark: Mark) -> bool:
    """Whether harm is said of a whole itself: "of the 500 |killed"; not "of the 500 died"."""
    return name in ABOUT and (name != ABOUT[0] or word(sentence, mark.first) not in DYING)


def is_attack(sentence: Sentence, name: str, mark: Mark) -> bool:
    """Whether a clause says whom those counted harmed: "two men who killed 12 people"."""
    if name != ABOUT[1] or mark.value != "engaged":
        return False
    return any(found.value in VICTIMS for found in near(sentence, "measure", mark.first, mark.last))


def is_place(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word of measure says no more than where somebody is: "in the country"."""
    place = mark.value == "present" and mark.detail == "adj"
    return place and mark.last - mark.first > 1 and word(sentence, mark.first) in LOCATIVES
