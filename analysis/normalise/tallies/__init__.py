"""Tallies: what a figure is a count of, where its words say that it is no count of a whole.

What the words of each phrase say stands beside this package, in `tallies.toml`. Together with the
change, the measure and the days of a claim they decide the column `tally` of the view `tallies`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from analysis.model import Claim
from analysis.normalise.tallies.around import Around, around
from analysis.normalise.tallies.events import event
from analysis.normalise.tallies.parts import InOrder, in_order, is_part
from analysis.normalise.tallies.rates import is_rate
from analysis.normalise.tallies.sizes import is_size

__all__ = ["Sign", "signs"]


@dataclass(frozen=True, slots=True)
class Sign:
    """What the words around a figure call it, and the kind of event whose toll it is."""

    tally: Literal["rate", "size", "part"] | None = None
    event: str | None = None


def signs(text: str, claims: Sequence[Claim]) -> Iterator[Sign]:
    """The sign of each claim of a text, in their order.

    >>> from analysis.pipeline.extract import extract
    >>> said = "The strike killed 18 soldiers. The army loses 92 soldiers a day."
    >>> [sign.tally or sign.event for sign in signs(said, extract(said))]
    ['attack', 'rate']
    """
    ordered = in_order(claims)
    for claim in claims:
        words = around(text, claim)
        yield Sign(tally(text, words, claim, ordered), event(text, words, claim))


def tally(
    text: str, words: Around, claim: Claim, claims: InOrder
) -> Literal["rate", "size", "part"] | None:
    """What the words call a figure: so many in a time, the size of a unit, or a part of another."""
    if claim.figure is None:
        return None
    if is_rate(words):
        return "rate"
    if is_part(text, words, claim, claims):
        return "part"
    return "size" if is_size(words, claim) else None
