"""Costs: what those lose whom something costs: their jobs, their limbs or their lives."""

from __future__ import annotations

from analysis.interpret.classes import MILITARY
from analysis.interpret.counted import Counted
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.near import holds, word
from analysis.model import Sentence
from analysis.words import grammar

LIVING = (MILITARY - {"units"}) | {"people", "pilots", "workers"}
LOSING = grammar("losing")
COSTING = grammar("costing")
OWN_VERB = ("its verb before", "its verb behind")
LIMBS = frozenset({"legs", "limbs", "sight"})
LIVES = frozenset({"life", "lives"})
OWN = grammar("possessives")
OWNED = 4  # tokens from "their" to what it is that is lost: "their |own young lives"


def is_deprived(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether people only lose what they had: "cost 40 workers |their jobs", not "their lives"."""
    own = is_cost_of_own(sentence, what, read)
    return own and not holds(sentence, LIMBS | LIVES, what.last + 1, what.last + OWNED)


def is_cost_in_lives(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether what something cost people were their lives: "cost 40 soldiers |their lives"."""
    own = is_cost_of_own(sentence, what, read)
    return own and holds(sentence, LIVES, what.last + 1, what.last + OWNED)


def is_cost_of_own(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether something costs people what is theirs: "cost 40 men |their"."""
    costs = read.cue is not None and word(sentence, read.cue[0]) in COSTING
    return costs and word(sentence, what.last) in OWN


def is_loss(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether people are "lost", which means killed."""
    if what.counted != "people" or read.measure != "casualties" or read.cue is None:
        return False
    return word(sentence, read.cue[0]) in LOSING


def is_destroyed(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether people are destroyed, as some staffs call it where they are killed."""
    if read.measure != "other" or read.cue is None or not read.rule.startswith(OWN_VERB):
        return False
    if what.counted not in LIVING or holds(sentence, {"that", "which"}, what.first - 5, what.first):
        return False  # "a battalion, which is |500 men, was destroyed"
    return word(sentence, read.cue[0]).startswith("destroy")
