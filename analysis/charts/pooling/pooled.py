"""A single answer, if there is one: origins in rows, and behind them their median with its band.

This is the one place where `reportedly` pools figures. What must not be pooled is refused, with the
reason where the median would stand; an override is printed on the chart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

import altair as alt
import polars as pl

from analysis.charts import notes
from analysis.charts.answers import Answer, Database, answer
from analysis.charts.pooling import layers as pool_layers
from analysis.charts.pooling import rows as pool_rows
from analysis.charts.pooling import words as pool_words
from analysis.charts.pooling.board import board
from analysis.charts.pooling.rows import Finding
from analysis.charts.pooling.small_print import small_print
from analysis.charts.questions import COMMONEST, Question
from analysis.charts.settling import settled
from analysis.pool import DAYS, Mixture, Pooled, Refusal, asked

Several = str | Sequence[str | None] | None


def pooled(
    db: Database,
    measure: str | Sequence[str] = COMMONEST,
    counted: str | Sequence[str] = COMMONEST,
    actor: Several = COMMONEST,
    day: date | None = None,
    place: Several = None,
    days: int = DAYS,
    override: bool = False,
) -> alt.VConcatChart:
    """One row an origin with its newest figure of the days up to a day, and what they come to.

    Without a `day` it is the last one of the month in which most origins speak; without a `place`
    the one of which most of them do. `place="not said"` takes what names no place. Several
    measures, things counted, actors or places, or more than a quarter of a year, raise Mixture,
    unless `override` pools them: the chart then says what is mixed. Raises ValueError where the
    measure is none that a claim has.
    """
    return drawn(found(db, measure, counted, actor, day, place, days, override))


def single_answer(
    db: Database,
    measure: str | Sequence[str] = COMMONEST,
    counted: str | Sequence[str] = COMMONEST,
    actor: Several = COMMONEST,
    day: date | None = None,
    place: Several = None,
    days: int = DAYS,
    override: bool = False,
) -> Pooled | Refusal:
    """What `pooled` draws, as numbers: a median with its band, or a refusal with its reason."""
    return found(db, measure, counted, actor, day, place, days, override).answer


def draw(said: Answer) -> alt.VConcatChart:
    """The chart of the ledger's answer to one question."""
    return drawn(pool_rows.finding(said, DAYS, override=False))


def found(
    db: Database,
    measure: str | Sequence[str],
    counted: str | Sequence[str],
    actor: Several,
    day: date | None,
    place: Several,
    days: int,
    override: bool,
) -> Finding:
    """What origins say in answer to a question; raises Mixture where it asks for several things."""
    parts = closed(db, {"measure": each(measure), "counted": each(counted), "actor": each(actor)})
    places = each(place)
    mixed = asked(days, **parts, place=places)
    if mixed and not override:
        raise Mixture(mixed)
    several = [
        Question(str(one), str(of), whose, day, place=where)
        for one, of, whose, where in product(*parts.values(), places)
    ]
    return pool_rows.finding(joined([answer(db, "pooled", one) for one in several]), days, override)


def closed(db: Database, parts: dict[str, list[str | None]]) -> dict[str, list[str | None]]:
    """Parts of a question, what they leave open as most claims have it that the first ones ask."""
    measure, counted, actor = (said[0] for said in parts.values())
    first = settled(db, Question(str(measure), str(counted), actor))
    return {
        part: [getattr(first, part) if one == COMMONEST else one for one in said]
        for part, said in parts.items()
    }


def each(one_or_more: Several) -> list[str | None]:
    """A part of a question as a list.

    >>> each("killed"), each(["killed", "wounded"]), each(None)
    (['killed'], ['killed', 'wounded'], [None])
    """
    if one_or_more is None or isinstance(one_or_more, str):
        return [one_or_more]
    return list(one_or_more)


def joined(answers: Iterable[Answer]) -> Answer:
    """Several answers as one, to the first question."""
    several = list(answers)
    passages = {claim: said for one in several for claim, said in one.passages.items()}
    rows = pl.concat([one.rows for one in several], how="vertical_relaxed")
    return replace(several[0], rows=rows, passages=passages)


def drawn(found: Finding) -> alt.VConcatChart:
    """What was found, with the words around it."""
    title = pool_words.title(found)
    if found.rows.is_empty():
        return notes.nothing(found.said, title, pool_words.nothing(found))
    on = board(found)
    printed = [
        *small_print(found),
        notes.source(found.said, pool_rows.claims(found)),
    ]
    return notes.finished(
        replace(found.said, passages=dict(passages(found, on.rows))),
        pool_layers.board_chart(found, on).properties(title=notes.footing(printed, on.breadth)),
        notes.heading(title, pool_words.reading(found, on), on.breadth),
        pool_words.description(found),
    )


def passages(found: Finding, rows: pl.DataFrame) -> Iterator[tuple[str, dict[str, Any]]]:
    """The passages of the claims that rows stand for."""
    for claim in rows["claim_ids"].explode():
        if claim in found.said.passages:
            yield claim, found.said.passages[claim]
