"""Behind: the counted noun behind a number, with what stands between them, or left out."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.counted.described import are_described
from analysis.interpret.counted.groups import members_at, of_bare_units, of_group
from analysis.interpret.counted.nouns import Nouns, nouns_behind
from analysis.interpret.counted.numbered import is_numbered
from analysis.interpret.counted.partitives import names_another, partitive
from analysis.interpret.counted.phrases import Counted
from analysis.interpret.counted.reached import Head, head_behind, is_counted
from analysis.interpret.counted.set_tolls import toll_set
from analysis.interpret.counted.uncounted import (
    counts_acts,
    counts_by_use,
    counts_strikes,
    names_no_more,
    other_noun,
)
from analysis.interpret.counted.units import harmed, with_unit
from analysis.interpret.near import holds, is_capital, word
from analysis.model import Mark, Quantity, Sentence
from analysis.words import grammar

ANIMALS = grammar("animals")
COMMANDING = frozenset({"command", "commanded", "head", "headed"})
DETERMINERS = frozenset({"the", "their"})
OBJECTS = DETERMINERS | {"a", "an"}


def noun_behind(sentence: Sentence, quantity: Quantity) -> Counted | None:
    """The counted phrase; None where the words behind the number are some other noun."""
    if toll := toll_set(sentence, quantity):
        return toll
    if is_command(sentence, quantity.stops):
        return left_out(sentence, quantity, None)._replace(counted="officers")
    if units := of_bare_units(sentence, quantity):
        return units
    among = nouns_behind(sentence, quantity.stops)
    found = head_behind(sentence, quantity, among)
    if found.sort == "part":
        return of_part(sentence, quantity, among, found)
    if found.sort == "unit":
        return with_unit(sentence, quantity, among.unit_from(found.at), found.country)
    if found.sort == "measure":
        return of_harmed(sentence, quantity, among.measures[found.at], found)
    if found.sort == "group" and (members := members_at(sentence, found.at)):
        return of_group(quantity, members)
    if found.sort == "people":
        return of_people(quantity, among.countries[found.at])
    return without_noun(sentence, quantity, among, found)


def is_command(sentence: Sentence, at: int) -> bool:
    """Whether those counted command what stands behind: "the other four |command brigades"."""
    if word(sentence, at) not in COMMANDING:
        return False
    behind = at + 1 + (word(sentence, at + 1) in DETERMINERS)
    units = near(sentence, "unit", behind, behind + 1)
    return any(mark.value == "units" for mark in units) and word(sentence, behind) != "units"


def of_part(sentence: Sentence, quantity: Quantity, among: Nouns, found: Head) -> Counted | None:
    """Those that "of" leads to: "300 of the soldiers", "300 of the 1,200", "300 of them"."""
    if counts_acts(sentence, quantity) or counts_strikes(sentence, found.at):
        return None
    part = partitive(sentence, quantity, among, found.at, found.country)
    if isinstance(part, Quantity):
        return of_total(sentence, quantity, part, found.country)
    if part is None and names_another(sentence, found.at + 1):
        return None
    return part or left_out(sentence, quantity, found.country)


def of_harmed(sentence: Sentence, quantity: Quantity, mark: Mark, found: Head) -> Counted | None:
    """Those counted by what was done to them, if the words on the way count nothing else."""
    one = quantity.number.figure.best == 1
    if one and word(sentence, mark.last - 1) == "remains":
        return None  # "one question |remains"
    animals = holds(sentence, ANIMALS, quantity.stops, mark.last + 1)
    if animals or counts_acts(sentence, quantity) or names_another_thing(sentence, quantity, mark):
        return None
    if found.unknown and word(sentence, mark.last) in OBJECTS:
        return None  # "40 deputies |killed the bill"
    harms = mark.detail == "adj" or is_counted(sentence, mark.last)
    if found.unknown and harms and other_noun(sentence, quantity, found.at):
        return None
    return harmed(quantity, mark, found.country)


def names_another_thing(sentence: Sentence, quantity: Quantity, mark: Mark) -> bool:
    """Whether a singular of harm only tells of what sort things are: "14 |hostage videos"."""
    one = quantity.number.figure.best == 1 or word(sentence, mark.last - 1).endswith("s")
    things = word(sentence, mark.last).endswith("s") and mark.detail == "noun"
    things = things and not is_capital(sentence, mark.last)  # "400 wounded |Koreans"
    return not one and things and names_no_more(sentence, mark)


def without_noun(
    sentence: Sentence, quantity: Quantity, among: Nouns, found: Head
) -> Counted | None:
    """A number with its noun left out; None where a noun that nobody knows stands behind it."""
    if counts_acts(sentence, quantity) or counts_by_use(sentence, quantity):
        return None
    if is_of_a_land(sentence, among, found.at) or are_described(sentence, quantity):
        return None
    numbered = is_numbered(sentence, quantity.begins)
    if found.unknown and not numbered and other_noun(sentence, quantity, found.at):
        return None
    return left_out(sentence, quantity, found.country)


def is_of_a_land(sentence: Sentence, among: Nouns, at: int) -> bool:
    """Whether a plural that is a verb elsewhere stands behind a demonym: "five Russian bases"."""
    lands = [m.detail for m in among.countries.values() if m.last == at]
    short = "name" in lands and sentence.tokens[at - 1].text.isupper()  # "35 US |bases"
    if not short and ("demonym" not in lands or word(sentence, at - 1).endswith("s")):
        return False
    return any(":s:" in mark.detail for mark in near(sentence, "measure", at, at + 1))


def of_people(quantity: Quantity, mark: Mark) -> Counted:
    """Those counted by the name of their people: "3,000 North Koreans"."""
    noun, form = (mark.first, mark.last), "people by demonym"
    return Counted(form, quantity.begins, mark.last, noun, form, country=mark.value)


def of_total(
    sentence: Sentence, quantity: Quantity, total: Quantity, country: str | None
) -> Counted | None:
    """A part of a number that stands behind it: "4,000 of the 12,000 soldiers".

    None where that counts something else: "two of their three wars".
    """
    inner = noun_behind(sentence, total) if total.kind == "count" else None
    if inner is None:
        return None
    unit = inner.counted or "antecedent"
    return Counted(unit, quantity.begins, inner.last, None, "of a total", country=country)


def left_out(sentence: Sentence, quantity: Quantity, country: str | None) -> Counted:
    """A number without a noun, with "more", "others" or "each" behind it."""
    last = quantity.stops
    while word(sentence, last) in {"more", "others", "each"}:
        last += 1
    return Counted(None, quantity.begins, last, None, "left out", country=country)
