"""Men: whether those called men are soldiers, which only the words around them tell."""

from __future__ import annotations

from analysis.interpret.around import LONGEST, mentions_near, near, quantities_near
from analysis.interpret.claims.course import Course, size
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import holds, word
from analysis.model import Sentence
from analysis.words import grammar

MEN = frozenset({"men", "man"})
KIDNAPPING = grammar("about kidnapping")
CRIMES = grammar("about crime") | grammar("charging with a deed")
CIVIL_CASES = (CRIMES | grammar("about illness")) - {"police", "policeman", "policemen"}
ARMED = grammar("naming an army") | {"general", "staff"}
SENT = frozenset({"deployed", "planned", "training"})
AT_ARMS = ARMED | grammar("fighters of no state") | {"legion", "side"}
BODIES = frozenset({"armed-group", "government", "military"})
LOSING = grammar("losing")
FEW = 10  # so few men are soldiers only where soldiers are spoken of near by,
HOST = 1000  # and so many are nothing else


def are_civil_men(sentence: Sentence, what: Counted, read: Measured | None, course: Course) -> bool:
    """Whether men are no soldiers: in a crime, in court or ill, or where nothing is of an army.

    Many men who are sent or trained are soldiers, and those of a ruler are ("the dictator's men");
    a few may be anybody: "|two men met her there".
    """
    if what.noun is None or word(sentence, what.noun[0]) not in MEN:
        return False
    at_war = read is not None and read.measure in SENT
    if not at_war and (course.tendency.is_civil or are_in_a_case(sentence)):
        return True
    if word(sentence, what.noun[0] - 1) == "'s" or are_lost_in_arms(sentence, what, read):
        return False
    numbers = quantities_near(sentence, what.first, what.last)
    many = max((size(each.number.figure) for each in numbers), default=0)
    if many < FEW:
        near = course.tendency.is_armed_near(sentence.index)
        return not near and ARMED.isdisjoint(sentence.words)
    return many < HOST and not at_war and not course.tendency.is_armed


def are_in_a_case(sentence: Sentence) -> bool:
    """Whether men are in a crime, in court or ill, and no army is named: "|kidnapped 30 men"."""
    words = sentence.words
    seized = not KIDNAPPING.isdisjoint(words)
    return seized or (not CIVIL_CASES.isdisjoint(words) and ARMED.isdisjoint(words))


def are_lost_in_arms(sentence: Sentence, what: Counted, read: Measured | None) -> bool:
    """Whether a land or those who fight have lost men: "|Togo lost 40 men", not "the firm"."""
    if read is None or read.cue is None or read.cue[1] > what.first:
        return False
    first = read.cue[0]
    if word(sentence, first) not in LOSING or word(sentence, what.last) == "to":
        return False
    bodies = mentions_near(sentence, max(0, first - LONGEST), first)
    return (
        bool(near(sentence, "country", first - LONGEST, first))
        or any(each.kind in BODIES for each in bodies)
        or holds(sentence, AT_ARMS, max(0, first - LONGEST), first)
    )
