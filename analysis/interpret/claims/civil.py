"""Civil: what a measure says of people in a text that speaks of no soldiers and no war."""

from __future__ import annotations

from analysis.interpret.claims.course import Course
from analysis.interpret.classes import BODILY
from analysis.interpret.contingents import hosts
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.measures.verbs import is_passive
from analysis.interpret.near import holds, word
from analysis.model import Sentence
from analysis.words import grammar

LOOSE = ("verb before", "verb behind", "noun before")
PLAIN = frozenset({"present", "other", "requested", "returned"})
HARMED = BODILY | {"captured", "missing"}
FIGHTING = ("battl", "clash", "fight", "fought")
DRILLING = ("drill", "enlist", "train")
COSTS = grammar("costing")
ON_DUTY = grammar("people on duty")
AN_ARMY = grammar("naming an army")


def in_civil_life(sentence: Sentence, what: Counted, read: Measured, course: Course) -> Measured:
    """A measure as it is, or none of an army's: "60 voters |practised", "joined by 60 Germans".

    Words that are not the count's own tell little there ("a firm with 60 guests |supplies"), and
    people are deployed only where somebody sends them.
    """
    if read.cue is None or what.form == "measure noun" or read.measure in PLAIN:
        return read
    listed = course.sentence == sentence.index and course.measure == read.measure
    if not are_civil(what, course) or (listed and what.noun is None):
        return read
    if not AN_ARMY.isdisjoint(sentence.words):
        return read
    return read._replace(measure="other", verb=None) if is_civil(sentence, what, read) else read


def are_civil(what: Counted, course: Course) -> bool:
    """Whether those counted are people in a text of no soldiers, and of no contingent's land."""
    if what.counted not in {"people", "workers"} or course.tendency.is_military:
        return False
    return course.tendency.known is None and not (what.country and hosts(what.country))


def is_civil(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether a measure is no more than something that people do in civil life."""
    said = word(sentence, read.cue[0]) if read.cue else ""
    if read.measure == "engaged" and said.startswith(FIGHTING):
        return False
    if read.rule.startswith(LOOSE) and (what.counted == "people" or said in COSTS):
        return read.measure not in HARMED or said in COSTS
    if what.counted != "people":
        return False
    if read.measure == "training":
        return not any(each.startswith(DRILLING) for each in sentence.words)
    if read.measure == "deployed" and what.noun and holds(sentence, ON_DUTY, *what.noun):
        return False
    return read.measure == "supplied" or (read.measure == "deployed" and go(sentence, read))


def go(sentence: Sentence, read: Measured) -> bool:
    """Whether those counted do something of themselves, and nobody sends them."""
    verb = read.verb
    if verb is None or verb.detail.endswith("object"):
        return False
    return not is_passive(sentence, verb)
