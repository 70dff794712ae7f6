"""Build: from files of reports and coded claims to one database, whole or not at all."""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import asdict, replace
from datetime import UTC, date, datetime
from functools import partial
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis import views
from analysis.load import coded as coding
from analysis.load import gazetteer
from analysis.load.blank import begun
from analysis.load.copies import near_duplicates
from analysis.load.database import append, insert, schemas
from analysis.load.derived import derive
from analysis.load.errors import InputError
from analysis.load.input import Input, Progress, checked, counted, digested
from analysis.load.intake import entries, sound
from analysis.load.kept import fitting, folded, keep, kept, unchanged
from analysis.load.links import FIRST, link
from analysis.load.opening import written_plainly
from analysis.load.readings import Item, Read, Reader, readings
from analysis.load.rows import Entry, shard
from analysis.load.summary import Summary, corrections_idle, listed, rows, run, summarised
from analysis.load.swap import folder, lock, replacement
from analysis.model import Reject, Remark
from analysis.pipeline import extract
from analysis.pipeline.connect import Ledger, connect

if TYPE_CHECKING:
    import duckdb
    import polars as pl

AT_ONCE = 500
NAMED = 10  # rejects that a warning names in full
NEWEST_VERSION = """
update texts set is_current = false
where text_id not in (
    select text_id
    from texts
    qualify row_number() over (
        partition by report_id order by published desc nulls last, rowid desc
    ) = 1
)
"""


def build(
    reports_path: str | Path,
    database_path: str | Path,
    *,
    coded: str | Path | None = None,
    published: date | None = None,
    publisher: str | None = None,
    reliability: str | Path | None = None,
    progress: Progress | None = None,
    jobs: int = 1,
) -> Ledger:
    """Read reports, and the claims coded for them, into a database; the ledger to ask it.

    Its `summary` says what was read, found and rejected; warnings name what was rejected, and what
    to look at.
    The database changes whole or not at all. `progress` is told how many reports are done, of how
    many. With `jobs` above 1 so many processes read, once there is enough to read. Each imports the
    script that calls this, which therefore calls it under `if __name__ == "__main__":`.
    Raises InputError where nothing can be read, LedgerLocked while another process builds or writes
    the same database, JobLost where one that is to read ends before it has begun, and LedgerError
    where the database cannot be written.
    """
    summary = rebuild(
        reports_path,
        database_path,
        coded=coded,
        published=published,
        publisher=publisher,
        reliability=reliability,
        progress=progress,
        jobs=jobs,
    )
    if summary.rejects:
        warnings.warn(unread(summary), stacklevel=2)
    if summary.remarks:
        warnings.warn("\n".join(summary.noticed()), stacklevel=2)
    return replace(connect(database_path), summary=summary)


def unread(summary: Summary) -> str:
    """What a build could not read, a line each, the first ten in full."""
    rejects = summary.rejects
    head = f"{len(rejects):,} could not be read; the rest is in the database."
    return "\n".join([head, *listed(rejects, NAMED, "in `summary.rejects`")])


def rebuild(
    reports_path: str | Path,
    database_path: str | Path,
    *,
    coded: str | Path | None = None,
    published: date | None = None,
    publisher: str | None = None,
    reliability: str | Path | None = None,
    progress: Progress | None = None,
    jobs: int = 1,
    reader: Reader = extract.reading,
) -> Summary:
    """Put a new database in the place of the old one, and say what went into it.

    Raises LedgerLocked where the old one was written to during the build.
    """
    if jobs < 1:
        raise InputError(f"jobs is how many processes read: 1 or more, not {jobs}")
    source = checked(reports_path, coded, reliability, published, publisher)
    read = partial(readings, reader=reader, jobs=jobs)
    target = Path(database_path).resolve()
    with folder(target.parent), lock(target):
        folded(target)
        before = kept(target)
        with written_plainly(target), replacement(target) as path:
            with closing(begun(path)) as db:
                typed = schemas(db)
                fitting(target, before, typed)
                summary = built(db, source, before, typed, progress, read)
                db.execute("checkpoint")
            unchanged(target, before)
    return summary


def built(
    db: duckdb.DuckDBPyConnection,
    source: Input,
    before: dict[str, Any],
    typed: Mapping[str, pl.Schema],
    progress: Progress | None,
    read: Callable[[Iterable[Item], list[Remark]], Generator[Read | Reject]],
) -> Summary:
    """What a build read and found, once a new database holds it and what is kept of the old."""
    started, clock = datetime.now(UTC).replace(tzinfo=None), time.monotonic()
    coded, rejects = coding.lines(source.coded) if source.coded else ({}, [])
    judged = gazetteer.judged(source.reliability) if source.reliability else {}
    digest = sha256(repr((source.settings(), coding.records(coded))).encode())
    remarks: list[Remark] = []
    with closing(read(sound(digested(source.items(), digest)), remarks)) as found:
        counting = counted(found, source, progress)
        rejects += fill(db, remarked(entries(counting, coded), remarks), typed)
    rejects += judge(db, source.reliability, judged)
    if not rows(db, "select count(*) from reports")[0][0]:
        raise InputError(nothing_read(source.reports, rejects))
    append(db, {"rejects": [asdict(reject) for reject in rejects]}, typed)
    db.execute(NEWEST_VERSION)
    keep(db, before)
    derive(db)
    insert(db, "near_duplicates", near_duplicates(db))
    link(db)
    views.store(db, but=FIRST)
    remarks += corrections_idle(db)
    summary = summarised(db, rejects, remarks, source.passed_over(), time.monotonic() - clock)
    append(db, {"runs": [run(db, digest.hexdigest(), started, summary)]}, typed)
    return summary


def nothing_read(reports: Path, rejects: list[Reject]) -> str:
    """What to say where not one report could be read: what was wrong with each, or with the first.

    >>> print(nothing_read(Path("a.md"), [Reject("a.md", None, "it holds no text", "Add it.")]))
    No report could be read at a.md.
    a.md: it holds no text. Add it.
    """
    said = listed(rejects, NAMED, "of which none can be read")
    return "\n".join([f"No report could be read at {reports}.", *said])


def remarked(found: Iterator[Entry | Reject], remarks: list[Remark]) -> Iterator[Entry | Reject]:
    """All that was read, as it comes; what there is to remark on it is noted."""
    for item in found:
        if isinstance(item, Entry):
            remarks += item.report.remarks
        yield item


def fill(
    db: duckdb.DuckDBPyConnection,
    found: Iterator[Entry | Reject],
    typed: Mapping[str, pl.Schema],
) -> list[Reject]:
    """Put all that was read into the tables; what could not go in comes back."""
    rejects: list[Reject] = []
    while batch := list(islice(found, AT_ONCE)):
        rejects += [item for item in batch if isinstance(item, Reject)]
        db.begin()
        append(db, shard(item for item in batch if isinstance(item, Entry)), typed)
        db.commit()
    return rejects


def judge(
    db: duckdb.DuckDBPyConnection, path: Path | None, judged: Mapping[str, tuple[str, str | None]]
) -> list[Reject]:
    """Set the analyst's reliability of sources; a reject for each source that there is not."""
    known = {source_id for (source_id,) in rows(db, "select source_id from sources")}
    for source_id in sorted(judged.keys() & known):
        grade, rationale = judged[source_id]
        db.execute(
            "update sources set reliability = ?, rationale = ? where source_id = ?",
            [grade, rationale, source_id],
        )
    remedy = 'Correct the id; `reportedly sql "from sources"` lists them.'
    return [
        Reject(str(path), None, f"there is no source {source_id!r}", remedy)
        for source_id in sorted(judged.keys() - known)
    ]
