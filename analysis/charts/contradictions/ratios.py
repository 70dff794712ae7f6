"""The axis of ratios under disputes: its reach, its steps, and which names fit beside it."""

from __future__ import annotations

from math import log10
from typing import Any

import altair as alt
import polars as pl

from analysis.charts.contradictions import ends

WIDTH = 640
LONG, TENFOLD = 46, 150.0  # signs of a name, pixels of a tenfold ratio
BESIDE, LETTER = 30.0, 5.8  # pixels between a mark and its name, and that a letter takes, about


def scale(marks: pl.DataFrame) -> list[float]:
    """Where the axis begins and ends, as far out as the names need, and the highest ratio.

    Long names are given room as long as a tenfold ratio still has some.
    """
    for most in (LONG, ends.LONGEST):
        lower, higher = (
            [(log10(end["outer"]), width(end, most)) for end in half.iter_rows(named=True)]
            for half in (marks.filter(pl.col("side") == side) for side in ends.SIDES)
        )
        fits = [(WIDTH - left - right) / (to - at) for at, left in lower for to, right in higher]
        wide = min(fits)
        if wide >= TENFOLD:
            break
    begins = min(at - left / wide for at, left in lower)
    closes = max(to + right / wide for to, right in higher)
    return [10**begins, 10**closes, max(marks["last"])]


def whole_names(marks: pl.DataFrame, times: list[float]) -> list[str]:
    """The names at the ends, as long as there is room for on this axis."""
    begins, closes = log10(times[0]), log10(times[1])
    found = []
    for end in marks.iter_rows(named=True):
        edge = (
            closes - log10(end["outer"])
            if end["side"] == "higher"
            else log10(end["outer"]) - begins
        )
        pixels = edge / (closes - begins) * WIDTH - BESIDE
        found.append(ends.short(end["claimant"], max(round(pixels / LETTER), ends.LONGEST)))
    return found


def width(end: dict[str, Any], most: int) -> float:
    """The pixels that the words at an end take, about, the name cut to so many signs."""
    name = ends.short(end["claimant"], most)
    return BESIDE + max(LETTER * len(name), 5.6 * len(end["below"]))


def amount(field: str, times: list[float]) -> alt.X:
    """A logarithmic axis of ratios."""
    axis = alt.Axis(
        values=steps(times[2]), title=None, orient="top",
        labelExpr="format(datum.value, ',') + '×'", labelOverlap=True,
        description="How many times as high as the lower figure",
    )  # fmt: skip
    return alt.X(f"{field}:Q", axis=axis, scale=alt.Scale(type="log", domain=times[:2], nice=False))


def steps(top: float) -> list[float]:
    """1, 2, 5, 10 and so on, up to the first that is no lower than the top.

    >>> steps(13.3)
    [1, 2, 5, 10, 20]
    """
    powers = range(int(log10(top)) + 2)
    ladder = [lead * 10**power for power in powers for lead in (1, 2, 5)]
    return [step for place, step in enumerate(ladder) if place == 0 or ladder[place - 1] < top]
