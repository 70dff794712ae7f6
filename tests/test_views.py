"""Every view has a page, and gives the rows that its page says it gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import duckdb
import pytest
from ledgers import bare

from analysis import views
from analysis.load import derived

PROMISED = (
    "claim_id, report_id, url, publisher, published, claimant_id, claimant, claimant_kind, "
    "claimant_country, chain, measure, counted, actor, place_id, place, low, best, high, bound, "
    "earliest, latest, period_precision, as_of, stance, certainty, method, quote, starts, ends, "
    "text_id"
)
TABLE = re.compile(r"^(Given|Gives)(?: `([^`]+)`)?\n\n((?:\|.*\n?)+)", re.MULTILINE)
Rows = list[dict[str, str | None]]
SELECTS = views.selects() | derived.selects()
PAGES = views.pages() | derived.pages()


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    """A ledger with every table and view, and no row."""
    path: Path = tmp_path_factory.mktemp("views") / "empty.duckdb"
    with closing(bare(path)) as db:
        yield db


def rows(table: str) -> Rows:
    """A Markdown table as rows; an empty cell is null, and backticks keep spaces."""
    lines = [
        [cell.strip() for cell in line.strip().strip("|").split("|")] for line in table.splitlines()
    ]
    return [
        {name: cell.strip("`") or None for name, cell in zip(lines[0], line, strict=True)}
        for line in lines[2:]
    ]


def tables(page: str) -> list[tuple[str, str | None, Rows]]:
    """What a page gives and what it is given: the word, the name after it, the rows."""
    return [(found[1], found[2] or None, rows(found[3])) for found in TABLE.finditer(page)]


def columns(db: duckdb.DuckDBPyConnection, relation: str) -> dict[str, str]:
    """The columns of a relation with their types."""
    return {name: kind for name, kind, *_ in db.execute(f"describe from {relation}").fetchall()}


def filled(db: duckdb.DuckDBPyConnection, name: str, given: Rows) -> None:
    """Put given rows into a table; what they do not say is null."""
    for row in given:
        marks = ", ".join("?" for _ in row)
        db.execute(f"insert into {name} ({', '.join(row)}) values ({marks})", list(row.values()))


def cast(db: duckdb.DuckDBPyConnection, said: Rows, types: dict[str, str]) -> list[tuple[object]]:
    """Rows of text as rows of the types that the view has."""
    return [
        db.execute(
            "select " + ", ".join(f"cast(? as {types[name]})" for name in row), list(row.values())
        ).fetchall()[0]
        for row in said
    ]


def holds(
    db: duckdb.DuckDBPyConnection, installed: duckdb.DuckDBPyConnection, view: str, made: str
) -> None:
    """A select, made into a view or macro, gives what its page says of what it is given."""
    found = tables(PAGES[view])
    [(_, call, expected)] = [table for table in found if table[0] == "Gives"]
    given = {of: rows for word, of, rows in found if word == "Given"}
    for relation in views.uses({view: SELECTS[view]})[view]:
        kinds = columns(installed, relation)
        described = ", ".join(f'"{column}" {kind}' for column, kind in kinds.items())
        db.execute(f"create table {relation} ({described})")
        filled(db, relation, given.pop(relation, []))
    db.execute(views.short_form())
    db.execute(made)
    types = columns(db, call or view)
    gives = db.execute(f"select {', '.join(expected[0])} from {call or view}").fetchall()
    assert not given, "the page gives rows that the view does not read"
    assert sorted(gives, key=repr) == sorted(cast(db, expected, types), key=repr)


@pytest.mark.parametrize("name", sorted(SELECTS))
def test_page(name: str, installed: duckdb.DuckDBPyConnection) -> None:
    """A view, and each derived table, give what their pages say of what they are given."""
    with duckdb.connect() as db:
        holds(db, installed, name, views.definition(name, SELECTS[name]))


@pytest.mark.parametrize("name", sorted(views.selects()))
def test_first_line(name: str) -> None:
    """A view and its page both begin with what one row is."""
    assert views.selects()[name].startswith("-- A row is ")
    assert views.pages()[name].startswith("A row is ")


def test_pages() -> None:
    """There is no view without a page, and no page without a view."""
    assert views.pages().keys() == views.selects().keys()


def test_estimates_columns(installed: duckdb.DuckDBPyConnection) -> None:
    """The columns of `estimates` are the promised ones in the promised order."""
    assert ", ".join(columns(installed, "estimates")) == PROMISED


@pytest.mark.parametrize("name", sorted(views.selects()))
def test_columns(name: str, installed: duckdb.DuckDBPyConnection) -> None:
    """The page of a view says of every column, in their order, what it means."""
    call = tables(views.pages()[name])[-1][1]
    said = views.columns(views.pages()[name])
    assert list(said) == list(columns(installed, call or name))
    assert all(means.endswith(".") for means in said.values())


def test_nothing_without_comment(installed: duckdb.DuckDBPyConnection) -> None:
    """No table, view, column or macro is without its comment in the database."""
    bare = installed.execute(
        """
        select table_name, '' from duckdb_tables() where comment is null
        union all
        select view_name, '' from duckdb_views() where not internal and comment is null
        union all
        select table_name, column_name from duckdb_columns() where not internal and comment is null
        union all
        select function_name, '' from duckdb_functions()
        where not internal and function_type like '%macro%' and comment is null
        """
    ).fetchall()
    assert bare == []
    described = "select count(*) from duckdb_columns() where table_name = 'estimates'"
    assert installed.execute(described).fetchall() == [(len(PROMISED.split()),)]


def test_comments(installed: duckdb.DuckDBPyConnection) -> None:
    """The database itself says of every view and macro what its rows are."""
    said = installed.execute(
        """
        select view_name, comment from duckdb_views() where not internal
        union all
        select function_name, comment from duckdb_functions()
        where function_type = 'table_macro' and not internal
        """
    ).fetchall()
    assert dict(said) == {name: page.split("\n")[0] for name, page in views.pages().items()}


def test_older_clients(installed: duckdb.DuckDBPyConnection) -> None:
    """No view or macro calls `if`, which DuckDB 2 keeps as a function that older ones have not."""
    kept = installed.execute(
        """
        select sql from duckdb_views() where not internal
        union all
        select macro_definition from duckdb_functions()
        where function_type = 'table_macro' and not internal
        """
    ).fetchall()
    assert len(kept) == len(views.selects())
    assert [sql for (sql,) in kept if '"if"(' in sql] == []


def test_one_definition_of_an_origin() -> None:
    """Whatever tells how many origins there are, or what an origin says, asks `speakers`."""
    used = views.uses(views.selects())
    tells = {
        name
        for name, page in views.pages().items()
        if any(column.endswith(("origins", "origin_id")) for column in views.columns(page))
    }
    assert tells >= {"origins", "disputes", "pool", "troop_counts", "places_named", "movements"}
    assert [name for name in tells - {"speakers"} if "speakers" not in used[name]] == []


def test_order(installed: duckdb.DuckDBPyConnection) -> None:
    """A view is installed after those that it selects from, and twice does no harm."""
    order = views.ordered()
    assert order.index("estimates") < order.index("coverage")
    assert order.index("unread") < order.index("coverage")
    views.install(installed)
