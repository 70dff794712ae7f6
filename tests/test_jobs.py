"""Builds in which several processes read: what they give, and how they end."""

from __future__ import annotations

import errno
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import polars
import pytest
from crews import Unread, obeys

from analysis.cli import build
from analysis.load import readings as reading
from analysis.load.errors import InputError, JobLost
from analysis.load.readings import Item, Reader, readings
from analysis.model import Reading, Reject, Report
from analysis.pipeline import extract
from analysis.pipeline.build import rebuild
from analysis.read import reports

needs_kill = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
ROOT = Path(__file__).parents[1]
WAITS = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # whatever began this process
sys.path.insert(0, sys.argv[1])
from analysis.load import readings
from analysis.pipeline.build import rebuild
from crews import Unread, obeys
readings.FEW = readings.LETTERS = 1
rebuild("reports", "x.duckdb", jobs=2, reader=obeys)
"""


@pytest.fixture(autouse=True)
def little(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two texts are enough for several processes."""
    monkeypatch.setattr(reading, "FEW", 1)
    monkeypatch.setattr(reading, "LETTERS", 1)


def written(folder: Path, *texts: str) -> Path:
    """A folder of reports with these texts, in order."""
    path = folder / "reports"
    path.mkdir(exist_ok=True)
    for number, text in enumerate(texts):
        (path / f"{number}.txt").write_text(text, encoding="utf-8")
    return path


def rows(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of a ledger that a build puts in as they come."""
    tables = ("reports", "texts", "numbers", "rejects")
    with duckdb.connect(str(path), read_only=True) as db:
        return {table: db.execute(f"from {table} order by all").fetchall() for table in tables}


def test_same_readings() -> None:
    """Two processes read in each of the shipped reports what one reads, and in the same order."""
    shipped = list(reports([ROOT / "data" / "reports"]))[::20]
    items: list[Item] = [*shipped, Reject("a.md", None, "it holds no text", "Add it."), *shipped]
    assert list(readings(items, [], extract.reading, 2)) == list(
        readings(items, [], extract.reading, 1)
    )


def test_same_ledger(tmp_path: Path) -> None:
    """Rejects and progress are those of one process too, of a text that fails as well."""
    path = written(tmp_path, "One.", "It fails.", "", "One more.", "One.", "It fails too.", "Two.")
    told: dict[int, list[tuple[int, int]]] = {1: [], 2: []}
    made = []
    for jobs, said in told.items():
        target = tmp_path / f"{jobs}.duckdb"
        tell = lambda done, total, said=said: said.append((done, total))  # noqa: E731
        summary = rebuild(path, target, progress=tell, jobs=jobs, reader=obeys)
        made.append((rows(target), summary.rejects))
    assert made[0] == made[1]
    assert told[1] == told[2] == [(done, 7) for done in range(8)]
    assert len(made[0][1]) == 4


@needs_kill
@pytest.mark.parametrize("text", ["It dies.", "It dies half said."])
def test_ended_in_the_midst(tmp_path: Path, text: str) -> None:
    """A report whose process is killed is named with what to do, and all others are read."""
    path = written(tmp_path, "One.", "Two.", text, "It fails.", "Three.", "Four.")
    told: list[tuple[int, int]] = []
    tell = lambda done, total: told.append((done, total))  # noqa: E731
    summary = rebuild(path, tmp_path / "x.duckdb", progress=tell, jobs=2, reader=obeys)
    assert [summary.reports, *told] == [6, *((done, 6) for done in range(7))]
    killed, failed = map(str, summary.rejects)
    assert re.search(r"2.txt: the process .* by signal 9. Build again, with fewer jobs", killed)
    assert "3.txt: the rules failed on it" in failed


def test_lost(tmp_path: Path) -> None:
    """A process that ends before it has begun ends the build in words that help."""
    rebuild(written(tmp_path, "One."), tmp_path / "x.duckdb", reader=obeys)
    old = rows(tmp_path / "x.duckdb")
    path = written(tmp_path, "One.", "Two.", "Three.")
    with pytest.raises(JobLost, match="before it had begun; the database is as it was"):
        rebuild(path, tmp_path / "x.duckdb", jobs=2, reader=Unread())
    assert rows(tmp_path / "x.duckdb") == old
    assert sorted(os.listdir(tmp_path)) == ["reports", "x.duckdb"]


@pytest.fixture
def running(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A build with two processes, each in the midst of a text."""
    written(tmp_path, "One.", "It waits.", "It waits too.", "Two.")
    script = tmp_path / "builds.py"
    script.write_text(f'if __name__ == "__main__":\n    exec({WAITS!r})\n', encoding="utf-8")
    command = [sys.executable, str(script), str(Path(__file__).parent)]
    with subprocess.Popen(
        command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as running:
        assert running.stderr
        assert [running.stderr.readline() for _ in range(2)] == ["reading\n"] * 2
        yield running
        running.kill()


@needs_kill
@pytest.mark.parametrize("number", ["SIGINT", "SIGKILL"])
def test_ended(running: subprocess.Popen[str], tmp_path: Path, number: str) -> None:
    """When a build is ended, the processes that read for it end at once and in silence."""
    whole = number == "SIGINT"  # a terminal asks each of its processes
    (os.killpg if whole else os.kill)(running.pid, getattr(signal, number))
    _, said = running.communicate(timeout=30)  # until none of them is there to say more
    assert said.count("Traceback") == said.count("KeyboardInterrupt") == whole
    assert not (tmp_path / "x.duckdb").exists()


def test_nothing_is_begun_for_little(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is soon read is read by this process alone, whatever it could ask for."""
    monkeypatch.setattr(reading, "FEW", 8)
    seen: list[str] = []

    def notes(text: str, **_: object) -> Reading:  # no other process could be given it
        seen.append(text)
        return Reading(())

    few: Reader = notes
    found = list(readings([Report("a", "One."), Report("b", "Two.")], [], few, 8))
    assert [seen, len(found)] == [["One.", "Two."], 2]


def no_process(*_: object, **__: object) -> None:
    """What a system says that allows no more processes."""
    raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))


def no_thread(*_: object, **__: object) -> None:
    """What Python says where a system allows no more threads."""
    raise RuntimeError("can't start new thread")


@pytest.mark.skipif(sys.platform == "win32", reason="processes are begun otherwise there")
@pytest.mark.parametrize(
    ("what", "refusal", "said"),
    [
        ("multiprocessing.util.spawnv_passfds", no_process, "Resource temporarily unavailable"),
        ("threading.Thread.start", no_thread, "can't start new thread"),
    ],
)
def test_no_crew(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    what: str,
    refusal: Callable[..., None],
    said: str,
) -> None:
    """Where no process or thread can be had, this process reads all, and says so."""
    monkeypatch.setattr(what, refusal)
    path = written(tmp_path, "One.", "It fails.", "Two.", "It dies.", "Three.")
    summary = rebuild(path, tmp_path / "x.duckdb", jobs=2, reader=obeys)
    assert [summary.reports, len(summary.rejects)] == [5, 1]
    [remark] = summary.noticed()
    assert re.search(rf"fewer processes read .* \({said}\); .* fewer jobs", remark)


def test_standard_input(tmp_path: Path) -> None:
    """A script that has no file to import builds too."""
    written(tmp_path, "One.", "Two.", "It dies.")
    command = [sys.executable, "-", str(Path(__file__).parent)]
    subprocess.run(command, cwd=tmp_path, input=WAITS, text=True, check=True)
    assert (tmp_path / "x.duckdb").exists()


def test_many_jobs() -> None:
    """Whoever asks for more processes than can be had gets the same too."""
    items = [Report("a", "One."), Report("b", "Two.")]
    assert list(readings(items, [], obeys, 10**20)) == list(readings(items, [], obeys, 1))


def test_no_jobs(tmp_path: Path) -> None:
    """Somebody has to read."""
    with pytest.raises(InputError, match="1 or more, not 0"):
        rebuild(written(tmp_path, "One."), tmp_path / "x.duckdb", jobs=0)


@pytest.mark.parametrize(("allowed", "many"), [(1, 1), (3, 3), (64, 8)])
def test_processors(monkeypatch: pytest.MonkeyPatch, allowed: int, many: int) -> None:
    """Who does not say how many has as many as the processors that Polars may use, up to eight."""
    monkeypatch.setattr(polars, "thread_pool_size", lambda: allowed)
    assert build.processors() == many
