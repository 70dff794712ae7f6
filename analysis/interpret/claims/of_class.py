"""Of class: a measure as it goes with what is counted: people gather, arms are supplied."""

from __future__ import annotations

from analysis.interpret.claims.carried import fitting
from analysis.interpret.claims.civil import in_civil_life
from analysis.interpret.claims.course import Course
from analysis.interpret.classes import MATERIEL, MILITARY
from analysis.interpret.contingents import hosts
from analysis.interpret.counted import Counted
from analysis.interpret.counted.numbered import NUMBERING
from analysis.interpret.measures import Measured
from analysis.interpret.measures.meaning import as_measure
from analysis.interpret.measures.refined import fit
from analysis.interpret.near import word
from analysis.model import Sentence
from analysis.words import grammar

LOSING = grammar("losing")
MARCHING = ("march", "parad", "rall", "stream", "throng", "pour")
ARMED = MATERIEL | MILITARY


def of_class(
    sentence: Sentence, what: Counted, read: Measured | None, course: Course
) -> Measured | None:
    """A measure as it goes with what is counted: a people are not present, arms are supplied."""
    if read and what.counted == "people" and is_population(sentence, read):
        read = read._replace(measure="other")
    if read and what.counted == "people" and is_said_of_a_body(sentence, what):
        read = read._replace(measure="other")
    if read and what.counted == "people" and comes(sentence, what, read, course):
        read = read._replace(measure="other")
    if read:
        read = in_civil_life(sentence, what, read, course)
    brigades = what.counted == "units" and what.form == "noun behind"
    if read and brigades and read.measure == "killed":
        return read._replace(measure="casualties")
    if read and what.counted == "troops" and are_lost(sentence, what, read):
        return read._replace(measure="casualties")
    if read and what.counted in ARMED:
        return as_measure(read, fitting(fit(read.measure, what), what))
    return read


def is_said_of_a_body(sentence: Sentence, what: Counted) -> bool:
    """Whether a size only tells what a body is: "the bloc, a |20-member group, sent nobody"."""
    return what.form == "strong" and word(sentence, what.first - 1) in {",", "—", "–", "("}


def are_lost(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether people who are soldiers are lost, dead or not: "its army lost 300 |people|"."""
    people = what.noun is not None and word(sentence, what.noun[1] - 1) == "people"
    lost = read.measure == "killed" and read.cue is not None and read.cue[1] <= what.first
    return people and lost and word(sentence, read.cue[0] if read.cue else 0) in LOSING


def comes(sentence: Sentence, what: Counted, read: Measured, course: Course) -> bool:
    """Whether people move as a crowd or as refugees do: "20,000 marched", "31,000 had arrived".

    So do no workers or other guests whom a country is known to send.
    """
    if read.measure != "deployed" or read.cue is None:
        return False
    if word(sentence, read.cue[0]).startswith(MARCHING):
        return True
    if what.form not in {"left out", "people by demonym"}:
        return False
    carried = word(sentence, read.cue[0]).startswith("carr")  # "the boat had |carried 80"
    of_themselves = carried or (read.verb is not None and read.verb.detail.endswith("subject"))
    sent = "workers" in course.classes or course.measure == "planned"
    sent = sent or bool(what.country and hosts(what.country))
    return of_themselves and not sent and course.tendency.known is None


def is_population(sentence: Sentence, read: Measured) -> bool:
    """Whether a verb tells how many a people is, and not where: "the Druze number 700,000"."""
    told = read.cue is not None and word(sentence, read.cue[0]) in NUMBERING
    return told and read.measure == "present" and read.verb is not None
