"""What every map has: countries below, names and a scale on it, and labels beside its marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import altair as alt
import polars as pl

from analysis.charts import basemap, theme
from analysis.charts.labels import Anchor, Box, Label, paper_of, placed
from analysis.charts.sheets import EARTH, Sheet

BORDERS = (
    "Borders are Natural Earth's de-facto ones: they show who controls an area and take no side."
)
X, Y = alt.X("x:Q", scale=None, axis=None), alt.Y("y:Q", scale=None, axis=None)
LARGEST, LETTER = 24.0, 6.4  # pixels


def land(sheet: Sheet, tinted: Iterable[str] = ()) -> list[alt.Chart]:
    """Sea and countries, some of them tinted: those of these ISO 3166-1 alpha-3 codes."""
    held = basemap.data(sheet)
    look = {"aria": False, "tooltip": None, "stroke": theme.BORDER, "strokeWidth": 0.7}
    sea = alt.Chart(alt.sphere()).mark_geoshape(aria=False, tooltip=None, fill=theme.SEA)
    shapes = alt.Chart(held).mark_geoshape(fill=theme.LAND, **look)
    codes = [basemap.codes()[code] for code in sorted(set(tinted)) if code in basemap.codes()]
    layers = [sea, shapes]
    if codes:
        own = alt.Chart(held).mark_geoshape(fill=theme.TINT, **look)
        layers.append(own.transform_filter(alt.FieldOneOfPredicate(field="id", oneOf=codes)))
    return layers


def drawn(sheet: Sheet, layers: Sequence[alt.Chart], heading: str) -> alt.LayerChart:
    """A map of these layers, with a heading of its own."""
    title = alt.TitleParams(
        heading, anchor="start", fontSize=13, fontWeight="bold", color=theme.INK, offset=6
    )
    whole = alt.LayerChart(layer=list(layers), width=sheet.width, height=sheet.height, title=title)
    mapped: alt.LayerChart = whole.project(**sheet.projection)
    return mapped


def mapped(chart: alt.VConcatChart, sheets: Iterable[Sheet]) -> alt.VConcatChart:
    """A finished chart with the countries of its maps."""
    whole: alt.VConcatChart = chart.properties(datasets=basemap.datasets(sheets))
    return whole


def frame(sheet: Sheet, other: Sheet) -> list[alt.Chart]:
    """Where on a sheet another one lies."""
    edge = [sheet.at(point) for point in other.edge]
    rows = pl.DataFrame({"x": [x for x, _ in edge], "y": [y for _, y in edge]}).with_row_index()
    line = alt.Chart(rows).mark_line(
        color=theme.SOFT, strokeWidth=1, aria=False, tooltip=None, clip=True
    )
    return [line.encode(X, Y, alt.Order("index:Q"))]


def words(labels: Sequence[Label], size: int = 11, **look: Any) -> list[alt.Chart]:
    """Labels on the paper, with a halo that keeps them apart from borders."""
    rows = pl.DataFrame([vars_of(label) for label in labels])
    found = []
    for align in ("left", "right", "center"):
        some = rows.filter(align=align) if labels else rows
        if some.is_empty():
            continue
        base = alt.Chart(some).encode(X, Y, alt.Text("said:N"))
        style = {"align": align, "fontSize": size, "font": theme.FONT, "baseline": "middle"}
        quiet = {"aria": False, "tooltip": None}
        found.append(
            base.mark_text(**style, **quiet, stroke="white", strokeWidth=3, strokeJoin="round")
        )
        found.append(base.mark_text(**style, **quiet, **({"color": theme.INK} | look)))
    return found


def vars_of(label: Label) -> dict[str, Any]:
    """A label as a row."""
    return {"said": label.said, "x": label.x, "y": label.y, "align": label.align}


def beside(rows: pl.DataFrame, sheet: Sheet, taken: Iterable[Box] = ()) -> list[Label]:
    """The labels of marks: columns label, x, y and radius, the most important first."""
    anchors = [Anchor(*row) for row in rows.select("label", "x", "y", "radius").iter_rows()]
    return placed(anchors, sheet.width, sheet.height, taken)


def countries(sheet: Sheet, labels: Sequence[Label], rows: pl.DataFrame) -> list[alt.Chart]:
    """The names of the countries in view, where there is room for them."""
    named = basemap.names()
    full = [paper_of(label) for label in labels]
    full += [Anchor(*row).box for row in rows.select("label", "x", "y", "radius").iter_rows()]
    found = []
    for country in basemap.countries(sheet) if basemap.is_close(sheet) else []:
        said = named.get(country.code or "", "").upper()
        label = Label(said, (country.left + country.right) / 2, country.y, "center")
        room = country.right - country.left > len(said) * LETTER + 10
        if said and room and not any(paper_of(label).meets(box) for box in full):
            found.append(label)
    return words(found, size=10, color=theme.SOFT)


def ruler(sheet: Sheet) -> list[alt.Chart]:
    """A line of a round number of kilometres, in the lower left corner."""
    pixels = sheet.scale / EARTH
    many = max(km for km in (50, 100, 200, 500, 1000, 2000) if km * pixels < sheet.width / 4)
    at = {"x": 14.0, "y": sheet.height - 14.0}
    row = pl.DataFrame([at | {"end": 14 + many * pixels, "said": f"{many:,} km"}])
    base = alt.Chart(row).encode(X, Y)
    end = alt.X2("end:Q")
    line = base.mark_rule(color=theme.SOFT, strokeWidth=1.5, aria=False, tooltip=None).encode(end)
    text = base.mark_text(
        align="left", dy=-8, fontSize=10, color=theme.SOFT, aria=False, tooltip=None
    ).encode(alt.Text("said:N"))
    return [line, text]


def on_paper(rows: pl.DataFrame, sheet: Sheet, most: int, least: float = 4.0) -> pl.DataFrame:
    """Rows of places in view of a sheet, with where they lie and how large their marks are.

    A mark's area grows with the number of claims; `most` is the number of the largest mark.
    """
    points = [sheet.at(place) for place in rows.select("longitude", "latitude").iter_rows()]
    share = (pl.col("claims") / most).sqrt() * LARGEST
    placed_rows = rows.with_columns(
        x=pl.Series([x for x, _ in points], dtype=pl.Float64),
        y=pl.Series([y for _, y in points], dtype=pl.Float64),
        radius=share.clip(least),
    ).with_columns(size=(2 * pl.col("radius")) ** 2)
    return placed_rows.filter(
        pl.col("x").is_between(0, sheet.width), pl.col("y").is_between(0, sheet.height)
    ).sort("claims", "place_id", descending=[True, False])
