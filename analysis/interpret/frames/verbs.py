"""Verbs of saying: whether a word that may be one is one where it stands, and active."""

from __future__ import annotations

from functools import cache

from analysis.interpret.frames.near import (
    BREAKS,
    OWNS,
    PREPOSITIONS,
    counts,
    gap,
    holds,
    in_date,
    is_capital,
    is_light,
    word,
)
from analysis.interpret.frames.refusing import is_refused
from analysis.model import Mark, Sentence
from analysis.words import grammar, rows
from analysis.words.forms import verb_forms

BEFORE_A_NOUN = grammar("before a noun")
MODALS = grammar("modals")
LEADING_TO = grammar("leading to saying")
PASSIVE = grammar("passive openings")
OPENING = grammar("opening a period")
TOLLS = grammar("tolls")
PARTICIPIAL = frozenset({"say", "confirm", "deny", "estimate"})
ADDING = frozenset({"also", "now", "still", "widely", "reportedly", "thus", "often"})
BE = frozenset({"is", "are", "was", "were", "been"})
LIVES = frozenset({"life", "lives"})
GOING = frozenset({"go", "goes", "went", "gone"})
BEFORE_A_DATE = frozenset({"the", "a", "its", "his", "her", "their", "this", OWNS})
RATHER = frozenset({"rather", "sooner", "only"})
MAKING = frozenset({"make", "makes", "made"})
GETTING = frozenset({"get", "gets", "got"})
GONE_ON = frozenset({",", ".", ":", ";", "", '"', "“", "to", "and", "that"})
SAYING_NOW = frozenset({"saying", "claiming", "warning", "insisting", "estimating", "denying"})
CLAUSE_OPENINGS = frozenset({"that", ":", '"', "“", "how", "whether"})
OBJECT_ENDS = CLAUSE_OPENINGS | {",", ";", ".", "", "who", "which", "while"}
BREAKS_BEHIND = frozenset({",", ".", ";", "", ")", "–", "—", "on", "in", "after", "at"})
BEFORE_NUMBERS = frozenset(
    {"above", "around", "at", "below", "between", "beyond", "near", "over", "to"}
)
SUMS = (["in", "all"], ["in", "total"], ["all", "told"])
PARTING = frozenset({"farewell", "goodbye", "prayers", "thanks"})
CHANNELS = frozenset({"e-mail", "email", "phone", "radio", "telephone", "text", "video"})
OF_WHOM = (["of", "whom"], ["of", "which"])
FINITE = frozenset({"s", "ed", "past", "base"})
CLAUSE = 12
PAST = frozenset({"ed", "participle", "past"})


@cache
def weak_verbs() -> dict[str, frozenset[str]]:
    """The words that a verb needs behind it to be one of saying: "put the toll at", "speak of"."""
    needs: dict[str, set[str]] = {}
    for row in rows("weak_verbs"):
        for form in verb_forms(row["verb"]):
            needs.setdefault(form, set()).add(row["needs"])
    return {form: frozenset(words) for form, words in needs.items()}


def is_verb(sentence: Sentence, verb: Mark) -> bool:
    """Whether a word that may be a verb of saying is one here, and active."""
    before = word(sentence, verb.first - 1)
    if word(sentence, verb.last) in PARTING | {OWNS}:
        return False
    if is_carried_out(sentence, verb) or is_capitalised(sentence, verb):
        return False
    if takes_lives(sentence, verb):
        return False
    if verb.detail == "ing":
        participle = before in {",", "and"} and verb.value in PARTICIPIAL
        participle = participle and word(sentence, verb.first) != "numbering"
        return participle or is_refused(sentence, verb) or is_going_on(sentence, verb)
    if verb.detail == "base" and is_of_a_body(sentence, verb):
        return False
    if verb.detail == "base" and is_led_to(sentence, verb.first - 1):
        return True
    if before in RATHER and verb.detail == "base":
        before = word(sentence, verb.first - 2)
    if verb.detail == "base" and before in MODALS:
        return is_refused(sentence, verb) if before == "to" else verb.value != "tell"
    if is_noun(sentence, verb, before) or is_passive(sentence, verb, before):
        return False
    if verb.value == "cite" and (before in {"who", "which"} or is_refused(sentence, verb)):
        return False
    return says(sentence, verb)


def is_of_a_body(sentence: Sentence, verb: Mark) -> bool:
    """Whether a word only tells of what sort a body is: "|state TV", "|report"."""
    return any(m.first <= verb.first < m.last - 1 for m in sentence.of("body"))


def is_going_on(sentence: Sentence, verb: Mark) -> bool:
    """Whether somebody is saying something right now: "officials are now saying"."""
    at = verb.first - 1
    while at > 0 and is_light(sentence, at) and word(sentence, at) not in BE:
        at -= 1
    return word(sentence, at) in BE - {"been"} and word(sentence, verb.first) in SAYING_NOW


def is_led_to(sentence: Sentence, at: int) -> bool:
    """Whether "to" at a token, or before adverbs, leads to saying: "started to |often say"."""
    while is_light(sentence, at) and word(sentence, at) != "to":
        at -= 1
    return word(sentence, at) == "to" and word(sentence, at - 1) in LEADING_TO


def takes_lives(sentence: Sentence, verb: Mark) -> bool:
    """Whether "claim" tells of deaths and no statement: "the fighting claimed the lives of 20"."""
    claims = word(sentence, verb.first).startswith("claim")
    return claims and holds(sentence, LIVES, verb.last, verb.last + 5)


def is_carried_out(sentence: Sentence, verb: Mark) -> bool:
    """Whether "carry" is no verb of saying: "carried out", "carry on"."""
    if word(sentence, verb.first) in GOING and word(sentence, verb.last - 1) == "on":
        return word(sentence, verb.last) not in GONE_ON  # "went on a rampage"
    if word(sentence, verb.first) in GETTING and word(sentence, verb.last - 1) == "to":
        return not counts(sentence, verb.last, verb.last + 4)  # "which CNN got to see"
    if word(sentence, verb.first) in MAKING and word(sentence, verb.last - 1) == "that":
        return not counts(sentence, verb.last, verb.last + 4)  # "makes that possible"
    carries = word(sentence, verb.first).startswith("carr")
    return carries and word(sentence, verb.last) in {"out", "off", "over", "on", "away"}


def is_capitalised(sentence: Sentence, verb: Mark) -> bool:
    """Whether a word within a sentence is part of a name: "Niger State", "Washington Post"."""
    follows_word = verb.first > 0 and sentence.tokens[verb.first - 1].text.isalpha()
    return follows_word and is_capital(sentence, verb.first)


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
    if before == "official" and any(m.last == verb.first for m in sentence.mentions):
        return False
    if before in BEFORE_A_NOUN or before == OWNS or before in PREPOSITIONS:
        return True
    if in_date(sentence, verb.first - 1) and word(sentence, verb.first - 2) in BEFORE_A_DATE:
        return True  # "in its June report"
    return verb.detail == "base" and is_behind_adjective(sentence, verb.first)


def is_land(sentence: Sentence, verb: Mark) -> bool:
    """Whether "state" is part of a country: "the southern state of Para"."""
    return word(sentence, verb.first) in {"state", "states"} and word(sentence, verb.last) == "of"


def is_behind_adjective(sentence: Sentence, at: int) -> bool:
    """Whether a country's adjective, and not its people, ends before a token."""
    return any(
        mark.last == at and mark.detail == "demonym" and not word(sentence, at - 1).endswith("s")
        for mark in sentence.of("country")
    )


def is_passive(sentence: Sentence, verb: Mark, before: str) -> bool:
    """Whether a past form is passive or an attribute: "was told", "the said", "confirmed by"."""
    if verb.detail not in PAST:
        return False
    at = verb.first - 1
    while (
        at > 0 and is_light(sentence, at) and word(sentence, at) not in BE | {"has", "have", "had"}
    ):
        at -= 1
    added = word(sentence, at) in BE and verb.detail != "past"
    by = word(sentence, verb.last) == "by" and word(sentence, verb.last + 1) not in CHANNELS
    return added or before in PASSIVE or by


def says(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb that only sometimes tells something does: "put the number at"."""
    form = word(sentence, verb.last - 1)
    if form not in weak_verbs():
        return True
    return any(has_needed(sentence, verb, needed) for needed in weak_verbs()[form])


def has_needed(sentence: Sentence, verb: Mark, needed: str) -> bool:
    """Whether a weak verb has what it needs: a clause, a figure, a break behind it, or a word."""
    ends = object_end(sentence, verb.last)
    if (
        needed in {"figure", "toll"}
        and gives_count(sentence, verb)
        and not promises(sentence, verb)
    ):
        return True
    if needed == "of" and is_told_of(sentence, verb.first):
        return True
    if needed == "that":
        return holds(sentence, CLAUSE_OPENINGS, verb.last, ends + 1)
    if needed == "aside":
        if is_answered(sentence, verb):
            return True
        said_on = in_date(sentence, verb.last) and word(sentence, verb.last) not in OPENING
        return said_on or word(sentence, verb.last) in BREAKS_BEHIND
    if needed == "figure" and (counts(sentence, verb.last, ends) or is_summed(sentence, ends)):
        return True
    if needed == "toll" and is_bare_number(sentence, verb.last):
        return True
    if needed in {"figure", "toll"}:
        around = (verb.last, ends), (verb.first - 9, verb.first)
        return any(holds(sentence, TOLLS, *there) for there in around)
    near = [at for at in range(verb.last, verb.last + 14) if word(sentence, at) == needed]
    bare = needed not in BEFORE_NUMBERS
    return any(bare or is_set_at(sentence, at) for at in near)


def is_told_of(sentence: Sentence, verb: int) -> bool:
    """Whether "of" stands before a verb that it goes with: "of 700 dead |speaks X"."""
    near = range(verb - 1, max(-1, verb - CLAUSE), -1)
    if any(gap(sentence, at, at + 2) in OF_WHOM for at in near):  # "the 40 of whom X speaks"
        return True
    opens = next((at + 1 for at in near if word(sentence, at) in BREAKS), max(0, verb - CLAUSE))
    return word(sentence, opens) in {"of", "about"} and counts(sentence, opens, verb)


def is_answered(sentence: Sentence, verb: Mark) -> bool:
    """Whether a weak verb stands behind a statement and before its speaker: "…, counters X."."""
    behind = word(sentence, verb.first - 1) in {",", '"', "”", ";"} and verb.detail in FINITE
    named = (m for m in sentence.mentions if 0 <= m.first - verb.last <= 2)
    speaker = next(named, None) if behind else None
    return speaker is not None and word(sentence, speaker.last) in BREAKS_BEHIND


def is_set_at(sentence: Sentence, at: int) -> bool:
    """Whether a number follows a preposition that is no part of its bound: not "at least 40"."""
    return counts(sentence, at + 1, at + 5) and word(sentence, at + 1) not in {"least", "most"}


def is_bare_number(sentence: Sentence, at: int) -> bool:
    """Whether nothing but a number stands from a token to a break: "Seoul gives 300"."""
    here = (q for q in sentence.quantities if q.begins == at and q.kind == "count")
    return any(word(sentence, q.stops) in {",", ";", ".", ""} for q in here)


def is_summed(sentence: Sentence, at: int) -> bool:
    """Whether a number behind a comma sums up an object: "promised drones, 6,000 in all"."""
    summed = (q for q in sentence.quantities if q.begins == at + 1 and q.kind == "count")
    return any(gap(sentence, q.last, q.last + 2) in SUMS for q in summed)


def gives_count(sentence: Sentence, verb: Mark) -> bool:
    """Whether a relative clause says whose a number is: "the 40 dead that the army counts"."""
    that = next(
        (k for k in range(verb.first - 1, verb.first - 7, -1) if is_that(sentence, k)), None
    )
    return that is not None and counts(sentence, that - 4, that)


def promises(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb only tells what somebody will do: "the 40 tanks that it had promised"."""
    said = word(sentence, verb.first)
    return any(said in verb_forms(base) for base in ("offer", "pledge", "promise"))


def is_that(sentence: Sentence, at: int) -> bool:
    """Whether the word at a token opens a relative clause about a thing."""
    return word(sentence, at) in {"that", "which"}


def puts_at(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb sets a number at so many: "put their own losses at over 200"."""
    if not word(sentence, verb.first).startswith(("put", "set")):
        return False
    near = range(verb.last, min(verb.last + 14, len(sentence.tokens)))
    stands = next((k for k in near if word(sentence, k) in BEFORE_NUMBERS - {"to"}), None)
    if stands is not None and word(sentence, stands + 1) in {"least", "most"}:  # "set fire to at …"
        return False
    return stands is not None and counts(sentence, stands + 1, stands + 5)


def object_end(sentence: Sentence, at: int) -> int:
    """Where the object of a verb ends at the latest: at a comma, or where a clause opens."""
    last = at + 12
    return next((k for k in range(at, last) if word(sentence, k) in OBJECT_ENDS), last)
