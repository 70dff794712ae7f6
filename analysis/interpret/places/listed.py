"""Listed: the places that stand in one list, and the smallest place that holds them all."""

from __future__ import annotations

from analysis.interpret.near import gap, word
from analysis.interpret.places.gazetteer import country_of, holding, is_listed, name_of
from analysis.interpret.places.names import one_of_names
from analysis.interpret.places.parts import INSIDE
from analysis.interpret.places.placed import Placed, known
from analysis.interpret.places.scenes import Scene, Spot
from analysis.model import Sentence
from analysis.words import grammar

ENDING = frozenset({"and", "or"})
JOINING = grammar("beside another land") | {",", "and", "or", "the", "both", "as", "well"}


def together(sentence: Sentence, here: Scene, spot: Spot) -> Placed | None:
    """A spot, or the smallest place that holds it and those listed with it."""
    group = listed(sentence, here, here.index(spot))
    if len(group) == 1 and one_of_names(sentence, spot.first, spot.last):
        return known(country_of(spot.place_id) if is_listed(spot.place_id) else None)
    where = holding([each.place_id for each in group])
    return Placed(where, name_of(where), (group[0].first, group[-1].last)) if where else None


def listed(sentence: Sentence, here: Scene, at: int) -> Scene:
    """The spots that stand in one list: "in Kharkiv, Sumy and Odesa", "in Kharkiv, Sumy, Odesa"."""
    first = last = at
    while first > 0 and joined(sentence, here[first - 1], here[first]):
        first -= 1
    while last + 1 < len(here) and joined(sentence, here[last], here[last + 1]):
        last += 1
    ended = here[last].link in {"and", "or"} or last - first >= 2 or is_again(sentence, here, last)
    return here[first : last + 1] if ended else (here[at],)


def is_again(sentence: Sentence, here: Scene, last: int) -> bool:
    """Whether the preposition of a list is said again before its last: "in Sumy and in Kharkiv"."""
    return last > 0 and word(sentence, here[last].lead - 1) in ENDING


def joined(sentence: Sentence, one: Spot, other: Spot) -> bool:
    """Whether two spots stand side by side in a list."""
    between = gap(sentence, one.last, other.first)
    if one.link == other.link in INSIDE and other.lead == one.last + 1:
        return tuple(between[:-1]) in {("and",), ("or",)}
    return 0 < len(between) <= 3 and JOINING.issuperset(between) and other.link in JOINING
