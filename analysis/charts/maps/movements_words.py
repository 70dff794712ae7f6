"""What the chart of movements says in words, worked out from what it draws."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from analysis.charts import notes, wording
from analysis.charts.answers import Answer
from analysis.charts.maps import fineness, movements_table
from analysis.charts.maps import ground as maps
from analysis.charts.maps.sheets import Sheet
from analysis.charts.questions import Question

MOST_SAID = 6


def title(question: Question) -> str:
    """What the chart answers."""
    return f"From where to where {question.things} are said to go"


def nothing(things: str) -> str:
    """Why there is nothing to draw."""
    return f"This ledger holds no claim that {things} went, were or were to go to a place."


def reading(going: Sequence[Mapping[str, Any]], ends: pl.DataFrame) -> str:
    """How to read the chart."""
    said = (
        "An arrow is as broad as the claims that tell of it are many." if going else "",
        "Claims that do not say where from have marks where the force is, or is to go."
        if ends.height
        else "",
        "What is planned has not come, and who is there came before: the columns do not add up.",
    )
    return " ".join(filter(None, said))


def heading(sheet: Sheet) -> str:
    """What the map shows."""
    if sheet.is_world:
        return "On a map of the world"
    return f"On the map, {wording.number(float(f'{sheet.breadth:.2g}'))} km from left to right"


def small_print(
    said: Answer, moves: pl.DataFrame, going: Sequence[Mapping[str, Any]], ends: pl.DataFrame
) -> list[str]:
    """What is left out, whose borders these are, and where it comes from."""
    silent = int(moves.filter(pl.col("from_place_id").is_null())["claims"].sum())
    every = int(moves["claims"].sum())
    rest = movements_table.ways(moves).height - movements_table.MOST_ROWS
    partial = int(moves["partial"].sum())
    paragraphs = (
        "A claim stands with the finest place it names: what is said of a region is not in the row "
        "of its country. A force in its own country has not moved, and is not shown.",
        f"{silent:,} of {wording.counted(every, 'claim')} do not say from where." if silent else "",
        off_the_map(moves),
        f"{wording.counted(partial, 'claim')} of {notes.NO_LEVEL}, or of a single case, are among "
        "the claims, but not among the figures."
        if partial
        else "",
        f"{wording.counted(rest, 'way')} that fewer claims tell of are not in the table."
        if rest > 0
        else "",
    )
    drawn = [maps.BORDERS] if going or ends.height else []
    whence = notes.whence(said, fineness.sizes(moves))
    return [" ".join(filter(None, paragraphs)), *drawn, whence]


def off_the_map(moves: pl.DataFrame) -> str:
    """Which places are not on the map, for want of coordinates."""
    lost = moves.filter(pl.col("to_place").is_not_null(), pl.col("to_latitude").is_null())
    named = lost.group_by("to_place", maintain_order=True).agg(pl.col("claims").sum())
    said = wording.listing((f"{place} {many:,}" for place, many in named.iter_rows()), MOST_SAID)
    return f"Not on the map, their coordinates being unknown: {said}." if named.height else ""


def description(title: str, moves: pl.DataFrame, going: Sequence[Mapping[str, Any]]) -> str:
    """The chart for those who cannot see it."""
    behind = fineness.sizes(moves)
    claims, reports = (wording.counted(behind[noun], noun) for noun in ("claim", "report"))
    drawn = f"{wording.counted(len(going), 'arrow')} on a map, and a table" if going else "a table"
    told = "; ".join(moves["told"].head(MOST_SAID))
    rest = moves.height - MOST_SAID
    more = f"; and {rest:,} more" if rest > 0 else ""
    return f"{title}: {drawn}. {claims} in {reports}: {told}{more}."
