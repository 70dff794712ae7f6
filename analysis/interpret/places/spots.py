"""Spots: the places that a sentence names as places, and not for their people or governments."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from analysis.interpret.around import LONGEST, mentions_near, near
from analysis.interpret.frames.near import counts, holds, word
from analysis.interpret.measures.verbs import form_of
from analysis.interpret.places.gazetteer import name_of, seats
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar

LOCATIVE = grammar("before a place")
NARROW = LOCATIVE - grammar("not before a country")
DESCRIBING = grammar("describing a place") | {"'s"}
PARTS = grammar("parts of a country")
BEING = grammar("there without a place")
ABOUT = frozenset({"near", "around", "outside"})
CLAUSES = frozenset({"that", ",", ";", ":", "of", "on", "about", "from"})
SAID_AT = grammar("occasions of saying") - {"put", "gave", "video", "calls", "call"}
SPEAKING = grammar("kinds of speaking bodies")


class Placed(NamedTuple):
    """A place with the tokens that name it."""

    place_id: str
    name: str
    tokens: tuple[int, int]


def spots(sentence: Sentence, borders: Sequence[Mark] = ()) -> list[Mark]:
    """The places of a sentence, in order: not those that only say whose or who speaks."""
    first, last = 0, len(sentence.tokens)
    found = named(sentence, borders)
    if not found:
        return []
    speaking = speakers(sentence, first, last)
    return [m for m in merged(sentence, found) if m.first not in speaking and is_spot(sentence, m)]


def named(sentence: Sentence, borders: Sequence[Mark]) -> list[Mark]:
    """The borders, the other places and the countries that a sentence names, in order."""
    countries = [
        Mark("place", mark.value.lower(), mark.first, mark.last, "country")
        for mark in sentence.of("country")
        if mark.detail == "name"
    ]
    limits = {at for mark in borders for at in range(mark.first, mark.last)}
    places = [m for m in sentence.of("place") if limits.isdisjoint(range(m.first, m.last))]
    taken = limits | {at for mark in places for at in range(mark.first, mark.last)}
    apart = [m for m in countries if taken.isdisjoint(range(m.first, m.last))]
    return sorted((*borders, *places, *apart), key=lambda mark: mark.first)


def speakers(sentence: Sentence, first: int, last: int) -> set[int]:
    """The tokens of those who may speak: roles, bodies, outlets and people, but no government."""
    return {
        at
        for m in mentions_near(sentence, first - LONGEST, last)
        if is_speaker(sentence, m)
        for at in range(m.first, m.last)
    }


def is_speaker(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention is of somebody who may speak; "soldiers in Haiti" are somewhere."""
    if mention.kind in SPEAKING or (mention.form == "named" and mention.kind != "government"):
        return True
    if mention.form != "role":
        return False
    units = near(sentence, "unit", mention.first, mention.last)
    return not units or word(sentence, units[-1].last) in {"of", "from"}


def merged(sentence: Sentence, found: list[Mark]) -> list[Mark]:
    """Places with a country that only owns them left out: "Russia's Kursk region"."""
    pairs = pairwise(found)
    return [mark for mark, behind in pairs if not owns(sentence, mark, behind)] + found[-1:]


def owns(sentence: Sentence, mark: Mark, behind: Mark) -> bool:
    """Whether a place only says whose the next one is: "Russia's Kursk", "Ukraine Kharkiv"."""
    if word(sentence, mark.last) == "'s" and behind.first - mark.last <= 4:
        return True
    return mark.detail == "country" and behind.first == mark.last


def is_spot(sentence: Sentence, mark: Mark) -> bool:
    """Whether a place's name stands for the place, and not for its government or its people."""
    if word(sentence, mark.last) == "'s":
        return holds(sentence, PARTS, mark.last + 1, mark.last + 4) and is_led_to(sentence, mark)
    return is_led_to(sentence, mark)


def is_led_to(sentence: Sentence, mark: Mark) -> bool:
    """Whether a preposition, a list or an apposition leads to a place."""
    if is_speaking_seat(sentence, mark):
        return False
    if word(sentence, mark.first) in ABOUT:
        return True
    if is_of_saying(sentence, mark):
        return False
    at = lead(sentence, mark)
    said = word(sentence, at)
    if said in {"and", ","}:
        if is_subject(sentence, mark):
            return False
        listed = near(sentence, "place", at - LONGEST, at + 1)
        joined = any(place.last in {at, at - 1} for place in listed)
        apart = said == "," and mark.value not in seats() and mark.detail != "country"
        return joined or apart
    if mark.detail in {"country", "city"}:
        return said in NARROW
    return said in LOCATIVE or mark.detail not in {"port", "village", "town"}


def is_speaking_seat(sentence: Sentence, mark: Mark) -> bool:
    """Whether a capital stands for a government: "…, Seoul said", "according to Kyiv"."""
    if mark.value not in seats() or word(sentence, mark.first) in ABOUT:
        return False
    if word(sentence, mark.first - 2) in {"according", "thanks"}:
        return True
    if word(sentence, mark.last) == "it" and word(sentence, mark.last + 1) in {"is", "was"}:
        return True
    return bool(near(sentence, "say", mark.last, mark.last + 1))


def is_of_saying(sentence: Sentence, mark: Mark) -> bool:
    """Whether a place is where somebody sits or speaks: "told reporters in Fiji"."""
    at = lead(sentence, mark)
    if word(sentence, at) not in {"in", "at"}:
        return False
    who = mentions_near(sentence, at - LONGEST, at)
    if mark.value in seats() and any(m.last == at and is_speaker(sentence, m) for m in who):
        return True
    first = max(0, at - 6)
    acts = (*near(sentence, "measure", first, at), *near(sentence, "unit", first, at))
    said = [m.last for m in near(sentence, "say", first, at) if is_told(sentence, m)]
    said += [n + 1 for n in range(first, at) if word(sentence, n) in SAID_AT]
    start = max(said, default=-1)
    if start < 0 or any(act.first >= start for act in acts):
        return False
    return not holds(sentence, CLAUSES, start, at) and not counts(sentence, start, at)


def is_subject(sentence: Sentence, mark: Mark) -> bool:
    """Whether a verb follows a place at once: "…, and Ukraine has killed N"."""
    if word(sentence, mark.last) in BEING:
        return True
    verbs = (*near(sentence, "say", mark.last, mark.last + 1),)
    acts = near(sentence, "measure", mark.last, mark.last + 1)
    return bool(verbs) or any(form_of(act) in {"s", "past"} for act in acts)


def is_told(sentence: Sentence, say: Mark) -> bool:
    """Whether a verb of saying is a finite one, and not "the fighting goes on"."""
    return say.detail not in {"ing", ""} and word(sentence, say.last - 1) != "on"


def link_before(sentence: Sentence, mark: Mark) -> str:
    """The preposition that leads to a place, past words such as "the western region of"."""
    return word(sentence, lead(sentence, mark))


def lead(sentence: Sentence, mark: Mark) -> int:
    """The token before a place and what describes it: "to | Russia's western region of Kursk"."""
    at = mark.first - 1
    owners = near(sentence, "country", at - LONGEST, mark.first)
    owned = {token for owner in owners for token in range(owner.first, owner.last)}
    while at >= 0 and mark.first - at <= 7:
        said = word(sentence, at)
        part = said == "of" and word(sentence, at - 1) in DESCRIBING | PARTS
        if not (part or said in DESCRIBING or at in owned):
            break
        at -= 1
    return at


def placed(sentence: Sentence, mark: Mark) -> Placed:
    """A place of a sentence with its usual name."""
    return Placed(mark.value, name_of(mark.value), (mark.first, mark.last))


def known(place_id: str | None) -> Placed | None:
    """A place that a text goes on about; no token of this sentence names it."""
    return Placed(place_id, name_of(place_id), (-1, -1)) if place_id is not None else None
