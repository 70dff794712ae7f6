"""How fast a large ledger answers: `pytest tests/test_speed_views.py --benchmark-only`.

It needs `.[bench]`. A ledger of a million made-up claims and twenty million numbers is made once (a
minute, 2 GB of disk). Each view is asked for its rows on one thing and for its first thousand rows
of all, each macro for what it takes of one thing and of everything; each chart is asked and drawn,
for one force and for all; in the end all charts are exported. A table says of each how many seconds
nineteen of twenty answers take at most, on the clock and of the processors (on a busy machine look
at these: two processors share them), and whether that is within its limit.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import synthetic

import analysis
from analysis import views
from analysis.charts.answers import answer
from analysis.charts.exhibits import EXHIBITS
from analysis.charts.questions import Question
from analysis.export import export
from analysis.pipeline.connect import Ledger

pytest.importorskip("pytest_benchmark", reason="installed with .[bench]")

CLAIMS, ROUNDS, ROWS = 1_000_000, 20, 1_000
VIEW, CHART, EXPORT = 1.0, 2.0, 60.0  # the limits, in seconds
ASKED = {"measure": "killed", "counted": "troops", "actor": "PRK"}
DAY = "2024-06-01"
Timed = Callable[[Any, str, float, Callable[[], object], int], None]


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """A ledger of a million claims."""
    path: Path = synthetic.ledger(tmp_path_factory.mktemp("large") / "large.duckdb", CLAIMS)
    return analysis.connect(path, seconds=300)


@pytest.fixture(scope="module")
def timed(request: pytest.FixtureRequest) -> Iterator[Timed]:
    """What asks some times, and holds the 95th percentile against a limit; in the end, a table."""
    lines = [f"95th percentile, of {CLAIMS:,} claims: seconds, those of the processors, limit"]

    def ask(
        benchmark: Any, name: str, limit: float, asked: Callable[[], object], rounds: int
    ) -> None:
        spent: list[float] = []

        def clocked() -> None:
            began = time.process_time()
            asked()
            spent.append(time.process_time() - began)

        benchmark.pedantic(clocked, rounds=rounds, warmup_rounds=int(rounds > 1))
        seconds, processors = p95(benchmark.stats.stats.data), p95(spent[-rounds:])
        benchmark.extra_info |= {"p95": seconds, "p95 of processors": processors}
        verdict = "within" if seconds <= limit else "OVER"
        lines.append(f"{name:<38} {seconds:>7.3f} {processors:>7.3f}   {verdict} {limit:g} s")
        assert seconds <= limit

    yield ask
    plugins = request.config.pluginmanager
    with plugins.getplugin("capturemanager").global_and_fixture_disabled():
        plugins.getplugin("terminalreporter").write_line("\n" + "\n".join(lines))


def p95(seconds: list[float]) -> float:
    """The seconds in which nineteen of twenty answers were there.

    >>> p95([float(second) for second in range(20, 0, -1)])
    19.0
    """
    return sorted(seconds)[math.ceil(0.95 * len(seconds)) - 1]


def calls(db: Ledger, name: str, asked: dict[str, str]) -> str:
    """A view by its name, a macro with what it takes of a thing."""
    taken = [each.removeprefix("of_") for each in views.parameters(views.selects()[name])]
    given = {part: f"'{said}'" for part, said in asked.items()} | {"day": f"date '{DAY}'"}
    if "claim_ids" in taken:
        ids = db.sql(f"from estimates limit {ROWS}")["claim_id"].to_list()
        given["claim_ids"] = str(ids)
    takes = ", ".join(given.get(each, "null") for each in taken)
    return f"{name}({takes})" if taken else name


def question(db: Ledger, name: str, asked: dict[str, str]) -> str:
    """What an analyst asks of a view: its rows on one thing or on all, the first thousand."""
    call = calls(db, name, asked)
    columns = db.sql(f"from {call} limit 0").columns
    chosen = [f"{column} = '{asked[column]}'" for column in columns if column in asked]
    where = f" where {' and '.join(chosen)}" if chosen else ""
    return f"from {call}{where} limit {ROWS}"


@pytest.mark.parametrize("of", ["one thing", "all"])
@pytest.mark.parametrize("name", sorted(views.selects()))
def test_view(benchmark: Any, large: Ledger, timed: Timed, name: str, of: str) -> None:
    """A view answers a question."""
    if of == "all" and name == "pool":
        pytest.skip("pool is of one thing")
    query = question(large, name, ASKED if of == "one thing" else {})
    timed(benchmark, f"view {name}, {of}", VIEW, lambda: large.sql(query), ROUNDS)


@pytest.mark.parametrize("query", ["select decision, count(*) from unread group by decision"])
def test_count(benchmark: Any, large: Ledger, timed: Timed, query: str) -> None:
    """A count over a whole view."""
    timed(benchmark, "view unread, counted by decision", VIEW, lambda: large.sql(query), ROUNDS)


@pytest.mark.parametrize("actor", ["PRK", None])
@pytest.mark.parametrize("name", sorted(EXHIBITS))
def test_chart(benchmark: Any, large: Ledger, timed: Timed, name: str, actor: str | None) -> None:
    """A chart is asked and drawn."""
    asked = Question(ASKED["measure"], ASKED["counted"], actor)
    timed(
        benchmark,
        f"chart {name}, {actor or 'all'}",
        CHART,
        lambda: EXHIBITS[name].draw(answer(large, name, asked)).to_dict(),
        ROUNDS,
    )


def test_export(benchmark: Any, large: Ledger, timed: Timed, tmp_path: Path) -> None:
    """All charts are exported, each in the usual formats."""
    timed(benchmark, "export of all charts", EXPORT, lambda: export(large, tmp_path), 1)
