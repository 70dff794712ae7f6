"""Every chart that there is, by name: a query in the file of that name, and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from analysis.charts.answers import Answer
from analysis.charts.contradictions import denials, disputes, flags
from analysis.charts.days import known_on
from analysis.charts.estimates import estimates_by_claimant, origins
from analysis.charts.holdings import contents, coverage
from analysis.charts.ladders import revisions
from analysis.charts.maps import movements, places_named
from analysis.charts.pooling import pooled
from analysis.charts.relays import relay_flow, relay_heatmap


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
        "contents": Exhibit("What claims and numbers the ledger holds.", (), contents.draw),
        "coverage": Exhibit("Of which weeks and publishers it holds reports.", (), coverage.draw),
        "denials": Exhibit("Who denies what, and whose claim it is.", WHOSE, denials.draw),
        "disputes": Exhibit("Where the figures of two sources do not meet.", WHOSE, disputes.draw),
        "estimates_by_claimant": Exhibit(
            "Who said how many, and when.", CHOSEN, estimates_by_claimant.draw
        ),
        "flags": Exhibit("Figures of one source that do not add up.", WHOSE, flags.draw),
        "known_on": Exhibit("What was known on a day.", DATED, known_on.draw),
        "movements": Exhibit(
            "From where to where forces are said to go.", ("counted", "actor"), movements.draw
        ),
        "origins": Exhibit("How many voices are behind each figure.", CHOSEN, origins.draw),
        "places_named": Exhibit("Where: the places that claims name.", CHOSEN, places_named.draw),
        "pooled": Exhibit("What is the best single answer, if there is one?", DATED, pooled.draw),
        "relay_flow": Exhibit(
            "Who passes on whose figures, from claimants to publishers.", WHOSE, relay_flow.draw
        ),
        "relay_heatmap": Exhibit(
            "How often each relay passes on each claimant.", WHOSE, relay_heatmap.draw
        ),
        "revisions": Exhibit("How each source's figure moved.", CHOSEN, revisions.draw),
    }
)
