"""Hints: what a query may have meant that asks for what is not there.

It may ask a chart, a view that takes something, or a ledger that another version has built.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING

from analysis.load.errors import QueryError
from analysis.pipeline.versions import refuse_old

if TYPE_CHECKING:
    import duckdb

ABSENT = re.compile(
    "does not exist|not found in FROM|does not support the supplied|does not have a column"
)
MISSING = re.compile(r"Table with name (\w+) does not exist!")
CHARTS: Mapping[str, str] = MappingProxyType(
    {"pooled": "pool", "relay_flow": "relays", "relay_heatmap": "relays"}
)
"""The view behind each chart whose name is not that of its view."""
SUCH_AS: Mapping[str, str] = MappingProxyType(
    {
        "claim_ids": "(select list(claim_id) from estimates)",
        "day": "current_date",
        "of_actor": "'PRK'",
        "of_counted": "'troops'",
        "of_measure": "'deployed'",
    }
)
TAKES = """
select parameters
from duckdb_functions()
where function_type = 'table_macro' and not internal and function_name = $name
"""


@contextmanager
def hinting(db: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """What is wrong with a query, with what may be meant where it asks for what is not there.

    Raises NotALedger instead where the views of the ledger are not those of this version.
    """
    try:
        yield
    except QueryError as error:
        if not ABSENT.search(str(error)):
            raise
        refuse_old(db)
        missing = MISSING.search(str(error))
        hint = meant(db, missing[1].lower()) if missing else None
        if not missing or not hint:
            raise
        raise QueryError(f"{missing[0]}\n{hint}") from error


def meant(db: duckdb.DuckDBPyConnection, name: str) -> str | None:
    """How to ask for what a name stands for, if it is that of a chart or takes something."""
    view = CHARTS.get(name, name)
    takes = db.sql(TAKES, params={"name": view}).fetchall()
    if not takes and view == name:
        return None
    within = ", ".join(SUCH_AS[part] for part in takes[0][0]) if takes else None
    asked = view if within is None else f"{view}({within})"
    is_chart = f"`{name}` is a chart. " if view != name else f"`{name}` takes what is in brackets. "
    return f"{is_chart}Write, for example: from {asked}"
