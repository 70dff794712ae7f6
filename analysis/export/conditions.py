"""Conditions on the rows behind a chart: what does not fit is told with the columns there are."""

from __future__ import annotations

from dataclasses import replace

from analysis.charts.answers import Answer, Database, answer, params, text
from analysis.charts.questions import Question
from analysis.load.errors import QueryError, QueryTooLarge, QueryTooLong


class Unfit(ValueError):
    """The condition does not fit the rows of a chart, which have these columns."""

    def __init__(self, said: str, columns: list[str]) -> None:
        super().__init__(f"{said}. Its rows have the columns {', '.join(columns)}.")
        self.columns = columns


def answered(db: Database, name: str, question: Question) -> Answer:
    """The answer to a question; raises Unfit where its condition does not fit the chart."""
    try:
        return answer(db, name, question)
    except (QueryTooLarge, QueryTooLong):
        raise
    except QueryError as error:
        if question.where is None:
            raise
        said = str(error).partition("\n")[0].rstrip(".!")
        raise Unfit(
            f"The condition {question.where!r} does not fit the chart {name}: {said}",
            columns(db, name, question),
        ) from error


def columns(db: Database, name: str, question: Question) -> list[str]:
    """The columns of the rows behind a chart."""
    query = text(name)
    asked = params(query, replace(question, where=None))
    return db.sql(f"from (\n{query}\n) limit 0", asked).columns
