"""Charts of the ledger: one function a chart, from a ledger to an Altair chart.

Importing this package makes Altair draw in JupyterLab without a network (see `renderer`).
"""

from __future__ import annotations

from analysis.charts import renderer
from analysis.charts.by_claimant import estimates_by_claimant

__all__ = ["estimates_by_claimant"]

renderer.enable()
