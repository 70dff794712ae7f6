"""The part of the earth that claims speak of, and that which most of them do, to be looked at."""

from __future__ import annotations

from math import cos

import polars as pl

from analysis.charts.maps import sheets
from analysis.charts.maps.sheets import Sheet

REACH, LEAST, HEIGHT, SEEDS = 600.0, 600.0, 400, 100  # km, km, pixels, places
OVERVIEW_LEAST, OVERVIEW_HEIGHT = 3_600.0, 300  # km, pixels: too far for the fine shapes


def overview(places: pl.DataFrame) -> Sheet:
    """A sheet around all places, so wide that one sees where on earth; else the world."""
    points = places.select("longitude", "latitude").iter_rows()
    return sheets.around(points, OVERVIEW_HEIGHT, OVERVIEW_LEAST)


def close_up(places: pl.DataFrame) -> Sheet | None:
    """A sheet around the place that has most claims within reach; None without such a place.

    Countries, and areas without borders, are too large to look at closely.
    """
    fine = places.filter(pl.col("precision").is_in([1, 2, 3, 4]))
    if fine.is_empty():
        return None
    east, north = pl.col("longitude").radians(), pl.col("latitude").radians()
    spots = fine.sort("claims", "place_id", descending=[True, False]).with_columns(
        _x=north.cos() * east.cos(), _y=north.cos() * east.sin(), _z=north.sin()
    )
    seeds = spots.head(SEEDS).select("_x", "_y", "_z").iter_rows()
    densest = max((near(spots, *seed) for seed in seeds), key=lambda group: group["claims"].sum())
    return sheets.around(densest.select("longitude", "latitude").iter_rows(), HEIGHT, LEAST)


def near(spots: pl.DataFrame, x: float, y: float, z: float) -> pl.DataFrame:
    """The places within reach of one."""
    nearness = pl.col("_x") * x + pl.col("_y") * y + pl.col("_z") * z
    return spots.filter(nearness >= cos(REACH / sheets.EARTH))
