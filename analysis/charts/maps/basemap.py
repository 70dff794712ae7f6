"""The countries below a map: whole for the world, those in view for a smaller part of the earth.

The shapes are Natural Earth's, in TopoJSON; `basemap/README.md` says how the files were made.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate
from math import cos, radians, sin
from typing import Any

import altair as alt
import polars as pl

from analysis import words
from analysis.charts.maps.sheets import Sheet

CLOSE = 0.25  # radians from the middle to an edge: below it the fine shapes are drawn
SCANS = 15
OBJECT, FINE, COARSE = "countries", "fine", "coarse"

Topology = dict[str, Any]


@dataclass(frozen=True)
class Country:
    """A country in view: its ISO 3166-1 numeric code, and where on the sheet it is widest."""

    code: str | None
    left: float
    right: float
    y: float


@cache
def topology(name: str) -> Topology:
    """The shapes of a file."""
    packed = (files(__package__) / "basemap" / f"{name}.json.gz").read_bytes()
    held: Topology = json.loads(gzip.decompress(packed))
    return held


@cache
def corners() -> pl.DataFrame:
    """Every corner of the fine shapes: its arc, longitude and latitude, in their order."""
    shapes = topology(FINE)
    (wide, high), (left, bottom) = shapes["transform"]["scale"], shapes["transform"]["translate"]
    lines = shapes["arcs"]
    numbers = [arc for arc, steps in enumerate(lines) for _ in steps]
    east, north = ([place for steps in lines for place in accumulate(step[axis] for step in steps)]
                   for axis in (0, 1))  # fmt: skip
    found = pl.DataFrame({"arc": numbers, "longitude": east, "latitude": north})
    return found.with_columns(
        longitude=pl.col("longitude") * wide + left, latitude=pl.col("latitude") * high + bottom
    )


@cache
def owners() -> pl.DataFrame:
    """Which arcs are of which of the fine shapes."""
    shapes = topology(FINE)["objects"][OBJECT]["geometries"]
    pairs = [(at, arc) for at, shape in enumerate(shapes) for arc in numbers(shape["arcs"])]
    return pl.DataFrame(pairs, schema=["shape", "arc"], orient="row")


def is_close(sheet: Sheet) -> bool:
    """Whether a sheet shows so small a part of the earth that it needs the fine shapes."""
    return not sheet.is_world and sheet.height / 2 / sheet.scale < CLOSE


def data(sheet: Sheet) -> alt.NamedData:
    """The countries of a sheet, to be found among a chart's datasets."""
    form = alt.TopoDataFormat(type="topojson", feature=OBJECT)
    return alt.NamedData(name=FINE if is_close(sheet) else COARSE, format=form)


def datasets(sheets: Iterable[Sheet]) -> dict[str, str]:
    """The shapes below sheets, as text: Altair would look at every corner of a border."""
    held = {
        FINE if is_close(sheet) else COARSE: trimmed(topology(FINE), sheet)
        if is_close(sheet)
        else topology(COARSE)
        for sheet in sheets
    }
    return {name: json.dumps(shapes, separators=(",", ":")) for name, shapes in held.items()}


def trimmed(shapes: Topology, sheet: Sheet) -> Topology:
    """Shapes without the countries out of view, and without the arcs that are theirs alone."""
    kept = [shape for shape, _ in in_view(sheet)]
    used = sorted({arc for shape in kept for arc in numbers(shape["arcs"])})
    place = {arc: at for at, arc in enumerate(used)}
    inside = [shape | {"arcs": renumbered(shape["arcs"], place)} for shape in kept]
    return {
        "type": "Topology",
        "transform": shapes["transform"],
        "objects": {OBJECT: {"type": "GeometryCollection", "geometries": inside}},
        "arcs": [shapes["arcs"][arc] for arc in used],
    }


def countries(sheet: Sheet) -> list[Country]:
    """The countries in view of a sheet that is close, each where it is widest."""
    return [country for _, country in in_view(sheet)]


@lru_cache(maxsize=8)
def in_view(sheet: Sheet) -> list[tuple[dict[str, Any], Country]]:
    """The shapes of which something is in view, each with where it is widest."""
    paper = flat(corners(), sheet)
    within = pl.col("x").is_between(0, sheet.width) & pl.col("y").is_between(0, sheet.height)
    seen = paper.filter(within).join(owners(), on="arc").select("shape").unique()
    touched = seen.with_columns(y=pl.lit(0.0), left=pl.lit(0.0), right=pl.lit(0.0))
    widest = (
        pl.concat([touched, spans(paper, sheet)])
        .sort(pl.col("right") - pl.col("left"), "y")
        .group_by("shape")
        .last()
        .sort("shape")
    )
    shapes = topology(FINE)["objects"][OBJECT]["geometries"]
    return [
        (shapes[at], Country(shapes[at].get("id"), left, right, y))
        for at, y, left, right in widest.iter_rows()
    ]


def flat(points: pl.DataFrame, sheet: Sheet) -> pl.DataFrame:
    """Points with their places on a sheet that is none of the world, as `Sheet.at` has them."""
    east = (pl.col("longitude") - sheet.middle[0]).radians()
    north, level = pl.col("latitude").radians(), radians(sheet.middle[1])
    near = sin(level) * north.sin() + cos(level) * north.cos() * east.cos()
    factor = sheet.scale * (2 / (1 + near).clip(1e-9)).sqrt()
    up = cos(level) * north.sin() - sin(level) * north.cos() * east.cos()
    return points.select(
        "arc",
        x=sheet.width / 2 + factor * north.cos() * east.sin(),
        y=sheet.down - factor * up,
    )


def spans(paper: pl.DataFrame, sheet: Sheet) -> pl.DataFrame:
    """Where lines across a sheet are inside a shape: columns shape, y, left and right."""
    edges = paper.with_columns(pl.all().shift(-1).name.prefix("to_")).filter(
        pl.col("arc") == pl.col("to_arc"),
        (pl.col("x") - pl.col("to_x")).abs() < sheet.scale,  # none around the earth's far side
    )
    levels = [sheet.height * (scan + 0.5) / SCANS for scan in range(SCANS)]
    crossed = pl.concat([crossings(edges, level) for level in levels]).join(owners(), on="arc")
    row = ["shape", "y"]
    return (
        crossed.sort("shape", "y", "x")
        .with_columns(nth=pl.int_range(pl.len()).over(row), right=pl.col("x").shift(-1).over(row))
        .filter(pl.col("nth") % 2 == 0)
        .select(*row, left=pl.col("x").clip(0), right=pl.col("right").clip(None, sheet.width))
        .filter(pl.col("right") > pl.col("left"))
    )


def crossings(edges: pl.DataFrame, level: float) -> pl.DataFrame:
    """Where edges cross a line at a height."""
    share = (level - pl.col("y")) / (pl.col("to_y") - pl.col("y"))
    crossing = edges.filter((pl.col("y") <= level) != (pl.col("to_y") <= level))
    return crossing.select(
        "arc", y=pl.lit(level), x=pl.col("x") + share * (pl.col("to_x") - pl.col("x"))
    )


def numbers(parts: Any) -> Iterator[int]:
    """The arcs of a shape, whichever way they are gone along."""
    for part in parts:
        if isinstance(part, int):
            yield part if part >= 0 else ~part
        else:
            yield from numbers(part)


def renumbered(parts: Any, place: dict[int, int]) -> Any:
    """The arcs of a shape by their new numbers."""
    if isinstance(parts, list):
        return [renumbered(part, place) for part in parts]
    return place[parts] if parts >= 0 else ~place[~parts]


@cache
def codes() -> dict[str, str]:
    """The numeric code of each country, by its code of three letters.

    >>> codes()["PRK"]
    '408'
    """
    return {row["iso3"]: row["numeric"] for row in words.rows("countries")}


@cache
def names() -> dict[str, str]:
    """The name of each country, by its numeric code."""
    return {row["numeric"]: row["name"] for row in words.rows("countries")}
