"""Faults: what keeps a claim out of the ledger, in words. The ledger's own promises, up front."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import isfinite
from typing import Any, get_args

from analysis.model import Bound, Certainty, Claim, Date, Figure, Precision, Stance

MEASURES = frozenset(
    {"planned", "deployed", "present", "training", "engaged", "killed", "wounded", "casualties"}
    | {"captured", "missing", "returned", "supplied", "requested", "other"}
)
DIGITS = re.compile(r"(?<!\d)(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?")
LONGEST = 30  # characters of a number in digits
CHANGES = frozenset({"level", "increase", "decrease"})


def fault(claim: Claim, text: str) -> str | None:
    """The first thing that is wrong with a claim about a text, or nothing."""
    return next(faults(claim, text), None)


def faults(claim: Claim, text: str) -> Iterator[str]:
    """Everything that is wrong with a claim about a text."""
    yield from word_faults(claim, text)
    yield from figure_faults(claim.figure, claim.stance)
    yield from field_faults(claim)
    yield from chain_faults(claim)
    if broken := backwards(claim):
        yield broken


def backwards(said: Claim | Date) -> str | None:
    """That the days of a claim or a date end before they begin, where they do."""
    if said.earliest and said.latest and said.earliest > said.latest:
        return f"earliest {said.earliest} is after latest {said.latest}"
    return None


def word_faults(claim: Claim, text: str) -> Iterator[str]:
    """Where the claim's offsets do not point at its words."""
    if not 0 <= claim.starts < claim.ends <= len(text):
        yield f"{claim.starts}:{claim.ends} is no slice of a text of {len(text)} code points"
    elif text[claim.starts : claim.ends] != claim.quote:
        yield f"the text at {claim.starts}:{claim.ends} is not the quote {claim.quote!r}"
    for starts, ends in spans(claim):
        if starts is None or ends is None or not 0 <= starts < ends <= len(text):
            yield f"{starts}:{ends} is no slice of a text of {len(text)} code points"
    number = claim.number
    if number and not claim.starts <= number.starts < number.ends <= claim.ends:
        yield f"its number at {number.starts}:{number.ends} is not within its quote"
    elif number and (whole := cut(number.starts, number.ends, text)):
        yield f"its number at {number.starts}:{number.ends} cuts {whole!r} in two"


def cut(starts: int, ends: int, text: str) -> str | None:
    """The number in digits that a span begins or ends within, if it does.

    >>> cut(0, 4, "3,000 men"), cut(0, 5, "3,000 men"), cut(3, 5, "12,13 men")
    ('3,000', None, None)
    """
    for found in DIGITS.finditer(text, max(0, starts - LONGEST), ends + LONGEST):
        if found.start() < starts < found.end() or found.start() < ends < found.end():
            return found.group()
    return None


def spans(claim: Claim) -> Iterator[tuple[int | None, int | None]]:
    """Every stretch of the text that a claim points at, but its own."""
    if claim.number:
        yield claim.number.starts, claim.number.ends
    yield from ((words.starts, words.ends) for words in claim.evidence)
    yield from ((hop.starts, hop.ends) for hop in claim.chain if hop.starts is not None)


def figure_faults(figure: Figure | None, stance: str) -> Iterator[str]:
    """Where the figure is no interval, or a claim without one asserts nothing."""
    if figure is None:
        if stance == "asserts":
            yield "it asserts, but has no figure"
        return
    ends = [end for end in (figure.low, figure.best, figure.high) if end is not None]
    if any(isinstance(end, bool) or not isfinite(end) for end in ends):
        yield "low, best and high are not all finite numbers"
    elif not ends:
        yield "its figure has neither low, best nor high"
    elif ends != sorted(ends) or ends[0] < 0:
        yield f"low, best and high do not ascend: {', '.join(f'{end:.12g}' for end in ends)}"


def field_faults(claim: Claim) -> Iterator[str]:
    """Where a field holds a word that it may not."""
    known: tuple[tuple[str, Any, Any], ...] = (
        ("measure", claim.measure, MEASURES),
        ("stance", claim.stance, get_args(Stance)),
        ("certainty", claim.certainty, get_args(Certainty)),
        ("change", claim.change, CHANGES),
        ("bound", claim.figure.bound if claim.figure else None, (None, *get_args(Bound))),
        ("period_precision", claim.period_precision, (None, *get_args(Precision))),
    )
    for field, value, allowed in known:
        if value not in allowed:
            yield f"{field} is {value!r}"
    if not re.fullmatch("[a-z][a-z_]*", claim.counted):
        yield f"counted is {claim.counted!r}"
    if claim.actor is not None and not re.fullmatch("[A-Z]{3}", claim.actor):
        yield f"actor is {claim.actor!r}, not an ISO 3166-1 alpha-3 code"


def chain_faults(claim: Claim) -> Iterator[str]:
    """Where the chain is not one claimant, then relays, then at most one publisher."""
    roles = " ".join(hop.role for hop in claim.chain)
    if not re.fullmatch("claimant( relay)*( publisher)?", roles):
        yield f"its chain is {roles or 'empty'}"
