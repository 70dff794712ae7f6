"""Claims: a figure with its meaning, its chain, and the words behind each field."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, NamedTuple

from analysis.model.dates import Date
from analysis.model.figures import Figure, Number, whole
from analysis.model.terms import Anonymity, Basis, Certainty, Precision, Role, Span, Stance


@dataclass(frozen=True, slots=True)
class Hop:
    """One link of a claim's chain: who, in which role, and the words that say so."""

    role: Role
    name: str
    source_id: str | None
    kind: str
    anonymity: Anonymity
    cue: str
    starts: int | None
    ends: int | None


@dataclass(frozen=True, slots=True)
class Attributed:
    """A reported statement: who makes it, the words that say so, and the words that are theirs.

    `kind` is what the cue does: say, report, tell, estimate, confirm, deny, doubt, cite.
    """

    name: str
    source_id: str | None
    kind: str
    source: Span
    cue: Span
    content: Span


class Evidence(NamedTuple):
    """The words behind one field of a claim."""

    field: str
    starts: int
    ends: int


@dataclass(frozen=True, slots=True)
class Movement:
    """A movement or stationing of a force that a claim is about."""

    from_place_id: str | None
    to_place_id: str | None
    status: Literal["planned", "under_way", "completed", "stationed", "denied"]


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure with its meaning, or a denial, doubt or confirmation without a figure."""

    starts: int
    ends: int
    quote: str
    number: Number | None
    figure: Figure | None
    measure: str
    counted: str
    actor: str | None
    place: str | None
    place_id: str | None
    earliest: date | None
    latest: date | None
    period_precision: Precision | None
    period_basis: Basis
    chain: tuple[Hop, ...]
    stance: Stance
    certainty: Certainty
    change: Literal["level", "increase", "decrease"]
    evidence: tuple[Evidence, ...]
    rule: str
    movement: Movement | None = None

    @property
    def claimant(self) -> Hop:
        """Who originally asserts it: the first hop of the chain."""
        return self.chain[0]

    @property
    def number_span(self) -> Span | None:
        """Where the bare number expression stands, if the claim has one."""
        return Span(self.number.starts, self.number.ends) if self.number else None

    def record(self, id: str | None = None) -> dict[str, Any]:
        """The claim as `reportedly extract` writes it: one JSON object, days as ISO 8601."""
        figure, span = self.figure, self.number_span
        return {
            "id": id,
            "starts": self.starts,
            "ends": self.ends,
            "quote": self.quote,
            "number_starts": span.starts if span else None,
            "number_ends": span.ends if span else None,
            "low": whole(figure.low) if figure else None,
            "best": whole(figure.best) if figure else None,
            "high": whole(figure.high) if figure else None,
            "bound": figure.bound if figure else None,
            "measure": self.measure,
            "counted": self.counted,
            "actor": self.actor,
            "place": self.place,
            "place_id": self.place_id,
            "earliest": self.earliest.isoformat() if self.earliest else None,
            "latest": self.latest.isoformat() if self.latest else None,
            "period_precision": self.period_precision,
            "claimant": self.claimant.name,
            "claimant_id": self.claimant.source_id,
            "chain": [hop.name for hop in self.chain],
            "stance": self.stance,
            "certainty": self.certainty,
            "change": self.change,
            "rule": self.rule,
        }


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the rules found in one text: its claims, and every number and date."""

    claims: tuple[Claim, ...]
    numbers: tuple[Number, ...] = field(default=())
    dates: tuple[Date, ...] = field(default=())
