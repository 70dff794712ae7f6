"""Partitives: a number that is a part: "N of them", "N of its men", "N of the 12,000 soldiers"."""

from __future__ import annotations

from analysis.interpret.around import near, quantity_at
from analysis.interpret.counted.nouns import Nouns
from analysis.interpret.counted.phrases import STOPS, Counted, stands_alone
from analysis.interpret.frames.near import word
from analysis.model import Mark, Quantity, Sentence
from analysis.words import grammar

WHOLES = grammar("pronouns of a whole")
STOPPING = (STOPS - {"of"}) | {"a", "an"}
REACH = 9


def partitive(
    sentence: Sentence, quantity: Quantity, nouns: Nouns, at: int, country: str | None
) -> Counted | Quantity | None:
    """What a number before "of" is a part of; another number where that is the whole."""
    if word(sentence, at + 1) in WHOLES:
        return of_them(sentence, quantity, at + 1, country)
    here = at + 1
    while here < len(sentence.tokens) and here - at < REACH:
        if mark := head(sentence, nouns, here):
            return of_noun(quantity, mark, country)
        if here in nouns.countries:
            country, here = nouns.countries[here].value, nouns.countries[here].last
        elif whole := quantity_at(sentence, here):
            return whole
        elif word(sentence, here) in STOPPING:
            return None
        else:
            here += 1
    return None


def head(sentence: Sentence, nouns: Nouns, at: int) -> Mark | None:
    """The noun at a token that a part can be taken of."""
    if at in nouns.units:
        return nouns.unit_from(at)
    if at in nouns.measures:
        return nouns.measures[at]
    mark = nouns.countries.get(at)
    return mark if mark and stands_alone(sentence, mark) else None


def of_noun(quantity: Quantity, mark: Mark, country: str | None) -> Counted:
    """A part of those whom a noun names: "40 of its soldiers", "40 of the wounded"."""
    noun = (mark.first, mark.last)
    if mark.kind == "unit":
        return Counted(mark.value, quantity.begins, mark.last, noun, "of the noun", country=country)
    if mark.kind == "measure":
        return Counted(None, quantity.begins, mark.last, noun, "of the noun", mark.value, country)
    return Counted(
        "people by demonym", quantity.begins, mark.last, noun, "of the noun", country=mark.value
    )


def of_them(sentence: Sentence, quantity: Quantity, at: int, country: str | None) -> Counted:
    """A part of those whom a pronoun takes up; "of them are soldiers" names them after all."""
    noun = at + 1 + (word(sentence, at + 1) in {"are", "were", "a", "the"})
    units = near(sentence, "unit", noun, noun + 1)
    if not units:
        return Counted("antecedent", quantity.begins, at + 1, None, "of them", country=country)
    return of_noun(quantity, units[0], country)._replace(form="of them")
