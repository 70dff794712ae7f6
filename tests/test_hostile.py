"""Hostile reports: what their words would do to a reader's machine is not done in any output."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import zipfile
from base64 import b64decode
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import nbformat
import pytest
from nbclient import NotebookClient

from analysis.charts.answers import answer
from analysis.charts.exhibits import EXHIBITS
from analysis.charts.questions import Question
from analysis.charts.renderer import bundle
from analysis.export import WRITERS, export
from analysis.export import page as paged
from analysis.pipeline.build import build
from analysis.pipeline.connect import Ledger, connect
from analysis.write.tables import FORMULA

TURN = "\u202e"
TAG = "</script><script>alert(1)</script><img src=x onerror=alert(1)>"
FORMULAS = ("=cmd|' /C calc'!A0", "+SUM(1,2)", "@A1", '-2+"3"')
NEWS = (
    "At least {0} North Korean soldiers have been sent to Russia, {1} the ministry said on Friday."
)
REPORTS = [
    {"id": f"r{place}", "publisher": f"{formula} {TAG}", "url": f"{scheme}:alert('{place}')",
     "title": f"{formula}{TURN}{TAG}", "published": "2024-10-25",
     "text": NEWS.format(place * 1000 + 3000, f"{TAG} {TURN}{formula}")}
    for place, (formula, scheme) in enumerate(
        zip(FORMULAS, ("javascript", " JavaScript", "data", "vbscript"), strict=True))
]  # fmt: skip
MARKDOWN = f"""---
url: "javascript:alert('m')"
publisher: "=1+1"
title: '{TAG}'
published: 2024-10-25
---
=HYPERLINK("http://evil.example","x") {NEWS.format(9000, TAG)}
"""


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """A ledger built from hostile reports in both kinds of files."""
    folder: Path = tmp_path_factory.mktemp("hostile")
    (folder / "reports").mkdir()
    lines = "".join(f"{json.dumps(report)}\n" for report in REPORTS)
    (folder / "reports" / "many.jsonl").write_text(lines, encoding="utf-8")
    (folder / "reports" / "one.md").write_text(MARKDOWN, encoding="utf-8")
    build(folder / "reports", folder / "db.duckdb")
    return connect(folder / "db.duckdb")


@pytest.fixture(scope="module")
def saved(ledger: Ledger, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds every chart of it in every format."""
    folder: Path = tmp_path_factory.mktemp("saved")
    export(ledger, folder, formats=WRITERS)
    return folder


def test_frames_in_a_notebook(ledger: Ledger, tmp_path: Path) -> None:
    """A table of a notebook shows what would turn the writing, and is not turned by it."""
    cell = nbformat.v4.new_code_cell(
        f"import analysis\nanalysis.connect({str(ledger.path)!r}).sql('select title from reports')"
    )
    notebook = nbformat.v4.new_notebook(cells=[cell])
    NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    [output] = cell.outputs
    for shown in (output["data"]["text/html"], output["data"]["text/plain"]):
        assert TURN not in shown
        assert "\\u202e" in shown


class Tags(HTMLParser):
    """The tags of a page, with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One tag."""
        self.found.append((tag, dict(attrs)))

    def many(self, tag: str) -> int:
        """How often a tag is there."""
        return sum(name == tag for name, _ in self.found)

    def acts(self) -> list[str]:
        """Attributes that run something, or lead somewhere."""
        held = [(name, value or "") for _, attrs in self.found for name, value in attrs.items()]
        leads = [value for name, value in held if name in ("href", "src") and "data:" not in value]
        return [*(name for name, _ in held if name.startswith("on")), *leads]


def charts(folder: Path, kind: str) -> list[bytes]:
    """The files of all charts of one format."""
    files = [(folder / f"{name}.{kind}").read_bytes() for name in EXHIBITS]
    assert all(files)
    return files


def strings(part: Any) -> Iterator[str]:
    """All text within JSON."""
    if isinstance(part, dict):
        part = [*part, *part.values()]
    if isinstance(part, list):
        for item in part:
            yield from strings(item)
    elif isinstance(part, str):
        yield part


def test_the_reports_are_read(ledger: Ledger) -> None:
    """The words are kept as they are: it is outputs that must not act on them."""
    assert ledger.sql("from estimates where measure = 'deployed'").height == len(REPORTS) + 1
    titles = ledger.sql("select title from reports")["title"].to_list()
    assert {report["title"] for report in REPORTS} & set(titles)


def test_pages(saved: Path) -> None:
    """A page has the scripts that it always has, and no other tag that acts."""
    for content in charts(saved, "html"):
        tags = Tags(content.decode())
        assert (tags.many("script"), tags.many("img"), tags.acts()) == (5, 0, [])
        assert TURN not in content.decode()


def test_reports(ledger: Ledger, tmp_path: Path) -> None:
    """The page of a ledger has its own scripts, no tag that acts, and links within itself alone."""
    content = paged(ledger, tmp_path / "report.html").read_text(encoding="utf-8")
    tags = Tags(content)
    drawn = sum(attrs.get("class") == "plate" for _, attrs in tags.found)
    assert (tags.many("script"), tags.many("img")) == (7 + drawn, 0)
    assert [lead for lead in tags.acts() if not lead.startswith("#")] == []
    assert TURN not in content


def test_notebooks(ledger: Ledger) -> None:
    """What a notebook shows is a picture and one script, and the page in that is such a page."""
    for name, exhibit in EXHIBITS.items():
        drawn = bundle(exhibit.draw(answer(ledger, name, Question())).to_dict())
        tags = Tags(drawn["text/html"])
        assert (tags.many("script"), tags.many("img"), tags.acts()) == (1, 1, [])
        packed = re.findall(r'"(H4sI[^"]+)"', drawn["text/html"])
        inside = Tags(gzip.decompress(b64decode(packed[0])).decode())
        assert (inside.many("script"), inside.many("img"), inside.acts()) == (5, 0, [])


def test_pictures(saved: Path) -> None:
    """An SVG has no script and no foreign part, and no link."""
    for content in charts(saved, "svg"):
        for element in ElementTree.fromstring(content).iter():
            assert element.tag.rpartition("}")[2] not in ("script", "foreignObject", "a", "image")
            assert not any(name.startswith("on") for name in element.attrib)
        assert TURN not in content.decode()


def test_json(saved: Path) -> None:
    """No address that is not of the web, and nothing that turns the writing."""
    for kind in ("json", "meta.json"):
        for content in charts(saved, kind):
            found = list(strings(json.loads(content)))
            assert not [text for text in found if re.match(r"\s*(java|vb)script:", text, re.I)]
            assert not [text for text in found if TURN in text]


def test_csv(saved: Path) -> None:
    """No cell begins as a formula does."""
    for content in charts(saved, "csv"):
        rows = list(csv.reader(io.StringIO(content.decode(), newline="")))
        bare = [cell for row in rows for cell in row if re.match(FORMULA.replace("'", ""), cell)]
        assert [cell for cell in bare if not re.fullmatch(r"-?[\d.]+", cell)] == []
        assert TURN not in content.decode()


def test_sheets(saved: Path) -> None:
    """A workbook has no formula and no link; its text is text."""
    for content in charts(saved, "xlsx"):
        book = zipfile.ZipFile(io.BytesIO(content))
        for name in book.namelist():
            part = book.read(name).decode()
            assert not re.search(r"<(f|hyperlinks?)[ >/]|/hyperlink\"|externalLink|ddeLink", part)
            assert TURN not in part


def test_addresses(saved: Path) -> None:
    """A script's address leads nowhere from any output."""
    abouts = map(json.loads, charts(saved, "meta.json"))
    assert {report["url"] for about in abouts for report in about["reports"]} == {None}
