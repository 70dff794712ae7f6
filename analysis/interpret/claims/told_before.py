"""Told before: bare numbers of those whom the sentence before tells of, without a number.

After "The gang attacked on Friday and killed villagers", "Seventy, says the mayor" counts the dead.
"""

from __future__ import annotations

from analysis.interpret.claims.course import Course
from analysis.interpret.claims.tallied import HAVING, TALLIES, says_little
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import gap, holds, word
from analysis.interpret.measures import Measured
from analysis.interpret.measures.apposed import closes
from analysis.interpret.measures.asides import aside
from analysis.model import Sentence
from analysis.words import grammar

SETTING = grammar("setting a figure") | grammar("counting again")
SPEAKING = frozenset({"of", "about", "say", "says", "said", "suggests", "suggest", "only", "just"})
BEING = grammar("finite be")
HEIGHTS = frozenset({"at", "to"})  # "puts it |at 40", but "came |at 7"
OPENING = frozenset({"", ",", ";", ":", '"', "“", "—", "–", "and", "but"})
COUNTING = grammar("counting again") | {"estimate", "estimated", "estimates", "estimating", "up"}
LEADING = OPENING | COUNTING | SPEAKING | HEIGHTS
NEAR = 7
NONE = frozenset({"no", "nobody", "none", "not"})


def told_before(
    sentence: Sentence,
    before: Sentence | None,
    what: Counted,
    read: Measured | None,
    course: Course,
) -> Measured | None:
    """The harm that the sentence before tells of, for a bare number that nothing else measures."""
    if what.form != "left out" or before is None or course.sentence >= before.index:
        return None
    own = read is not None and read.rule.startswith("its ")
    if own or not says_little(sentence, what, read) or not stands_alone(sentence, what):
        return None
    harm = harm_told(before)
    return Measured(harm, None, "as told before") if harm else None


def stands_alone(sentence: Sentence, what: Counted) -> bool:
    """Whether a number has no noun and no verb of its own: "Nine, he says", "puts it at 40"."""
    if is_said_to_be(sentence, what):
        return False
    listed = not TALLIES.isdisjoint(gap(sentence, what.last, what.last + 4))
    led = word(sentence, what.first - 1)
    if led in HEIGHTS and not holds(sentence, SETTING, what.first - NEAR, what.first):
        return False
    return (led in LEADING and closes(sentence, what.last)) or (led in HAVING and listed)


def is_said_to_be(sentence: Sentence, what: Counted) -> bool:
    """Whether a sentence goes on to say what a number is: "Forty, says X, |is the price"."""
    return word(sentence, aside(sentence, what.last)) in BEING


def harm_told(before: Sentence) -> str | None:
    """The one harm that a sentence without a number tells of, if no word denies that."""
    if any(each.kind == "count" for each in before.quantities) or not NONE.isdisjoint(before.said):
        return None
    harms = {mark.value for mark in before.of("measure") if mark.value in VICTIMS}
    return harms.pop() if len(harms) == 1 else None
