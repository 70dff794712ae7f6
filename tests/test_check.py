"""Each promise of the ledger, broken on purpose, is named by the check."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import duckdb
import pytest

from analysis.model import Reading
from analysis.pipeline.build import rebuild
from analysis.pipeline.check import breach, broken, promises
from analysis.pipeline.connect import connect

REPORT = """---
publisher: Example Gazette
published: 2024-10-25
title: Two claims
---
Ann says 12 men went in May. Bob, citing Ann, denies that 13 cooks did.
"""
CLAIMS = (
    {"quote": "12 men", "best": 12, "claimant": "Ann", "stance": "asserts"},
    {"quote": "13 cooks", "best": 13, "claimant": "Bob", "stance": "denies", "via": ["Ann"]},
)
BROKEN = {
    "quotes": "update claims set starts = starts + 1 where best = 12",
    "numbers_said": "update numbers set said = '21' where said = '12'",
    "dates_said": "insert into dates "
    "select 'd', text_id, 0, 3, 'May', null, null, null, null, 'none' from texts",
    "spans": "update evidence set ends = 9999",
    "claimants": "update attributions set source_id = 'outlet-example-gazette' where hop = 0",
    "publishers": "delete from attributions where role = 'publisher'",
    "chains": "update attributions set hop = 9 where role = 'publisher'",
    "evidence": "update evidence set field = 'actor'",
    "numbers_decided": "update claims set number_id = null where best = 12",
    "as_read": "update as_read set best = 99 where best = 12",
    "numbers_kept": "delete from as_read; update numbers set decision = 'other', reason = null",
    "numbers_quoted": "update claims set ends = starts + 1 where best = 12",
    "numbers_of_claims": "insert into numbers select 'n', 'elsewhere', 1, 2, 'x', 'claim', null; "
    "update claims set number_id = 'n' where best = 12",
    "parents": "update sources set parent_id = 'nobody' where source_id = 'body-ann'",
    "aliases": "insert into aliases "
    "values ('X', 'body-ann', 'sources'), ('X', 'body-bob', 'sources')",
    "copies": "insert into near_duplicates select text_id, 'elsewhere', 1 from texts "
    "union all select 'another', text_id, 1 from texts",
    "references": "update claims set place_id = 'nowhere'",
    "texts": "update texts set sha256 = repeat('0', 64)",
    "current_texts": "update texts set is_current = false",
    "readings": "delete from as_read",
    "corrections": "insert into corrections "
    "select 'x', claim_id, null, 'best', '12', 'many', 'why', 'me', '2024-01-01' "
    "from claims where best = 12",
    "corrections_placed": "insert into corrections "
    "values ('x', 'gone', null, 'best', '12', '13', 'why', 'me', '2024-01-01')",
    "corrected_figures": "insert into corrections "
    "select 'x', claim_id, null, 'low', null, '99', 'why', 'me', '2024-01-01' "
    "from claims where best = 12",
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of one report and its two coded claims, which keeps every promise."""
    folder: Path = tmp_path_factory.mktemp("check")
    (folder / "reports").mkdir()
    (folder / "reports" / "two.md").write_text(REPORT, encoding="utf-8")
    (folder / "coded").mkdir()
    lines = (json.dumps(line(**claim)) for claim in CLAIMS)
    (folder / "coded" / "two.jsonl").write_text("\n".join(lines), encoding="utf-8")
    rebuild(folder / "reports", folder / "x.duckdb", reader=lambda *_, **__: Reading(()))
    return folder / "x.duckdb"


def line(quote: str, **fields: object) -> dict[str, object]:
    """A line of coded claims, its offsets worked out from the words."""
    text = REPORT.split("---\n")[2].strip()
    starts = text.index(quote)
    spans = {"starts": starts, "ends": starts + len(quote), "number_starts": starts}
    known = {"report": "two", "quote": quote, "number_ends": starts + 2, "bound": "exact"}
    return {**known, **spans, "measure": "deployed", "counted": "troops", **fields}


def test_sound(sound: Path) -> None:
    """A database as it is built keeps every promise."""
    with duckdb.connect(str(sound), read_only=True) as db:
        assert db.execute("select count(*) from claims").fetchall() == [(2,)]
    assert broken(sound) == []


@pytest.mark.parametrize("name", sorted(promises()))
def test_broken(sound: Path, tmp_path: Path, name: str) -> None:
    """A broken promise is named, with the number of rows and one of them."""
    copy = shutil.copy(sound, tmp_path / "copy.duckdb")
    with duckdb.connect(str(copy)) as db:
        db.execute(BROKEN[name])
    said = promises()[name].split("\n")[0].removeprefix("-- ")
    found = breach(connect(copy), promises()[name])
    assert found
    assert (found.promise, found.rows > 0) == (said, True)
    assert str(found).endswith(f"such as {found.example}.")


def test_no_number_is_both_read_and_unread(sound: Path, tmp_path: Path) -> None:
    """A number of a claim that `unread` lists all the same breaks the promise of numbers."""
    copy = shutil.copy(sound, tmp_path / "copy.duckdb")
    with duckdb.connect(str(copy)) as db:
        db.execute("delete from numbers_read")
    assert breach(connect(copy), promises()["numbers_kept"])


@pytest.mark.parametrize(
    ("changes", "is_sound"),
    [
        ({"bound": "at_least"}, False),
        ({"bound": "at_least", "low": "12", "best": None}, True),
        ({"bound": "range", "low": "10", "best": None}, False),
        ({"bound": "range", "low": "10", "high": "12", "best": None}, True),
        ({"bound": "at_most", "high": "12"}, False),
        ({"bound": None}, False),
        ({"bound": None, "best": None}, False),
        ({"bound": None, "best": None, "stance": "denies"}, True),
        ({"best": None}, False),
        ({"best": "13"}, True),
    ],
)
def test_corrected_bounds(
    sound: Path, tmp_path: Path, changes: dict[str, str | None], is_sound: bool
) -> None:
    """A bound that does not fit its figure once corrections are applied is a broken promise."""
    copy = shutil.copy(sound, tmp_path / "copy.duckdb")
    with duckdb.connect(str(copy)) as db:
        for field, new in changes.items():
            db.execute(
                "insert into corrections select 'x' || $field, claim_id, null, $field, null, $new, "
                "'why', 'me', '2024-01-01' from claims where best = 12",
                {"field": field, "new": new},
            )
    found = breach(connect(copy), promises()["corrected_figures"])
    assert (found is None) == is_sound


def test_all_that_is_broken(sound: Path, tmp_path: Path) -> None:
    """All broken promises are listed together, and only those."""
    copy = shutil.copy(sound, tmp_path / "copy.duckdb")
    with duckdb.connect(str(copy)) as db:
        db.execute(BROKEN["texts"])
        db.execute(BROKEN["evidence"])
    assert {found.promise.split()[1] for found in broken(copy)} == {"digest", "claim"}


def test_promises() -> None:
    """Every promise is said in plain words in its first line, and no two alike."""
    said = [query.split("\n")[0] for query in promises().values()]
    assert all(line.startswith("-- ") and line.endswith(".") for line in said)
    assert len(set(said)) == len(said) == len(BROKEN)
