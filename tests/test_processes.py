"""Builds, readers and killed builds on real files, each beside another that is a real process.

What is killed, reads or writes meanwhile runs in a process of its own; the build that meets it, or
that finds what it has left, is the command in this one.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb
import pytest
from click.testing import CliRunner, Result

from analysis.cli import main
from analysis.pipeline.check import broken
from analysis.pipeline.connect import connect

ROOT = Path(__file__).parents[1]
COMMAND = [sys.executable, "-m", "analysis", "build", "reports", "x.duckdb", "--quiet"]
PIPES: dict[str, Any] = {
    "stdin": subprocess.PIPE,
    "stdout": subprocess.PIPE,
    "stderr": subprocess.PIPE,
    "text": True,
}
TABLES = (
    *("reports", "texts", "sources", "aliases", "places", "numbers", "dates", "claims", "as_read"),
    *("numbers_read", "attributions", "evidence", "deployments", "links", "corrections", "rejects"),
)

DIES = """
import os, signal, sys, threading, time
from pathlib import Path
from analysis import views
from analysis.load import kept, swap
from analysis.pipeline import build as building, extract

def dies(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(60)

def dies_after(what, times=1):
    calls = []
    def done(*args, **kwargs):
        given = what(*args, **kwargs)
        calls.append(given)
        if len(calls) == times:
            dies()
        return given
    return done

def dies_as_it_grows(what):
    def done(*args, **kwargs):
        given = what(*args, **kwargs)
        [new] = Path().glob("x.duckdb.*.new")
        size = new.stat().st_size
        def watch():
            while new.stat().st_size == size:
                pass
            dies()
        threading.Thread(target=watch, daemon=True).start()
        return given
    return done

building.AT_ONCE = 1
"""
BUILDS = "\nbuilding.rebuild('reports', 'x.duckdb', reader=extract.reading)"

# the moment: what makes a build die at it
MOMENTS = {
    "before anything is read": "building.folded = dies",
    "while the old database is open": "kept.opened = dies_after(kept.opened)",
    "before the new file is made": "building.begun = dies",
    "when the new file is made": "building.begun = dies_after(building.begun)",
    "while a text is read": "extract.reading = dies",
    "when a text has been read": "extract.reading = dies_after(extract.reading, times=2)",
    "with rows in that are not committed": "building.append = dies_after(building.append, times=2)",
    "between two batches": "building.append = dies_after(building.append, times=3)",
    "when all reports are in": "building.fill = dies_after(building.fill)",
    "when the corrections are in": "building.keep = dies_after(building.keep)",
    "between two views": "views.stored.filled = dies_after(views.stored.filled, times=5)",
    "when the links are made": "building.link = dies_after(building.link)",
    "before the checkpoint": "building.built = dies_after(building.built)",
    "in the midst of the checkpoint": "building.built = dies_as_it_grows(building.built)\n"
    "swap.settle = dies",
    "before the file is on disk": "os.fsync = dies",
    "before the swap": "os.replace = dies",
    "after the swap": "os.replace = dies_after(os.replace)",
}

WAITS = """
import sys
from analysis.pipeline import build as building, extract

def waits(*args, **kwargs):
    print("reading", flush=True)
    sys.stdin.read()
    return extract.reading(*args, **kwargs)
building.rebuild("reports", "x.duckdb", reader=waits)
"""

HOLDS = """
import duckdb, sys, threading
ended = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), ended.set()), daemon=True).start()
seen, rounds = set(), 0
with duckdb.connect("x.duckdb", read_only=True) as db:
    print("open", flush=True)
    while not ended.wait(0.01):
        rounds += 1
        seen.add(db.execute("select count(*), sum(length(text)) from texts").fetchall()[0])
print(sorted(seen), rounds > 3)
"""

ASKS = """
import analysis, sys, threading
ended = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), ended.set()), daemon=True).start()
seen, rounds = [], 0
over = False
while not over:
    over = ended.wait(0.01)  # one question more is asked after the end
    rounds += 1
    found = analysis.connect("x.duckdb").sql("select count(*) from reports").item()
    if found not in seen[-1:]:
        seen.append(found)
    if rounds == 1:
        print("open", flush=True)
print(seen, rounds > 3)
"""


def report(folder: Path, name: str, text: str) -> None:
    """A report in the folder `reports`."""
    front = f"---\npublisher: Example Gazette\npublished: 2024-10-25\ntitle: {name}\n---\n"
    (folder / "reports").mkdir(exist_ok=True)
    (folder / "reports" / f"{name}.md").write_text(f"{front}{text}\n", encoding="utf-8")


def started(folder: Path, script: str) -> subprocess.Popen[str]:
    """A script in a process of its own, in a folder."""
    return subprocess.Popen([sys.executable, "-c", script], cwd=folder, **PIPES)


def build(folder: Path) -> Result:
    """A build by the command, from beginning to end."""
    paths = (str(folder / "reports"), str(folder / "x.duckdb"))
    return CliRunner().invoke(main, ["build", *paths, "--quiet"])


def built_apart(folder: Path, **environment: str) -> int:
    """The exit code of a build in a process of its own."""
    done = subprocess.run(COMMAND, cwd=folder, env={**os.environ, **environment}, check=False)
    return done.returncode


def contents(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables but the one that tells the builds apart."""
    with closing(duckdb.connect(str(path), read_only=True)) as db:
        return {table: db.execute(f"from {table} order by all").fetchall() for table in TABLES}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two reports, a database of them with a correction, and a third report."""
    folder: Path = tmp_path_factory.mktemp("made")
    report(folder, "one", "Some 3,000 troops have arrived in Russia, Kyiv said on Thursday.")
    report(folder, "two", "At least 40 soldiers were killed in Kursk, the Pentagon said.")
    assert build(folder).exit_code == 0
    with closing(duckdb.connect(str(folder / "x.duckdb"))) as db:
        db.execute(
            "insert into corrections select 'x', claim_id, null, 'best', null, '3100', 'why', "
            "'Kim', '2024-11-01' from claims where best = 3000"
        )
    report(folder, "three", "And 30,000 men more were to be sent, Seoul said.")
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """The same, for one test alone."""
    return shutil.copytree(made, tmp_path / "folder")


@pytest.fixture
def waiting(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A build in another process that has got as far as reading."""
    with started(folder, WAITS) as running:
        assert running.stdout
        assert running.stdout.readline() == "reading\n"
        yield running
        running.kill()


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(os.listdir(folder))


def figures(folder: Path) -> list[float]:
    """The figures that the database of a folder gives; it must be open to questions."""
    query = "select coalesce(best, low) as figure from estimates order by figure"
    return connect(folder / "x.duckdb").sql(query)["figure"].to_list()


OLD, NEW = [40.0, 3100.0], [40.0, 3100.0, 30000.0]
AT_REST = ["reports", "x.duckdb"]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("moment", MOMENTS)
def test_killed(folder: Path, moment: str) -> None:
    """A build killed at any moment leaves the old database or the whole new one.

    The next build goes through, and nothing of the killed one stays.
    """
    path, old = folder / "x.duckdb", contents(folder / "x.duckdb")
    with started(folder, DIES + MOMENTS[moment] + BUILDS) as killed:
        _, said = killed.communicate(timeout=120)
    assert (killed.returncode, said) == (-signal.SIGKILL, "")
    if moment == "after the swap":
        assert figures(folder) == NEW
    else:
        assert contents(path) == old
        assert figures(folder) == OLD
    assert broken(path) == []
    again = build(folder)
    assert (again.exit_code, again.stderr) == (0, "")
    assert figures(folder) == NEW
    assert broken(path) == []
    assert names(folder) == AT_REST


def test_moments() -> None:
    """There are ten moments or more, and what a build leaves at them differs."""
    assert len(set(MOMENTS.values())) == len(MOMENTS) >= 10


def test_killed_from_outside(folder: Path, waiting: subprocess.Popen[str]) -> None:
    """The lock of a killed build is gone with it, and so is what it had written."""
    assert any(".new" in name for name in names(folder))
    waiting.kill()
    waiting.wait()
    assert figures(folder) == OLD
    assert build(folder).exit_code == 0
    assert names(folder) == AT_REST


def test_two_builds(folder: Path, waiting: subprocess.Popen[str]) -> None:
    """Of two builds at once the second ends, naming the first one's process; the first goes on."""
    second = build(folder)
    assert second.exit_code == 1
    assert second.stderr == (
        f"Error: {folder / 'x.duckdb'} is being built by another process (PID {waiting.pid}). "
        "Wait for it to end, or stop it, and try again.\n"
    )
    assert figures(folder) == OLD
    _, said = waiting.communicate("")
    assert (waiting.returncode, said) == (0, "")
    assert figures(folder) == NEW
    assert names(folder) == AT_REST


def test_many_builds(folder: Path) -> None:
    """Of several builds that start together each goes through or says that another one is on."""
    several = [subprocess.Popen(COMMAND, cwd=folder, **PIPES) for _ in range(4)]
    ends = [(one.communicate(timeout=120)[1], one.returncode) for one in several]
    assert ("", 0) in ends
    assert all(
        said == "" if code == 0 else "by another process (PID" in said for said, code in ends
    )
    assert figures(folder) == NEW
    assert broken(folder / "x.duckdb") == []
    assert names(folder) == AT_REST


WRITES = """
import duckdb, sys
with duckdb.connect("x.duckdb") as db:
    db.execute("insert into corrections values "
        "('y', 'gone', null, 'best', null, '1', 'why', 'Kim', '2024-11-02')")
    print("written", flush=True)
    sys.stdin.read()
"""


@pytest.mark.parametrize(
    ("ends", "said"),
    [("before", "was changed while"), ("killed", "was changed while"), ("after", "written to by")],
)
def test_corrected_meanwhile(
    folder: Path, waiting: subprocess.Popen[str], ends: str, said: str
) -> None:
    """A correction that is written during a build is not lost: the build stops, the next keeps it.

    Whether its writer ends before the build does, is killed, or has the database open still.
    """
    with started(folder, WRITES) as writer:
        assert writer.stdout
        assert writer.stdout.readline() == "written\n"
        if ends == "before":
            writer.communicate("")
        if ends == "killed":
            writer.kill()
            writer.wait()
        _, error = waiting.communicate("")
        assert waiting.returncode == 1
        assert said in error.splitlines()[-1]
        writer.communicate("")
    assert build(folder).exit_code == 0
    kept = "select correction_id from corrections order by all"
    assert connect(folder / "x.duckdb").sql(kept).rows() == [("x",), ("y",)]
    assert figures(folder) == NEW
    assert names(folder) == AT_REST


def test_log_of_a_deleted_database(folder: Path) -> None:
    """The log of a database that is not there any more does not spoil the next one."""
    with started(folder, WRITES) as writer:
        assert writer.stdout
        assert writer.stdout.readline() == "written\n"
        writer.kill()
        writer.wait()
    (folder / "x.duckdb").unlink()
    assert "x.duckdb.wal" in names(folder)
    assert build(folder).exit_code == 0
    assert figures(folder) == [40.0, 3000.0, 30000.0]
    assert names(folder) == AT_REST


@pytest.mark.parametrize(
    ("script", "seen"),
    [
        (HOLDS, "[(2, 125)] True"),
        (ASKS, "[2, 3] True"),
    ],
    ids=["one that keeps it open", "one that opens it anew"],
)
def test_reader(folder: Path, script: str, seen: str) -> None:
    """A reader reads on before, during and after a swap.

    Whoever has the old database open stays with it; whoever opens it anew has one or the other
    whole, never an error, and from the swap on the new one.
    """
    with started(folder, textwrap.dedent(script)) as reader:
        assert reader.stdout
        assert reader.stdout.readline() == "open\n"
        assert build(folder).exit_code == 0
        said, error = reader.communicate()
    assert (said, error) == (f"{seen}\n", "")
    assert figures(folder) == NEW


def test_same_ids(folder: Path) -> None:
    """Two processes make the same rows of the same input, whatever the order of their sets."""
    for path in sorted((ROOT / "data" / "reports").iterdir())[::3]:
        (folder / "reports" / path.name).symlink_to(path)
    built = []
    for seed in ("1", "2"):
        assert built_apart(folder, PYTHONHASHSEED=seed) == 0
        built.append(contents(folder / "x.duckdb"))
    assert built[0] == built[1]
    assert len(built[0]["claims"]) > 100
