"""The claims of a report, as a page holds them: rows of a table, the reports, and the passages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from analysis.charts import frames
from analysis.charts.answers import PASSAGES, Database, passages
from analysis.charts.pages import part
from analysis.export.report.columns import columns

MOST = 20_000
REPORT = ("title", "publisher", "published", "url")
Passages = dict[str, dict[str, Any]]


EXTENT = """
select
    count(*) as claims,
    count(distinct report_id) as reports,
    count(distinct speakers.origin_id) as origins,
    count(distinct speakers.origin_id) filter (speakers.origin_kind = 'anonymous') as unnamed,
    min(published) as first,
    max(published) as last
from estimates
left join speakers on speakers.source_id = estimates.claimant_id
"""


@dataclass(frozen=True)
class Extent:
    """All claims of a ledger: how many, of how many origins, and from when to when."""

    claims: int
    reports: int
    origins: int
    unnamed: int
    first: date | None
    last: date | None


@dataclass(frozen=True)
class Claims:
    """The newest claims of a ledger, their passages, and the extent of the whole."""

    rows: list[dict[str, Any]]
    passages: Passages
    extent: Extent

    @property
    def left_out(self) -> int:
        """How many claims are too many for a page."""
        return self.extent.claims - len(self.rows)


def claims(db: Database, most: int = MOST) -> Claims:
    """The claims that were published last, and no more than `most`."""
    query = part("claims.sql", __package__)
    found = frames.linked(frames.steady(db.sql(query, {"most": most})))
    return Claims(found.to_dicts(), told(db, found["claim_id"]), Extent(*db.sql(EXTENT).row(0)))


def told(db: Database, claims: Iterable[str]) -> Passages:
    """The passage of each claim, some at a time, as JSON can hold it."""
    return {
        claim: frames.told(passage)
        for some in batches(claims)
        for claim, passage in passages(db, some).items()
    }


def batches(items: Iterable[str], size: int = PASSAGES) -> Iterator[list[str]]:
    """Items, some at a time.

    >>> list(batches("abc", 2))
    [['a', 'b'], ['c']]
    """
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some


def table(claims: Claims) -> dict[str, Any]:
    """The rows of the table, column by column, with the claim that each stands for."""
    return {
        "claims": [claim["claim_id"] for claim in claims.rows],
        "columns": columns(claims.rows),
    }


def held(passages: Passages) -> dict[str, Any]:
    """Passages by claim, each report told once and named by its place."""
    reports = dict.fromkeys(report(passage) for passage in passages.values())
    places = {about: at for at, about in enumerate(reports)}
    return {
        "reports": [dict(zip(REPORT, about, strict=True)) for about in reports],
        "passages": {
            claim: [places[report(passage)], passage["passage"], flat(passage["marks"])]
            for claim, passage in sorted(passages.items())
        },
    }


def report(passage: dict[str, Any]) -> tuple[str | None, ...]:
    """What a passage says of its report."""
    return tuple(passage[part] for part in REPORT)


def flat(marks: list[dict[str, Any]]) -> list[list[Any]]:
    """Marks without the names of their parts."""
    return [[mark["field"], mark["starts"], mark["ends"]] for mark in marks]
