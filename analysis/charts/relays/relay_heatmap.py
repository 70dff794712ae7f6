"""How often who passes on whom: claimants against relays, a cell with its number of claims."""

from __future__ import annotations

import altair as alt
import polars as pl

from analysis.charts import frames, lettering, notes, theme, wording
from analysis.charts.answers import Answer, Database, answer
from analysis.charts.panels import grouped
from analysis.charts.questions import COMMONEST, Question
from analysis.charts.relays import flow_words, heatmap_words
from analysis.charts.relays.heatmap_words import named

WIDE, HIGH, LEFT, RIGHT, GAP = 30, 24, 272, 70, 6
SLANT, LEAST_HEAD = 4.2, 40.0  # pixels upwards that a sign of a slanting name takes, about
RELAY = 36  # signs of a relay's name that there is room for
DARK = 0.5  # part of the largest count from which numbers are white


def relay_heatmap(db: Database, actor: str | None = COMMONEST) -> alt.VConcatChart:
    """Which relays pass on which claimants: every relayed claim about the forces of one actor.

    `actor=None` takes everybody's.
    """
    return draw(answer(db, "relay_heatmap", Question(actor=actor)))


def draw(said: Answer) -> alt.VConcatChart:
    """The chart of the ledger's answer."""
    title = flow_words.title("How often who passes on whose figures", said.question)
    if said.rows.is_empty():
        return notes.nothing(said, title, flow_words.nothing_relayed(said.question))
    cells = placed(grouped(frames.steady(said.rows)))
    breadth = breadth_of(cells)
    return notes.finished(
        said,
        picture(cells).properties(
            title=notes.footing(heatmap_words.small_print(said, cells), breadth)
        ),
        notes.heading(title, heatmap_words.reading(), breadth),
        heatmap_words.description(title, cells),
    )


def placed(rows: pl.DataFrame) -> pl.DataFrame:
    """Cells with their places: a row a claimant, a column a relay, no gaps between."""
    row = pl.col("claimant_place").rank("dense") - 1
    column = pl.col("relay_place").rank("dense") - 1
    share, head = pl.col("claims") / pl.col("claims").max(), head_of(rows)
    return rows.with_columns(
        row=row, column=column, share=share.sqrt(),
        left=LEFT + column * WIDE, right=LEFT + (column + 1) * WIDE,
        top=head + row * HIGH, bottom=head + (row + 1) * HIGH,
    )  # fmt: skip


def head_of(rows: pl.DataFrame) -> float:
    """The pixels that the names of relays take above their columns."""
    longest = max(len(f"{short(name)}  {many:,}") for name, many in names_of(rows))
    return max(LEAST_HEAD, longest * SLANT)


def names_of(rows: pl.DataFrame) -> list[tuple[str, int]]:
    """The relays, each with how often it passes on a claim."""
    return list(rows.select("relay", "relay_claims").unique().iter_rows())


def breadth_of(cells: pl.DataFrame) -> int:
    """The pixels from the names of claimants to their totals."""
    return max(720, LEFT + WIDE * cells["relay_id"].n_unique() + RIGHT)


def picture(cells: pl.DataFrame) -> alt.LayerChart:
    """Cells with their counts, names at their sides."""
    height = top_of(cells) + HIGH * cells["claimant_id"].n_unique()
    parts = [lattice(cells), *counts(cells), *claimants(cells), relays(cells)]
    return alt.LayerChart(layer=parts, width=breadth_of(cells), height=height)


def top_of(cells: pl.DataFrame) -> float:
    """Where the cells begin."""
    first: float = min(cells["top"].to_list())
    return first


def lattice(cells: pl.DataFrame) -> alt.Chart:
    """All cells, those without claims among them."""
    rows = cells.select("top", "bottom").unique(maintain_order=True)
    every = cells.select("left", "right").unique(maintain_order=True).join(rows, how="cross")
    marks = alt.Chart(frames.plain(every)).mark_rect(
        fill="white", stroke=theme.FAINT, aria=False, tooltip=None
    )
    return lettering.boxed(marks)


def counts(cells: pl.DataFrame) -> list[alt.Chart]:
    """The number of claims in each cell, the darker the more."""
    told = pl.format("{}, passed on by {}: {}", "claimant", "relay", lettering.sized())
    rows = frames.plain(
        cells.select(
            "claimant", "kind_group", "relay", "claims", "reports", "claim_ids", "left", "right",
            "top", "bottom", "share", stands_for="claims", told=told,
        )
    )  # fmt: skip
    tooltip = [
        alt.Tooltip("claimant:N", title="Claimed by"),
        alt.Tooltip("kind_group:N", title="Kind of source"),
        alt.Tooltip("relay:N", title="Passed on by"),
        alt.Tooltip("claims:Q", title="Claims", format=","),
        alt.Tooltip("reports:Q", title="Reports", format=","),
    ]
    boxes = alt.Chart(rows).mark_rect(stroke=theme.FAINT).encode(
        lettering.at("left"), alt.X2("right"), lettering.at("top", alt.Y), alt.Y2("bottom"),
        alt.Fill("share:Q", scale=alt.Scale(domain=[0, 1], range=theme.SHADES), legend=None),
        alt.Description("told:N"), tooltip=tooltip,
    )  # fmt: skip
    return [boxes, *numbers(cells)]


def numbers(cells: pl.DataFrame) -> list[alt.Chart]:
    """The counts in words: white on dark cells."""
    middles = cells.select(
        "share", x=pl.col("left") + WIDE / 2, y=pl.col("top") + HIGH / 2,
        said=pl.col("claims").map_elements(thousands, pl.String),
    )  # fmt: skip
    shades = ((pl.col("share") >= DARK, "white"), (pl.col("share") < DARK, theme.INK))
    parts = [(middles.filter(part), colour) for part, colour in shades]
    return [
        lettering.written(rows, align="center", color=colour, aria=False)
        for rows, colour in parts
        if not rows.is_empty()
    ]


def thousands(count: int) -> str:
    """A count that fits into a cell.

    >>> thousands(988), thousands(12_345)
    ('988', '12k')
    """
    return str(count) if count < 10_000 else f"{count / 1000:.0f}k"


def claimants(cells: pl.DataFrame) -> list[alt.Chart]:
    """The name of each claimant with the colour of its kind, and how often it is passed on."""
    middle, end = pl.col("top") + HIGH / 2, LEFT + WIDE * cells["relay_id"].n_unique()
    rows = cells.unique("claimant_id", maintain_order=True).with_columns(y=middle)
    names = rows.select(
        "y", x=pl.lit(LEFT - 3 * GAP), said=pl.col("claimant").map_elements(named, pl.String)
    )
    totals = rows.select(
        "y", x=pl.lit(end + RIGHT / 2),
        said=pl.col("claimant_claims").map_elements(wording.number, pl.String),
    )  # fmt: skip
    dots = rows.select("y", "kind_group", x=pl.lit(LEFT - 1.5 * GAP))
    squares = alt.Chart(frames.plain(dots)).mark_square(size=70, opacity=1, aria=False)
    head = pl.DataFrame({"y": [top_of(cells) - 10], "x": [end + RIGHT / 2], "said": ["In all"]})
    return [
        lettering.written(names, align="right"),
        squares.encode(lettering.at("x"), lettering.at("y", alt.Y), lettering.kinds(rows)),
        lettering.written(pl.concat([totals, head]), align="center", color=theme.SOFT),
    ]


def relays(cells: pl.DataFrame) -> alt.Chart:
    """The name of each relay above its column."""
    rows = cells.sort("column").unique("relay_id", maintain_order=True).select(
        x=pl.col("left") + WIDE / 2, y=pl.lit(top_of(cells) - 8),
        said=pl.format("{}  {}", pl.col("relay").map_elements(short, pl.String), "relay_claims"),
    )  # fmt: skip
    return lettering.written(rows, angle=315)


def short(relay: str) -> str:
    """A relay's name, as far as there is room."""
    return wording.short(relay[:1].upper() + relay[1:], RELAY)
