"""Writing: a ledger open to be changed, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.load.errors import LedgerError
from analysis.load.opening import OFFLINE, first_line, refusal, written_plainly
from analysis.load.swap import beside
from analysis.pipeline.versions import refuse_old

if TYPE_CHECKING:
    import duckdb


@contextmanager
def writing(target: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A ledger of this version to write to: what is done in it is done whole, or not at all."""
    import duckdb

    try:
        connection = duckdb.connect(str(target), config=OFFLINE)
    except duckdb.Error as error:
        raise refusal(target, str(error)) from error
    with closing(connection) as db:
        with written_plainly(target):
            refuse_old(db)
            db.begin()
            yield db
            db.commit()
        try:
            db.execute("checkpoint")
        except duckdb.Error as error:
            raise LedgerError(
                f"The correction is made, but stands in {beside(target, 'wal')} still: "
                f"{first_line(str(error))}. Make room, keep that file, and correct or build again."
            ) from error
