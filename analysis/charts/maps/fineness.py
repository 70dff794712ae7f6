"""How finely a place is known, and the mark that tells it.

A region is not a point. A dot is a place known to within 25 km; an open, broken ring stands
somewhere in the district or region that it is for, a square somewhere in its country, which is
tinted. Areas grow with the number of claims.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import altair as alt
import polars as pl

from analysis.charts import frames, theme, wording
from analysis.charts.answers import PASSAGES_A_ROW
from analysis.charts.maps import ground as maps
from analysis.charts.maps.sheets import Sheet
from analysis.charts.tooltips import tooltips

COUNTS = (("claims", "claim"), ("reports", "report"), ("origins", "origin"))
TIPS = {"place": "Place", "fineness": "It is", "claims": "Claims", "reports": "Reports",
        "origins": "Origins"}  # fmt: skip
DRAWN = ["place", "fineness", "claims", "reports", "origins", "told", "x", "y", "size",
         "claim_ids", "stands_for"]  # fmt: skip
COUNTRY = 6


@dataclass(frozen=True)
class Fineness:
    """How finely a place is known: UCDP's where_prec, a reader's words, and the mark."""

    words: str
    precisions: tuple[int, ...]
    shape: str
    dash: tuple[int, int]
    fill: str
    least: float


FINENESS = (
    Fineness("a place, known to within 25 km", (1, 2), "circle", (1, 0), theme.PLACE, 4),
    Fineness("a district or region: somewhere in it", (3, 4), "circle", (4, 3), theme.HOLLOW, 7),
    Fineness("an area without clear borders", (5,), "diamond", (1, 2), theme.HOLLOW, 7),
    Fineness("a country (tinted): somewhere in it", (6,), "square", (1, 0), theme.HOLLOW, 6),
    Fineness("at sea or in the air", (7,), "triangle-down", (1, 0), theme.HOLLOW, 6),
)
UNKNOWN = FINENESS[2]


def known(places: pl.DataFrame) -> pl.DataFrame:
    """The places whose coordinates are known, with how finely they are, the most named first."""
    names = {each: fine.words for fine in FINENESS for each in fine.precisions}
    fineness = pl.col("precision").replace_strict(
        names, default=UNKNOWN.words, return_dtype=pl.String
    )
    return (
        places.filter(pl.col("latitude").is_not_null(), pl.col("longitude").is_not_null())
        .with_columns(fineness=fineness)
        .sort("claims", "place_id", descending=[True, False])
    )


def marked(shown: pl.DataFrame, sheet: Sheet) -> pl.DataFrame:
    """The places in view, with their marks and the words beside them."""
    least = {fine.words: fine.least for fine in FINENESS}
    rows = maps.on_paper(shown, sheet)
    floor = pl.col("fineness").replace_strict(least, return_dtype=pl.Float64)
    count = pl.col("claims").map_elements(lambda many: f"{many:,}", pl.String)
    return rows.with_columns(
        radius=pl.max_horizontal("radius", floor),
        label=pl.format("{} {}", "place", count),
        told=pl.Series([told(row) for row in rows.iter_rows(named=True)], dtype=pl.String),
        claim_ids=pl.col("claim_ids").list.head(PASSAGES_A_ROW),
        stands_for="claims",
    ).with_columns(size=(2 * pl.col("radius")) ** 2)


def told(place: Mapping[str, Any]) -> str:
    """A place for those who cannot see it."""
    sizes = ", ".join(wording.counted(place[many], noun) for many, noun in COUNTS)
    return f"{place['place']}, {place['fineness']}: {sizes}"


def tinted(shown: pl.DataFrame) -> list[str]:
    """The countries that are named as a whole, ISO 3166-1 alpha-3."""
    return shown.filter(pl.col("precision") == COUNTRY)["country"].drop_nulls().to_list()


def marks(rows: pl.DataFrame, shown: pl.DataFrame, legend: str | None) -> alt.Chart:
    """The marks of places, larger ones below; with a legend where it has a title."""
    present = [fine for fine in FINENESS if fine.words in set(shown["fineness"])]
    points = alt.Chart(frames.plain(rows.select(DRAWN))).mark_point(
        filled=False, strokeWidth=1.5, opacity=1
    )
    key = alt.Legend(title=legend, titleLimit=400, columns=3, symbolSize=110) if legend else None

    def by(channel: Any, looks: list[Any]) -> Any:
        scale = alt.Scale(domain=[fine.words for fine in present], range=looks)
        return channel("fineness:N", scale=scale, legend=key)

    places: alt.Chart = points.encode(
        maps.X,
        maps.Y,
        alt.Size("size:Q", scale=None, legend=None),
        by(alt.Shape, [fine.shape for fine in present]),
        by(alt.StrokeDash, [list(fine.dash) for fine in present]),
        by(alt.Fill, [fine.fill for fine in present]),
        by(alt.Stroke, [theme.PLACE for _ in present]),
        alt.Description("told:N"),
        tooltip=tooltips(TIPS),
    )
    return places


def sizes(rows: pl.DataFrame) -> dict[str, int]:
    """How many claims there are behind rows, in how many reports, of how many origins."""
    reports = rows["report_ids"].explode().drop_nulls().n_unique()
    origins = rows["origin_names"].explode().drop_nulls().n_unique()
    return {"claim": int(rows["claims"].sum()), "report": reports, "origin": origins}
