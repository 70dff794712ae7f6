"""Topics: whether a sentence speaks of soldiers, an army, other people, or games and markets."""

from __future__ import annotations

from functools import cache

from analysis.interpret.around import near
from analysis.interpret.classes import MILITARY
from analysis.interpret.near import places, word
from analysis.model import Mark, Sentence
from analysis.words import grammar
from analysis.words.entries import by_kind
from analysis.words.needed import Telling, may_stand, telling
from analysis.words.tokens import longest

ARMED = grammar("about soldiers")
CIVIL = grammar("about civilians")
SPEAKING_OF = frozenset(map(longest, ARMED | CIVIL))
NEITHER = grammar("neither soldiers nor civilians")
FORCES = frozenset({"forces"})
PLAYING = grammar("about games and markets")


@cache
def peopling() -> Telling:
    """What tells that soldiers or other people may be named."""
    return telling(each for each in by_kind()["unit"] if each.value in MILITARY | {"people"})


@cache
def telling_apart() -> Telling:
    """What tells that soldiers may be named, or other people who tell of no soldiers."""
    units = by_kind()["unit"]
    soldiers = [e for e in units if e.value in MILITARY and e.words[-1] not in FORCES]
    people = [e for e in units if e.value == "people" and e.words[-1] not in NEITHER]
    return telling([*soldiers, *people])


def armed_words(sentence: Sentence) -> int:
    """How many more words of a sentence are about soldiers than about other people."""
    score = 0
    for mark in sentence.of("unit") if may_stand(telling_apart(), sentence.words) else ():
        if is_of_soldiers(sentence, mark):
            score += not near(sentence, "say", mark.last, mark.last + 1)
        elif mark.value == "people" and word(sentence, mark.last - 1) not in NEITHER:
            score -= 1
    if SPEAKING_OF.isdisjoint(sentence.words):
        return score
    civil = [at for at in places(sentence, CIVIL) if not is_learning(sentence, at)]
    return score + len(places(sentence, ARMED)) - len(civil)


def is_learning(sentence: Sentence, at: int) -> bool:
    """Whether "train" is no railway: "were sent to |train in Russia"."""
    return word(sentence, at) == "train" and word(sentence, at - 1) == "to"


def names_games(sentence: Sentence) -> bool:
    """Whether a sentence has a word of games or of markets."""
    return not PLAYING.isdisjoint(sentence.words)


def names_soldiers(sentence: Sentence) -> bool:
    """Whether a sentence names soldiers or an army's units."""
    if not may_stand(telling_apart(), sentence.words):
        return False
    return any(is_of_soldiers(sentence, mark) for mark in sentence.of("unit"))


def is_of_soldiers(sentence: Sentence, mark: Mark) -> bool:
    """Whether a unit is of soldiers, and not the forces of a state, which do what others suffer."""
    return mark.value in MILITARY and word(sentence, mark.last - 1) not in FORCES


def names_an_army(sentence: Sentence) -> bool:
    """Whether a sentence names soldiers by another word than men."""
    if not may_stand(peopling(), sentence.words):
        return False
    units = (mark for mark in sentence.of("unit") if mark.value in MILITARY)
    return any(word(sentence, mark.last - 1) not in {"men", "man", "officer"} for mark in units)
