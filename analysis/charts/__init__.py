"""Charts of the ledger: one function a chart, from a ledger to an Altair chart.

Importing this package makes Altair draw in JupyterLab from a fresh clone and without a network
(see `renderer`); `altair.renderers.enable(…)` afterwards chooses another way. Each chart carries
its look within itself, so other charts of a notebook keep theirs.
"""

from __future__ import annotations

from analysis.charts import renderer
from analysis.charts.by_claimant import estimates_by_claimant
from analysis.charts.exhibits import EXHIBITS, Exhibit
from analysis.charts.pooling import pooled, single_answer
from analysis.charts.questions import Question

__all__ = [
    "EXHIBITS",
    "Exhibit",
    "Question",
    "estimates_by_claimant",
    "pooled",
    "single_answer",
]

renderer.enable()
