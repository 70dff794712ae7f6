"""A ledger of a few claims, to be drawn and exported: views and tables as frames."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from analysis import views
from analysis.load.blank import begun

CLAIM: dict[str, Any] = {
    "claim_id": "c1",
    "report_id": "r1",
    "url": "https://example.org/r1",
    "title": "How many",
    "publisher": "NBC News",
    "published": date(2024, 10, 25),
    "claimant": "Pentagon",
    "claimant_kind": "ministry",
    "claimant_country": "USA",
    "chain": "Pentagon → NBC News",
    "measure": "deployed",
    "counted": "troops",
    "actor": "PRK",
    "place": "Russia",
    "low": None,
    "best": 12000.0,
    "high": None,
    "bound": "exact",
    "indefinite": None,
    "earliest": date(2024, 10, 1),
    "latest": date(2024, 10, 31),
    "stance": "asserts",
    "certainty": "stated",
    "change": "level",
    "count_of": None,
    "event": None,
    "quote": "12,000 troops",
    "starts": 10,
}
RANGE = {"best": None, "low": 10000.0, "high": 12000.0, "bound": "range"}
THOUSANDS = {"best": None, "low": 2000.0, "high": 9999.0, "bound": "range"} | {
    "indefinite": "thousands"
}
AT_LEAST = {"best": None, "low": 3000.0, "bound": "at_least"}
AT_MOST = {"best": None, "high": 5000.0, "bound": "at_most"}
DENIAL = {"best": None, "bound": None, "stance": "denies", "claimant": "Dmitry Peskov"}
PASSAGE = ("claim_id", "report_id", "title", "publisher", "published", "url")
RUN = {
    "started_at": datetime(2026, 11, 24, 9, 30),
    "reports": 1,
    "version": "0.1.0",
    "input_digest": "0" * 64,
}
GAZETTEER = ("aliases", "places", "sources")
PASSAGES = """
create or replace macro passages(claim_ids) as table
from said where list_contains(claim_ids, claim_id)
"""
NO_SPEAKERS = """
create or replace table speakers
(source_id varchar, source varchar, origin_id varchar, origin varchar)
"""
NO_COPIES = """
create or replace table near_duplicates (text_id varchar, like_text_id varchar);
create or replace table links (from_id varchar, to_id varchar, relation varchar)
"""
TYPES = {
    "indefinite": pl.String,
    "low": pl.Float64,
    "best": pl.Float64,
    "high": pl.Float64,
    "published": pl.Date,
    "count_of": pl.String,
    "event": pl.String,
}


def bare(path: Path) -> duckdb.DuckDBPyConnection:
    """A new database with every table and view, and no row, not even of the gazetteer."""
    db = begun(path)
    for table in GAZETTEER:
        db.execute(f"delete from {table}")
    return db


class Ledger:
    """A ledger of these claims, each told by what sets it apart from `CLAIM`."""

    def __init__(self, *claims: dict[str, Any]) -> None:
        rows = [CLAIM | {"claim_id": f"c{place}"} | claim for place, claim in enumerate(claims)]
        empty = pl.DataFrame([CLAIM], schema_overrides=TYPES).clear()
        frame = pl.DataFrame(rows, schema=empty.schema) if rows else empty
        self.db = duckdb.connect()
        self.hold(frame)

    def hold(self, claims: pl.DataFrame) -> None:
        """Hold other claims than before."""
        self.db.register("readings", readings(claims))
        told = claims.drop("change", "count_of", "event", "indefinite", "title")
        self.db.register("estimates", told)
        self.db.register("claims", claims.select("claim_id", "change"))
        self.db.register("reports", claims.select("report_id", "title").unique("report_id"))
        self.db.register("runs", pl.DataFrame([RUN]))
        self.db.register("said", claims.select(*PASSAGE, passage="quote"))
        self.db.execute(PASSAGES)
        for name in ("tallies", "figures"):
            self.db.execute(views.definition(name, views.selects()[name]))
        self.db.execute(NO_COPIES)
        self.db.register("sources", sources(claims))
        self.db.execute(views.definition("speakers", views.selects()["speakers"]))
        self.db.execute(views.definition("origins", views.selects()["origins"]))
        self.db.register("texts", claims.select(text_id="claim_id", text="quote"))
        self.db.execute(views.definition("pool", views.selects()["pool"]))

    def sql(self, query: str, params: Any = None) -> pl.DataFrame:
        """The rows that the query gives."""
        return self.db.sql(query, params=params).pl()


def readings(claims: pl.DataFrame) -> pl.DataFrame:
    """The claims as the view `readings` holds them: what they do not say is made up."""
    made = {
        "claimant_id": pl.col("claimant"),
        "place_id": pl.col("place"),
        "text_id": pl.col("claim_id"),
        "as_of": pl.coalesce("latest", "earliest", "published"),
        "chain_ids": pl.concat_list("claimant", "publisher"),
        "ends": pl.col("quote").str.len_chars(),
        "is_current": pl.lit(True),
    }
    missing = {name: made[name] for name in made if name not in claims.columns}
    return claims.drop("title").with_columns(**missing)


def sources(claims: pl.DataFrame) -> pl.DataFrame:
    """Who makes the claims."""
    kind, country = pl.col("claimant_kind"), pl.col("claimant_country")
    each = claims.select(source_id="claimant", name="claimant", kind=kind, country=country)
    return each.unique("source_id").with_columns(parent_id=pl.lit(None, pl.String))
