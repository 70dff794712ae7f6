"""What a chart rests on, for those who check or cite it: question, query, ledger and reports."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from typing import Any

import polars as pl

from analysis.charts import frames, notes
from analysis.charts.answers import Answer, Database, params
from analysis.charts.exhibits import EXHIBITS
from analysis.charts.pages import title
from analysis.export.formats import Drawn
from analysis.export.ledgers import State

BEHIND = """
select
    report_id, reports.title, publisher, readings.published, readings.url,
    claimant, claimant_kind, claimant_country
from readings
join reports using (report_id)
where if($claims::varchar[] is null, is_current, claim_id in (select unnest($claims::varchar[])))
order by readings.published nulls last, publisher, report_id, claim_id
"""
REPORT = ["report_id", "title", "publisher", "published", "url"]
CLAIMANT = ["claimant", "claimant_kind", "claimant_country"]
BEHIND_MEANS = (
    "The claims that the rows name by their ids, drawn or not, with their reports and origins. A "
    "row that stands for many may name only the first of them. The source line of the picture "
    "counts what is drawn."
)
LICENCE = (
    "The reports belong to their publishers: quote them as the law where you are allows, with the "
    "link. The chart and its rows are yours to use; name reportedly and the ledger."
)


def sidecar(db: Database, name: str, said: Answer, drawn: Drawn, ledger: State) -> dict[str, Any]:
    """What the chart of that name rests on; all claims, where its rows name none."""
    claims = found(db, behind(said.rows))
    sizes = dict(
        zip(
            ("claims", "reports", "origins"), notes.sizes(claims, said.edition.origins), strict=True
        )
    )
    return {
        "chart": name,
        "shows": EXHIBITS[name].shows,
        "title": title(drawn.spec),
        "description": drawn.spec.get("description", ""),
        "question": asked(name, said),
        "query": said.query,
        "parameters": jsonable(params(said.query, said.question)),
        "rows": {
            "number": said.rows.height,
            "columns": said.rows.columns,
            "sha256": hashlib.sha256(drawn.csv).hexdigest(),
        },
        "ledger": jsonable(asdict(ledger)),
        "behind": sizes,
        "behind_means": BEHIND_MEANS,
        "claimants": grouped(claims, CLAIMANT),
        "reports": grouped(claims, REPORT),
        "citation": citation(title(drawn.spec), source(drawn.spec), ledger),
        "licence": LICENCE,
    }


def found(db: Database, claims: list[str] | None) -> pl.DataFrame:
    """Claims with their report and claimant, as JSON can hold them; all where none are named."""
    rows = frames.linked(frames.steady(db.sql(BEHIND, {"claims": claims})))
    return frames.plain(rows.with_columns(pl.col("url").replace("", None)))


def asked(name: str, said: Answer) -> dict[str, Any]:
    """The parts of the question that the chart takes, and the condition where there is one."""
    taken = {*EXHIBITS[name].takes, *(["where"] if said.question.where else [])}
    return jsonable({key: part for key, part in asdict(said.question).items() if key in taken})


def behind(rows: pl.DataFrame) -> list[str] | None:
    """The ids of all claims behind rows, once each; None where the rows name none.

    >>> behind(pl.DataFrame({"claim_ids": [["a", "b"], ["b"]]}))
    ['a', 'b']
    """
    if not {"claim_id", "claim_ids"} & set(rows.columns):
        return None
    return sorted(set(claims(rows)))


def claims(rows: pl.DataFrame) -> Iterator[str]:
    """The ids of the claims behind rows."""
    if "claim_id" in rows.columns:
        yield from rows["claim_id"].drop_nulls()
    if "claim_ids" in rows.columns:
        yield from rows["claim_ids"].explode().drop_nulls()


def grouped(claims: pl.DataFrame, keys: list[str]) -> list[dict[str, Any]]:
    """Claims by what they share, with how many there are, in their order."""
    return claims.group_by(keys, maintain_order=True).agg(claims=pl.len()).to_dicts()


def source(spec: dict[str, Any]) -> str:
    """The source line of a chart, as it stands below the picture.

    >>> lines = ["Two are not shown.", "Source: reportedly ledger", "(1 report), 1 claim."]
    >>> source({"vconcat": [{"title": {"text": lines}}]})
    'Source: reportedly ledger (1 report), 1 claim.'
    """
    for text in texts(spec):
        starts = [place for place, line in enumerate(text) if line.startswith(notes.SOURCE)]
        if starts:
            return " ".join(text[starts[0] :])
    return ""


def texts(part: Any) -> Iterator[list[str]]:
    """The texts of several lines in a chart's titles."""
    if isinstance(part, list):
        for each in part:
            yield from texts(each)
    elif isinstance(part, dict):
        if isinstance(text := part.get("text"), list):
            yield text
        for name in ("title", "vconcat", "hconcat", "layer", "spec"):
            yield from texts(part.get(name))


def citation(title: str, source: str, ledger: State) -> str:
    """How to cite a chart, in one line, with the source line that stands below it."""
    known = f", input SHA-256 {ledger.input_sha256}" if ledger.input_sha256 else ""
    return f"“{title}”. {source} Made with reportedly {ledger.version}{known}."


def jsonable(parts: dict[str, Any]) -> dict[str, Any]:
    """Parts with their days as ISO 8601 text."""
    return {
        key: part.isoformat() if isinstance(part, date) else part for key, part in parts.items()
    }
