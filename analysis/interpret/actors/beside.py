"""Beside: the country that stands by a number without a verb of having: "Ethiopia with 2,500"."""

from __future__ import annotations

from analysis.interpret.actors.owning import within
from analysis.interpret.actors.subjects import before_pronoun, before_verbs, ending_at, subject
from analysis.interpret.actors.whose import Whose, whose
from analysis.interpret.around import (
    counts_between,
    is_a_people,
    near,
)
from analysis.interpret.classes import SENDING, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.counted.numbered import NUMBERING
from analysis.interpret.measures import Measured
from analysis.interpret.near import OWNS, gap, holds, word
from analysis.model import Sentence
from analysis.words import grammar
from analysis.words.forms import is_past

ATTACKING = grammar("attacking with arms")
DEFENDING = grammar("holding with a force")
FLAGS = frozenset({"flag", "flags", "colours", "colors", "flagged"})
OF = frozenset({"of", "among", "from"})
TOGETHER = frozenset({"together", "now", "alone", "there", "about", "some", "around"})
SIDES = frozenset({"side"})
ENDS = frozenset({";", ".", ":", "that", "which", "who"})
PARTED = frozenset({",", "and", "by", "then", ";", "while", "but", ":"})
OPENING = frozenset({"", ",", ";", ":", "and", "while", "but", "(", "–", "—"})
JOINED = frozenset({"along", "together", "combined"})
TO_NUMBERS = frozenset({"with", OWNS, "at", "to", "alone", "ones", "another", "some", "about"})
FROM = frozenset({"from", "of"})
CONTENT = frozenset({"ease", "content", "happy", "satisfied", "comfortable"})
FIGURES = grammar("figure nouns") - {"number", "total"}
SETTING = frozenset({"put", "puts", "estimate", "estimates", "estimated", "reckons", "gives"})
COMPARING = frozenset({"compared", "against", "versus"})
FAR = 25
PHRASE = 6


def wielder(sentence: Sentence, what: Counted) -> Whose | None:
    """The country that attacks or holds with them: "Russia attacked Kyiv with 250 drones"."""
    at = what.first - 1
    if word(sentence, at) not in {"with", "using"} or word(sentence, at - 1) in JOINED:
        return None
    for verb in range(at - 1, max(0, at - 8), -1):
        if word(sentence, verb) in ENDS:
            return None
        if word(sentence, verb) in ATTACKING | DEFENDING:
            return ending_at(sentence, before_pronoun(sentence, before_verbs(sentence, verb)))
    return None


def contributor(sentence: Sentence, what: Counted) -> Whose | None:
    """The country right before a number in a list of such: "Ethiopia with 2,500, Kenya 1,410"."""
    at = what.first
    elided = gap(sentence, at - 3, at) == [OWNS, ",", "of"]  # "Bangladesh's, of 700 men"
    at -= 3 * elided
    while word(sentence, at - 1) in TO_NUMBERS:
        at -= 1
    ones = holds(sentence, {"ones"}, at, what.first)
    for mark in near(sentence, "country", at - 4, at):
        before = word(sentence, mark.first - 1 - (word(sentence, mark.first - 1) == "the"))
        parted = (elided and not before) or before in PARTED
        parted = parted or (before in FROM and is_listed(sentence, mark.first - 1))
        if mark.last != at or (mark.detail == "demonym" and not ones) or not parted:
            continue
        if holds(sentence, FIGURES | SETTING, 0, mark.first):
            return None  # "Kyiv's figure is 11,000, |Washington's 10,000", "Kyiv puts it at 9"
        return whose(mark) if elided or counts_between(sentence, 0, mark.first) else None
    return None


def compared(sentence: Sentence, what: Counted, read: Measured | None) -> Whose | None:
    """The country for which a number is told beside another's: "compared with 40 |for Italy".

    Where arms or men are sent, they are for whoever gets them.
    """
    if word(sentence, what.last) != "for" or not holds(sentence, COMPARING, 0, what.first):
        return None
    if read is not None and read.measure in SENDING:
        return None
    at = what.last + 1 + (word(sentence, what.last + 1) == "the")
    return next((whose(mark) for mark in near(sentence, "country", at, at + 1)), None)


def apposed(sentence: Sentence, what: Counted, read: Measured | None) -> Whose | None:
    """The country that has a number right behind its name: "Italy, with |300 men|, leads it".

    Not one that is attacked: "Benin attacked Togo, with |300 men|, on Monday".
    """
    at = what.first - 2
    if (word(sentence, at), word(sentence, at + 1)) != (",", "with"):
        return None
    if word(sentence, what.last) != "," or (read is not None and read.measure in VICTIMS):
        return None
    found = ending_at(sentence, at)
    before = found.tokens[0] - 1 if found and found.tokens else -1
    before -= word(sentence, before) == "the"
    told = bool(near(sentence, "say", before, before + 1))
    return None if is_past(word(sentence, before)) and not told else found


def is_listed(sentence: Sentence, link: int) -> bool:
    """Whether "from" or "those of" at a token goes on with a list: "…, from Togo N"."""
    at = link - (word(sentence, link) == "of")
    return word(sentence, at) in {"from", "those", "that"} and word(sentence, at - 1) in PARTED


def people_before(sentence: Sentence, what: Counted) -> Whose | None:
    """The people that number so many: "the Russians number 60,000, the North Koreans 11,000".

    Or of whom so many are told: "of the North Koreans |300 were killed".
    """
    at = what.first
    while word(sentence, at - 1) in NUMBERING | TOGETHER:
        at -= 1
    alone = at == what.first
    units = () if alone else near(sentence, "unit", at - 3, at)
    unit = next((mark for mark in units if mark.last == at), None)
    at = unit.first if unit else at
    for mark in near(sentence, "country", at - 3, at):
        if mark.last != at or not (unit or is_a_people(sentence, mark)):
            continue
        of = word(sentence, mark.first - 1 - (word(sentence, mark.first - 1) == "the")) in OF
        if not alone or of or counts_between(sentence, 0, mark.first):
            return whose(mark)
    return None


def largest(sentence: Sentence, what: Counted) -> Whose | None:
    """The country that is something with a number: "Italy is the main contributor with 1,100"."""
    at = what.first - 1
    if word(sentence, at) != "with" or word(sentence, at - 1) in CONTENT:
        return None
    for be in range(at - 1, max(0, at - 9), -1):
        if word(sentence, be) in ENDS | {","}:
            return None
        if word(sentence, be) in {"is", "was", "remain", "remains", "are", "were"}:
            return subject(sentence, be)
    return None


def side(sentence: Sentence, what: Counted) -> Whose | None:
    """The party on whose side the counted are: "on the Israeli side, 45 civilians"."""
    if behind := side_behind(sentence, what):
        return behind
    for mark in reversed(near(sentence, "country", what.first - FAR, what.first)):
        at = mark.last + (word(sentence, mark.last) == OWNS)
        if word(sentence, at) in SIDES and not is_apart(sentence, at, what):
            on = mark.first - 1 - (word(sentence, mark.first - 1) == "the")
            opens = word(sentence, on) == "on" and word(sentence, on - 1) in OPENING
            return whose(mark) if opens else None
    return None


def side_behind(sentence: Sentence, what: Counted) -> Whose | None:
    """The party right behind a number on whose side they are: "1,500 losses |on the Dutch side"."""
    for mark in near(sentence, "country", what.last, what.last + PHRASE):
        said = gap(sentence, what.last, mark.first)
        if said[-2:] == ["on", "the"] and "," not in said:
            return whose(mark) if word(sentence, mark.last) in SIDES else None
    return None


def is_apart(sentence: Sentence, at: int, what: Counted) -> bool:
    """Whether a new clause begins between a side that is named and the counted."""
    return holds(sentence, ENDS, at, what.first)


def flagged(sentence: Sentence, what: Counted) -> Whose | None:
    """The country under whose flag ships sail: "four ships flying the Russian flag"."""
    for mark in within(sentence, what.first, what.last + 6):
        if word(sentence, mark.last) in FLAGS:
            return whose(mark)
    return None
