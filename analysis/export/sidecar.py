"""What a chart rests on, for those who check or cite it: question, query, ledger and sources."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from typing import Any

import polars as pl

from analysis.charts import frames, notes, wording
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
        "claimants": grouped(claims, CLAIMANT),
        "reports": grouped(claims, REPORT),
        "citation": citation(title(drawn.spec), based(sizes), ledger),
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


def based(sizes: dict[str, int]) -> str:
    """How many claims the rows behind a chart hold; its source line counts those that are drawn.

    >>> based({"claims": 111, "reports": 88})
    'from 111 claims in 88 reports, drawn or not'
    """
    number = wording.counted(sizes["claims"], "claim")
    return f"from {number} in {wording.counted(sizes['reports'], 'report')}, drawn or not"


def citation(title: str, basis: str, ledger: State) -> str:
    """How to cite a chart, in one line."""
    built = f", built {wording.day(ledger.built)}" if ledger.built else ""
    whole = wording.counted(ledger.reports or 0, "report")
    known = f", input SHA-256 {ledger.input_sha256}" if ledger.input_sha256 else ""
    return (
        f"“{title}”. Made with reportedly {ledger.version} {basis} "
        f"(ledger of {whole}{built}{known})."
    )


def jsonable(parts: dict[str, Any]) -> dict[str, Any]:
    """Parts with their days as ISO 8601 text."""
    return {
        key: part.isoformat() if isinstance(part, date) else part for key, part in parts.items()
    }


def text(about: dict[str, Any]) -> bytes:
    """The sidecar as it stands in its file."""
    return (json.dumps(about, indent=2, ensure_ascii=False) + "\n").encode()
