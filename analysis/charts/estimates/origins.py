"""Reports and origins: for each figure how many reports print it, and how few stand behind it.

A pale bar is as long as there are reports, hollow where they name nobody; a dark bar in it is as
long as there are origins, whose names stand below. What is no level (an increase, a part, a
rate, the size of a unit) is among the rows, but has no bar, and the small print counts it.
"""

from __future__ import annotations

from dataclasses import replace

import altair as alt
import polars as pl

from analysis.charts import frames, lettering, notes, theme
from analysis.charts.answers import PASSAGES_A_ROW, Answer, Database, answer, claims
from analysis.charts.estimates import origins_words
from analysis.charts.questions import COMMONEST, Question
from analysis.charts.tooltips import tooltips

MOST, ENOUGH = 25, 5
BARS, WORDS, BREADTH = 400, 340, 860  # pixels: the longest bar, the words behind it, all
BAND, ABOVE, BELOW = 48, -9, 12
TOOLTIP = {
    "figure": "Figure", "counts": "Printed and said", "texts": "In different texts",
    "statements": "Times it was said", "names": "Origins", "days": "Published",
}  # fmt: skip


def origins(
    db: Database, measure: str = COMMONEST, counted: str = COMMONEST, actor: str | None = COMMONEST
) -> alt.VConcatChart:
    """How many voices there are: for each figure the reports that print it, and its origins.

    `actor=None` takes everybody's. Raises ValueError where the measure is none that a claim has.
    """
    return draw(answer(db, "origins", Question(measure, counted, actor)))


def draw(said: Answer) -> alt.VConcatChart:
    """The chart of the ledger's answer."""
    title = f"{said.question.how_many}: who is behind each figure"
    levels = said.rows.filter(notes.IS_LEVEL)
    if levels.is_empty():
        return notes.nothing(said, title, origins_words.nothing(said))
    shown = repeated(levels)
    small_print = [
        origins_words.left_out(said.rows, shown),
        notes.whence(
            said, dict(zip(("claim", "report", "origin"), origins_words.sizes(levels), strict=True))
        ),
    ]
    return notes.finished(
        narrowed(said, shown),
        bars(readable(said, shown)).properties(title=notes.footing(small_print, BREADTH)),
        notes.heading(title, origins_words.reading(levels), BREADTH),
        origins_words.description(title, said, levels),
    )


def narrowed(said: Answer, shown: pl.DataFrame) -> Answer:
    """The answer with the passages of the figures that are shown, and no others."""
    kept = set(claims(shown))
    passages = {claim: said.passages[claim] for claim in said.passages if claim in kept}
    return replace(said, passages=passages)


def repeated(levels: pl.DataFrame) -> pl.DataFrame:
    """The figures that several reports print, those in most of them; all where these are few."""
    several = levels.filter(pl.col("reports") > 1)
    return (several if several.height >= ENOUGH else levels).head(MOST)


def readable(said: Answer, shown: pl.DataFrame) -> pl.DataFrame:
    """Figures in their order, with the words that stand beside them."""
    told = pl.DataFrame([origins_words.words(row, said) for row in shown.iter_rows(named=True)])
    numbers = shown.select(
        "reports", "origins", "texts", "statements",
        pl.col("claim_ids").list.head(PASSAGES_A_ROW),
        named=pl.col("reports") - pl.col("reports_without_origin"),
        longer=pl.max_horizontal("reports", "origins"),
        place=pl.int_range(pl.len()),
    )  # fmt: skip
    return frames.plain(numbers.hstack(told))


def bars(figures: pl.DataFrame) -> alt.LayerChart:
    """A figure a row: its bars, and in words how many reports and origins, and who these are."""
    longest = figures.select(pl.col("longer").max()).item()
    scale = alt.Scale(domain=[0, longest * (BARS + WORDS) / BARS], nice=False)
    base = alt.Chart(figures, width=BARS + WORDS, height=alt.Step(BAND)).encode(
        alt.Y("place:O", axis=None, scale=alt.Scale(padding=0)),
        alt.Description("told:N"),
        tooltip=tooltips(TOOLTIP),
    )
    return alt.LayerChart(layer=[*lengths(base, scale), *words(base, scale)])


def lengths(base: alt.Chart, scale: alt.Scale) -> list[alt.Chart]:
    """The bars: reports that name somebody, reports that name nobody, and origins."""
    pale = base.mark_bar(height=20, yOffset=ABOVE, color=theme.CONTEXT)
    hollow = base.mark_bar(
        height=18, yOffset=ABOVE, fill="white", stroke=theme.UNNAMED, strokeWidth=1.2
    ).transform_filter("datum.named < datum.reports")
    dark = base.mark_bar(height=8, yOffset=ABOVE, color=theme.INK)
    return [
        pale.encode(along("named", scale)),
        hollow.encode(along("named", scale), alt.X2("reports:Q")),
        dark.encode(along("origins", scale)),
    ]


def words(base: alt.Chart, scale: alt.Scale) -> list[alt.Chart]:
    """The words: the figure before its bars, both counts behind them, and below who it is."""
    figure = base.mark_text(align="right", fontSize=13, fontWeight="bold", dy=ABOVE)
    counts = base.mark_text(align="left", fontSize=12, dx=8, dy=ABOVE, color=theme.INK)
    names = base.mark_text(align="left", fontSize=11, dy=BELOW, color=theme.SOFT)
    read = base.mark_text(align="right", fontSize=11, dy=BELOW, color=theme.SOFT)
    return [
        figure.encode(lettering.fixed(alt.XValue, -10), alt.Text("figure:N")),
        read.encode(lettering.fixed(alt.XValue, -10), alt.Text("read:N")),
        counts.encode(along("longer", scale), alt.Text("counts:N")),
        names.encode(lettering.fixed(alt.XValue, 0), alt.Text("below:N")),
    ]


def along(field: str, scale: alt.Scale) -> alt.X:
    """So many reports or origins, as a length."""
    return alt.X(f"{field}:Q", axis=None, scale=scale)


def voices(
    db: Database, measure: str = COMMONEST, counted: str = COMMONEST, actor: str | None = COMMONEST
) -> str:
    """How many reports give a figure for what is asked, and how many origins, in words.

    `85 reports, 42 origins`: for the prose of a notebook. What is no level is not counted.
    """
    rows = answer(db, "origins", Question(measure, counted, actor)).rows
    return origins_words.voices(rows.filter(notes.IS_LEVEL))
