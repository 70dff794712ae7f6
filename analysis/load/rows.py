"""Rows: a report, its text and what was read in it, as rows of the ledger's tables."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from analysis.load import gazetteer
from analysis.load.claim_rows import anchor, chain, claim_rows, source_row
from analysis.load.gazetteer import Row
from analysis.load.ids import identifier, report_id, text_digest
from analysis.load.together import numbered
from analysis.model import Claim, Date, Hop, Number, Reading, Report
from analysis.normalise import sources, tallies

Shard = dict[str, list[Row]]
UNKNOWN = "unknown publisher"


@dataclass(frozen=True, slots=True)
class Entry:
    """A report with all that was read in it: by the rules, and by close reading."""

    report: Report
    reading: Reading
    coded: tuple[Claim, ...] = ()

    @property
    def text_id(self) -> str:
        """The id of its text: of the report's, this version."""
        return identifier("t", report_id(self.report), text_digest(self.report.text))


def shard(entries: Iterable[Entry]) -> Shard:
    """The rows of some reports, by table."""
    tables: defaultdict[str, list[Row]] = defaultdict(list)
    for entry in entries:
        for table, row in entry_rows(entry):
            tables[table].append(row)
    return dict(tables)


def entry_rows(entry: Entry) -> Iterator[tuple[str, Row]]:
    """Every row of one report, each with its table."""
    report, text_id = entry.report, entry.text_id
    publisher = publisher_of(report)
    yield from report_rows(report, text_id, publisher)
    for number in numbers_of(entry):
        yield "numbers", number_row(text_id, number)
    for date in {(date.starts, date.ends): date for date in reversed(entry.reading.dates)}.values():
        yield "dates", date_row(text_id, date)
    seen: Counter[object] = Counter()
    for method, claims in (("rule", entry.reading.claims), ("coded", entry.coded)):
        for claim, sign in zip(claims, tallies.signs(report.text, claims), strict=True):
            place = anchor(method, claim)
            claim_id = identifier("c", text_id, *place, seen[place])
            seen[place] += 1
            hops = numbered(chain(claim, publisher), report.text)
            yield from claim_rows(claim_id, text_id, method, claim, hops, sign)


def publisher_of(report: Report) -> Hop:
    """The last hop of every claim of a report."""
    if not report.publisher:
        return Hop("publisher", UNKNOWN, "outlet-unknown", "outlet", "unattributed", "", None, None)
    source_id = sources.publisher(report.publisher).source_id
    return Hop("publisher", report.publisher, source_id, "outlet", "named", "", None, None)


def report_rows(report: Report, text_id: str, publisher: Hop) -> Iterator[tuple[str, Row]]:
    """The rows of a report, its text, its publisher and whom it credits."""
    yield "sources", source_row(publisher)
    credited = report.credited and sources.publisher(report.credited).source_id
    if report.credited and credited:
        yield "sources", gazetteer.source(credited, report.credited, "outlet")
    yield (
        "reports",
        {
            "report_id": report_id(report),
            "url": report.url,
            "title": report.title,
            "publisher_id": publisher.source_id,
            "credited_id": credited or None,
            "author": report.author,
            "language": report.language,
            "published": report.published,
            "published_basis": report.published_basis,
            "path": report.path,
        },
    )
    yield "texts", text_row(report, text_id)


def text_row(report: Report, text_id: str) -> Row:
    """The row of a report's text."""
    return {
        "text_id": text_id,
        "report_id": report_id(report),
        "path": report.path,
        "published": report.published,
        "retrieved_at": None,
        "media_type": report.media_type,
        "sha256": text_digest(report.text),
        "text": report.text,
        "is_current": True,
    }


def numbers_of(entry: Entry) -> Iterable[Number]:
    """Every number of a text, once: as the rules decided; those that only coding found, last."""
    claimed = (
        replace(claim.number, decision="claim") for claim in entry.reading.claims if claim.number
    )
    coded = (claim.number for claim in entry.coded if claim.number)
    found: dict[tuple[int, int], Number] = {}
    for number in (*claimed, *entry.reading.numbers, *coded):
        found.setdefault((number.starts, number.ends), number)
    return found.values()


def number_row(text_id: str, number: Number) -> Row:
    """The row of a number."""
    return {
        "number_id": identifier("n", text_id, number.starts, number.ends),
        "text_id": text_id,
        "starts": number.starts,
        "ends": number.ends,
        "said": number.said,
        "decision": number.decision,
        "reason": number.reason or None,
    }


def date_row(text_id: str, date: Date) -> Row:
    """The row of a date."""
    return {
        "date_id": identifier("d", text_id, date.starts, date.ends),
        "text_id": text_id,
        "starts": date.starts,
        "ends": date.ends,
        "said": date.said,
        "earliest": date.earliest,
        "latest": date.latest,
        "precision": date.precision,
        "edtf": date.edtf,
        "basis": date.basis,
    }
