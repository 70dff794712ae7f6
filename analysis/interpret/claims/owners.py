"""Owners: whose the counted are where their own words do not say, by what the text said before."""

from __future__ import annotations

from analysis.interpret.actors.antecedents import taken_up, told_again
from analysis.interpret.actors.hostile import enemy
from analysis.interpret.actors.mixed import led
from analysis.interpret.actors.rulers import is_of_a_ruler
from analysis.interpret.actors.struck import bomber
from analysis.interpret.around import near
from analysis.interpret.chains import Attribution
from analysis.interpret.claims.carried import GOING_ON
from analysis.interpret.claims.course import Course
from analysis.interpret.claims.forces import forces_before
from analysis.interpret.claims.givers import LIKELY
from analysis.interpret.claims.home_armies import is_at_home, is_of_the_government, of_the_land
from analysis.interpret.claims.joined import NEARBY, goes_on, is_joined, recent_actor
from analysis.interpret.claims.of_forces import is_of_a_force, is_of_a_group, is_stateless
from analysis.interpret.claims.sides import is_told_by_rescuers, own_dead, side
from analysis.interpret.claims.spoken_of import spoken_of
from analysis.interpret.classes import MILITARY, MUNITIONS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import NOMINAL, Measured
from analysis.interpret.near import holds, word
from analysis.model import Sentence
from analysis.words import grammar

GUESTS = grammar("guests in arms")
TEACHERS = frozenset({"instructor", "instructors", "trainer", "trainers", "tutors"})
BESIDE = 3  # tokens before a phrase in which the noun stands that it explains
LANDING = 5  # tokens behind a verb within which somebody is hit
TYPICAL = frozenset({"a typical size"})
HURT = frozenset({"killed", "wounded"})
INCLUDING = frozenset({"including", "among", "counting", "notably"})
COUNTED_TOGETHER = "counted together"  # the words name whoever counts, not whom they count
LISTED = frozenset({"in a list"})


def going_actor(
    before: Sentence | None,
    course: Course,
    sentence: Sentence,
    what: Counted,
    read: Measured,
    said: Attribution,
) -> str | None:
    """Whose the counted are by the claim before, or else by the forces that a text is about.

    The one force that the sentence speaks of before them goes first; then the guests in a country
    go before its own forces, most of all where somebody is sent there.
    """
    if read.rule in TYPICAL:
        named = set(forces_before(sentence, what.first, LIKELY))
        return named.pop() if len(named) == 1 and is_of_a_force(what, read) else None
    if read.rule == COUNTED_TOGETHER or is_part(course, sentence, what, read):
        return course.last_actor
    if is_of_a_group(sentence, what, said):
        country = said.voices[0].country
        return None if country == enemy(sentence, what, read) else country
    if guest := known_guest(course, sentence, what):
        return guest
    taken = taken_up(before, sentence, what, read) or side(sentence, what, read, said)
    taken = taken or told_again(before, sentence, what, read)
    if taken:
        return taken
    if is_joined(course, sentence, what):
        return course.last_actor
    if are_peacekeepers(course, sentence, what):
        return None
    same = what.form in GOING_ON and course.actor_in == sentence.index
    if what.noun is None and (same or goes_on(course, sentence, what)):
        return recent_actor(course, sentence, what)
    return by_forces(before, course, sentence, what, read, said)


def are_peacekeepers(course: Course, sentence: Sentence, what: Counted) -> bool:
    """Whether a number without a noun is a toll of peacekeepers, of whom no land was just named."""
    bare = what.noun is None or what.form in NOMINAL
    return bare and course.actor_in < sentence.index and course.tendency.names_peacekeepers


def by_forces(
    before: Sentence | None,
    course: Course,
    sentence: Sentence,
    what: Counted,
    read: Measured,
    said: Attribution,
) -> str | None:
    """Whose the counted are by the forces that a text is about, or that have their own dead."""
    if is_of_the_government(sentence, what):
        return course.tendency.land.upper() if course.tendency.land else None
    if is_told_by_rescuers(sentence, what, read, said) and course.tendency.known is None:
        return None
    told = None if is_stateless(course, sentence, what) else own_dead(sentence, what, read, said)
    if told and is_at_home(course, told) and tells_of_no_other(sentence, what, told):
        return told
    spoken = spoken_of(before, course, sentence, what, read, said)
    if spoken and read.measure in HURT and spoken == struck_by(before, sentence, what):
        return told
    if spoken and read.measure == "supplied" and is_given_to(sentence, spoken):
        return None
    if spoken and read.measure == "other" and is_hit_by(sentence, what, read, spoken):
        return None
    return spoken or told or of_the_land(course, sentence, what, read, said)


def struck_by(before: Sentence | None, sentence: Sentence, what: Counted) -> str | None:
    """The country that strikes from afar before a count, here or else in the sentence before."""
    here = bomber(sentence, what.first)
    return here or (bomber(before, len(before.tokens)) if before else None)


def known_guest(course: Course, sentence: Sentence, what: Counted) -> str | None:
    """Whose the guests in a country are known to be: "covers |the newcomers, 3,000 men"."""
    if what.counted not in MILITARY:
        return None
    if what.noun is not None and holds(sentence, TEACHERS, *what.noun):
        return trained_by(course, sentence)
    guests = holds(sentence, GUESTS, what.first - BESIDE, what.last)
    return course.tendency.known if guests or is_of_a_ruler(sentence, what) else None


def trained_by(course: Course, sentence: Sentence) -> str | None:
    """The host whose instructors train the guests in a country: "300 instructors |teach them"."""
    teach = any(mark.value == "training" for mark in sentence.of("measure"))
    return led().get(course.tendency.known or "") if teach else None


def is_part(course: Course, sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether a number is part of the one before it in its sentence: "40 men, 12 of them dead"."""
    if course.sentence != sentence.index:
        return False
    part = read.rule in LISTED or word(sentence, what.first - 1) in INCLUDING
    of_those = what.form == "of them" and course.classes[-1:] == (what.counted,)
    return part or (of_those and 0 < what.first - course.ends <= NEARBY)


def tells_of_no_other(sentence: Sentence, what: Counted, country: str) -> bool:
    """Whether a sentence speaks of nobody else's forces before a count."""
    return {country}.issuperset(forces_before(sentence, what.first, LIKELY))


def is_hit_by(sentence: Sentence, what: Counted, read: Measured, country: str) -> bool:
    """Whether arms land with a country: "two rockets |landed at an Israeli base"."""
    if what.counted not in MUNITIONS or read.cue is None or what.last > read.cue[0]:
        return False
    hit = near(sentence, "country", read.cue[1], read.cue[1] + LANDING)
    return any(mark.value == country for mark in hit)


def is_given_to(sentence: Sentence, country: str) -> bool:
    """Whether arms go to a country: "handed over to the Russians", "passed into Russian hands"."""
    for mark in sentence.of("country"):
        at = mark.first - 1 - (word(sentence, mark.first - 1) == "the")
        if mark.value == country and word(sentence, at) in {"to", "into"}:
            return True
    return False
