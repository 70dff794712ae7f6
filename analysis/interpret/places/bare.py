"""Bare: places that no list has, known by what happens in them: "five died in Zvirka"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.around import quantities_near
from analysis.interpret.near import ENDING, LINKS, OWNS, PREPOSITIONS, is_light, places, word
from analysis.interpret.places.located import is_place
from analysis.interpret.places.names import BUILDINGS, one_of_names
from analysis.interpret.places.unlisted import name_end, named_mark
from analysis.model import Mark, Sentence
from analysis.words import grammar
from analysis.words.tokens import is_title

INSIDE = frozenset({"at", "in", "near", "outside"})
LEADING = INSIDE | {"of"}
DWELLERS = frozenset({"inhabitants", "residents", "townspeople", "villagers"})
STRUCK = grammar("attacks and disasters") | grammar("facilities of a place")
NO_PLACES = grammar("capitals that are no place")
CLAUSES = frozenset({";", "and", "but", "while"})
CLOSING = ENDING | PREPOSITIONS | LINKS | grammar("finite be") | {"and", "or"}
AGENT = 9  # tokens back to the "by" of those who did it
NEAR = 4  # tokens between a place at a clause's opening and the number behind it


def bare_marks(sentence: Sentence) -> Iterator[Mark]:
    """The places that a sentence names only by what it counts or what happens in them."""
    if LEADING.isdisjoint(sentence.words) or not sentence.quantities or is_title(sentence.tokens):
        return
    for at in places(sentence, LEADING):
        if word(sentence, at) == "of" and word(sentence, at - 1) not in DWELLERS:
            continue
        last = name_end(sentence, at + 1)
        if last > at + 1 and (opens(sentence, at, last) or holds_figure(sentence, at, last)):
            yield from (m for m in named_mark(sentence, at + 1, last) if is_bare(sentence, m))


def opens(sentence: Sentence, at: int, last: int) -> bool:
    """Whether a place opens a clause before a number: "|In Zvirka, five people died"."""
    fronted = at == 0 or word(sentence, at - 1) in CLAUSES
    return fronted and bool(quantities_near(sentence, last, last + NEAR))


def holds_figure(sentence: Sentence, at: int, last: int) -> bool:
    """Whether a place ends behind a deed or those counted: "killed |in", "five people |in"."""
    acts = sentence.of("measure")
    ends = word(sentence, last) in CLOSING or is_light(sentence, last)
    if not ends and not any(mark.first == last for mark in acts):
        return False
    if any(mark.last in {at, at + 1} for mark in acts) or word(sentence, at - 1) in STRUCK:
        return True
    if is_done_by(sentence, at):
        return True
    counted = {at, *(mark.first for mark in sentence.of("unit") if mark.last == at)}
    return any(quantity.stops in counted for quantity in sentence.quantities)


def is_done_by(sentence: Sentence, at: int) -> bool:
    """Whether those by whom a deed was done end before a token: "killed |by masked men in"."""
    if not any(mark.last == at for mark in sentence.of("unit")):
        return False
    by = next((k for k in range(at - 2, at - AGENT, -1) if word(sentence, k) == "by"), None)
    return by is not None and any(mark.last == by for mark in sentence.of("measure"))


def is_bare(sentence: Sentence, mark: Mark) -> bool:
    """Whether a name is no feast's, no body's, no letters, no weapon and no owner."""
    named = range(mark.first, mark.last)
    letters = sentence.tokens[mark.first].text.isupper()
    weapon = any(unit.first in named for unit in sentence.of("unit"))
    owner = word(sentence, mark.last) == OWNS
    if letters or weapon or owner or any(word(sentence, at) in NO_PLACES for at in named):
        return False
    if one_of_names(sentence, mark.first, mark.last) in BUILDINGS:
        return False  # "in Ritter, Palace and Sun Inn hotels"
    return is_place(sentence, mark)
