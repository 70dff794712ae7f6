"""Visiting: the places of those who speak, in an aside behind their name or a clause before it.

"Max Mustermann, in Goma for talks, said N …", "Standing beside his host in Goma, he said N …".
"""

from __future__ import annotations

from analysis.interpret.around import LONGEST, mentions_near, near
from analysis.interpret.classes import VICTIMS
from analysis.interpret.near import counts, holds, is_light, places_near, word
from analysis.interpret.places.told_of import past_aside
from analysis.interpret.set_apart import PAIRS
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar
from analysis.words.forms import FINITE

BLOWS = grammar("attacks and disasters")
OF_THE_PLACE = grammar("those who count victims") | grammar("offices of a place")
ONE = frozenset({"he", "she"})
THERE = grammar("there to speak")
TOPICAL = frozenset({"about", "of", "on"})
COMMA = frozenset({","})
ENDS = frozenset({"who", ",", ";", ":"})
SAYING = frozenset({"that", "of", "how"})
ASIDE = 12  # tokens of an aside before its place, or behind it
CLAUSE = 20  # tokens of a clause before the place in it


def is_of_who_speaks(sentence: Sentence, mark: Mark, at: int) -> bool:
    """Whether a place to which a token leads only tells where somebody is who speaks."""
    if is_in_relative(sentence, mark, at):
        return True
    return is_in_aside(sentence, mark, at) or is_in_opening(sentence, mark, at)


def is_in_relative(sentence: Sentence, mark: Mark, at: int) -> bool:
    """Whether a clause tells of one person at a place: "Max Mustermann, who met the press in Goma".

    What he said is so there may be there.
    """
    opens = next((n for n in range(at - 1, at - ASIDE, -1) if word(sentence, n) in ENDS), 0)
    if word(sentence, opens) != "who" or word(sentence, opens - 1) != ",":
        return False
    closes = next(iter(places_near(sentence, COMMA, mark.last, mark.last + ASIDE)), mark.last)
    if counts(sentence, opens, closes) or holds(sentence, SAYING, opens, at):
        return False
    if tells_of_harm(sentence, opens, closes):
        return False
    if word(sentence, opens + 1) == "was":
        return True
    who = mentions_near(sentence, opens - 1 - LONGEST, opens - 1)
    return any(m.last == opens - 1 and is_one(sentence, m) for m in who)


def is_in_aside(sentence: Sentence, mark: Mark, at: int) -> bool:
    """Whether a place stands in an aside behind one who speaks, and serves elsewhere."""
    opens = next((n for n in range(at - 1, at - ASIDE, -1) if word(sentence, n) in PAIRS), 0)
    if opens < 1:
        return False
    sign = {PAIRS[word(sentence, opens)]}
    closes = next(iter(places_near(sentence, sign, mark.last, mark.last + ASIDE)), None)
    if closes is None or counts(sentence, opens, closes) or not speaks(sentence, closes + 1):
        return False
    who = mentions_near(sentence, opens - LONGEST, opens)
    speaker = next((m for m in who if m.last == opens and is_one(sentence, m)), None)
    return speaker is not None and not holds(sentence, OF_THE_PLACE, speaker.first, closes)


def is_in_opening(sentence: Sentence, mark: Mark, at: int) -> bool:
    """Whether a clause about one who speaks opens with a place, or with what they do there."""
    if at > CLAUSE or not opens_with_deed(sentence, mark, at):
        return False
    commas = places_near(sentence, COMMA, mark.last, mark.last + ASIDE)
    ends = (n for n in commas if word(sentence, n + 1) != "where")
    closes = next(ends, None)
    if closes is None or counts(sentence, 0, closes) or tells_of_harm(sentence, 0, closes):
        return False
    if holds(sentence, OF_THE_PLACE, closes, closes + LONGEST):
        return False
    who = mentions_near(sentence, closes + 1, closes + 4)
    return any(is_one(sentence, m) and speaks(sentence, past_aside(sentence, m.last)) for m in who)


def tells_of_harm(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a clause tells of blows or victims: "visiting |the wounded"."""
    harm = (mark.value in VICTIMS for mark in near(sentence, "measure", first, last))
    return holds(sentence, BLOWS, first, last) or any(harm)


def opens_with_deed(sentence: Sentence, mark: Mark, at: int) -> bool:
    """Whether a sentence opens with what brings them there, or with a place where "he" acts.

    So in "visiting", "speaking in"; but "speaking of" and "commenting on" tell of what befell.
    """
    if at == 0:
        return word(sentence, mark.last + 1) == "where" and word(sentence, mark.last + 2) in ONE
    return word(sentence, 0) in THERE and word(sentence, 1) not in TOPICAL


def is_one(sentence: Sentence, who: Mention) -> bool:
    """Whether a mention is of one person."""
    person = who.kind.startswith("person") or who.form in {"role", "pronoun"}
    return person and not who.many and not counts(sentence, who.first, who.last)


def speaks(sentence: Sentence, at: int) -> bool:
    """Whether a finite verb of saying stands at a token, adverbs before it."""
    while is_light(sentence, at):
        at += 1
    said = near(sentence, "say", at, at + 1)
    return any(m.detail in FINITE or word(sentence, m.first) == "put" for m in said)
