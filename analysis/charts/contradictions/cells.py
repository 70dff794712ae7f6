"""Text in rows and columns: each cell broken to its width, each row as high as its highest cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import altair as alt
import polars as pl

from analysis.charts import frames, notes, theme

LEADING, BETWEEN = 1.3, 20


@dataclass(frozen=True)
class Piece:
    """Words of one look: size in points, weight and colour, and how many lines they may take."""

    text: str
    size: int = 12
    weight: str = "normal"
    colour: str = theme.INK
    most: int = 4

    def lines(self, width: int) -> list[str]:
        """The words, broken to a width in pixels; what does not fit ends in an ellipsis."""
        broken = notes.lines(self.text, width, self.size + 1)
        if len(broken) <= self.most:
            return broken
        last = broken[self.most - 1].rstrip(" .,;")
        return [*broken[: self.most - 1], f"{last}…"]


@dataclass(frozen=True)
class Cell:
    """Pieces below each other, from a place on the left to a width, and the claims they tell of."""

    x: int
    width: int
    pieces: tuple[Piece, ...]
    told: str
    claim_ids: tuple[str, ...] = field(default=())


def rows(table: list[list[Cell]]) -> tuple[pl.DataFrame, list[int]]:
    """A line of text a row, with its place in pixels; and where each row of the table begins."""
    lines: list[dict[str, Any]] = []
    tops = [0]
    for cells in table:
        ends = [tops[-1] + _written(cell, tops[-1], lines) for cell in cells]
        tops.append(max(ends) + BETWEEN)
    return frames.plain(pl.DataFrame(lines)), tops


def _written(cell: Cell, top: int, lines: list[dict[str, Any]]) -> int:
    """Add the lines of a cell, and say how many pixels high it is."""
    y = 0
    for piece in cell.pieces:
        for line in piece.lines(cell.width):
            y += round(piece.size * LEADING)
            lines.append(
                {"x": cell.x, "y": top + y, "line": line, "size": piece.size}
                | {"weight": piece.weight, "colour": piece.colour, "told": cell.told}
                | {"claim_ids": list(cell.claim_ids)}
            )
    return y


def text(lines: pl.DataFrame) -> list[alt.Chart]:
    """The lines as marks, a layer for each size and weight of type."""
    looks = lines.select("size", "weight").unique(maintain_order=True)
    return [_layer(lines, size, weight) for size, weight in looks.iter_rows()]


def _layer(lines: pl.DataFrame, size: int, weight: Any) -> alt.Chart:
    own = lines.filter(pl.col("size") == size, pl.col("weight") == weight)
    chart = alt.Chart(own.drop("size", "weight"))
    mark = chart.mark_text(align="left", baseline="alphabetic", fontSize=size, fontWeight=weight)
    words: alt.Chart = mark.encode(
        *place(), alt.Color("colour:N", scale=None), alt.Description("told:N"), alt.Text("line:N")
    )
    return words


def place(x: str = "x", y: str = "y") -> tuple[alt.X, alt.Y]:
    """Where a mark stands, in pixels from the upper left."""
    return alt.X(f"{x}:Q", scale=None, axis=None), alt.Y(f"{y}:Q", scale=None, axis=None)


def ruled(tops: list[int], breadth: int) -> alt.Chart:
    """A line between every two rows of a table."""
    between = [top - BETWEEN / 2 - 2 for top in tops[1:-1]]
    lines = pl.DataFrame({"y": between}, schema={"y": pl.Float64})
    base = alt.Chart(lines.with_columns(x=pl.lit(0), x2=pl.lit(breadth)))
    rule: alt.Chart = base.mark_rule(color=theme.FAINT, aria=False).encode(*place(), alt.X2("x2:Q"))
    return rule


def kinds(groups: Sequence[str]) -> dict[str, Any]:
    """The scale and the legend of the colours that those kinds of sources have."""
    there = [group for group in theme.GROUPS if group.name in set(groups)]
    names, colours = [group.name for group in there], [group.colour for group in there]
    legend = alt.Legend(title="Kind of source", columns=4, symbolType="circle", symbolOpacity=1)
    return {"scale": alt.Scale(domain=names, range=colours), "legend": legend}


def capital(name: str) -> str:
    """A name as it begins a line.

    >>> capital("anonymous sources")
    'Anonymous sources'
    """
    return name[:1].upper() + name[1:]
