"""Figures: a number as it was claimed, and what a number was decided to be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from analysis.model.terms import Bound


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it was claimed: an interval, open-ended where the words leave it open.

    >>> Figure(best=5000), Figure(low=5000, bound="at_least"), Figure(low=90_000, high=100_000)
    (5000, 5000.., 90000..100000)
    >>> Figure(best=8000, bound="approx"), Figure(low=100, bound="more_than")
    (~8000, >100..)
    """

    low: float | None = None
    best: float | None = None
    high: float | None = None
    bound: Bound = "exact"

    def __post_init__(self) -> None:
        if self.bound == "exact" and self.best is None:
            object.__setattr__(self, "bound", "range")

    def __repr__(self) -> str:
        mark = {"approx": "~", "more_than": ">", "less_than": "<"}.get(self.bound, "")
        if self.best is not None:
            return f"{mark}{self.best:.12g}"
        low, high = (f"{end:.12g}" if end is not None else "" for end in (self.low, self.high))
        return f"{mark}{low}..{high}"

    @property
    def largest(self) -> float:
        """The largest of its ends and its best; 0 where none is known."""
        return max(self.low or 0, self.best or 0, self.high or 0)


@dataclass(frozen=True, slots=True)
class Number:
    """A number expression in a text, and what it was decided to be.

    `decision` is `claim`, or what else the number is: date, age, distance, money, percentage,
    designation, ordinal, score, phone, time, measure, other. `reason` says why, in plain words.
    """

    starts: int
    ends: int
    said: str
    figure: Figure
    decision: str = "other"
    reason: str = ""

    def record(self, id: str | None = None) -> dict[str, Any]:
        """The number as `reportedly extract --what numbers` writes it."""
        figure = self.figure
        return {
            "id": id,
            "starts": self.starts,
            "ends": self.ends,
            "said": self.said,
            "low": whole(figure.low),
            "best": whole(figure.best),
            "high": whole(figure.high),
            "bound": figure.bound,
            "decision": self.decision,
            "reason": self.reason,
        }


def whole(value: float | None) -> float | int | None:
    """A count without a needless `.0`.

    >>> whole(12000.0), whole(1.5), whole(None)
    (12000, 1.5, None)
    """
    return int(value) if value is not None and value == int(value) else value
