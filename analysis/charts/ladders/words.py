"""The words around revision ladders: whose they are, how to read them, and what is left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import polars as pl

from analysis.charts import canvas, questions, wording
from analysis.charts.ladders import treads

LOWEST = 80


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


def nothing(asked: str) -> str:
    """Why there is nothing to draw."""
    return (
        f"In this ledger no named claimant gives two figures for {asked} that are of the same "
        "thing: one place, and either totals, or counts of the same days or event."
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


def reading(on: canvas.Canvas, steps: pl.DataFrame) -> str:
    """How to read the chart."""
    said = (
        "Each numbered mark is a figure, on the first day that it refers to; a line leads to the "
        "next one for the same thing. A later figure need not correct the one before: what each "
        "was said to count stands on the right.",
        "A strong line lasts as long as the figure was repeated."
        if steps.filter(treads.REPEATED).height
        else "",
        on.amounts.told("below"),
    )
    return " ".join(filter(None, said))


def others(steps: pl.DataFrame) -> list[str]:
    """How many claimants are not shown, and why; what is no step."""
    first = steps.row(0, named=True)
    more, once = first["ladders"] - steps["panel"].n_unique(), first["claimants"] - first["ladders"]
    said = [
        f"{wording.counted(more, 'claimant')} with fewer revisions "
        f"{'is' if more == 1 else 'are'} not shown." if more else "",
        f"{wording.counted(once, 'claimant')} without a second figure for the same thing "
        f"{'is' if once == 1 else 'are'} not shown." if once else "",
        "No line joins figures for two places, for a total and some days, or for two events. "
        "Increases, parts, rates, sizes of units, single cases, words that name no number, smaller "
        "figures beside a larger one in the same report, and figures without a named source are no "
        "steps.",
    ]  # fmt: skip
    return [" ".join(filter(None, said))]


def cut(ladders: list[Ladder], steps: pl.DataFrame) -> list[str]:
    """That not every step has a mark, or stands on the list."""
    unmarked = int(steps.unique("panel")["steps"].sum()) - steps.height
    unlisted = sum(step.steps.filter(~pl.col("is_listed")).height for step in ladders)
    said = [
        f"{wording.counted(unmarked, 'figure')} that moved least "
        f"{'has' if unmarked == 1 else 'have'} no mark." if unmarked else "",
        f"Where there are more than {treads.LISTED}, the first, the last and the largest moves are "
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
