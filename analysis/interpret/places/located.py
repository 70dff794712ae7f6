"""Located: places that no list has, known by where they lie: "Barja, south of Beirut"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.near import PREPOSITIONS, holds, in_date, is_capital, places, word
from analysis.interpret.places.leads import DESCRIBING, DIRECTIONS, LENGTHS, lead
from analysis.interpret.places.unlisted import name_start, named_mark
from analysis.model import Mark, Sentence
from analysis.words import grammar

INSIDE = frozenset({"in", "near", "outside", "on", "off"})
LEADING = grammar("before a place") - {"against", "by", "for", "off", "from"} | {"through"}
REGIONS = grammar("kinds of land") | {"governorate"}
LYING = (
    DESCRIBING | DIRECTIONS | LENGTHS | grammar("settlements without a name")
    | {"some", "about", "roughly", "just", "to", "few", "located", "situated", "lying", "or", "so",
       "small", "large", "close", "mining", "fishing", "mainly", "mostly", "farming", "coastal"}
)  # fmt: skip
NO_PLACES = (
    grammar("facilities of a place") | grammar("gatherings at a place")
    | {"operation", "war", "front", "battle", "group", "army", "day", "god"}
)  # fmt: skip
SETTLED = grammar("settlements without a name") | grammar("kinds of land") | {"port"}
ARTICLES = grammar("indefinite articles") | {"the"}
NEAR = 5  # tokens from the article to what a place is told to be
ASIDE = 12  # tokens between a name and the place by which it is known
GOING_ON = frozenset({"that", "where", "which", "nearest", "closest", "worst", "hardest"})


def located_marks(sentence: Sentence) -> Iterator[Mark]:
    """The places that a sentence names by where they lie, each with the place that tells it."""
    found: dict[int, Mark] = {}
    for beside in (*sentence.of("place"), *sentence.of("country")):
        if beside.detail == "demonym" or (last := named_until(sentence, beside)) is None:
            continue
        for mark in named_mark(sentence, name_start(sentence, last), last):
            if is_place(sentence, mark) and word(sentence, mark.first - 1) in LEADING:
                until = max(beside.last, found.get(mark.first, mark).last)
                found[mark.first] = mark._replace(last=until)
    for mark in apposed_marks(sentence):
        found.setdefault(mark.first, mark)
    yield from found.values()


def apposed_marks(sentence: Sentence) -> Iterator[Mark]:
    """The places of which a sentence tells behind a comma what they are: "Barja, a hill town"."""
    for at in places(sentence, SETTLED):
        begins = next((k for k in range(at - 1, at - NEAR, -1) if not is_plain(sentence, k)), at)
        last = begins - 1
        if word(sentence, begins) not in ARTICLES or word(sentence, last) != ",":
            continue
        if is_plain(sentence, at + 1) and word(sentence, at + 1) not in GOING_ON:
            continue  # "Marta, a city |councillor"
        for mark in named_mark(sentence, name_start(sentence, last), last):
            if is_place(sentence, mark) and is_led(sentence, mark):
                yield mark


def is_led(sentence: Sentence, mark: Mark) -> bool:
    """Whether a place opens a sentence, or a word leads to it that leads to places."""
    return mark.first == 0 or word(sentence, mark.first - 1) in LEADING


def is_plain(sentence: Sentence, at: int) -> bool:
    """Whether a small word that is no article may describe a place: "a |dusty |market town"."""
    said = word(sentence, at).replace("-", "")
    small = said.isalpha() and not is_capital(sentence, at)
    return small and said not in ARTICLES and said not in PREPOSITIONS


def is_place(sentence: Sentence, mark: Mark) -> bool:
    """Whether a name is neither a day's nor that of a building, a body or an event."""
    named = range(mark.first, mark.last)
    return not any(in_date(sentence, at) or word(sentence, at) in NO_PLACES for at in named)


def named_until(sentence: Sentence, beside: Mark) -> int | None:
    """The token behind a name of which a place tells where it is: "Barja|, south of Beirut"."""
    at = lead(sentence, beside)
    said = word(sentence, at)
    if said == ",":
        return at if holds(sentence, REGIONS, beside.last - 1, beside.last + 1) else None
    far = said == "of" and word(sentence, at - 1) in DIRECTIONS
    far = far or (said == "from" and word(sentence, at - 1) in LENGTHS)
    if not far and said not in INSIDE:
        return None
    begins = past_lying(sentence, at)
    if word(sentence, begins - 1) == ",":
        return begins - 1
    return at if begins == at else None


def past_lying(sentence: Sentence, last: int) -> int:
    """Where words begin that only tell what a place is and how far: ", |a village 40 km west"."""
    at = last
    while last - at < ASIDE and is_of_lying(sentence, at - 1):
        at -= 1
    return at


def is_of_lying(sentence: Sentence, at: int) -> bool:
    """Whether a token only tells what a place is, or how far it is."""
    said = word(sentence, at)
    return said in LYING or said[:1].isdigit()
