"""Hedging: whether a word that can hedge is a hedge where it stands."""

from __future__ import annotations

from analysis.interpret.measures import Measured
from analysis.interpret.measures.groups import BE
from analysis.interpret.near import gap, is_capital, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

EXPECTING = frozenset({"expect", "anticipate", "foresee", "predict", "reckon"})
MODALS = grammar("modals of chance")
MAYBE = frozenset({"may", "might"})
OFFERING = grammar("giving a figure")
SUSPECTS = frozenset({"suspect", "suspects"})
SUSPECTED = SUSPECTS | {"suspected"}
CLOSING = frozenset({"", ".", ",", ";", "that"})
BEFORE_A_NOUN = grammar("before a noun") | grammar("determiners")
ARTICLES = frozenset({"the", "a", "an", "its", "his", "their", "her", "our", "("})
NONE = frozenset({"no", "nothing"})
MUCH = frozenset({"highly", "little", "nothing", "of", "twice", "well"})
BEHIND_NOUNS = BE | {"who", "in", "with", "from", ",", "."}


def hedges_at_all(sentence: Sentence, read: Measured | None, mark: Mark) -> bool:
    """Whether a word is a hedge where it stands: not "could not say", not "alleged that"."""
    following = word(sentence, mark.last)
    if describes(sentence, mark) or is_told_somebody(sentence, mark):
        return False
    if word(sentence, mark.first - 1) in NONE or is_of_opinion(sentence, mark):
        return False
    if mark.value in MODALS:
        if is_month(sentence, mark):
            return False
        told = following in OFFERING and mark.value not in MAYBE  # "could say", "could confirm"
        return not told and following != "not"
    if mark.value == "alleged":
        return following != "that" and not any(m.last == mark.first for m in sentence.mentions)
    own = read is not None and read.cue is not None and read.cue[0] <= mark.first < read.cue[1]
    return not (own and mark.value in EXPECTING)


def describes(sentence: Sentence, mark: Mark) -> bool:
    """Whether a hedge only describes people or another number: "suspected militants"."""
    said, before = word(sentence, mark.first), mark.first - 1
    if said in SUSPECTED and is_said_behind(sentence, mark):
        return False
    if said == "suspected":
        return word(sentence, before) not in BE
    if said.startswith("so"):  # "the so-called Islamic State"
        return mark.last < len(sentence.tokens) and is_capital(sentence, mark.last)
    if said in SUSPECTS:
        return is_noun(sentence, mark)
    return said == "estimated" and any(q.begins <= mark.last < q.stops for q in sentence.quantities)


def is_said_behind(sentence: Sentence, mark: Mark) -> bool:
    """Whether somebody suspects what stands before: "…, the agency |suspects."."""
    speaks = any(m.last == mark.first for m in sentence.mentions)
    return speaks and word(sentence, mark.last) in CLOSING


def is_of_opinion(sentence: Sentence, mark: Mark) -> bool:
    """Whether somebody only thinks much or little of others, or a document is named an estimate."""
    if mark.value == "think":
        return word(sentence, mark.last) in MUCH
    capital = mark.value == "estimate" and mark.first > 0 and is_capital(sentence, mark.first)
    return capital and is_capital(sentence, mark.first - 1)


def is_noun(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word that may be a verb is a noun: "three suspects", "the suspect was shot"."""
    before = word(sentence, mark.first - 1)
    if before in BEFORE_A_NOUN or any(q.stops == mark.first for q in sentence.quantities):
        return True
    return word(sentence, mark.last) in BEHIND_NOUNS


def is_told_somebody(sentence: Sentence, mark: Mark) -> bool:
    """Whether "reported to" tells who heard it, and no verb follows: "reported to the police"."""
    if word(sentence, mark.last - 2) != "reported" or word(sentence, mark.last - 1) != "to":
        return False
    article = word(sentence, mark.last) in ARTICLES
    return article or (mark.last < len(sentence.tokens) and is_capital(sentence, mark.last))


def is_month(sentence: Sentence, mark: Mark) -> bool:
    """Whether a capital makes "May" the month: "the total since May"."""
    return mark.first > 0 and sentence.tokens[mark.first].text == "May"


def is_comma(sentence: Sentence, at: int) -> bool:
    """Whether a comma stands at a token."""
    return word(sentence, at) == ","


def closes(sentence: Sentence, mark: Mark) -> bool:
    """Whether a hedge ends all that its sentence says: "300 died and 40 are missing|, reportedly".

    So does one without anybody who believes: "|, it is believed".
    """
    first = mark.first - 2 * (gap(sentence, mark.first - 2, mark.first) == ["it", "is"])
    first -= word(sentence, first - 1) == "it"
    return is_comma(sentence, first - 1) and word(sentence, mark.last) in {"", "."}


def is_aside(sentence: Sentence, mark: Mark) -> bool:
    """Whether a hedge opens an aside about somebody else: "the men, believed to be from X, …"."""
    participle = word(sentence, mark.first).endswith(("ed", "thought"))
    return participle and word(sentence, mark.first - 1) == ","
