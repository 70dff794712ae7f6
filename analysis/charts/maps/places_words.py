"""What the map of places says in words, worked out from the places that it draws."""

from __future__ import annotations

import polars as pl

from analysis.charts import notes, wording
from analysis.charts.answers import Answer
from analysis.charts.maps import fineness
from analysis.charts.maps import ground as maps
from analysis.charts.maps.sheets import Sheet
from analysis.charts.questions import HAPPENED, Question

MOST_SAID = 8


def title(question: Question) -> str:
    """What the map answers.

    >>> title(Question("present", "troops", "PRK"))
    'Where North Korean troops were, by the places that claims name'
    """
    happened = (HAPPENED | {"present": "were"})[question.measure]
    return f"Where {question.things} {happened}, by the places that claims name"


def heading(sheet: Sheet, rows: pl.DataFrame, is_near: bool) -> str:
    """What a sheet shows."""
    if sheet.is_world:
        return "The world"
    breadth = wording.number(float(f"{sheet.breadth:.2g}"))
    if not is_near:
        return f"All places of known coordinates, {breadth} km from left to right"
    fine = rows.filter(pl.col("precision") <= 4)
    return f"Closer: {fine['place'][0]} and around, {breadth} km from left to right"


def reading(shown: pl.DataFrame) -> str:
    """How to read the map."""
    said = (
        "Each mark is a place that claims name. Its area grows with the number of claims, which "
        "stands beside it."
    )
    is_rough = shown.filter(pl.col("precision").is_between(3, 7)).height > 0
    warning = "What is said of a region or a country is not said of the point where its mark is."
    return f"{said} {warning}" if is_rough else said


def nothing(places: pl.DataFrame, asked: str) -> str:
    """Why there is nothing to draw."""
    if places.is_empty():
        return f"This ledger holds no claim about {asked}."
    return f"There is nothing to draw on a map, but {off_the_map(places)}."


def off_the_map(places: pl.DataFrame) -> str:
    """How many claims are not on the map, and why."""
    lost = places.filter(pl.col("place_id").is_not_null(), pl.col("latitude").is_null())
    named = (f"{row['place']} {row['claims']:,}" for row in lost.iter_rows(named=True))
    silent = int(places.filter(pl.col("place_id").is_null())["claims"].sum())
    said = (
        f"claims about places of unknown coordinates: {wording.listing(named, MOST_SAID)}"
        if lost.height
        else "",
        f"{wording.counted(silent, 'claim')} without a place" if silent else "",
    )
    return "; ".join(filter(None, said))


def small_print(said: Answer, places: pl.DataFrame, shown: pl.DataFrame) -> list[str]:
    """What is left out, whose borders these are, and where it comes from."""
    more = fineness.known(places).height - shown.height
    few = f"The {shown.height:,} places named most are drawn; {more:,} are not." if more else ""
    off = off_the_map(places)
    lost = f"Not on the map: {off}." if off else ""
    return [*filter(None, [lost, few]), maps.BORDERS, notes.whence(said, fineness.sizes(shown))]


def description(title: str, shown: pl.DataFrame) -> str:
    """The chart for those who cannot see it."""
    most = (
        f"{row['place']} ({row['fineness']}) {row['claims']:,}"
        for row in shown.head(MOST_SAID).iter_rows(named=True)
    )
    rest = shown.height - MOST_SAID
    named = "; ".join(most) + (f"; and {rest:,} more" if rest > 0 else "")
    behind = fineness.sizes(shown)
    claims, reports = (wording.counted(behind[noun], noun) for noun in ("claim", "report"))
    places = wording.counted(shown.height, "place")
    return f"{title}: a map. {claims} in {reports} name {places}: {named}."
