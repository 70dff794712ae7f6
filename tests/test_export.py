"""Export: files that stand on their own, are the same each time, and run nothing they hold."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import newsroom
import polars as pl
import pytest
from ledgers import Ledger

from analysis.charts.answers import Database
from analysis.charts.pages import page
from analysis.export import WRITERS, export
from analysis.export import page as paged
from analysis.write.several import saved
from analysis.write.tables import table

CHART = "estimates_by_claimant"
HOSTILE = "</script><img src=x onerror=alert(1)><!--"


class Page(HTMLParser):
    """What a page is made of: its tags, the hosts it asks, and what its scripts hold."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.asked: list[str] = []
        self.held: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag, and what it would fetch."""
        self.tags.append(tag)
        self.asked += [value or "" for name, value in attrs if name in ("src", "href", "srcset")]

    def handle_data(self, data: str) -> None:
        """The text within a tag."""
        self.held.append(data)


def test_each_chart_is_saved_in_each_format(tmp_path: Path) -> None:
    """A chart is a file a format, of which each holds what its name says, and one about it."""
    paths = export(Ledger({}), tmp_path / "new" / "folder", charts=[CHART], formats=WRITERS)
    assert [path.name for path in paths] == [f"{CHART}.{kind}" for kind in (*WRITERS, "meta.json")]
    svg, png, pdf, html, spec, rows, sheets, _ = (path.read_bytes() for path in paths)
    assert b"How many North Korean troops were sent" in svg
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert pdf.startswith(b"%PDF-")
    assert html.startswith(b"<!doctype html>")
    assert sheets.startswith(b"PK")
    assert json.loads(spec)["$schema"].endswith("v6.4.1.json")
    assert next(csv.DictReader(rows.decode().splitlines()))["best"] == "12000"


def test_same_ledger_gives_same_bytes(tmp_path: Path) -> None:
    """Two exports of one ledger do not differ in a byte, but for PDF."""
    steady = [kind for kind in WRITERS if kind != "pdf"]
    db, drawn = newsroom.ledger(tmp_path), [CHART, "movements", "disputes"]
    one, two = (export(db, tmp_path / name, charts=drawn, formats=steady) for name in ("1", "2"))
    assert len(one) == len(drawn) * (len(steady) + 1)
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]


def test_only_what_is_asked_for_is_saved(tmp_path: Path) -> None:
    """Charts and formats can be chosen; what a chart rests on goes with it in any case."""
    export(Ledger({}), tmp_path, charts=[CHART], formats=["csv", "csv"])
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == [f"{CHART}.csv", f"{CHART}.meta.json"]


class Changing:
    """A ledger that is built anew before each query, unless it is held open."""

    def __init__(self, db: Database) -> None:
        self.db = db

    @contextmanager
    def held_open(self) -> Iterator[Database]:
        """The ledger as it is now."""
        yield self.db

    def sql(self, query: str, params: Any = None) -> pl.DataFrame:
        """No answer: it would be of another state than those before."""
        raise AssertionError(f"asked while no state is held: {query}")


def test_what_is_saved_is_of_one_state(tmp_path: Path) -> None:
    """Charts, rows and page are of one state of the ledger, even if it is built meanwhile."""
    db = Changing(newsroom.ledger(tmp_path))
    assert len(export(db, tmp_path, charts=[CHART, "origins"], formats=["csv"])) == 4
    assert paged(db, tmp_path / "a.html", charts=[CHART]).stat().st_size > 100_000


@pytest.mark.parametrize("asked", [{"charts": ["estimates"]}, {"formats": ["gif"]}])
def test_unknown_chart_or_format_is_refused(tmp_path: Path, asked: dict[str, list[str]]) -> None:
    """What there is not is named, with what there is, before anything is written."""
    with pytest.raises(ValueError, match=r"is no (chart|format)\. There are "):
        export(Ledger({}), tmp_path / "none", **asked)
    assert not (tmp_path / "none").exists()


def test_page_asks_no_host() -> None:
    """The page fetches nothing and forbids itself to."""
    parts = Page(page({"title": "A chart", "description": "One mark."}))
    assert parts.asked == []
    assert "default-src 'none'" in page({})


def test_page_is_called_what_the_chart_is() -> None:
    """The page's title is the chart's, in one line."""
    assert "<title>How many</title>" in page({"title": {"text": ["How", "many"]}})


def test_hostile_text_does_not_become_part_of_the_page(tmp_path: Path) -> None:
    """Tags in a claim stay inside the data, and come back from it unchanged."""
    ledger = Ledger({"quote": HOSTILE, "claimant": HOSTILE})
    path, _ = export(ledger, tmp_path, charts=[CHART], formats=["html"])
    parts = Page(path.read_text(encoding="utf-8"))
    assert parts.tags.count("script") == 5
    assert "img" not in parts.tags
    spec = json.loads(
        next(text for text in parts.held if '"datasets"' in text[:-1] and text[0] == "{")
    )
    quotes = [row["quote"] for rows in spec["datasets"].values() for row in rows if "quote" in row]
    assert quotes == [HOSTILE]


def test_hostile_text_does_not_become_part_of_the_picture(tmp_path: Path) -> None:
    """Tags in a claim come out as text in SVG, and a script's address is no link."""
    ledger = Ledger({"claimant": HOSTILE, "chain": HOSTILE, "url": "javascript:alert(1)"})
    path, _ = export(ledger, tmp_path, charts=[CHART], formats=["svg"])
    assert "<img" not in path.read_text(encoding="utf-8")
    assert "javascript:" not in path.read_text(encoding="utf-8")


def test_scripts_addresses_are_in_no_chart(tmp_path: Path) -> None:
    """Only web addresses are links in HTML and Vega-Lite."""
    ledger = Ledger({"url": " JavaScript:alert(1)"})
    paths = export(ledger, tmp_path, charts=[CHART], formats=["html", "json"])
    for path in paths:
        assert not re.search("javascript:alert", path.read_text(encoding="utf-8"), re.IGNORECASE)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "'"])
def test_formulas_are_defused(sign: str) -> None:
    """Text that a spreadsheet would run gets an apostrophe, and only that."""
    text = f"{sign}cmd|' /C calc'!A0"
    [row] = csv.DictReader(table(pl.DataFrame({"quote": [text]})).splitlines(keepends=True))
    assert row["quote"] == f"'{text}"


def test_numbers_and_dates_stay_what_they_are() -> None:
    """Negative numbers, fractions, days and missing values are written as such."""
    rows = pl.DataFrame({"a": [-5.0, None], "b": [-0.5, 1], "c": [date(2024, 10, 25), None]})
    assert table(rows) == "a,b,c\n-5,-0.5,2024-10-25\n,1.0,\n"


def test_a_file_is_whole_or_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where saving fails, the old file stays and nothing is left beside it."""
    [path] = saved([(tmp_path / "chart.svg", b"old")])

    def fail(*_: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr("os.replace", fail)
    with pytest.raises(OSError, match="No space"):
        saved([(path, b"new")])
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [
        ("chart.svg", b"old")
    ]


def test_a_chart_that_cannot_be_drawn_leaves_all_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No file is written before the last of them is made."""

    def fail(*_: object) -> bytes:
        raise ValueError("no picture")

    monkeypatch.setitem(WRITERS, "svg", fail)
    with pytest.raises(ValueError, match="no picture"):
        export(Ledger({}), tmp_path, charts=[CHART], formats=["json", "svg"])
    assert list(tmp_path.iterdir()) == []


def test_saved_files_can_be_read_by_others(tmp_path: Path) -> None:
    """A saved file has the permissions that a new file has."""
    (tmp_path / "new").touch()
    [path] = saved([(tmp_path / "chart.svg", b"")])
    assert path.stat().st_mode == (tmp_path / "new").stat().st_mode


def test_of_several_files_all_are_written_or_none(tmp_path: Path) -> None:
    """Where the last of them has no place, the first stays as it was."""
    (tmp_path / "a.csv").write_bytes(b"old")
    with pytest.raises(OSError, match="bbb"):
        saved([(tmp_path / "a.csv", b"new"), (tmp_path / ("b" * 300), b"new")])
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


@pytest.mark.parametrize("has_names", [True, False], ids=["second names", "none"])
def test_what_took_its_place_is_put_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_names: bool
) -> None:
    """Where the last cannot take its place, those before it give theirs back."""

    def fail(*_: object, **__: object) -> None:
        raise NotImplementedError

    if not has_names:
        monkeypatch.setattr("os.link", fail)
    (tmp_path / "a.csv").write_bytes(b"old")
    (tmp_path / "z.csv").mkdir()
    with pytest.raises(OSError, match=r"z\.csv"):
        saved([(tmp_path / name, b"new") for name in ("a.csv", "b.csv", "z.csv")])
    assert {path.name: path.is_dir() or path.read_bytes() for path in tmp_path.iterdir()} == {
        "a.csv": b"old",
        "z.csv": True,
    }


def test_a_file_keeps_its_readers(tmp_path: Path) -> None:
    """A file that is written anew is for those who could read the old one, and for no others."""
    [path] = saved([(tmp_path / "a.csv", b"old")])
    path.chmod(0o600)
    saved([(path, b"new")])
    assert (path.stat().st_mode & 0o777, path.read_bytes()) == (0o600, b"new")


def test_a_protected_file_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be written stays, though its folder may be written."""
    [path] = saved([(tmp_path / "a.csv", b"old")])
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(PermissionError, match=r"a\.csv"):
        saved([(path, b"new")])
    assert path.read_bytes() == b"old"
