"""Classed: the class of what is counted, where the words leave it to the text around them."""

from __future__ import annotations

from analysis.interpret.claims.arms import is_stock
from analysis.interpret.claims.bystanders import are_bystanders
from analysis.interpret.claims.combatants import (
    are_a_civil_group,
    are_a_force,
    are_builders,
    are_in_arms,
    is_of_police,
)
from analysis.interpret.claims.counted_before import gone_on_with, latest, soldiers, unnamed
from analysis.interpret.claims.course import Course
from analysis.interpret.claims.men import are_civil_men
from analysis.interpret.claims.mentioned import (
    arms_mentioned,
    captives,
    fronted,
    just_named,
    mentioned,
    named_behind,
)
from analysis.interpret.claims.peoples import at_work, do_as_people, is_of_a_country, names_a_people
from analysis.interpret.claims.predicated import is_number_of_a_people, predicated
from analysis.interpret.classes import MATERIEL, VICTIMS
from analysis.interpret.contingents import hosts_of
from analysis.interpret.counted import Counted
from analysis.interpret.counted.phrases import collectives
from analysis.interpret.measures import NOMINAL, Measured
from analysis.interpret.near import gap, holds, word
from analysis.model import Sentence
from analysis.words import grammar

PLAIN = frozenset({"people", "persons", "individuals"})
CREWS = frozenset({"crew", "crewmember", "crewmembers"})
JAILS = grammar("about jails")
PRISONERS = frozenset({"prisoner", "prisoners"})
OF_WAR = grammar("exchanges") | {"pow", "pows", "war"}
SENT = frozenset({"deployed", "planned", "training", "engaged"})
SUFFERED = VICTIMS | {"other"}
HARMED = frozenset({"troops", "people", "workers"})


def unit_of(
    sentence: Sentence,
    before: Sentence | None,
    what: Counted,
    read: Measured | None,
    course: Course,
) -> str | None:
    """The class of what is counted, where the words leave it to the text before."""
    if is_of_a_country(sentence, what):
        if at_work(sentence, what):
            return "workers"
        if are_in_arms(sentence, what, read):
            return "troops"
        return "people" if are_nationals(what, read) else soldiers(sentence, course)
    if what.counted and what.counted != "antecedent":
        if is_of_police(sentence, before, what) or are_a_civil_group(sentence, what, course):
            return "people"
        return sent(sentence, what, read, course)
    if held := captives(sentence, what) or predicated(sentence, what):
        return held
    if are_inmates(sentence, what) or are_bystanders(sentence, what, read, course):
        return "people"
    if is_number_of_a_people(sentence, what):
        return soldiers(sentence, course)
    if is_stock(sentence, what):
        return latest(course, MATERIEL)
    if what.form in NOMINAL:
        if are_a_crowd(sentence, what):
            return "people"
        if course.classes[-1:] == ("engineers",) and course.sentence == sentence.index:
            return "engineers"
        return harmed_before(sentence, course) or soldiers(sentence, course)
    named = just_named(sentence, what, read) or named_behind(sentence, what)
    if named := named or fronted(sentence, what):
        return named
    return of_the_text(sentence, before, what, read, course)


def are_a_crowd(sentence: Sentence, what: Counted) -> bool:
    """Whether the noun of measure is one of civilians: "a |crowd of 3,000 marched"."""
    said = gap(sentence, what.first, what.last)
    return any(collectives().get(each) == "people" for each in said)


def are_inmates(sentence: Sentence, what: Counted) -> bool:
    """Whether prisoners sit in a jail, and are not of a war: "pardoned 1,500 |prisoners"."""
    noun = word(sentence, what.noun[1] - 1) if what.noun else ""
    if noun not in PRISONERS or not OF_WAR.isdisjoint(sentence.words):
        return False
    return not JAILS.isdisjoint(sentence.words)


def harmed_before(sentence: Sentence, course: Course) -> str | None:
    """The class that a toll without a noun goes on with: no soldiers who came to the rescue."""
    apart = sentence.index > course.sentence and "people" in course.classes
    return "people" if apart and not course.tendency.is_military else latest(course, HARMED)


def of_the_text(
    sentence: Sentence,
    before: Sentence | None,
    what: Counted,
    read: Measured | None,
    course: Course,
) -> str | None:
    """The class that was counted or spoken of before, where its own sentence names none."""
    gone_on = gone_on_with(sentence, what, read, course)
    if gone_on in MATERIEL and do_as_people(sentence, what):
        return soldiers(sentence, course)
    bare = read is None and what.form == "left out"
    found = gone_on or arms_mentioned(sentence, before, what, read)
    found = found or (None if bare else unnamed(sentence, what, read, course))
    if found := found or mentioned(sentence, before, what):
        return found
    told = not bare and names_a_people(sentence, before, what)
    return soldiers(sentence, course) if told or do_as_people(sentence, what) else None


def sent(sentence: Sentence, what: Counted, read: Measured | None, course: Course) -> str | None:
    """The class that a noun gives; soldiers may be called "people" where they are sent to war."""
    noun = word(sentence, what.noun[1] - 1) if what.noun else ""
    at_war = read is not None and read.measure in SENT
    if are_civil_men(sentence, what, read, course):
        return "people"
    if is_crew(sentence, what) and not course.tendency.is_military_near(sentence.index):
        return "people"
    if noun in PLAIN and (at_war or are_a_force(sentence, what)) and course.tendency.is_military:
        return "troops"
    return "engineers" if are_builders(sentence, what, course) else what.counted


def is_crew(sentence: Sentence, what: Counted) -> bool:
    """Whether those counted are of a crew, which is a warship's only near soldiers."""
    return what.noun is not None and holds(sentence, CREWS, *what.noun)


def are_nationals(what: Counted, read: Measured | None) -> bool:
    """Whether harm comes to people of a country that has no contingent: "five Greeks |killed".

    So too where they do what is no army's business: "dozens of Greeks |demonstrated".
    """
    if what.country is None or read is None or read.measure not in SUFFERED:
        return False
    hosts = hosts_of()
    return what.country not in hosts and all(what.country not in each for each in hosts.values())
