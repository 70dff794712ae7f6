"""Corrections: made whole or not at all, beside what was read, kept by later builds."""

from __future__ import annotations

import re
import shlex
import shutil
from datetime import date
from pathlib import Path

import duckdb
import polars as pl
import pytest
from click.testing import CliRunner

import analysis
from analysis.cli import main
from analysis.load.errors import CorrectionRefused, LedgerMissing, NotALedger
from analysis.load.swap import lock
from analysis.pipeline.check import broken
from analysis.pipeline.correct import FIELDS

WHO = {"reason": "misread", "reviewer": "A. B."}
REPORT = """---
publisher: Example Gazette
published: 2024-10-25
---
About 3,000 soldiers arrived in Kursk, the ministry said. Kyiv denied it.
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a report, and the ledger of it."""
    folder: Path = tmp_path_factory.mktemp("built")
    (folder / "reports").mkdir()
    (folder / "reports" / "one.md").write_text(REPORT, encoding="utf-8")
    analysis.build(folder / "reports", folder / "a.duckdb")
    return folder


@pytest.fixture
def ledger(built: Path, tmp_path: Path) -> Path:
    """The same ledger beside its report, for one test alone."""
    return Path(shutil.copytree(built, tmp_path, dirs_exist_ok=True)) / "a.duckdb"


def claims(ledger: Path) -> pl.DataFrame:
    """The claims that name a figure."""
    return analysis.connect(ledger).sql("from estimates where bound is not null order by starts")


def corrections(ledger: Path) -> list[tuple[str, str | None, str | None]]:
    """Every correction: the field, what it held, what it should hold."""
    return analysis.connect(ledger).sql("select field, old, new from corrections").rows()


def claim_of(ledger: Path) -> str:
    """The id of the one claim that names a figure."""
    found: str = claims(ledger)["claim_id"].item()
    return found


def test_a_correction_stands_in_the_reading(ledger: Path) -> None:
    """The claim is read as corrected from then on, and what was read is kept beside it."""
    now = analysis.correct(ledger, claim_of(ledger), {"best": 3100.0, "bound": "exact"}, **WHO)
    assert now.select("best", "bound").rows() == [(3100.0, "exact")]
    assert claims(ledger).equals(now)
    assert corrections(ledger) == [("best", "3000", "3100"), ("bound", "approx", "exact")]
    assert broken(ledger) == []


def test_a_build_keeps_corrections(ledger: Path) -> None:
    """Building again from the same reports changes nothing of it."""
    changes = {"low": 3000, "best": None, "bound": "at_least", "earliest": date(2024, 10, 1)}
    now = analysis.correct(ledger, claim_of(ledger), changes, **WHO)
    analysis.build(ledger.parent / "reports", ledger)
    assert claims(ledger).equals(now)
    assert now.select("low", "best", "earliest").rows() == [(3000.0, None, date(2024, 10, 1))]


def test_a_claim_can_be_taken_out_and_brought_back(ledger: Path) -> None:
    """What is no claim leaves the reading, and its number is in `unread` with the reason."""
    claim_id = claim_of(ledger)
    assert analysis.correct(ledger, claim_id, {"is_claim": False}, **WHO).is_empty()
    reason = analysis.connect(ledger).sql("select reason from unread where said = '3,000'").item()
    assert "correction" in reason
    analysis.correct(ledger, claim_id, {"is_claim": True}, **WHO)
    assert claim_of(ledger) == claim_id
    assert [old for _, old, _ in corrections(ledger)] == ["true", "false"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"low": 9.0}, "would contradict itself"),
        ({"best": -1.0}, "best cannot be '-1'; nothing was changed. Write a number"),
        ({"best": "3,000"}, "best cannot be '3,000'; .* in digits alone, such as 3000"),
        ({"earliest": "25.10.2024"}, "earliest cannot be .* Write a day as 2024-10-25"),
        ({"measure": "kiled"}, "measure cannot be 'kiled'; .* Is it 'killed'. There are captured"),
        ({"measure": None}, "measure cannot be empty; .* There are captured"),
        ({"counted": "brigades"}, "counted cannot be 'brigades'; .* Is it 'units'. There are air"),
        ({"counted": "Troops"}, "counted cannot be 'Troops'; .* Is it 'troops'"),
        ({"actor": "XYZ"}, "actor cannot be 'XYZ'; .* ISO 3166-1 alpha-3"),
        ({"actor": "Russia"}, "actor cannot be 'Russia'; .* Is it 'RUS'"),
        ({"stance": "denied"}, "Is it 'denies'. There are asserts, confirms, denies, doubts"),
        ({"certainty": "sure"}, "There are stated, hedged"),
        ({"bound": "atleast"}, "Is it 'at_least'"),
        ({"period_precision": "days"}, "Is it 'day'"),
        ({"is_claim": "no"}, "There are true, false"),
        ({"claimant_id": "nobody-there"}, "claimant_id cannot be 'nobody-there'"),
        (
            {"place_id": "Kursk"},
            'Is it .kursk-oblast.* reportedly sql "from aliases where .*" --db',
        ),
        ({"bset": 3.0}, "'bset' is no field. Is it 'best'"),
        ({"figure": 3.0}, "'figure' is no field. There are low, best"),
        ({}, "at least one field"),
    ],
)
def test_what_cannot_be_changes_nothing(
    ledger: Path, changes: dict[str, float | str | None], said: str
) -> None:
    """A value that a field cannot hold is refused with the reason, and nothing is written."""
    before, claim_id = claims(ledger), claim_of(ledger)
    with pytest.raises(CorrectionRefused, match=said):
        analysis.correct(
            ledger, claim_id, {"certainty": "hedged"} | changes if changes else {}, **WHO
        )
    assert claims(ledger).equals(before)
    assert corrections(ledger) == []


def test_somebody_gives_a_reason(ledger: Path) -> None:
    """Who corrects, and why, cannot be left empty; the claim must be there."""
    with pytest.raises(CorrectionRefused, match="needs a reason"):
        analysis.correct(ledger, claim_of(ledger), {"best": 1}, reason=" ", reviewer="A. B.")
    with pytest.raises(CorrectionRefused, match="There is no claim 'c_none'"):
        analysis.correct(ledger, "c_none", {"best": 1}, **WHO)
    with pytest.raises(LedgerMissing):
        analysis.correct(ledger.with_name("none.duckdb"), "c_none", {"best": 1}, **WHO)


def test_a_database_of_another_program(tmp_path: Path) -> None:
    """A database that is no ledger is said to be none, and stays as it is."""
    path = tmp_path / "other.duckdb"
    duckdb.connect(str(path)).close()
    with pytest.raises(NotALedger, match="not one of reportedly's"):
        analysis.correct(path, "c_none", {"best": 1}, **WHO)


def test_a_ledger_of_another_version(ledger: Path) -> None:
    """A ledger whose views are not those of this version is said to be old, and stays as it is."""
    claim_id = claim_of(ledger)
    with duckdb.connect(str(ledger)) as db:
        db.execute("create or replace view denials as select 1 as n")
    before = ledger.read_bytes()
    with pytest.raises(NotALedger, match=r"another version .* \(denials\)\. Build it again"):
        analysis.correct(ledger, claim_id, {"best": 1}, **WHO)
    assert ledger.read_bytes() == before
    with pytest.raises(NotALedger, match="another version"):
        analysis.connect(ledger).sql("select denied from denials")
    assert analysis.connect(ledger).sql("select n from denials").item() == 1


def test_fields_are_those_of_the_table(ledger: Path) -> None:
    """Every field that the table of corrections takes can be given, and no other."""
    check = analysis.connect(ledger).sql(
        "select constraint_text from duckdb_constraints() "
        "where table_name = 'corrections' and constraint_text like '%field IN%'"
    )
    assert all(f"'{field}'" in check.item() for field in FIELDS)
    assert check.item().count("'") == 2 * len(FIELDS)


def test_a_build_in_progress_is_waited_for(ledger: Path) -> None:
    """While another process has the ledger's lock, the command says so and changes nothing."""
    args = ["correct", claim_of(ledger), "best=1", "--reason", "a", "--reviewer", "b"]
    with lock(ledger):
        result = CliRunner().invoke(main, [*args, "--db", str(ledger)])
    assert result.exit_code == 1
    assert "being built by another process" in result.output


def test_command(ledger: Path) -> None:
    """The command takes several fields, says what they are now, and refuses what cannot be."""
    args = ["correct", claim_of(ledger), "--reason", "a", "--reviewer", "b", "--db", str(ledger)]
    done = CliRunner().invoke(main, [*args, "low=2500", "best=", "bound=at_least"])
    assert done.output == "low is now 2500\nbest is now empty\nbound is now at_least\n"
    assert CliRunner().invoke(main, [*args, "best"]).exit_code == 2
    refused = CliRunner().invoke(main, [*args, "best=5"])
    assert refused.exit_code == 2
    assert "Nothing was changed." in refused.output
    unknown = CliRunner().invoke(main, [args[0], "c_none", *args[2:], "best=5"])
    assert "There is no claim 'c_none'. Find the id of a claim by its words: " in unknown.output
    line = re.search(r'reportedly (sql ".*" --db \S+)$', unknown.output, re.M)
    assert line
    found = CliRunner().invoke(main, [*shlex.split(line[1]), "--format", "csv"])
    assert found.output.splitlines()[1].startswith(args[1])
    gone = CliRunner().invoke(main, [*args, "is_claim=false"])
    assert "no longer in the current reading" in gone.output
