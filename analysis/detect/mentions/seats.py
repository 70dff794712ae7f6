"""Seats: officials without a name by the place they serve: "the Kherson region's governor"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.detect.mentions.seen import Seen
from analysis.model import Mark, Mention
from analysis.words import grammar
from analysis.words.gazetteer import served

BEFORE = grammar("before a land")
LANDS = grammar("kinds of land")
SERVING = grammar("offices of a place")
REGIONAL = grammar("words before an office")
OWNS = frozenset({"'s", "’s"})
TAKING_UP = frozenset({"its", "the"})
LONGEST = 6  # words between an office and the place it is of


def officials(sentence: Seen) -> Iterator[Mention]:
    """The officials of a place whom nobody names, each by their office and the place."""
    for mark in sentence.of("role"):
        if mark.detail == "one" and sentence.word(mark.last - 1) in SERVING:
            found = behind(sentence, mark) or before(sentence, mark)
            if found:
                yield found


def behind(sentence: Seen, office: Mark) -> Mention | None:
    """An office with its place behind it: "governor of the southern |Mykolaiv region"."""
    if sentence.word(office.last) not in {"of", "in"}:
        return None
    at = office.last + 1
    while at < office.last + LONGEST and is_before_a_land(sentence, at):
        at += 1
    place = next((m for m in sentence.of("place") if m.first == at), None)
    if place is None:
        return None
    last = place.last + (sentence.word(place.last) in LANDS)
    return official(sentence, office, place, described_from(sentence, office.first), last)


def is_before_a_land(sentence: Seen, at: int) -> bool:
    """Whether a token may stand before a place: "[Russia's southern] |Belgorod region"."""
    owned = at in sentence.starting or sentence.word(at) in OWNS
    return owned or sentence.word(at) in BEFORE | LANDS | {"of"}


def before(sentence: Seen, office: Mark) -> Mention | None:
    """An office with its place before it: "|Sumy's regional governor", "the |Kharkiv mayor"."""
    first = described_from(sentence, office.first)
    at = first - (sentence.word(first - 1) in OWNS)
    for place in sentence.of("place"):
        if at - (sentence.word(at - 1) in LANDS) == place.last or at == place.last:
            return official(sentence, office, place, place.first, office.last)
    return its_own(sentence, office, first)


def its_own(sentence: Seen, office: Mark, first: int) -> Mention | None:
    """The official of the place that "its" takes up: "in the Kherson region, its governor said".

    "The region's governor" and "the governor" are that of the place as well.
    """
    start = first - 1
    if sentence.word(start) in OWNS and sentence.word(start - 1) in LANDS:
        start -= 1 + (sentence.word(start - 2) == "the")
    elif sentence.word(start) not in TAKING_UP:
        return None
    place = next((m for m in reversed(sentence.of("place")) if m.last < first), None)
    return official(sentence, office, place, start, office.last) if place else None


def described_from(sentence: Seen, first: int) -> int:
    """Where the words begin that describe an office: "acting |regional governor"."""
    while sentence.word(first - 1) in REGIONAL:
        first -= 1
    return first


def official(sentence: Seen, office: Mark, place: Mark, first: int, last: int) -> Mention | None:
    """Somebody by their office and place, where no name stands right behind."""
    behind = last + (sentence.word(last) == ",")
    if place.value not in served() or sentence.is_raised(behind):  # "governor |Oleksandr Prokudin"
        return None
    seat, country = served()[place.value]
    said = " ".join(sentence.lowers[office.first : office.last])
    return Mention(first, last, "role", f"{said} of {seat}", None, "office", country)
