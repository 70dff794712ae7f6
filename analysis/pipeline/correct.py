"""Correct: a person's change to a claim, kept beside what was read and never in its place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis import views
from analysis.load.errors import CorrectionRefused
from analysis.load.ids import identifier
from analysis.load.links import FIRST, link
from analysis.load.swap import lock
from analysis.pipeline.check import promises
from analysis.pipeline.choices import is_known, line, remedy
from analysis.pipeline.connect import connect
from analysis.pipeline.writing import writing
from analysis.words.near import choice

if TYPE_CHECKING:
    import duckdb
    import polars as pl

Value = str | float | date | None
FIELDS = (
    "low", "best", "high", "bound", "measure", "counted", "actor", "place_id", "earliest",
    "latest", "period_precision", "claimant_id", "stance", "certainty", "is_claim",
)  # fmt: skip
CLAIM = """
select
    now.*,
    substring(texts.text, greatest(now.starts - 40, 0) + 1, least(now.starts, 40)) as prefix,
    substring(texts.text, now.ends + 1, 40) as suffix
from (
    select *, true as is_claim from readings
    union all by name
    select *, false as is_claim from as_read
    where claim_id not in (select claim_id from readings)
) as now
join texts on texts.text_id = now.text_id
where now.claim_id = $claim_id
"""


def correct(
    database_path: str | Path,
    claim_id: str,
    changes: Mapping[str, Value],
    *,
    reason: str,
    reviewer: str,
) -> pl.DataFrame:
    """Correct fields of a claim, and give the claim as it is read from then on.

    `changes` has the new value of each field, None to empty it; `{"is_claim": False}` takes the
    claim out of the current reading, and gives no row. What was read stays as it was: a correction
    stands beside it, with who made it and why, and later builds keep it. All changes are made, or
    none. Raises CorrectionRefused where there is no such claim or field, or where a field cannot
    hold its value; LedgerMissing, NotALedger, and LedgerLocked while somebody else writes.
    """
    known(changes, reason, reviewer)
    target = Path(database_path).resolve()
    connect(target)  # says in plain words what is wrong with the file, and leaves it alone
    with lock(target), writing(target) as db:
        claim = found(db, claim_id)
        when = datetime.now(UTC).replace(tzinfo=None)
        for field, value in changes.items():
            if not is_known(db, field, said(value)):
                raise CorrectionRefused(refusal_of(db, field, said(value)))
            insert(db, claim, field, value, (reason, reviewer, when))
        refuse_unsound(db, claim_id)
        db.execute("delete from links")
        link(db)
        views.store(db, but=FIRST)
        return rows(db, "from estimates where claim_id = $claim_id", claim_id)


def known(changes: Mapping[str, Value], reason: str, reviewer: str) -> None:
    """Raise CorrectionRefused unless the fields are there, and somebody gives a reason."""
    if not changes:
        raise CorrectionRefused("Name at least one field to change, such as best=3000.")
    for field in changes:
        if field not in FIELDS:
            raise CorrectionRefused(f"{field!r} is no field. {choice(field, FIELDS)}")
    if not reason.strip() or not reviewer.strip():
        raise CorrectionRefused("A correction needs a reason and the name of who makes it.")


def found(db: duckdb.DuckDBPyConnection, claim_id: str) -> dict[str, Any]:
    """A claim as it is read now; raises CorrectionRefused where there is none."""
    claim = rows(db, CLAIM, claim_id)
    if claim.is_empty():
        query = "select claim_id, quote from estimates where quote like '%3,000%'"
        raise CorrectionRefused(
            f"There is no claim {claim_id!r}. Find the id of a claim by its words: "
            f"{line(db, query)}"
        )
    return claim.row(0, named=True)


def rows(db: duckdb.DuckDBPyConnection, query: str, claim_id: str) -> pl.DataFrame:
    """The rows of a query about one claim."""
    frame: pl.DataFrame = db.sql(query, params={"claim_id": claim_id}).pl()
    return frame


def insert(
    db: duckdb.DuckDBPyConnection,
    claim: Mapping[str, Any],
    field: str,
    value: Value,
    by: tuple[str, str, datetime],
) -> None:
    """Add one correction, with the claim's words around it, by which it is found again."""
    reason, reviewer, when = by
    old, new = said(claim[field]), said(value)
    key = identifier("x", claim["claim_id"], field, new, reviewer, when)
    anchor = {name: claim[name] for name in ("quote", "prefix", "suffix")}
    row = [key, claim["claim_id"], anchor, field, old, new, reason, reviewer, when]
    db.execute("insert into corrections values (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)


def said(value: Value) -> str | None:
    """A value as the table of corrections holds it.

    >>> said(3000.0), said(date(2024, 10, 25)), said(False), said(None)
    ('3000', '2024-10-25', 'false', None)
    """
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, bool):
        return str(value).lower()
    return None if value is None else str(value)


def refusal_of(db: duckdb.DuckDBPyConnection, field: str, value: str | None) -> str:
    """Why a field cannot be changed to a value, and what it can hold."""
    given = "empty" if value is None else repr(value)
    return f"{field} cannot be {given}; nothing was changed. {remedy(db, field, value or '')}"


def refuse_unsound(db: duckdb.DuckDBPyConnection, claim_id: str) -> None:
    """Raise CorrectionRefused where a claim's corrections break a promise of the ledger."""
    unsound = db.sql(
        "select field, said from corrected_fields where claim_id = $claim_id and not is_sound",
        params={"claim_id": claim_id},
    ).fetchall()
    if unsound:
        raise CorrectionRefused(refusal_of(db, *unsound[0]))
    query = f"select count(*) from ({promises()['corrected_figures']}) where example = $claim_id"
    if db.sql(query, params={"claim_id": claim_id}).fetchall() != [(0,)]:
        raise CorrectionRefused(
            "The figure or period would contradict itself: low, best and high must ascend and fit "
            "the bound, and a period must not end before it starts. Change them together, as in "
            "low=3000 best= bound=at_least. Nothing was changed."
        )
