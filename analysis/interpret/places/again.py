"""Again: places that a text takes up: "there", "the region", or those of the sentence before."""

from __future__ import annotations

from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import word
from analysis.interpret.places.spots import Placed, known, place_rows, spots
from analysis.model import Sentence
from analysis.words import grammar, meanings

BEING = grammar("there without a place")
MEMORY = 400  # words of the sentence before, which is hardly ever so long
SORTS = {
    "region": {"region", "oblast", "province", "state"},
    "country": {"country"},
    "city": {"city", "town", "village", "port"},
}


def taken_up(sentence: Sentence, what: Counted) -> str | None:
    """The sort of place that "the region", "there" or "the country" takes up near the counted."""
    for at in range(max(0, what.first - 8), min(len(sentence.tokens), what.last + 12)):
        said = word(sentence, at)
        if said == "there" and word(sentence, at + 1) not in BEING:
            return "place"
        sort = meanings("places_again").get(said)
        definite = word(sentence, at - 1) in {"the", "that", "this"}
        if sort and definite and word(sentence, at + 1) != "of":
            return sort
    return None


def fits(place_id: str | None, sort: str) -> bool:
    """Whether a place is of the sort that is taken up.

    >>> fits("moscow", "city"), fits("moscow", "country"), fits("rus", "country")
    (True, False, True)
    """
    if place_id is None:
        return False
    kind = place_rows()[place_id]["kind"] if place_id in place_rows() else "country"
    return sort == "place" or kind in SORTS[sort]


def earlier(before: Sentence | None, sort: str | None) -> Placed | None:
    """The place of the sentence before: the last of a sort, or its only one."""
    if before is None:
        return None
    recent = spots(before, len(before.tokens) - MEMORY)
    found = {m.value: m for m in recent if sort is None or fits(m.value, sort)}
    if len(found) == 1 or (found and sort):
        return known(list(found)[-1])
    return None
