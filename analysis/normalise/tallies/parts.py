"""Parts: figures of a part of what is counted: "the first wave of 1,500", "3 of them"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from analysis.model import Claim
from analysis.normalise.tallies.around import LOSSES, WORD, Around, any_of, plain, span, up_to
from analysis.words import grammar

ROW, BATCHES = any_of(grammar("in a row of batches")), any_of(grammar("batches"))
REACH, BETWEEN = 250, 60  # characters
OF_BATCH = re.compile(
    rf"\b{ROW}(?: {WORD})? {BATCHES}[\"”’']*,?{up_to(4)} $"
    rf"|\b(?:the|its|their) (?:remaining|rest,?){up_to(3)} $"
)
IN_BATCH = re.compile(
    rf"[^,;:]{{0,60}} (?:in|as part of|with|of|from) (?:an?|his|its|that|the|their|this) {ROW}"
    rf"(?: {WORD})? {BATCHES}\b"
)
OF_THEM = re.compile(rf"{up_to(2)},? of (?:them|whom|those|these|which)\b")
AMONG = re.compile(
    rf"\b(?:of|among) (?:them|whom|those|which)\b,?{up_to(3)} $|\bincluding\b[^;:]*$"
)
OTHER = re.compile(rf"\b(?:the|its|their) others?{up_to(2)} $")
OTHERS = re.compile(rf"(?: {WORD})? others?\b")
SHOWN = any_of(grammar("found or shown of the dead"))
SHOWN_BEFORE = re.compile(rf"\b{SHOWN}(?: of)?{up_to(4)} $")
SHOWN_BEHIND = re.compile(rf"{up_to(2)} {SHOWN}\b")
AND = re.compile(rf"{up_to(4)},? (?:and|plus|as well as)(?: {WORD}){{0,3}} $")


class InOrder(NamedTuple):
    """The claims of a text that have a figure, by where their numbers end and where they begin."""

    by_end: Sequence[Claim]
    by_start: Sequence[Claim]


def in_order(claims: Iterable[Claim]) -> InOrder:
    """The claims of a text, so that those beside one are found without a look at all others."""
    found = [claim for claim in claims if claim.figure is not None]
    return InOrder(sorted(found, key=ends_at), sorted(found, key=starts_at))


def is_part(text: str, words: Around, claim: Claim, claims: InOrder) -> bool:
    """Whether a number is that of a part: a batch, the rest, some of a number of the same.

    Bodies, graves or portraits are those that were found or are shown, and not all the dead.
    """
    before, after = words
    shown = SHOWN_BEFORE.search(before) or SHOWN_BEHIND.match(after)
    if shown and claim.measure == "killed":
        return True
    if OF_BATCH.search(before) or IN_BATCH.match(after):
        return True
    earlier = behind(claim, claims)
    return bool(
        (is_larger(earlier, claim) and (OF_THEM.match(after) or AMONG.search(before)))
        or (earlier and OTHER.search(before))
        or ((earlier or claim.measure not in LOSSES) and OTHERS.match(after))
        or any(AND.fullmatch(said) for said in joints(text, claim, claims))
    )


def is_alike(claim: Claim, other: Claim) -> bool:
    """Whether another claim counts the same with another number."""
    same = (other.measure, other.counted) == (claim.measure, claim.counted)
    return same and span(other) != span(claim)


def behind(claim: Claim, claims: InOrder) -> list[Claim]:
    """The claims of the same whose number stands not far before."""
    starts, found = starts_at(claim), claims.by_end
    first = bisect_left(found, starts - REACH, key=ends_at)
    last = bisect_right(found, starts, first, key=ends_at)
    return [other for other in found[first:last] if is_alike(claim, other)]


def ahead(claim: Claim, claims: InOrder) -> list[Claim]:
    """The claims of the same whose number stands close after."""
    ends, found = ends_at(claim), claims.by_start
    first = bisect_right(found, ends, key=starts_at)
    last = bisect_right(found, ends + BETWEEN, first, key=starts_at)
    return [other for other in found[first:last] if is_alike(claim, other)]


def starts_at(claim: Claim) -> int:
    """Where the number of a claim starts."""
    return span(claim)[0]


def ends_at(claim: Claim) -> int:
    """Where the number of a claim ends."""
    return span(claim)[1]


def is_larger(earlier: Sequence[Claim], claim: Claim) -> bool:
    """Whether one of the numbers before is larger."""
    return any(size(other) > size(claim) for other in earlier)


def size(claim: Claim) -> float:
    """The first number that a figure names."""
    figure = claim.figure
    ends = (figure.low, figure.best, figure.high) if figure else ()
    return next((end for end in ends if end is not None), 0.0)


def joints(text: str, claim: Claim, claims: InOrder) -> Iterator[str]:
    """What stands between a number and another that one source gives for the same days."""
    starts, ends = span(claim)
    for other in ahead(claim, claims):
        if is_of_one_source(claim, other):
            yield plain(text[ends : starts_at(other)])
    for other in behind(claim, claims):
        if 0 < starts - ends_at(other) <= BETWEEN and is_of_one_source(claim, other):
            yield plain(text[ends_at(other) : starts])


def is_of_one_source(claim: Claim, other: Claim) -> bool:
    """Whether two claims are of one claimant, of one force, in one place and period."""
    return told(claim) == told(other)


def told(claim: Claim) -> tuple[object, ...]:
    """Who says it of whom, where and of when."""
    return claim.claimant.name, claim.actor, claim.place_id, claim.earliest, claim.latest
