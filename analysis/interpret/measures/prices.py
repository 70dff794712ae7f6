"""Prices: how far a word of measure stands from a counted phrase in the grammar of its sentence.

Each word, link, other number and verb of saying between them adds to the price, and so does a word
on the side where its kind does not take the counted, or that does not go with their class.
"""

from __future__ import annotations

from analysis.interpret.around import Ties, cost_between, ties
from analysis.interpret.classes import MATERIEL, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures.presences import NEARLY
from analysis.interpret.measures.verbs import (
    ADVERBS,
    BE,
    is_participle,
    is_passive,
    relative,
    takes_object,
)
from analysis.interpret.near import word
from analysis.model import Mark, Sentence
from analysis.words import grammar

TIES = Ties(0.12, ties("measure"), 1.6, 1.5)
STRAYING = {"requested": 0.8, "other": 0.5, "present": 0.3}
OUT_OF_PLACE = 9.0
WORKING = frozenset({"workers", "engineers", None, "antecedent"})
NEARBY = BE | NEARLY | ADVERBS
LIGHT = grammar("light verbs")
OWNED = grammar("behind have")
ADDING = frozenset({"add", "adds", "added", "adding"})
NOMINAL = grammar("making a noun of a verb")
UNMOVED = VICTIMS - {"casualties"} | {"training"}


def price(sentence: Sentence, what: Counted, mark: Mark) -> float:
    """How much it costs to take a word of measure for what is said of a counted phrase."""
    if what.first < mark.last and mark.first < what.last:
        return price_inside(what, mark)
    left = mark.last <= what.first
    first, last = (mark.last, what.first) if left else (what.last, mark.first)
    cost = cost_between(sentence, first, last, TIES) - 0.2 * (mark.last - mark.first - 1)
    side = before(sentence, mark, last - first) if left else behind(sentence, what, mark)
    return cost + side + price_of_class(what, mark)


def price_inside(what: Counted, mark: Mark) -> float:
    """What a word costs that stands within the counted phrase: "2,000 wounded soldiers"."""
    if mark.detail == "adj":
        return 1.2
    return 0.5 if mark.detail == "noun" else 2.0 + price_of_class(what, mark)


def price_of_class(what: Counted, mark: Mark) -> float:
    """What a measure costs that does not go with the counted: shells are supplied, not deployed."""
    if mark.value == "supplied" and what.counted not in MATERIEL:
        return 1.5 if what.counted in WORKING else 3.0
    if what.counted in MATERIEL:
        if mark.value == "deployed":
            return 0.4
        if mark.value in UNMOVED:
            return 3.0
    return STRAYING.get(mark.value, 0.0)


def before(sentence: Sentence, mark: Mark, gap: int) -> float:
    """What it costs that a word stands before the counted: a verb takes its object there."""
    part = mark.detail.partition(":")[0]
    if part == "locative":
        return 1.2
    if part == "adj":
        return 2.5
    if part == "noun":
        return 0.4 if word(sentence, mark.last) in {"of", "at", "to", "by", "in"} else 1.2
    if (fixed := fixed_price(sentence, mark)) is not None:
        return fixed
    if gap > 3 and word(sentence, mark.first) in LIGHT:
        return 5.0
    takes_subject = mark.detail.endswith("subject")
    return 2.2 if takes_subject or is_passive(sentence, mark) else 0.0


def behind(sentence: Sentence, what: Counted, mark: Mark) -> float:
    """What it costs that a word stands behind the counted: a verb takes its subject there."""
    part = mark.detail.partition(":")[0]
    if part == "locative":
        return 1.2
    if part == "adj":
        return adjective_behind(sentence, what, mark)
    if part == "noun":
        return 2.6
    if (fixed := fixed_price(sentence, mark)) is not None:
        return fixed
    if mark.detail.endswith("subject") or is_passive(sentence, mark):
        return -0.2
    if relative(sentence, what, mark):
        return 0.0
    reduced = is_participle(mark) and mark.first - what.last <= 1
    return -0.3 if reduced and not takes_object(sentence, mark) else 2.6


def adjective_behind(sentence: Sentence, what: Counted, mark: Mark) -> float:
    """What an adjective behind the counted costs: least right behind them, or after "are"."""
    if mark.first == what.last:
        return -0.6
    return -0.4 if word(sentence, mark.first - 1) in NEARBY else 0.8


def fixed_price(sentence: Sentence, mark: Mark) -> float | None:
    """The price of what is hardly a verb: an auxiliary "have", a noun like "the draft"."""
    if mark.last - mark.first == 1 and word(sentence, mark.first) in {"have", "has", "had"}:
        following = word(sentence, mark.last)
        return 0.2 if following in OWNED or following[:1].isdigit() else OUT_OF_PLACE
    if word(sentence, mark.first) in ADDING and word(sentence, mark.last) in {"that", ",", "."}:
        return OUT_OF_PLACE  # "added that" says and moves nobody
    nominal = ":base:" in mark.detail and (
        word(sentence, mark.first - 1) in NOMINAL or word(sentence, mark.first - 2) in {"a", "an"}
    )
    nominal = nominal or (":s:" in mark.detail and mark.first == 0)
    return OUT_OF_PLACE if nominal else None
