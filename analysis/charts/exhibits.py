"""Every chart that there is, by name: the rows behind it, and how they are drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import polars as pl

from analysis.charts import by_claimant
from analysis.charts.frames import Database


@dataclass(frozen=True)
class Exhibit:
    """A chart in two steps: a ledger's rows, and the chart of these rows.

    Both take a measure, what is counted, and whose, as `estimates_by_claimant` does.
    """

    rows: Callable[[Database, str, str, str | None], pl.DataFrame]
    draw: Callable[[pl.DataFrame, str, str, str | None], Any]


EXHIBITS: Mapping[str, Exhibit] = MappingProxyType(
    {"estimates_by_claimant": Exhibit(by_claimant.rows, by_claimant.draw)}
)
