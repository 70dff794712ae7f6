"""What stands beside an exported chart: question, query, ledger, sources and citation."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import newsroom
import polars as pl
import pytest
from ledgers import Ledger

from analysis.charts import Question
from analysis.charts.exhibits import EXHIBITS
from analysis.export import export
from analysis.export.ledgers import state
from analysis.export.sidecar import behind
from analysis.load.errors import QueryError
from analysis.pipeline.connect import connect
from analysis.write.sheets import MOST_SIGNS, workbook

CHART = "estimates_by_claimant"


def about(folder: Path, *claims: dict[str, Any], **asked: Any) -> dict[str, Any]:
    """The sidecar of the chart of these claims."""
    question = Question(**asked)
    paths = export(Ledger(*claims), folder, charts=[CHART], formats=["csv"], question=question)
    return dict(json.loads(paths[-1].read_text(encoding="utf-8")))


def test_question_and_query(tmp_path: Path) -> None:
    """The parts of the question that the chart takes are there, and the query with its values."""
    said = about(tmp_path, {}, day=date(2024, 10, 25))
    assert said["question"] == {"measure": "deployed", "counted": "troops", "actor": "PRK"}
    assert said["parameters"] == said["question"]
    assert "$measure" in said["query"]
    assert said["title"].startswith("How many North Korean troops were sent")


def test_sources_with_links(tmp_path: Path) -> None:
    """Every report and claimant behind the rows is listed, with how many claims it has."""
    other = {"report_id": "r2", "url": "https://example.org/r2", "claimant": "NIS"}
    said = about(tmp_path, {}, {}, other)
    assert said["behind"] == {"claims": 3, "reports": 2, "origins": 2}
    assert [(report["url"], report["claims"]) for report in said["reports"]] == [
        ("https://example.org/r1", 2),
        ("https://example.org/r2", 1),
    ]
    assert [(one["claimant"], one["claims"]) for one in said["claimants"]] == [
        ("Pentagon", 2),
        ("NIS", 1),
    ]
    assert said["reports"][0]["title"] == "How many"


def test_rows_can_be_checked(tmp_path: Path) -> None:
    """The digest of the rows is that of the CSV file."""
    said = about(tmp_path, {}, {"quote": "=1"})
    content = (tmp_path / f"{CHART}.csv").read_bytes()
    assert said["rows"]["sha256"] == hashlib.sha256(content).hexdigest()
    assert said["rows"]["number"] == 2


def test_citation(tmp_path: Path) -> None:
    """A citation says what, with the very source line of the picture, and of which input."""
    assert about(tmp_path, {}, {})["citation"] == (
        "“How many North Korean troops were sent, by who said so”. Source: reportedly ledger (1 "
        "report, built 2026-11-24), 2 claims, 1 report, 1 origin. Made with reportedly 0.1.0, "
        f"input SHA-256 {'0' * 64}."
    )


def test_nothing_behind(tmp_path: Path) -> None:
    """A chart of no claims rests on none."""
    said = about(tmp_path)
    assert said["behind"] == {"claims": 0, "reports": 0, "origins": 0}
    assert said["reports"] == []


def test_rows_that_name_no_claim_rest_on_all() -> None:
    """Rows without ids of claims stand for the whole ledger; rows with none, for nothing."""
    assert behind(pl.DataFrame({"week": [1]})) is None
    assert behind(pl.DataFrame({"claim_id": [None], "claim_ids": [[]]})) == []


def test_condition(tmp_path: Path) -> None:
    """A condition leaves only the rows that hold it, and is part of the question."""
    said = about(tmp_path, {}, {"claimant": "NIS"}, where="claimant = 'NIS'")
    assert said["question"]["where"] == "claimant = 'NIS'"
    assert [one["claimant"] for one in said["claimants"]] == ["NIS"]
    assert "claimant = 'NIS'" in said["query"]


def test_condition_that_does_not_fit(tmp_path: Path) -> None:
    """What is wrong with a condition is said with the chart and its columns."""

    class Strict(Ledger):
        """A ledger that refuses as a real one does."""

        def sql(self, query: str, params: Any = None) -> pl.DataFrame:
            try:
                return super().sql(query, params)
            except duckdb.Error as error:
                raise QueryError(str(error)) from error

    with pytest.raises(ValueError, match=rf"'figure' does not fit the chart {CHART}: .*claimant"):
        export(Strict({}), tmp_path / "none", charts=[CHART], question=Question(where="figure"))
    assert not (tmp_path / "none").exists()


def test_file_and_input_have_digests(tmp_path: Path) -> None:
    """A ledger in a file is known by that file, and by what it was built from."""
    file = tmp_path / "db.duckdb"
    with duckdb.connect(str(file)) as db:
        db.execute("create view estimates as select 1")
        db.execute("""create table runs as select 3 as reports, now()::timestamp as started_at,
            '0.1.0' as version, 'abc' as input_digest""")
    found = state(connect(file))
    assert found.file_sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert (found.reports, found.input_sha256) == (3, "abc")


def test_every_chart_has_one(tmp_path: Path) -> None:
    """Each chart that there is goes with its sidecar."""
    paths = export(newsroom.ledger(tmp_path), tmp_path / "out", formats=[])
    assert [path.name for path in paths] == [f"{name}.meta.json" for name in EXHIBITS]


def test_long_text_is_cut_for_excel() -> None:
    """A cell holds no more than Excel lets it; what is cut shows it."""
    rows = pl.DataFrame({"quote": ["a" * 40_000], "claim_ids": [["c1", "c2"]]})
    book = zipfile.ZipFile(io.BytesIO(workbook(rows, {})))
    text = book.read("xl/sharedStrings.xml").decode()
    assert "a" * (MOST_SIGNS - 1) + "…" in text
    assert "c1; c2" in text
