"""Weights: how strongly the words about a country's name make it an owner of forces."""

from __future__ import annotations

from analysis.interpret.actors.owning import is_of_a_treaty
from analysis.interpret.actors.subjects import TELLING
from analysis.interpret.around import LONGEST, near, quantities_near
from analysis.interpret.claims.givers import (
    FIGURES,
    HAVING,
    LIKELY,
    PUTTING,
    REACH,
    from_source,
    is_abroad,
    near_sending,
    receives,
    told_by,
)
from analysis.interpret.classes import SENDING
from analysis.interpret.contingents import hosts_of
from analysis.interpret.near import BREAKS, LINKS, OWNS, PREPOSITIONS, gap, holds, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

FORCES = grammar("nouns of a force")
NO_FORCE = grammar("no force")
PAPERS = grammar("publications") - {"intelligence", "post", "record", "recording", "video"}
LOOKING_ON = grammar("looking on")
BRINGING = frozenset({"bring", "brings", "brought", "bringing"})
HEIGHTS = frozenset({"at", "above", "below", "between", "closer", "nearer", "around", "over"})
OPPOSING = grammar("before others than an owner")
SUPPORT = frozenset({"support", "aid", "help", "place", "behalf", "side"})
HARMING = frozenset({"killed", "captured", "wounded"})
ARTICLES = grammar("indefinite articles")
TONGUES = frozenset({"in", "into", "speak", "speaks", "speaking", "spoke", "spoken"})
BEFORE_A_LAND = grammar("before a land")
BE = grammar("be")
RELYING = grammar("relying on")
HAVING_DONE = frozenset({"having", "to"})
PRONOUNS = frozenset({"he", "she", "they", "it"})
THEM = frozenset({"them"})
VESSELS = frozenset({"uss", "hms"})  # and the name of a ship behind it
CLOSE = PREPOSITIONS | LINKS | {",", ";", ".", "that", "who", "which"}
BEHIND_PEOPLE = (
    PREPOSITIONS | BREAKS | LINKS | {",", ".", "", "was", "were", "is", "are", "has", "have", "had"}
)
SURE, NAMED, FAINT = 2.0, 0.2, 0.1


def weight(sentence: Sentence, mark: Mark) -> float:
    """How strongly a country's name is that of an owner of forces, and not of a place."""
    if is_of_a_treaty(sentence, mark) or is_of_a_place(sentence, mark):
        return 0.0
    if word(sentence, mark.first) in VESSELS:
        return SURE
    at = mark.first - 1
    while word(sentence, at) in BEFORE_A_LAND:
        at -= 1
    before = word(sentence, at)
    if mark.detail == "demonym" and is_people(sentence, mark):
        if is_no_force(sentence, mark, before):
            return 0.0
        other = before in OPPOSING or speaks(sentence, mark) or harms(sentence, mark.last)
        other = other or word(sentence, mark.last) in LOOKING_ON
        other = other or not (mark.value in hosts_of() or is_abroad(sentence, mark))
        return FAINT if other else SURE
    apposed = word(sentence, mark.last) in FORCES
    if mark.detail == "demonym" or apposed or word(sentence, mark.last) == OWNS:
        said = phrase(sentence, mark.last)
        if not PAPERS.isdisjoint(said[:2]):  # "a French security |report lists 600 dead"
            return 0.0
        force = not FORCES.isdisjoint(said) and NO_FORCE.isdisjoint(said)
        end = mark.last + len(said)
        acting = is_opponent(sentence, mark) or speaks_at(sentence, end) or harms(sentence, end)
        told = near(sentence, "say", mark.last, mark.last + 1)  # "the Dutch |said"
        return SURE if force and not (acting or told) else FAINT
    if before in {"from", "of"} and word(sentence, at - 1) in FORCES:
        return SURE
    if before == "by" and is_sent_by(sentence, at):
        return LIKELY
    if before in PREPOSITIONS:
        return from_source(sentence, mark) if before == "from" else 0.0
    if before in TELLING or receives(sentence, mark) or told_by(sentence, mark):
        return 0.0
    if speaks(sentence, mark):
        return LIKELY if answers_for_sending(sentence, mark) else 0.0
    sends = near_sending(sentence, mark.last, mark.last + 5) or has_force(sentence, mark.last)
    return LIKELY if sends and not moves_others(sentence, mark.last, mark.value) else FAINT


def is_of_a_place(sentence: Sentence, mark: Mark) -> bool:
    """Whether a country only tells where a place lies: "in Aden, |Yemen|, when"."""
    if mark.detail == "demonym" or word(sentence, mark.first - 1) != ",":
        return False
    return any(place.last == mark.first - 1 for place in near(sentence, "place", 0, mark.first))


def answers_for_sending(sentence: Sentence, mark: Mark) -> bool:
    """Whether a country owns to having sent a force or denies it: "Benin |denies having sent"."""
    said = near(sentence, "say", mark.last, mark.last + 4)[0]
    own = word(sentence, said.last) in HAVING_DONE or word(sentence, said.last).endswith("ing")
    return own and sends_forces(sentence, said.last, mark.value)


def sends_forces(sentence: Sentence, at: int, country: str) -> bool:
    """Whether a verb of sending with a force, which is no other country's, stands at a token."""
    sends = near_sending(sentence, at, at + 4) and holds(sentence, FORCES, at, at + REACH)
    return sends and not moves_others(sentence, at, country)


def is_no_force(sentence: Sentence, mark: Mark, before: str) -> bool:
    """Whether a tongue or one person is named: "wrote in |Spanish", "a |Briton and another"."""
    one = not word(sentence, mark.last - 1).endswith("s")
    return one and before in TONGUES | ARTICLES


def moves_others(sentence: Sentence, at: int, country: str) -> bool:
    """Whether those whom a country moves are another's: "Russia has based 12,000 of them"."""
    found = near(sentence, "country", at, at + REACH)
    others = any(mark.value != country and is_moved(sentence, mark) for mark in found)
    return others or holds(sentence, THEM, at, at + REACH) or brings_in(sentence, at)


def brings_in(sentence: Sentence, at: int) -> bool:
    """Whether those who are sent come from elsewhere: "means to |bring in another 12,000"."""
    return any(
        word(sentence, k) in BRINGING and word(sentence, k + 1) == "in"
        for k in range(at, at + REACH)
    )


def is_moved(sentence: Sentence, mark: Mark) -> bool:
    """Whether a demonym stands behind a number or before a force: "11,000 North Koreans"."""
    if mark.detail != "demonym":
        return False
    beside = quantities_near(sentence, mark.first - LONGEST, mark.first)
    return word(sentence, mark.last) in FORCES or any(q.stops == mark.first for q in beside)


def is_sent_by(sentence: Sentence, by: int) -> bool:
    """Whether a participle of sending stands before "by": "sent to Russia by Pyongyang"."""
    acts = near(sentence, "measure", by - 5, by)
    return any(
        act.value in SENDING
        and act.detail.endswith("object")
        and word(sentence, act.first) not in PUTTING
        and not holds(sentence, FIGURES, act.first - REACH, act.first)  # "a figure given by"
        for act in acts
    )


def has_force(sentence: Sentence, at: int) -> bool:
    """Whether a verb of having or losing with a force or a number follows: "had lost 3,000"."""
    return holds(sentence, HAVING, at, at + 4) and (
        bool(quantities_near(sentence, at, at + REACH)) or holds(sentence, FORCES, at, at + REACH)
    )


def speaks_at(sentence: Sentence, at: int) -> bool:
    """Whether a verb of saying stands at the end of a phrase: "the Israeli army| said".

    Who "put 300 men into the town" says nothing, nor what "is put at 300".
    """
    return gives_level(sentence, at) or any(
        word(sentence, mark.first - 1) not in BE
        and (word(sentence, mark.first) not in PUTTING or holds(sentence, HEIGHTS, at, at + REACH))
        for mark in near(sentence, "say", at - 1, at + 2)
    )


def gives_level(sentence: Sentence, at: int) -> bool:
    """Whether whoever a phrase names only tells a number: "the army|, in March, was at 4,000"."""
    if word(sentence, at) == ",":
        at = next((k + 1 for k in range(at + 1, at + REACH) if word(sentence, k) == ","), at)
    at += word(sentence, at) == "had"
    level = word(sentence, at) in BE and word(sentence, at + 1) == "at"
    return level and bool(quantities_near(sentence, at + 2, at + 3))


def harms(sentence: Sentence, at: int) -> bool:
    """Whether a force is said to harm others: "Ukrainian troops| have killed 30 of them"."""
    return any(
        act.value in HARMING and act.detail.endswith("object")
        for act in near(sentence, "measure", at - 1, at + 3)
    )


def is_opponent(sentence: Sentence, mark: Mark) -> bool:
    """Whether a force is the one fought: "against Ukrainian units", "killed by Israeli troops"."""
    at = mark.first - 1
    while at > 0 and (word(sentence, at) in {"the", "more", "its"} or is_number(sentence, at)):
        at -= 1
    if word(sentence, at) == "of":
        return word(sentence, at - 1) in SUPPORT
    if word(sentence, at) == "on" and word(sentence, at - 1) in RELYING:
        return False
    ends = mark.last + len(phrase(sentence, mark.last))
    return word(sentence, at) in OPPOSING and word(sentence, ends) != "into"  # "throws X into Y"


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


def phrase(sentence: Sentence, at: int) -> list[str]:
    """The words that go on with a noun phrase, to the next preposition, comma, clause or phrase."""
    found: list[str] = []
    for said in gap(sentence, at, at + 5):
        if said in CLOSE or said in ARTICLES or said == "the":
            break
        found.append(said)
    return found
