"""Peoples: counts of a country's people, and of those who do what only people do."""

from __future__ import annotations

from analysis.interpret.around import is_a_people, near
from analysis.interpret.counted import Counted
from analysis.interpret.near import holds, is_light, word
from analysis.model import Sentence
from analysis.words import grammar

PEOPLES = grammar("people of a country")
WORKING = grammar("about work")
THEY = frozenset({"they", "them", "whom"})
SO_FAR = frozenset({"so", "far", "reported", "left", "made", "rendered"})
TAKE_PEOPLE = grammar("what is done to people alone")
OPENS = 2  # tokens before the number that a sentence opens with
PEOPLE_DO = grammar("what only people do")
REACH = 14


def names_a_people(sentence: Sentence, before: Sentence | None, what: Counted) -> bool:
    """Whether a people is named before a number that goes on about it: "North Koreans, N of them".

    In the same sentence, or in the one before where this one takes them up ("They number N") or
    opens with the number.
    """
    if any(is_a_people(sentence, m) for m in near(sentence, "country", 0, what.first)):
        return True
    taken = holds(sentence, THEY, max(0, what.first - REACH), what.first)
    if not (taken or what.first <= OPENS) or before is None:
        return False
    return any(is_a_people(before, mark) for mark in before.of("country"))


def is_of_a_country(sentence: Sentence, what: Counted) -> bool:
    """Whether those counted are called by their country: "North Koreans", "compatriots"."""
    if what.counted == "people by demonym":
        return True
    return what.noun is not None and word(sentence, what.noun[1] - 1) in PEOPLES


def at_work(sentence: Sentence, what: Counted) -> bool:
    """Whether a sentence says of those counted that they work: "are to be put to work"."""
    return holds(sentence, WORKING, what.last, what.last + REACH)


def do_as_people(sentence: Sentence, what: Counted) -> bool:
    """Whether a verb by a number is one of people alone: "340 have been |displaced".

    So is one before it that has people as its object: "wants to |call up 60,000 a year".
    """
    at = what.last
    while is_light(sentence, at) or word(sentence, at) in SO_FAR:
        at += 1
    behind = word(sentence, at) in PEOPLE_DO or said_at(sentence, at) in PEOPLE_DO
    before = what.first - 1
    taken = word(sentence, before) in TAKE_PEOPLE or said_at(sentence, before - 1) in TAKE_PEOPLE
    return behind or taken


def said_at(sentence: Sentence, at: int) -> str:
    """The two words at a token."""
    return f"{word(sentence, at)} {word(sentence, at + 1)}"
