"""Hedged others: hedges of another noun or another verb than those of a claim.

A hedge belongs to the clause or the noun phrase it stands in: "in |what could be a first|, N came",
"the |presumed commander of N men", "by a missile |thought to be Russian|", "which |could ease it".
"""

from __future__ import annotations

from analysis.interpret.around import near, quantity_at
from analysis.interpret.counted import Counted
from analysis.interpret.hedged_verbs import is_of_another_verb
from analysis.interpret.hedging import MODALS
from analysis.interpret.measures import Measured
from analysis.interpret.measures.groups import BE
from analysis.interpret.measures.soon import PRONOUNS
from analysis.interpret.near import PREPOSITIONS, gap, holds, is_light, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

DESCRIBING = grammar("hedging adjectives")
SIGNS = grammar("nouns that hedge")
FIGURES = grammar("figure nouns") | grammar("what a first figure stands in")
BEFORE_A_NOUN = grammar("possessives") | {"a", "an", "the", "'s", "any", "some", "this", "that"}
ARTICLES = grammar("possessives") | {"a", "an", "the", "one", "another"}
ENDING_A_NOUN = PREPOSITIONS | BE | grammar("have") | {"", ",", ".", ";", ":", "and", "or", "that"}
OPENING = frozenset({"", ",", ":", ";", ".", "“", '"', "–", "—", "and", "but"})
ENDS = frozenset({"", ".", ",", ";", ")", "”", '"', "–", "—"})
MORE = frozenset({"more", "fewer", "less", "even", "as", "higher", "lower"})
REASONS = PREPOSITIONS | {"to", "because", "since", "after", "before"}
RELATIVES = frozenset({"that", "which", "who", "whose", "whom", "where"})
EARLIER = frozenset({"had", "was", "were", "previously", "initially", "first", "originally"})
TO_BE = BE | grammar("have") | {"to"}
PAST_VERBS = frozenset({"thought", "said", "understood"})
BESIDE = frozenset({"against", "among", "amongst", "behind", "beside", "for", "with", "without"})
DEFINITE = grammar("possessives") | {"the", "'s"}
REASON = frozenset({"although", "as", "because", "now", "since", "though", "while"})
NOUN = 5  # tokens within which a noun phrase ends
NEARBY = 4
GIVEN = 4  # tokens from a preposition to the number behind it: "without |Kim Jong Un's N"


def is_of_others(sentence: Sentence, what: Counted, read: Measured | None, mark: Mark) -> bool:
    """Whether a hedge belongs to another noun or verb than those of a claim."""
    if is_of_a_noun(sentence, what, mark) or is_compared(sentence, what, mark):
        return True
    if is_in_what_clause(sentence, what, mark):
        return True
    if mark.value in MODALS and is_given(sentence, what):
        return True
    if mark.first >= what.last:
        if is_behind_a_reason(sentence, what, mark) or is_of_a_second_verb(sentence, read, mark):
            return True
        return is_an_aside(sentence, read, mark) or is_of_a_later_noun(sentence, what, read, mark)
    return (
        is_fronted(sentence, what, read, mark)
        or is_sign_of_others(sentence, what, mark)
        or is_of_another_verb(sentence, what, read, mark)
    )


def is_of_a_noun(sentence: Sentence, what: Counted, mark: Mark) -> bool:
    """Whether an adjective describes some other noun: "the |alleged deserter", "a tentative deal".

    Nouns of figures and of measures are the claim's own: "a tentative count", "the alleged death".
    """
    said = word(sentence, mark.last - 1)
    if said not in DESCRIBING or word(sentence, mark.last - 2) not in BEFORE_A_NOUN:
        return False
    at = mark.last
    while at < mark.last + NOUN and at != what.first and not ends_noun(sentence, at):
        at += 1
    if at in {mark.last, what.first} or holds(sentence, FIGURES, mark.last, at):
        return False
    told = word(sentence, at) in PREPOSITIONS | OPENING
    named = near(sentence, "measure", mark.last, at) if told and mark.first < what.first else ()
    return not any(m.detail == "noun" for m in named)


def ends_noun(sentence: Sentence, at: int) -> bool:
    """Whether a noun phrase ends before a token."""
    said = word(sentence, at)
    return said in ENDING_A_NOUN or said in MODALS or bool(near(sentence, "say", at, at + 1))


def is_given(sentence: Sentence, what: Counted) -> bool:
    """Whether a number is taken for granted: "may want money |for its N men", "without the N".

    What an act brings is not: "may grow |with the arrival of N".
    """
    for at in range(what.first - GIVEN, what.first):
        if word(sentence, at) in BESIDE:
            known = gap(sentence, at + 1, what.first + 1)
            return "of" not in known and not DEFINITE.isdisjoint(known)
    return False


def is_compared(sentence: Sentence, what: Counted, mark: Mark) -> bool:
    """Whether a hedge tells what was held true earlier: "than was thought", "as was feared"."""
    least = max(mark.first - NEARBY, what.last if mark.first >= what.last else 0)
    for at in range(mark.first - 1, least - 1, -1):
        if word(sentence, at) == ",":
            return False
        if word(sentence, at) == "than":
            return True
        if word(sentence, at) == "as":
            return word(sentence, at + 1) in EARLIER
    return False


def is_in_what_clause(sentence: Sentence, what: Counted, mark: Mark) -> bool:
    """Whether a hedge tells what some other thing may be: "in |what could be a first, N came"."""
    if "what" not in gap(sentence, mark.first - 2, mark.last):
        return False
    if mark.first >= what.last:
        return True
    at = mark.last
    while word(sentence, at) in TO_BE:
        at += 1
    other = word(sentence, at) in ARTICLES and what.first > at
    return "," in gap(sentence, at, what.first) or (
        other and word(sentence, what.first - 1) != "of"
    )


def is_fronted(sentence: Sentence, what: Counted, read: Measured | None, mark: Mark) -> bool:
    """Whether a hedge opens words about a reason or an aim: "|apparently to win time, Kim …"."""
    if word(sentence, mark.first - 1) not in OPENING or not is_loose(sentence, mark):
        return False
    comma = next((at for at in range(mark.last, what.first) if word(sentence, at) == ","), None)
    leads = word(sentence, mark.last) in REASONS or word(sentence, mark.last - 1) == "to"
    if comma is None or not leads:
        return False
    return read is None or read.cue is None or not mark.last <= read.cue[0] < comma


def is_loose(sentence: Sentence, mark: Mark) -> bool:
    """Whether a hedge is an adverb, or an adjective or participle that "to" follows."""
    said = word(sentence, mark.first)
    if is_adverb(said):
        return True
    leads = "to" in {word(sentence, mark.last - 1), word(sentence, mark.last)}
    return leads and (said in PAST_VERBS or said.endswith("ed"))


def is_adverb(said: str) -> bool:
    """Whether a word that hedges is an adverb."""
    return said.endswith("ly") or said in {"perhaps", "maybe"}


def is_behind_a_reason(sentence: Sentence, what: Counted, mark: Mark) -> bool:
    """Whether a number stands in the reason for what is expected: "|as N came, X is likely".

    Nor is it of a number before it what somebody then believes: "N came, and |fears that".
    """
    if word(sentence, mark.last) == "that" and word(sentence, mark.first - 1) == "and":
        return True
    reason = word(sentence, what.first - 1 - (word(sentence, what.first - 1) == "that")) in REASON
    chance = mark.value in MODALS or mark.value.startswith("be ")
    return reason and chance and "," in gap(sentence, what.last, mark.first)


def is_of_a_second_verb(sentence: Sentence, read: Measured | None, mark: Mark) -> bool:
    """Whether a hedge stands on another verb behind "and": "N arrived |and are due to stay"."""
    if read is None or read.cue is None or read.cue[1] > mark.first:
        return False
    at = mark.first - 1
    while at >= read.cue[1] and is_light(sentence, at):
        at -= 1
    at -= word(sentence, at) in PRONOUNS
    chance = mark.value in MODALS or mark.value.startswith("be ")
    return chance and at >= read.cue[1] and word(sentence, at) == "and"


def is_an_aside(sentence: Sentence, read: Measured | None, mark: Mark) -> bool:
    """Whether an adverb stands in an aside behind a claim: "N came, |presumably to guard it"."""
    adverb = is_adverb(word(sentence, mark.first))
    if not adverb or word(sentence, mark.first - 1) not in {",", "(", "–", "—"}:
        return False
    if word(sentence, mark.last) in ENDS | MORE or quantity_at(sentence, mark.last):
        return False
    if read is None or read.cue is None or read.cue[0] < mark.last:
        return True
    return "," in gap(sentence, mark.last, read.cue[0])


def is_of_a_later_noun(
    sentence: Sentence, what: Counted, read: Measured | None, mark: Mark
) -> bool:
    """Whether a hedge tells more of a noun behind what is told: "fell to a drone |thought to be X".

    So in "has sent N men who |may be sappers", "among the N |is thought to be an officer".
    """
    if mark.value.startswith("be ") and word(sentence, before_the(sentence, what)) in BESIDE:
        return True
    if read is None or read.cue is None or read.cue[1] > mark.first:
        return False
    said = word(sentence, mark.first)
    if word(sentence, mark.last - 1) == "to" and (said in PAST_VERBS or said.endswith("ed")):
        return word(sentence, mark.first - 1) not in BE and not is_light(sentence, mark.first - 1)
    if mark.value not in MODALS and not mark.value.startswith("be "):
        return False
    last = max(read.cue[1], what.last)
    opens = [at for at in range(last, mark.first) if word(sentence, at) in RELATIVES]
    if not opens or "," in gap(sentence, opens[-1], mark.first):
        return False
    told = near(sentence, "say", opens[-1] - 2, opens[-1])
    return not any(m.last == opens[-1] for m in told)


def before_the(sentence: Sentence, what: Counted) -> int:
    """The token before a phrase and its article."""
    return what.first - 1 - (word(sentence, what.first - 1) in ARTICLES)


def is_sign_of_others(sentence: Sentence, what: Counted, mark: Mark) -> bool:
    """Whether there are signs or rumours of something else: "|signs of unrest among N men"."""
    if word(sentence, mark.last - 1) not in SIGNS or word(sentence, mark.last) != "of":
        return False
    gerund = word(sentence, mark.last + 1).endswith("ing")
    return not gerund and word(sentence, what.first - 1) != "of"
