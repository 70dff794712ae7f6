"""Axes that read well: months for time, round thousands for numbers, a log scale where needed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from math import ceil, floor, log10
from typing import Any

import altair as alt

from analysis.charts import wording

EDGE = 26  # pixels within which a label is moved inwards
LABEL = 84  # pixels that a month or a day needs, moved inwards or not
MONTHS_BETWEEN = (1, 2, 3, 6, 12, 24, 60, 120, 240)


def days(field: str, first: date, last: date, width: int, labels: bool = True) -> alt.X:
    """An axis from the first day to the last, so many pixels wide, the same in every time zone."""
    air = timedelta(days=max(3, (last - first).days // 25))
    begins, ends = first - air, last + air
    by_month = months(begins, ends, max(2, width // LABEL))
    has_months = len(by_month) > 1
    ticks = by_month if has_months else spread(first, (begins, ends), width)
    axis = alt.Axis(
        format="%b %Y" if has_months else "%-d %b %Y",
        labelFlush=EDGE,
        labels=labels,
        labelOverlap=True,
        labelSeparation=8,
        description=f"Days from {wording.day(first)} to {wording.day(last)}",
        values=[day.isoformat() for day in ticks],
    )
    scale = alt.Scale(type="utc", domainMin=moment(begins), domainMax=moment(ends), nice=False)
    return alt.X(f"{field}:T", title=None, axis=axis, scale=scale)


def moment(day: date) -> alt.DateTime:
    """A day as an end of a scale."""
    return alt.DateTime(year=day.year, month=day.month, date=day.day, utc=True)


@dataclass(frozen=True)
class Amounts:
    """The numbers that an axis has to hold, and whether some claims give none."""

    bottom: float
    top: float
    is_log: bool
    has_none: bool

    @property
    def none(self) -> float:
        """Where claims without a figure stand: below all numbers."""
        if self.is_log:
            return float(f"{self.bottom / (self.top / self.bottom) ** 0.2:.3g}")
        return round(-0.15 * self.top, 3)

    def told(self, side: str) -> str:
        """That the scale is logarithmic, where it is: each line beside the one on a side of it."""
        each = f"The scale is logarithmic: each line is ten times the one {side} it."
        return each if self.is_log else ""

    @property
    def domain(self) -> list[float]:
        """From the lowest line to the highest number, with headroom for an arrow."""
        below = self.none if self.has_none else self.bottom if self.is_log else 0
        if self.is_log:
            return [below / 1.5, self.top * 2]
        return [below - 0.05 * self.top * self.has_none, self.top * 1.15]


def amounts(field: str, on: Amounts) -> alt.Y:
    """An upright axis of numbers with their thousands marked, and below them a line for none."""
    return alt.Y(f"{field}:Q", title=None, **_amounts(on))


def across(field: str, on: Amounts) -> alt.X:
    """The same axis from left to right."""
    return alt.X(f"{field}:Q", title=None, **_amounts(on))


def _amounts(on: Amounts) -> dict[str, Any]:
    """The lines and the scale of an axis of numbers."""
    ticks = powers(on.bottom, on.domain[1]) if on.is_log else rounds(on.top)
    label = f"datum.value == {on.none!r} ? 'no figure' : format(datum.value, ',')"
    lines = [*([on.none] if on.has_none else []), *ticks]
    axis = alt.Axis(
        values=lines, tickCount=len(lines), labelExpr=label, labelOverlap=False,
        description=f"Figures from {wording.number(on.bottom)} to {wording.number(on.top)}",
    )  # fmt: skip
    scale = alt.Scale(type="log" if on.is_log else "linear", domain=on.domain, nice=False)
    return {"axis": axis, "scale": scale}


def rounds(top: float, most: int = 4) -> list[float]:
    """Round numbers from zero up to the top, evenly spaced.

    >>> rounds(20_000), rounds(3), rounds(12_000_000)
    ([0, 5000, 10000, 15000, 20000], [0, 1, 2, 3], [0, 5000000, 10000000])
    """
    step = next(step for step in _steps() if top / step <= most)
    return [step * place for place in range(int(top / step) + 1)]


def _steps() -> Iterator[int]:
    """1, 2, 5, 10, 20, 50 and so on."""
    return (lead * 10**power for power in count() for lead in (1, 2, 5))


def powers(bottom: float, top: float) -> list[float]:
    """The powers of ten from the bottom to the top.

    >>> powers(30, 4000)
    [100, 1000]
    """
    return [10**power for power in range(ceil(log10(bottom)), floor(log10(top)) + 1)]


def months(first: date, last: date, most: int) -> list[date]:
    """First days of months between two days, evenly spaced, and no more than `most`.

    >>> [str(day) for day in months(date(2024, 9, 20), date(2026, 3, 1), 4)]
    ['2024-10-01', '2025-04-01', '2025-10-01']
    >>> months(date(2024, 9, 20), date(2024, 9, 25), 4)
    []
    """
    years = range(first.year, last.year + 1)
    starts = (date(year, month, 1) for year in years for month in range(1, 13))
    inside = [day for day in starts if first <= day <= last]
    steps = (step for step in MONTHS_BETWEEN if len(inside[::step]) <= most)
    return inside[:: next(steps, len(inside))]


def spread(day: date, ends: tuple[date, date], width: int) -> list[date]:
    """A day and those as far from each other as labels need, between two ends of so many pixels.

    >>> within = date(2024, 4, 29), date(2024, 5, 7)
    >>> [str(day) for day in spread(date(2024, 5, 2), within, 270)]
    ['2024-04-29', '2024-05-02', '2024-05-05']
    """
    first, last = ends
    step = ceil(LABEL * (last - first).days / width)
    begins = day - timedelta(days=(day - first).days // step * step)
    return [begins + timedelta(days=days) for days in range(0, (last - begins).days + 1, step)]


def is_wide(figures: list[float]) -> bool:
    """Whether half of the figures would lie in the lowest tenth of a linear scale.

    >>> is_wide([1_500.0, 3_000.0, 10_000.0, 12_000.0]), is_wide([1.0, 300.0, 4_000.0])
    (False, True)
    """
    return min(figures) > 0 and max(figures) > 10 * sorted(figures)[len(figures) // 2]
