"""Told of: the places that a clause is about: "Tawila has taken in N", "what it cost Sumy"."""

from __future__ import annotations

from itertools import chain

from analysis.interpret.around import near, quantity_at
from analysis.interpret.near import counts, holds, in_date, is_light, word
from analysis.interpret.places.leads import lead
from analysis.model import Mark, Sentence
from analysis.words import grammar

FARING = grammar("how a place fares")
TAKING_IN = grammar("taking people in")
TAKEN = frozenset({"take", "taken", "took", "takes", "taking", "let", "lets", "letting"})
FACILITIES = grammar("facilities of a town")
COSTING = grammar("costing")
ITSELF = frozenset({"it", "they"})
ARTICLES = frozenset({"the", "town", "city", "village", "of", "port"})
DAY = 4  # tokens of a day that opens a sentence: "On 12 May |Goma buried"
RECORDING = frozenset({"reported", "reports", "recorded", "registered"})
OPENING = frozenset({"", ";", ":", "and", "but", "while", "when", "as", "after", "that", ","})
STRUCK = grammar("done to a place")
STRIKE = 5  # tokens from "which" to what was done: "which the army has bombed"
COUNTRY = "country"
HAVING = frozenset({"has", "employs", "keeps"})
GUESTS = 3  # tokens between a number and whose men they are: "15,000 |young North Koreans"
COMMA = frozenset({","})
KINDS = grammar("kinds of land")
WHERE, LYING = frozenset({",", "in", "near", "outside"}), 9  # tokens to a place that tells it
ASIDE = 12  # tokens of what stands between commas behind a name


def is_told_of(sentence: Sentence, mark: Mark, seat: bool) -> bool:
    """Whether a clause is about a place: a town that it tells how it fared, a land of refuge."""
    if not opens_clause(sentence, lead(sentence, mark)):
        return not seat and mark.detail != COUNTRY and is_cost(sentence, mark.first)
    if owns_facility(sentence, mark) or is_scene(sentence, mark):
        return True
    closing = word(sentence, mark.last) == "," and holds(sentence, COMMA, mark.first, mark.last)
    start = past_aside(sentence, past_where(sentence, mark.last + closing))
    at = past_light(sentence, past_own_word(sentence, start))
    if takes_in(sentence, at) or shelters(sentence, mark.last) or has_guests(sentence, mark, at):
        return True
    if seat or mark.detail == COUNTRY or is_speaking(sentence, start):
        return False
    return word(sentence, start) in FARING or word(sentence, at) in FARING


def is_speaking(sentence: Sentence, at: int) -> bool:
    """Whether a place stands for those who speak there, and not for what it recorded."""
    if word(sentence, at) in RECORDING and counts(sentence, at + 1, at + 5):
        return False
    return bool(near(sentence, "say", at, at + 1))


def past_own_word(sentence: Sentence, at: int) -> int:
    """The token behind what a land says of itself: "Egypt |says it| has let in"."""
    if not near(sentence, "say", at, at + 1):
        return at
    behind = at + 1 + (word(sentence, at + 1) == "that")
    return behind + 1 if word(sentence, behind) in ITSELF else at


def owns_facility(sentence: Sentence, mark: Mark) -> bool:
    """Whether a town's hospital, prison or market is what a clause is about: "Goma's morgues"."""
    if mark.detail == COUNTRY or word(sentence, mark.last) != "'s":
        return False
    return holds(sentence, FACILITIES, mark.last + 1, mark.last + 4)


def is_scene(sentence: Sentence, mark: Mark) -> bool:
    """Whether an aside tells how many fell at a town: "Kyiv, where N died", ", which they hit"."""
    at = past_where(sentence, mark.last)
    at -= word(sentence, at - 1) == ","
    if mark.detail == COUNTRY or word(sentence, at) != ",":
        return False
    said, first = word(sentence, at + 1), at + 2
    hit = said == "which" and holds(sentence, STRUCK, first, first + STRIKE)
    return (said == "where" or hit) and counts(sentence, first, first + ASIDE)


def shelters(sentence: Sentence, at: int) -> bool:
    """Whether a relative clause takes people in: "Turkey, which shelters N Syrians"."""
    if word(sentence, at) != "," or word(sentence, at + 1) != "which":
        return False
    return takes_in(sentence, past_light(sentence, at + 2))


def has_guests(sentence: Sentence, mark: Mark, at: int) -> bool:
    """Whether a land has so many of another: "Russia now has 15,000 North Korean labourers"."""
    verb = at - (word(sentence, at) not in HAVING)
    number = quantity_at(sentence, verb + 1)
    if mark.detail != COUNTRY or word(sentence, verb) not in HAVING or number is None:
        return False
    guests = near(sentence, "country", number.stops, number.stops + GUESTS)
    return any(
        m.value.lower() != mark.value and (m.detail == "demonym" or word(sentence, m.last) == "'s")
        for m in guests
    )


def opens_clause(sentence: Sentence, at: int) -> bool:
    """Whether what stands behind a token opens a clause: the first word, or one behind "and"."""
    while word(sentence, at) in ARTICLES:
        at -= 1
    return word(sentence, at) in OPENING or (at <= DAY and in_date(sentence, at))


def is_cost(sentence: Sentence, at: int) -> bool:
    """Whether a place is what something cost lives: "what the night cost the town of Sumy"."""
    while word(sentence, at - 1) in ARTICLES:
        at -= 1
    return word(sentence, at - 1) in COSTING


def past_aside(sentence: Sentence, at: int) -> int:
    """The token behind what stands between commas: "Chad|, across the frontier,| has"."""
    if word(sentence, at) != ",":
        return at
    ends = (n + 1 for n in range(at + 1, at + ASIDE) if word(sentence, n) == ",")
    return next(ends, at)


def past_where(sentence: Sentence, start: int) -> int:
    """The token behind what tells where a place lies: "Barangi |near Homs, Syria,| came under"."""
    at = start + (word(sentence, start) in KINDS)
    for mark in chain(*(near(sentence, kind, at, at + LYING) for kind in ("place", "country"))):
        begins = lead(sentence, mark)
        if begins - at in {0, 1} and word(sentence, begins) in WHERE:
            at = mark.last + (word(sentence, mark.last) in KINDS)
            return past_where(sentence, at + (word(sentence, at) == ","))
    return at


def past_light(sentence: Sentence, start: int) -> int:
    """The token behind at most three auxiliaries and adverbs."""
    at = start
    while at - start < 3 and is_light(sentence, at):
        at += 1
    return at


def takes_in(sentence: Sentence, at: int) -> bool:
    """Whether a verb takes people in: "hosts", "is home to", but not "took in August"."""
    if word(sentence, at) in TAKING_IN:
        return True
    if word(sentence, at) == "home" and word(sentence, at + 1) == "to":
        return True
    taken = word(sentence, at) in TAKEN and word(sentence, at + 1) == "in"
    return taken and not in_date(sentence, at + 2)
