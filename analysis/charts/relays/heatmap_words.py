"""What the chart of relays against claimants says in words."""

from __future__ import annotations

import polars as pl

from analysis.charts import notes, wording
from analysis.charts.answers import Answer
from analysis.charts.relays import flow_words

NAME, FIRST = 44, 5  # signs of a name that there is room for; pairs that the description names


def named(claimant: str) -> str:
    """A claimant's name, as far as there is room."""
    if claimant == "unattributed":
        return flow_words.NOBODY
    return wording.short(claimant[:1].upper() + claimant[1:], NAME)


def reading() -> str:
    """How to read the chart."""
    return (
        "Each row is a claimant, each column somebody who passes claims on. The number is that of "
        "claims, the darker the more; the number behind each name counts relays and claimants that "
        "are not shown as well. Claims of every measure are counted, not the figures in them."
    )


def small_print(said: Answer, cells: pl.DataFrame) -> list[str]:
    """What is left out, and where the claims come from."""
    both = "A claim that passes through two relays counts for both."
    if said.question.where is not None:
        return [both, notes.whence(said, {})]
    whole = cells.row(0, named=True)
    shown = int(cells["claims"].sum())
    others = (
        wording.counted(whole["claimants"] - cells["claimant_id"].n_unique(), "other claimant"),
        wording.counted(whole["relays"] - cells["relay_id"].n_unique(), "other relay"),
    )
    rest = whole["all_passed"] - shown
    left = (
        f"{' and '.join(others)} are not shown: {rest:,} of {whole['all_passed']:,} times that a "
        "claim is passed on."
        if rest
        else ""
    )
    many = {"claim": whole["all_claims"], "report": whole["all_reports"]}
    return [f"{both} {left}".strip(), notes.whence(said, many)]


def description(title: str, cells: pl.DataFrame) -> str:
    """The chart for those who cannot see it."""
    first = cells.sort("claims", descending=True, maintain_order=True).head(FIRST)
    pairs = wording.listing(
        f"{named(cell['claimant'])} by {cell['relay']}, {wording.counted(cell['claims'], 'claim')}"
        for cell in first.iter_rows(named=True)
    )
    size = (
        wording.counted(cells["claimant_id"].n_unique(), "claimant"),
        wording.counted(cells["relay_id"].n_unique(), "relay"),
    )
    return f"{title}. {' and '.join(size)}. Most often: {pairs}."
