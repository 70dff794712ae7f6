"""Spots: the places that a sentence names as places, and not for their people or governments."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.interpret.around import LONGEST, near
from analysis.interpret.measures.verbs import form_of
from analysis.interpret.near import holds, word
from analysis.interpret.places.borders import BORDER
from analysis.interpret.places.gazetteer import is_listed, seats
from analysis.interpret.places.governments import is_subject
from analysis.interpret.places.leads import (
    ABOUT,
    DIRECTIONS,
    FACILITIES,
    PARTS,
    is_beside_event,
    lead,
    link,
)
from analysis.interpret.places.named import merged, named
from analysis.interpret.places.no_spots import is_no_spot
from analysis.interpret.places.sitting import is_opined_in
from analysis.interpret.places.speaking import ATTACKS, is_of_saying, speakers
from analysis.interpret.places.told_of import is_told_of
from analysis.interpret.places.topics import (
    SERVING,
    is_hit,
    is_label,
    is_of_residents,
    is_served,
    is_topic,
    is_troubled,
)
from analysis.model import Mark, Sentence
from analysis.words import grammar
from analysis.words.forms import FINITE

LOCATIVE = grammar("before a place")
NARROW = LOCATIVE - grammar("not before a country")
AT_BORDER = frozenset({"to", "at", "on", "along", "near", "towards", "toward", "in", "by", "close"})
BEHALF = grammar("for whom one fights")
SHOT = grammar("shot at a place")
CONTINENTS = frozenset({"europe", "asia", "africa", "north-america", "south-america"})
RECORDS = grammar("records")
ZONES = frozenset(
    {"area", "areas", "zone", "zones", "section", "sections", "sector", "corner", "part"}
)
SITES = (
    grammar("quarters of a place") | ZONES | (FACILITIES - {"ministry", "parliament", "embassy"})
)
OWN = frozenset({"share", "dead", "victims", "wounded", "losses", "defenders", "casualties"})
SWEEPING = frozenset(
    {"swept", "tore", "ripped", "raced", "roared", "surged", "sweeping", "passed", "spread"}
)
TOLL = frozenset({"toll"})
PLURALS = frozenset({"have", "were", "are"})
WATERS = frozenset({"sea", "strait"})  # "the English Channel" is no broadcaster
ELSEWHERE = frozenset({"not", "than", "unlike"})
WHEN = frozenset({"before", "since", "until"})


def spots(sentence: Sentence, borders: Sequence[Mark] = ()) -> list[Mark]:
    """The places of a sentence, in order: not those that only say whose or who speaks."""
    found = named(sentence, borders)
    if not found:
        return []
    speaking = speakers(sentence)
    return [
        m for m in merged(sentence, found)
        if (m.first not in speaking or not is_listed(m.value) or m.detail in WATERS)
        and is_spot(sentence, m)
    ]  # fmt: skip


def is_spot(sentence: Sentence, mark: Mark) -> bool:
    """Whether a place's name stands for the place, and not for its government or its people."""
    if word(sentence, mark.last) == "'s":
        if mark.value in CONTINENTS and holds(sentence, RECORDS, mark.last, mark.last + 3):
            return False  # "Europe's largest bridge"
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
    if is_no_spot(sentence, mark):
        return False
    if word(sentence, mark.first) in ABOUT or link(sentence, mark) in {"from", "to"}:
        return True
    if is_of_saying(sentence, mark) or (mark.value in seats() and is_opined_in(sentence, mark)):
        return False
    at = lead(sentence, mark)
    if any(is_of_part(sentence, n) for n in range(at, mark.first)):
        return True
    if word(sentence, mark.first - 1) == "of" and word(sentence, mark.first - 2) in BEHALF:
        return False
    if (mark.detail == "country" or mark.value in seats()) and is_troubled(sentence, mark):
        return True
    if is_told_of(sentence, mark, mark.value in seats()):
        return True
    return is_behind_lead(sentence, mark, at)


def is_of_part(sentence: Sentence, at: int) -> bool:
    """Whether an "of" leads to a place from a part of it: "a zone |of", "the streets |of"."""
    return word(sentence, at) == "of" and word(sentence, at - 1) in SITES


def is_behind_lead(sentence: Sentence, mark: Mark, at: int) -> bool:
    """Whether the word at a token before a place leads to it: "in", "against", "through"."""
    said = word(sentence, at)
    if word(sentence, at - 1) in ELSEWHERE:
        return False
    if is_beside_event(sentence, mark, at):
        return True
    if mark.value not in seats() and (
        is_of_residents(sentence, mark, at) or is_hit(sentence, mark)
    ):
        return True
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
        return is_joined(sentence, mark, at)
    if said == "of" and word(sentence, at - 1) in ATTACKS:
        when = word(sentence, at - 3) in WHEN  # "since the fall |of Goma"
        return not (when or holds(sentence, ELSEWHERE, at - 5, at - 1))
    if mark.detail in {"country", "city"}:
        return said in NARROW
    return said in LOCATIVE or mark.detail not in {"port", "village", "town"}


def is_joined(sentence: Sentence, mark: Mark, at: int) -> bool:
    """Whether a place goes on a list of places, or stands apart behind a comma."""
    seat = mark.value in seats()
    anew = word(sentence, at) == "and" and word(sentence, at - 1) == "," and seat
    anew = anew and not is_told_of_place(sentence, at - 1)
    beside = [
        place for place in near(sentence, "place", at - LONGEST, at + 1)
        if place.last in {at, at - 1} and (not seat or is_led_to(sentence, place))
    ]  # fmt: skip
    subject = is_subject(sentence, mark) and not is_in_subject(sentence, beside, mark)
    if anew or subject:
        return False
    return bool(beside) or (word(sentence, at) == "," and not seat and mark.detail != "country")


def is_told_of_place(sentence: Sentence, at: int) -> bool:
    """Whether a comma closes the land of a place: "in Dakar, Senegal|, and Nairobi, Kenya"."""
    lands = (m for m in near(sentence, "country", at - LONGEST, at) if m.last == at)
    return any(
        word(sentence, land.first - 1) == ","
        and any(m.last == land.first - 1 for m in near(sentence, "place", at - LONGEST, at))
        for land in lands
    )


def is_in_subject(sentence: Sentence, beside: Sequence[Mark], mark: Mark) -> bool:
    """Whether a list of places belongs to a subject: "floods in Sumy and Kharkiv have killed".

    Behind another verb a last name may be a subject: "N died in Sumy and Kharkiv lost 3".
    """
    if not beside or word(sentence, beside[0].first - 1) not in NARROW:
        return False
    if holds(sentence, PLURALS, mark.last, mark.last + 1):
        return True
    first = beside[0].first
    told = (*near(sentence, "measure", 0, first), *near(sentence, "say", 0, first))
    return not any(form_of(act) in FINITE for act in told)
