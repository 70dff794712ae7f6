"""Nouns: whether a word that may be a verb of saying is a noun where it stands."""

from __future__ import annotations

from analysis.interpret.frames.reaching import is_cleft
from analysis.interpret.frames.weak import puts_at
from analysis.interpret.near import OWNS, PREPOSITIONS, in_date, is_capital, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

BEFORE_A_NOUN = grammar("before a noun")
BEFORE_A_DATE = grammar("possessives") | {"the", "a", OWNS}
NO_NOUNS = grammar("verbs that are no nouns")
PLURAL = frozenset({"are", "have", "of", "were"})  # behind "states", which are lands
DOING = PLURAL | {"emerged", "emerge", "say", "suggest", "vary", "differ"}  # behind many reports


def is_noun(sentence: Sentence, verb: Mark, before: str) -> bool:
    """Whether a form that may be a noun is one: "the report", "US claims"."""
    if verb.detail not in {"base", "s"}:
        return False
    if any(m.first == verb.last and puts_at(sentence, m) for m in sentence.of("say")):
        return True  # "estimates put the number at 40"
    if word(sentence, verb.last) == OWNS or is_land(sentence, verb):
        return True
    if before == "first" and puts_at(sentence, verb):
        return False
    if before == "that" and is_cleft(sentence):
        return False
    if verb.detail == "s" and any(q.stops == verb.first for q in sentence.quantities):
        return True  # "has 3,000 names"
    if verb.detail == "s" and before == "," and word(sentence, verb.last) in DOING:
        return True  # "After talks with Russia, |reports have emerged"
    if before == "official" and any(m.last == verb.first for m in sentence.mentions):
        return False
    if before in BEFORE_A_NOUN or before == OWNS or before in PREPOSITIONS:
        return True
    dated = in_date(sentence, verb.first - 1) and word(sentence, verb.first - 2) in BEFORE_A_DATE
    if dated and not puts_at(sentence, verb):
        return True  # "in its June report"
    base = verb.detail == "base" and word(sentence, verb.first) not in NO_NOUNS
    return base and (is_behind_adjective(sentence, verb.first) or is_outpost(sentence, verb))


def is_land(sentence: Sentence, verb: Mark) -> bool:
    """Whether "state" is part of a country: "the southern state of Para", "in Kano state"."""
    if word(sentence, verb.first) == "state" and verb.first:
        return word(sentence, verb.last) == "of" or is_capital(sentence, verb.first - 1)
    return word(sentence, verb.first) == "states" and word(sentence, verb.last) in PLURAL


def is_outpost(sentence: Sentence, verb: Mark) -> bool:
    """Whether "post" is a place, with no several before it who post: "a police |post"."""
    before = word(sentence, verb.first - 1)
    several = before.endswith("s") or before in {"they", "we", "i", "you"}
    return word(sentence, verb.first) == "post" and not several


def is_behind_adjective(sentence: Sentence, at: int) -> bool:
    """Whether a country's adjective, and not its people, ends before a token."""
    return any(
        mark.last == at and mark.detail == "demonym" and not word(sentence, at - 1).endswith("s")
        for mark in sentence.of("country")
    )
