"""Charts of the ledger: one function a chart, from a ledger to an Altair chart.

Importing this package makes Altair draw in JupyterLab from a fresh clone and without a network
(see `renderer`); `altair.renderers.enable(…)` afterwards chooses another way. Each chart carries
its look within itself, so other charts of a notebook keep theirs.
"""

from __future__ import annotations

from analysis.charts import renderer
from analysis.charts.contradictions.denials import denials
from analysis.charts.contradictions.disputes import disputes
from analysis.charts.contradictions.flags import flags
from analysis.charts.days.known_on import known_on
from analysis.charts.estimates.estimates_by_claimant import estimates_by_claimant
from analysis.charts.estimates.origins import origins, voices
from analysis.charts.exhibits import EXHIBITS, Exhibit
from analysis.charts.holdings.contents import contents
from analysis.charts.holdings.coverage import coverage
from analysis.charts.ladders.revisions import revisions
from analysis.charts.maps.movements import movements
from analysis.charts.maps.places_named import places_named
from analysis.charts.pooling.pooled import pooled, single_answer
from analysis.charts.questions import Question
from analysis.charts.relays.relay_flow import relay_flow
from analysis.charts.relays.relay_heatmap import relay_heatmap

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
