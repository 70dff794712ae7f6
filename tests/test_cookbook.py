"""The cookbook: each query gives known rows of a small ledger, and some of the shipped one."""

from __future__ import annotations

import re
from contextlib import closing
from pathlib import Path

import duckdb
import nbformat
import polars as pl
import pytest
from cookbook import NOTEBOOK, queries, small
from copies import ROOT

import analysis
from analysis import views
from analysis.pipeline.connect import Ledger
from analysis.write.tables import flat

PAGE = (Path(__file__).parent / "cookbook.md").read_text(encoding="utf-8")
TABLE = re.compile(r"^## (\w+)\n\n((?:\|.*\n)+)", re.MULTILINE)
GIVES = {found[1]: found[2] for found in TABLE.finditer(PAGE)}
QUERIES = queries()
CLAIM = "select any_value(claim_id) from estimates where quote = $quote"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """The ledger whose rows are known."""
    return small(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """The ledger of the reports that come with the project."""
    path = tmp_path_factory.mktemp("shipped") / "reportedly.duckdb"
    return analysis.build(ROOT / "data" / "reports", path)


def cells(table: str) -> list[list[str]]:
    """The cells of a Markdown table: its columns, then its rows."""
    lines = [[cell.strip() for cell in line[1:-1].split("|")] for line in table.splitlines()]
    return [lines[0], *lines[2:]]


def said(rows: pl.DataFrame) -> list[list[str]]:
    """Columns and rows as text; ids, which are nobody's to write, are left out."""
    texts = flat(rows.drop("claim_id", strict=False)).with_columns(pl.all().cast(pl.String))
    return [texts.columns, *(list(row) for row in texts.fill_null("").iter_rows())]


def params(name: str, db: Ledger, claimant: str, quote: str) -> dict[str, str]:
    """What a query has to be given: a claimant, a day, or the claim with these words."""
    claim_id = db.sql(CLAIM, {"quote": quote}).item()
    every = {"claimant": claimant, "day": "2024-11-01", "claim_id": claim_id}
    return {key: value for key, value in every.items() if f"${key}" in QUERIES[name]}


@pytest.mark.parametrize("name", GIVES)
def test_each_query_gives_known_rows(name: str, ledger: Ledger) -> None:
    """Of reports that can be read in a minute, each query gives the rows that a reader expects."""
    asked = params(name, ledger, "Alpha", "about 250 killed")
    assert said(ledger.sql(QUERIES[name], asked)) == cells(GIVES[name])


def test_views_are_listed(ledger: Ledger) -> None:
    """The last query gives every view and macro with what its rows are."""
    rows = sorted((name, page.split("\n")[0]) for name, page in views.pages().items())
    assert ledger.sql(QUERIES["offered"]).rows() == rows


def test_every_query_is_tested() -> None:
    """There are fifteen at least, and none without its rows."""
    assert QUERIES.keys() == {*GIVES, "offered"}
    assert len(QUERIES) >= 15


@pytest.mark.parametrize("name", QUERIES)
def test_any_client_gives_the_same(name: str, shipped: Ledger) -> None:
    """DuckDB alone opens the shipped ledger and gives the same rows, of which there are some."""
    asked = params(name, shipped, "National Intelligence Service", "30 of them")
    with closing(duckdb.connect(str(shipped.path), read_only=True)) as plain:
        rows = plain.execute(QUERIES[name], asked).fetchall()
    assert rows
    assert rows == shipped.sql(QUERIES[name], asked).rows()


def test_every_query_answers_a_question() -> None:
    """Right above each query stands a heading that asks what it answers."""
    notebook = nbformat.read(NOTEBOOK, as_version=4).cells
    above = [notebook[place - 1] for place, cell in enumerate(notebook) if cell.id in QUERIES]
    headings = [cell.source.split("\n")[0] for cell in above]
    assert len(headings) == len(QUERIES)
    assert all(line.startswith("## ") and line.endswith("?") for line in headings)
