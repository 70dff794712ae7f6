"""Another: one more of those harmed, whom no number counts: "one was killed, |another hurt"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.around import near
from analysis.interpret.classes import MATERIEL, VICTIMS
from analysis.interpret.measures.verbs import takes_number, takes_object
from analysis.interpret.near import places, word
from analysis.model import Figure, Mark, Number, Quantity, Sentence
from analysis.words import grammar

ANOTHER = frozenset({"another"})
RANKS = frozenset({"second", "third", "fourth", "fifth", "sixth", "seventh"})
BEFORE = frozenset({"and", ",", "while", "with", ";"})
PASSED = grammar("be before a participle") | {"reported", "still", "also", "later", "left", "has"}
ENDS = frozenset({"", ".", ",", ";", "and", "in", "when", "after", "by", "as", "on", "at", "near"})
ENDS |= frozenset({"during", "while", "from", "overnight", '"', "”", ")", "the", "critically"})


def others(sentence: Sentence) -> Iterator[Quantity]:
    """The one more who is harmed behind those counted or named before, as a quantity."""
    if ANOTHER.isdisjoint(sentence.words) and RANKS.isdisjoint(sentence.words):
        return
    for at in places(sentence, ANOTHER | RANKS):
        first = at - (word(sentence, at) in RANKS)
        one = first == at or word(sentence, first) == "a"
        if one and word(sentence, first - 1) in BEFORE and is_harmed(sentence, first, at + 1):
            tokens = sentence.tokens
            number = Number(tokens[first].starts, tokens[at].ends, "", Figure(best=1))
            yield Quantity(number, "count", first, at + 1, first, at + 1)


def is_harmed(sentence: Sentence, first: int, at: int) -> bool:
    """Whether a word of harm right behind tells of one more, as one before told of others."""
    while word(sentence, at) in PASSED or word(sentence, at).endswith("ly"):
        at += 1
    harm = [m for m in near(sentence, "measure", at - 1, at + 1) if is_fate(m) and m.last > at]
    if not harm or not any(is_fate(m) for m in near(sentence, "measure", 0, first)):
        return False
    fate = max(harm, key=lambda mark: mark.last)
    owned = takes_number(sentence, fate) or takes_object(sentence, fate)
    return not owned and word(sentence, fate.last) in ENDS


def is_fate(mark: Mark) -> bool:
    """Whether a word of measure tells of harm that somebody suffers."""
    return mark.value in VICTIMS


def one_before(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """The noun of those harmed before one more, who is of their sort; no truck and no mine."""
    units = reversed(near(sentence, "unit", 0, quantity.first))
    return next((unit for unit in units if unit.value not in MATERIEL), None)
