"""The best single answer to how many, if there is one: pooled by origin and not by report.

`pooled` takes what origins say and gives a median with its band, or a refusal with its reason; it
raises `Mixture` where what it is given does not count the same. `source_effects` says who gives
more and who gives less than the others. `reportedly` pools figures nowhere else.
"""

from __future__ import annotations

from analysis.pool.effects import Effects, source_effects
from analysis.pool.estimands import Estimand, Mixture, asked
from analysis.pool.medians import median, without_one
from analysis.pool.pooling import DAYS, FEWEST, Pooled, Statement, newest, pooled
from analysis.pool.refusals import Refusal

__all__ = [
    "DAYS",
    "FEWEST",
    "Effects",
    "Estimand",
    "Mixture",
    "Pooled",
    "Refusal",
    "Statement",
    "asked",
    "median",
    "newest",
    "pooled",
    "source_effects",
    "without_one",
]
