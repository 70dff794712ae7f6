"""A chart's page in a real browser: a mark, the passage behind it, and the way to the report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from browsers import Visit
from ledgers import Ledger

from analysis.charts import estimates_by_claimant
from analysis.charts.pages import page


def shown(visit: Visit, folder: Path, *claims: dict[str, Any]) -> Any:
    """The page of a chart of these claims, once it is drawn."""
    file = folder / "chart.html"
    file.write_text(page(estimates_by_claimant(Ledger(*claims)).to_dict()), encoding="utf-8")
    visit.page.goto(file.as_uri())
    visit.page.locator(".drawing svg").wait_for()
    return visit.page


def test_a_mark_leads_to_its_passage_and_report(visit: Visit, tmp_path: Path) -> None:
    """Choosing a mark shows the passage beside the chart, with a link that opens a new tab."""
    drawn = shown(visit, tmp_path, {})
    drawn.locator(".drawing [tabindex]").click(force=True)
    panel = drawn.locator(".passages")
    assert panel.locator("blockquote").inner_text() == "12,000 troops"
    assert (visit.asked, visit.errors) == ([], [])
    assert visit.opened(panel.locator("a")) == "https://example.org/r1"
