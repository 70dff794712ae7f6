"""Partitives: a number that is a part: "N of them", "N of its men", "N of the 12,000 soldiers"."""

from __future__ import annotations

from analysis.interpret.around import near, quantity_at
from analysis.interpret.counted.nouns import Nouns
from analysis.interpret.counted.phrases import STOPS, Counted, is_verb, stands_alone
from analysis.interpret.counted.uncounted import are_owners, names_no_more
from analysis.interpret.near import OWNS, word
from analysis.model import Mark, Quantity, Sentence
from analysis.words import grammar

MASSES = grammar("things without a plural")
NO_THINGS = grammar("no things")
WHOLES = grammar("pronouns of a whole")
STOPPING = (STOPS - {"of"}) | grammar("indefinite articles")
DETERMINERS = grammar("determiners") | {
    "the",
    "its",
    "their",
    "his",
    "her",
    "our",
    "these",
    "those",
}
OWN = grammar("possessives")
FELLOWS = grammar("fellows")
LISTING = frozenset({",", "and", "or"})  # between adjectives: "local, state |and federal agencies"
REACH = 9


def partitive(
    sentence: Sentence, quantity: Quantity, nouns: Nouns, at: int, country: str | None
) -> Counted | Quantity | None:
    """What a number before "of" is a part of; another number where that is the whole."""
    if word(sentence, at + 1) in WHOLES and not determines(sentence, nouns, at + 1):
        return of_them(sentence, quantity, at + 1, country)
    if word(sentence, at + 1) in OWN and word(sentence, at + 2) in FELLOWS:
        return of_them(sentence, quantity, at + 2, country)  # "three of their |colleagues"
    here = at + 1
    while here < len(sentence.tokens) and here - at < REACH:
        if names_things(sentence, at + 1, here):
            return None
        if mark := head(sentence, nouns, here):
            return of_noun(quantity, mark, country)
        if here in nouns.countries:
            country, here = nouns.countries[here].value, nouns.countries[here].last
        elif whole := quantity_at(sentence, here):
            if whole.kind != "ordinal":
                return whole
            here = whole.stops  # "of the 12th |Brigade"
        elif word(sentence, here) in STOPPING:
            return None
        else:
            here += 1
    return None


def determines(sentence: Sentence, nouns: Nouns, at: int) -> bool:
    """Whether a pronoun of a whole only leads to a noun: "15 of |those 23 games"."""
    if word(sentence, at) not in {"these", "those"}:
        return False
    number = quantity_at(sentence, at + 1)
    behind = number.stops if number else at + 1
    return behind in nouns.units or names_another(sentence, behind)


def head(sentence: Sentence, nouns: Nouns, at: int) -> Mark | None:
    """The noun at a token that a part can be taken of."""
    if at in nouns.units:
        unit = nouns.unit_from(at)
        if are_owners(sentence, unit) or is_owning_unit(sentence, unit):
            return None
        other = unit.detail == "one" and word(sentence, unit.last).endswith("s")
        return None if other and names_no_more(sentence, unit) else unit
    if at in nouns.measures:
        return nouns.measures[at]
    mark = nouns.countries.get(at)
    return mark if mark and stands_alone(sentence, mark) else None


def is_owning_unit(sentence: Sentence, unit: Mark) -> bool:
    """Whether a unit owns what is counted: "three of the |brigade's tanks"."""
    return unit.value == "units" and word(sentence, unit.last) == OWNS


def names_things(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words between are a plural that nobody counts here: "dozens of |villages| hit".

    A unit right behind them is what is counted: "dozens of |Rangers| soldiers".
    """
    things = last > first and is_of_things(sentence, last - 1)
    known = near(sentence, "country", last - 1, last) or near(sentence, "unit", last, last + 1)
    return things and not known


def is_of_things(sentence: Sentence, at: int) -> bool:
    """Whether a word is a plural or mass noun, and of no people: no "aides", no "officials"."""
    said = word(sentence, at)
    things = (said.endswith("s") and said.isalpha()) or said in MASSES
    return things and said not in NO_THINGS and not near(sentence, "role", at, at + 1)


def names_another(sentence: Sentence, first: int) -> bool:
    """Whether a noun stands behind "of" that nobody counts: "hundreds of |homes", "of |livestock".

    Those of a body or office are people: "50,000 of the enemy", "three of its crew", "his aides".
    """
    last = first
    while (word(sentence, last).isalpha() and not ends_phrase(sentence, last)) or (
        last > first and word(sentence, last) in LISTING and not is_of_things(sentence, last - 1)
    ):
        last += 1
    return last > first and is_of_things(sentence, last - 1)


def ends_phrase(sentence: Sentence, at: int) -> bool:
    """Whether a noun phrase ends before a token, determiners at its beginning apart."""
    said, before = word(sentence, at), word(sentence, at - 1)
    opens = before == "of" or before in DETERMINERS  # "of the |houses", and no verb
    return (said in STOPS and said not in DETERMINERS) or (is_verb(sentence, at) and not opens)


def of_noun(quantity: Quantity, mark: Mark, country: str | None) -> Counted:
    """A part of those whom a noun names: "40 of its soldiers", "40 of the wounded".

    Part of one unit are its men: "40 of the brigade".
    """
    noun = (mark.first, mark.last)
    if mark.kind == "unit":
        men = mark.value == "units" and mark.detail == "one"
        unit = "troops" if men else mark.value
        return Counted(unit, quantity.begins, mark.last, noun, "of the noun", country=country)
    if mark.kind == "measure":
        return Counted(None, quantity.begins, mark.last, noun, "of the noun", mark.value, country)
    return Counted(
        "people by demonym", quantity.begins, mark.last, noun, "of the noun", country=mark.value
    )


def of_them(sentence: Sentence, quantity: Quantity, at: int, country: str | None) -> Counted:
    """A part of those whom a pronoun takes up; "of them are soldiers" names them after all.

    So does "of them Kenyan officers", with whose they are.
    """
    noun = at + 1 + (word(sentence, at + 1) in {"are", "were", "a", "the"})
    people = next(iter(near(sentence, "country", noun, noun + 1)), None)
    if (
        people
        and people.detail == "demonym"
        and near(sentence, "unit", people.last, people.last + 1)
    ):
        noun, country = people.last, people.value
    units = near(sentence, "unit", noun, noun + 1)
    if not units:
        return Counted("antecedent", quantity.begins, at + 1, None, "of them", country=country)
    return of_noun(quantity, units[0], country)._replace(form="of them")
