"""Described: things behind a number that a participle, an adjective or a noun tells of first."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted.phrases import STOPS
from analysis.interpret.near import PREPOSITIONS, is_capital, word
from analysis.model import Mark, Quantity, Sentence
from analysis.words import grammar

OWNING = grammar("possessives") | {"the", "these", "those"}
BEFORE_NOUNS = OWNING | PREPOSITIONS
BEFORE_KINDS = OWNING | PREPOSITIONS - {"of", "with"}  # "with 40 |guarding depots" tells of them
BEFORE_SOME = PREPOSITIONS | OWNING - {"the"}
REACH = 2  # tokens from the word that describes a thing to the thing


def are_described(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether things that nobody counts stand behind what tells of them: "its 80 |scattered isles".

    The number opens no clause, as the word before it shows: "the 23 |holding facilities", "one of
    three |attacked hotels", "sent 300 |shelter kits". Those harmed may be people all the same.
    """
    at = quantity.stops
    marks = near(sentence, "measure", at, at + 1)
    if not marks or is_capital(sentence, at) or any(mark.value in VICTIMS for mark in marks):
        return False
    if not any(stands_before_noun(sentence, quantity, mark) for mark in marks):
        return False
    return any(is_thing(sentence, at, at + on) for on in range(1, REACH + 1))


def stands_before_noun(sentence: Sentence, quantity: Quantity, mark: Mark) -> bool:
    """Whether a word of a measure is part of a noun phrase that the number begins."""
    if mark.last - mark.first > 1:
        return False
    before = word(sentence, quantity.begins - 1)
    if ":ing" in mark.detail:
        return before in BEFORE_KINDS
    if ":base" in mark.detail:
        verbs = near(sentence, "measure", quantity.begins - 1, quantity.begins)
        return before in BEFORE_NOUNS or any(v.detail.startswith("verb") for v in verbs)
    described = ":ed" in mark.detail or ":participle" in mark.detail or mark.detail == "adj"
    return described and before in BEFORE_SOME


def is_thing(sentence: Sentence, first: int, at: int) -> bool:
    """Whether a plural that names nobody known ends what began at a token before it."""
    said = [word(sentence, k) for k in range(first + 1, at + 1)]
    if not said[-1].endswith("s") or any(not each.isalpha() or each in STOPS for each in said):
        return False
    known = ("unit", "country", "source")
    return not any(near(sentence, kind, first, at + 1) for kind in known)
