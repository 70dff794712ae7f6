"""A ledger is only read, reaches nothing outside itself, and says plainly what is wrong."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path
from shutil import copy

import duckdb
import polars as pl
import pytest
from ledgers import bare

from analysis.load.errors import (
    LedgerLocked,
    LedgerMissing,
    NotALedger,
    QueryError,
    QueryTooLarge,
    QueryTooLong,
)
from analysis.load.kept import kept
from analysis.load.opening import refusal, undamaged
from analysis.pipeline.connect import Ledger, connect

HOLDS = """
import duckdb, sys
db = duckdb.connect(sys.argv[1])
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of one reject and no report."""
    path: Path = tmp_path_factory.mktemp("ledger") / "x.duckdb"
    with closing(bare(path)) as db:
        db.execute("insert into rejects values ('a.md', 1, 'empty', 'write it')")
    return path


@pytest.mark.parametrize(
    "query",
    [
        "from rejects",
        "with a as (from rejects) select path, line, reason, remedy from a",
        "select * from rejects where path = 'a.md'",
        "-- why?\nfrom rejects;",
    ],
)
def test_query(path: Path, query: str) -> None:
    """A query in any form gives a frame."""
    assert connect(path).sql(query).rows() == [("a.md", 1, "empty", "write it")]


@pytest.mark.parametrize(
    "query",
    [
        "describe estimates",
        "summarize rejects",
        "show tables",
        "explain from rejects",
        "values (1)",
        "pivot rejects on path using count(*)",
        "from known_on('2024-01-01')",
        "table rejects",
    ],
)
def test_asking(path: Path, query: str) -> None:
    """What asks about the tables is a query too."""
    assert connect(path).sql(query).width > 0


def test_parameters(path: Path) -> None:
    """Values are handed over apart from the query, by place or by name."""
    ledger = connect(path)
    assert ledger.sql("select ? + ? as sum", [1, 2]).item() == 3
    assert ledger.sql("select $day as day", {"day": "x"}).item() == "x"


def test_types(path: Path) -> None:
    """Sums and decimals come as floats and enumerations as text, which every chart can read."""
    frame = connect(path).sql(
        "select sum(line) s, 1.5::decimal(4, 1) d, 'a'::enum('a') e from rejects"
    )
    assert frame.dtypes == [pl.Float64, pl.Float64, pl.String]
    assert connect(path).sql("select 1::hugeint h, null::enum('a') e limit 0").dtypes == [
        pl.Float64,
        pl.String,
    ]


REFUSED = {
    "a file": "from read_csv('/etc/passwd')",
    "a file by name": "from '/etc/passwd.csv'",
    "a text": "from read_text('/etc/passwd')",
    "a blob": "from read_blob('/etc/passwd')",
    "a listing": "from glob('/*')",
    "the network": "from 'https://example.org/a.csv'",
    "a parquet file on the network": "from read_parquet('https://example.org/a.parquet')",
    "copy": "copy rejects to '/var/stolen.csv'",
    "export": "export database '/var/stolen'",
    "attach": "attach '/var/other.duckdb'",
    "install": "install httpfs",
    "load": "load httpfs",
    "set": "set memory_limit = '64GB'",
    "pragma": "pragma enable_profiling",
    "call": "call pragma_version()",
    "use": "use memory",
    "insert": "insert into rejects values ('b', 1, 'c', 'd')",
    "insert returning": "insert into rejects values ('b', 1, 'c', 'd') returning path",
    "delete": "delete from rejects",
    "drop": "drop view estimates",
    "create": "create table t as select 1",
    "secret": "create secret s (type s3)",
    "two statements": "from rejects; from rejects",
    "a hidden second": "from rejects; drop view estimates",
    "nothing": "",
    "explain analyze of a change": "explain analyze delete from rejects",
}


@pytest.mark.parametrize("query", REFUSED.values(), ids=REFUSED.keys())
def test_refused(path: Path, query: str) -> None:
    """SQL reaches no file, no network, no setting, and changes nothing."""
    with pytest.raises(QueryError):
        connect(path).sql(query)
    assert connect(path).sql("from rejects").height == 1


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("from rejectz", 'Table with name rejectz does not exist!\nDid you mean "rejects"'),
        ("select claimnt from estimates", '"claimnt" not found in FROM clause!\nCandidate bindin'),
        ("selec 1", 'syntax error at or near "selec"\nLINE 1: selec 1\n        ^^^^^'),
        ("select\n1 frm x", 'near "x"\nLINE 2: 1 frm x\n              ^'),
        ("select 1,\n'a'::int", "to INT32\nLINE 2: 'a'::int\n           ^"),
        ("select 'infinity'::date", "A day is infinite or outside the years 1 to 9999: cast"),
        ("delete from rejects", "delete is not allowed: the database is only read"),
        ("Install httpfs", "install is not allowed"),
        ("-- please\n/* now */ checkpoint", "checkpoint is not allowed"),
        ("insert into rejects from rejects", "insert is not allowed"),
    ],
)
def test_message(path: Path, query: str, message: str) -> None:
    """What is wrong with a query is said as the database says it, with candidates and place."""
    with pytest.raises(QueryError, match=re.escape(message)):
        connect(path).sql(query)


@pytest.mark.parametrize("seconds", [0, -1, float("nan"), float("inf")])
def test_no_such_time(path: Path, seconds: float) -> None:
    """The time that a query may take is some, and not without end."""
    with pytest.raises(ValueError, match="more than 0 and up to 86400 seconds"):
        connect(path, seconds=seconds)


@pytest.mark.parametrize("seconds", [0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.5])
def test_time(path: Path, seconds: float) -> None:
    """A query that takes too long is stopped, at whatever moment its time is up."""
    started = time.monotonic()
    with pytest.raises(QueryTooLong, match=f"stopped after {seconds} s"):
        Ledger(path, seconds).sql("select count(*) from range(1000000) a, range(1000000) b")
    assert time.monotonic() - started < 10


SORTED = "select max(place) from (select row_number() over (order by h) as place from ({}))"
WIDE = "select hash(range) || repeat('x', 900) h from range(2000000)"


def test_disk(path: Path) -> None:
    """A query that would have to spill to disk is stopped instead, and leaves nothing behind."""
    before = sorted(path.parent.iterdir())
    with pytest.raises(QueryTooLarge, match=r"more memory than the 1 GB .* no disk"):
        connect(path).sql(SORTED.format(WIDE))
    assert sorted(path.parent.iterdir()) == before
    setting = "select current_setting('temp_directory')"
    assert connect(path).sql(setting).item() == ""


def test_memory(path: Path) -> None:
    """A query that needs too much memory is stopped, in the database and in its answer alike."""
    with pytest.raises(QueryTooLarge, match="more memory"):
        connect(path).sql("select list(repeat('x', 1000) || range) from range(100000000)")
    with pytest.raises(QueryTooLarge, match="over 1 GB"):
        connect(path).sql("from range(1000000000)")


@pytest.mark.parametrize(
    "query", ["from range(1000000000)", "select 'infinity'::date from range(9)"]
)
def test_after_an_error(path: Path, query: str) -> None:
    """A query works after one that failed half-way, even while that error is held on to."""
    with pytest.raises(QueryError) as held:
        connect(path).sql(query)
    assert connect(path).sql("from rejects").height == 1
    assert held.tb


def test_missing(tmp_path: Path) -> None:
    """A database that is not there is said to be missing, with how to make it."""
    with pytest.raises(LedgerMissing, match="Run `reportedly build`"):
        connect(tmp_path / "none.duckdb")


def test_not_a_database(tmp_path: Path) -> None:
    """A file that is no database, or another's database, is told apart."""
    junk = tmp_path / "junk.duckdb"
    junk.write_text("hello" * 1000)
    with pytest.raises(NotALedger, match=r"is not a database.*run `reportedly build`"):
        connect(junk)
    other = tmp_path / "other.duckdb"
    duckdb.connect(str(other)).close()
    with pytest.raises(NotALedger, match="not one of reportedly's"):
        connect(other)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "but an empty file"),
        (b"a,b\n1,2\n", r"\. Name another file"),
        (b"%PDF-1.7\n", "but a PDF file"),
        (b"SQLite format 3\x00", "but a database of SQLite"),
    ],
)
@pytest.mark.parametrize("name", ["x.duckdb", "x.csv", "x.sqlite"])
def test_a_file_of_another_kind(tmp_path: Path, name: str, content: bytes, what: str) -> None:
    """A file that is no database is told what it is, whatever its name, and left as it was."""
    (tmp_path / name).write_bytes(content)
    with pytest.raises(NotALedger, match=rf"is not a database of DuckDB.*{what}"):
        connect(tmp_path / name)
    assert [found.read_bytes() for found in tmp_path.iterdir()] == [content]


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    """A folder that is named as the database is said to be no file."""
    with pytest.raises(NotALedger, match="is no file"):
        connect(tmp_path)


@pytest.mark.parametrize("size", [6_000, 20_000, 13_000])
def test_damaged(path: Path, tmp_path: Path, size: int) -> None:
    """A database that was cut off is named with the remedy, by a question and by a build alike."""
    cut = tmp_path / "cut.duckdb"
    cut.write_bytes(path.read_bytes()[:size])
    for act in (lambda: Ledger(cut).sql("from rejects"), lambda: kept(cut)):
        with pytest.raises(NotALedger, match=r"cut\.duckdb is damaged.*run `reportedly build`"):
            act()


def test_damage_met_by_a_query(path: Path) -> None:
    """A damage that shows only while a query runs is told in the same words."""
    said = "IO Error: Corrupt database file: computed checksum 1 does not match stored checksum 2"
    with pytest.raises(NotALedger, match="is damaged: Corrupt database file"), undamaged(path):
        raise duckdb.IOException(said)


def test_another_version(path: Path) -> None:
    """A file of a storage version that is not known here is said to be one, with the remedy."""
    said = "IO Error: Trying to read a database file with version number 70, but we can only read"
    error = refusal(path, said)
    assert isinstance(error, NotALedger)
    assert "was written by another version of DuckDB" in str(error)
    assert "Move it away and run `reportedly build`" in str(error)


def test_locked(path: Path) -> None:
    """A database that another process writes to names that process, and is free when it ends."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout
        holder.stdout.readline()
        with pytest.raises(LedgerLocked, match=rf"\(PID {holder.pid}\)\. Close that program"):
            connect(path)
        holder.communicate()
    assert connect(path).sql("from rejects").height == 1


def test_open_in_this_process(path: Path) -> None:
    """A connection of another kind in the same process is named as what is in the way."""
    with duckdb.connect(str(path)), pytest.raises(LedgerLocked, match="in this very process"):
        connect(path)


def test_nothing_stays_open(path: Path) -> None:
    """Between queries a ledger holds no lock: another may write."""
    with connect(path) as ledger:
        ledger.sql("from rejects")
        with duckdb.connect(str(path)) as writer:
            writer.execute("begin; delete from rejects")
            assert writer.execute("from rejects").fetchall() == []
            writer.rollback()


def test_one_state(path: Path, tmp_path: Path) -> None:
    """Held open, a ledger answers as it was, whatever takes its place; the next one is new."""
    old, new = (Path(copy(path, tmp_path / name)) for name in ("old.duckdb", "new.duckdb"))
    with closing(duckdb.connect(str(new))) as writer:
        writer.execute("delete from rejects")
    with connect(old).held_open() as state:
        new.replace(old)
        assert [state.sql("from rejects").height for _ in range(2)] == [1, 1]
    assert connect(old).sql("from rejects").is_empty()


def test_threads(path: Path) -> None:
    """Queries of many threads at once do not get into each other's way."""
    ledger, counts = connect(path), []
    ask = [
        threading.Thread(target=lambda: counts.append(ledger.sql("from rejects").height))
        for _ in range(8)
    ]
    for thread in ask:
        thread.start()
    for thread in ask:
        thread.join()
    assert counts == [1] * 8


def test_shown(path: Path, tmp_path: Path) -> None:
    """A ledger shows what is in it, and a missing one says that, without an error."""
    assert repr(connect(path)).endswith("0 links, 1 reject>")
    assert "<td>rejects</td>" in connect(path)._repr_html_()
    assert "There is no database" in repr(Ledger(tmp_path / "none"))
    assert "There is no database" in Ledger(tmp_path / "none")._repr_html_()


def test_imports() -> None:
    """Importing the module costs no database and no frames."""
    code = "import sys, analysis.pipeline.connect; print({'duckdb', 'polars'} & {*sys.modules})"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "set()"
