"""Charges: the deed of some year that somebody is charged with: "accused |of a raid in 2003"."""

from __future__ import annotations

from analysis.interpret.around import dates_near
from analysis.interpret.counted import Counted
from analysis.interpret.near import holds
from analysis.model import Sentence

CHARGES = frozenset(
    {"suspected", "accused", "charged", "convicted", "wanted", "guilty", "indicted",
     "responsible", "blamed", "suspects", "sought"}
)  # fmt: skip
NEAR, FAR = 3, 12  # tokens from a charge to where and when the deed was done
WHEN = 6  # tokens from where it was done to its year


def is_charged(sentence: Sentence, what: Counted, at: int) -> bool:
    """Whether a token behind a number tells of the deed of a charge: "wanted for a raid |in 1998".

    "Convicted in 1998" tells when they were convicted.
    """
    if at < what.last or not holds(sentence, CHARGES, max(what.first, at - FAR), at - NEAR):
        return False
    return any(
        dated.precision == "year" or dated.said[-4:].isdecimal()
        for dated, _, _ in dates_near(sentence, at, at + WHEN)
    )
