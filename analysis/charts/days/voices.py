"""What a reader is told of the voices and of their figures, from day to day."""

from __future__ import annotations

from typing import Any

import polars as pl

from analysis.charts import frames, questions, theme, wording
from analysis.charts.days.dial import Dial

SIGNS = {sign.name: sign for sign in theme.SIGNS}
DRAWN = ["claim_id", "line", "claimant", "kind_group", "low", "high", "indefinite", "at", "now_at",
         "filling", "quote", "chain", "publisher", "begins", "ends", "first"]  # fmt: skip


def readable(shown: pl.DataFrame, dial: Dial, is_of_anybody: bool) -> pl.DataFrame:
    """Figures with the words of their line and tooltip, and nothing else than what is drawn."""
    told = pl.DataFrame([said(row, is_of_anybody) for row in shown.iter_rows(named=True)])
    whole = shown.with_columns(
        filling=pl.when(certainty="stated").then("kind_group").otherwise("certainty"),
        begins=pl.col("known_from").sub(dial.origin).dt.total_days(),
        ends=pl.col("known_until").sub(dial.origin).dt.total_days(),
    )
    drawn = whole.with_columns(first=pl.col("begins").min().over("line")).select(DRAWN)
    return frames.plain(drawn.hstack(told))


def said(row: dict[str, Any], is_of_anybody: bool) -> dict[str, str]:
    """A figure as it is said to a reader."""
    since, until = wording.day(row["known_from"]), row["known_until"]
    read, day = wording.read(row) + hedge(row), wording.day(row["published"])
    return {
        "figure": figure(row),
        "read": read,
        "where": where(row),
        "holds": wording.day(row["as_of"]),
        "day": day,
        "spell": f"from {since} " + (f"until {wording.day(until)}" if until else "to this day"),
        "voice": voice(row, is_of_anybody),
        "told": f"{row['claimant']}: {read}, published {day}",
        "said": SIGNS[row["sign"]].words,
        "path": SIGNS[row["sign"]].across,
    }


def where(row: dict[str, Any]) -> str:
    """Where, and of which one disaster if a figure is the toll of one.

    >>> where({"place": "Valencia", "event": "flood"}), where({"place": None, "event": None})
    ('Valencia, one flood', 'not said')
    """
    place = row["place"] or "not said"
    return f"{place}, one {row['event']}" if row["event"] else place


def voice(row: dict[str, Any], is_of_anybody: bool) -> str:
    """Who speaks; and of whose, where they may be anybody's."""
    name: str = row["claimant"][:1].upper() + row["claimant"][1:]
    if not is_of_anybody:
        return name
    return f"{name}: {questions.people(row['actor']) if row['actor'] else 'not said whose'}"


def figure(row: dict[str, Any]) -> str:
    """A figure with the words that bound it, and whether it is hedged."""
    return wording.figure(row) + hedge(row)


def hedge(row: dict[str, Any]) -> str:
    """That a figure is hedged, if it is."""
    return ", hedged" if row["certainty"] == "hedged" else ""
