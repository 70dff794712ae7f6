"""What was known on a day: the view of spells and the macro of a day agree on every day."""

from __future__ import annotations

from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import duckdb
import pytest
from copies import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import build, views
from analysis.pipeline.connect import Ledger

DAY = date(2024, 10, 1)
SPELLS = """
select claim_id from knowledge
where known_from <= $day and coalesce(known_until > $day, true)
order by claim_id
"""
DAYS = st.integers(0, 9).map(lambda days: DAY + timedelta(days))
CLAIMS = st.tuples(
    st.integers(0, 5), st.sampled_from("ab"), DAYS, st.sampled_from((None, "kursk")),
    st.sampled_from((1.0, 20.0)),
)  # fmt: skip
TEXTS = st.lists(st.tuples(st.integers(0, 2), st.none() | DAYS), min_size=6, max_size=6)


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """The ledger of the shipped reports."""
    path: Path = tmp_path_factory.mktemp("knowledge") / "shipped.duckdb"
    return build(ROOT / "data" / "reports", path)


def made(
    texts: list[tuple[int, date | None]], claims: list[tuple[int, str, date, str | None, float]]
) -> duckdb.DuckDBPyConnection:
    """A ledger of texts, some of them versions of one report, and of what they claim."""
    db = duckdb.connect()
    columns = "text_id text, report_id text, published date, is_current bool, path text"
    db.execute(f"create table texts ({columns})")
    for place, (report, published) in enumerate(texts):
        row = [f"t{place}", f"r{report}", published, place % 2 == 0, f"p{report}"]
        db.execute("insert into texts values (?, ?, ?, ?, ?)", row)
    rows = [
        f"('c{place}', 't{text}', '{who}', date '{as_of}', {where!r}, {best})".replace(
            "None", "null"
        )
        for place, (text, who, as_of, where, best) in enumerate(claims)
    ]
    db.execute(f"""
        create table tallies as
        select
            *, report_id, published, claimant_id as claimant, null as claimant_kind,
            null as claimant_country, 'present' as measure, 'troops' as counted, 'PRK' as actor,
            place_id as place, null::double as low, null::double as high, 'exact' as bound,
            'asserts' as stance, 'stated' as certainty, 'level' as change, null as publisher,
            null as indefinite, 'total' as tally, null as event,
            null as url, null as chain, null as quote
        from (values {", ".join(rows)}) as v(claim_id, text_id, claimant_id, as_of, place_id, best)
        join (from texts select text_id, report_id, published) using (text_id)
    """)
    for name in ("knowledge", "known_on"):
        db.execute(views.definition(name, views.selects()[name]))
    return db


@settings(max_examples=25)
@given(TEXTS, st.lists(CLAIMS, min_size=1, max_size=12))
def test_every_day(
    texts: list[tuple[int, date | None]],
    claims: list[tuple[int, str, date, str | None, float]],
) -> None:
    """Whatever was published anew or never dated, both give the same figures on every day."""
    with closing(made(texts, claims)) as db:
        for days in range(-1, 11, 2):
            day = DAY + timedelta(days)
            then = f"select claim_id from known_on('{day}') order by claim_id"
            assert db.execute(then).fetchall() == db.execute(SPELLS, {"day": day}).fetchall()


@pytest.mark.parametrize(
    "day", ["2024-10-01", "2024-10-25", "2024-11-05", "2025-01-15", "2025-06-26", "2026-12-31"]
)
def test_shipped_reports(shipped: Ledger, day: str) -> None:
    """The shipped reports give the same figures by both on these days."""
    spells = shipped.sql(SPELLS, {"day": date.fromisoformat(day)})
    then = shipped.sql("select claim_id from known_on($day) order by claim_id", {"day": day})
    assert spells["claim_id"].to_list() == then["claim_id"].to_list()


def test_newest_now(shipped: Ledger) -> None:
    """What has no newer figure to this day is `latest_by_claimant`, undated reports aside."""
    now = shipped.sql("select claim_id from knowledge where known_until is null")
    latest = shipped.sql("from known_on('9999-12-31')")
    assert set(now["claim_id"]) == set(latest["claim_id"])
