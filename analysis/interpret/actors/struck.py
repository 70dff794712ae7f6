"""Struck: whose the place or thing was that an attack hit, for the soldiers who died in it."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.near import OWNS, PREPOSITIONS, holds, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

ATTACKING = grammar("attacking with arms")
ATTACKS = grammar("attacks on somebody")
ON = frozenset({"on", "against", "at"})
AT = frozenset({"at", "in", "on", "inside"})
ARTICLES = frozenset({"a", "an", "the", "two", "three", "several", "some"})
HARMED = grammar("targets of soldiers")
PHRASE = 6
FORCE = 3  # tokens between a country and what it strikes with
WEAPONS = grammar("weapons of a blow") | frozenset(
    {"air", "aircraft", "airstrike", "airstrikes", "artillery", "bombardment", "bombers",
     "bombing", "jets", "planes", "shelling", "strike", "strikes", "warplanes"}
)  # fmt: skip
STRIKING = frozenset({"attacked", "blew", "destroyed", "hit", "killed", "pounded", "struck"})
FIRING = frozenset({"bombarded", "bombed", "bombs", "fired", "fires", "launched", "shelled"})


def struck(sentence: Sentence, until: int) -> str | None:
    """The country of the target that an attack named before a token hit: "hit a Russian base"."""
    for mark in reversed(near(sentence, "country", 0, until)):
        if is_owner_of_target(sentence, mark) and is_attacked(sentence, mark):
            return mark.value
    return None


def bomber(sentence: Sentence, until: int) -> str | None:
    """The country that strikes from afar before a token: "Russian |missiles hit", "Iran fired 9".

    So too where its plain name stands right before the arms: "US |warplanes hit the port".
    Its own soldiers do not die of it, as those may who storm a place.
    """
    for mark in reversed(near(sentence, "country", 0, until)):
        owns = mark.detail == "demonym" or word(sentence, mark.last) == OWNS
        if owns and holds(sentence, WEAPONS, mark.last, mark.last + FORCE):
            return mark.value
        if owns or word(sentence, mark.first - 1) in PREPOSITIONS:
            continue
        hits = holds(sentence, STRIKING, mark.last + 1, mark.last + FORCE)
        armed = hits and word(sentence, mark.last) in WEAPONS
        if armed or holds(sentence, FIRING, mark.last, mark.last + FORCE):
            return mark.value
    return None


def at_target(sentence: Sentence, at: int) -> str | None:
    """The country of the place of soldiers to which "at" leads: "|at a Ukrainian airfield"."""
    if word(sentence, at) not in AT:
        return None
    first = at + 1 + (word(sentence, at + 1) in ARTICLES)
    for mark in near(sentence, "country", first, first + 1):
        return mark.value if is_owner_of_target(sentence, mark) else None
    return None


def fired_at(sentence: Sentence, at: int) -> str | None:
    """The country at which missiles or drones are fired: "were launched |at Kyiv"."""
    if word(sentence, at) not in {"at", "against", "on", "into", "towards", "toward"}:
        return None
    marks = near(sentence, "country", at + 1, at + 3)
    return next((mark.value for mark in marks if mark.detail in {"seat", "name"}), None)


def is_owner_of_target(sentence: Sentence, mark: Mark) -> bool:
    """Whether a country's name says whose a target is: "a Russian |base", "Kyiv's |barracks"."""
    owns = mark.detail == "demonym" or word(sentence, mark.last) == OWNS
    return owns and holds(sentence, HARMED, mark.last, mark.last + PHRASE)


def is_attacked(sentence: Sentence, mark: Mark) -> bool:
    """Whether an attack is on what a country's name begins: "struck a …", "a strike on a …"."""
    at = mark.first - 1
    while word(sentence, at) in ARTICLES:
        at -= 1
    if word(sentence, at) in ON:
        return holds(sentence, ATTACKS, at - 2, at)
    return word(sentence, at) in ATTACKING
