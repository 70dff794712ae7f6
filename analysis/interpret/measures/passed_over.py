"""Passed over: words of measure that say nothing of those counted: "condemned to |death"."""

from __future__ import annotations

from analysis.interpret.around import near, quantities_near
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.counted.phrases import STOPS, collectives
from analysis.interpret.measures.verbs import BE
from analysis.interpret.near import gap, holds, places_near, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

HOW_NEAR = frozenset({"above", "around", "below", "between", "closer", "nearer", "over", "under"})
TOTALS = grammar("tolls") | grammar("figure nouns")
COMING = frozenset({"came", "come", "comes", "coming"})
SENTENCED = frozenset({"condemn", "condemned", "condemning", "sentence", "sentenced", "sentencing"})
ARTICLES = grammar("indefinite articles")
GOING = frozenset({"go", "goes", "going", "gone", "went"})
FURTHER = frozenset({"beyond", "farther", "further", "higher"})
SIZES = frozenset({"order"})
OF_A_SIZE = frozenset({"another", "different", "higher", "lower", "same", "similar", "that"})
AS_FAR = 6  # tokens from "as far" to the verb that ends it: "as far as John Kirby would |go"
OWN_NUMBER = 5  # tokens from a number to the word of harm that tells of it
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


def is_of_telling(sentence: Sentence, mark: Mark) -> bool:
    """Whether a verb tells how far a speaker goes: "would not |go beyond 300".

    So too the noun in "a figure of another |order".
    """
    said = word(sentence, mark.first)
    if said in GOING:
        as_far = places_near(sentence, {"far"}, mark.first - AS_FAR, mark.first)
        limit = any(gap(sentence, at - 1, at + 2) == ["as", "far", "as"] for at in as_far)
        further = word(sentence, mark.last) in FURTHER
        return limit or (further and word(sentence, mark.last + 1) not in {"the", "a", "its"})
    return said in SIZES and word(sentence, mark.first - 1) in OF_A_SIZE


def ranks_next(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word only leads to the next of a list: "Italy with 1,100, |followed by India"."""
    return word(sentence, mark.first) == "followed" and word(sentence, mark.last) == "by"


def told_of_others(sentence: Sentence, what: Counted, mark: Mark) -> bool:
    """Whether harm before a number is of others: "40 |died, bringing 2,000", "a |dead whale"."""
    if mark.value not in VICTIMS or what.noun is None:
        return False
    if mark.detail in {"adj", "noun"} and word(sentence, mark.first - 1) in ARTICLES:
        return word(sentence, mark.last).isalpha() and word(sentence, mark.last) not in STOPS
    here = near(sentence, "measure", mark.first, mark.first + 1)
    dies = any(each.detail.endswith(":subject") for each in here)
    if not dies or "," not in gap(sentence, mark.last, what.first):
        return False
    own = quantities_near(sentence, mark.first - OWN_NUMBER, mark.first)
    return any(q.kind == "count" for q in own)
