"""Refined: a measure with the counted, a second verb, the tense and the mood taken into account."""

from __future__ import annotations

from analysis.interpret.around import near, quantities_near
from analysis.interpret.classes import MATERIEL, VEHICLES, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures.ahead import looks_ahead
from analysis.interpret.measures.before_verbs import BREAKS
from analysis.interpret.measures.corrections import CORRECTIONS
from analysis.interpret.measures.meaning import Measured, as_measure
from analysis.interpret.measures.negations import undone
from analysis.interpret.measures.paired import both, both_behind
from analysis.interpret.measures.tenses import INTENDED, MODALS, WILL, is_to_do
from analysis.interpret.measures.threatened import threatened
from analysis.interpret.measures.verbs import form_of
from analysis.interpret.near import gap, holds, word
from analysis.model import Mark, Quantity, Sentence
from analysis.words import grammar

BE = grammar("be")
GROWING = grammar("growing to a number")
MOVABLE = grammar("measures that can lie ahead")
ASKING = grammar("asking")
WANTING = frozenset({"want", "wants", "wanted"})
CALLING = frozenset({"call", "called", "calling", "calls"})
FURTHER = frozenset({"another", "further", "more", "additional"})
ASKED = 7
ACTS = grammar("acts that can lie ahead")
LOCATIVES = grammar("being in a place")
POSTED = frozenset({"deployed", "stationed", "posted"})
NOWADAYS = frozenset({"currently", "now", "already", "still"})
FORESEEN = INTENDED | MODALS
PROMISED = (INTENDED - MODALS) | WILL


def refined(sentence: Sentence, quantity: Quantity, what: Counted, read: Measured) -> Measured:
    """A measure as it is meant of the counted."""
    if spared := threatened(sentence, what, read):
        return spared
    if both(sentence, read) or both_behind(sentence, read):
        return read._replace(measure="casualties", rule=f"{read.rule}, two verbs")
    if harm := harm_inside(sentence, what, read):
        return read._replace(measure=harm.value, rule="said within it", verb=harm)
    if fate := undone(sentence, what, read):
        return fate
    for measure, holds_of in CORRECTIONS:
        if holds_of(sentence, what, read):
            return ahead(sentence, what, read._replace(measure=measure))
    read = as_measure(read, fit(read.measure, what))
    by = word(sentence, quantity.begins - 1) == "by"
    if by and read.measure == "present" and read.rule.startswith("measure before"):
        read = read._replace(measure="deployed")
    if is_promised(sentence, quantity, what, read):
        return planned(read)
    if read.measure == "deployed" and stands(sentence, read.verb):
        read = read._replace(measure="present")
    return ahead(sentence, what, read)


def ahead(sentence: Sentence, what: Counted, read: Measured) -> Measured:
    """A measure that lies ahead where the tense or mood of its words says so, or else as it is."""
    if is_wanted(sentence, read):
        return planned(read)
    if is_asked(sentence, read):
        return read._replace(measure="requested", rule=f"{read.rule}, asked for")
    if stands_ready(sentence, what, read):
        return planned(read)
    if what.form == "strong" and word(sentence, what.first) == "the":
        return read if read.measure == "present" else moved(sentence, what, read)
    return moved(sentence, what, read)


def stands_ready(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether more forces stand ready to come: "a further 7,000 stand ready"."""
    if read.cue is None or not holds(sentence, FURTHER, what.first, what.last):
        return False
    return holds(sentence, {"ready"}, read.cue[0], read.cue[1] + 1)


def moved(sentence: Sentence, what: Counted, read: Measured) -> Measured:
    """A movement that lies ahead, or a measure as it is."""
    movable = read.measure in MOVABLE or is_act_ahead(sentence, read)
    return planned(read) if movable and looks_ahead(sentence, what, read) else read


def is_asked(sentence: Sentence, read: Measured) -> bool:
    """Whether somebody asks for what a verb says: "asked its allies to send N"."""
    if read.measure not in MOVABLE or read.verb is None or form_of(read.verb) != "base":
        return False
    to = read.verb.first - 1
    if word(sentence, to) != "to":
        return False
    for at in range(to - 1, to - ASKED, -1):
        if word(sentence, at) in BREAKS:
            return False
        if word(sentence, at) == "on" and word(sentence, at - 1) in CALLING:
            return True
        if word(sentence, at) in ASKING:
            return word(sentence, at - 1) not in BE
    return False


def is_wanted(sentence: Sentence, read: Measured) -> bool:
    """Whether somebody wants to do something, and asks for nobody: "wants to |have 1,000"."""
    if read.measure != "requested" or read.verb is None:
        return False
    wants = word(sentence, read.verb.first) in WANTING
    return wants and word(sentence, read.verb.last) == "to"


def is_act_ahead(sentence: Sentence, read: Measured) -> bool:
    """Whether what is done may be a plan though it is no movement: "will take part"."""
    if read.measure != "other" or read.cue is None:
        return False
    return word(sentence, read.cue[0]) in ACTS


def harm_inside(sentence: Sentence, what: Counted, read: Measured) -> Mark | None:
    """What became of those counted by an adjective before their noun: "25 wounded soldiers".

    It counts for more than where they are or what goes on around them: "under fire".
    """
    if read.measure not in {"present", "engaged"} or what.noun is None:
        return None
    inside = near(sentence, "measure", quantity_end(sentence, what), what.noun[0])
    return next((m for m in inside if m.detail == "adj" and m.value in VICTIMS), None)


def quantity_end(sentence: Sentence, what: Counted) -> int:
    """The token behind the number of a phrase."""
    return next((q.stops for q in quantities_near(sentence, what.first, what.last)), what.first)


def planned(read: Measured) -> Measured:
    """A measure that lies ahead."""
    return read._replace(measure="planned", rule=f"{read.rule}, looking ahead")


def fit(measure: str, what: Counted) -> str:
    """A measure that goes with the class: shells are supplied, soldiers deployed.

    >>> fit("deployed", Counted("missiles", 0, 2, (1, 2), "noun behind"))
    'supplied'
    """
    if measure == "deployed" and what.counted in MATERIEL:
        return "other" if what.counted in VEHICLES else "supplied"
    given = measure == "supplied" and what.counted not in MATERIEL
    return "deployed" if given and what.counted is not None else measure


def is_promised(sentence: Sentence, quantity: Quantity, what: Counted, read: Measured) -> bool:
    """Whether a force before its number is to grow: "wants to bring the contingent to 3,000"."""
    if not read.rule.startswith("measure before") or read.cue is None:
        return False
    if read.measure not in MOVABLE or read.cue[1] > quantity.begins:
        return False
    clause = read.cue[0]
    while clause > read.cue[0] - 9 and word(sentence, clause - 1) not in BREAKS:
        clause -= 1
    said = gap(sentence, clause, quantity.begins)
    if "to be" in " ".join(said) or is_to_do(said):
        return True
    grows = not GROWING.isdisjoint(said)
    return not (FORESEEN if grows else PROMISED).isdisjoint(said)


def stands(sentence: Sentence, verb: Mark | None) -> bool:
    """Whether "deployed" tells of a state: "are deployed along the border"."""
    if verb is None or word(sentence, verb.first) not in POSTED:
        return False
    if verb.detail == "adj" and word(sentence, verb.last) in LOCATIVES:
        return True
    before, further = word(sentence, verb.first - 1), word(sentence, verb.first - 2)
    if before in {"is", "are", "remain", "still"}:
        return True
    return before in NOWADAYS and further in {"is", "are"}
