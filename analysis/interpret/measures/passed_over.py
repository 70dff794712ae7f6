"""Passed over: words of measure that say nothing of those counted: "condemned to |death"."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.counted import Counted
from analysis.interpret.counted.phrases import STOPS, collectives
from analysis.interpret.frames.near import holds, word
from analysis.interpret.measures.verbs import BE
from analysis.model import Mark, Sentence
from analysis.words import grammar

HOW_NEAR = frozenset({"above", "around", "below", "between", "closer", "nearer", "over", "under"})
TOTALS = grammar("tolls") | grammar("figure nouns")
COMING = frozenset({"came", "come", "comes", "coming"})
SENTENCED = frozenset({"condemn", "condemned", "condemning", "sentence", "sentenced", "sentencing"})
PENALTY = 5  # tokens between a sentence and the death it is to


def is_penalty(sentence: Sentence, mark: Mark) -> bool:
    """Whether a death is what somebody is sentenced to, and nobody's yet: "condemned to |death"."""
    if word(sentence, mark.first - 1) != "to":
        return False
    return holds(sentence, SENTENCED, mark.first - PENALTY, mark.first - 1)


def is_a_thing(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word that looks like a verb is in the name of a thing: "landing ships"."""
    if mark.detail == "noun":
        return describes_a_thing(sentence, mark)
    if not mark.detail.startswith(("verb:s", "verb:ing")):
        return False
    plural = mark.detail.startswith("verb:s:") and mark.value == "other"
    if plural and word(sentence, mark.first - 1).endswith("ing"):
        return True  # "are lifting |mines"
    named = near(sentence, "unit", mark.first - 1, mark.last)
    return any(
        unit.first <= mark.first and mark.last <= unit.last > unit.first + 1 for unit in named
    )


def describes_a_thing(sentence: Sentence, mark: Mark) -> bool:
    """Whether a noun only tells what sort a thing or team is: "|life rafts", "a |rescue team"."""
    behind = word(sentence, mark.last)
    if word(sentence, mark.last - 1) == "life":
        return behind.isalpha() and behind not in STOPS
    return mark.value == "other" and behind in collectives()


def sets_a_number(sentence: Sentence, what: Counted, mark: Mark) -> bool:
    """Whether a verb says how high a number is: "is |put by Kyiv at 300", "in all |came to 300"."""
    to = word(sentence, mark.last) == "to" and what.first == mark.last + 1
    if to and word(sentence, mark.last - 1) in COMING and is_sum(sentence, mark):
        return True
    put = word(sentence, mark.first) in {"put", "puts"} and mark.last == mark.first + 1
    at = word(sentence, what.first - 1) == "at" or word(sentence, what.first) in HOW_NEAR
    return put and mark.last <= what.first and at


def is_sum(sentence: Sentence, mark: Mark) -> bool:
    """Whether "come" tells a sum: "the total |came to N", "deliveries are said |to come to N"."""
    if word(sentence, mark.first - 1) in TOTALS:
        return True
    return word(sentence, mark.last - 2) == "to" and holds(sentence, BE, mark.first - 3, mark.first)


def ranks_next(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word only leads to the next of a list: "Italy with 1,100, |followed by India"."""
    return word(sentence, mark.first) == "followed" and word(sentence, mark.last) == "by"
