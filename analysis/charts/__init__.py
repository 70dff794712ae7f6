"""Charts of the ledger: one function a chart, from a ledger to an Altair chart.

Importing this package makes Altair draw in JupyterLab from a fresh clone and without a network
(see `renderer`); `altair.renderers.enable(…)` afterwards chooses another way. Each chart carries
its look within itself, so other charts of a notebook keep theirs.
"""

from __future__ import annotations

from analysis.charts import renderer
from analysis.charts.contradictions.denied import denials
from analysis.charts.contradictions.disputed import disputes
from analysis.charts.contradictions.flagged import flags
from analysis.charts.days.known import known_on
from analysis.charts.estimates.by_claimant import estimates_by_claimant
from analysis.charts.estimates.origin_bars import origins, voices
from analysis.charts.exhibits import EXHIBITS, Exhibit
from analysis.charts.holdings.parts import contents
from analysis.charts.holdings.weeks import coverage
from analysis.charts.ladders.levels import revisions
from analysis.charts.maps.moves import movements
from analysis.charts.maps.where import places_named
from analysis.charts.pooling.pooled import pooled, single_answer
from analysis.charts.questions import Question
from analysis.charts.relays.flow import relay_flow
from analysis.charts.relays.heatmap import relay_heatmap

__all__ = [
    "EXHIBITS",
    "Exhibit",
    "Question",
    "contents",
    "coverage",
    "denials",
    "disputes",
    "estimates_by_claimant",
    "flags",
    "known_on",
    "movements",
    "origins",
    "places_named",
    "pooled",
    "relay_flow",
    "relay_heatmap",
    "revisions",
    "single_answer",
    "voices",
]

renderer.enable()
