"""Columns of the table: each value once, in the order that sorting gives, and where it stands.

So a table of many rows is small, and sorting it compares whole numbers, whatever the language of
the reader's machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from analysis.charts import wording
from analysis.charts.questions import country

Row = dict[str, Any]
Value = tuple[Any, str]  # what it is sorted by, and how it is said
NONE = -1


@dataclass(frozen=True)
class Column:
    """A column's values as they are said, in their order, and the place of each row's value."""

    name: str
    title: str
    said: list[str]
    at: list[int]


def columns(claims: list[Row]) -> list[dict[str, Any]]:
    """Every column of the table of these claims."""
    return [vars(column(name, title, map(value, claims))) for name, (title, value) in READ.items()]


def column(name: str, title: str, values: Iterable[Value | None]) -> Column:
    """A column of values; none is told by a place before the first.

    >>> column("kind", "Kind", [("b", "B"), None, ("a", "A"), ("b", "B")])
    Column(name='kind', title='Kind', said=['A', 'B'], at=[1, -1, 0, 1])
    """
    rows = list(values)
    ordered = sorted({value for value in rows if value is not None})
    places = {value: at for at, value in enumerate(ordered)}
    return Column(
        name, title, [said for _, said in ordered],
        [NONE if value is None else places[value] for value in rows],
    )  # fmt: skip


def verbatim(name: str) -> Callable[[Row], Value | None]:
    """How a column of words that stand in a report is read."""
    return lambda claim: (claim[name].casefold(), claim[name]) if claim[name] else None


def term(name: str) -> Callable[[Row], Value | None]:
    """How a column of terms is read, in which an underscore stands for a blank."""

    def value(claim: Row) -> Value | None:
        said = claim[name].replace("_", " ") if claim[name] else None
        return (said, said) if said else None

    return value


def figure(claim: Row) -> Value | None:
    """A figure in words, by its lower end and then its upper.

    >>> least = {"low": 3000, "best": None, "high": None, "bound": "at_least", "indefinite": None}
    >>> figure(least | {"change": "level"})
    ((3000, inf), 'at least 3,000')
    >>> figure(least | {"low": None, "best": 1500, "bound": "exact", "change": "increase"})
    ((1500, 1500), '1,500 more')
    """
    low, best, high = claim["low"], claim["best"], claim["high"]
    ends = [end for end in (low, best, high) if end is not None]
    if not ends:
        return None
    last = float("inf") if best is None and high is None else max(ends)
    return (min(ends), last), wording.read(claim) + CHANGES[claim["change"]]


def day(claim: Row) -> Value | None:
    """The day of publication."""
    when = claim["published"]
    return (when, wording.day(when)) if when else None


def period(claim: Row) -> Value | None:
    """The days for which the count holds, by the last of them; none where they are not said."""
    earliest, latest = claim["earliest"], claim["latest"]
    ends = [when.isoformat() for when in (latest, earliest) if when]
    return ((ends[0], ends[-1]), wording.period(earliest, latest)) if ends else None


def dates(claim: Row) -> Value | None:
    """The days of publication and of the period as ISO 8601 has them, to be searched for.

    >>> from datetime import date
    >>> dates({"published": date(2024, 12, 23), "earliest": None, "latest": date(2024, 12, 22)})
    ('2024-12-23 2024-12-22', '2024-12-23 2024-12-22')
    """
    days = [claim[name] for name in ("published", "earliest", "latest")]
    said = " ".join(dict.fromkeys(when.isoformat() for when in days if when))
    return (said, said) if said else None


def actor(claim: Row) -> Value | None:
    """Whose the counted are, by the name of the country."""
    said = called(claim["actor"]) if claim["actor"] else None
    return (said.casefold(), said) if said else None


called = cache(country)
CHANGES = {"level": "", "increase": " more", "decrease": " fewer"}
READ: dict[str, tuple[str, Callable[[Row], Value | None]]] = {
    "published": ("Published", day),
    "claimant": ("Claimant", verbatim("claimant")),
    "kind": ("Kind", term("claimant_kind")),
    "figure": ("Figure", figure),
    "measure": ("Measure", term("measure")),
    "counted": ("Counted", term("counted")),
    "actor": ("Actor", actor),
    "place": ("Place", verbatim("place")),
    "period": ("As of", period),
    "stance": ("Stance", term("stance")),
    "certainty": ("Certainty", term("certainty")),
    "method": ("Method", term("method")),
    "publisher": ("Publisher", verbatim("publisher")),
    "chain": ("Chain", verbatim("chain")),
    "quote": ("Quote", verbatim("quote")),
    "names": ("Also called", verbatim("names")),
    "dates": ("Dates", dates),
}
