"""Refusals: why a counting number makes no claim though a noun may stand beside it."""

from __future__ import annotations

import re

from analysis.interpret.around import LONGEST, quantities_near
from analysis.interpret.claims.course import Course, size
from analysis.interpret.claims.introductions import introduces, is_under_names, tells_origin
from analysis.interpret.claims.things import (
    FROM_BEFORE,
    are_things,
    goes_on_with_others,
    is_noun_behind,
)
from analysis.interpret.classes import HARM, VICTIMS
from analysis.interpret.counted import Counted, counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import gap, holds, is_capital, word
from analysis.model import Quantity, Sentence
from analysis.words import grammar

TALKING = grammar("talking to each other")
NEAR = 3
FIGURES = grammar("tolls") | grammar("figure nouns")
AUXILIARY = frozenset(
    {"also", "already", "been", "had", "has", "have", "is", "later", "of", "reported", "them",
     "was", "were", "whom"}
)  # fmt: skip
BE = grammar("be")
FAR = frozenset({"verb behind", "locative behind", "noun behind", "no word of measure"})
RESTATING = frozenset({"–", "—", "-", "(", ",", "perhaps", "maybe", "say", "possibly", "probably"})
SCALES = frozenset({"hundred", "hundreds", "thousand", "thousands", "million", "millions"})
SMALL = 10
TELLING_APART = frozenset({"with", "from", "a", "an", "aged", "or", "after"})
OTHER = frozenset({"other", "another"})
SET_AGAINST = 14  # tokens from one of two to the other
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
VERB_GROUPS = grammar("opening a verb group") | {"died", "dead", "fled", "fell", "left", "more"}
WHERE_HARMED = grammar("counted where harmed")
PLAYERS = grammar("players in a text about games")
HARMING = grammar("harm in a text about games")
UNKNOWN = "counts something the vocabulary does not hold"


def refusal_of_reading(
    sentence: Sentence, quantity: Quantity, what: Counted, read: Measured | None, course: Course
) -> str | None:
    """Why a number whose measure is read makes no claim all the same; None where it makes one."""
    if counts_points(sentence, what, read, course):
        return "a score or a price in a text about games or markets"
    if is_bare_year(sentence, quantity, what, read):
        return "may be a year"
    if is_some_other_thing(sentence, quantity, what, read):
        return "one of a thing the vocabulary does not hold"
    if goes_on_with_others(sentence, quantity, what) or are_things(sentence, quantity, what, read):
        return UNKNOWN
    if shares_other_noun(sentence, quantity, what) or takes_up_other_things(sentence, what, read):
        return UNKNOWN
    if introduces_somebody(quantity, what, read):
        return "introduces one of those told of before"
    own = read is not None and read.rule.startswith("its ")
    if not own and is_set_against_other(sentence, quantity, what):
        return "tells one of two from the other"
    if says_again(sentence, quantity, what):
        return "says the number before in other words"
    if introduces(sentence, what, read):
        return "introduces people by their names"
    if tells_origin(sentence, quantity, what, read):
        return "tells where one of some was born"
    if is_under_names(sentence, quantity) or is_unharmed(sentence, what, read):
        return UNKNOWN
    return None


def is_unharmed(sentence: Sentence, what: Counted, read: Measured | None) -> bool:
    """Whether people are of a trade that only counts where they come to harm: "two |mayors met"."""
    trade = what.noun is not None and word(sentence, what.noun[1] - 1) in WHERE_HARMED
    return trade and (read is None or read.measure not in VICTIMS)


def counts_points(sentence: Sentence, what: Counted, read: Measured | None, course: Course) -> bool:
    """Whether a bare number in a text about games or markets is a score or a price.

    So it is of players with a name that fighters have, of rounds and of losses. It counts people
    only where a word of harm that means nothing else stands by it.
    """
    noun = word(sentence, what.noun[1] - 1) if what.noun else ""
    playing = what.form == "left out" or noun in PLAYERS
    if not playing:
        return False
    harm = gap(sentence, *read.cue) if read and read.cue and read.measure in HARM else ()
    return HARMING.isdisjoint(harm) and course.tendency.is_of_games


def is_bare_year(
    sentence: Sentence, quantity: Quantity, what: Counted, read: Measured | None
) -> bool:
    """Whether a number without a noun is written as a year, with no verb right beside it.

    It counts people in "2000 were killed" and "killing 1950", and none in "a 2018 hit".
    """
    figure, behind = quantity.number.figure, word(sentence, what.last)
    written = figure.bound == "exact" and YEAR.fullmatch(quantity.number.said)
    if what.form != "left out" or not written:
        return False
    if behind in VERB_GROUPS or behind.endswith("ed"):
        return False
    if read and read.verb and read.verb.first == what.last and read.measure in VICTIMS:
        return False  # "1600 |went missing"
    return word(sentence, what.first - 1) not in BE and not ends_at(read, what.first)


def ends_at(read: Measured | None, at: int) -> bool:
    """Whether the words of a measure stand right before a token: "killing |1950"."""
    return read is not None and read.cue is not None and read.cue[1] == at


def introduces_somebody(quantity: Quantity, what: Counted, read: Measured | None) -> bool:
    """Whether "one of the men" only opens what is told of him: "one of the men had a card from X".

    So it does where no harm and no verb of its own says what is the case with him.
    """
    if what.form not in {"of the noun", "of them"} or quantity.number.said.lower() != "one":
        return False
    return read is None or (read.measure not in HARM and read.rule in FAR)


def is_set_against_other(sentence: Sentence, quantity: Quantity, what: Counted) -> bool:
    """Whether "one" only tells two apart: "two men, |one with burns, the other with a broken leg".

    So it does in "did not tell |one from the other". Whoever has a verb of his own is counted.
    """
    if what.form not in {"left out", "noun before"} or quantity.number.said.lower() != "one":
        return False
    apart = word(sentence, quantity.stops) in TELLING_APART
    return apart and holds(sentence, OTHER, quantity.stops, quantity.stops + SET_AGAINST)


def says_again(sentence: Sentence, quantity: Quantity, what: Counted) -> bool:
    """Whether a bare number only says how many thousands: "a few thousand, |perhaps two or three".

    It stands behind some thousands or hundreds, and is too small to be a number of its own.
    """
    if what.form != "left out" or size(quantity.number.figure) >= SMALL:
        return False
    at = quantity.begins
    while word(sentence, at - 1) in RESTATING:
        at -= 1
    if at == quantity.begins:
        return False
    return any(
        0 <= at - q.stops <= NEAR
        and word(sentence, q.stops - 1) in SCALES
        and size(q.number.figure) > SMALL
        for q in quantities_near(sentence, at - LONGEST, at)
    )


def is_pair_in_talks(sentence: Sentence, quantity: Quantity, what: Counted) -> bool:
    """Whether "the two" are the sides named before: "the two agreed", "the two have signed"."""
    if what.form != "left out" or quantity.number.figure.best != 2:
        return False
    the = word(sentence, quantity.begins - 1) == "the"
    return the and holds(sentence, TALKING, quantity.stops, quantity.stops + 3)


def is_some_other_thing(
    sentence: Sentence, quantity: Quantity, what: Counted, read: Measured | None
) -> bool:
    """Whether "one" is not beside the harm it counts: "One strike killed 5", "whom one asks".

    "One had died", "killed one" and "one dead" count somebody.
    """
    if what.form != "left out" or quantity.number.said.lower() != "one":
        return False
    if word(sentence, quantity.begins - 1) in {"if", "as", "what"}:
        return True  # "if one believes"
    if is_spread(sentence, quantity, read):
        return False
    at = read.cue[0] if read and read.cue and read.measure in VICTIMS else None
    if at is None or at < quantity.begins - NEAR:
        return True
    return any(word(sentence, k) not in AUXILIARY for k in range(quantity.stops, at))


def is_spread(sentence: Sentence, quantity: Quantity, read: Measured | None) -> bool:
    """Whether "one" is told by its place beside others: "killed three in Goma, |one in Bukavu"."""
    if read is None or read.rule != "as the number before" or read.measure not in VICTIMS:
        return False
    listed = word(sentence, quantity.begins - 1) in {",", "and"}
    place = word(sentence, quantity.stops) == "in" and bool(word(sentence, quantity.stops + 1))
    return listed and place and is_capital(sentence, quantity.stops + 1)


def shares_other_noun(sentence: Sentence, quantity: Quantity, what: Counted) -> bool:
    """Whether the noun behind "and N" is of nothing known: "blocks of 108 and 98 places"."""
    if what.form != "left out" or word(sentence, quantity.stops) not in {"and", "or"}:
        return False
    coming = (
        q for q in sentence.quantities if q.kind == "count" and q.begins == quantity.stops + 1
    )
    return any(is_noun_behind(sentence, q) and counted(sentence, q) is None for q in coming)


def takes_up_other_things(sentence: Sentence, what: Counted, read: Measured | None) -> bool:
    """Whether what a number goes on with is no count: "Visits rose: 24", "400 km, from |1,000".

    A colon opens what a clause told that counts nothing, or the number before has a unit.
    """
    compared = word(sentence, what.first - 1) in {"from", "than", "to"}
    again = compared or read is None or read.rule == FROM_BEFORE
    if what.form != "left out" or not again:
        return False
    before = [q.kind for q in sentence.quantities if q.stops <= what.first]
    if before[-1:] in (["distance"], ["measure"], ["money"]):
        return True
    opens = not before and read is not None and word(sentence, what.first - 1) == ":"
    return opens and FIGURES.isdisjoint(sentence.words)
