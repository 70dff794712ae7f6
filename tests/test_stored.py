"""Stored views: their rows are those of their selects after each build and each correction."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal

import analysis
from analysis import views
from analysis.views import stored

NAMES = sorted(name for name, select in views.selects().items() if stored.is_stored(select))
REPORT = """---
publisher: {publisher}
published: 2024-10-{day}
---
About {many} soldiers arrived in Kursk, the ministry said. Kyiv said that {killed} were killed.
"""


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of three reports that do not agree."""
    folder = tmp_path_factory.mktemp("stored")
    (folder / "reports").mkdir()
    for nth, many in enumerate((3000, 8000, 12000)):
        said = REPORT.format(publisher=f"Gazette {nth}", day=20 + nth, many=many, killed=many // 9)
        (folder / "reports" / f"{nth}.md").write_text(said, encoding="utf-8")
    analysis.build(folder / "reports", folder / "a.duckdb")
    return folder / "a.duckdb"


def asked(ledger: Path, relation: str) -> pl.DataFrame:
    """The rows of a relation, in the order of their words."""
    rows = analysis.connect(ledger).sql(f"from {relation} as each order by each::varchar")
    return rows


@pytest.mark.parametrize("is_corrected", [False, True])
def test_rows(ledger: Path, is_corrected: bool) -> None:
    """A stored view has the rows that its select would give now."""
    if is_corrected:
        claim_id = asked(ledger, "figures")["claim_id"][0]
        before = asked(ledger, "origins")
        changes = {"best": 31000.0, "bound": "exact"}
        analysis.correct(ledger, claim_id, changes, reason="misread", reviewer="A. B.")
        assert not asked(ledger, "origins").equals(before)
    for name in NAMES:
        given = asked(ledger, f"(\n{views.selects()[name]}\n)")
        assert_frame_equal(asked(ledger, name), given)


def test_not_empty(ledger: Path) -> None:
    """The ledger of these tests has rows to compare."""
    filled = {name for name in NAMES if asked(ledger, name).height}
    assert filled >= {"contents", "coverage", "estimates_by_claimant", "knowledge", "ladders"}
    assert "origins" in filled


def test_pages() -> None:
    """The page of a stored view says that it is stored, and when it is renewed; no other does."""
    said = {
        name for name, page in views.pages().items() if "\nIts rows are stored: a build " in page
    }
    assert sorted(said) == NAMES
