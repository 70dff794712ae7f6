"""Scores: precision, recall and F1 of every row, with intervals from drawing the reports anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from random import Random
from typing import Any

from analysis.evaluate.coded import Coded
from analysis.evaluate.fields import ROWS, Record
from analysis.evaluate.names import Names
from analysis.evaluate.tally import Tally, tally

DRAWS = 500
MIDDLE = slice(12, 488)  # 95 of 100 sorted draws: the first and the last of these bound them


@dataclass(frozen=True, slots=True)
class Score:
    """How often one row is right: of what was read, of what is coded, and both in one."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 where both are.

        >>> Score(0.5, 1.0).f1, Score(0.0, 0.0).f1
        (0.6666666666666666, 0.0)
        """
        precision, recall = self.precision, self.recall
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The scores of all rows over the claims with a figure, and of the claims without one."""

    reports: int
    coded: int
    predicted: int
    scores: Mapping[str, Score]
    intervals: Mapping[str, tuple[float, float]]
    apart: Mapping[str, Score]
    coded_without: int
    predicted_without: int
    without: Score
    tallies: tuple[Tally, ...]

    def record(self) -> dict[str, Any]:
        """The evaluation as one JSON object."""
        return {
            "reports": self.reports,
            "coded": self.coded,
            "predicted": self.predicted,
            "rows": {
                row: numbers(self.scores[row], self.intervals[row])
                | {"f1_apart": self.apart[row].f1}
                for row in ROWS
            },
            "without_figure": {
                "coded": self.coded_without,
                "predicted": self.predicted_without,
                **numbers(self.without),
            },
        }


def numbers(score: Score, interval: tuple[float, float] | None = None) -> dict[str, Any]:
    """A score as a JSON object, with its interval if there is one."""
    return {
        **asdict(score),
        "f1": score.f1,
        **({"low": interval[0], "high": interval[1]} if interval else {}),
    }


def evaluation(coded: Sequence[Coded], predicted: Iterable[Record], names: Names) -> Evaluation:
    """Claims that were read (each with the `id` of its report) compared with coded ones."""
    by_report: dict[str, list[Record]] = defaultdict(list)
    for claim in predicted:
        by_report[claim["id"]].append(claim)
    with_figure, without = (
        [tally(report, by_report.get(report.id, ()), names, figure) for report in coded]
        for figure in (True, False)
    )
    apart = [report for report in with_figure if is_apart(report.id)]
    return Evaluation(
        reports=len(coded),
        coded=sum(report.coded for report in with_figure),
        predicted=sum(report.predicted for report in with_figure),
        scores={row: score(with_figure, row) for row in ROWS},
        intervals=intervals(with_figure),
        apart={row: score(apart, row) for row in ROWS},
        coded_without=sum(report.coded for report in without),
        predicted_without=sum(report.predicted for report in without),
        without=score(without, "stance"),
        tallies=tuple(with_figure),
    )


def is_apart(report: str) -> bool:
    """Whether a report is in the third that is kept apart while the rules are written.

    >>> [report for report in ("2024-10-25", "2024-10-26", "2024-10-28") if is_apart(report)]
    ['2024-10-26', '2024-10-28']
    """
    return int(sha256(report.encode()).hexdigest(), 16) % 3 == 0


def score(tallies: Sequence[Tally], row: str) -> Score:
    """Precision and recall of one row over reports; 0 where there is nothing to divide by."""
    hits = sum(report.hits[row] for report in tallies)
    predicted = sum(report.predicted for report in tallies)
    coded = sum(report.coded for report in tallies)
    return Score(hits / predicted if predicted else 0.0, hits / coded if coded else 0.0)


def intervals(tallies: Sequence[Tally]) -> dict[str, tuple[float, float]]:
    """The 95 % interval of every row's F1: as many reports, drawn with replacement, 500 times."""
    if not tallies:
        return dict.fromkeys(ROWS, (0.0, 0.0))
    dice = Random(0)
    draws = [dice.choices(tallies, k=len(tallies)) for _ in range(DRAWS)]
    f1s = {row: sorted(score(draw, row).f1 for draw in draws)[MIDDLE] for row in ROWS}
    return {row: (values[0], values[-1]) for row, values in f1s.items()}
