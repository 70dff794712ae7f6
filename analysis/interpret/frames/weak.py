"""Weak verbs: what else has to stand beside "put", "give" or "speak" for them to say something."""

from __future__ import annotations

from functools import cache

from analysis.interpret.frames.addressed import is_owner
from analysis.interpret.frames.objects import (
    CLAUSE_OPENINGS,
    THAT,
    gives_estimate,
    has_figure,
    object_end,
    promises,
)
from analysis.interpret.frames.own_forces import is_of_force
from analysis.interpret.near import BREAKS, counts, gap, holds, in_date, places_near, word
from analysis.model import Mark, Sentence
from analysis.words import grammar, rows
from analysis.words.forms import FINITE, verb_forms

OPENING = grammar("opening a period")
CONDITIONS = grammar("opening a condition") | {"after", "before", "when"}
NONE: frozenset[str] = frozenset()
BREAKS_BEHIND = frozenset(
    {",", ".", ";", "", ")", "–", "—", "on", "in", "after", "at", "from", "when"}
)
BEFORE_NUMBERS = frozenset(
    {"above", "around", "at", "below", "between", "beyond", "closer", "near", "nearer",
     "north", "over", "to", "under", "upwards"}
)  # fmt: skip
CLOSING = frozenset({",", ".", ";", "", "–", "—"})
PUT_BEFORE = BEFORE_NUMBERS - {"to"}
OF_WHOM = (["of", "whom"], ["of", "which"])
FINITE_OR_BASE = FINITE | {"base"}
BE = grammar("finite be")
CLAUSE = 12
OBJECT = 24  # tokens of what is put at so much: "put the number of those hurt in … at 40"
SUBJECT = 9  # tokens from a comma to the verb of whoever follows it
CLOSED = frozenset({",", '"', "”"})
PHONES = frozenset({"email", "phone", "radio", "telephone"})
TERMS = frozenset({"behalf", "condition", "defence", "defense", "favor", "favour", "support"})


@cache
def weak_verbs() -> dict[str, frozenset[str]]:
    """The words that a verb needs behind it to be one of saying: "put the toll at", "speak of"."""
    needs: dict[str, set[str]] = {}
    for row in rows("weak_verbs"):
        for form in verb_forms(row["verb"]):
            needs.setdefault(form, set()).add(row["needs"])
    return {form: frozenset(words) for form, words in needs.items()}


def says(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb that only sometimes tells something does: "put the number at"."""
    needs = needs_of(sentence, verb)
    if not needs or is_cleft(sentence, verb):
        return True
    return any(has_needed(sentence, verb, needed) for needed in needs)


def needs_of(sentence: Sentence, verb: Mark) -> frozenset[str]:
    """What a weak verb needs beside it, the whole of it or its last word: "put", "am |sure"."""
    whole = " ".join(gap(sentence, verb.first, verb.last))
    return weak_verbs().get(whole) or weak_verbs().get(word(sentence, verb.last - 1), NONE)


def is_of_figures(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb tells something where figures are its object alone: "provided", "adopted"."""
    return "estimate" in needs_of(sentence, verb)


def is_cleft(sentence: Sentence, verb: Mark) -> bool:
    """Whether a sentence tells what somebody gives: "What X has counted so far |are 300 houses"."""
    being = word(sentence, 0) == "what" and holds(sentence, BE, verb.last, verb.last + 4)
    return being and counts(sentence, verb.last, verb.last + 9)


def has_needed(sentence: Sentence, verb: Mark, needed: str) -> bool:
    """Whether a weak verb has what it needs: a clause, a figure, a break behind it, or a word.

    "Apart" is a break on either side of a speaker and verb: "300, |both sides agree|, died".
    "Close" is a break too, but a sign: "300, Kyiv |holds, died", not "exercises |held at sea".

    An "estimate" is a noun for a figure with its number, a "toll" one of them, a "figure" both.
    """
    if needed == "that":
        return holds(sentence, CLAUSE_OPENINGS, verb.last, object_end(sentence, verb.last) + 1)
    if needed == "aside":
        return is_aside(sentence, verb)
    if needed == "apart":
        return word(sentence, verb.last) in CLOSING and is_apart(sentence, verb)
    if needed == "close":
        return is_answered(sentence, verb) or word(sentence, verb.last) in CLOSING
    if needed == "estimate":
        return gives_estimate(sentence, verb)
    if needed in {"figure", "toll"}:
        return has_figure(sentence, verb, needed)
    return leads_to(sentence, verb, needed)


def is_aside(sentence: Sentence, verb: Mark) -> bool:
    """Whether a break or a date stands right behind a verb: "X wrote on May 3", "X counters."."""
    if is_answered(sentence, verb):
        return True
    if promises(sentence, verb) and not is_apart(sentence, verb):
        return False
    if by_phone(sentence, verb.last):
        return True
    said_on = in_date(sentence, verb.last) and word(sentence, verb.last) not in OPENING
    return said_on or word(sentence, verb.last) in BREAKS_BEHIND


def is_apart(sentence: Sentence, verb: Mark) -> bool:
    """Whether a comma or a quote stands before a verb and its subject: "300 will go|, X promised".

    Not so "the 300 that X promised", nor "the 300, which X promised".
    """
    before = range(verb.first - 1, max(-1, verb.first - SUBJECT), -1)
    sign = next((at for at in before if word(sentence, at) in CLOSED), None)
    return sign is not None and not holds(sentence, THAT | CONDITIONS, sign, verb.first)


def by_phone(sentence: Sentence, at: int) -> bool:
    """Whether the words at a token tell by what means somebody spoke: "over the phone"."""
    means = word(sentence, at) in {"by", "over", "via"}
    return means and holds(sentence, PHONES, at + 1, at + 3)


def leads_to(sentence: Sentence, verb: Mark, needed: str) -> bool:
    """Whether a preposition stands behind a verb, with a number where it needs one: "put … at"."""
    if needed == "of" and is_told_of(sentence, verb.first):
        return True
    near = places_near(sentence, {needed}, verb.last, verb.last + OBJECT)
    near = [at for at in near if word(sentence, at - 1) not in TERMS]  # "on condition of"
    if needed == "of":  # "spoke in a statement of"; not "spoke at the funeral of"
        near = [at for at in near if not is_owner(sentence, at)]
    near = [] if needed == "to" and is_of_force(sentence, verb.last, min(near, default=0)) else near
    bare = needed not in BEFORE_NUMBERS
    if bare and word(sentence, verb.last) == ",":  # "spoke, on Friday, of"; not "spoke, people of"
        near = [at for at in near if holds(sentence, {","}, verb.last + 1, at)]
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
    behind = (
        word(sentence, verb.first - 1) in {",", '"', "”", ";"} and verb.detail in FINITE_OR_BASE
    )
    named = (m for m in sentence.mentions if 0 <= m.first - verb.last <= 2)
    speaker = next(named, None) if behind else None
    return speaker is not None and word(sentence, speaker.last) in BREAKS_BEHIND


def is_set_at(sentence: Sentence, at: int) -> bool:
    """Whether a number follows a preposition that is no part of its bound: not "at least 40"."""
    return counts(sentence, at + 1, at + 5) and word(sentence, at + 1) not in {"least", "most"}


def puts_at(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb sets a number at so many: "put their own losses at over 200"."""
    if not word(sentence, verb.first).startswith(("peg", "place", "put", "set")):
        return False
    near = range(verb.last, min(verb.last + OBJECT, len(sentence.tokens)))
    stands = next((k for k in near if word(sentence, k) in PUT_BEFORE), None)
    if stands is not None and word(sentence, stands + 1) in {"least", "most"}:  # "set fire to at …"
        return False
    return stands is not None and counts(sentence, stands + 1, stands + 5)
