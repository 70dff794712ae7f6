"""Exercising: forces of an exercise, whatever else its clause tells: "a drill involving |N"."""

from __future__ import annotations

from analysis.interpret.classes import CREWED, MILITARY
from analysis.interpret.counted import Counted
from analysis.interpret.measures.fights import EXERCISES, TAKING_PART, is_of_exercise, passed_clause
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.measures.objects import beside
from analysis.interpret.near import holds, word
from analysis.model import Sentence
from analysis.words import grammar

FORCES = MILITARY | CREWED
INVOLVING = frozenset({"involve", "involved", "involves", "involving", "featuring"})
LIST = 18  # tokens from a number over a list and whence it comes to its verb
AHEAD = frozenset({"will", "would", "to", "may", "might", "could", "should"})
ENDS = AHEAD | {".", ";", ":", "that", "but", "while", "", "where", "who", "which", "had", "have"}
BE = grammar("finite be")


def in_exercise(sentence: Sentence, what: Counted) -> Measured | None:
    """The training of those whom an exercise involves, or who take part in one."""
    if what.counted not in FORCES or EXERCISES.isdisjoint(sentence.words):
        return None
    at = beside(sentence, what) - 1
    if word(sentence, at - 1) in AHEAD:
        return None
    if word(sentence, at) in INVOLVING and is_of_exercise(sentence, at):
        return Measured("training", (at, at + 1), "in an exercise")
    for verb in range(what.last, what.last + LIST):
        said = word(sentence, verb)
        if said in ENDS or (said in BE and word(sentence, verb + 1) not in TAKING_PART):
            return None
        if takes_part(sentence, verb):
            return Measured("training", (verb, verb + 1), "in an exercise")
    return None


def takes_part(sentence: Sentence, at: int) -> bool:
    """Whether "take part in" at a token leads to an exercise."""
    if word(sentence, at) not in TAKING_PART - INVOLVING:
        return False
    return holds(sentence, EXERCISES, at + 1, passed_clause(sentence, at + 1))
