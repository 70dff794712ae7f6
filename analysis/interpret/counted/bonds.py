"""Bonds: what may stand between a noun of measure and the verb that ties it to its number."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.classes import VICTIMS
from analysis.interpret.near import BEFORE_NOUNS, PREPOSITIONS, counts, holds, places_near, word
from analysis.model import Mark, Quantity, Sentence
from analysis.words import grammar

CLAUSES = frozenset({"that", "which"})
CLAUSE = 3  # tokens of the shortest clause with a subject, a verb and something more
STOPPING = frozenset({",", ";", ":", "and", "but", "that", "which", "who"})
BROKEN = grammar("opening a verb group") | STOPPING
CAUSING = frozenset({"across", "among", "caused", "due", "from", "in", "linked", "on", "related"})
PAST = ("verb:ed", "verb:past")
FINITE = frozenset(
    {"has", "had", "rose", "climbed", "jumped", "reached", "stands", "stood", "now", "topped",
     "passed", "surpassed", "exceeded", "is", "was", "grew", "increased", "soared", "hit"}
)  # fmt: skip
TOLLS = grammar("tolls")
BEING = grammar("finite be") | {"has", "have", "had"}
AND = frozenset({"and"})
RELATED = CLAUSES | {"whom"}
RATING = frozenset({"estimate", "estimated", "estimates", "put", "puts", "reckoned", "reckons"})
COMMAS = frozenset({","})


def is_bound(sentence: Sentence, mark: Mark, quantity: Quantity, verb: int) -> bool:
    """Whether the number that follows a verb tells how many a noun of measure counts."""
    if ties(sentence, mark.last, verb) or has_clause(sentence, mark, quantity, verb):
        return True
    if has_causes(sentence, mark, verb) or is_rated(sentence, mark.last, verb):
        return True
    if (
        verb == quantity.begins
        or word(sentence, verb) in PREPOSITIONS
        or is_oblique(sentence, mark)
    ):
        return False
    return has_aside(sentence, mark, verb) or has_predicate(sentence, mark, verb)


def is_oblique(sentence: Sentence, mark: Mark) -> bool:
    """Whether a noun stands behind a preposition and is no subject: "home in |coffins, X said"."""
    at = mark.first - 1 - (word(sentence, mark.first - 1) in BEFORE_NOUNS)
    return word(sentence, at) in PREPOSITIONS - {"of"}


def has_aside(sentence: Sentence, mark: Mark, verb: int) -> bool:
    """Whether something between commas stands before the verb: "the dead, X said, are"."""
    if word(sentence, verb - 1) != "," or counts(sentence, mark.last, verb):
        return False
    begins = next(iter(places_near(sentence, COMMAS, mark.last, verb - 1)), None)
    return begins is not None and ties(sentence, mark.last, begins)


def has_predicate(sentence: Sentence, mark: Mark, verb: int) -> bool:
    """Whether a verb is the second of its subject: "the losses were counted by X and came to N"."""
    if word(sentence, verb - 1) not in AND or counts(sentence, mark.last, verb):
        return False
    first = next(iter(places_near(sentence, FINITE | BEING, mark.last, verb - 1)), None)
    return first is not None and ties(sentence, mark.last, first)


def ties(sentence: Sentence, last: int, verb: int) -> bool:
    """Whether no other verb and no break stands between a noun and the verb that follows it."""
    told = any(mark.detail != "ing" for mark in near(sentence, "say", last, verb))
    return not holds(sentence, BROKEN, last, verb) and not told


def is_rated(sentence: Sentence, last: int, verb: int) -> bool:
    """Whether a clause tells who puts a force at its number: "an army that Oslo |estimates at N".

    So does a participle: "the army, put by Oslo |at N".
    """
    at = last + (word(sentence, last) == ",")
    related = word(sentence, at) in RELATED
    by = word(sentence, at) in RATING and word(sentence, at + 1) == "by"
    rated = holds(sentence, RATING, at, verb + 1)
    return rated and (related or by) and ties(sentence, at + 1 + by, verb)


def has_clause(sentence: Sentence, mark: Mark, quantity: Quantity, verb: int) -> bool:
    """Whether a clause alone stands between a toll and its verb: "toll of a quake that hit X rose".

    The verb group before the number is finite, and the clause has a verb of its own.
    """
    if word(sentence, mark.last - 1) not in TOLLS or verb == quantity.begins:
        return False
    if word(sentence, verb) not in FINITE:
        return False
    opens = next((at for at in range(mark.last, verb) if word(sentence, at) in CLAUSES), verb)
    if verb - opens < CLAUSE or not ties(sentence, mark.last, opens):
        return False
    return not holds(sentence, STOPPING, opens + 1, verb)


def has_causes(sentence: Sentence, mark: Mark, verb: int) -> bool:
    """Whether causes or places joined by "and" stand between a harm and its verb.

    "Deaths due to rains and floods had risen to 40".
    """
    led = mark.value in VICTIMS and word(sentence, mark.last) in CAUSING
    if not led or word(sentence, verb) not in FINITE | {"have"}:
        return False
    between = near(sentence, "measure", mark.last, verb)
    others = any(m.value in VICTIMS or m.detail.startswith(PAST) for m in between)
    told = bool(near(sentence, "say", mark.last, verb))
    return not others and not told and not holds(sentence, BROKEN - {"and"}, mark.last, verb)
