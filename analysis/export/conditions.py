"""Conditions on the rows behind a chart: what does not fit is told with the columns there are."""

from __future__ import annotations

from dataclasses import replace

from analysis.charts.answers import Answer, Database, answer, params, text
from analysis.charts.questions import Question
from analysis.load.errors import QueryError, QueryTooLarge, QueryTooLong


def answered(db: Database, name: str, question: Question) -> Answer:
    """The answer to a question; raises ValueError where its condition does not fit the chart."""
    try:
        return answer(db, name, question)
    except (QueryTooLarge, QueryTooLong):
        raise
    except QueryError as error:
        if question.where is None:
            raise
        there = ", ".join(columns(db, name, question))
        said = str(error).partition("\n")[0].rstrip(".!")
        raise ValueError(
            f"The condition {question.where!r} does not fit the chart {name}: {said}. "
            f"Its rows have the columns {there}."
        ) from error


def columns(db: Database, name: str, question: Question) -> list[str]:
    """The columns of the rows behind a chart."""
    query = text(name)
    asked = params(query, replace(question, where=None))
    return db.sql(f"from (\n{query}\n) limit 0", asked).columns
