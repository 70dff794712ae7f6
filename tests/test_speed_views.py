"""How fast a large ledger answers: `pytest --benchmark-only`, with `.[bench]` installed.

A ledger of a million made-up claims and twenty million numbers is made once (a few minutes, 2 GB of
disk). Each view is asked what an analyst asks of it; each chart is asked, drawn and written as
Vega-Lite. The 95th percentile of the seconds is in `extra_info`.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import pytest
import synthetic

import analysis
from analysis import views
from analysis.charts.answers import answer
from analysis.charts.exhibits import EXHIBITS
from analysis.charts.questions import Question
from analysis.pipeline.connect import Ledger

pytest.importorskip("pytest_benchmark", reason="installed with .[bench]")

CLAIMS, ROUNDS = 1_000_000, 10
ASKED = {"measure": "killed", "counted": "troops", "actor": "PRK", "day": "2024-06-01"}


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """A ledger of a million claims."""
    path: Path = synthetic.ledger(tmp_path_factory.mktemp("large") / "large.duckdb", CLAIMS)
    return analysis.connect(path, seconds=300)


def question(db: Ledger, name: str) -> str:
    """What an analyst asks of a view: its rows on one thing, the first thousand of them."""
    taken = (each.removeprefix("of_") for each in views.parameters(views.selects()[name]))
    takes = ", ".join(f"'{ASKED[each]}'" for each in taken)
    call = f"{name}({takes})" if takes else name
    columns = db.sql(f"from {call} limit 0").columns
    chosen = [f"{column} = '{ASKED[column]}'" for column in columns if column in ASKED]
    where = f" where {' and '.join(chosen)}" if chosen else ""
    return f"from {call}{where} limit 1000"


def timed(benchmark: Any, asked: Any) -> None:
    """Ask ten times, and say how long nineteen of twenty answers take at most."""
    benchmark.pedantic(asked, rounds=ROUNDS, warmup_rounds=1)
    seconds = sorted(benchmark.stats.stats.data)
    benchmark.extra_info["p95"] = seconds[math.ceil(0.95 * len(seconds)) - 1]


@pytest.mark.parametrize("name", sorted(views.selects()))
def test_view(benchmark: Any, large: Ledger, name: str) -> None:
    """A view answers a question."""
    query = question(large, name)
    timed(benchmark, lambda: large.sql(query))


@pytest.mark.parametrize("name", sorted(EXHIBITS))
def test_chart(benchmark: Any, large: Ledger, name: str) -> None:
    """A chart is asked and drawn."""
    asked = Question(ASKED["measure"], ASKED["counted"], ASKED["actor"])
    timed(benchmark, lambda: EXHIBITS[name].draw(answer(large, name, asked)).to_dict())
