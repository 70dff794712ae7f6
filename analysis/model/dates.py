"""Dates: a date expression with the days it allows, and with whoever says it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from analysis.model.terms import Basis, Precision


@dataclass(frozen=True, slots=True)
class Date:
    """A date expression in a text: the earliest and latest day it allows, and how finely.

    `basis` says what the days were worked out from: `said` (the words hold the year), `publication`
    (relative to the publication date), `text` (relative to another date in the text) or `none`
    (the days cannot be known: both are null, and only the words are kept).
    """

    starts: int
    ends: int
    said: str
    earliest: date | None
    latest: date | None
    precision: Precision | None
    edtf: str | None
    basis: Basis


@dataclass(frozen=True, slots=True)
class DateSaid:
    """A date expression with whoever the statement it stands in is attributed to."""

    date: Date
    claimant: str | None
    claimant_id: str | None

    def record(self, id: str | None = None) -> dict[str, Any]:
        """The date as `reportedly extract --what dates` writes it, days as ISO 8601."""
        found = self.date
        return {
            "id": id,
            "starts": found.starts,
            "ends": found.ends,
            "said": found.said,
            "earliest": found.earliest.isoformat() if found.earliest else None,
            "latest": found.latest.isoformat() if found.latest else None,
            "precision": found.precision,
            "edtf": found.edtf,
            "basis": found.basis,
            "claimant": self.claimant,
            "claimant_id": self.claimant_id,
        }
