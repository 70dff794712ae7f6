"""Paired: two fates told together, which make casualties: "killed or wounded"."""

from __future__ import annotations

from analysis.interpret.around import LONGEST, near, quantity_at
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.near import JOINING, gap, word
from analysis.model import Mark, Sentence

AUXILIARY = frozenset({"been", "were", "otherwise", "else", "got", "badly", "seriously"})
COUPLED = frozenset({"killed", "wounded", "captured", "missing"})
HELD_AND_HURT = frozenset({"captured", "wounded"})


def both(sentence: Sentence, read: Measured) -> bool:
    """Whether killing and wounding are said together: "killed or wounded", "dead or injured"."""
    verb = read.verb
    if verb is None or read.measure not in {"killed", "wounded"}:
        return False
    marks = near(sentence, "measure", verb.first - LONGEST, verb.last + 4)
    harm = {(m.first, m.last): m.value for m in marks if m.value in COUPLED}
    return any(
        value != verb.value
        and not (last - first > 1 and {value, verb.value} == HELD_AND_HURT)
        and not is_apart(sentence, first, verb)
        and (joined(sentence, verb.last, first) or joined(sentence, last, verb.first))
        for (first, last), value in harm.items()
    )


def both_behind(sentence: Sentence, read: Measured) -> bool:
    """Whether two fates are told behind a verb of loss: "have fallen, |dead or wounded"."""
    if read.verb is None or read.measure not in {"killed", "deployed", "other"}:
        return False
    at = read.verb.last
    if word(sentence, at) != ",":
        return False
    at += 1 + (word(sentence, at + 1) == "whether")
    return any(mark.value == "casualties" for mark in near(sentence, "measure", at, at + 1))


def is_apart(sentence: Sentence, at: int, verb: Mark) -> bool:
    """Whether "dead" belongs to a number before the verb: "left 9 dead and injured 7"."""
    return word(sentence, at) == "dead" and quantity_at(sentence, verb.last) is not None


def is_counted(sentence: Sentence, comma: int) -> bool:
    """Whether a number stands right before the word that a comma follows: "one stabbed,"."""
    quantity = quantity_at(sentence, comma - 2)
    return quantity is not None and quantity.stops == comma - 1


def joined(sentence: Sentence, last: int, first: int) -> bool:
    """Whether one link stands between two words, auxiliaries apart: "fallen or been hurt"."""
    if word(sentence, last) == "," and is_counted(sentence, last):
        return False  # "thirty, one stabbed, lost their lives"
    near_by = 0 < first - last <= 3 and AUXILIARY.issuperset(gap(sentence, last + 1, first))
    return near_by and word(sentence, last) in JOINING
