"""A small ledger of real reading: a few reports, built as any folder of reports is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from analysis.pipeline.build import build
from analysis.pipeline.connect import Ledger, connect

REPORTS: list[dict[str, Any]] = [
    {
        "id": "arrived", "publisher": "Example News", "published": "2024-10-25",
        "title": "Ministry counts the arrivals", "url": "https://example.org/arrived",
        "text": "At least 3,000 North Korean soldiers were sent to Kursk on 20 October, South "
        "Korea's National Intelligence Service told Reuters.",
    },
    {
        "id": "denied", "publisher": "Example Post", "published": "2024-11-02",
        "title": "A denial", "url": "https://example.org/denied",
        "text": "Dmitry Peskov denied that 12,000 North Korean troops had been sent to Russia.",
    },
    {
        "id": "killed", "publisher": "Żółta Gazeta", "published": "2025-01-13",
        "title": "Losses", "url": "https://example.org/killed",
        "text": "Some 300 North Korean soldiers may have been killed in Kursk, lawmaker Lee "
        "Seong-kweun said. Another 2,700 were wounded, the lawmaker said.",
    },
    {
        "id": "undated", "publisher": "Example News", "title": "Workers", "url": None,
        "text": "Up to 40,000 North Korean workers are to be sent to Russia, Kyiv said.",
    },
]  # fmt: skip


def ledger(folder: Path, reports: list[dict[str, Any]] = REPORTS) -> Ledger:
    """A ledger in a folder, built from these reports."""
    (folder / "reports").mkdir()
    lines = "".join(f"{json.dumps(report)}\n" for report in reports)
    (folder / "reports" / "many.jsonl").write_text(lines, encoding="utf-8")
    build(folder / "reports", folder / "ledger.duckdb")
    return connect(folder / "ledger.duckdb")
