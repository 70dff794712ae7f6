"""Owning: the country that the phrase of the counted names, or the words right beside it."""

from __future__ import annotations

from analysis.interpret.actors.harmed import is_apart, people_of_harm
from analysis.interpret.actors.rulers import leader
from analysis.interpret.actors.whose import Whose, whose
from analysis.interpret.around import near
from analysis.interpret.counted import Counted
from analysis.interpret.counted.belonging import (
    SERVING,
    behind_link,
    follows_taking_away,
    past_owner,
)
from analysis.interpret.near import OWNS, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

DEPARTING = grammar("setting out")
LOCATIVES = frozenset({"along", "around", "at", "in", "inside", "into", "near", "on", "to"})
LOCATIVES |= {"across", "outside", "over", "throughout", "within"}
MADE = frozenset({"made", "built", "produced", "manufactured"})
SINGLING = frozenset({"first", "last", "estimated", "remaining", "other", "own", "some", "about"})
BEFORE_A_LAND = grammar("before a land")
LYING = grammar("parts of a land")
TREATIES = grammar("treaties named by a place")
CONFINEMENT = grammar("nouns of confinement")
BEING = grammar("finite be")
TO_BE = BEING | frozenset({"said", "thought", "believed", "reported"}) | {"all", "also", "be", "to"}
ENDS = frozenset({"", ".", ",", ";", "and", "but"})


def within(sentence: Sentence, first: int, last: int) -> list[Mark]:
    """The countries named among some tokens."""
    return [mark for mark in near(sentence, "country", first, last) if mark.last <= last]


def named(sentence: Sentence, what: Counted) -> Whose | None:
    """The country that stands in the phrase of the counted, or behind it with "of" or "from"."""
    inside = [
        mark
        for mark in within(sentence, what.first, what.last + 1)
        if not is_of_a_place(sentence, mark) and not is_apart(sentence, what, mark)
    ]
    if what.country and not (inside and is_one_of_many(sentence, inside[0])):
        return Whose(what.country, (inside[0].first, inside[0].last) if inside else None)
    country = inside[0] if inside else beside(sentence, what)
    if country:
        return Whose(None) if is_one_of_many(sentence, country) else whose(country)
    return leader(sentence, what) or made_in(sentence, what.last)


def beside(sentence: Sentence, what: Counted) -> Mark | None:
    """The country right behind the phrase of the counted, or right before its number."""
    return (
        people_behind(sentence, what)
        or of_country(sentence, what)
        or owner_of_number(sentence, what)
        or people_of_harm(sentence, what)
        or people_they_are(sentence, what)
    )


def people_they_are(sentence: Sentence, what: Counted) -> Mark | None:
    """The people that those left out are said to be: "12 were |Kenyans", "9 are said to be …"."""
    if what.noun is not None or word(sentence, what.last) not in BEING:
        return None
    at = what.last
    while word(sentence, at) in TO_BE:
        at += 1
    peoples = (m for m in near(sentence, "country", at, at + 1) if m.detail == "demonym")
    return next((m for m in peoples if word(sentence, m.last) in ENDS), None)


def people_behind(sentence: Sentence, what: Counted) -> Mark | None:
    """The people right behind a number: "200 wounded |Poles", "nine of them |Poles"."""
    if what.form not in {"measure noun", "of them"}:
        return None
    marks = near(sentence, "country", what.last, what.last + 1)
    peoples = (
        m for m in marks if m.detail == "demonym" and word(sentence, m.last - 1)[-2:] == "ns"
    )
    return next(peoples, None)


def is_of_a_place(sentence: Sentence, mark: Mark) -> bool:
    """Whether a country only tells where: "in eastern Russia", "off the coast of Yemen"."""
    at = mark.first - 1
    while word(sentence, at) in BEFORE_A_LAND and mark.detail != "demonym":
        at -= 1
    if word(sentence, at) in LOCATIVES or is_bound_for(sentence, at):
        return True
    return word(sentence, at) == "of" and word(sentence, at - 1) in LYING


def is_bound_for(sentence: Sentence, at: int) -> bool:
    """Whether "for" tells where somebody goes: "the departures |for Russia"."""
    return word(sentence, at) == "for" and word(sentence, at - 1) in DEPARTING


def owner_of_number(sentence: Sentence, what: Counted) -> Mark | None:
    """The country right before a number and its noun: "Kenya's 400 policemen"."""
    at = what.first - 1
    at -= word(sentence, at) in SINGLING
    if what.noun is None or word(sentence, at) != OWNS:
        return None
    return next((m for m in near(sentence, "country", at - 4, at) if m.last == at), None)


def is_of_a_treaty(sentence: Sentence, mark: Mark) -> bool:
    """Whether a capital names a treaty signed there: "Minsk |II", "the Geneva |Conventions"."""
    return mark.detail == "seat" and word(sentence, mark.last) in TREATIES


def is_one_of_many(sentence: Sentence, mark: Mark) -> bool:
    """Whether a country is named beside others: "soldiers from Kenya, Jamaica and Belize"."""
    at = mark.last
    at += word(sentence, at) == ","
    at += word(sentence, at) == "and"
    others = near(sentence, "country", at, at + 1) if at > mark.last else ()
    return any(
        other.value != mark.value and other.detail == mark.detail
        for other in others
        if word(sentence, other.last) != OWNS  # "from Kenya, |Italy's army said"
        and not near(sentence, "say", other.last, other.last + 1)
    )


def made_in(sentence: Sentence, at: int) -> Whose | None:
    """The country where arms were made: "60 missiles made in North Korea"."""
    at += word(sentence, at) in {"that", "which"}
    at += word(sentence, at) in {"was", "were", "are"}
    if word(sentence, at) in MADE and word(sentence, at + 1) in {"in", "by"}:
        mark = next(iter(near(sentence, "country", at + 2, at + 4)), None)
        return whose(mark) if mark else None
    return None


def of_country(sentence: Sentence, what: Counted) -> Mark | None:
    """The country behind a noun: "soldiers from North Korea", "men serving in the Russian army"."""
    at = behind_link(sentence, what.last)
    serves = word(sentence, what.last) in SERVING and past_owner(sentence, what.last) is None
    if at is None or serves or is_taken_away(sentence, what):
        return None
    here = at + (word(sentence, at) in {"the", "its"})
    mark = next(iter(near(sentence, "country", here - 1, here + 1)), None)
    return None if mark and word(sentence, mark.last) in CONFINEMENT else mark


def is_taken_away(sentence: Sentence, what: Counted) -> bool:
    """Whether "from" tells whence the counted go: "will withdraw its 1,000 soldiers from Chad"."""
    return word(sentence, what.last) == "from" and follows_taking_away(sentence, what)
