"""Groups: members of an armed group, counted by its name: "264 Houthis", "12 members of Hamas"."""

from __future__ import annotations

from analysis.interpret.around import ending, near, quantity_at
from analysis.interpret.classes import MILITARY
from analysis.interpret.counted.phrases import Counted, ends_phrase
from analysis.interpret.near import word
from analysis.model import Mark, Quantity, Sentence
from analysis.words import grammar

ARMED = "armed-group"
MEMBERS = frozenset({"member", "members"})
ARMY = grammar("about soldiers")
ADDED = frozenset({"more", "new", "such", "other"})
HOUSES = frozenset(
    {"apartment", "apartments", "block", "company", "families", "firm", "flats", "homeless"}
    | {"hospital", "housing", "maker", "price", "residents", "sold", "tenants"}
)
MOST = 100  # units that a sentence counts without telling of what sort they are
MEN = 3  # tokens from "units of" to how many men they have
NOUN = 2  # words behind a group's name of which the last may be what is counted
FORCES = frozenset({"forces", "services", "staffs"})


def group_at(sentence: Sentence, at: int) -> Mark | None:
    """The name of an armed group, or of guards in the plural, that begins at a token."""
    for mark in near(sentence, "source", at, at + 1):
        last = word(sentence, mark.last - 1)
        guards = mark.detail == "military" and last.endswith("s") and last not in FORCES
        if mark.detail == ARMED or guards:
            return mark
    return None


def members_at(sentence: Sentence, at: int) -> Mark | None:
    """The name of a group that stands for its members: the last word of a noun phrase."""
    mark = group_at(sentence, at)
    if mark is None or near(sentence, "unit", mark.first, mark.last):
        return None
    if near(sentence, "unit", mark.last, mark.last + NOUN):
        return None
    joined = joins_groups(sentence, mark.last)
    return mark if ends_phrase(sentence, mark.last) and not joined else None


def of_group(quantity: Quantity, mark: Mark) -> Counted:
    """Those counted by the name of their group."""
    noun = (mark.first, mark.last)
    return Counted("troops", quantity.begins, mark.last, noun, "group by name")


def joins_groups(sentence: Sentence, at: int) -> bool:
    """Whether "and" stands between the names of two groups: "19 Hamas and Islamic Jihad men"."""
    if word(sentence, at) not in {"and", "or", "/"}:
        return False
    before = any(mark.detail == ARMED for mark in ending(sentence, "source", at))
    return before and group_at(sentence, at + 1) is not None


def are_fighters(sentence: Sentence, noun: Mark) -> bool:
    """Whether "members" are of an armed group: "ISIS members", "members of Hezbollah"."""
    if word(sentence, noun.last - 1) not in MEMBERS:
        return False
    the = word(sentence, noun.last + 1) == "the"
    behind = group_at(sentence, noun.last + 1 + the) if word(sentence, noun.last) == "of" else None
    before = any(mark.detail == ARMED for mark in ending(sentence, "source", noun.first))
    return before or (behind is not None and behind.detail == ARMED)


def of_bare_units(sentence: Sentence, quantity: Quantity) -> Counted | None:
    """Units of which only their men or the sentence tell that they are soldiers'.

    So in "five |units of 3,000 men each" and "five Thai |units were sent to the front"; not in
    "five units of blood".
    """
    at = quantity.stops + (word(sentence, quantity.stops) in ADDED)
    people = next((m for m in near(sentence, "country", at, at + 1) if m.first == at), None)
    at = people.last if people and people.detail == "demonym" else at
    if word(sentence, at) not in {"unit", "units"}:
        return None
    if word(sentence, at + 1) == "of":
        behind = near(sentence, "unit", at + 2, at + 2 + MEN)
        here = (quantity_at(sentence, k) for k in range(at + 2, at + 2 + MEN))
        sized = any(number is not None and number.kind == "count" for number in here)
        of_men = sized or any(mark.value in MILITARY for mark in behind)
    else:
        army = any(mark.value in MILITARY for mark in sentence.of("unit"))
        of_men = army or not ARMY.isdisjoint(sentence.said)
    many = quantity.number.figure.largest > MOST
    if not of_men or many or is_of_houses(sentence, quantity):
        return None
    return Counted("units", quantity.begins, at + 1, (at, at + 1), "noun behind")


def is_of_houses(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether units are dwellings or goods: "a block |of 40 units", "12 units for the homeless"."""
    return word(sentence, quantity.begins - 1) == "of" or not HOUSES.isdisjoint(sentence.said)
