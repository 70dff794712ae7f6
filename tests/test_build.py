"""What a build puts into the database, what it keeps of the one before, and what it refuses."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from analysis.cli.build import table
from analysis.load.errors import InputError, NotALedger
from analysis.model import Claim, Figure, Hop, Number, Reading
from analysis.pipeline.build import Summary, build, rebuild
from analysis.pipeline.check import broken
from analysis.pipeline.connect import connect

ROOT = Path(__file__).parents[1]
TABLES = (
    *("reports", "texts", "sources", "aliases", "places", "numbers", "dates", "claims", "as_read"),
    *("numbers_read", "attributions", "evidence", "deployments", "links", "corrections", "rejects"),
)
COUNT = re.compile(r"(\d[\d,]*)( troops| soldiers| men)?")


def counts(text: str, /, **_: object) -> Reading:
    """A small reader: a number before men is a claim by nobody, any other is undecided."""
    found = [
        Number(
            *(match.start(1), match.end(1), match[1]),
            Figure(best=float(match[1].replace(",", ""))),
            *(("claim", "men are counted") if match[2] else ("other", "nothing is counted")),
        )
        for match in COUNT.finditer(text)
    ]
    spans = {match.start(1): match.end() for match in COUNT.finditer(text)}
    claims = (
        said(text, number, spans[number.starts]) for number in found if number.decision == "claim"
    )
    return Reading(tuple(claims), tuple(found))


def said(text: str, number: Number, ends: int) -> Claim:
    """A claim by nobody that so many of North Korea's troops are there."""
    nobody = Hop("claimant", "unattributed", None, "unattributed", "unattributed", "", None, None)
    return Claim(
        *(number.starts, ends, text[number.starts : ends], number, number.figure),
        *("present", "troops", "PRK", None, None, None, None, None, "none", (nobody,)),
        *("asserts", "stated", "level", (), "a count"),
    )


def report(folder: Path, name: str, text: str, **front: str) -> Path:
    """A report in the folder `reports`."""
    known = {"publisher": "Example Gazette", "published": "2024-10-25", "title": name} | front
    lines = "".join(f"{key}: {value}\n" for key, value in known.items())
    path = folder / "reports" / f"{name}.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"---\n{lines}---\n{text}\n", encoding="utf-8")
    return path


def two(folder: Path) -> Path:
    """A folder with two reports and one coded claim."""
    report(folder, "one", "Ann says 12 men went, 4 of them on 3 May.")
    report(folder, "two", "There are 3,000 troops.", published="2024-10-26")
    code(folder, report="one", quote="12 men", starts=9, ends=15)
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two reports and one coded claim, for one test alone."""
    return two(tmp_path)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two reports and one coded claim with their database."""
    folder: Path = two(tmp_path_factory.mktemp("made"))
    built(folder)
    return folder


@pytest.fixture
def ready(made: Path, tmp_path: Path) -> Path:
    """A copy of it for one test alone."""
    return shutil.copytree(made, tmp_path / "ready")


def code(folder: Path, **fields: Any) -> None:
    """A line of coded claims in the folder `coded`."""
    known = {"number_starts": 9, "number_ends": 11, "best": 12, "bound": "exact"}
    known |= {"measure": "deployed", "counted": "troops", "claimant": "Ann", "stance": "asserts"}
    path = folder / "coded" / "all.jsonl"
    path.parent.mkdir(exist_ok=True)
    with path.open("a", encoding="utf-8") as lines:
        lines.write(json.dumps(known | fields) + "\n")


def built(folder: Path, **settings: Any) -> Summary:
    """The reports of a folder in its database `x.duckdb`."""
    return rebuild(folder / "reports", folder / "x.duckdb", **{"reader": counts} | settings)


def rows(path: Path, query: str) -> list[tuple[Any, ...]]:
    """All rows of a query to a database."""
    with closing(duckdb.connect(str(path), read_only=True)) as db:
        return db.execute(query).fetchall()


def contents(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables but the one that tells the builds apart."""
    return {table: rows(path, f"from {table} order by all") for table in TABLES}


def test_summary(folder: Path) -> None:
    """A build says what it read, found and rejected."""
    (folder / "reports" / "bad.md").write_bytes(b"\xff")
    summary = built(folder)
    assert (summary.reports, summary.claims_rule, summary.claims_coded) == (2, 2, 1)
    assert summary.sources == 3
    assert (summary.numbers, summary.numbers_not_taken) == (4, {"other": 2})
    assert [Path(reject.path).name for reject in summary.rejects] == ["bad.md"]
    assert rows(folder / "x.duckdb", "select count(*) from rejects") == [(1,)]
    assert broken(folder / "x.duckdb") == []


def test_numbers_not_taken(folder: Path) -> None:
    """The numbers that a build says are not taken are those of `unread`; a coded one is taken."""
    span = {"starts": 22, "ends": 31, "number_starts": 22, "number_ends": 23}
    code(folder, report="one", quote="4 of them", best=4, **span | {"counted": "people"})
    summary = built(folder)
    unread = "select decision, count(*) from unread group by all"
    assert summary.rejects == ()
    assert (summary.numbers, summary.numbers_not_taken) == (4, {"other": 1})
    assert rows(folder / "x.duckdb", unread) == [("other", 1)]


def test_current_reading(ready: Path) -> None:
    """A coded text is read as it was coded, another one as the rules read it."""
    frame = connect(ready / "x.duckdb").sql(
        "select best, method, chain from estimates order by best"
    )
    assert frame.rows() == [
        (12.0, "coded", "Ann → Example Gazette"),
        (3000.0, "rule", "unattributed → Example Gazette"),
    ]


def test_other_numbers_of_a_coded_text(folder: Path) -> None:
    """What the rules read of numbers that nobody coded stays; no number is lost in between.

    Where a coded claim has no number, the rules' claims that its quote touches give way.
    """
    text = "Ann says 12 men went; 40 men stayed. Bob denies that 50 men went, or 60 men."
    report(folder, "one", text)
    denial = {"quote": "denies that 50 men went", "starts": 41, "ends": 64, "stance": "denies"}
    none = dict.fromkeys(("number_starts", "number_ends", "best", "bound"))
    code(folder, report="one", claimant="Bob", **denial, **none)
    assert text[41:64] == denial["quote"]
    built(folder)
    path = folder / "x.duckdb"
    mine = "text_id in (select text_id from texts where text like 'Ann%')"
    assert rows(path, f"select quote, method from estimates where {mine} order by starts") == [
        ("12 men", "coded"),
        ("40 men", "rule"),
        ("denies that 50 men went", "coded"),
        ("60 men", "rule"),
    ]
    gone = "its claim gives way to a coded one around it"
    assert rows(path, f"select said, reason from unread where {mine}") == [("50", gone)]
    assert broken(path) == []


def test_same_input_same_rows(folder: Path) -> None:
    """A second build of the same input gives the same rows, not one id changed."""
    built(folder)
    first = contents(folder / "x.duckdb")
    built(folder)
    assert contents(folder / "x.duckdb") == first
    runs = rows(folder / "x.duckdb", "select count(*), count(distinct run_id) from runs")
    assert runs == [(2, 1)]


def test_moved(folder: Path) -> None:
    """Reports that were moved keep their ids."""
    query = (
        "select report_id, text_id, claim_id from texts join claims using (text_id) order by all"
    )
    built(folder)
    first = rows(folder / "x.duckdb", query)
    (folder / "elsewhere").mkdir()
    (folder / "reports").rename(folder / "elsewhere" / "reports")
    rebuild(folder / "elsewhere", folder / "x.duckdb", coded=folder / "coded", reader=counts)
    assert rows(folder / "x.duckdb", query) == first


def test_shipped(tmp_path: Path) -> None:
    """The shipped reports and all their coded claims go in, twice alike, and keep every promise."""
    path = tmp_path / "x.duckdb"
    summary = rebuild(ROOT / "data" / "reports", path, reader=counts)
    lines = (ROOT / "data" / "coded").glob("*.jsonl")
    coded = sum(len(file.read_text(encoding="utf-8").splitlines()) for file in lines)
    assert (summary.claims_coded, summary.rejects) == (coded, ())
    assert broken(path) == []
    first = contents(path)
    rebuild(ROOT / "data" / "reports", path, reader=counts)
    assert contents(path) == first


def test_failed(ready: Path) -> None:
    """A build that fails leaves the old database as it was, and nothing beside it."""
    old = (ready / "x.duckdb").read_bytes()

    def stops(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        built(ready, progress=stops)
    assert (ready / "x.duckdb").read_bytes() == old
    assert sorted(os.listdir(ready)) == ["coded", "reports", "x.duckdb"]


def test_ledger_does_not_block(ready: Path) -> None:
    """A ledger in the same process sees the new database after a build."""
    ledger = connect(ready / "x.duckdb")
    assert ledger.sql("from reports").height == 2
    report(ready, "three", "And 30,000 men.")
    built(ready)
    assert ledger.sql("from reports").height == 3


def correct(path: Path, quote: str, field: str, new: str | None, at: str) -> None:
    """A correction of the claims with a quote, written as people's corrections are."""
    with closing(duckdb.connect(str(path))) as db:
        db.execute(
            """
            insert into corrections
            select 'x_' || hash(claim_id, $field, $new, $at), claim_id,
                {
                    'quote': quote,
                    'prefix': substring(text, greatest(starts - 5, 1), least(starts, 6)),
                    'suffix': substring(text, ends + 1, 6)
                },
                $field, null, $new, 'looked it up', 'Kim', $at::timestamp
            from claims join texts using (text_id)
            where quote = $quote
            """,
            {"field": field, "new": new, "at": at, "quote": quote},
        )


def test_corrections(ready: Path) -> None:
    """The newest correction of a field stands, and a rebuild keeps them all."""
    path = ready / "x.duckdb"
    correct(path, "3,000 troops", "best", "1", "2024-11-01 12:00:00")
    correct(path, "3,000 troops", "best", "3500", "2024-11-02 12:00:00")
    correct(path, "3,000 troops", "place_id", "rus", "2024-11-02 12:00:00")
    query = "select best, place_id, quote from estimates where method = 'rule'"
    for _ in range(2):
        assert connect(path).sql(query).rows() == [(3500.0, "rus", "3,000 troops")]
        assert rows(path, "select count(*) from corrections") == [(3,)]
        assert broken(path) == []
        built(ready)


def test_older_clients(folder: Path) -> None:
    """DuckDB 1.4 and later open the file, also when it has been corrected and built again."""
    path = folder / "x.duckdb"
    for best in ("1", "2"):
        built(folder)
        correct(path, "3,000 troops", "best", best, "2024-11-01 12:00:00")
        kept = "select tags['storage_version'] from duckdb_databases() where not internal"
        assert rows(path, kept) == [("v1.4.0+",)]


@pytest.mark.parametrize(
    ("field", "new"),
    [("best", "many"), ("best", "-1"), ("best", "nan"), ("measure", "eaten"), ("measure", None)],
)
def test_a_correction_that_cannot_be(ready: Path, field: str, new: str | None) -> None:
    """A value that a field cannot hold leaves the claim as it was read, and is named."""
    path = ready / "x.duckdb"
    correct(path, "3,000 troops", field, new, "2024-11-01 12:00:00")
    query = "select best, measure from estimates where method = 'rule'"
    assert connect(path).sql(query).rows() == [(3000.0, "present")]
    assert [found.promise for found in broken(path)] == [
        "A correction of a claim puts in a value that the field can hold."
    ]
    said = f'"{new}"' if new else "empty"
    assert re.fullmatch(
        rf"the correction x_\d+ changes nothing: {field} cannot be {said}", *built(ready).noticed()
    )


def test_a_correction_of_nothing(ready: Path) -> None:
    """A correction whose claim is gone is kept, named by the build, and found by the check."""
    path = ready / "x.duckdb"
    correct(path, "3,000 troops", "best", "3500", "2024-11-02 12:00:00")
    (ready / "reports" / "two.md").unlink()
    [said] = built(ready).noticed()
    assert re.fullmatch(r"the correction x_\d+ of best names no claim that is there", said)
    assert [found.promise for found in broken(path)] == [
        "Every correction is of a claim that is there."
    ]


def test_not_a_claim(ready: Path) -> None:
    """A claim that a correction says is none is out of the current reading, but not deleted."""
    path = ready / "x.duckdb"
    correct(path, "3,000 troops", "is_claim", "false", "2024-11-01 12:00:00")
    assert connect(path).sql("select quote from estimates").rows() == [("12 men",)]
    assert rows(path, "select count(*) from claims where quote = '3,000 troops'") == [(1,)]
    assert broken(path) == []


def test_anchor(ready: Path) -> None:
    """A correction finds its claim by the words around it when the text before it has grown."""
    path = ready / "x.duckdb"
    correct(path, "3,000 troops", "best", "3500", "2024-11-02 12:00:00")
    [(old,)] = rows(path, "select claim_id from corrections")
    report(ready, "two", "By now, it is said: There are 3,000 troops.", published="2024-10-26")
    built(ready)
    assert rows(path, "select best from estimates where method = 'rule'") == [(3500.0,)]
    assert rows(path, "select claim_id from corrections") != [(old,)]


def test_correction_outlives_its_claim(ready: Path) -> None:
    """A correction whose claim is gone is kept, and works again when the claim is back."""
    path = ready / "x.duckdb"
    correct(path, "3,000 troops", "best", "3500", "2024-11-02 12:00:00")
    built(ready, reader=lambda *_, **__: Reading(()))
    assert rows(path, "select count(*) from corrections") == [(1,)]
    built(ready)
    assert rows(path, "select best from estimates where method = 'rule'") == [(3500.0,)]


def test_killed_correction(ready: Path) -> None:
    """A correction that a killed process had written, but not yet put in the file, is kept too."""
    path = ready / "x.duckdb"
    script = (
        "import duckdb, os, signal; db = duckdb.connect('x.duckdb');"
        'db.execute("insert into corrections values '
        "('x', 'gone', null, 'best', null, '1', 'why', 'Kim', '2024-01-01')\");"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", script], cwd=ready, check=False)
    assert (ready / "x.duckdb.wal").exists()
    built(ready)
    assert rows(path, "select claim_id from corrections") == [("gone",)]
    assert not (ready / "x.duckdb.wal").exists()


def test_foreign_file(folder: Path) -> None:
    """A file that is not one of our databases is not overwritten."""
    path = folder / "x.duckdb"
    path.write_text("my thesis")
    with pytest.raises(NotALedger):
        built(folder)
    assert path.read_text() == "my thesis"
    path.unlink()
    with closing(duckdb.connect(str(path))) as db:
        db.execute("create table thesis (words varchar)")
    with pytest.raises(NotALedger, match="Name another file"):
        built(folder)


def test_nothing_to_read(folder: Path) -> None:
    """Without a single report there is no build, and the message says what to do."""
    (folder / "empty").mkdir()
    with pytest.raises(
        InputError, match=r"No report could be read at .*empty\.\n.* it holds no reports"
    ):
        rebuild(folder / "empty", folder / "x.duckdb")
    with pytest.raises(InputError, match=r"There is nothing at .*none"):
        rebuild(folder / "none", folder / "x.duckdb")
    (folder / "empty" / "a.md").write_bytes(b"\xff")
    with pytest.raises(InputError, match=r"No report could be read at .*empty\.\n.*a\.md"):
        rebuild(folder / "empty", folder / "x.duckdb")
    assert not (folder / "x.duckdb").exists()


def test_given_date(folder: Path) -> None:
    """A date and a publisher given for the build stand where a report has none of its own."""
    (folder / "reports" / "bare.txt").write_text("Some 40 men came.", encoding="utf-8")
    built(folder, published=date(2025, 1, 2), publisher="Example Herald")
    query = "select publisher, published, as_of from estimates where best = 40"
    day = date(2025, 1, 2)
    assert connect(folder / "x.duckdb").sql(query).rows() == [("Example Herald", day, day)]


V1, V2 = {"url": "https://example.org/v"}, {"url": "https://example.org/v", "title": "second"}

# what sets the first and the second text of one URL apart: the figure of the one that counts
VERSIONS: list[tuple[dict[str, str], dict[str, str], int]] = [
    ({"published": "2024-10-25"}, {"published": "2024-10-26"}, 50),
    ({"published": "2024-10-26"}, {"published": "2024-10-25"}, 40),
    ({"published": ""}, {"published": "2024-10-25"}, 50),
    ({"published": "2024-10-25"}, {"published": ""}, 40),
    ({"published": "2024-10-25"}, {"published": "2024-10-25"}, 50),
    ({"published": ""}, {"published": ""}, 50),
    ({"publisher": "Example Herald"}, {"published": "2024-10-24"}, 40),
]


@pytest.fixture(scope="module", params=[0, 600])
def versions(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Summary]:
    """A ledger of two texts of each of some URLs, that go in with so many between them."""
    folder: Path = tmp_path_factory.mktemp("versions")
    for case, (first, second, _) in enumerate(VERSIONS):
        url = {"url": f"https://example.org/{case}"}
        report(folder, f"v1-{case}", "Some 40 men came.", **url | first)
        report(folder, f"v2-{case}", "Some 50 men came.", **url | {"title": "second"} | second)
    lines = (json.dumps({"id": f"{i}", "text": f"Some {i}."}) for i in range(request.param))
    if request.param:
        (folder / "reports" / "v1x.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder / "x.duckdb", built(folder)


@pytest.mark.parametrize("case", range(len(VERSIONS)))
def test_versions(versions: tuple[Path, Summary], case: int) -> None:
    """Of texts with one URL the one published last counts, of one day the last by path.

    The others are kept, out of the reading, and named; so it is when they go in apart.
    """
    (path, summary), current = versions, VERSIONS[case][-1]
    mine = f"report_id in (select report_id from reports where url like '%/{case}')"
    assert rows(path, f"select best from estimates where {mine}") == [(current,)]
    claims = "select best from claims join texts using (text_id)"
    assert rows(path, f"{claims} where {mine} order by best") == [(40,), (50,)]
    kept = f"select count(*), sum(is_current::int) from texts where {mine}"
    assert rows(path, kept) == [(2, 1)]
    title = {40: f"v1-{case}", 50: "second"}[current]
    assert rows(path, f"select title from reports where {mine}") == [(title,)]
    older, newer = ("v1", "v2") if current == 50 else ("v2", "v1")
    said = rf".*{older}-{case}\.md \(.+\), by .*{newer}-{case}\.md \(.+\)"
    assert len([line for line in summary.superseded if re.fullmatch(said, line)]) == 1


def test_versions_are_all_told(versions: tuple[Path, Summary]) -> None:
    """Each text that another stands for is named once, and the ledger keeps its promises."""
    path, summary = versions
    assert len(summary.superseded) == len(VERSIONS)
    assert broken(path) == []


@pytest.fixture(scope="module")
def two_days(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with a report of two days."""
    folder: Path = tmp_path_factory.mktemp("days")
    report(folder, "v1", "Some 40 men came.", **V1, published="2024-10-25")
    report(folder, "v2", "Some 50 men came.", **V2, published="2024-10-27")
    built(folder)
    return folder / "x.duckdb"


@pytest.mark.parametrize(
    ("day", "best"), [("2024-10-24", []), ("2024-10-25", [40]), ("2024-10-28", [50])]
)
def test_known_on_a_past_day(two_days: Path, day: str, best: list[int]) -> None:
    """On a past day a report is known as its version of that day has it, and in no other way."""
    query = f"select best::int as best from known_on(date '{day}')"
    assert connect(two_days).sql(query)["best"].to_list() == best


def test_an_earlier_day_is_not_the_current_reading(two_days: Path) -> None:
    """What an earlier version says is kept, and out of the current reading."""
    ledger = connect(two_days)
    assert ledger.sql("from estimates where best = 40").is_empty()
    assert ledger.sql("from readings where best = 40 and not is_current").height == 1
    assert broken(two_days) == []


def test_superseded_is_told(folder: Path) -> None:
    """The table at the end of a build names the texts that a later one stands for, and by which."""
    report(folder, "v1", "Some 40 men came.", **V1, published="2024-10-26")
    report(folder, "v2", "Some 50 men came.", **V2, published="")
    said = " ".join(
        str(cell) for cell in table(built(folder), folder / "db.duckdb").columns[1].cells
    )
    assert re.search(r"v2\.md \(day not known\), by \S*v1\.md \(2024-10-26\)", said)


def test_reliability(folder: Path) -> None:
    """The analyst's grades go into `sources`; a source that there is not is rejected."""
    grades = folder / "reliability.csv"
    grades.write_text("source_id,reliability,rationale\nkor-nis,C,own interest\nnone,A,\n")
    summary = built(folder, reliability=grades)
    assert [reject.reason for reject in summary.rejects] == ["there is no source 'none'"]
    graded = rows(
        folder / "x.duckdb",
        "select source_id, reliability, rationale from sources where reliability is not null",
    )
    assert graded == [("kor-nis", "C", "own interest")]


@pytest.mark.parametrize(
    ("grades", "said"),
    [
        ("source_id,grade\nkor-nis,C\n", r"csv:1: it needs the columns source_id and reliability"),
        ("source_id,reliability\nkor-nis,G\n", r"csv:2: reliability is 'G'; write a letter"),
    ],
)
def test_bad_grades_are_told_first(folder: Path, grades: str, said: str) -> None:
    """A file of grades that cannot be used is refused before any report is read."""
    (folder / "grades.csv").write_text(grades)
    told: list[int] = []
    with pytest.raises(InputError, match=said):
        built(folder, reliability=folder / "grades.csv", progress=lambda *_: told.append(1))
    assert told == []


def test_progress(folder: Path) -> None:
    """Progress is told from none to all of the reports."""
    told: list[tuple[int, int]] = []
    built(folder, progress=lambda done, total: told.append((done, total)))
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_unknown_day(folder: Path) -> None:
    """A report without a day of publication stays without one, and its claims without a day."""
    (folder / "reports" / "bare.txt").write_text("Some 40 men came.", encoding="utf-8")
    built(folder)
    query = "select published, as_of, publisher from estimates where best = 40"
    assert rows(folder / "x.duckdb", query) == [(None, None, "unknown publisher")]


def test_many_batches(folder: Path) -> None:
    """More reports than go in at once all go in, and the last one as the first."""
    lines = (json.dumps({"id": f"n{i}", "text": f"Some {i} men."}) for i in range(1201))
    (folder / "reports" / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert built(folder).reports == 1203
    assert broken(folder / "x.duckdb") == []


def test_public_build_gives_the_ledger(folder: Path) -> None:
    """The database that a build made can be asked at once, and knows what went into it."""
    with build(folder / "reports", folder / "x.duckdb") as ledger:
        rows = ledger.sql("select count(*) from reports").rows()
    assert ledger.summary is not None
    assert (ledger.summary.rejects, rows) == ((), [(ledger.summary.reports,)])
    assert ledger == connect(folder / "x.duckdb")


def test_remarks_and_what_is_passed_over(folder: Path) -> None:
    """Unknown fields are named once a kind, other files counted by suffix; nothing is rejected."""
    before = built(folder)
    report(folder, "a", "Some 40 men came.", date="2024-10-25")
    report(folder, "b", "Some 50 men came.", date="2024-10-25")
    for name in ("x.pdf", "y.pdf", "z.png"):
        (folder / "reports" / name).touch()
    with pytest.warns(UserWarning, match="the field 'date' is not known: is it 'published'"):
        summary = build(folder / "reports", folder / "x.duckdb").summary
    assert summary is not None
    assert (summary.reports, summary.rejects) == (before.reports + 2, ())
    told = " ".join(str(cell) for cell in table(summary, folder / "db.duckdb").columns[1].cells)
    assert re.search(r"a\.md:5: the field 'date' is not known: is it 'published'\? \(and 1", told)
    assert "3 files: 2 .pdf, 1 .png" in told


def test_public_build_warns_of_rejects(folder: Path) -> None:
    """What could not be read is warned of by name, the first ten in full."""
    for number in range(11):
        (folder / "reports" / f"bad{number:02}.txt").touch()
    with pytest.warns(UserWarning, match=r"11 could not be read; .*") as warned:
        ledger = build(folder / "reports", folder / "x.duckdb")
    said = str(warned[0].message)
    assert (said.count("it holds no text. Add the words"), said.count("bad10")) == (10, 0)
    assert said.endswith("… and 1 more, in `summary.rejects`")
    assert ledger.summary is not None
    assert len(ledger.summary.rejects) == 11


@pytest.mark.parametrize("change", ["add column note text", "drop column version"])
def test_database_of_another_version(ready: Path, change: str) -> None:
    """A database whose kept tables have other columns stays as it is; the message names them."""
    with duckdb.connect(str(ready / "x.duckdb")) as db:
        db.execute(f"alter table runs {change}")
    old = (ready / "x.duckdb").read_bytes()
    with pytest.raises(NotALedger, match=r"another version.* table runs differs in (note|version)"):
        built(ready)
    assert (ready / "x.duckdb").read_bytes() == old


def test_full_disk(ready: Path) -> None:
    """A build that the disk has no room for says so, and leaves the old database as it was."""
    resource = pytest.importorskip("resource")
    old = (ready / "x.duckdb").read_bytes()
    done = subprocess.run(
        [sys.executable, "-m", "analysis", "build", ready / "reports", ready / "x.duckdb"],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "could not be written, and is as it was" in done.stderr
    assert (ready / "x.duckdb").read_bytes() == old


def test_one_publisher_however_it_is_written(folder: Path) -> None:
    """A leading article, case, accents and punctuation make no second publisher or source."""
    for number, name in enumerate(("The Border Gazette", "Border Gazette", "BÖRDER-GAZETTE")):
        report(folder, f"v{number}", f"Some {number + 40} men came.", publisher=name)
    built(folder)
    query = "select distinct publisher_id from reports where publisher_id like '%border%'"
    assert rows(folder / "x.duckdb", query) == [("outlet-border-gazette",)]
    assert broken(folder / "x.duckdb") == []
