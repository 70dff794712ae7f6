"""Movements as a table: where to and where from, how far they had got, and how many are moved."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import wrap
from typing import Any

import altair as alt
import polars as pl

from analysis.charts import frames, lettering, questions, theme
from analysis.charts.maps import arrows, sheets
from analysis.charts.maps.fineness import COUNTRY
from analysis.charts.maps.movements_rows import NOT_SAID, STATUSES
from analysis.charts.tooltips import tooltips

MOST_ROWS, FIRST, ROW, HEAD = 14, 170, 60, 26
LARGEST, SMALLEST, BESIDE = 11.0, 4.0, 18
SHAPES = {"denied": "M-1,-1L1,1M-1,1L1,-1", "doubted": "M-0.9,1.1L0.9,-1.1"}
DASHES = {"planned": [2.5, 1.7], "under_way": [1.5, 1.5]}
WAYS = ["to_place_id", "from_place_id"]


def ways(moves: pl.DataFrame) -> pl.DataFrame:
    """Whence and whither, those of most claims first."""
    return (
        moves.group_by(WAYS, maintain_order=True)
        .agg(
            pl.col("to_place", "to_country", "to_precision", "from_place").first(),
            pl.col("claims").sum(),
        )
        .sort("claims", descending=True, maintain_order=True)
    )


def ordered(some: pl.DataFrame) -> pl.DataFrame:
    """Ways with the numbers of their lines: a country, whence to it, then the places in it.

    Where nobody says whither, the line is the last.
    """
    country, place = pl.col("to_country"), pl.col("to_place_id")
    is_country, has_origin = pl.col("to_precision").eq(COUNTRY), pl.col("from_place").is_not_null()
    return (
        some.with_columns(
            of_country=pl.col("claims").sum().over(pl.coalesce(country, place, pl.lit(""))),
            of_place=pl.col("claims").sum().over(place),
            below=pl.Series([within(way) for way in some.iter_rows(named=True)], dtype=pl.String),
        )
        .sort(
            place.is_null(), "of_country", country, is_country, "of_place", place, has_origin,
            "claims", descending=[False, True, False, True, True, False, False, True],
            maintain_order=True, nulls_last=True,
        )
        .with_row_index("line")
    )  # fmt: skip


def within(way: Mapping[str, Any]) -> str | None:
    """In which country a place is, unless its name says so, and whence.

    >>> within({"to_place": "Kursk Oblast", "to_country": "RUS", "from_place": "Pyongyang"})
    'in Russia, from Pyongyang'
    >>> within({"to_place": "eastern Russia", "to_country": "RUS", "from_place": None})
    """
    name = questions.country(way["to_country"]) if way["to_country"] else ""
    where = f"in {name}" if name and name not in way["to_place"] else ""
    whence = f"from {way['from_place']}" if way["from_place"] else ""
    return ", ".join(filter(None, (where, whence))) or None


def table(moves: pl.DataFrame) -> alt.LayerChart:
    """The table of the ways that most claims tell of."""
    lines = ordered(ways(moves).head(MOST_ROWS))
    present = [status for status in STATUSES if status.name in set(moves["status"])]
    wide = (sheets.WIDTH - FIRST) / len(present)
    places = {status.name: FIRST + wide * at for at, status in enumerate(present)}
    cells = moves.join(lines.select(*WAYS, "line"), on=WAYS, nulls_equal=True).with_columns(
        left=pl.col("status").replace_strict(places, return_dtype=pl.Float64),
        y=HEAD + ROW * (pl.col("line") + 0.5),
    )
    title = alt.TitleParams(
        "How many: the smallest and the largest figure that claims name, of whatever day",
        anchor="start",
        fontSize=13, fontWeight="bold", color=theme.INK, offset=6,
    )  # fmt: skip
    parts = [
        *heads(places, present),
        *rules(lines),
        *names(lines),
        marks(cells),
        *words(cells, wide),
    ]
    height = HEAD + ROW * lines.height
    return alt.LayerChart(layer=parts, width=sheets.WIDTH, height=height, title=title)


def heads(places: dict[str, float], present: Any) -> list[alt.Chart]:
    """What stands above the columns."""
    rows = [{"x": places[status.name], "y": 10.0, "said": status.words} for status in present]
    first = {"x": 0.0, "y": 10.0, "said": "where to"}
    return [lettering.written(pl.DataFrame([first, *rows]), fontWeight="bold", aria=False)]


def rules(lines: pl.DataFrame) -> list[alt.Chart]:
    """A fine line above each line of the table."""
    rows = lines.select(x=pl.lit(0.0), y=HEAD + ROW * pl.col("line"), end=pl.lit(sheets.WIDTH))
    drawn = alt.Chart(rows).mark_rule(color=theme.FAINT, aria=False, tooltip=None)
    return [drawn.encode(lettering.at("x"), lettering.at("y", alt.Y), alt.X2("end:Q"))]


def names(lines: pl.DataFrame) -> list[alt.Chart]:
    """Where to, and below it in which country that is, and whence if somebody says so."""
    middle = HEAD + ROW * (pl.col("line") + 0.5)
    has_more = pl.col("below").is_not_null()
    to = lines.select(
        x=pl.lit(0.0),
        y=middle - pl.when(has_more).then(7.0).otherwise(0.0),
        said=pl.col("to_place").fill_null(NOT_SAID),
    )
    whence = lines.filter(has_more).select(x=pl.lit(0.0), y=middle + 8, said="below")
    look: dict[str, Any] = {"limit": FIRST - 10, "aria": False, "tooltip": None}
    below = [lettering.written(whence, color=theme.SOFT, **look)] if whence.height else []
    return [lettering.written(to, fontSize=12, **look), *below]


def marks(cells: pl.DataFrame) -> alt.Chart:
    """A mark a movement, its area by claims; it leads to the passages."""
    share = (pl.col("claims") / pl.col("claims").max()).sqrt() * LARGEST
    drawn = cells.with_columns(
        x=pl.col("left") + LARGEST,
        size=(2 * share.clip(SMALLEST)) ** 2,
    )
    kept = [*arrows.TOLD, "x", "y", "size", "status"]
    points = alt.Chart(frames.plain(drawn.select(kept))).mark_point(strokeWidth=1.5, opacity=1)
    named = [status.name for status in STATUSES]
    said = [theme.PLACE if status.is_said else theme.REFUSED for status in STATUSES]
    filled = [theme.PLACE if name in ("completed", "stationed") else theme.HOLLOW for name in named]
    dashes = [DASHES.get(name, [1, 0]) for name in named]

    def by(channel: Any, looks: list[Any]) -> Any:
        return channel("status:N", scale=alt.Scale(domain=named, range=looks), legend=None)

    whole: alt.Chart = points.encode(
        lettering.at("x"), lettering.at("y", alt.Y), alt.Size("size:Q", scale=None),
        by(alt.Shape, [SHAPES.get(name, "circle") for name in named]), by(alt.Stroke, said),
        by(alt.Fill, filled), by(alt.StrokeDash, dashes), alt.Description("told:N"),
        tooltip=tooltips(arrows.TIPS),
    )  # fmt: skip
    return whole


def words(cells: pl.DataFrame, wide: float) -> list[alt.Chart]:
    """Beside each mark its figures, in two lines if need be, and below them whose they are."""
    signs = int((wide - 2 * LARGEST - BESIDE) / 6)
    figures = pl.Series("figures", [broken(said, signs) for said in cells["figures"]], pl.String)
    right = pl.col("left") + 2 * LARGEST + BESIDE / 2
    off = 7.0 * pl.col("figures").str.count_matches("\n")
    cells = cells.with_columns(figures)
    said = cells.select(x=right, y=pl.col("y") - 12 - off, said="figures")
    many = cells.select(x=right, y=pl.col("y") + 3 + off, said=lettering.sized())
    whose = cells.select(x=right, y=pl.col("y") + 15 + off, said="most")
    quiet: dict[str, Any] = {"aria": False, "tooltip": None}
    small: dict[str, Any] = {"color": theme.SOFT, "fontSize": 10, **quiet}
    return [
        lettering.written(said, lineHeight=13, **quiet),
        lettering.written(many, **small),
        lettering.written(whose, limit=wide - 2 * LARGEST - BESIDE, **small),
    ]


def broken(figures: str, signs: int) -> str:
    """Figures in lines of so many signs, with each number on one line with what bounds it.

    >>> broken("several thousand to at least 20,000", 18)
    'several thousand\\nto at\\xa0least\\xa020,000'
    """
    whole = figures.replace("at least ", "at\xa0least\xa0").replace("up to ", "up\xa0to\xa0")
    return "\n".join(wrap(whole, signs))
