"""Behind: the counted noun behind a number, with what stands between them, or left out."""

from __future__ import annotations

from typing import Literal, NamedTuple

from analysis.interpret.around import near, quantity_at
from analysis.interpret.counted.groups import are_fighters, joins_groups, members_at, of_group
from analysis.interpret.counted.nouns import Nouns, nouns_behind
from analysis.interpret.counted.numbered import is_numbered
from analysis.interpret.counted.partitives import names_another, partitive
from analysis.interpret.counted.phrases import (
    HYPHENS,
    STOPS,
    Counted,
    is_verb,
    stands_alone,
)
from analysis.interpret.counted.set_tolls import toll_set
from analysis.interpret.counted.uncounted import (
    counts_acts,
    counts_by_use,
    describes,
    is_stage,
    other_noun,
)
from analysis.interpret.frames.near import holds, word
from analysis.model import Mark, Quantity, Sentence
from analysis.words import grammar

REACH = 9
NEARBY = 5
BODIES = grammar("bodies of the dead")
PARTICIPLES = ("verb:ed", "verb:participle")
MARKS = frozenset({'"', "”", "“", "'", "’"}) | HYPHENS
MORE = frozenset({"more", "others", "other", "additional", "further"})
OWNING = frozenset({"demonym", "half", "name"})
ARMED = grammar("armed bodies")
DETERMINERS = frozenset({"the", "its", "their", "his", "her", "this", "these", "those", "our"})

Sort = Literal["part", "unit", "measure", "people", "group", "nothing"]


class Head(NamedTuple):
    """What the words behind a number lead to: its sort, its token, and the country on the way."""

    sort: Sort
    at: int
    country: str | None
    unknown: bool


def noun_behind(sentence: Sentence, quantity: Quantity) -> Counted | None:
    """The counted phrase; None where the words behind the number are some other noun."""
    if toll := toll_set(sentence, quantity):
        return toll
    among = nouns_behind(sentence, quantity.stops)
    found = head_behind(sentence, quantity, among)
    if found.sort == "part":
        if counts_acts(sentence, quantity):
            return None
        part = partitive(sentence, quantity, among, found.at, found.country)
        if isinstance(part, Quantity):
            return of_total(sentence, quantity, part, found.country)
        if part is None and names_another(sentence, found.at + 1):
            return None
        return part or left_out(sentence, quantity, found.country)
    if found.sort == "unit":
        return with_unit(sentence, quantity, among.unit_from(found.at), found.country)
    if found.sort == "measure":
        mark = among.measures[found.at]
        harms = mark.detail == "adj" or is_counted(sentence, mark.last)
        if found.unknown and harms and other_noun(sentence, quantity, found.at):
            return None
        return harmed(quantity, mark, found.country)
    if found.sort == "group" and (members := members_at(sentence, found.at)):
        return of_group(quantity, members)
    if found.sort == "people":
        return of_people(quantity, among.countries[found.at])
    if counts_acts(sentence, quantity) or counts_by_use(sentence, quantity):
        return None
    if is_of_a_land(sentence, among, found.at):
        return None
    numbered = is_numbered(sentence, quantity.begins)
    if found.unknown and not numbered and other_noun(sentence, quantity, found.at):
        return None
    return left_out(sentence, quantity, found.country)


def is_of_a_land(sentence: Sentence, among: Nouns, at: int) -> bool:
    """Whether a plural that is a verb elsewhere stands behind a demonym: "five Russian bases"."""
    before = any(m.last == at and m.detail == "demonym" for m in among.countries.values())
    if not before or word(sentence, at - 1).endswith("s"):
        return False
    return any(":s:" in mark.detail for mark in near(sentence, "measure", at, at + 1))


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
        if unknown and goes_on(sentence, at):
            break
        if sort := head_at(sentence, among, at):
            return Head(sort, at, country, unknown)
        mark = among.countries.get(at)
        if mark and mark.detail in OWNING:
            country, at = country or mark.value, mark.last
        elif said in MARKS or passes(sentence, among, at, country is not None, unknown):
            at += 1
        elif said in STOPS or (unknown and said in DETERMINERS) or is_verb(sentence, at):
            break
        else:
            unknown, at = True, at + 1
    return Head("nothing", at, country, unknown)


def goes_on(sentence: Sentence, at: int) -> bool:
    """Whether a participle tells what a plural before it does: "40 factories |making shells"."""
    before = word(sentence, at - 1)
    return word(sentence, at).endswith("ing") and before.endswith("s") and before not in STOPS


def is_counted(sentence: Sentence, at: int) -> bool:
    """Whether another counting number begins at a token: "one option 600 officers"."""
    other = quantity_at(sentence, at)
    return other is not None and other.kind == "count"


def head_at(sentence: Sentence, among: Nouns, at: int) -> Sort | None:
    """What sort of counted noun stands at a token, if one does."""
    if at in among.units:
        return "unit"
    if at in among.measures:
        return "measure"
    mark = among.countries.get(at)
    if mark and mark.last not in among.units and stands_alone(sentence, mark):
        return "people"
    return "group" if members_at(sentence, at) else None


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


def harmed(quantity: Quantity, mark: Mark, country: str | None) -> Counted:
    """Those counted by what was done to them: "2,000 wounded"."""
    noun = (mark.first, mark.last)
    return Counted(None, quantity.begins, mark.last, noun, "measure noun", mark.value, country)


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


def with_unit(
    sentence: Sentence, quantity: Quantity, mark: Mark, country: str | None
) -> Counted | None:
    """The phrase whose noun is a counted unit; None where that unit only describes another noun."""
    if describes(sentence, quantity, mark) or is_stage(sentence, quantity, mark):
        return None
    last = mark.last + (word(sentence, mark.last) == "each")
    armed = word(sentence, mark.first) in {"members", "member"} and of_armed(sentence, mark.last)
    unit = "troops" if armed or are_fighters(sentence, mark) else whose_bodies(sentence, mark)
    noun = (mark.first, mark.last)
    return Counted(unit, quantity.begins, last, noun, "noun behind", country=country)


def whose_bodies(sentence: Sentence, mark: Mark) -> str:
    """The class of a unit, which for bodies is that of the dead: "900 bodies of soldiers"."""
    if word(sentence, mark.last - 1) not in BODIES or word(sentence, mark.last) != "of":
        return mark.value
    dead = near(sentence, "unit", mark.last + 1, mark.last + NEARBY)
    return dead[0].value if dead and not quantity_at(sentence, dead[0].first - 1) else mark.value


def of_armed(sentence: Sentence, at: int) -> bool:
    """Whether "of the … armed forces", "of the police" stands at a token."""
    return word(sentence, at) == "of" and holds(sentence, ARMED, at + 1, at + 7)
