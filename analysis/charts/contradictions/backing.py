"""The claims behind a drawing that shows only some of an answer's rows: their passages, reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import altair as alt
import polars as pl

from analysis.charts import notes
from analysis.charts.answers import Answer

COMPARED = " that can be set side by side: of a known force, or of one event in one place"
FIELDS = ("claim_id", "claimant", "claimant_kind")


@dataclass(frozen=True)
class Words:
    """The words around a drawing: what it asks, how to read it, what is left out, what it shows."""

    title: str
    reading: str
    small_print: tuple[str, ...]
    description: str


def side(rows: pl.DataFrame, before: str = "") -> pl.DataFrame:
    """One claim of each row, by what its columns are called before `claim_id` and so on.

    >>> rows = {"low_claim_id": ["c1", None], "low_claimant": "NIS", "low_claimant_kind": "agency"}
    >>> side(pl.DataFrame(rows), "low_").rows()
    [('c1', 'NIS', 'agency')]
    """
    named = rows.select(pl.col(f"{before}{field}").alias(field) for field in FIELDS)
    return named.filter(pl.col("claim_id").is_not_null())


def claims(said: Answer, sides: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """The claims of all sides, once each, with the reports that they stand in."""
    reports = {claim: passage["report_id"] for claim, passage in said.passages.items()}
    found = pl.col("claim_id").replace_strict(reports, default=None, return_dtype=pl.String)
    both = pl.concat(sides).unique("claim_id", maintain_order=True)
    return both.with_columns(report_id=found)


def only(said: Answer, shown: pl.DataFrame) -> Answer:
    """The answer with the passages of those claims alone."""
    held = {claim: said.passages[claim] for claim in shown["claim_id"] if claim in said.passages}
    return replace(said, passages=held)


def finished(
    said: Answer, chart: alt.LayerChart, claims: pl.DataFrame, words: Words, breadth: int
) -> alt.VConcatChart:
    """A drawing with the words around it, and with the passages of the claims that it shows."""
    small_print = notes.footing([*words.small_print, notes.source(said, claims)], breadth)
    heading = notes.heading(words.title, words.reading, breadth)
    printed = chart.properties(title=small_print)
    return notes.finished(only(said, claims), printed, heading, words.description)
