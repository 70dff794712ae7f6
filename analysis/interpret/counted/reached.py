"""Reached: the noun that the words behind a number lead to, and the words passed on the way."""

from __future__ import annotations

from typing import Literal, NamedTuple

from analysis.interpret.around import near, quantity_at
from analysis.interpret.counted.groups import joins_groups, members_at
from analysis.interpret.counted.nouns import Nouns
from analysis.interpret.counted.phrases import HYPHENS, STOPS, is_verb, stands_alone
from analysis.interpret.near import OWNS, in_date, is_capital, word
from analysis.model import Quantity, Sentence
from analysis.words import grammar

REACH = 9
NAMED = 3  # words of a body's name behind its people: "New People's |Revolutionary Army"
PARTICIPLES = ("verb:ed", "verb:participle")
MARKS = frozenset({'"', "”", "“", "'", "’"}) | HYPHENS
MORE = frozenset({"more", "others", "other", "additional", "further"})
OWNING = frozenset({"demonym", "half", "name"})
HELD_TO_BE = grammar("held to be one of those counted")
DETERMINERS = grammar("possessives") | {"the", "this", "these", "those", "our"}
Sort = Literal["part", "unit", "measure", "people", "group", "nothing"]


class Head(NamedTuple):
    """What the words behind a number lead to: its sort, its token, and the country on the way."""

    sort: Sort
    at: int
    country: str | None
    unknown: bool


def head_behind(sentence: Sentence, quantity: Quantity, among: Nouns) -> Head:
    """Where the noun phrase behind a number has its head, or where it ends without one."""
    at, country, unknown = quantity.stops, None, False
    end = min(len(sentence.tokens), quantity.stops + REACH)
    while at < end:
        said = word(sentence, at)
        out = said == "out" and word(sentence, at + 1) == "of"
        if (said == "of" or out) and not unknown:
            return Head("part", at + out, country, unknown)
        if at > quantity.stops and is_counted(sentence, at):
            break
        if unknown and goes_on(sentence, quantity, at):
            break
        if sort := head_at(sentence, among, at):
            return Head(sort, at, country, unknown)
        mark = among.countries.get(at)
        if behind := past_brackets(sentence, among, at):
            at = behind
        elif mark and mark.detail in OWNING:
            country, at = country or mark.value, mark.last
        elif army := men_behind(sentence, among, at):
            at = army
        elif said in MARKS or passes(sentence, among, at, country is not None, unknown):
            at += 1
        elif (
            said in STOPS
            or (unknown and said in DETERMINERS)
            or (at > quantity.stops and begins_date(sentence, at))
            or is_verb(sentence, at)
            or tells_state(sentence, among, at)
        ):
            break
        else:
            unknown, at = True, at + 1
    return Head("nothing", at, country, unknown)


def begins_date(sentence: Sentence, at: int) -> bool:
    """Whether a time is told from a token on: "9 more |last week", "9 others |the day before"."""
    return in_date(sentence, at) or in_date(sentence, at + 1)


def past_brackets(sentence: Sentence, among: Nouns, at: int) -> int | None:
    """The counted noun behind a short name in brackets: "New People's Army |(NPA) fighters"."""
    brackets = word(sentence, at) == "(" and word(sentence, at + 2) == ")"
    return at + 3 if brackets and at + 3 in among.units else None


def men_behind(sentence: Sentence, among: Nouns, at: int) -> int | None:
    """The counted noun behind the name of an army: "3,000 KPA |soldiers"."""
    armies = (m for m in near(sentence, "source", at, at + 1) if m.detail == "military")
    return next((m.last for m in armies if m.last in among.units), None)


def is_name_of_body(sentence: Sentence, among: Nouns, at: int) -> bool:
    """Whether a unit is part of the name of those counted: "New |People's Army fighters"."""
    mark = among.units[at]
    if word(sentence, mark.last) != OWNS or not is_capital(sentence, at):
        return False
    ends = mark.last + 1
    while ends - mark.last <= NAMED and is_capital(sentence, ends) and ends not in among.units:
        ends += 1
    counted = ends in among.units or past_brackets(sentence, among, ends) is not None
    return counted and ends > mark.last + 1


def tells_state(sentence: Sentence, among: Nouns, at: int) -> bool:
    """Whether several words tell how things stand with a number: "3,500 more |waiting to board"."""
    states = (m for m in near(sentence, "measure", at, at + 1) if m.detail == "adj")
    return any(m.last - m.first > 1 and m.last not in among.units for m in states)


def goes_on(sentence: Sentence, quantity: Quantity, at: int) -> bool:
    """Whether a participle tells what those before it do: "40 factories |making shells"."""
    before, one = word(sentence, at - 1), word(sentence, quantity.stops - 1) == "one"
    if not word(sentence, at).endswith("ing") or before in STOPS:
        return False
    return one or before.endswith("s")


def is_counted(sentence: Sentence, at: int) -> bool:
    """Whether another counting number begins at a token: "one option 600 officers"."""
    other = quantity_at(sentence, at)
    return other is not None and other.kind == "count"


def head_at(sentence: Sentence, among: Nouns, at: int) -> Sort | None:
    """What sort of counted noun stands at a token, if one does."""
    if at in among.units and not is_name_of_body(sentence, among, at):
        return None if describes_others(sentence, among, at) else "unit"
    if at in among.measures:
        return "measure"
    mark = among.countries.get(at)
    if mark and mark.last not in among.units and stands_alone(sentence, mark):
        return "people"
    return "group" if members_at(sentence, at) else None


def describes_others(sentence: Sentence, among: Nouns, at: int) -> bool:
    """Whether a singular is part of what describes others: "Christian |anti-balaka militants".

    So it is in the name of whose they are: "|African Union troops".
    """
    mark = among.units[at]
    others = among.units.get(mark.last + 1)
    if mark.detail != "one" or others is None or others.detail != "many":
        return False
    owners = near(sentence, "source", at, at + 1)
    return "-" in word(sentence, mark.last) or any(m.last == others.first for m in owners)


def passes(sentence: Sentence, among: Nouns, at: int, owned: bool, unknown: bool) -> bool:
    """Whether a word on the way is no part of the noun: "more", a second country, a participle."""
    said = word(sentence, at)
    if said == "and" and owned and at + 1 in among.countries:
        return True
    if joins_groups(sentence, at) or joins_attributes(sentence, among, at):
        return True
    return (said in MORE and not unknown) or is_attribute(sentence, among, at)


def joins_attributes(sentence: Sentence, among: Nouns, at: int) -> bool:
    """Whether "and" joins what describes one noun: "6,000 construction |and demining specialists".

    Both describe it: no plural stands before "and", and the noun two words behind it at most.
    """
    before = word(sentence, at - 1)
    if word(sentence, at) != "and" or before.endswith("s") or not before.isalpha():
        return False
    noun = next((k for k in (at + 1, at + 2) if k in among.units), None)
    plain = all(word(sentence, k).isalpha() for k in range(at + 1, noun or at))
    return noun is not None and plain and (noun > at + 1 or among.units[noun].last > noun + 1)


def is_attribute(sentence: Sentence, among: Nouns, at: int) -> bool:
    """Whether a participle or noun describes the noun behind it: "2,000 wounded soldiers"."""
    if word(sentence, at) in HELD_TO_BE and names_suspects(sentence, among, at + 1):
        return True
    marks = near(sentence, "measure", at, at + 1)
    if any(":base:" in mark.detail for mark in marks) and at + 1 in among.units:
        return True
    if any(":ing:" in mark.detail for mark in marks):
        return at + 1 in among.units or at + 1 in among.measures
    if not any(mark.detail.startswith(PARTICIPLES) for mark in marks):
        return False
    following = among.countries[at + 1].last if at + 1 in among.countries else at + 1
    said = word(sentence, following)
    return following in among.units or (
        following + 1 in among.units and said.isalpha() and said not in STOPS
    )


def names_suspects(sentence: Sentence, among: Nouns, at: int) -> bool:
    """Whether those that somebody is held to be stand at a token: "suspected |Islamist rebels"."""
    for here in range(at, at + NAMED):
        if here in among.units or here in among.measures:
            return True
        said = word(sentence, here)
        if not said.isalpha() or said in STOPS or is_verb(sentence, here):
            return False
    return False
