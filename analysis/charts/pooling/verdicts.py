"""What a single answer comes to, in words: the median, how far it moves, or why there is none."""

from __future__ import annotations

from dataclasses import asdict

from analysis.charts import notes, wording
from analysis.model.figures import Figure
from analysis.pool import Pooled, Refusal


def banner(answer: Pooled) -> list[str]:
    """What stands above the rows: the answer, and what an override lets in."""
    return [*override(answer), answered(answer)]


def override(answer: Pooled | Refusal) -> list[str]:
    """What is mixed in spite of the rule."""
    if isinstance(answer, Refusal) or not answer.mixed:
        return []
    return [f"OVERRIDE: this mixes {'; '.join(answer.mixed)}, which do not count the same."]


def answered(answer: Pooled) -> str:
    """The median and how far it moves, as a sentence."""
    many = wording.counted(len(answer.statements), "origin")
    said = f"The median of {many} {lies(answer.median)}"
    if answer.median == answer.without_one:
        still = "is" if answer.median.best is not None else "does"
        return f"{said}; with any one of them left out it still {still}."
    return f"{said}; with one of them left out, it {lies(answer.without_one)}."


def lies(figure: Figure) -> str:
    """Where a median lies.

    >>> lies(Figure(low=8000, high=10_000)), lies(Figure(best=300)), lies(Figure(low=400))
    ('lies between 8,000 and 10,000', 'is 300', 'lies at 400 or above')
    """
    if figure.best is not None:
        return f"is {number(figure)}"
    if figure.low is not None and figure.high is not None:
        return f"lies between {wording.number(figure.low)} and {wording.number(figure.high)}"
    if figure.low is not None:
        return f"lies at {wording.number(figure.low)} or above"
    return f"lies at {wording.number(figure.high)} or below" if figure.high else "can be any number"


def number(figure: Figure) -> str:
    """A figure in people's words.

    >>> number(Figure(low=8000, high=10_000)), number(Figure())
    ('8,000 to 10,000', 'any number')
    """
    said = wording.amount(asdict(figure))
    return "any number" if said == "no figure" else said


def refused(answer: Refusal, width: int) -> list[str]:
    """Why there is no answer, in lines."""
    return notes.lines(f"Not pooled. {answer.reason}", width, 12)
