"""The ledger's answer to a chart's question: rows, the passages behind them, and what was asked.

Each chart has one query, in the `.sql` file of its name in `queries`, that reads from one view. A
row that stands for one claim has a `claim_id`, a row that stands for several has them in
`claim_ids`: with these every mark leads to the words behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, dataclass, replace
from datetime import date
from importlib.resources import files
from itertools import islice
from typing import Any, Protocol

import polars as pl

from analysis.charts.questions import Question
from analysis.charts.settling import settled

PASSAGES_A_ROW, PASSAGES = 20, 5_000


class Database(Protocol):
    """Anything that answers SQL with a frame: a ledger, or a test's stand-in for one."""

    def sql(self, query: str, params: Any = None) -> pl.DataFrame:
        """The rows that the query gives."""
        ...


def held_open(db: Database) -> AbstractContextManager[Database]:
    """One state of a ledger for several queries, whatever is built meanwhile."""
    hold = getattr(db, "held_open", None)
    return hold() if hold else nullcontext(db)


@dataclass(frozen=True)
class Edition:
    """Which state of a ledger an answer was given from, and whose speakers count as whom in it."""

    reports: int
    built: date | None
    origins: Mapping[str, str]


@dataclass(frozen=True)
class Answer:
    """The rows behind a chart, with their question, query, passages (by claim) and edition.

    Where there is no row, `elsewhere` is how many there are for any actor and without a condition.
    """

    question: Question
    query: str
    rows: pl.DataFrame
    passages: dict[str, dict[str, Any]]
    edition: Edition
    elsewhere: int = 0


def answer(db: Database, name: str, question: Question) -> Answer:
    """What the ledger answers to a question, by the query of the chart of that name."""
    query = narrowed(text(name), question.where)
    with held_open(db) as state:
        asked = settled(state, question, taken(query))
        rows = state.sql(query, params(query, asked))
        others = elsewhere(state, name, asked) if rows.is_empty() else 0
        return Answer(asked, query, rows, passages(state, claims(rows)), edition(state), others)


def elsewhere(db: Database, name: str, question: Question) -> int:
    """How many rows there are for any actor and without a condition."""
    query, wider = text(name), replace(question, actor=None, where=None)
    return 0 if wider == question else db.sql(query, params(query, wider)).height


def text(name: str) -> str:
    """The query of a chart."""
    return (files(__package__) / "queries" / f"{name}.sql").read_text(encoding="utf-8")


def narrowed(query: str, where: str | None) -> str:
    """A query of which only those rows remain that hold a condition.

    >>> print(narrowed("from estimates", "best > 100"))
    with asked as (
    from estimates
    )
    select * from asked where (
    best > 100
    )
    """
    if where is None:
        return query
    return f"with asked as (\n{query.strip()}\n)\nselect * from asked where (\n{where}\n)"


def params(query: str, question: Question) -> dict[str, Any]:
    """The parts of a question that a query takes.

    >>> params("from estimates where measure = $measure", Question("killed"))
    {'measure': 'killed'}
    """
    return {name: value for name, value in asdict(question).items() if name in taken(query)}


def taken(query: str) -> set[str]:
    """The names of the parts that a query takes."""
    return set(re.findall(r"\$(\w+)", query))


def claims(rows: pl.DataFrame) -> list[str]:
    """The ids of the claims behind rows, in their order, once each, and no more than PASSAGES.

    >>> claims(pl.DataFrame({"claim_ids": [["a", "b"], ["b"]]}))
    ['a', 'b']
    """
    return list(islice(dict.fromkeys(_claims(rows)), PASSAGES))


def _claims(rows: pl.DataFrame) -> Iterator[str]:
    """The same, some of them more than once."""
    if "claim_id" in rows.columns:
        yield from rows["claim_id"].drop_nulls()
    for several in rows["claim_ids"] if "claim_ids" in rows.columns else ():
        yield from several[:PASSAGES_A_ROW]


def passages(db: Database, claims: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The passage of each claim: its sentences, where in them what is said, and the report."""
    found = db.sql("from passages($claims)", {"claims": list(claims)}).sort("claim_id")
    return {row.pop("claim_id"): row for row in found.iter_rows(named=True)}


def edition(db: Database) -> Edition:
    """The number of reports in the ledger, the day on which it was built, and the origins."""
    query = """
        select
            (select count(*) from reports) as reports,
            (select max(started_at)::date from runs) as built
    """
    reports, built = db.sql(query).row(0)
    return Edition(reports, built, origins(db))


def origins(db: Database) -> dict[str, str]:
    """The origin that each source counts as, by its name, where that is not the source itself."""
    spoken = "select source, origin from speakers where origin_id <> source_id order by source_id"
    return dict(db.sql(spoken).iter_rows())
