"""Who says how many, of what, where, as of when, through whom, and how surely.

>>> import analysis
>>> analysis.extract("Some 3,000 troops have arrived in Russia, Kyiv said.")[0].figure
~3000
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis import charts
    from analysis.annotate import show
    from analysis.pipeline.build import build
    from analysis.pipeline.connect import connect
    from analysis.pipeline.correct import correct
    from analysis.pipeline.extract import attributions, dates, extract, numbers

__all__ = [
    "attributions", "build", "charts", "connect", "correct", "dates", "extract", "numbers", "show",
]  # fmt: skip

PLACES = {
    "attributions": "analysis.pipeline.extract",
    "build": "analysis.pipeline.build",
    "connect": "analysis.pipeline.connect",
    "correct": "analysis.pipeline.correct",
    "dates": "analysis.pipeline.extract",
    "extract": "analysis.pipeline.extract",
    "numbers": "analysis.pipeline.extract",
    "show": "analysis.annotate",
}


def __getattr__(name: str) -> Any:
    """The public face, each part imported when it is first asked for."""
    if name == "charts":
        return import_module("analysis.charts")
    if name in PLACES:
        return getattr(import_module(PLACES[name]), name)
    raise AttributeError(f"module 'analysis' has no attribute {name!r}")


def __dir__() -> list[str]:
    """The public names."""
    return sorted(__all__)
