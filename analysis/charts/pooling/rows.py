"""What origins say in answer to a question, as rows to draw and as statements to pool."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from analysis.charts import frames, panels
from analysis.charts.answers import Answer
from analysis.model.figures import Figure
from analysis.pool import (
    Effects,
    Estimand,
    Mixture,
    Pooled,
    Refusal,
    Statement,
    pooled,
    source_effects,
)

TOTAL = pl.col("tally") == "total"


@dataclass(frozen=True)
class Finding:
    """What was asked and said: the rows of the time asked for, and what they come to.

    `rows` holds the totals of that time, `left` all other rows of the place.
    """

    said: Answer
    days: int
    rows: pl.DataFrame
    left: pl.DataFrame
    answer: Pooled | Refusal
    effects: Effects | Refusal


def finding(said: Answer, days: int, override: bool) -> Finding:
    """What the rows of an answer come to; a mixture that is found and not asked for is refused."""
    rows = frames.steady(panels.grouped(said.rows))
    is_near = TOTAL & (pl.col("known_on") - pl.col("as_of") < pl.duration(days=days))
    inside, left = rows.filter(is_near), rows.filter(~is_near)
    answer = outcome(inside, days, override)
    return Finding(said, days, pooled_of(inside, answer), left, answer, effects(inside, answer))


def pooled_of(rows: pl.DataFrame, answer: Pooled | Refusal) -> pl.DataFrame:
    """The rows that an answer rests on: of a mixture, one an origin; all of them where refused."""
    if isinstance(answer, Refusal):
        return rows
    kept = set(answer.statements)
    return rows.filter([said in kept for said in statements(rows)])


def outcome(rows: pl.DataFrame, days: int, override: bool) -> Pooled | Refusal:
    """The answer that rows of one time come to, or why there is none."""
    day = max(rows["known_on"], default=date.max)
    try:
        return pooled(statements(rows), day, days, override)
    except Mixture as mixture:
        return Refusal(str(mixture))


def effects(rows: pl.DataFrame, answer: Pooled | Refusal) -> Effects | Refusal:
    """Who gives more than others; a mixture has no source effects."""
    if isinstance(answer, Pooled) and answer.mixed:
        return Refusal("no source effects: what is mixed differs by more than who says it")
    return source_effects(levels(rows))


def statements(rows: pl.DataFrame) -> list[Statement]:
    """Rows as what is pooled."""
    return [
        Statement(row["origin"], figure(row), row["as_of"], estimand(row))
        for row in rows.iter_rows(named=True)
    ]


def figure(row: dict[str, Any]) -> Figure:
    """The figure of a row.

    >>> figure({"low": 3000, "high": 3000, "is_about": True}), figure({"low": 3000, "high": None})
    (~3000, 3000..)
    """
    low, high = row["low"], row["high"]
    if low is not None and low == high:
        return Figure(best=low, bound="approx" if row["is_about"] else "exact")
    if low is not None and high is not None:
        return Figure(low=low, high=high)
    return Figure(low=low, high=high, bound="at_least" if high is None else "at_most")


def estimand(row: dict[str, Any]) -> Estimand:
    """What a row counts."""
    return Estimand(row["measure"], row["counted"], row["actor"], row["place"], row["tally"])


def levels(rows: pl.DataFrame) -> dict[str, dict[date, float]]:
    """The single numbers that each origin has given, by month."""
    return {
        row["origin"]: dict(zip(row["months"], row["month_figures"], strict=True))
        for row in rows.iter_rows(named=True)
    }


def claims(found: Finding) -> pl.DataFrame:
    """A row a claim that is drawn, for the source line."""
    pairs = found.rows.select("claim_ids", "report_ids", "claimant_kind", claimant="origin")
    return pairs.explode("claim_ids", "report_ids").rename({"report_ids": "report_id"})


def countries(found: Finding) -> Iterator[str]:
    """The countries that origins belong to, once each, in the order of the alphabet."""
    yield from found.rows["origin_country"].drop_nulls().unique().sort()
