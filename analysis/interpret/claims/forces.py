"""Forces: whose a text speaks of, and how much, by the words that stand with each country."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from analysis.interpret.actors.possessing import OWN, owner_before
from analysis.interpret.actors.subjects import POWERS
from analysis.interpret.around import mentions_near, near, quantities_near, quantity_at
from analysis.interpret.claims.armies import of_armies
from analysis.interpret.claims.givers import LIKELY, PUTTING, REACH, is_abroad
from analysis.interpret.claims.weights import (
    FORCES,
    NAMED,
    NO_FORCE,
    SURE,
    moves_others,
    phrase,
    speaks_at,
    weight,
)
from analysis.interpret.classes import MILITARY, SENDING
from analysis.interpret.near import OWNS, gap, holds, places, word
from analysis.model import Mention, Sentence
from analysis.words import grammar
from analysis.words.gazetteer import in_command
from analysis.words.tokens import longest

ARMIES = frozenset({"army", "forces", "force", "troops", "military"})
LEADERS = frozenset({"person", "office"})
HEADS = grammar("heads of a force") | {"minister"}
CAPTIVES = frozenset({"prisoners", "captives", "deserters", "pows"})
FORCE_WORDS = frozenset(map(longest, FORCES))
COUNTED, MOVED, LEAD = 3.0, 2.0, 1.5


class Owned(NamedTuple):
    """A country, and how strongly its name is that of an owner of forces."""

    country: str
    weight: float


def owners(sentences: Iterable[Sentence]) -> dict[str, float]:
    """How strongly a text speaks of each country's forces; what it opens with counts for more."""
    found: dict[str, float] = {}
    for sentence in sentences:
        factor = LEAD if sentence.index == 0 else 1.0
        for country, strength in owned(sentence):
            found[country] = found.get(country, 0.0) + factor * strength
    return found


def owned(sentence: Sentence) -> Iterator[Owned]:
    """Everything that a sentence tells of whose forces it speaks of."""
    if sentence.of("country"):
        yield from named(sentence)
        yield from counted(sentence)
    yield from taken_up(sentence)
    if sentence.of("country") or any(m.detail == "person" for m in sentence.of("source")):
        yield from led(sentence)


def counted(sentence: Sentence) -> Iterator[Owned]:
    """The countries of those whom a number counts: "3,000 North Korean soldiers"."""
    for quantity in sentence.quantities:
        if quantity.kind == "count":
            for mark in near(sentence, "country", quantity.stops, quantity.stops + 2):
                if mark.detail == "demonym" and not tells(sentence, mark.first):
                    yield Owned(mark.value, COUNTED)


def tells(sentence: Sentence, at: int) -> bool:
    """Whether those named at a token say something: "two |American diplomats told the BBC"."""
    named = (m for m in mentions_near(sentence, at - REACH, at + 1) if m.last > at)
    return any(not is_power(sentence, m) and speaks_at(sentence, m.last) for m in named)


def forces_before(sentence: Sentence, at: int, least: float) -> Iterator[str]:
    """The countries whose forces a sentence speaks of before a token."""
    speaking = speakers(sentence)
    for mark in sentence.of("country"):
        if mark.first < at and mark.first not in speaking and weight(sentence, mark) >= least:
            yield mark.value
    for taken, owner in by_description(sentence):
        if taken < at:
            yield owner


def named(sentence: Sentence) -> Iterator[Owned]:
    """The countries of a sentence that do not name whoever speaks, each with its weight."""
    speaking = speakers(sentence)
    for mark in sentence.of("country"):
        if mark.first not in speaking:
            found = weight(sentence, mark)
            moved = found >= SURE and is_abroad(sentence, mark)
            yield Owned(mark.value, found + MOVED if moved else found)


def speakers(sentence: Sentence) -> set[int]:
    """The tokens of everybody whom a sentence names and who is no state, soldiers apart."""
    soldiers = {m.first for m in sentence.of("unit") if m.value in MILITARY}
    counted = {q.stops for q in sentence.quantities if q.kind == "count"}
    return {
        at
        for m in sentence.mentions
        if not is_power(sentence, m)
        if soldiers.isdisjoint(range(m.first, m.last)) or is_a_teller(sentence, m)
        if not holds(sentence, CAPTIVES, m.first, m.last)
        if m.first not in counted or speaks_at(sentence, m.last)  # "1,500 members of the North's"
        for at in range(m.first, m.last)
    }


def is_a_teller(sentence: Sentence, mention: Mention) -> bool:
    """Whether one soldier says something: "an American general| told the BBC"."""
    return not mention.many and speaks_at(sentence, mention.last)


def is_power(sentence: Sentence, mention: Mention) -> bool:
    """Whether somebody named is a state, or an army that does not speak."""
    if mention.kind not in {"military", "anonymous"}:
        return mention.kind == "government"
    before = word(sentence, mention.first - 1 - (word(sentence, mention.first - 1) == "the"))
    named = gap(sentence, mention.first, mention.last)
    silent = before not in {"to", "by"} and not speaks_at(sentence, mention.last)
    if mention.kind == "military":  # "the Russian army", "the army of the North"
        return silent and not ARMIES.isdisjoint({named[-1], *named[:2]})
    return silent and mention.many and "armed" in named


def sends_a_force(sentence: Sentence, at: int, reach: int) -> bool:
    """Whether a verb of sending shortly behind a token has a force or a number as its object."""
    return any(
        act.value in SENDING
        and word(sentence, act.first) not in PUTTING
        and word(sentence, act.last) != "of"
        and not tells_a_number(sentence, act.last)
        and (
            bool(quantities_near(sentence, act.last, act.last + REACH))
            or holds(sentence, FORCES, act.last, act.last + REACH)
        )
        for act in near(sentence, "measure", at, at + reach)
    )


def tells_a_number(sentence: Sentence, at: int) -> bool:
    """Whether only a number is given behind a verb: "gave |up to 12,000 as the strength"."""
    number = quantity_at(sentence, at)
    return number is not None and word(sentence, number.stops) == "as"


def by_description(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Forces whose country is not named beside them, each with its token and its country."""
    yield from possessed(sentence)
    yield from of_bodies(sentence)
    yield from of_armies(sentence)


def taken_up(sentence: Sentence) -> Iterator[Owned]:
    """The countries whose forces "its" and "their" take up: "Pyongyang … its troops"."""
    if FORCE_WORDS.isdisjoint(sentence.words):
        return
    for _, country in by_description(sentence):
        yield Owned(country, SURE)


def possessed(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Where "its" stands with a noun of a force, and the country that it takes up."""
    for at in places(sentence, OWN):
        said = phrase(sentence, at + 1)
        if not FORCES.isdisjoint(said) and NO_FORCE.isdisjoint(said):
            found = owner_before(sentence, at)
            if found and found.country and (found.many or word(sentence, at) != "their"):
                yield at, found.country


def of_bodies(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Where a state's body owns a force, and its country: "the Kremlin's losses", "Wagner men"."""
    for mention in sentence.mentions:
        if mention.kind not in POWERS or mention.form != "named" or mention.country is None:
            continue
        owns = word(sentence, mention.last) == OWNS
        owns = owns or (mention.kind != "government" and word(sentence, mention.last) in FORCES)
        said = phrase(sentence, mention.last)
        apart = not near(sentence, "country", mention.first, mention.last)
        if owns and apart and not FORCES.isdisjoint(said) and NO_FORCE.isdisjoint(said):
            yield mention.first, mention.country


def led(sentence: Sentence) -> Iterator[Owned]:
    """The countries whose leaders send somebody: "Kim Jong Un has ordered 6,000 engineers"."""
    for mention in sentence.mentions:
        if mention.kind in LEADERS and mention.country:
            yield Owned(mention.country, led_by(sentence, mention))


def led_by(sentence: Sentence, leader: Mention) -> float:
    """How strongly a sentence that names somebody speaks of their country's forces."""
    heads = leader.kind == "office" and holds(sentence, HEADS, leader.first, leader.last)
    if (heads or leader.source_id in in_command()) and sends_a_force(sentence, leader.last, 3):
        others = leader.country and moves_others(sentence, leader.last, leader.country)
        return NAMED if others else LIKELY
    said = phrase(sentence, leader.last) if word(sentence, leader.last) == OWNS else []
    if not FORCES.isdisjoint(said) and NO_FORCE.isdisjoint(said):
        return SURE
    if leader.source_id not in in_command():
        return 0.0
    return 0.0 if near(sentence, "say", leader.first - 3, leader.last + 5) else NAMED
