"""Governments: places named for who rules them: "a |US strike", "…, and Ukraine has killed N"."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.measures.verbs import form_of
from analysis.interpret.near import (
    LINKS,
    PREPOSITIONS,
    counts,
    holds,
    is_capital,
    is_light,
    word,
)
from analysis.interpret.places.gazetteer import seats
from analysis.interpret.places.lands import LANDS
from analysis.interpret.places.leads import FACILITIES, PARTS
from analysis.interpret.places.named import SETTLED
from analysis.model import Mark, Sentence
from analysis.words import grammar

BEING = grammar("there without a place")
NOUN = 3
MISSIONS = frozenset({"embassy", "embassies", "consulate", "consulates"})
GIVING = grammar("given something") | grammar("giving to somebody")
CLAUSAL = PREPOSITIONS | LINKS | {"that", "which", "who", "where", "by"}


def describes(sentence: Sentence, mark: Mark) -> bool:
    """Whether a country only says whose something is: "in a |US strike", "in |US custody"."""
    if holds(sentence, MISSIONS, mark.last, mark.last + 2):
        return True  # "outside the |US embassy"
    if holds(sentence, FACILITIES | PARTS | SETTLED, mark.last, mark.last + NOUN):
        return False  # "in a |Ukrainian jail"
    if word(sentence, mark.first - 1) in {"a", "an"}:
        return word(sentence, mark.last - 1) not in LANDS
    short = mark.last - mark.first == 1 and sentence.tokens[mark.first].text.isupper()
    behind = word(sentence, mark.last)
    small = behind.isalpha() and not is_capital(sentence, mark.last)
    return short and small and behind not in CLAUSAL and not is_light(sentence, mark.last)


def is_given_to(sentence: Sentence, mark: Mark) -> bool:
    """Whether a seat is given something: "the men lent to |Moscow", "guns handed over to |Kyiv"."""
    given = mark.first - 2 - (word(sentence, mark.first - 2) == "over")
    led = word(sentence, mark.first - 1) == "to" and word(sentence, given) in GIVING
    told = word(sentence, mark.last + (word(sentence, mark.last) == ",")) == "where"
    return led and mark.value in seats() and not told


def is_subject(sentence: Sentence, mark: Mark) -> bool:
    """Whether a verb follows a place at once: "…, and Ukraine has killed N"."""
    at = mark.last
    again = counts(sentence, at, at + 1) and counts(sentence, 0, mark.first)
    if word(sentence, at) in BEING or again:
        return True
    if near(sentence, "say", at, at + 1):
        return True
    return any(form_of(act) in {"s", "past"} for act in near(sentence, "measure", at, at + 1))
