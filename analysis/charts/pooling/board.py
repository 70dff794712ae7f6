"""The rows of a single answer as a board: marks with their words, and the room that they need."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate

import polars as pl

from analysis.charts import canvas, frames, intervals
from analysis.charts.pooling import statements
from analysis.charts.pooling.rows import Finding
from analysis.model.figures import Figure

WIDTH, STEP, MOST_ROWS = 300, 24, 40
SIZE, BETWEEN, MOST_GUTTER = 12, 16, 340
ALIKE = [pl.col("sign"), pl.col("indefinite"), pl.col("certainty"), pl.col("kind_group"),
         frames.two_digits("low"), frames.two_digits("high")]  # fmt: skip
RIGHT = {"told": "says", "when": "as of", "printed": "printed in"}


@dataclass(frozen=True)
class Board:
    """Rows of marks with their words, and the numbers that the axis below them holds."""

    rows: pl.DataFrame
    on: canvas.Canvas
    is_shared: bool

    @property
    def gutter(self) -> int:
        """The pixels that the names on the left take up."""
        return min(self.wide("who"), MOST_GUTTER)

    @property
    def columns(self) -> dict[str, int]:
        """Where the columns of words on the right begin."""
        widths = [WIDTH, *(self.wide(field) for field in RIGHT)]
        return dict(zip((*RIGHT, "end"), accumulate(widths), strict=True))

    @property
    def breadth(self) -> int:
        """The pixels from the names on the left to the last word on the right."""
        return self.gutter + self.columns["end"]

    def wide(self, field: str) -> int:
        """The pixels that a column of words takes up, with some air."""
        longest = max(map(len, [*self.rows[field], RIGHT.get(field, "")]))
        return BETWEEN + round(SIZE * 0.54 * longest)

    @property
    def domain(self) -> list[float]:
        """From the lowest number of the axis to the highest, with room for an arrow."""
        amounts = self.on.amounts
        return [amounts.bottom / 2 if amounts.is_log else 0, amounts.domain[1]]

    def ends(self, figure: Figure) -> dict[str, float]:
        """Where a figure begins and ends on the axis; an open end is at the edge."""
        first, last = self.domain
        low = figure.best if figure.low is None else figure.low
        high = figure.best if figure.high is None else figure.high
        return {
            "from": first if low is None else max(first, low),
            "to": last if high is None else high,
        }


def board(found: Finding) -> Board:
    """The rows that are drawn, the largest figure first, each with its words."""
    shown = signed(found.rows)
    marks = frames.drawable(shown, ALIKE, MOST_ROWS)
    on = replace(
        canvas.canvas(marks.with_columns(published="as_of"), 1),
        width=WIDTH, height=STEP * marks.height, has_hedges=False,
    )  # fmt: skip
    ordered = marks.with_columns(
        reach=pl.max_horizontal("low", "high"), floor=pl.min_horizontal("low", "high")
    ).sort("reach", "floor", "origin", descending=[True, True, False], maintain_order=True)
    told = pl.DataFrame([statements.row(row, found) for row in ordered.iter_rows(named=True)])
    rows = ordered.hstack(told).with_row_index("row")
    return Board(rows, on, marks.height < shown.height)


def signed(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows with their sign, where its mark stands, and how it is filled."""
    low, high = pl.col("low"), pl.col("high")
    point = pl.when(pl.col("is_about")).then(pl.lit("about")).otherwise(pl.lit("figure"))
    sign = (
        pl.when(low == high).then(point)
        .when(intervals.SPAN, pl.col("indefinite").is_null()).then(pl.lit("range"))
        .when(intervals.SPAN).then(pl.lit("vague"))
        .when(low.is_not_null()).then(pl.lit("at_least"))
        .otherwise(pl.lit("at_most"))
    )  # fmt: skip
    return rows.with_columns(
        sign=sign,
        best=pl.when(low == high).then(low),
        filling=pl.when(certainty="stated").then("kind_group").otherwise("certainty"),
    ).with_columns(
        at=pl.when(~pl.col("sign").is_in(intervals.NO_POINT)).then(pl.coalesce("low", "high"))
    )
