"""Objects: the verb or noun that takes a counted phrase: "sent N", "put N ashore", "loss of N"."""

from __future__ import annotations

from analysis.interpret.around import ending, near, quantities_near
from analysis.interpret.counted import Counted
from analysis.interpret.measures.asides import OPENS
from analysis.interpret.measures.before_verbs import aside_before
from analysis.interpret.measures.groups import within_date
from analysis.interpret.measures.modifiers import NOWADAYS, WEAK, longest
from analysis.interpret.measures.verbs import is_passive
from analysis.interpret.near import PREPOSITIONS, gap, holds, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

BESIDE = grammar("between a verb and its object")
GIVING = grammar("giving verbs")
GIVEN = grammar("given something")
STOPS = PREPOSITIONS | OPENS | grammar("links") | {"and", "or", "but", ";", ":"}
HELPING = grammar("verbs of helping with")
HOLDING = grammar("verbs of having room")
ABLE = frozenset({"can", "could", "able"})
ROOM = frozenset({"room", "space", "capacity", "places", "beds", "berths", "seats", "shelter"})
OFFERED = frozenset({"places", "beds", "shelter"})
SPACE = ROOM - OFFERED
INSIDE = frozenset({"aboard", "inside", "there", "enough"})
TOLLS = frozenset({"range", "figure", "estimate", "bracket", "number", "total", "count", "tally"})
NOMINAL = frozenset({"after", "before", "during", "for", "in", "of", "under"})
PARTS = 4
REACH = 20
BEING = grammar("finite be")
FINITE = BEING | grammar("have")
EXISTING = BEING | {"be", "been"}
PLACING = grammar("being in a place") | {"among", "right", "also", "with"}
STARTS = frozenset({",", ";", ":", "and", "that", "while", "but", "“", '"'})


def existing(sentence: Sentence, what: Counted) -> Mark | None:
    """ "There are N", "there may soon be N": that they exist."""
    at = beside(sentence, what) - 1
    at -= word(sentence, at) in NOWADAYS
    said = word(sentence, at)
    if said not in EXISTING or not holds(sentence, {"there"}, at - 4, at):
        return None
    form = "base" if said == "be" else "s"
    return Mark("measure", "present", at, at + 1, f"verb:{form}:object")


def verb_of_object(sentence: Sentence, what: Counted) -> Mark | None:
    """The active verb right before the phrase: "sent N", "handed Russia N", "has lost some N"."""
    if is_tally(sentence, what):
        return None
    at = beside(sentence, what)
    subject = word(sentence, what.last) in FINITE  # "of those sent, it says, |40 have died"
    if word(sentence, at - 1) == "," and not subject and (before := aside_before(sentence, at - 1)):
        at = before + 1 if word(sentence, before - 1) not in NOMINAL else at  # "after training, …"
    if found := taking(sentence, what, at) or giving(sentence, what, at):
        return found
    return taking(sentence, what, what.first) if what.first > at else None


def is_tally(sentence: Sentence, what: Counted) -> bool:
    """Whether a phrase names a count that somebody sets: "a figure of N"; not "a total of N"."""
    said = gap(sentence, what.first, what.last)
    return not TOLLS.isdisjoint(said) and said[:3] != ["a", "total", "of"]


def beside(sentence: Sentence, what: Counted) -> int:
    """The token behind the verb or preposition before a phrase, past articles and adverbs."""
    at = what.first
    while (said := word(sentence, at - 1)) in BESIDE or said.endswith("ly"):
        at -= 1
    return at


def taking(sentence: Sentence, what: Counted, at: int) -> Mark | None:
    """The verb that ends before a token and takes an object there."""
    ended = ending(sentence, "measure", at)
    found = [
        m for m in ended if m.detail.endswith(":object") and not within_date(sentence, m.first)
    ]
    mark = longest(what, [m for m in found if word(sentence, m.first) not in WEAK])
    if mark is None or word(sentence, mark.first) in GIVEN:
        return mark
    return None if is_passive(sentence, mark) else mark


def giving(sentence: Sentence, what: Counted, at: int) -> Mark | None:
    """The verb before whoever is given something: "has handed Russia N", "cost Moscow N"."""
    for here in range(at - 1, at - 4, -1):
        if word(sentence, here) in STOPS:
            return None
        if any(q.stops == here for q in quantities_near(sentence, here - PARTS, here)):
            return None  # "2,500 promised officers"
        if word(sentence, here) in GIVING and here + 1 < at:
            mark = longest(what, verbs(sentence, here))
            given = word(sentence, here) in GIVEN
            return mark if mark and (given or not is_passive(sentence, mark)) else None
    return None


def has_room(sentence: Sentence, what: Counted) -> bool:
    """Whether a place can hold so many: "could take the remains of N", "has room for N"."""
    at = beside(sentence, what) - 1
    if word(sentence, at) in {"for", "of"}:
        return word(sentence, at - 1 - (word(sentence, at - 1) in INSIDE)) in SPACE
    return word(sentence, at) in HOLDING and holds(sentence, ABLE, at - 3, at)


def verbs(sentence: Sentence, at: int) -> list[Mark]:
    """The verbs of measure at a token."""
    return [m for m in near(sentence, "measure", at, at + 1) if m.detail.startswith("verb")]


def helping(sentence: Sentence, what: Counted) -> Mark | None:
    """The verb of helping somebody "with N": the helpers are sent, the arms supplied."""
    at = beside(sentence, what)
    if word(sentence, at - 1) != "with":
        return None
    for here in range(at - 2, at - 6, -1):
        if word(sentence, here) in HELPING:
            known = longest(what, verbs(sentence, here))
            form = form_by_ending(word(sentence, here))
            return known or Mark("measure", "deployed", here, here + 1, f"verb:{form}:object")
        if word(sentence, here) in OPENS:
            return None
    return None


def form_by_ending(verb: str) -> str:
    """The form of a regular verb by its ending.

    >>> form_by_ending("provides"), form_by_ending("helped"), form_by_ending("boost")
    ('s', 'ed', 'base')
    """
    return next((form for form in ("ed", "s", "ing") if verb.endswith(form)), "base")


def inverted(sentence: Sentence, what: Counted) -> Mark | None:
    """The verb right before its subject: "at the border wait N", "in the region are N"."""
    at = beside(sentence, what)
    first = at - 1
    while first > max(0, at - REACH) and word(sentence, first - 1) not in STARTS:
        first -= 1
    if word(sentence, first) not in PLACING:
        return None
    if word(sentence, at - 1) in BEING:
        numbered = word(sentence, at - 2) == "it"  # "in May it was 450"
        return None if numbered else Mark("measure", "present", at - 1, at, "verb:s:subject")
    found = [m for m in ending(sentence, "measure", at) if m.detail.endswith(":subject")]
    return next((m for m in found if word(sentence, m.first) not in WEAK), None)
