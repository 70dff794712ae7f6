"""Scenes: the places that the sentences of a text name, and what a later claim takes up of them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from analysis.interpret.around import LONGEST, WIDE, near
from analysis.interpret.counted import Counted
from analysis.interpret.near import FIRST, gap, word
from analysis.interpret.places.borders import BORDER, border_marks, borders, told
from analysis.interpret.places.drilling import is_of_training
from analysis.interpret.places.gazetteer import country_of, is_listed, kind_of, line, precision
from analysis.interpret.places.leads import ABOUT, lead, link
from analysis.interpret.places.located import is_of_lying, past_lying
from analysis.interpret.places.ships import is_called, ships
from analysis.interpret.places.spots import spots
from analysis.interpret.places.unlisted import is_of_name
from analysis.model import Mark, Sentence, once

DATELINE = "dateline"
BEHIND_DATELINE = frozenset({"–", "—", "-", "--", ":", "("})
AWAY = frozenset({"from", "off", "against", "with", "by", DATELINE})
CLOSER = frozenset({"near", "at", "along", "on", "around", "close", "to"})
TOWARDS = frozenset({"to", "into", "towards", "toward", "onto"})
OFF = frozenset({"of", "from"})
PERHAPS = frozenset({"possibly", "perhaps", "maybe", "potentially", "conceivably"})
SHORES = frozenset({"bank", "coast", "coastline", "shore", "shores"})
DESCRIPTION = 5  # tokens from a place to the coast or border that it lies on
FAR = 8
MOST = 20
SORTS = {
    "region": frozenset({"region", "oblast", "province", "state", "governorate", "district"}),
    "country": frozenset({"country"}),
    "city": frozenset({"city", "town", "village", "port"}),
    "front": frozenset(
        {"region", "oblast", "province", "state", "governorate", "district", "city", "town",
         "village"}
    ),
}  # fmt: skip


class Spot(NamedTuple):
    """A place in a sentence, its tokens, the preposition that leads to it, and that one's token.

    `drilling` tells that somebody is trained there, `border` that it is named as a border of a
    country, `paragraph` which one it stands in, and `back` how many sentences ago it stood.
    """

    place_id: str
    first: int
    last: int
    link: str
    lead: int
    drilling: bool = False
    border: bool = False
    paragraph: int = 0
    back: int = 0


Scene = tuple[Spot, ...]


class Scenes:
    """The spots of each sentence of a text, found when they are first asked for."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.sentences = sentences
        self.found: dict[int, Scene] = {}

    def __getitem__(self, index: int) -> Scene:
        if index not in self.found:
            self.found[index] = self.ashore(index)
        return self.found[index]

    def __iter__(self) -> Iterator[Scene]:
        return (self[index] for index in range(len(self.sentences)))

    def ashore(self, index: int) -> Scene:
        """The spots of a sentence, without the names of ships."""
        sentence = self.sentences[index]
        found = scene(sentence, lambda: self.often)
        if not found or self.ships.isdisjoint(spot.place_id for spot in found):
            return found
        at_sea = (s.place_id in self.ships and is_called(sentence, s.first, s.last) for s in found)
        return tuple(spot for spot, ship in zip(found, at_sea, strict=True) if not ship)

    @once
    def ships(self) -> frozenset[str]:
        """The places whose names the text gives to ships."""
        return ships(self.sentences)

    @once
    def often(self) -> Counter[str]:
        """How often the text names each country, which only an unnamed side of a border needs."""
        return told(self.sentences)


def scene(sentence: Sentence, often: Callable[[], Mapping[str, int]]) -> Scene:
    """The spots of a sentence; what only tells in which larger place one lies is left out."""
    found: list[Spot] = []
    for mark in spots(sentence, border_marks(sentence, often)):
        spot = spot_of(sentence, mark)
        if found and is_only_possible(sentence, spot):
            continue
        again = word(sentence, spot.lead - 1) in {"and", "but"}
        inside = found and not again and is_inside(sentence, found[-1], spot)
        if inside or (found and lies_off(sentence, found[-1], spot)):
            found[-1] = found[-1]._replace(last=spot.last)
        elif found and told_closer(found[-1], spot):
            found[-1] = spot._replace(first=found[-1].first, link=found[-1].link)
        else:
            found.append(spot)
    return tuple(found)


def spot_of(sentence: Sentence, mark: Mark) -> Spot:
    """A place in a sentence with what leads to it."""
    by = link(sentence, mark)
    by = DATELINE if by == "," and is_dateline(sentence, mark) else by
    drilling, border = is_of_training(sentence, mark), mark.detail == BORDER
    begins = lead(sentence, mark)
    return Spot(mark.value, mark.first, mark.last, by, begins, drilling, border, sentence.paragraph)


def is_inside(sentence: Sentence, one: Spot, other: Spot) -> bool:
    """Whether a place only tells where the last one is, and nothing is told between the two."""
    inside = lies_in(one, other) or is_described(sentence, one, other)
    return inside and not is_told_between(sentence, one, other)


def lies_in(one: Spot, other: Spot) -> bool:
    """Whether the second place only tells where the first is: "Maryino, in the Kursk region"."""
    if other.first - one.last <= 7 and other.place_id in line(one.place_id)[1:]:
        return True
    beside = other.link == "in" and other.lead - one.last in {0, 1}
    if not is_listed(one.place_id):
        land = other.lead == one.last and precision(other.place_id) == "6"
        return beside or (land and other.link == ",")  # "Zvirka in Cauca|, Colombia"
    return beside and country_of(one.place_id) == country_of(other.place_id)


def is_described(sentence: Sentence, one: Spot, other: Spot) -> bool:
    """Whether a place is told by the one where it lies: "Maryino, a village in Rylsk district".

    So too by a coast or a border: "the Mokha oil port on Yemen's Red Sea coast".
    """
    if other.link == "on" and (other.border or word(sentence, other.last) in SHORES):
        return precision(one.place_id) != "6" and other.lead - one.last <= DESCRIPTION
    if other.link not in {"in", "of", ","} or word(sentence, one.last) != ",":
        return False
    if other.link == ",":
        beside = other.lead == one.last and "of" in gap(sentence, one.last, other.first)
    else:
        beside = past_lying(sentence, other.lead) - 1 == one.last < other.lead - 1
    return beside and country_of(one.place_id) in {country_of(other.place_id), None}


def is_only_possible(sentence: Sentence, spot: Spot) -> bool:
    """Whether a place is added as a possible one: "in Kursk, and possibly in eastern Ukraine"."""
    at = next((n for n in (spot.lead, spot.lead - 1) if word(sentence, n) in PERHAPS), None)
    return at is not None and word(sentence, at - 1) in {"and", "or", ","}


def lies_off(sentence: Sentence, one: Spot, other: Spot) -> bool:
    """Whether the second place only tells where the first lies: "Barja, 30 km south of Beirut"."""
    if word(sentence, other.lead) in ABOUT:
        comma = word(sentence, one.last) == ","
        return precision(one.place_id) == "1" and other.lead == one.last + comma
    if other.link != "near" or word(sentence, other.lead) not in OFF:
        return False
    return all(
        word(sentence, at) == "," or is_of_lying(sentence, at) or is_of_name(sentence, at)
        for at in range(one.last, other.lead)
    )


def is_told_between(sentence: Sentence, one: Spot, other: Spot) -> bool:
    """Whether something is told between two places: "shook the isle, the dead in the province"."""
    return bool(near(sentence, "measure", one.last, other.first))


def told_closer(one: Spot, other: Spot) -> bool:
    """Whether the second place tells where in a country the first is: "in Russia near Kursk"."""
    if one.last + 1 < other.lead or other.link not in CLOSER or one.border:
        return False
    if other.border:
        return any(
            one.place_id in pair and id_ == other.place_id for pair, id_ in borders().items()
        )
    return one.place_id in line(other.place_id)[1:] and precision(one.place_id) == "6"


def is_dateline(sentence: Sentence, mark: Mark) -> bool:
    """Whether a country ends a dateline, where the reporter sits: "SEOUL, South Korea (AP) –"."""
    if word(sentence, mark.last) not in BEHIND_DATELINE:
        return False
    return any(m.first == 0 for m in near(sentence, "place", mark.first - 1 - LONGEST, mark.first))


def around(here: Scene, what: Counted) -> Scene:
    """The spots of a sentence that are not too far from a counted phrase."""
    starts = bisect_left(here, what.first - WIDE, key=FIRST)
    return here[starts : bisect_left(here, what.last + WIDE, starts, key=FIRST)]


def earlier(found: Scenes, index: int, reach: int = FAR) -> Iterator[Spot]:
    """The last spots of the sentences before one, the last first."""
    for back in range(1, min(reach, index) + 1):
        for spot in reversed(found[index - back][-MOST:]):
            yield spot._replace(back=back)


def last_of(found: Iterable[Spot], sort: str) -> str | None:
    """The first of some spots that is of a sort, or that lies in a place of that sort."""
    for spot in found:
        if spot.link not in AWAY and (fitting := fit(spot.place_id, sort)):
            return fitting
    return None


def fit(place_id: str, sort: str) -> str | None:
    """A place as one of a sort, or the place of that sort that it lies in.

    >>> fit("moscow", "city"), fit("moscow", "country"), fit("makhnovka", "region")
    ('moscow', 'rus', 'kursk-oblast')
    """
    if sort == "place":
        return place_id
    fitting = [each for each in line(place_id) if kind_of(each) in SORTS[sort]]
    whole = [each for each in fitting if precision(each) != "5"]
    return next(iter(whole or fitting), None)
