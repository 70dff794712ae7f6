"""Revision ladders: how each claimant's figure moved, and what each figure was said to count.

A panel is a claimant. On the left stand its figures on the days that they refer to, joined by lines
from level to level; on the right the same figures by number, with the very words. Whom nobody names
has no ladder, and what is no count of a whole (an increase, a part, a rate) is no step of one.
"""

from __future__ import annotations

from dataclasses import replace

import altair as alt
import polars as pl
from altair.utils.schemapi import debug_mode

from analysis.charts import canvas, frames, notes, panels
from analysis.charts.answers import Answer, Database, answer
from analysis.charts.ladders import rungs, treads
from analysis.charts.ladders import words as ladder_words
from analysis.charts.ladders.words import Ladder, ladder
from analysis.charts.questions import COMMONEST, Question

WIDTH, CLOSE = 262, 14
BESIDE = ((-7, -7), (7, 10), (6, -9), (-7, 9))  # where the number of a mark stands, from its middle
LEVEL = 10  # from its middle to a number on its right
FLOOR = 0.15  # of the height


def revisions(
    db: Database, measure: str = COMMONEST, counted: str = COMMONEST, actor: str | None = COMMONEST
) -> alt.VConcatChart:
    """How each claimant's figure moved: the six with most revisions, a panel each.

    `actor=None` takes everybody's. Raises ValueError where the measure is none that a claim has.
    """
    return draw(answer(db, "revisions", Question(measure, counted, actor)))


def draw(said: Answer) -> alt.VConcatChart:
    """The chart of the ledger's answer."""
    title = f"{said.question.how_many}: how the figures moved"
    if said.rows.is_empty():
        return notes.nothing(said, title, ladder_words.nothing(said.question.asked))
    steps = sided(frames.steady(panels.grouped(said.rows)))
    ladders = [
        ladder(part, said.question.actor is None)
        for _, part in steps.group_by("panel", maintain_order=True)
    ]
    with debug_mode(False):  # the whole is checked when it is written, not each of its parts too
        return drawn(said, steps, ladders, title)


def drawn(said: Answer, steps: pl.DataFrame, ladders: list[Ladder], title: str) -> alt.VConcatChart:
    """Ladders one below the other, with the words around them."""
    on = room(steps)
    breadth = canvas.GUTTER + WIDTH + rungs.BETWEEN + treads.WIDTH
    small_print = [
        *ladder_words.others(steps),
        *ladder_words.cut(ladders, steps),
        notes.source(said, claims(steps)),
    ]
    rows = [
        rungs.row(step, replace(on, height=step.height), step is ladders[0], step is ladders[-1])
        for step in ladders
    ]
    return notes.finished(
        said,
        alt.vconcat(*rows, spacing=22, title=notes.footing(small_print, breadth)),
        notes.heading(title, ladder_words.reading(on, steps), breadth),
        ladder_words.description(title, ladders),
    )


def room(steps: pl.DataFrame) -> canvas.Canvas:
    """A canvas for figures on the days that they refer to."""
    first, last = frames.ends(pl.concat([steps["as_of"], steps["last_as_of"]]))
    on = canvas.canvas(steps.with_columns(published="as_of", stands_for=1), 1)
    return replace(on, first=first - (last - first) / 20, last=last, width=WIDTH)


def sided(steps: pl.DataFrame) -> pl.DataFrame:
    """Steps with the place of their number, `dx` and `dy`, which changes where days are close.

    Of two figures on one day the higher has its number above, on the left, and the lower below, on
    the right. No number stands below a mark near the floor, where the days are named, or outside.
    """
    first, last = frames.ends(pl.concat([steps["as_of"], steps["last_as_of"]]))
    across = pl.col("as_of").sub(first).dt.total_days() * WIDTH / max((last - first).days, 1)
    begins = (across.diff() >= CLOSE).over("panel").fill_null(True)
    nth = pl.int_range(pl.len()).over("panel", begins.cum_sum())
    turn = nth % len(BESIDE)
    top = pl.coalesce("at", "high")
    shared = (pl.len() > 1).over("panel", "as_of")
    turn = pl.when(shared).then((top < top.max().over("panel", "as_of")).cast(int)).otherwise(turn)
    placed = steps.with_columns(
        dx=turn.replace_strict(dict(enumerate(x for x, _ in BESIDE))),
        dy=turn.replace_strict(dict(enumerate(y for _, y in BESIDE))),
    )
    is_below, is_last = is_low(steps) & (pl.col("dy") > 0), across > WIDTH - CLOSE
    return placed.with_columns(
        dx=pl.when(is_last).then(-pl.col("dx").abs()).when(is_below).then(LEVEL).otherwise("dx"),
        dy=pl.when(is_below).then(0).otherwise("dy"),
    )


def is_low(steps: pl.DataFrame) -> pl.Expr:
    """Whether a mark stands near the floor of its panel."""
    amounts = canvas.amounts(steps)
    floor, roof = amounts.domain
    edge = floor * (roof / floor) ** FLOOR if amounts.is_log else floor + (roof - floor) * FLOOR
    return pl.coalesce("at", "high").lt(edge)


def claims(steps: pl.DataFrame) -> pl.DataFrame:
    """The claims behind steps, a row each."""
    each = steps.select("claimant", "claimant_kind", report_id="report_ids")
    return each.explode("report_id")
