"""Leads: the word that leads to a place, and what it says: in it, to it, from it, beside it."""

from __future__ import annotations

from analysis.interpret.near import OWNS, PREPOSITIONS, holds, is_capital, word
from analysis.interpret.places.gazetteer import seats
from analysis.model import Mark, Sentence
from analysis.words import grammar

DESCRIBING = grammar("describing a place") | {OWNS}
LANDS = grammar("kinds of land")
PARTS = grammar("parts of a country")
FACILITIES = grammar("facilities of a place")
CALLED = grammar("settlements without a name") | {"capital", "city", "port"}
ARTICLES = grammar("possessives") | {"a", "an", "the", OWNS}
OF_A_PLACE = DESCRIBING | PARTS | LANDS
CALLED_OR_ARTICLES = CALLED | ARTICLES
LEAVING = grammar("leaving a place")
BOUND = LEAVING | grammar("bound for a place")
BATTLES = grammar("battles for a place")
NEWS = grammar("reports from a place")
SIDING = grammar("siding with somebody")
ABOUT = frozenset({"near", "around", "outside"})
BESIDE = frozenset({"near", "outside", "beyond", "along"})
SITES = FACILITIES | CALLED | {"areas", "places", "points", "sites", "towns", "villages"}
FROM = frozenset({"from"})
SUFFERING = ("-hit", "-stricken", "-torn", "-ravaged", "-held", "-controlled", "-occupied")
LENGTHS = frozenset({"km", "kilometres", "kilometers", "miles", "metres", "meters", "far", "away"})
DIRECTIONS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"}
)


def lead(sentence: Sentence, mark: Mark) -> int:
    """The token before a place and what describes it: "to | Russia's western region of Kursk"."""
    at = mark.first - 1
    while at >= 0 and mark.first - at <= 7:
        said = word(sentence, at)
        part = said == "of" and word(sentence, at - 1) in OF_A_PLACE
        if said == "of" and word(sentence, at - 1) in DIRECTIONS and not is_part(sentence, at - 1):
            break
        called = said == "capital" or (said == "," and word(sentence, at - 1) in CALLED)
        land = said in LANDS and word(sentence, at + 1) == "of"
        described = (
            land or said in DESCRIBING or said.endswith(SUFFERING) or is_quality(sentence, at)
        )
        both = said == "and" and {word(sentence, at - 1), word(sentence, at + 1)} <= DESCRIBING
        own = at in sentence.lands or is_people(sentence, at)
        if not (part or called or described or both or own):
            break
        at -= 1
    return at


def is_quality(sentence: Sentence, at: int) -> bool:
    """Whether a small word tells of what sort a place is: "the |strategic |oil town of Homs"."""
    ahead = 1 + (word(sentence, at + 1) not in CALLED_OR_ARTICLES)
    if word(sentence, at + ahead) not in CALLED or not holds(sentence, ARTICLES, at - 2, at):
        return False
    plain = word(sentence, at).replace("-", "").isalpha() and not is_capital(sentence, at)
    return plain and word(sentence, at) not in PREPOSITIONS


def is_people(sentence: Sentence, at: int) -> bool:
    """Whether a token names the people of a place: "the |Christian suburb of Zvirka"."""
    named = at > 0 and is_capital(sentence, at) and word(sentence, at - 1) in DESCRIBING
    return named and any(unit.first == at for unit in sentence.of("unit"))


def is_beside_event(sentence: Sentence, mark: Mark, at: int) -> bool:
    """Whether what happens at a place leads to it: "the battle |for Kursk", "news |from Goma".

    Those "fighting for Moscow" or "for Russia" fight for a government.
    """
    seat = mark.value in seats() and word(sentence, at + 1) == word(sentence, mark.first)
    if mark.detail == "country" or seat:
        return False
    before = word(sentence, at - 1)
    if word(sentence, at) == "for":
        return before in BATTLES
    return word(sentence, at) == "from" and before in NEWS


def is_sided_with(sentence: Sentence, at: int) -> bool:
    """Whether a "to" leads to whom somebody stands by: "factions loyal |to Ankara"."""
    return word(sentence, at) == "to" and word(sentence, at - 1) in SIDING


def is_part(sentence: Sentence, at: int) -> bool:
    """Whether a direction is a part of a land: "in the south of Lebanon", not "south of Tyre"."""
    return word(sentence, at - 1) in {"the", "far"}


def link(sentence: Sentence, mark: Mark) -> str:
    """What leads to a place, by its plainest preposition.

    "Left X" and "out of X" are from it; "left for X" is to it; "two kilometres from X" is near it,
    and what is near a country is off it; what is "from a base near X" is from X.
    """
    at = lead(sentence, mark)
    said = word(sentence, at)
    if said in LEAVING or (said == "of" and word(sentence, at - 1) == "out"):
        return "from"
    if said == "for" and holds(sentence, BOUND, at - 9, at):
        return "to"
    if said == "of" and word(sentence, at - 1) == "direction":
        return "to"
    if said == "off" or is_beside_event(sentence, mark, at):
        return "in"
    if said == "from" and word(sentence, at - 1) in LENGTHS:
        said = "near"
    if said == "of" and word(sentence, at - 1) in DIRECTIONS:
        said = "near"
    if said in ABOUT and is_from_site(sentence, at - 1):
        return "from"
    return "off" if said in BESIDE and mark.detail == "country" else said


def is_from_site(sentence: Sentence, at: int) -> bool:
    """Whether a site to which "from" leads ends at a token: "from |some villages| near Goma"."""
    known = word(sentence, at) in SITES
    return known and holds(sentence, FROM, at - 3, at)
