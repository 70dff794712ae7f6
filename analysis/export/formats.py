"""Formats of a chart: pictures, a page, Vega-Lite, and the rows behind it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import polars as pl
import vl_convert

from analysis.charts.pages import page
from analysis.charts.pictures import packed
from analysis.export.sheets import workbook
from analysis.export.tables import table


@dataclass(frozen=True)
class Drawn:
    """A chart to be written: its specification, the rows behind it, and what it rests on."""

    spec: dict[str, Any]
    rows: pl.DataFrame
    about: dict[str, Any]

    @cached_property
    def svg(self) -> str:
        """The chart as SVG, from which the other pictures are made."""
        return vl_convert.vegalite_to_svg(self.spec)


def vega_lite(drawn: Drawn) -> bytes:
    """The chart as Vega-Lite."""
    return (json.dumps(drawn.spec, indent=2, ensure_ascii=False) + "\n").encode()


WRITERS: dict[str, Callable[[Drawn], bytes]] = {
    "svg": lambda drawn: drawn.svg.encode(),
    "png": lambda drawn: packed(vl_convert.svg_to_png(drawn.svg, scale=2)),
    "pdf": lambda drawn: vl_convert.svg_to_pdf(drawn.svg),
    "html": lambda drawn: page(drawn.spec).encode(),
    "json": vega_lite,
    "csv": lambda drawn: table(drawn.rows).encode(),
    "xlsx": lambda drawn: workbook(drawn.rows, drawn.about),
}
