"""Speakers: numbers of those who make a statement, which are no figure that it gives."""

from __future__ import annotations

from analysis.interpret.around import LONGEST, mentions_near
from analysis.interpret.chains import Attribution
from analysis.interpret.claims.course import size
from analysis.interpret.counted import Counted
from analysis.interpret.frames.inverted import inverted
from analysis.interpret.frames.sources import STATEMENTS
from analysis.interpret.frames.verbs import is_verb
from analysis.interpret.frames.weak import puts_at
from analysis.interpret.near import BREAKS, OWNS, holds, in_date, is_light, opens_date, word
from analysis.model import Quantity, Sentence
from analysis.words import grammar

SAYING = frozenset({"said", "told", "say", "spoke"})
SPEAKING = grammar("speaking for oneself")
MANY = 20  # from so many on, "300 told" are no speakers of a report
BELONGING = grammar("belonging somewhere")
BEHIND = 7
CONTENTS = frozenset({"counting", "finding", "hearing", "how", "seeing", "that"})
BE = grammar("be")
SAID = SAYING | SPEAKING
PHRASE_ENDS = SAYING | BE | BREAKS


def is_in_cue(sentence: Sentence, quantity: Quantity, said: Attribution) -> bool:
    """Whether a number stands in the words that say who speaks: "a group of |12 deserters says"."""
    if said.cue is None:
        return False
    at, first, last = said.cue
    return at == sentence.index and first <= quantity.first < last


def counts_speakers(sentence: Sentence, quantity: Quantity, what: Counted) -> bool:
    """Whether a number counts the people who make the statement: "three diplomats said"."""
    owned = word(sentence, what.last) == OWNS
    if owned and word(sentence, what.last + 1) in STATEMENTS:  # "by one deserter's count"
        return True
    if speak_themselves(sentence, quantity, what):
        return True
    are_few = size(quantity.number.figure) < MANY
    if are_few and tell_something(sentence, what.last):
        return True
    if SAID.isdisjoint(sentence.said) and not are_few:
        return False
    last = max(quantity.last, what.last - 1)  # "two of the agency's officials"
    return any(
        mention.form == "role"
        and mention.first <= last
        and quantity.last <= mention.last
        and is_saying(sentence, mention.last, are_few)
        for mention in mentions_near(sentence, quantity.first - LONGEST, last + 1)
    )


def speak_themselves(sentence: Sentence, quantity: Quantity, what: Counted) -> bool:
    """Whether a few without a noun are who speaks: "the two |said so", "…, said the two"."""
    if what.form not in {"left out", "of them"} or size(quantity.number.figure) >= MANY:
        return False
    at = max(quantity.stops, what.last)
    if word(sentence, at) in SPEAKING and word(sentence, at + 1) != "to":
        return True
    verb = quantity.begins - 1 - (word(sentence, quantity.begins - 1) == "the")
    behind = word(sentence, verb) in SPEAKING and word(sentence, verb - 1) in BREAKS
    return behind and word(sentence, at) in BREAKS


def tell_something(sentence: Sentence, at: int) -> bool:
    """Whether a verb of saying at a token tells something: "|wrote that", "|described how"."""
    if CONTENTS.isdisjoint(sentence.said):
        return False
    while is_light(sentence, at):
        at += 1
    telling = sentence.at("say").get(at)
    if telling is None:
        return False
    at = telling.last
    while is_light(sentence, at) or opens_date(sentence, at):
        at += 1
    return word(sentence, at) in CONTENTS


def is_saying(sentence: Sentence, at: int, are_few: bool) -> bool:
    """Whether a verb of saying follows, and no passive such as "are said to have left".

    What they belong to may stand between, and an aside about a few: "two members of the committee
    told AFP", "one officer, 26, says".
    """
    if word(sentence, at) in BE:
        return False
    while opens_date(sentence, at) or in_date(sentence, at):
        at += 1
    if word(sentence, at) in BELONGING:
        ends = range(at + 1, at + BEHIND)
        at = next((k for k in ends if word(sentence, k) in PHRASE_ENDS), at)
    if are_few and (word(sentence, at) in SPEAKING or speak_past_aside(sentence, at)):
        return True
    if are_few and reckon(sentence, at):
        return True
    return holds(sentence, SAYING, at, at + 2)


def reckon(sentence: Sentence, at: int) -> bool:
    """Whether a verb at a token sets a number: "two diplomats |put the toll at", "|estimate"."""
    while is_light(sentence, at):
        at += 1
    verb = sentence.at("say").get(at)
    if verb is None or not is_verb(sentence, verb):
        return False
    return verb.value == "estimate" or puts_at(sentence, verb)


def speak_past_aside(sentence: Sentence, comma: int) -> bool:
    """Whether those before an aside speak right behind it: "one officer, 26, |says".

    Nobody does who is told of: "killing two officers, both colonels, |said X" or "|X said".
    """
    aside = range(comma + 1, comma + BEHIND) if word(sentence, comma) == "," else ()
    verb = next((k + 1 for k in aside if word(sentence, k) == ","), None)
    if verb is None:
        return False
    verb += is_light(sentence, verb)
    turned = (inverted(sentence, mark) for mark in sentence.of("say") if mark.first == verb)
    return word(sentence, verb) in SPEAKING and not any(turned)
