"""Changes: whether a coded claim counts a level or a change of one, where its line does not say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from analysis.model import Claim


def as_read(claim: Claim, read: Iterable[Claim]) -> Claim:
    """A coded claim with the change that the rules read of its number, if they read one."""
    changes = (other.change for other in read if is_same_number(claim, other))
    return replace(claim, change=next((found for found in changes if found != "level"), "level"))


def is_same_number(one: Claim, other: Claim) -> bool:
    """Whether the numbers of two claims about one text overlap."""
    if one.number is None or other.number is None:
        return False
    return one.number.starts < other.number.ends and other.number.starts < one.number.ends
