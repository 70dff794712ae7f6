"""Lands: a country's soil and its parts, as places: "Polish airspace", "Congo's restive east"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.around import ending, near
from analysis.interpret.near import holds, in_date, is_capital, places, word
from analysis.interpret.places.gazetteer import capitals, place_rows
from analysis.interpret.places.leads import DIRECTIONS
from analysis.model import Mark, Sentence
from analysis.words import grammar
from analysis.words.tokens import longest

LANDS = grammar("lands of a people")
EASTERN = {f"{part}ern": part for part in DIRECTIONS}
SHARES = frozenset({"part", "parts", "half", "end", "edge", "areas", "reaches"})
CAPITAL = "capital"
LANDS_OR_PARTS = LANDS | DIRECTIONS | {CAPITAL}
RUNS = frozenset(map(longest, LANDS_OR_PARTS))
BUILDINGS = grammar("buildings of a people")
LOCATING = frozenset({"in", "at", "near", "on", "outside", "of", "across"})
KINDS = frozenset(
    {"building", "construction", "military", "training", "army", "labour", "labor", "prison",
     "arms", "munitions", "drone", "state", "public"}
)  # fmt: skip
AREAS = grammar("kinds of land")
SIDES = frozenset({"side", "sector"})
LINES = frozenset({"border", "frontier", "line", "divide", "boundary", "river", "crossing"})
LINE = 4  # tokens between a side and the line that it is of
PART_OF = frozenset({"the", "far", "war-torn", "restive"})


def land_marks(sentence: Sentence) -> Iterator[Mark]:
    """The lands that a sentence names by their people, and the parts of a country."""
    for at in () if RUNS.isdisjoint(sentence.words) else places(sentence, LANDS_OR_PARTS):
        if word(sentence, at) == CAPITAL:
            yield from of_seat(sentence, at)
            continue
        found = of_people if word(sentence, at) in LANDS else of_country
        yield from found(sentence, at)


def of_seat(sentence: Sentence, at: int) -> Iterator[Mark]:
    """The capital that is named by its land alone: "the Jordanian |capital", "Mali's |capital"."""
    behind = at + 1 + (word(sentence, at + 1) == ",")
    named = behind < len(sentence.tokens) and is_capital(sentence, behind)
    if named and not in_date(sentence, behind):
        return  # "the Malian capital, Bamako"
    for mark in ending(sentence, "country", at - (word(sentence, at - 1) == "'s"))[-1:]:
        if (seat := capitals().get(mark.value.lower())) is not None:
            yield Mark("place", seat, mark.first, at + 1, "city")


def of_people(sentence: Sentence, at: int) -> Iterator[Mark]:
    """The country whose people a land is called after: "on Russian territory".

    A side is one only of a border: "on the Thai side of the frontier"; a people's buildings may
    be elsewhere, if a sentence goes on to say where.
    """
    if word(sentence, at) in SIDES and not holds(sentence, LINES, at + 1, at + LINE):
        return
    built = word(sentence, at) in BUILDINGS
    if built and word(sentence, at + 1) in LOCATING:
        return
    begins = at - (built and word(sentence, at - 1) in KINDS)
    for mark in ending(sentence, "country", begins)[-1:]:
        if mark.detail == "demonym":
            yield Mark("place", mark.value.lower(), mark.first, at + 1, "country")


def of_country(sentence: Sentence, at: int) -> Iterator[Mark]:
    """The part of a country: "the east of the DRC", "Syria's northeast", "the Russian east"."""
    behind = at + 2 + (word(sentence, at + 2) == "the")
    if word(sentence, at + 1) == "of" and word(sentence, at - 1) in PART_OF:
        for mark in near(sentence, "country", behind, behind + 1):
            if mark.detail == "name":
                yield part(sentence, mark, at, at, mark.last)
    if word(sentence, at + 1) in AREAS:
        return  # "Colombia's northwest province of Antioquia"
    own = next((n for n in (at - 1, at - 2) if word(sentence, n) == "'s"), -1)
    for mark in ending(sentence, "country", own)[-1:]:
        if mark.detail == "name":
            yield part(sentence, mark, at, mark.first, at + 1)
    for mark in ending(sentence, "country", at - (word(sentence, at - 1) == "far"))[-1:]:
        if mark.detail == "demonym" and word(sentence, mark.first - 1) == "the":
            yield part(sentence, mark, at, mark.first, at + 1)


def share_marks(sentence: Sentence) -> Iterator[Mark]:
    """The parts of lands by their sides: "the western part of the Kursk region"."""
    for at in () if SHARES.isdisjoint(sentence.words) else places(sentence, SHARES):
        side = EASTERN.get(word(sentence, at - 1))
        if side is None or word(sentence, at + 1) != "of":
            continue
        behind = at + 2 + (word(sentence, at + 2) == "the")
        named = (*near(sentence, "place", behind, behind + 1), *countries(sentence, behind))
        ids = ((f"{mark.value.lower()}-{side}", mark.last) for mark in named)
        yield from (Mark("place", i, at - 1, e, "region") for i, e in ids if i in place_rows())


def countries(sentence: Sentence, at: int) -> list[Mark]:
    """The country whose name begins at a token."""
    return [mark for mark in near(sentence, "country", at, at + 1) if mark.detail == "name"]


def part(sentence: Sentence, country: Mark, at: int, first: int, last: int) -> Mark:
    """A part of a country, or the country itself where the gazetteer has no such part."""
    whole = country.value.lower()
    found = (f"{whole}-far-{word(sentence, at)}", f"{whole}-{word(sentence, at)}")
    named = found if word(sentence, at - 1) == "far" else found[1:]
    known = next((each for each in named if each in place_rows()), None)
    return Mark("place", known or whole, first, last, "region" if known else "country")
