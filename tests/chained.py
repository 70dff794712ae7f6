"""A ledger of a few claims that are passed on, to be drawn: the steps of each and its passage."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import duckdb
import polars as pl
from ledgers import CLAIM, NO_SPEAKERS, PASSAGE, PASSAGES, RUN

STEP = {
    "claim_id": "c0", "report_id": "r0", "published": date(2024, 10, 25), "measure": "deployed",
    "counted": "troops", "actor": "PRK", "claimant_id": "nis", "claimant": "NIS",
    "claimant_kind": "intelligence", "hop": 1, "from_id": "nis", "from_source": "NIS",
    "to_id": "gazette", "to_source": "Gazette", "to_role": "publisher", "relays": 0,
    "is_joint": False,
}  # fmt: skip
Way = tuple[str, ...]


def steps(
    nth: int, way: Way, kind: str = "intelligence", actor: str = "PRK"
) -> list[dict[str, Any]]:
    """The steps of one claim on a way from its claimant to its publisher."""
    claim = STEP | {"claim_id": f"c{nth:05}", "report_id": f"r{nth}", "actor": actor}
    claim |= {"claimant_id": way[0], "claimant": way[0], "claimant_kind": kind}
    return [
        claim
        | {"hop": hop, "from_id": giver, "from_source": giver, "to_id": taker, "to_source": taker}
        | {"to_role": "publisher" if hop == len(way) - 1 else "relay", "relays": len(way) - 2}
        for hop, (giver, taker) in enumerate(pairwise(way), start=1)
    ]


class Chained:
    """A ledger of claims on these ways, one claim a way."""

    def __init__(self, *ways: Way, **shared: str) -> None:
        rows = [step for nth, way in enumerate(ways) for step in steps(nth, way, **shared)]
        self.db = duckdb.connect()
        self.hold(pl.DataFrame(rows or [STEP]).head(len(rows)))

    def hold(self, rows: pl.DataFrame) -> None:
        """Hold these steps, and a passage for each claim."""
        claims = rows.select("claim_id", "report_id", "published").unique("claim_id")
        words = {name: CLAIM[name] for name in PASSAGE if name not in claims.columns}
        passages = claims.with_columns(**{name: pl.lit(said) for name, said in words.items()})
        self.db.register("steps", rows)
        first = rows.filter(pl.col("hop") == 1)
        self.db.register("readings", first.with_columns(is_current=pl.lit(True)))
        self.db.register("said", passages.with_columns(passage=pl.lit("12,000 troops")))
        self.db.execute(PASSAGES)
        self.db.execute(NO_SPEAKERS)
        self.db.register("reports", claims.select("report_id").unique())
        self.db.register("runs", pl.DataFrame([RUN]))

    def sql(self, query: str, params: Any = None) -> pl.DataFrame:
        """The rows that the query gives."""
        return self.db.sql(query, params=params).pl()
