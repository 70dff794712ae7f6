"""What the chart of a single answer asks and how it is read, worked out from what origins say."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from analysis.charts import questions, wording
from analysis.charts.pooling import statements, verdicts
from analysis.charts.pooling.rows import Finding
from analysis.charts.pooling.small_print import left_out
from analysis.pool import Pooled, Refusal

SPOKEN = 10


def title(found: Finding) -> str:
    """The question."""
    asked, whose = found.said.question, found.rows["actor"].unique().to_list()
    of = replace(asked, actor=whose[0]) if len(whose) == 1 else asked
    counted = sorted({asked.counted, *found.said.rows["counted"]})
    measures = sorted({asked.measure, *found.said.rows["measure"]})
    things = " / ".join(replace(of, counted=thing).things for thing in counted)
    happened = " / ".join(questions.HAPPENED[measure] for measure in measures)
    return f"How many {things} {happened}: one answer, if any"


def scope(found: Finding) -> str:
    """Of which place, and as known when."""
    places = wording.listing(found.rows["place"].fill_null("no place said").unique().sort())
    day = wording.day(max(found.rows["known_on"]))
    asked = found.said.question
    parts = {"place": asked.place, "time": asked.day}
    left_open = [name for name, part in parts.items() if part is None]
    chosen = f", the {' and '.join(left_open)} of which most origins speak" if left_open else ""
    return f"{places[:1].upper()}{places[1:]}, as known on {day}{chosen}."


def reading(found: Finding, on: Any) -> str:
    """How to read the chart."""
    said = (
        scope(found),
        f"One row an origin: its newest figure of the {found.days} days up to then. "
        "Filled marks are stated, hollow and broken ones hedged.",
        stripes(found.answer),
        "The scale is logarithmic." if on.on.amounts.is_log else "",
        shared(found, on),
    )
    return " ".join(filter(None, said))


def shared(found: Finding, on: Any) -> str:
    """That not every origin has a row of its own, where they are too many."""
    rest = found.rows.height - int(on.rows["stands_for"].sum())
    if not on.is_shared:
        return ""
    verb = "is" if rest == 1 else "are"
    return f"Origins that agree share a row; {rest:,} more {verb} pooled without one."


def stripes(answer: Pooled | Refusal) -> str:
    """What the stripes behind the rows are."""
    if isinstance(answer, Refusal):
        return ""
    if answer.median == answer.without_one:
        return "Stripe: the median, with all of them or without any one."
    return "Dark stripe: the median; pale: where it lies with any one origin left out."


def nothing(found: Finding) -> str:
    """Why there is nothing to draw."""
    asked = found.said.question.asked
    if found.said.rows.is_empty():
        return f"No single answer: in this ledger no named origin gives a total for {asked}."
    return f"No single answer: no origin gives a total for {asked} by then. {left_out(found)}"


def description(found: Finding) -> str:
    """The chart for those who cannot see it."""
    answer = found.answer
    outcome = (
        f"Not pooled. {answer.reason}"
        if isinstance(answer, Refusal)
        else " ".join(verdicts.banner(answer))
    )
    few = found.rows.head(SPOKEN).with_columns(stands_for=1)
    rows = [statements.row(said, found)["spoken"] for said in few.iter_rows(named=True)]
    more = found.rows.height - len(rows)
    rest = f" And {more:,} more." if more > 0 else ""
    return f"{title(found)}. {scope(found)} {outcome} {'. '.join(rows)}.{rest}"
