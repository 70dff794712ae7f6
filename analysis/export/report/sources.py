"""Where the claims of a report come from: each of their reports with its link."""

from __future__ import annotations

from html import escape
from typing import Any

from analysis.charts import wording

MOST = 2_000
REPORTS_CSV = 'reportedly sql "from reports" --to reports.csv'


def reports(claims: list[dict[str, Any]]) -> str:
    """The reports as a list, those published last first; the first of them where there are many."""
    of: dict[str, list[dict[str, Any]]] = {}
    for claim in claims:
        of.setdefault(claim["report_id"], []).append(claim)
    listed = "".join(item(said) for said in list(of.values())[:MOST])
    return f'<ol class="reports">{listed}</ol>{rest(len(of) - MOST)}'


def item(claims: list[dict[str, Any]]) -> str:
    """One report: who published what and when, and how many claims stand in it."""
    report, number = claims[0], wording.counted(len(claims), "claim")
    name = escape(report["title"] or report["url"] or "Report without a headline")
    url = escape(report["url"])
    title = f'<a href="{url}" target="_blank" rel="noopener noreferrer">{name}</a>' if url else name
    when = wording.day(report["published"]) if report["published"] else "day not known"
    publisher = escape(report["publisher"] or "Publisher not known")
    return f'<li dir="auto">{publisher}, {title}, {when} <small>({number})</small></li>'


def rest(many: int) -> str:
    """How many reports are not listed, and how to get them."""
    if many <= 0:
        return ""
    said = wording.counted(many, "more report")
    return f"<p>Not listed: {said}. All of them: <code>{escape(REPORTS_CSV)}</code></p>"
