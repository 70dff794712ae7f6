"""Hints: whoever asks for a chart, or leaves out what a view takes, is told what to write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import duckdb
import pytest

from analysis import views
from analysis.charts.exhibits import EXHIBITS
from analysis.load.database import created
from analysis.load.errors import NotALedger, QueryError
from analysis.pipeline.hints import CHARTS, SUCH_AS, hinting, meant


@pytest.fixture(scope="module")
def db() -> Iterator[duckdb.DuckDBPyConnection]:
    """An empty ledger with every view."""
    with closing(created(Path(":memory:"))) as made:
        views.install(made)
        yield made


def test_every_chart_leads_to_a_view() -> None:
    """Each chart has the name of a view, or its view is known."""
    there = views.selects().keys()
    assert {CHARTS.get(name, name) for name in EXHIBITS} <= there
    assert not CHARTS.keys() & there


def test_every_parameter_has_an_example() -> None:
    """Whatever a view takes is shown by example."""
    taken = re.findall(r"^-- takes (.+)$", "\n".join(views.selects().values()), re.M)
    assert {name.split()[0] for names in taken for name in names.split(", ")} == SUCH_AS.keys()


def test_a_chart_or_a_view_that_takes_something(db: duckdb.DuckDBPyConnection) -> None:
    """The hint is a query to copy; of any other name there is none."""
    assert meant(db, "relay_flow") == "`relay_flow` is a chart. Write, for example: from relays"
    said = meant(db, "pooled")
    assert said
    assert said.endswith("from pool('deployed', 'troops', 'PRK', current_date)")
    assert meant(db, "estimats") is None


def test_the_hint_stands_in_the_place_of_a_guess(db: duckdb.DuckDBPyConnection) -> None:
    """Where there is a hint, what the database guesses is left out; other errors stay."""
    guess = 'Table with name pooled does not exist!\nDid you mean "reports"?'
    with pytest.raises(QueryError, match=r"exist!\n`pooled` is a chart") as told, hinting(db):
        raise QueryError(guess)
    assert "Did you mean" not in str(told.value)
    with pytest.raises(QueryError, match=r"^other$"), hinting(db):
        raise QueryError("other")


def test_a_ledger_of_another_version(db: duckdb.DuckDBPyConnection) -> None:
    """Where a column is missing because another version made the views, that is what is said."""
    with closing(db.cursor()) as other:
        other.execute("create or replace temp view denials as select 1 as n")
        with pytest.raises(NotALedger, match=r"differ \(denials\)"), hinting(other):
            raise QueryError('Values list "denials" does not have a column named "best"')
        other.execute("drop view temp.denials")
