"""Spots: the places that a sentence names as places, and not for their people or governments."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from analysis.interpret.around import LONGEST, near
from analysis.interpret.frames.near import (
    LINKS,
    PREPOSITIONS,
    counts,
    gap,
    holds,
    is_capital,
    is_light,
    word,
)
from analysis.interpret.measures.verbs import form_of
from analysis.interpret.places.borders import BORDER
from analysis.interpret.places.gazetteer import is_listed, name_of, seats
from analysis.interpret.places.lands import LANDS, land_marks
from analysis.interpret.places.leads import ABOUT, DESCRIBING, DIRECTIONS, PARTS, lead, link
from analysis.interpret.places.located import located_marks
from analysis.interpret.places.sitting import is_opined_in, is_sat_in
from analysis.interpret.places.speaking import (
    is_in_attribution,
    is_of_saying,
    is_speaking_seat,
    speakers,
)
from analysis.interpret.places.told_of import is_told_of
from analysis.interpret.places.unlisted import unlisted_marks
from analysis.model import Mark, Sentence
from analysis.words import grammar

LOCATIVE = grammar("before a place")
NARROW = LOCATIVE - grammar("not before a country")
ATTACKS = grammar("attacks of a place")
AT_BORDER = frozenset({"to", "at", "on", "along", "near", "towards", "toward", "in", "by", "close"})
BEHALF = grammar("for whom one fights")
BEING = grammar("there without a place")
FACILITIES = grammar("facilities of a place")
NAMED_AFTER = frozenset({"corps", "command", "union", "bank", "fleet", "times", "post", "news"})
SHOT = grammar("shot at a place")
NOUN = 3
CLAUSAL = PREPOSITIONS | LINKS | {"that", "which", "who", "where", "by"}
SETTLED = frozenset({"city", "town", "village", "port", "suburb"})
SITES = grammar("quarters of a place") | (FACILITIES - {"ministry", "parliament", "embassy"})
SERVING = frozenset({"mayor", "governor", "prefect"})
OWN = frozenset({"share", "dead", "victims", "wounded", "losses", "defenders", "casualties"})
CLOSING = frozenset({",", ":", ".", ";", "where", "that", "with"})
TOPICS = frozenset({"toll", "count", "number", "dead", "killed", "wounded", "figure", "losses"})
ABOUT_IT = 8  # tokens from a town to what is told of it
LABEL = 6  # tokens of a label
SWEEPING = frozenset(
    {"swept", "tore", "ripped", "raced", "roared", "surged", "sweeping", "passed", "spread"}
)
TOLL = frozenset({"toll"})
STRUCK = grammar("done to a place")
BE = grammar("be")
TROUBLED = grammar("what a country goes through")


class Placed(NamedTuple):
    """A place with the tokens that name it."""

    place_id: str
    name: str
    tokens: tuple[int, int]


def spots(sentence: Sentence, borders: Sequence[Mark] = ()) -> list[Mark]:
    """The places of a sentence, in order: not those that only say whose or who speaks."""
    found = named(sentence, borders)
    if not found:
        return []
    speaking = speakers(sentence)
    return [
        m for m in merged(sentence, found)
        if (m.first not in speaking or not is_listed(m.value)) and is_spot(sentence, m)
    ]  # fmt: skip


def named(sentence: Sentence, borders: Sequence[Mark]) -> list[Mark]:
    """The borders, the other places and the countries that a sentence names, in order."""
    countries = [
        Mark("place", mark.value.lower(), mark.first, mark.last, "country")
        for mark in sentence.of("country")
        if mark.detail == "name"
    ]
    found: list[Mark] = []
    places = sentence.of("place")
    inner = [mark for mark in places if mark.detail != "country"]
    for marks in (
        borders,
        located_marks(sentence),
        inner,
        unlisted_marks(sentence),
        land_marks(sentence),
        places,
        countries,
    ):
        if not marks:
            continue
        taken = {at for mark in found for at in range(mark.first, mark.last)}
        found += [m for m in marks if taken.isdisjoint(range(m.first, m.last))]
    return sorted(found, key=lambda mark: mark.first)


def merged(sentence: Sentence, found: list[Mark]) -> list[Mark]:
    """Places with a country that only owns them left out: "Russia's Kursk region"."""
    pairs = pairwise(found)
    return [mark for mark, behind in pairs if not owns(sentence, mark, behind)] + found[-1:]


def owns(sentence: Sentence, mark: Mark, behind: Mark) -> bool:
    """Whether a place only says whose the next one is, or where: "the Kyiv suburb of Bucha"."""
    if word(sentence, mark.last) == "'s" and behind.first - mark.last <= 4:
        return True
    kind = gap(sentence, mark.last, behind.first)
    if 1 < len(kind) <= 4 and kind[-1] == "of":
        return kind[-2] in SETTLED and DESCRIBING.issuperset(kind[:-1])
    return mark.detail == "country" and behind.first == mark.last


def is_spot(sentence: Sentence, mark: Mark) -> bool:
    """Whether a place's name stands for the place, and not for its government or its people."""
    if word(sentence, mark.last) == "'s":
        behind = word(sentence, mark.last + 1)
        if mark.detail != "country" and behind in SERVING:
            return True
        if mark.detail != "country" and mark.value not in seats() and behind in OWN:
            return True
        if mark.value not in seats() and holds(sentence, TOLL, mark.last + 1, mark.last + 3):
            return True
        parts = holds(sentence, PARTS, mark.last + 1, mark.last + 4)
        built = parts or holds(sentence, FACILITIES, mark.last + 1, mark.last + 6)
        return built and is_led_to(sentence, mark)
    return is_led_to(sentence, mark)


def is_led_to(sentence: Sentence, mark: Mark) -> bool:
    """Whether a preposition, a list or an apposition leads to a place."""
    if is_speaking_seat(sentence, mark) or is_in_attribution(sentence, mark):
        return False
    if mark.detail == "country" and describes(sentence, mark):
        return False
    if word(sentence, mark.last) in NAMED_AFTER and is_capital(sentence, mark.last):
        return False
    if is_sat_in(sentence, mark):
        return False
    if word(sentence, mark.first) in ABOUT or link(sentence, mark) in {"from", "to"}:
        return True
    if is_of_saying(sentence, mark) or (mark.value in seats() and is_opined_in(sentence, mark)):
        return False
    if word(sentence, mark.first - 1) == "of" and word(sentence, mark.first - 2) in SITES:
        return True
    if word(sentence, mark.first - 1) == "of" and word(sentence, mark.first - 2) in BEHALF:
        return False
    if mark.detail == "country" and is_troubled(sentence, mark):
        return True
    if is_told_of(sentence, mark, mark.value in seats()):
        return True
    at = lead(sentence, mark)
    said = word(sentence, at)
    if said == "against" and holds(sentence, SHOT, at - 8, at):
        return True
    if said == "through":
        return word(sentence, at - 1) in SWEEPING
    if mark.detail != "country" and (is_label(sentence, mark) or is_served(sentence, at)):
        return True
    if mark.detail != "country" and mark.value not in seats() and is_topic(sentence, mark, at):
        return True
    if said == "of" and mark.detail == "city" and word(sentence, at - 1) in DIRECTIONS:
        return True
    if mark.detail == BORDER:
        return said in AT_BORDER
    if said in {"and", ","}:
        seat = mark.value in seats()
        anew = said == "and" and word(sentence, at - 1) == "," and seat
        if anew or is_subject(sentence, mark):
            return False
        listed = near(sentence, "place", at - LONGEST, at + 1)
        joined = any(
            place.last in {at, at - 1} and (not seat or is_led_to(sentence, place))
            for place in listed
        )
        apart = said == "," and not seat and mark.detail != "country"
        return joined or apart
    if said == "of" and word(sentence, at - 1) in ATTACKS:
        return True
    if mark.detail in {"country", "city"}:
        return said in NARROW
    return said in LOCATIVE or mark.detail not in {"port", "village", "town"}


def describes(sentence: Sentence, mark: Mark) -> bool:
    """Whether a country only says whose something is: "in a |US strike", "in |US custody"."""
    if holds(sentence, FACILITIES | PARTS | SETTLED, mark.last, mark.last + NOUN):
        return False  # "in a |Ukrainian jail"
    if word(sentence, mark.first - 1) in {"a", "an"}:
        return word(sentence, mark.last - 1) not in LANDS
    short = mark.last - mark.first == 1 and sentence.tokens[mark.first].text.isupper()
    behind = word(sentence, mark.last)
    small = behind.isalpha() and not is_capital(sentence, mark.last)
    return short and small and behind not in CLAUSAL and not is_light(sentence, mark.last)


def is_label(sentence: Sentence, mark: Mark) -> bool:
    """Whether a place heads what happened there: "Latakia, Friday: 162 killed"."""
    if mark.first > 0 or mark.value in seats():
        return False
    ends = (at for at in range(mark.last, mark.last + LABEL) if word(sentence, at) == ":")
    colon = next(ends, None)
    return colon is not None and (colon == mark.last or word(sentence, mark.last) == ",")


def is_topic(sentence: Sentence, mark: Mark, at: int) -> bool:
    """Whether a clause is about a town: "hardest hit was Sumy", "for Sumy the toll is 12"."""
    said, behind = word(sentence, at), word(sentence, mark.last)
    if said in BE and behind in CLOSING:
        return True
    if behind == "it" and word(sentence, mark.last + 1) in BE:
        return True
    case = said == "of" and word(sentence, at - 1) == "case"
    fronted = said == "for" and (at == 0 or word(sentence, at - 1) == "as")
    return (case or fronted) and holds(sentence, TOPICS, mark.last, mark.last + ABOUT_IT)


def is_served(sentence: Sentence, at: int) -> bool:
    """Whether somebody's office is of a place, of which they tell: "the mayor |of Kharkiv"."""
    return word(sentence, at) == "of" and word(sentence, at - 1) in SERVING


def is_troubled(sentence: Sentence, mark: Mark) -> bool:
    """Whether a country goes through what costs lives: "Sudan has been torn by a war that …"."""
    at = mark.last
    while at - mark.last < 4 and is_light(sentence, at):
        at += 1
    struck = word(sentence, at) in STRUCK and holds(sentence, BE, mark.last, at)
    return struck or word(sentence, at) in TROUBLED


def is_subject(sentence: Sentence, mark: Mark) -> bool:
    """Whether a verb follows a place at once: "…, and Ukraine has killed N"."""
    at = mark.last
    again = counts(sentence, at, at + 1) and counts(sentence, 0, mark.first)
    if word(sentence, at) in BEING or again:
        return True
    if near(sentence, "say", at, at + 1):
        return True
    return any(form_of(act) in {"s", "past"} for act in near(sentence, "measure", at, at + 1))


def known(place_id: str | None) -> Placed | None:
    """A place that a text goes on about; no token of this sentence names it."""
    return Placed(place_id, name_of(place_id), (-1, -1)) if place_id is not None else None
