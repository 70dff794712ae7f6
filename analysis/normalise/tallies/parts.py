"""Parts: figures of a part of what is counted: "the first wave of 1,500", "3 of them"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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


def is_part(text: str, words: Around, claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a number is that of a part: a batch, the rest, some of a number of the same.

    Bodies, graves or portraits are those that were found or are shown, and not all the dead.
    """
    before, after = words
    shown = SHOWN_BEFORE.search(before) or SHOWN_BEHIND.match(after)
    if shown and claim.measure == "killed":
        return True
    if OF_BATCH.search(before) or IN_BATCH.match(after):
        return True
    alike = [other for other in claims if is_alike(claim, other)]
    return bool(
        (whole(claim, alike) and (OF_THEM.match(after) or AMONG.search(before)))
        or (behind(claim, alike) and OTHER.search(before))
        or ((behind(claim, alike) or claim.measure not in LOSSES) and OTHERS.match(after))
        or any(AND.fullmatch(said) for said in joints(text, claim, alike))
    )


def is_alike(claim: Claim, other: Claim) -> bool:
    """Whether another claim counts the same with another number."""
    same = (other.measure, other.counted) == (claim.measure, claim.counted)
    return same and other.figure is not None and span(other) != span(claim)


def behind(claim: Claim, alike: Sequence[Claim]) -> list[Claim]:
    """The claims of the same whose number stands not far before."""
    starts = span(claim)[0]
    return [other for other in alike if 0 <= starts - span(other)[1] <= REACH]


def whole(claim: Claim, alike: Sequence[Claim]) -> bool:
    """Whether a larger number of the same stands not far before."""
    return any(size(other) > size(claim) for other in behind(claim, alike))


def size(claim: Claim) -> float:
    """The first number that a figure names."""
    figure = claim.figure
    ends = (figure.low, figure.best, figure.high) if figure else ()
    return next((end for end in ends if end is not None), 0.0)


def joints(text: str, claim: Claim, alike: Sequence[Claim]) -> Iterator[str]:
    """What stands between a number and another that one source gives for the same days."""
    starts, ends = span(claim)
    for other in alike:
        first, last = span(other)
        if not is_of_one_source(claim, other):
            continue
        if 0 < first - ends <= BETWEEN:
            yield plain(text[ends:first])
        if 0 < starts - last <= BETWEEN:
            yield plain(text[last:starts])


def is_of_one_source(claim: Claim, other: Claim) -> bool:
    """Whether two claims are of one claimant, of one force, in one place and period."""
    return told(claim) == told(other)


def told(claim: Claim) -> tuple[object, ...]:
    """Who says it of whom, where and of when."""
    return claim.claimant.name, claim.actor, claim.place_id, claim.earliest, claim.latest
