"""What every map has: countries below, names and a scale on it, and labels beside its marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

import altair as alt
import polars as pl

from analysis.charts import lettering, theme
from analysis.charts.maps import basemap
from analysis.charts.maps.labels import Anchor, Label, paper_of, placed
from analysis.charts.maps.sheets import EARTH, Sheet

BORDERS = (
    "Borders are Natural Earth's de-facto ones: they show who controls an area and take no side."
)
X, Y = lettering.at("x"), lettering.at("y", alt.Y)
LABELLED = ["label", "x", "y", "radius"]
LARGEST, LARGEST_IN_WORLD, LETTER = 24.0, 15.0, 6.4  # pixels


def land(sheet: Sheet, tinted: Iterable[str] = ()) -> list[alt.Chart]:
    """Sea and countries, some of them tinted: those of these ISO 3166-1 alpha-3 codes."""
    held = basemap.data(sheet)
    look: dict[str, Any] = {
        "aria": False,
        "tooltip": None,
        "stroke": theme.BORDER,
        "strokeWidth": 0.7,
    }
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


def separate(chart: Any) -> Any:
    """A chart whose parts each have their own shapes, fills and strokes."""
    channels = ("shape", "fill", "stroke", "strokeDash", "strokeWidth", "size")
    return chart.resolve_scale(**dict.fromkeys(channels, "independent"))


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


def words(labels: Sequence[Label], **look: Any) -> list[alt.Chart]:
    """Labels on the paper, with a halo that keeps them apart from borders."""
    rows = pl.DataFrame([asdict(label) for label in labels])
    parts = rows.partition_by("align", maintain_order=True) if labels else []
    quiet = {"aria": False, "tooltip": None}
    return [
        layer
        for part in parts
        for layer in lettering.haloed(part, align=part["align"][0], **quiet | look)
    ]


def beside(rows: pl.DataFrame, sheet: Sheet, others: Iterable[Anchor] = ()) -> list[Label]:
    """The labels of marks: columns label, x, y and radius, the most important first."""
    return placed([*anchors(rows), *others], sheet.width, sheet.height)


def anchors(rows: pl.DataFrame) -> list[Anchor]:
    """Marks that want words."""
    return [Anchor(*row) for row in rows.select(LABELLED).iter_rows()]


def countries(sheet: Sheet, labels: Sequence[Label], rows: pl.DataFrame) -> list[alt.Chart]:
    """The names of the countries in view, where there is room for them."""
    named = basemap.names()
    full = [paper_of(label) for label in labels]
    full += [anchor.box for anchor in anchors(rows)]
    found = []
    for country in basemap.countries(sheet) if basemap.is_close(sheet) else []:
        said = named.get(country.code or "", "").upper()
        label = Label(said, (country.left + country.right) / 2, country.y, "center")
        room = country.right - country.left > len(said) * LETTER + 10
        if said and room and not any(paper_of(label).meets(box) for box in full):
            found.append(label)
    return words(found, fontSize=10, color=theme.SOFT)


def ruler(sheet: Sheet) -> list[alt.Chart]:
    """A line of a round number of kilometres, in the lower left corner; none on the world."""
    if sheet.is_world:
        return []
    pixels = sheet.scale / EARTH
    many = max(km for km in (20, 50, 100, 200, 500, 1000, 2000) if km * pixels < sheet.width / 4)
    low = sheet.height - 14.0
    row = {"x": 14.0, "y": low, "end": 14 + many * pixels, "said": f"{many:,} km"}
    quiet: dict[str, Any] = {"color": theme.SOFT, "aria": False, "tooltip": None}
    line = alt.Chart(pl.DataFrame([row])).mark_rule(strokeWidth=1.5, **quiet)
    text = lettering.written(pl.DataFrame([row | {"y": low - 8}]), fontSize=10, **quiet)
    return [line.encode(X, Y, alt.X2("end:Q")), text]


def on_paper(rows: pl.DataFrame, sheet: Sheet) -> pl.DataFrame:
    """Rows of places in view of a sheet, with where they lie and how large their marks are.

    A mark's area grows with the number of claims.
    """
    points = [sheet.at(place) for place in rows.select("longitude", "latitude").iter_rows()]
    largest = LARGEST_IN_WORLD if sheet.is_world else LARGEST
    share = (pl.col("claims") / pl.col("claims").max()).sqrt() * largest
    placed_rows = rows.with_columns(
        x=pl.Series([x for x, _ in points], dtype=pl.Float64),
        y=pl.Series([y for _, y in points], dtype=pl.Float64),
        radius=share,
    )
    return placed_rows.filter(
        pl.col("x").is_between(0, sheet.width), pl.col("y").is_between(0, sheet.height)
    ).sort("claims", "place_id", descending=[True, False])


def origins(arrows: Sequence[dict[str, Any]], sheet: Sheet) -> pl.DataFrame:
    """The places that arrows come from, each once, with their names."""
    found = {
        arrow["from_place_id"]: (
            arrow["from_place"], *sheet.at((arrow["from_longitude"], arrow["from_latitude"])), 3.0,
        )
        for arrow in arrows
    }  # fmt: skip
    kinds = {name: pl.String if name in ("place_id", "label") else pl.Float64
             for name in ("place_id", *LABELLED)}  # fmt: skip
    return pl.DataFrame([(key, *row) for key, row in found.items()], schema=kinds, orient="row")


def dots(places: pl.DataFrame) -> list[alt.Chart]:
    """Small dots at places."""
    base = alt.Chart(places).mark_circle(size=36, opacity=1, color=theme.INK, aria=False)
    return [base.encode(X, Y)] if places.height else []
