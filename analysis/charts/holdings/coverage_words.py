"""What the chart of coverage says in words, worked out from the weeks that it shows."""

from __future__ import annotations

from datetime import date

import polars as pl

from analysis.charts import notes, wording
from analysis.charts.answers import Answer

NAMED, FIRST = 15, 3  # publishers that are named, and that are described
ROOM = 32  # signs of a name that there is room for


def named(rows: pl.DataFrame, has_numbers: bool) -> pl.DataFrame:
    """Rows with the name of their publisher; the others of which there are too many are counted.

    Of how many others some of the rows are, nobody knows.
    """
    others = f"other publisher{'s' * (rows['publishers'].max() != NAMED + 1)}"
    many = pl.format("{} {}", pl.col("publishers") - NAMED, pl.lit(others))
    rest = many if has_numbers else pl.lit("Other publishers")
    own = pl.col("publisher").map_elements(lambda said: wording.short(said, ROOM), pl.String)
    return rows.with_columns(name=pl.coalesce(own, rest))


def reading(rows: pl.DataFrame, days: list[date]) -> str:
    """How to read the chart."""
    span = rows["span"][0]
    silent = gaps(rows, days)
    grey = (
        f"Grey: {wording.counted(silent, span)} of {len(days):,} without any report."
        if silent
        else ""
    )
    return (
        f"The bars count all reports of a {span}, the cells those of one publisher, the darker the "
        f"more. {grey} What the ledger does not hold was not necessarily left unsaid."
    ).replace("  ", " ")


def gaps(rows: pl.DataFrame, days: list[date]) -> int:
    """How many spans are without a report."""
    return len(days) - rows["starts"].drop_nulls().n_unique()


def small_print(said: Answer, rows: pl.DataFrame) -> list[str]:
    """What is not shown, and where the reports come from."""
    undated = int(rows.filter(pl.col("starts").is_null())["reports"].sum())
    verb = "is" if undated == 1 else "are"
    left = (
        f"{wording.counted(undated, 'report')} of unknown day {verb} counted at the right, "
        f"but in no {rows['span'][0]}."
        if undated
        else ""
    )
    return [left, notes.whence(said, {"claim": int(rows["claims"].sum())})]


def description(title: str, rows: pl.DataFrame, days: list[date]) -> str:
    """The chart for those who cannot see it."""
    span = rows["span"][0]
    whole = rows.group_by("place", maintain_order=True).agg(
        pl.col("publisher").first(), pl.col("reports").sum()
    )
    largest = whole.drop_nulls("publisher").sort("place").head(FIRST)
    most = wording.listing(
        f"{row['publisher']}, {row['reports']:,}" for row in largest.iter_rows(named=True)
    )
    return (
        f"{title}. {wording.counted(int(rows['reports'].sum()), 'report')} from "
        f"{wording.day(days[0])} on, {wording.counted(len(days), span)}, "
        f"{gaps(rows, days):,} of them without a report. Most reports: {most}."
    )
