"""Giving: whose men or arms are asked for or promised: "asked Pyongyang for N", "Oslo's pledge"."""

from __future__ import annotations

from analysis.interpret.actors.antecedents import teller
from analysis.interpret.actors.ends import power_at
from analysis.interpret.actors.possessing import OWN, owner_before
from analysis.interpret.actors.subjects import before_verbs, ending_at, is_oblique, named_until
from analysis.interpret.actors.whose import Whose, whose
from analysis.interpret.around import LONGEST, mentions_near, near
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import OWNS, word
from analysis.model import Sentence
from analysis.words import grammar

ASKED = "what is asked for"

STATES = frozenset({"government", "person", "military"})
PLEDGES = grammar("nouns of a pledge")
COMMITTING = grammar("committing oneself")
GIVING = grammar("giving one's word")
NAMING = frozenset({"name", "seat"})
POWERS = grammar("nouns of a state's power")
BREAKS = frozenset({",", ";", "–", "—", "but", "while", "that", "which", "who", "and"})
SHARES = grammar("nouns of a share")
SETTING = grammar("setting a share") | {","}
BE = grammar("be")
FREED = VICTIMS | {"returned"}
REACH = 14
THANKING = frozenset({"thank", "thanked", "thanking", "thanks", "paid", "pay", "paying", "pays"})
TO_A_POWER = frozenset({"the", "in"}) | POWERS


def asked(sentence: Sentence, what: Counted, read: Measured | None) -> Whose | None:
    """The state that is asked for the counted, right before "for" or as a passive's subject."""
    if read is None or read.measure != "requested" or read.cue is None:
        return None
    first = read.cue[0]
    for mention in mentions_near(sentence, first - 3, what.first):
        if mention.country is None or mention.kind not in STATES:
            continue
        if mention.last <= first and is_passive(sentence, mention.last, first):
            return whose(mention)
        asks = read.rule.split(",")[0] == ASKED and mention.first > first
        if asks and word(sentence, mention.first - 1) != "by":
            return whose(mention)
    return None


def sharer(sentence: Sentence, what: Counted) -> Whose | None:
    """The state whose share a number is: "Poland's part comes to N", "Chad's contingent, N men"."""
    at = what.first - 1
    while word(sentence, at) in SETTING:
        at -= 1
    shared = at < what.first - 1 and word(sentence, at) in SHARES
    return owner_of_noun(sentence, at) if shared else None


def is_passive(sentence: Sentence, last: int, verb: int) -> bool:
    """Whether a participle behind somebody says that they are asked: "Pyongyang, |asked by X"."""
    said = {word(sentence, verb - 1), word(sentence, verb + 1)}
    reduced = word(sentence, last) == "," and word(sentence, verb).endswith("ed")
    passive = reduced or bool(said & {"was", "is", "been", "being", "by"})
    return passive and verb - last <= 2


def pledger(sentence: Sentence, what: Counted, read: Measured | None) -> Whose | None:
    """The state that commits itself to what is planned: "London toys with a force of N"."""
    if read is None or read.measure != "planned":
        return None
    if read.cue and read.cue[0] < what.first and (own := by_pronoun(sentence, read.cue[0])):
        return own
    if read.cue and read.cue[1] <= what.first and word(sentence, read.cue[0]) in OWN:
        return by_subject(sentence, read.cue[0])  # "Jordan has given |its word on N"
    for at in range(what.first - 1, max(-1, what.first - REACH), -1):
        said = word(sentence, at)
        if said in BREAKS:
            return None
        if said in PLEDGES and (found := owner_of_noun(sentence, at)):
            return found
        if said in COMMITTING:
            if word(sentence, at - 1) in BE and said.endswith("ed"):
                return (
                    power_at(sentence, what.last + 1) if word(sentence, what.last) == "by" else None
                )
            return by_subject(sentence, at)
    return None


def by_pronoun(sentence: Sentence, verb: int) -> Whose | None:
    """The state that says what "it" will do: "Jordan says that |it is ready to send N"."""
    at = before_verbs(sentence, verb) - 1
    if word(sentence, at) != "it":
        return None
    if told := teller(sentence, at):
        return Whose(told)
    owner = owner_before(sentence, at)
    return whose(owner) if owner else None


def thanked(sentence: Sentence, what: Counted, read: Measured | None) -> Whose | None:
    """The state that is thanked or paid for the counted: "paid Pyongyang |for 300 men".

    For captives, for those who came home and for the dead it may be thanked as for others' men.
    """
    if read is not None and read.measure in FREED:
        return None
    at = what.first - 1 - (word(sentence, what.first - 1) in {"the", "its", "another"})
    if word(sentence, at) != "for":
        return None
    found = named_until(sentence, at)
    if found is None or found.tokens is None:
        return None
    before = range(found.tokens[0] - 1, found.tokens[0] - REACH // 2, -1)
    verb = next((k for k in before if word(sentence, k) not in TO_A_POWER), -1)
    return found if word(sentence, verb) in THANKING else None


def owner_of_noun(sentence: Sentence, at: int) -> Whose | None:
    """The state right before a pledge: "an American |offer of N", "Moscow's |goal: N"."""
    for mark in near(sentence, "country", at - 5, at):
        end = mark.last + (word(sentence, mark.last) == OWNS)
        if end == at and (end > mark.last or mark.detail == "demonym"):
            return whose(mark)
    return None


def by_subject(sentence: Sentence, at: int) -> Whose | None:
    """The state named last before a pledge in its clause, or whose parliament or army makes it."""
    first = at
    while first > 0 and word(sentence, first - 1) not in BREAKS and at - first < REACH:
        first -= 1
    for mark in reversed(near(sentence, "country", first, at)):
        if word(sentence, mark.first - 1) in GIVING and mark.detail in NAMING:
            return giver(sentence, mark.first - 1)
        if is_oblique(sentence, mark.first):
            return None
        power = mark.last + (word(sentence, mark.last) == OWNS)
        owns = power > mark.last or mark.detail == "demonym"
        return whose(mark) if not owns or word(sentence, power) in POWERS else None
    return ending_at(sentence, before_verbs(sentence, at))


def giver(sentence: Sentence, verb: int) -> Whose | None:
    """The state or leader that gives another its word: "Kim |gave Moscow a pledge"."""
    end = before_verbs(sentence, verb)
    if power := ending_at(sentence, end):
        return power
    people = (m for m in mentions_near(sentence, end - LONGEST, end) if m.last == end and m.country)
    return next((whose(m) for m in people if m.kind == "person"), None)
