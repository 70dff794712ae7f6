"""What is in the ledger: how many reports of which publishers there are, week by week.

A week without any report is a gap through all rows: no conclusion from silence there.
"""

from __future__ import annotations

from datetime import date

import altair as alt
import polars as pl

from analysis.charts import axes, frames, lettering, notes, theme, wording
from analysis.charts.answers import Answer, Database, answer
from analysis.charts.holdings import coverage_words
from analysis.charts.holdings.spans import after, spans
from analysis.charts.questions import Question

LEFT, GRID, RIGHT, HIGH, BARS, HEAD, FOOT, GAP = 200, 560, 130, 22, 90, 22, 24, 8
BREADTH = LEFT + GRID + RIGHT
TITLE = "What is in the ledger: reports by week and publisher"


def coverage(db: Database) -> alt.VConcatChart:
    """How many reports there are of each week and publisher, and of which weeks there is none."""
    return draw(answer(db, "coverage", Question()))


def draw(said: Answer) -> alt.VConcatChart:
    """The chart of the ledger's answer."""
    rows = coverage_words.named(frames.steady(said.rows), has_numbers=said.question.where is None)
    dated = rows.filter(pl.col("starts").is_not_null())
    title = TITLE if rows.is_empty() else TITLE.replace("week", rows["span"][0])
    if dated.is_empty():
        return notes.nothing(said, title, "This ledger holds no report whose day is known.")
    days = spans(*frames.ends(dated["starts"]), dated["span"][0])
    return notes.finished(
        said,
        picture(rows, days).properties(
            title=notes.footing(coverage_words.small_print(said, rows), BREADTH)
        ),
        notes.heading(title, coverage_words.reading(rows, days), BREADTH),
        coverage_words.description(title, rows, days),
    )


def picture(rows: pl.DataFrame, days: list[date]) -> alt.LayerChart:
    """All reports as bars above, a row a publisher below, gaps through both."""
    cells = placed(rows.filter(pl.col("starts").is_not_null()), days)
    bottom = HEAD + BARS + GAP + HIGH * rows["place"].n_unique()
    parts = [
        *gaps(cells, days, bottom), *bars(cells), *boxes(cells), *names(rows),
        lettering.written(ticks(days, bottom), align="center", color=theme.SOFT),
    ]  # fmt: skip
    return alt.LayerChart(layer=parts, width=BREADTH, height=bottom + FOOT)


def placed(dated: pl.DataFrame, days: list[date]) -> pl.DataFrame:
    """Cells with their places in pixels."""
    wide = GRID / len(days)
    column = pl.col("starts").replace_strict(days, range(len(days)), return_dtype=pl.Int64)
    top = HEAD + BARS + GAP + HIGH * (pl.col("place").rank("dense") - 1)
    return dated.with_columns(
        left=LEFT + wide * column, right=LEFT + wide * (column + 1) - min(1, wide / 4),
        top=top + 1, bottom=top + HIGH - 1,
        share=(pl.col("reports") / pl.col("reports").max()).sqrt(),
    )  # fmt: skip


def gaps(cells: pl.DataFrame, days: list[date], bottom: float) -> list[alt.Chart]:
    """A grey band for every span without a report."""
    there, wide = set(cells["starts"]), GRID / len(days)
    empty = [nth for nth, day in enumerate(days) if day not in there]
    rows = pl.DataFrame(
        [(LEFT + wide * nth, LEFT + wide * (nth + 1), float(HEAD), float(bottom)) for nth in empty],
        schema=dict.fromkeys(("left", "right", "top", "bottom"), pl.Float64), orient="row",
    )  # fmt: skip
    marks = alt.Chart(rows).mark_rect(color=theme.FAINT, aria=False, tooltip=None)
    return [lettering.boxed(marks)] if empty else []


def bars(cells: pl.DataFrame) -> list[alt.Chart]:
    """The reports of all publishers together, the highest bar with its number."""
    whole = cells.group_by("starts", maintain_order=True).agg(
        pl.col("left", "right", "span").first(), pl.col("reports", "claims").sum(),
        pl.col("claim_ids").explode().head(20),
    )  # fmt: skip
    most = whole["reports"].max()
    floor = HEAD + BARS
    rows = told(whole, pl.lit("All publishers")).with_columns(
        top=floor - BARS * pl.col("reports") / most, bottom=pl.lit(float(floor))
    )
    peak = rows.filter(pl.col("reports") == most).head(1).select(
        x=(pl.col("left") + pl.col("right")) / 2, y=pl.lit(HEAD - 8.0),
        said=pl.format("{} reports", "reports") if most != 1 else pl.lit("1 report"),
    )  # fmt: skip
    marks = alt.Chart(frames.plain(rows)).mark_rect(color=theme.SOFT)
    return [
        lettering.boxed(marks).encode(alt.Description("told:N"), tooltip=tooltips()),
        lettering.written(peak, align="center"),
    ]


def told(rows: pl.DataFrame, publisher: pl.Expr) -> pl.DataFrame:
    """Rows with what is said of them when they are pointed at."""
    when = [wording.span(day, after(day, rows["span"][0])) for day in rows["starts"]]
    named = rows.with_columns(when=pl.Series(when), name=publisher, stands_for="claims")
    said = pl.format("{}, {}: reports {}, claims {}", "name", "when", "reports", "claims")
    return named.with_columns(told=said)


def tooltips() -> list[alt.Tooltip]:
    """What a bar or cell says when it is pointed at."""
    return [
        alt.Tooltip("name:N", title="Published by"),
        alt.Tooltip("when:N", title="Published on"),
        alt.Tooltip("reports:Q", title="Reports", format=","),
        alt.Tooltip("claims:Q", title="Claims", format=","),
    ]


def boxes(cells: pl.DataFrame) -> list[alt.Chart]:
    """A cell for each span of a publisher with reports, the darker the more."""
    rows = told(cells, pl.col("name"))
    marks = alt.Chart(frames.plain(rows.drop("publisher_id", "publishers"))).mark_rect()
    scale = alt.Scale(domain=[0, 1], range=theme.SHADES)
    fill = alt.Fill("share:Q", scale=scale, legend=None)
    return [lettering.boxed(marks).encode(fill, alt.Description("told:N"), tooltip=tooltips())]


def names(rows: pl.DataFrame) -> list[alt.Chart]:
    """The publishers at the left, their reports and claims at the right."""
    totals = rows.group_by("place", maintain_order=True).agg(
        pl.col("name").first(), pl.col("reports", "claims").sum()
    ).sort("place").with_columns(
        y=HEAD + BARS + GAP + HIGH * (pl.col("place").rank("dense") - 0.5)
    )  # fmt: skip
    left = totals.select("y", x=pl.lit(LEFT - GAP), said="name")
    heads = [("Reports", 0.45), ("Claims", 0.9)]
    right = [
        totals.select(
            "y", x=pl.lit(LEFT + GRID + RIGHT * at),
            said=pl.col(head.lower()).map_elements(wording.number, pl.String),
        )
        for head, at in heads
    ]  # fmt: skip
    above = pl.DataFrame(
        {"y": [HEAD + BARS - 4.0] * 2, "x": [LEFT + GRID + RIGHT * at for _, at in heads],
         "said": [head for head, _ in heads]}
    )  # fmt: skip
    return [
        lettering.written(left, align="right"),
        lettering.written(pl.concat([*right, above]), align="right", color=theme.SOFT),
    ]


def ticks(days: list[date], bottom: float) -> pl.DataFrame:
    """Months at the foot, where they begin."""
    wide = GRID / len(days)
    length = (after(days[-1], "week") - days[0]).days / len(days)
    places = [
        (wording.month(month), LEFT + wide * (month - days[0]).days / length)
        for month in axes.months(days[0], days[-1], 6) or days[:1]
    ]
    return pl.DataFrame(places, schema=["said", "x"], orient="row").with_columns(
        y=pl.lit(bottom + 14.0)
    )
