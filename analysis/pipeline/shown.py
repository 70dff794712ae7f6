"""Frames as a notebook shows them: what turns the direction of writing is seen, and turns nothing.

The words of a report are not ours: a sign in one cell of a table could make the next cells read
backwards. What a frame holds stays as it is.
"""

from __future__ import annotations

import sys
from typing import Any

from analysis.model.unseen import visible


def in_notebooks() -> None:
    """Show every frame of this kernel so; outside of a notebook nothing is done."""
    if (ipython := sys.modules.get("IPython")) and (shell := ipython.get_ipython()):
        import polars as pl

        formatters = shell.display_formatter.formatters
        formatters["text/html"].for_type(pl.DataFrame, html)
        formatters["text/plain"].for_type(pl.DataFrame, plain)


def html(frame: Any) -> str:
    """A frame as a table."""
    return visible(frame._repr_html_())


def plain(frame: Any, printer: Any, cycle: bool) -> None:
    """A frame as text."""
    printer.text("…" if cycle else visible(str(frame)))
