"""Of forces: whether the counted belong to a force, to guests, to a group, or to no state."""

from __future__ import annotations

from analysis.interpret.actors.possessing import possessive
from analysis.interpret.chains import Attribution
from analysis.interpret.claims.course import Course
from analysis.interpret.classes import CIVILIAN, MOVES, STATES, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import holds, is_capital, word
from analysis.model import Sentence
from analysis.words import grammar

ABROAD = grammar("people away from home")
STATELESS = grammar("fighters of no state")
LABOUR = frozenset(
    {"builders", "laborer", "laborers", "labourer", "labourers", "worker", "workers"}
)
MEMBERS = frozenset({"member", "members"})
OF_GUESTS = frozenset({"fighter", "fighters"})
APPOSED = 3  # tokens from a group's name to its strength: "the M23|, perhaps some |6,000 strong"
AWAY = MOVES | STATES


def is_of_a_force(what: Counted, read: Measured) -> bool:
    """Whether those counted belong to a force or are sent by a state, by their class and fate."""
    if what.counted == "interpreters":
        return read.measure in AWAY
    return what.counted not in CIVILIAN or read.measure == "supplied"


def are_civil(course: Course, sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether workers came to harm in a text of no labour abroad: whose they are nobody says.

    Nor does anybody say it of miners, who are no such labour.
    """
    if what.counted != "workers" or read.measure not in VICTIMS | {"other"}:
        return False
    plain = what.noun is None or word(sentence, what.noun[1] - 1) in LABOUR
    return course.tendency.known is None or not plain


def is_of_guests(course: Course, sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether people are of the contingent of which a text speaks most.

    Those are who came or left, and in a text about soldiers victims whom no noun calls civilians.
    """
    if what.counted != "people":
        return False
    hit = read.measure in VICTIMS and (what.noun is None or what.form == "measure noun")
    gone = read.measure in AWAY or (what.noun is not None and holds(sentence, ABROAD, *what.noun))
    tends = course.tendency
    anew = course.sentence < sentence.index or bool(course.last_actor)
    if not (hit or gone) or (hit and not (anew and tends.is_military)):
        return False
    return tends.known is not None and tends.known == tends.owner


def is_of_a_group(sentence: Sentence, what: Counted, said: Attribution) -> bool:
    """Whether an armed group tells of its own: "five of their fighters, Hamas said"."""
    return said.voices[0].kind == "armed-group" and possessive(sentence, what) is not None


def is_stateless(course: Course, sentence: Sentence, what: Counted) -> bool:
    """Whether the noun of a count names fighters of no state: "40 militants", "264 Houthis".

    In a text about a contingent abroad that names no armed group, plain fighters are of that.
    """
    if what.form == "group by name" or names_a_group(sentence, what) or is_a_group(sentence, what):
        return True
    if what.noun is None or not holds(sentence, STATELESS, *what.noun):
        return False
    return not are_of_guests(course, sentence, what.noun)


def names_a_group(sentence: Sentence, what: Counted) -> bool:
    """Whether a count is of an armed group's members: "three |Hamas members", "members of FARC"."""
    if what.noun is None or not holds(sentence, MEMBERS, *what.noun):
        return False
    groups = (m for m in sentence.of("source") if m.detail == "armed-group")
    return any(what.first < m.last <= what.noun[1] or m.first == what.last + 1 for m in groups)


def is_a_group(sentence: Sentence, what: Counted) -> bool:
    """Whether a strength is that of an armed group named before it: "the |M23, 6,000 strong"."""
    if what.form != "strong":
        return False
    groups = (m for m in sentence.of("source") if m.detail == "armed-group")
    return any(0 <= what.first - m.last <= APPOSED for m in groups)


def are_of_guests(course: Course, sentence: Sentence, noun: tuple[int, int]) -> bool:
    """Whether fighters can be no others than the contingent of which a text speaks most."""
    if is_capital(sentence, noun[0] - 1) or not holds(sentence, OF_GUESTS, *noun):
        return False  # "29 PUK |fighters"
    tends = course.tendency
    return tends.known is not None and tends.known == tends.owner and not tends.names_an_armed_group
