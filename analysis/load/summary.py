"""Summary: what went into a database, for people and for its table of builds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from analysis.load.ids import identifier
from analysis.model import Reject, Remark

if TYPE_CHECKING:
    import duckdb

SUPERSEDED = """
select format(
    '{} ({}), by {} ({})',
    earlier.path, coalesce(earlier.published::varchar, 'day not known'),
    later.path, coalesce(later.published::varchar, 'day not known')
)
from texts as earlier
join texts as later on later.report_id = earlier.report_id and later.is_current
where not earlier.is_current
order by earlier.rowid
"""

INVOLVED = """
select (select count(*) from reports), count(distinct source_id)
from (
    select source_id from attributions
    union all select publisher_id from reports
    union all select credited_id from reports
)
"""

IDLE = """
select format('the correction {} of {} names no claim that is there', correction_id, field)
from corrections
where claim_id not in (select claim_id from claims)
union all
select format(
    'the correction {} changes nothing: {} cannot be {}',
    correction_id, field, coalesce('"' || said || '"', 'empty')
)
from corrected_fields
where not is_sound and claim_id in (select claim_id from claims)
order by 1
"""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build read, found and rejected; how long it took, in seconds.

    `numbers_not_taken` counts the rows of the view `unread`, by decision; `superseded` names the
    texts that a later one with the same URL stands for, `remarks` what to look at in the reports
    that went in, and `passed_over` counts the files that are no reports, by suffix.
    """

    reports: int
    claims_rule: int
    claims_coded: int
    sources: int
    numbers: int
    numbers_not_taken: dict[str, int]
    superseded: tuple[str, ...]
    rejects: tuple[Reject, ...]
    remarks: tuple[Remark, ...]
    passed_over: dict[str, int]
    seconds: float

    def noticed(self) -> list[str]:
        """The remarks, one of each kind, with how many more there are of it."""
        kinds: dict[str, list[Remark]] = {}
        for remark in self.remarks:
            kinds.setdefault(remark.said, []).append(remark)
        more = (f" (and {len(same) - 1:,} more)" if same[1:] else "" for same in kinds.values())
        return [f"{same[0]}{times}" for same, times in zip(kinds.values(), more, strict=True)]

    def not_reports(self) -> str:
        """The files that are no reports, in words; none where there are none."""
        many = sum(self.passed_over.values())
        ordered = sorted(self.passed_over.items(), key=lambda kind: (-kind[1], kind[0]))
        kinds = ", ".join(f"{count:,} {suffix}" for suffix, count in ordered)
        return f"{many:,} file{'s' if many > 1 else ''}: {kinds}" if many else ""


def listed(items: Sequence[object], most: int, rest: str) -> list[str]:
    """Items in words, a line each; beyond so many, how many more there are, and where.

    >>> listed([Reject("a.md", 3, "it holds no text", "Add it.")] * 3, 1, "in the table `rejects`")
    ['a.md:3: it holds no text. Add it.', '… and 2 more, in the table `rejects`']
    """
    more = len(items) - most
    return [*map(str, items[:most]), *([f"… and {more:,} more, {rest}"] if more > 0 else [])]


def corrections_idle(db: duckdb.DuckDBPyConnection) -> list[Remark]:
    """A remark on each correction that changes nothing: it has no claim, or cannot be right."""
    return [Remark(said) for (said,) in rows(db, IDLE)]


def summarised(
    db: duckdb.DuckDBPyConnection,
    rejects: list[Reject],
    remarks: list[Remark],
    passed_over: Mapping[str, int],
    seconds: float,
) -> Summary:
    """What went into a database."""
    methods = dict(rows(db, "select method, count(*) from claims group by method"))
    [(reports, sources)] = rows(db, INVOLVED)
    [(numbers,)] = rows(db, "select count(*) from numbers")
    not_taken = rows(db, "select decision, count(*) from unread group by all order by 2 desc, 1")
    return Summary(
        reports,
        methods.get("rule", 0),
        methods.get("coded", 0),
        sources,
        numbers,
        dict(not_taken),
        tuple(said for (said,) in rows(db, SUPERSEDED)),
        tuple(rejects),
        tuple(remarks),
        dict(passed_over),
        seconds,
    )


def run(
    db: duckdb.DuckDBPyConnection, digest: str, started: datetime, summary: Summary
) -> dict[str, Any]:
    """The row of `runs` for this build."""
    return {
        "run_id": identifier("b", digest),
        "started_at": started,
        "seconds": summary.seconds,
        "version": version("reportedly"),
        "engine": rows(db, "select version()")[0][0],
        "input_digest": digest,
        "reports": summary.reports,
        "claims_rule": summary.claims_rule,
        "claims_coded": summary.claims_coded,
        "sources": summary.sources,
        "numbers": summary.numbers,
        "rejects": len(summary.rejects),
    }


def rows(db: duckdb.DuckDBPyConnection, query: str) -> list[tuple[Any, ...]]:
    """All rows of a query."""
    return db.execute(query).fetchall()
