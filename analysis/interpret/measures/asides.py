"""Asides: what stands between a subject and its verb: "N|, Kyiv says,| have been sent"."""

from __future__ import annotations

from itertools import pairwise

from analysis.interpret.around import near, quantity_at
from analysis.interpret.measures.groups import OPENING, within_date
from analysis.interpret.near import PREPOSITIONS, gap, holds, word
from analysis.model import Quantity, Sentence
from analysis.words import grammar

OPENS, CLOSES = frozenset({",", "(", "–", "—"}), frozenset({",", ")", "–", "—"})
PAIRS = {"(": ")", "–": "–", "—": "—"}
TURNING = frozenset({"and", "but", "while", "or", "whereas", "so", "yet", "although", "though"})
STOPPING = (grammar("links") | {";", ":", "."}) - {"since"}
COUNT_STOPS = STOPPING - {"and", "or"}
NO_LIST = (TURNING - {"and", "or"}) | STOPPING | (CLOSES - {","}) | {"whose", "whom", "according"}
SHARING = grammar("sharing a measure")
EACH = frozenset({"each", "every"})
JOINING = frozenset({"and", "or", "plus"})
ATTRIBUTING = frozenset({"by", "according", "as", "per"})
VIEWS = grammar("statements") | {"view", "eyes", "opinion", "mind", "minds", "judgement"}
VIEW = 4
REACH = 40
PARTS = 4


def past_counts(sentence: Sentence, at: int) -> int | None:
    """The verb of a list of numbers that a comma goes on with: "12 tanks|, 40 trucks and 3 …"."""
    if within_date(sentence, at - 1):
        return None  # "11,000 in the autumn|, 3,000 in the winter"
    joined = False
    for here in range(at, at + REACH):
        said = word(sentence, here)
        if said in OPENING and joined:
            return here
        begins = said in JOINING or (said in OPENS and not joined)
        joined = joined or said in JOINING
        if begins and not quantity_at(sentence, here + 1 + (word(sentence, here + 1) in JOINING)):
            return None
        if said in COUNT_STOPS or near(sentence, "say", here, here + 1):
            return None
    return None


def past_list(sentence: Sentence, at: int) -> int | None:
    """The verb of a list that a comma goes on with: "shells, bombs and rockets were shipped"."""
    joined = False
    for here in range(at + 1, at + 12):
        said = word(sentence, here)
        if said in OPENING:
            return here if joined or here == at + 1 else None
        joined = joined or said in JOINING
        ends = said in NO_LIST and (said == "whom" or word(sentence, here - 1) not in PREPOSITIONS)
        if ends or near(sentence, "say", here, here + 1) or quantity_at(sentence, here):
            return None
    return None


def past_aside(sentence: Sentence, at: int) -> int | None:
    """The token behind an aside that counts nothing of its own; None where a new clause begins."""
    if word(sentence, at + 1) in TURNING:
        return None
    behind = aside(sentence, at)
    if behind == at:
        return None
    part = any(pair == ("of", "whom") for pair in pairwise(gap(sentence, at, behind)))
    parts = part or word(sentence, at + 1) in SHARING | EACH or is_apposition(sentence, at, behind)
    parts = parts or (is_set_off(sentence, at) and closed_alike(sentence, at) == behind - 1)
    found = (quantity_at(sentence, here) for here in range(at, behind))
    numbers = any(counts_some(each) for each in found if each)
    return None if numbers and not parts and not attributes(sentence, at + 1) else behind


def attributes(sentence: Sentence, at: int) -> bool:
    """Whether an aside tells who says so, by how many they are: "|by the estimate of 11 states"."""
    viewed = word(sentence, at) in {"in", "to"} and holds(sentence, VIEWS, at + 1, at + VIEW)
    return viewed or word(sentence, at) in ATTRIBUTING


def counts_some(quantity: Quantity) -> bool:
    """Whether a number counts several: "one" often stands for "a"."""
    return quantity.kind == "count" and quantity.number.figure.best != 1


def is_apposition(sentence: Sentence, at: int, behind: int) -> bool:
    """Whether an aside tells the same in other units: "12,000 men|, four brigades,| are to go"."""
    other = quantity_at(sentence, at + 1)
    short = other is not None and other.begins == at + 1 and behind - other.stops <= PARTS
    return short and word(sentence, behind) in OPENING


def aside(sentence: Sentence, at: int) -> int:
    """The token behind an aside in commas or brackets that begins at a token, or the token."""
    if word(sentence, at) not in OPENS:
        return at
    if is_set_off(sentence, at) and (closing := closed_alike(sentence, at)):
        return closing + 1
    for here in range(at + 1, at + REACH):
        if word(sentence, here) in CLOSES:
            return here + 1
    return at


def is_set_off(sentence: Sentence, at: int) -> bool:
    """Whether a dash or bracket opens an aside, which may have commas and numbers of its own."""
    return word(sentence, at) in PAIRS


def closed_alike(sentence: Sentence, at: int) -> int | None:
    """Where the second of two dashes or brackets is: "300 men |– some, true, say 40 – fell"."""
    closing = PAIRS[word(sentence, at)]
    return next((k for k in range(at + 1, at + REACH) if word(sentence, k) == closing), None)
