"""Heads: the noun before a number that a verb ties to it: "losses exceed N", "the dead are N"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.around import ending, near, quantities_near
from analysis.interpret.classes import MATERIEL, VICTIMS
from analysis.interpret.counted.bonds import BROKEN, CLAUSE, is_bound, is_rated, ties
from analysis.interpret.counted.phrases import Counted, collectives, phrase_start, stands_alone
from analysis.interpret.earlier import changes_number, leads_to_earlier
from analysis.interpret.near import BEFORE_NOUNS, holds, in_date, places_near, word
from analysis.model import Mark, Quantity, Sentence
from analysis.words import grammar

LINKS = grammar("links to a number")
TIES = LINKS | grammar("inside a verb group") | {'"', "“", "early", "late"}
SUBJECTS = VICTIMS | {"present", "deployed", "planned", "supplied", "returned", "other"}
NUMBERS = grammar("tolls") | {"those", "them", "strength", "size", "losses", "ranks"}
LOCATIVES = grammar("being in a place")
AS_HIGH = frozenset({"high", "many", "much", "low", "few"})
STATES = grammar("finite be") | {"remain", "remained", "have", "had"}
BE = grammar("be before a participle")
TOWARDS = frozenset({"at", "to", "above", "is", "was"})
HARMED = grammar("fates in a figure") | {"victims", "fatalities"}
PERSONAL = VICTIMS - {"casualties"}
SET = frozenset({"figure", "total", "tally", "toll"})
REACH = 24


def subject(sentence: Sentence, quantity: Quantity) -> Counted | None:
    """The noun of measure or of number that a verb or preposition ties to a number."""
    verb = quantity.begins
    if opens_clause(sentence, quantity):
        return None
    while word(sentence, verb - 1) in TIES or in_date(sentence, verb - 1):
        if word(sentence, verb - 2) in BEFORE_NOUNS and is_noun(word(sentence, verb - 1)):
            break  # "Benin's |fallen number 100", "puts the |total at 100"
        verb -= 1
    while verb < quantity.begins and in_date(sentence, verb):  # "hit Mexico |today has risen"
        verb += 1
    if word(sentence, verb - 1) in {"that", "which"}:
        verb -= 1
    for mark in of_measure(sentence, quantity, verb):
        return measured(sentence, quantity, mark)
    towards = word(sentence, quantity.begins - 1) in TOWARDS
    towards = towards or leads_to_earlier(sentence, quantity.begins)
    for here in heads(sentence, verb, towards=towards):
        if found := numbered(sentence, quantity, here, verb):
            return found
    return None


def is_noun(said: str) -> bool:
    """Whether a word that may be a verb of number is a noun behind an article."""
    return said.endswith("en") or said in NUMBERS


def opens_clause(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number begins a clause of its own: "the toll may rise |as 125 are missing"."""
    as_high = word(sentence, quantity.begins - 2) in AS_HIGH
    if word(sentence, quantity.begins - 1) != "as" or as_high:
        return False
    return holds(sentence, STATES, quantity.stops, quantity.stops + CLAUSE)


def of_measure(sentence: Sentence, quantity: Quantity, verb: int) -> Iterator[Mark]:
    """The nouns of measure before a verb with nothing but their own phrase between, first first."""
    marks = near(sentence, "measure", verb - REACH, verb)
    for mark in marks:
        known = mark.detail == "noun" and mark.value in SUBJECTS
        known = known and word(sentence, mark.first - 1) not in BE  # "were |killed has 300 rooms"
        if (
            known
            and is_bound(sentence, mark, quantity, verb)
            and not changes_number(sentence, mark)
        ):
            yield min((m for m in marks if m.last == mark.last), key=lambda m: m.first)


def heads(sentence: Sentence, verb: int, *, towards: bool) -> Iterator[int]:
    """The tokens before a verb at which a noun of number stands, or a force of a given size."""
    for here in range(verb - 1, max(-1, verb - REACH), -1):
        said = word(sentence, here)
        named = said in NUMBERS or (towards and (said in collectives() or peoples(sentence, here)))
        if named and (ties(sentence, here + 1, verb) or is_rated(sentence, here + 1, verb)):
            yield here
        if said in SET:
            return  # "estimates the |figure at N"


def peoples(sentence: Sentence, at: int) -> bool:
    """Whether soldiers or a people are named at a token: "the troops in Kursk at N"."""
    if any(m.detail == "many" and m.value == "troops" for m in near(sentence, "unit", at, at + 1)):
        return True
    marks = near(sentence, "country", at - 1, at + 1)
    return any(m.last == at + 1 and stands_alone(sentence, m) for m in marks)


def numbered(sentence: Sentence, quantity: Quantity, here: int, verb: int) -> Counted | None:
    """What "the number of soldiers killed", "those in the region" or "the force there" counts."""
    ends = here + 1 if is_rated(sentence, here + 1, verb) else verb
    units = near(sentence, "unit", here + 1, ends)
    unit = units[0].value if units else collectives().get(word(sentence, here)) or None
    first, noun = phrase_start(sentence, here), (here, here + 1)
    for mark in near(sentence, "measure", here + 1, ends):
        if changes_number(sentence, mark):
            continue
        if mark.detail == "adj" or mark.value in SUBJECTS:
            noun = (mark.first, mark.last)
            return Counted(unit, first, quantity.stops, noun, "measure before", mark.value)
    if (
        unit == "people"
        and word(sentence, here + 1) == "of"
        and not holds(sentence, HARMED, here, verb)
    ):
        return Counted(unit, first, quantity.stops, noun, "measure before", "other")
    known = word(sentence, here) not in grammar("tolls") or holds(sentence, LOCATIVES, here, verb)
    if not known:
        return None
    measure = "other" if unit == "people" else "present"
    return Counted(unit, first, quantity.stops, noun, "measure before", measure)


def measured(sentence: Sentence, quantity: Quantity, mark: Mark) -> Counted:
    """A number of those whom a noun of measure counts, with their class where it is said."""
    noun = (mark.first, mark.last)
    ends = next(iter(places_near(sentence, BROKEN, mark.last, quantity.begins)), quantity.begins)
    units = [*ending(sentence, "unit", mark.first), *near(sentence, "unit", mark.last, ends)]
    if mark.value in PERSONAL:
        units = [unit for unit in units if unit.value not in MATERIEL]
    unit = units[0].value if units else None
    first = phrase_start(sentence, mark.first)
    harm = "casualties" if is_of_both(sentence, mark) else mark.value
    return Counted(unit, first, quantity.stops, noun, "measure before", harm)


def is_of_both(sentence: Sentence, mark: Mark) -> bool:
    """Whether two harms are counted together: "the killed and |the wounded number N".

    Not so in "five deaths and |injuries to N", of which the first has its own number.
    """
    last = mark.first - (word(sentence, mark.first - 1) == "the")
    if word(sentence, last - 1) not in {"and", "or"} or mark.value not in PERSONAL:
        return False
    others = ending(sentence, "measure", last - 1)
    return any(
        m.value in PERSONAL - {mark.value} and m.detail == "noun"
        and not quantities_near(sentence, m.first - 1, m.first)
        for m in others
    )  # fmt: skip
