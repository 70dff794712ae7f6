"""The queries of the cookbook, as its notebook holds them, and a ledger whose rows are known.

The ledger is built from reports and claims that are written down here, one by one.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import nbformat
from copies import ROOT

import analysis
from analysis.pipeline.connect import Ledger

NOTEBOOK = ROOT / "notebooks" / "05_sql_cookbook.ipynb"
KURSK, RUSSIA = {"place": "Kursk Oblast, RUS", "place_id": "kursk-oblast"}, {"place_id": "rus"}
REPORTS: dict[str, tuple[str, date | None, str, list[dict[str, Any]]]] = {
    "first": (
        "Gazette",
        date(2024, 10, 21),
        "Alpha said that 1,000 North Korean soldiers had been sent to Russia. Beta denied that any "
        "had gone. They belong to the 5th Brigade.",
        [
            {"quote": "1,000 North Korean soldiers", "best": 1000, "bound": "exact", **RUSSIA},
            {"quote": "denied that any had gone", "claimant": "Beta", "stance": "denies"},
        ],
    ),
    "second": (
        "Herald",
        date(2024, 10, 25),
        "Alpha told Wire that 1,000 North Korean soldiers had been sent to Russia. Gamma believes "
        "that at least 300 soldiers are in Kursk.",
        [
            {
                "quote": "1,000 North Korean soldiers",
                "best": 1000,
                "bound": "exact",
                "via": ["Wire"],
            }
            | RUSSIA,
            {"quote": "at least 300 soldiers", "low": 300, "bound": "at_least"}
            | {"claimant": "Gamma", "measure": "present", "certainty": "hedged", **KURSK},
        ],
    ),
    "third": (
        "Gazette",
        date(2024, 11, 4),
        "Alpha counted 100 killed and 400 casualties in Kursk, Gamma more than 900 killed. Another "
        "500 soldiers were sent to Russia.",
        [
            {"quote": "100 killed", "best": 100, "bound": "exact", "measure": "killed", **KURSK},
            {"quote": "400 casualties", "best": 400, "bound": "exact", "measure": "casualties"}
            | KURSK,
            {"quote": "more than 900 killed", "low": 900, "bound": "more_than", "measure": "killed"}
            | {"claimant": "Gamma", **KURSK},
            {"quote": "Another 500 soldiers", "best": 500, "bound": "exact", "change": "increase"}
            | {"claimant": "unattributed", **RUSSIA},
        ],
    ),
    "fourth": (
        "Herald",
        date(2024, 11, 20),
        "Alpha now speaks of about 250 killed in Kursk, Courier wrote, citing Wire. Up to 5,000 "
        "soldiers had been sent to Russia, Gamma said. In Kursk 7 North Koreans and 60 Russians "
        "were killed.",
        [
            {"quote": "about 250 killed", "best": 250, "bound": "approx", "measure": "killed"}
            | {"via": ["Wire", "Courier"], **KURSK},
            {"quote": "Up to 5,000 soldiers", "high": 5000, "bound": "at_most"}
            | {"claimant": "Gamma", **RUSSIA},
            {"quote": "7 North Koreans", "best": 7, "bound": "exact", "measure": "killed"}
            | {"claimant": "unattributed", **KURSK},
            {"quote": "60 Russians", "best": 60, "bound": "exact", "measure": "killed"}
            | {"claimant": "unattributed", "actor": "RUS", **KURSK},
        ],
    ),
    "undated": ("Herald", None, "Some 40 soldiers were wounded, the army said.", []),
}


def queries() -> dict[str, str]:
    """Every query of the notebook, by the name of its cell."""
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    return {cell.id: query for cell in code for query in asked(cell.source)}


def asked(source: str) -> Iterator[str]:
    """The queries that a cell asks of the ledger."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id="db"), attr="sql"),
                args=[ast.Constant(value=str(query)), *_],
            ):
                yield query


def small(folder: Path) -> Ledger:
    """The ledger of the reports above; Alpha is judged to be mostly reliable."""
    reports, coded = folder / "reports", folder / "coded"
    for made in (reports, coded):
        made.mkdir()
    for name, (publisher, day, text, claims) in REPORTS.items():
        head = f"---\npublisher: {publisher}\npublished: {day or 'null'}\n"
        url = f"url: https://example.org/{name}\n---\n\n"
        (reports / f"{name}.md").write_text(f"{head}{url}{text}\n", encoding="utf-8")
        lines = [json.dumps(line(name, day, text, claim)) + "\n" for claim in claims]
        (coded / f"{name}.jsonl").write_text("".join(lines), encoding="utf-8")
    grades = folder / "grades.csv"
    grades.write_text("source_id,reliability,rationale\nalpha,B,was mostly right\n", "utf-8")
    return analysis.build(reports, folder / "small.duckdb", reliability=grades)


def line(report: str, day: date | None, text: str, claim: dict[str, Any]) -> dict[str, Any]:
    """A coded line: Alpha's, of North Korean troops sent by the day of the report, if not told."""
    starts = text.index(claim["quote"])
    number = next((word for word in claim["quote"].split() if word[0].isdigit()), None)
    at = text.index(number, starts) if number else None
    plain = {
        "report": report,
        "starts": starts,
        "ends": starts + len(claim["quote"]),
        "number_starts": at,
        "number_ends": at + len(number) if number and at is not None else None,
        "measure": "deployed",
        "counted": "troops",
        "actor": "PRK",
        "latest": str(day),
        "period_precision": "day",
        "claimant": "Alpha",
        "stance": "asserts",
        "certainty": "stated",
    }
    told = plain | claim
    known = {"Alpha", "Beta", "Gamma"} & {told["claimant"]}
    return told | {"claimant_id": told["claimant"].lower() if known else told["claimant"]}
