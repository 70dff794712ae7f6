"""Strengths: forces of a given size, whose losses or victims are no measure of that size."""

from __future__ import annotations

from analysis.interpret.around import near, quantity_at
from analysis.interpret.classes import MILITARY
from analysis.interpret.counted import Counted
from analysis.interpret.measures.groups import was
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.measures.subjects import predicate
from analysis.interpret.measures.verbs import takes_object
from analysis.interpret.near import gap, holds, places_near, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

LOSING = grammar("losing verbs")
CHANGING = grammar("changing to a number")
ENDING = grammar("ending of a force")
FORCES = frozenset({"army", "body", "contingent", "contingents", "corps", "force"})
UNITS = FORCES | grammar("a unit of a force") | {"garrison", "militia", "military"}
WHICH = frozenset({"that", "which"})
PUTTING = frozenset({"estimate", "estimated", "estimates", "put", "puts"})
CLAUSE = 8  # tokens from "which" to the "at" of its verb
STRENGTH = grammar("strength of a unit") - {"of", "with", "strong"}
BATCHES = grammar("batches")
INITIAL = frozenset({"initial", "original"})
WAVES = frozenset({"batch", "consignment", "echelon", "tranche", "wave"})
MOVED = frozenset({"deployed", "planned", "training", "returned"})
APART = frozenset({";", ":", "that", "which", "who", "while", "but"})
SPAN = 14  # tokens between the verbs that tell what became of a batch and how large it is
NEARBY = 7
REACH = 5
AMOUNTS = frozenset({"no", "all", "most", "half", "many", "several", "some", "nearly", "up"})


def has_losses(sentence: Sentence, what: Counted) -> bool:
    """Whether a force is the subject of a verb of loss: "the 12,000-strong force lost 40 tanks"."""
    group = predicate(sentence, what.last)
    if group is None or group.mark is None or was(sentence, group):
        return False
    losing = not LOSING.isdisjoint(gap(sentence, group.mark.first, group.mark.last))
    return losing and has_object(sentence, group.mark)


def is_ending(sentence: Sentence, what: Counted) -> bool:
    """Whether a force is said to come to its end: "the force of N could be gone by April"."""
    begins, ends = what.noun or (what.last, what.last)
    forces = places_near(sentence, FORCES, what.first - 3, ends)
    if not any(at + 1 < begins or at + 1 == ends for at in forces):
        return False  # "3,000 |army personnel have gone"
    group = predicate(sentence, what.last)
    return group is not None and holds(sentence, ENDING, group.first, group.head + 1)


def is_of_a_unit(sentence: Sentence, what: Counted) -> bool:
    """Whether a clause only tells how large a unit is: "a brigade whose |876 men include"."""
    whose = word(sentence, what.first - 1) == "whose" and word(sentence, what.last) in STRENGTH
    return whose or is_put_at(sentence, what)


def is_put_at(sentence: Sentence, what: Counted) -> bool:
    """Whether a clause about a unit tells its strength: "a corps, which X puts at |N"."""
    at = next((k for k in (what.first, what.first - 1) if word(sentence, k) == "at"), None)
    if at is None or word(sentence, at - 1) not in PUTTING:
        return False
    which = next((k for k in range(at - 2, at - CLAUSE, -1) if word(sentence, k) in WHICH), 0)
    unit = which - 1 - (word(sentence, which - 1) == ",")
    return which > 0 and word(sentence, unit) in UNITS


def is_to_change(sentence: Sentence, what: Counted) -> bool:
    """Whether a force is to come to another size: "the army, N strong, is to grow to M"."""
    group = predicate(sentence, what.last)
    if group is None:
        return False
    last = group.head + REACH
    other = (
        quantity_at(sentence, at + 1) for at in places_near(sentence, {"to"}, group.head, last)
    )
    return any(other) and holds(sentence, CHANGING, group.first, last)


def of_batch(sentence: Sentence, what: Counted, read: Measured | None) -> Measured | None:
    """What became of a batch whose strength a verb tells: "the wave was sent and numbers N".

    Those of whom a text counts what is left were sent: "half of the |original 11,000".
    """
    of_soldiers = what.counted is None or what.counted in MILITARY
    if read and of_soldiers and is_initial(sentence, what, read):
        return read._replace(measure="deployed", rule="sent at first")
    if read is None or read.measure != "present" or read.cue is None:
        return None
    verb = read.cue[0]
    if word(sentence, verb) not in STRENGTH:
        return None
    for mark in near(sentence, "measure", verb - SPAN, verb):
        bodies = BATCHES | FORCES if word(sentence, verb).endswith("ed") else BATCHES
        batch = mark.value in MOVED and holds(sentence, bodies, mark.first - NEARBY, mark.first)
        if batch and mark.detail.startswith("verb") and not holds(sentence, APART, mark.last, verb):
            return read._replace(measure=mark.value, rule="what became of a batch", verb=mark)
    if word(sentence, verb).endswith("ed") and is_wave(sentence, verb):
        return read._replace(measure="deployed", rule="what became of a batch")
    return None


def is_initial(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether a force is what there was at first: "the initial contingent of N"."""
    inside = [*range(what.first - 1, what.last - 1)]
    at = next((k for k in inside if word(sentence, k) in INITIAL), None)
    if at is None:
        return False
    part = word(sentence, at - 2) == "of" or word(sentence, at - 2) == "among"
    force = word(sentence, at + 1) in FORCES
    own = read.measure == "present" and (read.cue is None or read.cue[0] < what.last)
    return (force and (part or own)) or (part and at == what.first - 1)


def is_wave(sentence: Sentence, verb: int) -> bool:
    """Whether a batch that can only be one sent is the subject of a verb of strength."""
    begins = max(places_near(sentence, APART, verb - SPAN, verb), default=verb - SPAN)
    return holds(sentence, WAVES, begins, verb)


def has_object(sentence: Sentence, mark: Mark) -> bool:
    """Whether a number, or a noun with its article, stands right behind a verb."""
    following = word(sentence, mark.last)
    counted = quantity_at(sentence, mark.last) is not None
    return counted or takes_object(sentence, mark) or following in AMOUNTS
