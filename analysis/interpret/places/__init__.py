"""Places: where the counted are, were sent or were hit, as specific as the text says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from analysis.interpret.around import WIDE, Ties, cost_between, ties
from analysis.interpret.classes import CARRIERS, MOVES
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.places.again import earlier, fits, taken_up
from analysis.interpret.places.recipients import recipient
from analysis.interpret.places.spots import Placed, known, link_before, place_rows, placed, spots
from analysis.model import Mark, Sentence

__all__ = ["Going", "Placed", "lands", "place"]

FAR = 5.0
TIES = Ties(0.1, ties("place"), 1.5, 2.0)
ELSEWHERE = frozenset({"from", "against", "with", "by"})
TOWARDS = frozenset({"to", "into", "towards", "toward"})


class Going(NamedTuple):
    """The place of the last claim, whether that stood in this sentence, and the text's theatre."""

    last: str | None
    here: bool
    theatre: str | None


def place(
    sentence: Sentence, before: Sentence | None, what: Counted, read: Measured | None, going: Going
) -> Placed | None:
    """Where the counted are: in their clause, taken up again, or as the text goes on."""
    if given := recipient(sentence, what, read):
        return given
    if (spot := nearest(sentence, what, read)) is not None:
        return placed(sentence, spot)
    again = taken_up(sentence, what)
    if again and (taken := earlier(before, again) or last_of(going, again)):
        return taken
    if going.here and read and read.rule in {"in a list", "as the number before"}:
        return known(going.last)
    moved = read is not None and read.measure in {"deployed", "supplied"}
    if moved and what.counted not in CARRIERS and going.theatre:
        return known(going.theatre)
    return None if what.counted == "people" else earlier(before, None)


def last_of(going: Going, sort: str) -> Placed | None:
    """The last claim's place, if it is of the sort that is taken up."""
    return known(going.last) if fits(going.last, sort) else None


def nearest(sentence: Sentence, what: Counted, read: Measured | None) -> Mark | None:
    """The place that stands nearest to the counted in the grammar of their sentence."""
    best, lowest = None, FAR
    for mark in spots(sentence, what.first - WIDE, what.last + WIDE):
        cost = distance(sentence, what, read, mark)
        if cost < lowest:
            best, lowest = mark, cost
    return best


def distance(sentence: Sentence, what: Counted, read: Measured | None, mark: Mark) -> float:
    """How far a place stands from a counted phrase; "from" and "against" lead elsewhere."""
    if mark.first >= what.first and mark.last <= what.last:
        return 0.5
    behind = mark.first >= what.last
    first, last = (what.last, mark.first) if behind else (mark.last, what.first)
    cost = cost_between(sentence, first, last, TIES) + (0.0 if behind else 1.0)
    link = link_before(sentence, mark)
    moves = read is not None and read.measure in MOVES
    if link in ELSEWHERE:
        return cost + (9.0 if moves else 3.0)
    return cost - 0.8 if moves and link in TOWARDS else cost


def lands(sentence: Sentence) -> Iterator[str]:
    """The country of each place that a sentence names, as a place's id."""
    for mark in spots(sentence):
        row = place_rows().get(mark.value)
        country = row["country"] if row else mark.value
        if country:
            yield country.lower()
