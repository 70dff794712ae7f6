"""Candidates: the words of a sentence that may say what is the case with a counted phrase."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.around import WIDE, near, quantities_near, quantity_at
from analysis.interpret.classes import HARM, MATERIEL, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.earlier import changes_number
from analysis.interpret.measures.kin import is_of_kin
from analysis.interpret.measures.passed_over import (
    OWN_NUMBER,
    is_a_thing,
    is_of_telling,
    is_penalty,
    ranks_next,
    sets_a_number,
    told_of_others,
)
from analysis.interpret.measures.presences import behind, presences
from analysis.interpret.measures.spared import is_spared
from analysis.interpret.measures.verbs import BE, form_of, is_a_noun, is_passive
from analysis.interpret.measures.wholes import is_whole
from analysis.interpret.measures.wishes import wished_of_others
from analysis.interpret.near import OWNS, gap, holds, in_date, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

SOME = frozenset({"some", "most", "many", "several", "few", "half", "part", "all", "both"})
THEM = grammar("taking up a number")
CHARGED = grammar("charging with a deed")
THE = frozenset({"the", "their", "its"})
AMONG = BE | frozenset({"among", "amongst", "of", "including", "in", "with", "as", "joined"})
GROUP_ENDS = frozenset({"", ".", ",", ";", "and", "or", "from", "to", "in", "at", "with", "on"})
OBJECTS = THE | {"his", "her", "our", "a", "an"}
BODIES = grammar("bodies of the dead")
WHOSE = frozenset({OWNS, "'", "whose"})
ACTIVE = frozenset({"ing", "base", "s", "past", "ed"})
WHO = frozenset({"who", "that", "whom"})


def candidates(sentence: Sentence, what: Counted) -> Iterator[Mark]:
    """Every word of measure and every place of being that can measure a counted phrase."""
    unharmed = is_whole(sentence, what) and word(sentence, what.last) not in WHO
    first, last = what.first - WIDE, what.last + WIDE
    said = near(sentence, "measure", first, last)
    for mark in (*said, *presences(sentence, max(0, first), last), *behind(sentence, what)):
        if (unharmed and mark.value in HARM) or changes_number(sentence, mark):
            continue
        if is_of_telling(sentence, mark) or wished_of_others(sentence, what, mark):
            continue
        if is_spared(sentence, what, mark):
            continue
        if sets_a_number(sentence, what, mark) or ranks_next(sentence, mark):
            continue
        if mark.first >= what.last and tells_of_others(sentence, what, mark):
            continue
        if word(sentence, mark.last - 1) == "more" and word(sentence, mark.last) == "than":
            continue  # "the force is no more than 85 strong"
        if word(sentence, mark.first) == "return" and word(sentence, mark.first - 1) == "in":
            continue  # "in return for which"
        if mark.last <= what.first and told_of_others(sentence, what, mark):
            continue
        if is_penalty(sentence, mark) or is_a_thing(sentence, mark) or is_a_noun(sentence, mark):
            continue
        if not (what.noun and what.noun[0] <= mark.first < what.noun[1]):
            yield mark


def tells_of_others(sentence: Sentence, what: Counted, mark: Mark) -> bool:
    """Whether a word behind a number has others for its subject or for its victims.

    "11,000, and some of them |fell", "of whom 500 were sappers |clearing mines".
    """
    between = gap(sentence, what.last, mark.first)
    if any(a in SOME and b == "of" and c in THEM for a, b, c in triples(between)):
        return True
    if mark.value in VICTIMS and mark.detail in {"adj", "noun"}:
        other = quantities_near(sentence, mark.first - OWN_NUMBER, mark.first)
        if any(q.stops == mark.first and q.first > what.last for q in other):
            return True  # "gave blood for the 300 |wounded"
    if "," in between and is_predicate(sentence, what, 1):
        return True  # "72 |are nurses, and 14 were hurt"
    if mark.value in VICTIMS and is_of_kin(sentence, what, mark):
        return True
    if form_of(mark) == "ing" and is_predicate(sentence, what, len(between)):
        return True
    if mark.value in VICTIMS and (is_of_a_deed(sentence, mark, between) or has_own(sentence, mark)):
        return True
    if mark.detail == "noun" and holds(sentence, BODIES, mark.first, mark.last):
        return word(sentence, mark.first - 1) not in WHOSE  # "are searching for |bodies"
    return harms_others(sentence, mark) or moves_others(sentence, what, mark)


def moves_others(sentence: Sentence, what: Counted, mark: Mark) -> bool:
    """Whether a verb has others for its object: "carried |a body", "are looking for |survivors".

    Ships and vehicles do no more than carry them.
    """
    if what.counted in MATERIEL or is_passive(sentence, mark):
        return False
    if not mark.detail.endswith("object"):
        return False
    if mark.value == "missing" and form_of(mark) in ACTIVE:
        return True
    moved = mark.value in {"deployed", "returned"} and word(sentence, mark.last) in OBJECTS
    return moved and not is_dated(sentence, mark.last)


def is_dated(sentence: Sentence, at: int) -> bool:
    """Whether an article opens a time: "deployed |the week before", "sent |a year ago"."""
    return (
        in_date(sentence, at)
        or in_date(sentence, at + 1)
        or (
            not {word(sentence, at + 2), word(sentence, at + 3)}.isdisjoint(
                {"before", "after", "ago"}
            )
        )
    )


def is_predicate(sentence: Sentence, what: Counted, reach: int) -> bool:
    """Whether words behind a number say what those counted are: "72 |are nurses"."""
    if word(sentence, what.last) not in BE or (what.noun and reach > 1):
        return False
    return bool(near(sentence, "unit", what.last + 1, what.last + 1 + reach))


def is_of_a_deed(sentence: Sentence, mark: Mark, between: list[str]) -> bool:
    """Whether harm behind a number is done or tended by those counted: "carried |the wounded".

    So it is where they are "accused of |killing", "charged with |murder".
    """
    if form_of(mark) in {"", "ing", "base"} and not CHARGED.isdisjoint(between):
        return True
    the = mark.first - 1
    if word(sentence, the) not in THE:
        return False
    group = quantity_at(sentence, mark.last) is None and word(sentence, mark.last) in GROUP_ENDS
    return group and bool(between[:-1]) and between[-2] not in AMONG


def has_own(sentence: Sentence, mark: Mark) -> bool:
    """Whether harm behind a number has victims of its own: "|killing 20", "the |murder of 20"."""
    if mark.detail != "noun" and form_of(mark) != "ing":
        return False
    at = mark.last + (word(sentence, mark.last) == "of")
    victims = quantity_at(sentence, at)
    if victims is None:
        return any(unit.first == at for unit in near(sentence, "unit", at, at + 1))
    return victims.kind == "count"


def triples(said: list[str]) -> Iterator[tuple[str, str, str]]:
    """Each three words in a row."""
    return zip(said, said[1:], said[2:], strict=False)


def harms_others(sentence: Sentence, mark: Mark) -> bool:
    """Whether harm is a verb with its own victims: "who killed 26 people", "detained the mayor"."""
    if mark.value not in HARM or mark.detail == "noun" or word(sentence, mark.first - 1) in BE:
        return False
    if mark.detail != "adj":
        return harms_somebody(sentence, mark)
    victims = quantity_at(sentence, mark.last)
    return (victims is not None and victims.kind == "count") or harms_somebody(sentence, mark)


def harms_somebody(sentence: Sentence, mark: Mark) -> bool:
    """Whether an active verb of harm has somebody for its object: "searched for |the missing"."""
    if mark.value not in VICTIMS or not (mark.detail == "adj" or mark.detail.endswith("object")):
        return False
    if word(sentence, mark.last) not in OBJECTS or is_dated(sentence, mark.last):
        return False
    return not is_passive(sentence, mark)
