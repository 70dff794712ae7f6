"""Every type that the database has is printed and saved, or ends in one line that says why not."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import polars as pl
import pytest
from ledgers import bare

from analysis.cli.sql import FORMATS, written
from analysis.load.errors import QueryError
from analysis.pipeline.connect import Ledger, connect

# SQL of a value: how JSON has it
VALUES = {
    "true": "true",
    "1::tinyint": "1",
    "1::smallint": "1",
    "1::integer": "1",
    "9007199254740993::bigint": "9007199254740993",
    "1::utinyint": "1",
    "1::usmallint": "1",
    "1::uinteger": "1",
    "18446744073709551615::ubigint": "18446744073709551615",
    "170141183460469231731687303715884105727::hugeint": "1.7014118346046923e+38",
    "340282366920938463463374607431768211455::uhugeint": "3.402823669209385e+38",
    "12345678901234567890123456789012345678901234567890::bignum": (
        '"12345678901234567890123456789012345678901234567890"'
    ),
    "1.5::decimal(38, 10)": "1.5",
    "1.5::float": "1.5",
    "1.5::double": "1.5",
    "'infinity'::double": "null",
    "'12'": '"12"',
    "'ab'::varchar collate nocase": '"ab"',
    "'a'::enum('a', 'b')": '"a"',
    "'\\xAA\\x00'::blob": '"aa00"',
    "'0101'::bit": '"0101"',
    "'00000000-0000-0000-0000-00000000000a'::uuid": '"00000000-0000-0000-0000-00000000000a"',
    "'{\"a\": 1}'::json": '"{\\"a\\": 1}"',
    "date '2024-10-25'": '"2024-10-25"',
    "date '9999-12-31'": '"9999-12-31"',
    "time '24:00:00'": '"24:00:00"',
    "'12:00:00+02'::timetz": '"12:00:00+02"',
    "'12:00:00.123456789'::time_ns": '"12:00:00.123456789"',
    "timestamp '2024-10-25 12:00:00'": '"2024-10-25T12:00:00"',
    "'2024-10-25 12:00:00'::timestamp_s": '"2024-10-25T12:00:00"',
    "'2024-10-25 12:00:00'::timestamp_ms": '"2024-10-25T12:00:00"',
    "'2024-10-25 12:00:00.123456789'::timestamp_ns": '"2024-10-25 12:00:00.123456789"',
    "get_type(1)": '"INTEGER"',
    "interval '1 month 2 days'": '"1 month 2 days"',
    "union_value(num := 2)": '"2"',
    "42::variant": '"42"',
    "'POINT (1 2)'::geometry": '"POINT (1 2)"',
    "null": "null",
    "[1, null]": "[1, null]",
    "[1, 2]::int[2]": "[1, 2]",
    "[]": "[]",
    "{'a': 1, 'b': [date '2024-10-25']}": '{"a": 1, "b": ["2024-10-25"]}',
    "null::struct(a int)": "null",
    "row(1, 'x')": '{"element1": 1, "element2": "x"}',
    "map {'a': 1.5}": '{"a": 1.5}',
    "map {date '2024-10-25': 'x'}": '"{2024-10-25=x}"',
    "map {{'a': 1}: 'x'}": "\"{{'a': 1}=x}\"",
    "map {'a': interval 1 day}": '"{a=1 day}"',
    "[interval 1 day]": '"[1 day]"',
    "[union_value(num := 2)]": '"[2]"',
    "{'a': 1::variant}": "\"{'a': 1}\"",
    "['101'::bit]": '"[101]"',
    "[1::hugeint]": '"[1]"',
    "['a'::enum('a')]": '["a"]',
    "['\\xAA'::blob]": '["aa"]',
}
BEYOND = (
    "date 'infinity'",
    "date '-infinity'",
    "date '0044-03-15 (BC)'",
    "date '10000-01-01'",
    "timestamp 'infinity'",
    "'infinity'::timestamp_s",
    "'-infinity'::timestamptz",
    "'9999-12-31 23:59:59+00'::timestamptz",
    "[date 'infinity']",
    "[date 'infinity']::date[1]",
    "map {'a': timestamp 'infinity'}",
    "[{'a': [date '10000-01-01']}]",
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """A database without a row."""
    path: Path = tmp_path_factory.mktemp("columns") / "x.duckdb"
    bare(path).close()
    return connect(path)


@pytest.mark.parametrize(("value", "said"), VALUES.items(), ids=VALUES.keys())
def test_value(ledger: Ledger, value: str, said: str) -> None:
    """A value of any type, and a column that is empty but for it, is written in every format."""
    rows = ledger.sql(
        f"select v from (select 1 n, {value} as v union all select 2, null) order by n"
    )
    texts = {form: written(rows, form, "") for form in FORMATS}
    assert texts["json"].decode() == f'[\n{{"v": {said}}},\n{{"v": null}}\n]\n'
    assert pl.read_parquet(io.BytesIO(texts["parquet"])).height == 2
    assert texts["csv"].startswith(b"v\n")
    assert texts["table"].split()[0] == b"v"


@pytest.mark.parametrize("kind", ["timestamptz", "timestamptz_ns"])
def test_zone(ledger: Ledger, kind: str) -> None:
    """A moment is written in the time zone of the machine, with its offset."""
    said = written(ledger.sql(f"select '2024-10-25 12:00:00+00'::{kind} as v"), "json", "").decode()
    moment = datetime.fromisoformat(json.loads(said)[0]["v"])
    assert moment == datetime(2024, 10, 25, 12, tzinfo=UTC)


def test_every_type(ledger: Ledger) -> None:
    """All types that the database knows are tried here; what is new has to be added."""
    known = "select distinct lower(logical_type) from duckdb_types()"
    with duckdb.connect() as db:
        tried = {str(db.sql(f"select {value}").types[0].id) for value in VALUES}
    named = tried | {"timestamp with time zone", "timestamptz_ns"}
    assert {kind for (kind,) in ledger.sql(known).rows()} <= named


@pytest.mark.parametrize("value", BEYOND)
def test_beyond(ledger: Ledger, value: str) -> None:
    """A day that no frame can hold is said to be one, however deep it stands; text holds it."""
    with pytest.raises(QueryError, match="outside the years 1 to 9999: cast the column to varchar"):
        ledger.sql(f"select 1 as n, {value} as v")
    assert ledger.sql(f"select ({value})::varchar as v").height == 1


def test_names(ledger: Ledger) -> None:
    """Columns keep their names, whatever is in them, when one beside them becomes text."""
    rows = ledger.sql("""select 1 as "we ""ird", interval 1 day as "#1", ? as x""", [3])
    assert rows.rows(named=True) == [{'we "ird': 1, "#1": "1 day", "x": 3}]
