"""The nouns: what is read, found and claimed. They hold fields and print themselves.

Every `starts` and `ends` is an offset in Unicode code points into the text, end exclusive.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Literal, NamedTuple

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


class Token(NamedTuple):
    """A word, a numeral or a punctuation mark, with its lower-case form for matching."""

    text: str
    lower: str
    starts: int
    ends: int


class Mark(NamedTuple):
    """A phrase that a vocabulary knows: its kind, what it means, and its tokens (`last` exclusive).

    `detail` holds what else the vocabulary says: a verb's form, a unit's number, a name's kind.
    """

    kind: str
    value: str
    first: int
    last: int
    detail: str = ""


class Mention(NamedTuple):
    """Somebody who may assert, relay or publish, as a sentence names them (`last` exclusive).

    `form` is named, role (an office or a described group), definite ("the agency"), or pronoun;
    `kind` is that of the sources, or for a definite or pronoun what it can refer to.
    """

    first: int
    last: int
    form: str
    name: str
    source_id: str | None
    kind: str
    country: str | None = None
    many: bool = False


class Detectors(NamedTuple):
    """What finds the parts of a sentence, each from the sentence itself."""

    marks: Callable[[Sentence], dict[str, tuple[Mark, ...]]]
    quantities: Callable[[Sentence], tuple[Quantity, ...]]
    dates: Callable[[Sentence], tuple[tuple[Date, int, int], ...]]
    mentions: Callable[[Sentence], tuple[Mention, ...]]


@dataclass(frozen=True)
class Sentence:
    """A sentence as the detectors see it: its tokens, and what is found in it once it is asked for.

    `marks` are the phrases known in it by their kind.
    """

    index: int
    paragraph: int
    starts: int
    ends: int
    tokens: tuple[Token, ...]
    detectors: Detectors = field(repr=False, compare=False)
    indexes: dict[str, Mapping[int, Mark]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @cached_property
    def lowers(self) -> list[str]:
        """The lower-case words of the tokens."""
        return [token.lower for token in self.tokens]

    @cached_property
    def marks(self) -> dict[str, tuple[Mark, ...]]:
        """The phrases known in the sentence, by their kind."""
        return self.detectors.marks(self)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers, in the order of the text."""
        return self.detectors.quantities(self)

    @cached_property
    def dates(self) -> tuple[tuple[Date, int, int], ...]:
        """The dates, each with its tokens (the last exclusive)."""
        return self.detectors.dates(self)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Everybody named who may assert, relay or publish something."""
        return self.detectors.mentions(self)

    def of(self, kind: str) -> tuple[Mark, ...]:
        """The marks of one kind, in the order of the text."""
        return self.marks.get(kind, ())

    def at(self, kind: str) -> Mapping[int, Mark]:
        """The marks of one kind by their first token; of several meanings, the first one."""
        if kind not in self.indexes:
            self.indexes[kind] = {mark.first: mark for mark in reversed(self.of(kind))}
        return self.indexes[kind]


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to look at in an input that was read all the same: which, where, and what.

    >>> print(Remark("the field 'date' is not known", "a.md", 2))
    a.md:2: the field 'date' is not known
    """

    said: str
    path: str | None = None
    line: int | None = None

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line) if part)
        return f"{place}: {self.said}" if place else self.said


@dataclass(frozen=True, slots=True)
class Report:
    """Something published, with the one version of its text that was read.

    `id` is the name it goes by in its own collection (a file's stem, or a JSONL line's `id`).
    """

    id: str
    text: str
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    credited: str | None = None
    author: str | None = None
    language: str = "en"
    published: date | None = None
    published_basis: Literal["said", "given", "none"] = "none"
    path: str | None = None
    media_type: str = "text/plain"
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Reject:
    """An input that could not be read: which, where, why, and what to do about it."""

    path: str
    line: int | None
    reason: str
    remedy: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.reason}. {self.remedy}"


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


class Quantity(NamedTuple):
    """A number in its sentence: its tokens, and those of what bounds it (`stops` exclusive).

    `kind` is what it was found to be before its meaning was asked for: a decision of the number,
    or `count` where it may count something.
    """

    number: Number
    kind: str
    first: int
    last: int
    begins: int
    stops: int


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


@dataclass(frozen=True, slots=True)
class Evidence:
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


def whole(value: float | None) -> float | int | None:
    """A count without a needless `.0`.

    >>> whole(12000.0), whole(1.5), whole(None)
    (12000, 1.5, None)
    """
    return int(value) if value is not None and value == int(value) else value
