"""Every chart that there is, by name: a query in the file of that name, and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from analysis.charts.answers import Answer
from analysis.charts.contradictions import denied, disputed, flagged
from analysis.charts.days import known
from analysis.charts.estimates import by_claimant, origin_bars
from analysis.charts.holdings import parts, weeks
from analysis.charts.ladders import levels
from analysis.charts.maps import moves, where
from analysis.charts.pooling import pooled
from analysis.charts.relays import flow, heatmap


@dataclass(frozen=True)
class Exhibit:
    """A chart: what it shows, the parts of a question that it takes, and how it is drawn."""

    shows: str
    takes: tuple[str, ...]
    draw: Callable[[Answer], Any]


CHOSEN = ("measure", "counted", "actor")
DATED = (*CHOSEN, "day")
WHOSE = ("actor",)
EXHIBITS: Mapping[str, Exhibit] = MappingProxyType(
    {
        "contents": Exhibit("What claims and numbers the ledger holds.", (), parts.draw),
        "coverage": Exhibit("Of which weeks and publishers it holds reports.", (), weeks.draw),
        "denials": Exhibit("Who denies what, and whose claim it is.", WHOSE, denied.draw),
        "disputes": Exhibit("Where the figures of two sources do not meet.", WHOSE, disputed.draw),
        "estimates_by_claimant": Exhibit("Who said how many, and when.", CHOSEN, by_claimant.draw),
        "flags": Exhibit("Figures of one source that do not add up.", WHOSE, flagged.draw),
        "known_on": Exhibit("What was known on a day.", DATED, known.draw),
        "movements": Exhibit(
            "From where to where forces are said to go.", ("counted", "actor"), moves.draw
        ),
        "origins": Exhibit("How many voices are behind each figure.", CHOSEN, origin_bars.draw),
        "places_named": Exhibit("Where: the places that claims name.", CHOSEN, where.draw),
        "pooled": Exhibit("What is the best single answer, if there is one?", DATED, pooled.draw),
        "relay_flow": Exhibit(
            "Who passes on whose figures, from claimants to publishers.", WHOSE, flow.draw
        ),
        "relay_heatmap": Exhibit(
            "How often each relay passes on each claimant.", WHOSE, heatmap.draw
        ),
        "revisions": Exhibit("How each source's figure moved.", CHOSEN, levels.draw),
    }
)
