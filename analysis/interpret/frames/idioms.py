"""Idioms: verbs of saying that say nothing where they stand: "said farewell", "charged 40 with"."""

from __future__ import annotations

from functools import cache

from analysis.interpret.near import OWNS, counts, holds, word
from analysis.model import Mark, Sentence
from analysis.words import grammar, rows
from analysis.words.forms import verb_forms

SETTING = frozenset({"set", "sets", "setting"})
SET = grammar("set to no figure")
LIVES = frozenset({"life", "lives"})
GOING = verb_forms("go")
MAKING = verb_forms("make")
GETTING = verb_forms("get")
GONE_ON = frozenset({",", ".", ":", ";", "", '"', "“", "to", "and", "that"})
MEANWHILE = frozenset({"as", "when", "while"})
PARTING = frozenset({"farewell", "goodbye", "prayers", "thanks"})


def is_idiom(sentence: Sentence, verb: Mark) -> bool:
    """Whether the words behind a verb give it another meaning: "said farewell", "carried out"."""
    if word(sentence, verb.last) in PARTING | {OWNS}:
        return True
    if word(sentence, verb.first) in SETTING and word(sentence, verb.last) in SET:
        return True
    if is_carried_out(sentence, verb) or takes_lives(sentence, verb):
        return True
    return is_done_to(sentence, verb)


def is_done_to(sentence: Sentence, verb: Mark) -> bool:
    """Whether what stands behind a verb, or the people it is about, makes it an act.

    So "charged 40 men with", "warned 300 men off", "recalled 300 men from"; and "counts on 300".
    """
    links = acts().get(word(sentence, verb.first))
    number = next((q for q in sentence.quantities if 0 <= q.begins - verb.last <= 2), None)
    if links is None or number is None:
        return False
    there = {"verb": word(sentence, verb.last), "people": word(sentence, number.stops + 1)}
    return any(there[where] == link for link, where in links)


@cache
def acts() -> dict[str, frozenset[tuple[str, str]]]:
    """The words that make acts of verbs of saying, and behind what, by the verbs' forms."""
    links: dict[str, set[tuple[str, str]]] = {}
    for row in rows("acts_on_people"):
        for form in verb_forms(row["verb"]):
            links.setdefault(form, set()).add((row["link"], row["behind"]))
    return {form: frozenset(words) for form, words in links.items()}


def takes_lives(sentence: Sentence, verb: Mark) -> bool:
    """Whether "claim" tells of deaths and no statement: "the fighting claimed the lives of 20"."""
    claims = word(sentence, verb.first).startswith("claim")
    return claims and holds(sentence, LIVES, verb.last, verb.last + 5)


def is_carried_out(sentence: Sentence, verb: Mark) -> bool:
    """Whether "carry" is no verb of saying: "carried out", "carry on"."""
    if word(sentence, verb.first) in GOING and word(sentence, verb.last - 1) == "on":
        if word(sentence, 0) in MEANWHILE and not holds(sentence, {","}, 0, verb.first):
            return True  # "as the search went on, the toll rose"
        return word(sentence, verb.last) not in GONE_ON  # "went on a rampage"
    if word(sentence, verb.first) in GETTING and word(sentence, verb.last - 1) == "to":
        return not counts(sentence, verb.last, verb.last + 4)  # "which CNN got to see"
    if word(sentence, verb.first) in MAKING and word(sentence, verb.last - 1) == "that":
        return not counts(sentence, verb.last, verb.last + 4)  # "makes that possible"
    carries = word(sentence, verb.first).startswith("carr")
    return carries and word(sentence, verb.last) in {"out", "off", "over", "on", "away"}
