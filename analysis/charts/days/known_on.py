"""What was known on a day: the newest figure of each claimant by then, and beside it the last.

A slider leads through the days; a picture shows the day that was asked for, or else the one since
which most figures have been replaced, so that there is hindsight to see. A line is a claimant on
one place. Whom nobody names has no line, and neither has what is no total (`tallies`): an increase,
a part, a rate, a single case, the count of a period or of one attack.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import altair as alt
import polars as pl

from analysis.charts import canvas, frames, intervals, notes, panels, wording
from analysis.charts.answers import Answer, Database, answer
from analysis.charts.days import spells, voices
from analysis.charts.days.dial import Dial
from analysis.charts.questions import COMMONEST, Question

STRIDES = (1, 7, 28, 91, 364)
TOLD = 8
HINDSIGHT = (
    "No day was asked for: shown is that on which most figures stood that have been replaced since."
)


def known_on(
    db: Database,
    measure: str = COMMONEST,
    counted: str = COMMONEST,
    actor: str | None = COMMONEST,
    day: date | None = None,
) -> alt.VConcatChart:
    """What was known on a day, with a slider over the days; without one, on the most telling day.

    `actor=None` takes everybody's. Raises ValueError where the measure is none that a claim has.
    """
    return draw(answer(db, "known_on", Question(measure, counted, actor, day)))


def draw(said: Answer) -> alt.VConcatChart:
    """The chart of the ledger's answer."""
    title = f"{said.question.how_many}: what was known by when"
    if said.rows.is_empty():
        what = f"dated figure of a named source for {said.question.asked}"
        return notes.nothing(said, title, f"This ledger holds no {what}.")
    rows = frames.steady(panels.grouped(said.rows))
    first, last = frames.ends(rows["known_from"])
    asked = said.question.day or telling(rows)
    stride = next(days for days in STRIDES if thinned(rows, asked, days).height <= frames.LIMIT)
    dial = Dial(min(first, asked), max(last, asked), asked, stride)
    return drawn(said, thinned(rows, asked, stride), dial, title)


def telling(rows: pl.DataFrame) -> date:
    """The day on which most of the figures known then are no longer the newest; else the last one.

    >>> rows = pl.DataFrame({"known_from": [date(2024, 5, 1), date(2024, 5, 2), date(2024, 5, 6)],
    ...                      "known_until": [date(2024, 5, 6), date(2024, 5, 6), None]})
    >>> telling(rows), telling(rows.tail(1))
    (datetime.date(2024, 5, 2), datetime.date(2024, 5, 6))
    """
    starts = rows.select(
        day="known_from", step=pl.when(pl.col("known_until").is_null()).then(0).otherwise(1)
    )
    ends = rows.select(day="known_until", step=pl.lit(-1, pl.Int32)).drop_nulls()
    days = pl.concat([starts, ends]).group_by("day").agg(pl.col("step").sum()).sort("day")
    replaced = days.with_columns(pl.col("step").cum_sum()).sort("step", "day").row(-1)
    day: date = replaced[0]
    return day


def thinned(rows: pl.DataFrame, day: date, stride: int) -> pl.DataFrame:
    """The figures that were the newest on one of the days that lie a stride apart.

    >>> rows = pl.DataFrame({"known_from": [date(2024, 5, 1), date(2024, 5, 2), date(2024, 5, 6)],
    ...                      "known_until": [date(2024, 5, 2), date(2024, 5, 6), None]})
    >>> thinned(rows, date(2024, 5, 1), 4)["known_from"].dt.day().to_list()
    [1, 2, 6]
    >>> thinned(rows, date(2024, 5, 1), 7)["known_from"].dt.day().to_list()
    [1, 6]
    """
    begins, ends = (pl.col(name).sub(day).dt.total_days() for name in ("known_from", "known_until"))
    first_shown = -(-begins).floordiv(stride) * stride
    return rows.filter(ends.is_null() | (first_shown < ends))


def drawn(said: Answer, shown: pl.DataFrame, dial: Dial, title: str) -> alt.VConcatChart:
    """A line a voice, with the words around it."""
    on = canvas.canvas(shown.with_columns(stands_for=1), 1)
    small_print = [
        left_out(said, shown, dial),
        intervals.conventions(shown),
        notes.source(said, shown),
    ]
    lines = spells.chart(shown, on, dial, is_said_whose(said, shown))
    return notes.finished(
        said,
        lines.properties(title=notes.footing(small_print, spells.BREADTH)),
        notes.heading(title, reading(on), spells.BREADTH),
        description(title, shown, dial),
    )


def reading(on: canvas.Canvas) -> str:
    """How to read the chart."""
    said = (
        "In colour: the newest figure that each claimant had given in reports published by the "
        "day. Pale: its newest figure now, which is hindsight.",
        on.amounts.told("before"),
    )
    return " ".join(filter(None, said))


def left_out(said: Answer, shown: pl.DataFrame, dial: Dial) -> str:
    """Which voices and days are not shown, and why the day is this one."""
    rest = shown.select(pl.col("voices").max() - pl.col("line").n_unique()).item()
    parts = (
        "A line is a claimant on one place, the first heard at the top.",
        f"{rest:,} more with fewer figures {'is' if rest == 1 else 'are'} not shown."
        if rest
        else "",
        "Denials, increases, parts, rates, single cases, counts of a period or of one attack, and "
        "figures without a named source have no line.",
        HINDSIGHT if not said.question.day and shown["known_until"].is_not_null().any() else "",
        f"The slider moves by {dial.stride} days." if dial.stride > 1 else "",
    )
    return " ".join(filter(None, parts))


def is_said_whose(said: Answer, shown: pl.DataFrame) -> bool:
    """Whether lines have to say whose figures they hold: of anybody's, where it is ever known."""
    return said.question.actor is None and bool(shown["actor"].is_not_null().any())


def description(title: str, shown: pl.DataFrame, dial: Dial) -> str:
    """The chart for those who cannot see it, on the day that was asked for."""
    then = shown.filter(
        pl.col("known_from") <= dial.asked,
        pl.col("known_until").is_null() | (pl.col("known_until") > dial.asked),
    ).sort("line")
    heard = f"{then.height} of {shown['line'].n_unique()} lines have a figure"
    figures = wording.listing((told(row) for row in then.iter_rows(named=True)), TOLD)
    now = shown.filter(pl.col("known_until").is_null()).sort("line")
    later = wording.listing((told(row) for row in now.iter_rows(named=True)), TOLD)
    parts = [f"{title}. On {wording.day(dial.asked)} {heard}", figures]
    return f"{': '.join(filter(None, parts))}. Now: {later}."


def told(row: dict[str, Any]) -> str:
    """A figure with its claimant."""
    return f"{row['claimant']}{where(row)}, {voices.figure(row)}"


def where(row: dict[str, Any]) -> str:
    """The place of a figure, if it has one."""
    return f" on {row['place']}" if row["place"] else ""
