"""Claims as rows that a chart can draw: what a reader is told, in people's words."""

from __future__ import annotations

from typing import Any

import polars as pl

from analysis.charts import frames, theme, wording
from analysis.charts.panels import Panel

SURETY = {
    "asserts": "says so", "confirms": "confirms it", "denies": "denies it", "doubts": "doubts it",
}  # fmt: skip
SAID = {sign.name: sign.words for sign in theme.SIGNS}
SAME = ["panel", "published", "sign", "low", "best", "high"]
MOST_ASIDE, BACKDROP = 6, 500
WORDS = ("told", "figure", "surety", "period", "day", "said")
DRAWN = ["claim_id", "published", "low", "high", "indefinite", "at", "sign", "filling", "url",
         "quote", "claimant", "kind_group", "place", "chain", "publisher", "stands_for", "nth",
         "title", "subtitle", *WORDS]  # fmt: skip


def readable(marks: pl.DataFrame, panels: list[Panel], headings: list[str]) -> pl.DataFrame:
    """Marks with the words of their tooltips, and nothing else than what is drawn."""
    marks = marks.with_columns(claimant=pl.col("claimant").replace(wording.NAMELESS))
    told = pl.DataFrame([words(claim) for claim in marks.iter_rows(named=True)])
    keys, below = [panel.key for panel in panels], [panel.subtitle for panel in panels]
    titles = pl.DataFrame({"panel": keys, "title": headings, "subtitle": below})
    whole = frames.linked(marks).with_columns(
        pl.col("place").fill_null("not said"),
        filling=pl.when(certainty="stated").then("kind_group").otherwise("certainty"),
        nth=pl.int_range(pl.len()).over(SAME).clip(0, MOST_ASIDE),
    )
    titled = whole.hstack(told).join(titles, on="panel", how="left", maintain_order="left")
    return frames.plain(titled.select(DRAWN))


def backdrop(marks: pl.DataFrame) -> pl.DataFrame:
    """Where marks stand and no more, an even choice of them where there are many."""
    few = marks.gather_every(marks.height // BACKDROP + 1)
    return frames.plain(few.select("published", "low", "high", "at"))


def words(claim: dict[str, Any]) -> dict[str, str]:
    """A claim's figure, stance, period and day, as they are said to a reader."""
    figure, day, who = wording.read(claim), wording.day(claim["published"]), claim["claimant"]
    hedge = ", with a hedge" if claim["certainty"] == "hedged" else ""
    return {
        "told": f"{who}: {figure}, {claim['stance']}{hedge}, published {day}",
        "figure": figure,
        "surety": SURETY[claim["stance"]] + hedge,
        "period": wording.period(claim["earliest"], claim["latest"]),
        "day": day,
        "said": SAID[claim["sign"]],
    }
