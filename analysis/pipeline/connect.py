"""Connect: a ledger to ask, that never stands in the way of a build."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.load.errors import LedgerError, NotALedger, QueryError, QueryTooLarge
from analysis.load.limits import said_plainly, seconds_within, stopped_after
from analysis.load.opening import opened, undamaged
from analysis.pipeline.columns import held, within_time
from analysis.pipeline.hints import hinting
from analysis.pipeline.shown import in_notebooks

if TYPE_CHECKING:
    import duckdb
    import polars as pl

    from analysis.load.summary import Summary

Parameters = Sequence[Any] | Mapping[str, Any]
SECONDS = 30.0
MOST_BYTES = 1_000_000_000
ROWS_AT_ONCE = 100_000
ASKING = frozenset({"SELECT", "EXPLAIN", "MULTI"})  # MULTI is what `pivot` is taken apart into
COUNTED = ("reports", "sources", "claims", "estimates", "numbers", "links", "rejects")


@dataclass(frozen=True, slots=True)
class Ledger:
    """A database of reported figures, opened anew for each query and closed after it.

    Its SQL reaches no file, no network and no setting, and a query has `seconds` to end. A ledger
    that `build` gives has its `summary`: what was read, found and rejected.
    """

    path: Path
    seconds: float = SECONDS
    summary: Summary | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        """In a notebook, let frames be shown without what their words would do to the page."""
        in_notebooks()

    def sql(self, query: str, params: Parameters | None = None) -> pl.DataFrame:
        """The rows of one query; decimals come as floats, enumerations and odd types as text.

        Raises QueryError with what the database says, QueryTooLong, QueryTooLarge, and
        NotALedger where the file is damaged.
        """
        with self.held_open() as state:
            return state.sql(query, params)

    @contextmanager
    def held_open(self) -> Iterator[OpenLedger]:
        """The ledger as it is now, for several queries: no build meanwhile changes an answer."""
        with closing(opened(self.path)) as db:
            yield OpenLedger(self.path, self.seconds, db)

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is open between queries."""

    def __repr__(self) -> str:
        try:
            rows = ", ".join(many(count, name) for name, count in counts(self).items())
        except LedgerError as error:
            rows = str(error)
        return f"<Ledger {self.path}: {rows}>"

    def _repr_html_(self) -> str:
        try:
            cells = "".join(
                f"<tr><td>{name}</td><td style='text-align:right'>{count:,}</td></tr>"
                for name, count in counts(self).items()
            )
        except LedgerError as error:
            return f"<p>{escape(str(error))}</p>"
        return f"<table><caption>{escape(str(self.path))}</caption>{cells}</table>"


@dataclass(frozen=True, slots=True)
class OpenLedger:
    """One state of a ledger, open for as long as several queries are to have the same answer."""

    path: Path
    seconds: float
    db: duckdb.DuckDBPyConnection

    def sql(self, query: str, params: Parameters | None = None) -> pl.DataFrame:
        """The rows of one query, as `Ledger.sql` gives them, with the same errors."""
        with hinting(self.db), said_plainly(query, self.seconds), undamaged(self.path):
            only_asks(self.db, query)
            with stopped_after(self.db, self.seconds):
                return answer(self.db, query, params)


def connect(path: str | Path, *, seconds: float = SECONDS) -> Ledger:
    """A ledger to query, read-only, each query within so many seconds.

    Raises LedgerMissing, NotALedger or LedgerLocked.
    """
    ledger = Ledger(Path(path), seconds_within(seconds))
    known = "from duckdb_views() select view_name where view_name = 'estimates'"
    if ledger.sql(known).is_empty():
        raise NotALedger(
            f"{path} is a database, but not one of reportedly's, or of another version of it. "
            "Name another file, or make one with `reportedly build`."
        )
    return ledger


def counts(ledger: Ledger) -> dict[str, int]:
    """How many rows the main tables have."""
    each = ", ".join(f"(select count(*) from {name}) as {name}" for name in COUNTED)
    return {
        name: int(count) for name, count in ledger.sql(f"select {each}").row(0, named=True).items()
    }


def many(count: int, name: str) -> str:
    """So many rows of a table, in the singular where it is one.

    >>> many(1, "rejects"), many(1200, "claims")
    ('1 reject', '1,200 claims')
    """
    return f"{count:,} {name.removesuffix('s') if count == 1 else name}"


def only_asks(db: duckdb.DuckDBPyConnection, query: str) -> None:
    """Raise QueryError unless a query is one statement that returns rows and changes nothing."""
    kinds = [statement.type.name for statement in db.extract_statements(query)]
    if len(kinds) != 1:
        raise QueryError(f"Write one statement, not {len(kinds)}.")
    if kinds[0] not in ASKING:
        raise QueryError(
            f"{first_word(query)} is not allowed: the database is only read. "
            "Write a query, such as `from estimates limit 5`."
        )


def first_word(query: str) -> str:
    """The word that a statement begins with, behind blanks and comments.

    >>> first_word("-- to be sure\\n/* really */ Install httpfs")
    'install'
    """
    found = re.match(r"(?:[\s(;]|--[^\n]*|/\*.*?\*/)*(\w*)", query, re.DOTALL)
    return (found[1] if found else "").lower()


def answer(db: duckdb.DuckDBPyConnection, query: str, params: Parameters | None) -> pl.DataFrame:
    """The rows of a query as a frame of types that every reader of frames knows."""
    import polars as pl

    # closed in any case: a reader left open, if only in a traceback, hangs the next connection
    with held(db.sql(query, params=params)).to_arrow_reader(ROWS_AT_ONCE) as reader:
        empty = pl.DataFrame(reader.schema.empty_table())
        return pl.concat(plain(frame) for frame in (empty, *frames(reader)))


def frames(reader: Any) -> Iterator[pl.DataFrame]:
    """The batches of an answer as frames, up to as much as memory may be asked for."""
    import polars as pl

    size = 0
    for batch in reader:
        size += batch.nbytes
        if size > MOST_BYTES:
            raise QueryTooLarge("The answer is over 1 GB. Add a `limit`, or count and sum in SQL.")
        within_time(batch)
        yield pl.DataFrame(batch)


def plain(frame: pl.DataFrame) -> pl.DataFrame:
    """A frame with decimals as floats and enumerations as text."""
    import polars as pl
    import polars.selectors as cs

    return frame.with_columns(cs.decimal().cast(pl.Float64), cs.categorical().cast(pl.String))
