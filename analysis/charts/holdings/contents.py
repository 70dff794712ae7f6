"""What is in the ledger: claims by measure and method, and what the other numbers are."""

from __future__ import annotations

import altair as alt
import polars as pl

from analysis.charts import frames, lettering, notes, theme, wording
from analysis.charts.answers import Answer, Database, answer
from analysis.charts.holdings import contents_words as holdings_words
from analysis.charts.questions import Question

WIDE, LEFT, RIGHT, HIGH, HEAD, GAP = 240, 140, 70, 24, 34, 8
PANEL = LEFT + WIDE + RIGHT
BREADTH = 2 * PANEL
TITLE = "What is in the ledger: claims, and numbers that are none"


def contents(db: Database) -> alt.VConcatChart:
    """How many claims there are of each measure and method, and what the other numbers are."""
    return draw(answer(db, "contents", Question()))


def draw(said: Answer) -> alt.VConcatChart:
    """The chart of the ledger's answer."""
    rows = frames.steady(said.rows)
    if rows.filter(pl.col("part") != "reports").is_empty():
        return notes.nothing(said, TITLE, "This ledger holds no claim and no number.")
    small_print = notes.footing(holdings_words.small_print(said, rows), BREADTH)
    return notes.finished(
        said,
        picture(rows).properties(title=small_print),
        notes.heading(TITLE, holdings_words.reading(rows), BREADTH),
        holdings_words.description(TITLE, rows),
    )


def picture(rows: pl.DataFrame) -> alt.LayerChart:
    """Claims at the left, numbers that are in none at the right."""
    claims = piled(rows.filter(pl.col("part") == "claims"), 0)
    unread = rows.filter(pl.col("part") == "numbers", pl.col("kind") != "in a claim")
    numbers = piled(unread, PANEL)
    parts = [*bars(claims), *bars(numbers), headings(rows)]
    high = HEAD + HIGH * max(claims["kind"].n_unique(), numbers["kind"].n_unique())
    return alt.LayerChart(layer=parts, width=BREADTH, height=high)


def piled(rows: pl.DataFrame, start: int) -> pl.DataFrame:
    """Bars from the longest down, in each what was coded before what the rules read."""
    whole = holdings_words.named(rows).with_columns(whole=pl.col("many").sum().over("kind"))
    ordered = whole.sort(
        pl.col("kind") == "other", -pl.col("whole"), "kind", "method", nulls_last=True
    )
    scale = WIDE / max(ordered["whole"].to_list(), default=1)
    before = pl.col("many").cum_sum().over("kind") - pl.col("many")
    place = pl.col("kind").rle_id() + 1
    return ordered.with_columns(
        place=place, left=start + LEFT + scale * before,
        right=start + LEFT + scale * (before + pl.col("many")), start=pl.lit(start),
        top=HEAD + HIGH * (place - 1) + 4.0, bottom=HEAD + HIGH * place - 2.0,
    )  # fmt: skip


def bars(rows: pl.DataFrame) -> list[alt.Chart]:
    """A bar a kind, hollow where the rules read it, between its name and its numbers."""
    if rows.is_empty():
        return []
    fill = pl.when(pl.col("method") == "rule").then(pl.lit("white")).otherwise(pl.lit(theme.SOFT))
    drawn = rows.select(
        "left", "right", "top", "bottom", "name", "many", "claim_ids", "told", stands_for="many",
        fill=fill,
    )  # fmt: skip
    marks = alt.Chart(frames.plain(drawn)).mark_rect(stroke=theme.SOFT, strokeWidth=1)
    tooltip = [alt.Tooltip("told:N", title="In the ledger")]
    return [
        lettering.boxed(marks).encode(
            alt.Fill("fill:N", scale=None), alt.Description("told:N"), tooltip=tooltip
        ),
        *names(rows),
    ]


def names(rows: pl.DataFrame) -> list[alt.Chart]:
    """What each bar is, and how many there are."""
    ends = rows.group_by("kind", "name", "start", maintain_order=True).agg(
        pl.col("right").max(), pl.col("top").first() + HIGH / 2 - 3,
        said=pl.col("many").map_elements(wording.number, pl.String).str.join(" + "),
    )  # fmt: skip
    before = ends.select(x=pl.col("start") + LEFT - GAP, y="top", said="name")
    after = ends.select(x=pl.col("right") + GAP, y="top", said="said")
    return [
        lettering.written(before, align="right"),
        lettering.written(after, color=theme.SOFT),
    ]


def headings(rows: pl.DataFrame) -> alt.Chart:
    """What the bars of each side are, and how many there are in all."""
    heads = holdings_words.headings(rows)
    places = pl.DataFrame({"x": [LEFT, PANEL + LEFT], "y": [12, 12], "said": heads})
    return lettering.written(places, fontWeight="bold", fontSize=13)
