"""Clauses: whether a date stands in a clause with a verb of its own, which is not of a number."""

from __future__ import annotations

from analysis.interpret.around import ending, near, passed, quantities_near, quantity_at
from analysis.interpret.classes import STATES, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures.groups import OPENING
from analysis.interpret.measures.verbs import form_of
from analysis.interpret.near import PREPOSITIONS, gap, holds, is_capital, word
from analysis.model import Sentence
from analysis.words.forms import FINITE

CONCEDING = frozenset({"although", "though"})
COORDINATING = frozenset({"and", "but", "while", "whereas", ";"}) | CONCEDING
SAME = frozenset({"they", "it", "he", "she", "who", "which", "that", "all", "both", "most"})
ADVERBS = frozenset({"also", "then", "later", "already", "still", "now", "not", "only", "even"})
PREPOSITIONAL = frozenset({"after", "before", "when", "where", "who", "which"})
BREAKS = frozenset({",", ";", ":", "and", "but"})
TAKEN = frozenset(
    {"abandoned", "captured", "held", "liberated", "lost", "occupied", "recaptured", "retaken",
     "seized", "surrendered", "taken"}
)  # fmt: skip
RELATIVE = frozenset({"who", "which", "whom", "whose", "where", "what"})
OF_MEN = frozenset({"who", "whom", "whose"})
PRONOUNS = frozenset({"it", "they", "he", "she"})
RELATED = 10  # tokens of a relative clause before its date
OPENS = 2  # tokens from a semicolon to a date that opens a clause: "; |on Monday"
CLAUSE = 12  # tokens of a clause
ASIDE = 8  # tokens of an aside before its date: ", taken by the rebels in January,"


def is_in_another(sentence: Sentence, what: Counted, first: int) -> bool:
    """Whether a clause with a subject of its own begins between a number and a date behind it.

    "3,000 had arrived, and the rest would follow by December" says nothing of December for 3,000.
    """
    for at in range(what.last, first):
        if word(sentence, at) == ";" and first - at <= OPENS:
            return finite_verb(sentence, first, first + CLAUSE) is not None
        conceding = word(sentence, at) in CONCEDING
        begun = 0 if conceding else what.last
        if word(sentence, at) in COORDINATING and finite_verb(sentence, begun, at):
            return conceding or has_subject(sentence, at + 1, first)
    return False


def is_of_later_count(sentence: Sentence, what: Counted, measure: str, first: int) -> bool:
    """Whether a date is of what other numbers did: "40 are there, and |18 more arrived| in May".

    So is that of more of the same harm ("killed 12, and |three others died| on Monday"), but two
    harms are of one day: "12 were killed, and 30 were hurt on Monday".
    """
    return any(
        finite_verb(sentence, what.last if measure in STATES else 0, number.begins) is not None
        and finite_verb(sentence, number.stops, first) is not None
        and (measure in STATES or is_more_harm(sentence, measure, number.begins, first))
        for number in quantities_near(sentence, what.last, first)
        if number.kind == "count"
    )


def is_more_harm(sentence: Sentence, measure: str, begins: int, last: int) -> bool:
    """Whether a clause tells of the same harm as the one before: ", and |three others died|"."""
    alike = any(mark.value == measure for mark in near(sentence, "measure", begins, last))
    return alike and gap(sentence, begins - 2, begins) == [",", "and"]


def is_conceded(sentence: Sentence, what: Counted, first: int) -> bool:
    """Whether a date behind a number is in a clause of concession: "although a truce was made"."""
    return what.last <= first and holds(sentence, CONCEDING, what.last, first)


def is_of_other_noun(
    sentence: Sentence,
    what: Counted,
    measure: str,
    cue: tuple[int, int] | None,
    first: int,
    last: int,
) -> bool:
    """Whether a date is in a relative clause of some other noun: "to fight those who came in May".

    So is that of "to regain what it lost in May it sent N", before a number; but what befell
    victims may be told in one: "in a battle which erupted on Thursday".
    """
    opens = next((n for n in range(first - 1, first - RELATED, -1) if ends(sentence, n)), -1)
    if first > what.last and is_reduced(sentence, max(opens, what.last - 1), first):
        return True
    if opens < 0 or word(sentence, opens) not in RELATIVE:
        return False
    if cue is not None and opens < cue[0] < first:
        return False
    if last <= what.first:
        return word(sentence, opens) == "what" and word(sentence, last) in PRONOUNS
    theirs = word(sentence, opens + 1) in PRONOUNS or word(sentence, opens) == "what"
    if opens <= what.last + 1 and cue is not None and cue[1] <= what.last:
        return measure not in VICTIMS and is_own_deed(sentence, opens, first)
    if opens <= what.last + 1 or theirs:
        return False
    others = word(sentence, opens) in OF_MEN and word(sentence, opens - 1) != ","
    if others or measure in VICTIMS:
        return others
    return finite_verb(sentence, what.last, opens) is not None


def is_reduced(sentence: Sentence, opens: int, first: int) -> bool:
    """Whether a clause without a relative word ends at a date: "the land |it lost in| May"."""
    at = first - 1 - (word(sentence, first - 1) in PREPOSITIONS)
    who = at - 1
    if word(sentence, who) not in PRONOUNS or who - opens < 2:
        return False
    return word(sentence, at) in TAKEN and word(sentence, who - 1) not in PREPOSITIONS


def is_own_deed(sentence: Sentence, opens: int, first: int) -> bool:
    """Whether a relative clause tells what the counted did or met before, as of no measure."""
    told = finite_verb(sentence, opens + 1, first) is not None
    return told and all(mark.value == "other" for mark in near(sentence, "measure", opens, first))


def ends(sentence: Sentence, at: int) -> bool:
    """Whether a token opens a relative clause, or ends another clause."""
    return word(sentence, at) in RELATIVE or word(sentence, at) in BREAKS


def is_of_taking(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a date is when a place changed hands: "in Goma, taken in January, N people live"."""
    if word(sentence, last) != ",":
        return False
    for at in range(first - 1, max(0, first - ASIDE), -1):
        if word(sentence, at) == ",":
            placed = bool(ending(sentence, "place", at))
            return placed and word(sentence, at + 1) in TAKEN
    return False


def is_before(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a date closes a clause of what came after: "Before the town fell on Monday, …"."""
    if word(sentence, last) != ",":
        return False
    opening = next((at for at in range(first - 2, -1, -1) if word(sentence, at) in BREAKS), -1)
    said = word(sentence, opening + 1)
    return said == "before" and finite_verb(sentence, opening + 2, first) is not None


def has_subject(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a subject, no pronoun for the one before, and its finite verb fill a clause."""
    begins = passed(sentence, first, ADVERBS)
    verb = finite_verb(sentence, begins, last)
    if verb is None or verb == begins or word(sentence, begins) in SAME:
        return False
    subject = gap(sentence, begins, verb)
    return PREPOSITIONAL.isdisjoint(subject) and quantity_at(sentence, begins) is None


def finite_verb(sentence: Sentence, first: int, last: int) -> int | None:
    """The first finite verb between two tokens."""
    return next((at for at in range(first, last) if is_finite(sentence, at)), None)


def is_finite(sentence: Sentence, at: int) -> bool:
    """Whether a finite verb stands at a token: an auxiliary, a known verb, or "Kim visited"."""
    if word(sentence, at) in OPENING:
        return True
    if any(form_of(mark) in FINITE for mark in near(sentence, "measure", at, at + 1)):
        return True
    return at > 0 and word(sentence, at).endswith("ed") and is_capital(sentence, at - 1)
