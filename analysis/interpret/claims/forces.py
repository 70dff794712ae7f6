"""Forces: whose a text speaks of, and how much, by the words that stand with each country."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from analysis.interpret.actors.owning import OWN, owner_before
from analysis.interpret.around import LONGEST, mentions_near, near, quantities_near
from analysis.interpret.classes import MILITARY
from analysis.interpret.frames.near import BREAKS, LINKS, PREPOSITIONS, gap, holds, places, word
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar

FORCES = grammar("nouns of a force")
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
SENDING = frozenset({"deployed", "supplied", "planned"})
ABROAD = SENDING | {"present", "training", "returned", "engaged"}
NO_FORCE = grammar("no force")
OPPOSING = grammar("before others than an owner")
ARMIES = frozenset({"army", "forces", "force", "troops", "military"})
BE = grammar("be")
PRONOUNS = frozenset({"he", "she", "they", "it"})
SUPPORT = frozenset({"support", "aid", "help", "place", "behalf", "side"})
THEM = frozenset({"them"})
PUTTING = frozenset({"put", "puts"})
CLOSE = PREPOSITIONS | LINKS | {",", ";", ".", "that", "who", "which"}
BEHIND_PEOPLE = (
    PREPOSITIONS | BREAKS | LINKS | {",", ".", "", "was", "were", "is", "are", "has", "have", "had"}
)
BEFORE_A_LAND = grammar("before a land")
REACH = 8
RECEIVING = grammar("receiving a force") - {"in"}
GIVEN = RECEIVING | grammar("coming from a giver")
HAVING = grammar("having a force")
HARMING = frozenset({"killed", "captured", "wounded"})
FROM = frozenset({"from"})
SUPPLYING = SENDING | {"present", "returned"}
SURE, LIKELY, SOURCE, NAMED, FAINT = 2.0, 1.5, 0.5, 0.2, 0.1
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
        for country, weight in owned(sentence):
            found[country] = found.get(country, 0.0) + factor * weight
    return found


def owned(sentence: Sentence) -> Iterator[Owned]:
    """Everything that a sentence tells of whose forces it speaks of."""
    yield from named(sentence)
    yield from counted(sentence)
    yield from taken_up(sentence)
    yield from led(sentence)


def counted(sentence: Sentence) -> Iterator[Owned]:
    """The countries of those whom a number counts: "3,000 North Korean soldiers"."""
    for quantity in sentence.quantities:
        if quantity.kind == "count":
            for mark in near(sentence, "country", quantity.stops, quantity.stops + 2):
                if mark.detail == "demonym":
                    yield Owned(mark.value, COUNTED)


def forces_before(sentence: Sentence, at: int, least: float) -> Iterator[str]:
    """The countries whose forces a sentence speaks of before a token."""
    speaking = speakers(sentence)
    for mark in sentence.of("country"):
        if mark.first < at and mark.first not in speaking and weight(sentence, mark) >= least:
            yield mark.value
    for taken, owner in possessed(sentence):
        if taken < at:
            yield owner


def groups_before(
    before: Sentence | None, sentence: Sentence, at: int, foe: str | None
) -> str | None:
    """The one country whose people a sentence speaks of before a token, or the sentence before."""
    here = set(groups(sentence, at)) - {foe}
    if not here and before:
        here = set(groups(before, len(before.tokens))) - {foe}
    return here.pop() if len(here) == 1 else None


def groups(sentence: Sentence, until: int) -> Iterator[str]:
    """The countries of the people, men or arms that a sentence names: "Sudanese refugees"."""
    for mark in sentence.of("country"):
        if mark.first < until and is_group(sentence, mark):
            yield mark.value


def is_group(sentence: Sentence, mark: Mark) -> bool:
    """Whether a country's name and what follows it name several people or things of it."""
    if mark.detail == "demonym" and word(sentence, mark.last - 1).endswith("ns"):
        return not speaks(sentence, mark)
    if mark.detail != "demonym" and word(sentence, mark.last) not in POSSESSIVES:
        return False
    many = near(sentence, "unit", mark.last, mark.last + 4)
    reach = mark.last + len(phrase(sentence, mark.last))
    return any(unit.detail == "many" and unit.first <= reach for unit in many)


def named(sentence: Sentence) -> Iterator[Owned]:
    """The countries of a sentence that do not name whoever speaks, each with its weight."""
    speaking = speakers(sentence)
    for mark in sentence.of("country"):
        if mark.first not in speaking:
            found = weight(sentence, mark)
            moved = found >= SURE and is_abroad(sentence, mark)
            yield Owned(mark.value, found + MOVED if moved else found)


def is_abroad(sentence: Sentence, mark: Mark) -> bool:
    """Whether a force is said to be sent, or to be somewhere."""
    said = near(sentence, "measure", mark.first - REACH, mark.last + REACH)
    return any(act.value in ABROAD for act in said)


def speakers(sentence: Sentence) -> set[int]:
    """The tokens of everybody whom a sentence names and who is no state, soldiers apart."""
    soldiers = {m.first for m in sentence.of("unit") if m.value in MILITARY}
    return {
        at
        for m in sentence.mentions
        if not is_power(sentence, m) and soldiers.isdisjoint(range(m.first, m.last))
        for at in range(m.first, m.last)
    }


def is_power(sentence: Sentence, mention: Mention) -> bool:
    """Whether somebody named is a state, or an army that does not speak."""
    if mention.kind not in {"military", "anonymous"}:
        return mention.kind == "government"
    before = word(sentence, mention.first - 1 - (word(sentence, mention.first - 1) == "the"))
    named = gap(sentence, mention.first, mention.last)
    silent = before not in {"to", "by"} and not speaks_at(sentence, mention.last)
    if mention.kind == "military":
        return silent and named[-1] in ARMIES
    return silent and mention.many and "armed" in named


def weight(sentence: Sentence, mark: Mark) -> float:
    """How strongly a country's name is that of an owner of forces, and not of a place."""
    at = mark.first - 1
    while word(sentence, at) in BEFORE_A_LAND:
        at -= 1
    before = word(sentence, at)
    if mark.detail == "demonym" and is_people(sentence, mark):
        other = before in OPPOSING or speaks(sentence, mark) or harms(sentence, mark.last)
        return FAINT if other else SURE
    apposed = word(sentence, mark.last) in FORCES
    if mark.detail == "demonym" or apposed or word(sentence, mark.last) in POSSESSIVES:
        said = phrase(sentence, mark.last)
        force = not FORCES.isdisjoint(said) and NO_FORCE.isdisjoint(said)
        end = mark.last + len(said)
        acting = is_opponent(sentence, mark) or speaks_at(sentence, end) or harms(sentence, end)
        return SURE if force and not acting else FAINT
    if before in {"from", "of"} and word(sentence, at - 1) in FORCES:
        return SURE
    if before == "by" and is_sent_by(sentence, at):
        return LIKELY
    if before in PREPOSITIONS:
        return from_source(sentence, mark) if before == "from" else 0.0
    if speaks(sentence, mark) or receives(sentence, mark):
        return 0.0
    sends = near_sending(sentence, mark.last, mark.last + 5) or has_force(sentence, mark.last)
    return LIKELY if sends and not moves_others(sentence, mark.last, mark.value) else FAINT


def moves_others(sentence: Sentence, at: int, country: str) -> bool:
    """Whether those whom a country moves are another's: "Russia has based 12,000 of them"."""
    found = near(sentence, "country", at, at + REACH)
    others = any(mark.value != country and is_counted(sentence, mark) for mark in found)
    return others or holds(sentence, THEM, at, at + REACH)


def is_counted(sentence: Sentence, mark: Mark) -> bool:
    """Whether a demonym stands behind a number: "11,000 North Koreans"."""
    beside = quantities_near(sentence, mark.first - LONGEST, mark.first)
    return mark.detail == "demonym" and any(q.stops == mark.first for q in beside)


def is_sent_by(sentence: Sentence, by: int) -> bool:
    """Whether a participle of sending stands before "by": "sent to Russia by Pyongyang"."""
    acts = near(sentence, "measure", by - 5, by)
    return any(act.value in SENDING and act.detail.endswith("object") for act in acts)


def from_source(sentence: Sentence, mark: Mark) -> float:
    """How strongly "from" makes a country the giver: "has had from Pyongyang", "came from Iran"."""
    given = holds(sentence, GIVEN, mark.first - REACH, mark.first)
    moved = near_sending(sentence, mark.first - REACH, mark.first)
    return LIKELY if given or moved else SOURCE


def receives(sentence: Sentence, mark: Mark) -> bool:
    """Whether a country gets what another gives: "Russia has had from Pyongyang"."""
    return holds(sentence, RECEIVING, mark.last, mark.last + 4) or (
        holds(sentence, HAVING, mark.last, mark.last + 3)
        and holds(sentence, FROM, mark.last, mark.last + REACH)
    )


def has_force(sentence: Sentence, at: int) -> bool:
    """Whether a verb of having or losing with a force or a number follows: "had lost 3,000"."""
    return holds(sentence, HAVING, at, at + 4) and (
        bool(quantities_near(sentence, at, at + REACH)) or holds(sentence, FORCES, at, at + REACH)
    )


def speaks_at(sentence: Sentence, at: int) -> bool:
    """Whether a verb of saying stands at the end of a phrase: "the Israeli army| said"."""
    return bool(near(sentence, "say", at - 1, at + 2))


def harms(sentence: Sentence, at: int) -> bool:
    """Whether a force is said to harm others: "Ukrainian troops| have killed 30 of them"."""
    return any(
        act.value in HARMING and act.detail.endswith("object") and "lost" not in act.detail
        for act in near(sentence, "measure", at - 1, at + 3)
    )


def sends_a_force(sentence: Sentence, at: int, reach: int) -> bool:
    """Whether a verb of sending shortly behind a token has a force or a number as its object."""
    return any(
        act.value in SENDING
        and word(sentence, act.first) not in PUTTING
        and word(sentence, act.last) != "of"
        and (
            bool(quantities_near(sentence, act.last, act.last + REACH))
            or holds(sentence, FORCES, act.last, act.last + REACH)
        )
        for act in near(sentence, "measure", at, at + reach)
    )


def is_opponent(sentence: Sentence, mark: Mark) -> bool:
    """Whether a force is the one fought: "against Ukrainian units", "killed by Israeli troops"."""
    at = mark.first - 1
    while at > 0 and (word(sentence, at) in {"the", "more", "its"} or is_number(sentence, at)):
        at -= 1
    if word(sentence, at) == "of":
        return word(sentence, at - 1) in SUPPORT
    return word(sentence, at) in OPPOSING


def is_number(sentence: Sentence, at: int) -> bool:
    """Whether a number stands at a token."""
    return any(q.first <= at < q.last for q in quantities_near(sentence, at - 9, at + 1))


def is_people(sentence: Sentence, mark: Mark) -> bool:
    """Whether a demonym is the noun for its people: "North Koreans", "any North Korean was"."""
    return (
        word(sentence, mark.last - 1).endswith("ns") or word(sentence, mark.last) in BEHIND_PEOPLE
    )


def speaks(sentence: Sentence, mark: Mark) -> bool:
    """Whether a verb of saying follows a country, which no other says and none is thought by."""
    for said in near(sentence, "say", mark.last, mark.last + 4):
        before = word(sentence, said.first - 1)
        if before not in BE and not (word(sentence, mark.last) == "," and before in PRONOUNS):
            return True
    return False


def near_sending(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a verb of sending stands between two tokens."""
    return any(
        act.value in SENDING and word(sentence, act.first) not in PUTTING
        for act in near(sentence, "measure", first, last)
    )


def phrase(sentence: Sentence, at: int) -> list[str]:
    """The words that go on with a noun phrase, to the next preposition, comma or clause."""
    found: list[str] = []
    for said in gap(sentence, at, at + 5):
        if said in CLOSE:
            break
        found.append(said)
    return found


def taken_up(sentence: Sentence) -> Iterator[Owned]:
    """The countries whose forces "its" and "their" take up: "Pyongyang … its troops"."""
    for _, country in possessed(sentence):
        yield Owned(country, SURE)


def possessed(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Where "its" stands with a noun of a force, and the country that it takes up."""
    for at in places(sentence, OWN):
        said = phrase(sentence, at + 1)
        if not FORCES.isdisjoint(said) and NO_FORCE.isdisjoint(said):
            found = owner_before(sentence, at)
            if found and found.country:
                yield at, found.country


def led(sentence: Sentence) -> Iterator[Owned]:
    """The countries whose leaders send somebody: "Kim Jong Un has ordered 6,000 engineers"."""
    for mention in mentions_near(sentence, 0, len(sentence.tokens)):
        if mention.kind == "person" and mention.country:
            yield Owned(mention.country, led_by(sentence, mention))


def led_by(sentence: Sentence, leader: Mention) -> float:
    """How strongly a sentence that names somebody speaks of their country's forces."""
    if sends_a_force(sentence, leader.last, 3):
        others = leader.country and moves_others(sentence, leader.last, leader.country)
        return NAMED if others else LIKELY
    said = phrase(sentence, leader.last) if word(sentence, leader.last) in POSSESSIVES else []
    if not FORCES.isdisjoint(said) and NO_FORCE.isdisjoint(said):
        return SURE
    return 0.0 if near(sentence, "say", leader.first - 3, leader.last + 5) else NAMED
