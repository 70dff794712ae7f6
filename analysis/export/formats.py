"""Formats of a chart: pictures, a page, Vega-Lite, and the rows behind it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Any

import polars as pl
import vl_convert

from analysis.charts.pages import page
from analysis.charts.pictures import packed
from analysis.model import once
from analysis.write.sheets import workbook
from analysis.write.tables import table

ABOUT = ("title", "description", "citation", "licence", "query")
CLIP = re.compile(r'<clipPath id="(clip\d+)"')
CLIP_USED = re.compile(r"""((?:<clipPath id="|clip-path="url\(#))(clip\d+)("|\)")""")


@dataclass(frozen=True)
class Drawn:
    """A chart to be written: its specification and the rows behind it."""

    spec: dict[str, Any]
    rows: pl.DataFrame

    @once
    def svg(self) -> str:
        """The chart as SVG, from which the other pictures are made."""
        picture = steady(vl_convert.vegalite_to_svg(self.spec))
        return told(picture, self.spec.get("description", ""))

    @once
    def csv(self) -> bytes:
        """The rows as CSV."""
        return table(self.rows).encode()


def steady(svg: str) -> str:
    """A picture whose clips are numbered from one, and not on from the picture made before it.

    >>> steady('<g clip-path="url(#clip8)"></g><clipPath id="clip8"></clipPath>')
    '<g clip-path="url(#clip1)"></g><clipPath id="clip1"></clipPath>'
    """
    named = dict.fromkeys(CLIP.findall(svg))
    numbers = {name: f"clip{place}" for place, name in enumerate(named, start=1)}
    return CLIP_USED.sub(lambda used: used[1] + numbers.get(used[2], used[2]) + used[3], svg)


def sheets(drawn: Drawn, about: dict[str, Any]) -> bytes:
    """The rows as a workbook, with what they rest on."""
    told = {part: about[part] for part in ABOUT}
    return workbook(drawn.rows, told, about["ledger"]["built"])


def told(svg: str, description: str) -> str:
    """A picture with its description, as a browser's own drawing has it.

    >>> told('<svg width="9"></svg>', 'Says "12"')
    '<svg role="graphics-document" aria-label="Says &quot;12&quot;" width="9"></svg>'
    """
    label = f'role="graphics-document" aria-label="{escape(description)}"'
    return svg.replace("<svg", f"<svg {label}", 1)


def as_json(value: dict[str, Any]) -> bytes:
    """An object as it stands in a file: a chart as Vega-Lite, or what a chart rests on."""
    return (json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode()


Writer = Callable[[Drawn, dict[str, Any]], bytes]  # the latter is what the chart rests on
WRITERS: dict[str, Writer] = {
    "svg": lambda drawn, about: drawn.svg.encode(),
    "png": lambda drawn, about: packed(vl_convert.svg_to_png(drawn.svg, scale=2)),
    "pdf": lambda drawn, about: vl_convert.svg_to_pdf(drawn.svg),
    "html": lambda drawn, about: page(drawn.spec).encode(),
    "json": lambda drawn, about: as_json(drawn.spec),
    "csv": lambda drawn, about: drawn.csv,
    "xlsx": sheets,
}
