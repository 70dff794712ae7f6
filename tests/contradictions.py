"""A ledger of a few claims with the views in which they are set beside each other."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl
from ledgers import CLAIM, Ledger

from analysis import views

MORE: dict[str, Any] = {
    "claimant_id": None, "place_id": None, "text_id": None, "as_of": None, "ends": 24,
    "method": "rule", "period_precision": "month",
    "chain_ids": ["pentagon", "nbc-news"],
}  # fmt: skip
TYPES = {
    "low": pl.Float64, "best": pl.Float64, "high": pl.Float64, "published": pl.Date,
    "earliest": pl.Date, "latest": pl.Date, "as_of": pl.Date, "url": pl.String,
    "actor": pl.String, "place": pl.String, "bound": pl.String, "claimant_kind": pl.String,
    "count_of": pl.String, "event": pl.String, "indefinite": pl.String,
}  # fmt: skip
INSTALLED = ("figures", "levels", "scopes", "disputes", "denials", "flags")
TOTAL = {
    "measure": "killed", "earliest": None, "latest": date(2024, 12, 23), "place": "Kursk",
    "period_precision": "day",
}  # fmt: skip
LOW = {**TOTAL, "claimant": "NIS", "best": 100.0, "quote": "100 killed"}
HIGH = {**TOTAL, "claimant": "Kyiv", "best": 3000.0, "quote": "3,000 killed"}


def claim(nth: int, told: dict[str, Any]) -> dict[str, Any]:
    """A claim, told by what sets it apart."""
    whole = CLAIM | MORE | {"claim_id": f"c{nth}", "report_id": f"r{nth}"} | told
    return whole | {
        "claimant_id": whole["claimant"],
        "place_id": whole["place"],
        "text_id": told.get("text_id", whole["report_id"]),
        "as_of": whole["latest"] or whole["earliest"] or whole["published"],
    }


def contradictory(
    *claims: dict[str, Any], text: str = "", links: tuple[tuple[str, str, str], ...] = ()
) -> Ledger:
    """A ledger of these claims, of which each stands in a report of its own unless it says so."""
    made = Ledger()
    empty = pl.DataFrame([claim(0, {})], schema_overrides=TYPES).clear()
    frame = pl.DataFrame([claim(nth, told) for nth, told in enumerate(claims)], schema=empty.schema)
    made.hold(frame)
    texts = frame.select("text_id", text=pl.lit(text)).unique("text_id")
    places = pl.DataFrame(
        {"place_id": ["Kursk"], "name": "Kursk", "kind": "oblast", "country": "RUS"}
    )
    made.db.register("texts", texts)
    made.db.register("places", places.with_columns(parent_id=pl.lit(None, pl.String)))
    made.db.execute("drop table links")
    schema = dict.fromkeys(("from_id", "to_id", "relation"), pl.String)
    rows = pl.DataFrame(list(links), schema=schema, orient="row")
    made.db.register("links", rows.with_columns(basis=pl.lit("deployed of the same actor")))
    for name in INSTALLED:
        made.db.execute(views.definition(name, views.selects()[name]))
    return made
