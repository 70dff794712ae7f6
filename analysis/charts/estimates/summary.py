"""What the chart of estimates says in words, worked out from the claims that it draws."""

from __future__ import annotations

import polars as pl

from analysis.charts import frames, notes, wording
from analysis.charts.canvas import Canvas, figures
from analysis.charts.panels import Panel

FREQUENT = 4


def reading(on: Canvas, things: str) -> str:
    """How to read the chart, and nothing that it does not hold."""
    said = (
        f"Each mark is a claim about {things}, on the day its report was published.",
        on.amounts.told("below"),
        "Pale grey: all other claims." if on.columns > 1 else "",
    )
    return " ".join(filter(None, said))


def nothing(claims: pl.DataFrame, asked: str) -> str:
    """Why there is nothing to draw."""
    if claims.is_empty():
        return f"This ledger holds no claim about {asked}."
    return f"There is nothing to draw over time: {notes.left_out(claims)}"


def members(panels: list[Panel]) -> list[str]:
    """Who stands together in a panel."""
    names = [[wording.NAMELESS.get(name, name) for name in panel.members] for panel in panels]
    said = zip(panels, names, strict=True)
    return [f"{panel.title}: {wording.listing(who)}." for panel, who in said if who]


def shared(shown: pl.DataFrame, marks: pl.DataFrame) -> str:
    """How many claims share a mark, where there are too many for one each."""
    drawn = int(marks["stands_for"].sum())
    if marks.height == shown.height:
        return ""
    said = (
        f"{drawn:,} claims share {marks.height:,} marks: those in one panel that agree in the "
        "week, in what is said and in the first two digits."
    )
    rest = shown.height - drawn
    return f"{said} {rest:,} claims that are like few others are left out." if rest else said


def description(title: str, shown: pl.DataFrame, panels: list[Panel]) -> str:
    """The chart for those who cannot see it."""
    when = wording.period(*frames.ends(shown["published"]))
    said = [
        f"{title}. {wording.counted(shown.height, 'claim')}, published {when}; {spread(shown)}."
    ]
    for panel in panels[:FREQUENT]:
        claims = shown.filter(pl.col("panel") == panel.key)
        said.append(f"{panel.title}: {wording.counted(claims.height, 'claim')}, {spread(claims)}.")
    return " ".join([*said, *disputes(shown)])


def spread(claims: pl.DataFrame) -> str:
    """The smallest and the largest number, and the words that name none.

    >>> ends = {"low": [10_000, 24], "best": [None, None], "high": [12_000, 99]}
    >>> spread(pl.DataFrame(ends | {"indefinite": [None, "dozens"]}))
    'from 10,000 to 12,000; “dozens”'
    """
    amounts = figures(claims.filter(pl.col("indefinite").is_null()))
    ends = [wording.number(amount) for amount in (*amounts[:1], *amounts[-1:])]
    numbers = [f"from {ends[0]} to {ends[1]}" if len({*ends}) > 1 else ends[0]] if ends else []
    vague = claims["indefinite"].drop_nulls().unique(maintain_order=True)
    return "; ".join([*numbers, *(f"“{word}”" for word in vague)]) or "without a figure"


def disputes(shown: pl.DataFrame) -> list[str]:
    """Who denies and who doubts."""
    said = []
    for stance, verb in (("denies", "Denied"), ("doubts", "Doubted")):
        who = shown.filter(pl.col("stance") == stance)["claimant"].unique(maintain_order=True)
        if len(who):
            said.append(f"{verb} by {wording.listing(who)}.")
    return said
