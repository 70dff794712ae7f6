"""A ledger of a few claims with the views that charts of revisions and of past days read from."""

from __future__ import annotations

from typing import Any

import polars as pl
from ledgers import Ledger

from analysis import views

TOTAL: dict[str, Any] = {"earliest": None}
NEEDED = ("tallies", "figures", "ladders", "knowledge", "known_on")
READ = "select * replace (report_id as text_id) from readings"
TEXTS = "select distinct text_id, report_id, published, is_current, report_id as path from readings"


def viewed(*claims: dict[str, Any]) -> Ledger:
    """A ledger of these claims, totals unless they say more, in which a report is one text."""
    ledger = Ledger(*(TOTAL | claim for claim in claims))
    hold(ledger, ledger.db.sql(READ).pl())
    return ledger


def hold(ledger: Ledger, readings: pl.DataFrame) -> None:
    """Hold these readings, and what the views make of them."""
    for name in ("readings", "texts", *NEEDED):
        ledger.db.unregister(name)
    ledger.db.register("given", readings)
    ledger.db.execute("create or replace table readings as from given")
    ledger.db.execute(f"create or replace table texts as {TEXTS}")
    for name in NEEDED:
        ledger.db.execute(views.definition(name, views.selects()[name]))
