"""Revision ladders: how each claimant's figure moved, and what each figure was said to count.

A panel is a claimant. On the left stand its figures on the days that they refer to, joined by lines
from level to level; on the right the same figures by number, with the very words. Whom nobody names
has no ladder, and an increase or decrease is no step of one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import altair as alt
import polars as pl

from analysis.charts import canvas, frames, notes, panels, questions, rungs, treads, wording
from analysis.charts.answers import Answer, Database, answer
from analysis.charts.questions import Question

LISTED = 12
WIDTH, LOWEST, CLOSE = 272, 80, 14
BESIDE = ((-7, -7), (7, 10), (6, -9), (-7, 9))  # where the number of a mark stands, from its middle
ALIKE = [
    pl.col("panel"), pl.col("sign"), pl.col("certainty"), pl.col("as_of").dt.truncate("1w"),
    frames.two_digits("low"), frames.two_digits("best"), frames.two_digits("high"),
]  # fmt: skip


@dataclass(frozen=True)
class Ladder:
    """A panel: whose figures it shows, what stands below that, and its steps."""

    title: str
    subtitle: str
    steps: pl.DataFrame

    @property
    def height(self) -> int:
        """The pixels that the list of its figures needs."""
        return max(LOWEST, treads.LINE * self.steps.filter("is_listed").height)


def revisions(
    db: Database, measure: str = "deployed", counted: str = "troops", actor: str | None = "PRK"
) -> alt.VConcatChart:
    """How each claimant's figure moved: the six with most revisions, a panel each.

    `actor=None` takes everybody's. Raises ValueError where the measure is none that a claim has.
    """
    return draw(answer(db, "revisions", Question(measure, counted, actor)))


def draw(said: Answer) -> alt.VConcatChart:
    """The chart of the ledger's answer."""
    title = f"{said.question.how_many}: how the figures moved"
    if said.rows.is_empty():
        sentence = f"In this ledger no claimant gives two figures for {said.question.things}."
        return notes.nothing(said, title, sentence)
    steps = frames.steady(panels.grouped(said.rows))
    marks = sided(listed(frames.drawable(steps, ALIKE).sort("panel", "step")))
    ladders = [
        ladder(part, said.question.actor is None)
        for _, part in marks.group_by("panel", maintain_order=True)
    ]
    return drawn(said, steps, marks, ladders, title)


def drawn(
    said: Answer, steps: pl.DataFrame, marks: pl.DataFrame, ladders: list[Ladder], title: str
) -> alt.VConcatChart:
    """Ladders one below the other, with the words around them."""
    on = room(marks)
    breadth = canvas.GUTTER + WIDTH + rungs.BETWEEN + treads.WIDTH
    small_print = [*others(steps), *cut(ladders, steps, marks), notes.source(said, claims(steps))]
    rows = [
        rungs.row(step, replace(on, height=step.height), step is ladders[0], step is ladders[-1])
        for step in ladders
    ]
    return notes.finished(
        said,
        alt.vconcat(*rows, spacing=22, title=notes.footing(small_print, breadth)),
        notes.heading(title, reading(on), breadth),
        description(title, ladders),
    )


def room(marks: pl.DataFrame) -> canvas.Canvas:
    """A canvas for figures on the days that they refer to."""
    first, last = frames.ends(pl.concat([marks["as_of"], marks["last_as_of"]]))
    on = canvas.canvas(marks.with_columns(published="as_of"), 1)
    return replace(on, first=first - (last - first) / 20, last=last, width=WIDTH)


def listed(steps: pl.DataFrame) -> pl.DataFrame:
    """Steps with `is_listed`: the first and last of each panel, and those that moved most."""
    moved = (pl.col("smallest") + 1).log() - (pl.col("smallest") + 1).log().shift()
    ends = (pl.col("step") == pl.col("step").min()) | (pl.col("step") == pl.col("step").max())
    size = pl.when(ends).then(float("inf")).otherwise(moved.abs())
    rank = size.rank("ordinal", descending=True).over("panel")
    return steps.with_columns(is_listed=rank <= LISTED)


def sided(steps: pl.DataFrame) -> pl.DataFrame:
    """Steps with the place of their number, `dx` and `dy`, which changes where days are close."""
    first, last = frames.ends(pl.concat([steps["as_of"], steps["last_as_of"]]))
    across = pl.col("as_of").sub(first).dt.total_days() * WIDTH / max((last - first).days, 1)
    begins = (across.diff() >= CLOSE).over("panel").fill_null(True)
    nth = pl.int_range(pl.len()).over("panel", begins.cum_sum())
    turn = nth % len(BESIDE)
    return steps.with_columns(
        dx=turn.replace_strict(dict(enumerate(x for x, _ in BESIDE))),
        dy=turn.replace_strict(dict(enumerate(y for _, y in BESIDE))),
    )


def ladder(steps: pl.DataFrame, is_of_anybody: bool) -> Ladder:
    """The ladder of one claimant; whose the counted are is said where any may be."""
    first = steps.row(0, named=True)
    whose = first["actor"] if is_of_anybody else None
    name = first["claimant"][:1].upper() + first["claimant"][1:]
    title = f"{name} on {questions.people(whose)} {first['counted']}" if whose else name
    where = first["claimant_country"]
    said = [
        first["kind_group"],
        questions.country(where) if where else "",
        wording.counted(first["steps"], "figure"),
    ]
    return Ladder(title, " · ".join(filter(None, said)), treads.readable(steps))


def claims(steps: pl.DataFrame) -> pl.DataFrame:
    """The claims behind steps, a row each."""
    each = steps.select("claimant", "claimant_kind", report_id="report_ids")
    return each.explode("report_id")


def reading(on: canvas.Canvas) -> str:
    """How to read the chart."""
    said = (
        "Each numbered mark is a figure, on the first day that it refers to; the line goes on to "
        "the figure after it. A later figure need not correct the one before, and a lower one may "
        "count a part: what each was said to count stands on the right.",
        "The scale is logarithmic: each line is ten times the one below it."
        if on.amounts.is_log
        else "",
    )
    return " ".join(filter(None, said))


def others(steps: pl.DataFrame) -> list[str]:
    """How many claimants are not shown, and why; what is no step."""
    first = steps.row(0, named=True)
    more, once = first["ladders"] - steps["panel"].n_unique(), first["claimants"] - first["ladders"]
    said = [
        f"{more:,} more {'has' if more == 1 else 'have'} revisions but fewer." if more else "",
        f"{wording.counted(once, 'claimant')} with a single figure {'is' if once == 1 else 'are'} "
        "not shown." if once else "",
        "Increases and decreases, smaller figures beside a larger one in the same report, and "
        "figures without a named source are no steps.",
    ]  # fmt: skip
    return [" ".join(filter(None, said))]


def cut(ladders: list[Ladder], steps: pl.DataFrame, marks: pl.DataFrame) -> list[str]:
    """That not every step has a mark, or stands on the list."""
    unlisted = sum(step.steps.filter(~pl.col("is_listed")).height for step in ladders)
    said = [
        f"{steps.height:,} figures share {marks.height:,} marks." if marks.height < steps.height
        else "",
        f"Where there are more than {LISTED}, the first, the last and the largest moves are "
        "numbered." if unlisted else "",
        f"{treads.OTHERWISE} Some reports bound the figure otherwise, or hedge it where others do "
        "not." if any(is_otherwise(step) for step in ladders) else "",
    ]  # fmt: skip
    return [" ".join(said).strip()] if any(said) else []


def is_otherwise(step: Ladder) -> bool:
    """Whether some figure is given in more ways than one."""
    return bool(step.steps["figure"].str.ends_with(treads.OTHERWISE).any())


def description(title: str, ladders: list[Ladder]) -> str:
    """The chart for those who cannot see it."""
    return " ".join([f"{title}.", *(told(step) for step in ladders)])


def told(step: Ladder) -> str:
    """One ladder in words: its figures in their order, with their days."""
    rows: list[dict[str, Any]] = step.steps.filter("is_listed").to_dicts()
    figures = "; ".join(f"{row['figure']} ({row['day']})" for row in rows)
    return f"{step.title}, {step.subtitle}: {figures}."
