"""Every chart that there is, by name: a query in the file of that name, and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from analysis.charts import by_claimant, pooling
from analysis.charts.answers import Answer


@dataclass(frozen=True)
class Exhibit:
    """A chart: what it shows, the parts of a question that it takes, and how it is drawn."""

    shows: str
    takes: tuple[str, ...]
    draw: Callable[[Answer], Any]


CHOSEN = ("measure", "counted", "actor")
DATED = (*CHOSEN, "day")
EXHIBITS: Mapping[str, Exhibit] = MappingProxyType(
    {
        "estimates_by_claimant": Exhibit("Who said how many, and when.", CHOSEN, by_claimant.draw),
        "pooled": Exhibit("What is the best single answer, if there is one?", DATED, pooling.draw),
    }
)
