"""Terms: the values that a field can have, and the span that its words take up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Bound = Literal["exact", "approx", "at_least", "more_than", "at_most", "less_than", "range"]
Stance = Literal["asserts", "confirms", "denies", "doubts"]
Certainty = Literal["stated", "hedged"]
Precision = Literal["day", "week", "month", "quarter", "year"]
Basis = Literal["said", "publication", "text", "none"]
Role = Literal["claimant", "relay", "publisher"]
Anonymity = Literal["named", "role", "anonymous", "unattributed"]
UNATTRIBUTED = "unattributed"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text."""

    starts: int
    ends: int

    def __len__(self) -> int:
        return self.ends - self.starts
