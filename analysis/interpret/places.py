"""Places: where the counted are, were sent or were hit, as specific as the text says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from analysis.interpret.counted import Counted
from analysis.interpret.frames import word
from analysis.interpret.measures import Measured
from analysis.model import Mark, Sentence
from analysis.words import grammar, rows

LOCATIVE = grammar("locative")
NARROW = LOCATIVE - grammar("narrow")
DESTINATION = grammar("destination")
ELSEWHERE = frozenset({"from", "against", "with", "by"})
MOVES = frozenset({"deployed", "planned", "supplied", "returned"})
GRAMMAR = grammar("grammar")


class Placed(NamedTuple):
    """A place with the tokens that name it."""

    place_id: str
    name: str
    tokens: tuple[int, int]


@cache
def place_rows() -> dict[str, dict[str, str]]:
    """Every place by its id."""
    return {row["place_id"]: dict(row) for row in rows("places")}


def spots(sentence: Sentence) -> list[Mark]:
    """The places named as places in a sentence, in order: not those that only say whose."""
    found = [*sentence.of("place")]
    taken = {at for m in found for at in range(m.first, m.last)}
    for mark in sentence.of("country"):
        if mark.detail == "name" and not taken.intersection(range(mark.first, mark.last)):
            found.append(Mark("place", mark.value.lower(), mark.first, mark.last, "country"))
    found.sort(key=lambda mark: mark.first)
    speakers = {
        at
        for m in sentence.mentions
        if m.form == "role" or m.kind in BODY or (m.form == "named" and m.kind != "government")
        for at in range(m.first, m.last)
    }
    return [m for m in merged(sentence, found) if m.first not in speakers and is_spot(sentence, m)]


BODY = grammar("body")


def merged(sentence: Sentence, found: list[Mark]) -> list[Mark]:
    """Places with a country that only owns them left out: "Russia's Kursk region"."""
    result = []
    for mark, following in zip(found, [*found[1:], None], strict=False):
        owns = word(sentence, mark.last) in {"'s"}
        if owns and following is not None and following.first - mark.last <= 4:
            continue
        if following is not None and mark.detail == "country" and following.first == mark.last:
            continue
        result.append(mark)
    return result


def is_spot(sentence: Sentence, mark: Mark) -> bool:
    """Whether a place's name stands for the place, and not for its government or its people."""
    if word(sentence, mark.last) in {"'s"} and not near_noun(sentence, mark):
        return False
    at = mark.first - 1
    steps = 0
    while at >= 0 and steps < 5 and (word(sentence, at) in GRAMMAR or word(sentence, at) in {"'s"}):
        at -= 1
        steps += 1
    said = word(sentence, at)
    seat = mark.value in seats()
    if said in {"and", ","}:
        joined = any(m.last in {at, at - 1} for m in sentence.of("place"))
        return joined or (said == "," and not seat and mark.detail != "country")
    if mark.detail in {"country", "city"}:
        return said in NARROW
    return said in LOCATIVE or mark.detail not in {"port", "village", "town"}


@cache
def seats() -> frozenset[str]:
    """The places that stand for governments: capitals and seats, by id."""
    by_name = {row["name"]: row["place_id"] for row in rows("places")}
    names = {
        n for row in rows("countries") for n in [row["capital"], *row["stands_for"].split("|")]
    }
    return frozenset(by_name[name] for name in names if name in by_name)


def near_noun(sentence: Sentence, mark: Mark) -> bool:
    """Whether a possessive place is one after all: "Russia's border", "Ukraine's east"."""
    near = {word(sentence, k) for k in range(mark.last + 1, mark.last + 4)}
    return bool(
        near
        & {
            "border",
            "east",
            "west",
            "south",
            "north",
            "territory",
            "soil",
            "far",
            "coast",
            "borders",
            "front",
            "frontline",
        }
    )


def place(
    sentence: Sentence, before: Sentence | None, what: Counted, read: Measured | None,
    going: Going,
) -> Placed | None:  # fmt: skip
    """The place of a counted phrase: in its clause, taken up again, in the sentence before, or going on."""
    given = recipient(sentence, what, read)
    if given:
        return given
    best, lowest = None, FAR
    for mark in spots(sentence):
        cost = distance(sentence, what, read, mark)
        if cost < lowest:
            best, lowest = mark, cost
    if best is not None:
        return placed(sentence, best)
    again = taken_up(sentence, what)
    if again:
        known = earlier(before, again) or (named(going.last) if fits(going.last, again) else None)
        if known:
            return known
    if going.here and read and read.rule in {"in a list", "as the number before"}:
        return named(going.last)
    moved = read is not None and read.measure in {"deployed", "supplied"}
    if moved and what.counted not in CARRIERS and going.theatre:
        return named(going.theatre)
    return None if what.counted == "people" else earlier(before, None)


def theatre_of(sentences: Sequence[Sentence]) -> str | None:
    """The country in which most of the places that a text names lie."""
    found = Counter(
        country
        for sentence in sentences
        for mark in spots(sentence)
        if (country := (place_rows().get(mark.value) or {}).get("country", mark.value).lower())
    )
    return found.most_common(1)[0][0] if found else None


CARRIERS = frozenset({"people", "aircraft", "ships", "other"})


class Going(NamedTuple):
    """What a text has said of places: the last claim's, whether it was in this sentence, the theatre."""

    last: str | None
    here: bool
    theatre: str | None


RECEIVING = grammar("receiving")


def recipient(sentence: Sentence, what: Counted, read: Measured | None) -> Placed | None:
    """Who is given something, as the place it goes to: "handed Russia N shells", "Moscow received N"."""
    verb = read.verb if read else None
    if verb is None or not verb.detail.startswith("verb") or verb.first > what.first:
        return None
    if (
        read is None
        or read.measure not in {"supplied", "planned", "deployed"}
        or verb.value not in {"supplied"}
    ):
        return None
    countries = sentence.of("country")
    if word(sentence, verb.first) in RECEIVING:
        before = [
            m
            for m in countries
            if m.last <= verb.first and verb.first - m.last <= 6 and m.detail != "demonym"
        ]
        mark = before[-1] if before else None
    else:
        mark = next(
            (
                m
                for m in countries
                if m.first == verb.last and m.detail != "demonym" and word(sentence, m.last) != "'s"
            ),
            None,
        )
    if mark is None:
        return None
    name = place_rows().get(mark.value.lower(), {}).get("name", mark.value)
    return Placed(mark.value.lower(), name, (mark.first, mark.last))


FAR = 5.0
AGAIN = {
    "region": "region", "area": "region", "oblast": "region", "province": "region", "there": "",
    "country": "country", "city": "city", "town": "city", "village": "city", "district": "region",
}  # fmt: skip


def taken_up(sentence: Sentence, what: Counted) -> str | None:
    """The kind of place that "the region", "there" or "the country" takes up near a counted phrase."""
    for at in range(max(0, what.first - 8), min(len(sentence.tokens), what.last + 12)):
        said = word(sentence, at)
        if said == "there" and word(sentence, at + 1) not in {
            "is",
            "are",
            "was",
            "were",
            "will",
            "would",
            "could",
            "may",
            "might",
            "has",
            "have",
            "can",
            "should",
        }:
            return "place"
        if (
            word(sentence, at - 1) in {"the", "that", "this"}
            and AGAIN.get(said)
            and word(sentence, at + 1) != "of"
        ):
            return AGAIN[said]
    return None


def fits(place_id: str | None, sort: str) -> bool:
    """Whether a place is of the sort that is taken up."""
    kind = place_rows()[place_id]["kind"] if place_id in place_rows() else "country"
    sorts = {
        "region": {"region", "oblast", "province", "state"},
        "country": {"country"},
        "city": {"city", "town", "village", "port"},
    }
    return place_id is not None and (sort == "place" or kind in sorts[sort])


def named(place_id: str | None) -> Placed | None:
    """A place that a text goes on about."""
    if place_id is None:
        return None
    row = place_rows().get(place_id)
    return Placed(place_id, row["name"] if row else place_id.upper(), (-1, -1))


def distance(sentence: Sentence, what: Counted, read: Measured | None, mark: Mark) -> float:
    """How far a place stands from a counted phrase in the grammar of its sentence."""
    behind = mark.first >= what.last
    first, last = (what.last, mark.first) if behind else (mark.last, what.first)
    if mark.first >= what.first and mark.last <= what.last:
        return 0.5
    cost = 0.1 * max(0, last - first) + (0 if behind else 1.0)
    for k in range(first, last):
        cost += {
            ";": 4,
            "while": 3,
            "but": 2,
            "and": 0.7,
            ",": 0.6,
            "that": 1,
            "which": 1.0,
            ":": 1,
        }.get(word(sentence, k), 0)
    cost += 1.5 * sum(
        1 for q in sentence.quantities if q.kind == "count" and first <= q.first < last
    )
    cost += 2.0 * sum(1 for m in sentence.of("say") if first <= m.first < last)
    link = link_before(sentence, mark)
    if link in ELSEWHERE:
        cost += 9.0 if read and read.measure in MOVES else 3.0
    if read and read.measure in MOVES and link in {"to", "into", "towards", "toward"}:
        cost -= 0.8
    return cost


def link_before(sentence: Sentence, mark: Mark) -> str:
    """The preposition that leads to a place."""
    at = mark.first - 1
    while at >= 0 and (word(sentence, at) in GRAMMAR or word(sentence, at) in {"'s"}):
        at -= 1
    return word(sentence, at)


def earlier(before: Sentence | None, sort: str | None) -> Placed | None:
    """The place of the sentence before: the last of a sort, or its only one."""
    if before is None:
        return None
    found = {m.value: m for m in spots(before) if sort is None or fits(m.value, sort)}
    if len(found) == 1 or (found and sort):
        return placed(before, list(found.values())[-1], elsewhere=True)
    return None


def placed(sentence: Sentence, mark: Mark, elsewhere: bool = False) -> Placed:
    """A place with its usual name; tokens of another sentence are not evidence here."""
    row = place_rows().get(mark.value)
    name = row["name"] if row else mark.value.upper()
    return Placed(mark.value, name, (-1, -1) if elsewhere else (mark.first, mark.last))
