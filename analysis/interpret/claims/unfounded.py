"""Unfounded: bare numbers of which no verb of their own, no noun and no soldiers tell anything."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.claims.course import Course, size
from analysis.interpret.claims.peoples import do_as_people
from analysis.interpret.classes import MATERIEL, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import holds, word
from analysis.model import Quantity, Sentence
from analysis.words import grammar

WEAK = grammar("rules that hardly tell what is counted")
TELLING = grammar("tolls") | grammar("figure nouns") | {"population", "attendance"}
HARMING = grammar("harm in a text about games") | {"lives"}
THINGS = MATERIEL | {"vehicles", "other"}
THEM = frozenset({"them", "these", "those", "whom"})


def is_unfounded(
    sentence: Sentence,
    quantity: Quantity,
    what: Counted,
    read: Measured | None,
    unit: str,
    course: Course,
) -> bool:
    """Whether a bare number would be people's only because the words around it look like that.

    No verb of its own tells of it, the text is about no soldiers, and neither a noun for a number
    nor people whom the sentence has counted already stand before it: "won |two", "it has |two of".
    """
    more = what.last > quantity.stops or what.country is not None
    if what.form != "left out" or unit != "people" or more:
        return False
    if read is None or read.rule.partition(",")[0] not in WEAK or course.tendency.is_military:
        return False
    if read.rule == "there are" and read.measure in VICTIMS:
        return False  # "in captivity there are five"
    if read.cue and read.measure in VICTIMS and is_harm(sentence, what, *read.cue):
        return False
    told = not TELLING.isdisjoint(sentence.words) or is_known(sentence, quantity, what, course)
    return not (told or goes_on(sentence, what, course))


def is_harm(sentence: Sentence, what: Counted, first: int, last: int) -> bool:
    """Whether words mean harm alone, or stand right behind the number: "thirty, |one stabbed"."""
    return first == what.last or holds(sentence, HARMING, first, last)


def is_known(sentence: Sentence, quantity: Quantity, what: Counted, course: Course) -> bool:
    """Whether a number is of those told of before: "Six left. |The six went", "of them |40"."""
    if do_as_people(sentence, what) or word(sentence, what.last) in {"had", "have"}:
        return True
    before = quantity.begins - 1
    before -= word(sentence, before) == ","
    if word(sentence, before) in THEM and word(sentence, before - 1) in {"of", "among"}:
        return True
    again = any(value == size(quantity.number.figure) for _, value in course.sizes)
    near_it = sentence.index - course.sentence <= 1
    return again and near_it and word(sentence, before) in {"the", "these", "all"}


def goes_on(sentence: Sentence, what: Counted, course: Course) -> bool:
    """Whether a sentence has counted people before: "98 were hurt last year, |73 in this one"."""
    if course.sentence != sentence.index:
        return False
    if any(mark.value not in THINGS for mark in near(sentence, "unit", 0, what.first)):
        return True
    if any(mark.detail == "demonym" for mark in near(sentence, "country", 0, what.first)):
        return True
    marks = near(sentence, "measure", 0, what.first)
    return any(mark.detail == "noun" and mark.value in VICTIMS for mark in marks)
