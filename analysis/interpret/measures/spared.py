"""Spared: harm in the sentence that is not done to those counted: "celebrated his |death"."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.classes import HARM
from analysis.interpret.counted import Counted
from analysis.interpret.counted.phrases import STOPS
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.measures.verbs import BE
from analysis.interpret.near import OWNS, PREPOSITIONS, in_date, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

HOLDING = frozenset({"held", "holding"})
OPENERS = frozenset({"when", "while", "because", "since", "if"})
ASSAILING = frozenset({"attack", "attacked", "attacking", "assaulted", "robbed", "raped"})
DETERMINERS = grammar("possessives") | {"a", "an", "the", "this", "that", "each"}
ARTICLES = grammar("indefinite articles")
THEIRS = frozenset({OWNS, "'", "his", "her"})
VICTIM = frozenset({"victim", "victims"})
DEED = 7  # tokens from "victim" to the deed
CIVIL = frozenset({"people", "workers", None, "antecedent"})
STATES = frozenset({"captive", "hostage", "prisoner", "incommunicado"})


def is_spared(sentence: Sentence, what: Counted, mark: Mark) -> bool:
    """Whether a word of harm, or of fighting, says nothing of those counted."""
    if mark.value not in HARM:
        return convenes(sentence, what, mark)
    if mark.last <= what.first:
        return opens_a_clause(sentence, what)
    if mark.first < what.last:
        return False
    return holds_something(sentence, mark) or is_of_another(sentence, what, mark)


def opens_a_clause(sentence: Sentence, what: Counted) -> bool:
    """Whether a number opens a clause of its own: "was killed when |two robbers opened fire"."""
    return word(sentence, what.first - 1) in OPENERS


def is_seized(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether somebody is the victim of an abduction, and lives: "fell victim to a |kidnapping"."""
    if read.measure != "killed" or read.cue is None or what.last > read.cue[0]:
        return False
    if word(sentence, read.cue[1] - 1) not in VICTIM:
        return False
    to = near(sentence, "measure", read.cue[1], read.cue[1] + DEED)
    return any(mark.value == "captured" for mark in to)


def convenes(sentence: Sentence, what: Counted, mark: Mark) -> bool:
    """Whether people hold something that is no place: "1,000 monks |held a ceremony"."""
    if what.counted != "people" or mark.first < what.last:
        return False
    held = word(sentence, mark.first) in HOLDING and mark.last - mark.first == 1
    held = held and word(sentence, mark.last) in ARTICLES
    return held and word(sentence, mark.first - 1) not in BE


def assailed(sentence: Sentence, what: Counted) -> Measured | None:
    """What becomes of civilians who are attacked, and do not fight: "|attacked seven others"."""
    at = what.first - 1
    if word(sentence, at) not in ASSAILING or what.counted not in CIVIL:
        return None
    if word(sentence, at - 1) in DETERMINERS:
        return None  # "in the attack |120 died"
    return Measured("other", (at, what.first), "attacked")


def holds_something(sentence: Sentence, mark: Mark) -> bool:
    """Whether "held" has an object that is nobody: "protesters |held demonstrations"."""
    at = mark.last
    if word(sentence, mark.first) not in HOLDING or at - mark.first > 1:
        return False
    if word(sentence, mark.first - 1) in BE or in_date(sentence, at):
        return False
    said = word(sentence, at)
    if not said.isalpha() or said in STOPS or said in PREPOSITIONS or said in STATES:
        return False
    return not said.endswith("ly")


def is_of_another(sentence: Sentence, what: Counted, mark: Mark) -> bool:
    """Whether a death is somebody's whom those counted mourn or cheer: "after the |death of X"."""
    if mark.value != "killed" or mark.detail != "noun" or what.counted not in CIVIL:
        return False
    if word(sentence, mark.last - 1) == "funeral":
        return True
    return word(sentence, mark.last) == "of" or word(sentence, mark.first - 1) in THEIRS
