"""Carried: what a number takes over from the one before it, where its own words do not say."""

from __future__ import annotations

from analysis.interpret.around import WIDE, ending, near
from analysis.interpret.chains import Attribution
from analysis.interpret.claims.article import Article
from analysis.interpret.claims.course import Course
from analysis.interpret.claims.forces import forces_before
from analysis.interpret.classes import CIVILIAN, MATERIEL, MILITARY, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import gap, holds
from analysis.interpret.measures import Measured
from analysis.model import Quantity, Sentence
from analysis.words import grammar

TAKEN_UP = grammar("taking up a statement")
GOING_ON = frozenset({"left out", "of them", "of a total", "measure before", "collective before"})
STATELESS = grammar("fighters of no state")
FIGURES = frozenset({"count", "percentage", "money"})
ABROAD = frozenset({"deployed", "planned", "supplied", "present", "training", "returned"})
UNSPOKEN = frozenset({"left out", "collective before"})
NOMINAL = frozenset({"measure noun", "measure before", "of the noun"})
LEADING = frozenset({"officers", "generals", "interpreters"})
VULNERABLE = (MILITARY - {"units"}) | {"people", "workers"}
HARMED = frozenset({"troops", "people", "special_forces", "engineers", "workers"})
LISTING = frozenset(
    {
        (",",), ("and",), (",", "and"), ("or",), ("including",), (",", "including"), ("with",),
        (",", "with"), ("as", "well", "as"), ("plus",),
    }
)  # fmt: skip


def in_a_list(sentence: Sentence, what: Counted, course: Course) -> Measured | None:
    """The measure of the number before in a list: "lost 226 tanks, 163 vehicles and 118 guns"."""
    if course.sentence != sentence.index or not course.listing or what.noun is None:
        return None
    if what.form in {"measure noun", "measure before"}:
        return None
    if tuple(gap(sentence, course.ends, what.first)) not in LISTING:
        return None
    own = near(sentence, "measure", what.last, what.last + 1)
    if any(mark.detail == "adj" for mark in own):
        return None
    return Measured(course.measure, None, "in a list")


def going_on(
    sentence: Sentence, quantity: Quantity, what: Counted, course: Course
) -> Measured | None:
    """The measure of the number before, for a part of it or for a number that only goes on."""
    apart = sentence.index - course.sentence
    if apart == 0 and what.counted:
        return Measured(fitting(course.measure, what), None, "as the number before")
    if what.form in UNSPOKEN and apart <= 1 and size(quantity) >= 10:
        return Measured(course.measure, None, "as the number before")
    return None


def size(quantity: Quantity) -> float:
    """Roughly how large a number is."""
    figure = quantity.number.figure
    return figure.best or figure.low or figure.high or 0


def fitting(measure: str, what: Counted) -> str:
    """A measure taken over from troops to materiel, or the other way."""
    materiel = what.counted in MATERIEL
    if measure == "deployed" and materiel:
        return "supplied"
    return "deployed" if measure == "supplied" and not materiel else measure


def goes_on(article: Article, sentence: Sentence, what: Counted, said: Attribution) -> bool:
    """Whether a sentence without a speaker goes on with the statement of the sentence before.

    It does where it takes up something of it, or where that one gave figures as well. Unnamed
    people and governments say one thing at a time, and what a text ends with is mostly background.
    """
    if what.form in GOING_ON or holds(sentence, TAKEN_UP, what.last - WIDE, what.last):
        return True
    before = article.before(sentence)
    ends = sentence.index == len(article.sentences) - 1
    if before is None or ends or said.voices[0].kind in {"anonymous", "government"}:
        return False
    return any(q.kind in FIGURES for q in before.quantities)


def unit_of(sentence: Sentence, what: Counted, read: Measured | None, course: Course) -> str | None:
    """The class of what is counted, where the words leave it to the text before."""
    soldiers = "troops" if course.tendency.military else "people"
    if what.counted == "people by demonym":
        return soldiers
    if what.counted and what.counted != "antecedent":
        return what.counted
    if held := captives(sentence, what):
        return held
    if what.form in NOMINAL:
        return latest(course, HARMED) or soldiers
    if read is None and what.form == "left out":
        return None
    harmed = read is not None and read.measure in VICTIMS
    found = (
        latest(course, (MILITARY - {"units"}) | {"people", "workers"}) if harmed else going(course)
    )
    if found:
        return "troops" if found in {"officers", "generals", "interpreters"} else found
    return soldiers if harmed or course.tendency.military else None


def captives(sentence: Sentence, what: Counted) -> str | None:
    """The class that a noun such as "hostages" gives by itself."""
    if what.noun is None:
        return None
    return next((mark.value for mark in ending(sentence, "captives", what.noun[1])), None)


def latest(course: Course, some: frozenset[str]) -> str | None:
    """The class of some that was counted last."""
    return next((each for each in reversed(course.classes) if each in some), None)


def going(course: Course) -> str | None:
    """The class that was counted last, units of an army apart."""
    return next((each for each in reversed(course.classes) if each != "units"), None)


def is_stateless(sentence: Sentence, what: Counted) -> bool:
    """Whether the noun of a count names fighters of no state: "40 militants", "ten gunmen"."""
    return what.noun is not None and holds(sentence, STATELESS, *what.noun)


def going_actor(course: Course, sentence: Sentence, what: Counted, measure: str) -> str | None:
    """Whose the counted are by the claim before, or else by the forces that a text is about.

    The one force that the sentence speaks of before them goes first; then the guests in a country
    go before its own forces.
    """
    recent = course.actor if course.actor_in >= sentence.index - 1 else None
    if what.noun is None and what.form in GOING_ON and course.actor_in == sentence.index:
        return recent
    if is_stateless(sentence, what) or (what.counted in CIVILIAN and measure != "supplied"):
        return recent if what.noun is None else None
    here = set(forces_before(sentence, what.first))
    if len(here) == 1:
        return here.pop()
    return course.tendency.guest or course.tendency.owner or recent
