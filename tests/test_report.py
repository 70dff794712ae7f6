"""The report: one page of a whole ledger, that says what the ledger says and runs nothing else."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import newsroom
import pytest
import synthetic
from click.testing import CliRunner, Result

from analysis.charts.exhibits import EXHIBITS
from analysis.charts.questions import Question
from analysis.cli import main
from analysis.export import page
from analysis.export.report import left_out
from analysis.export.report.plates import Blank, plates
from analysis.export.report.rows import claims
from analysis.export.report.sources import rest
from analysis.pipeline.connect import Ledger, connect

CHART = "estimates_by_claimant"


class Page(HTMLParser):
    """A page: its text, what its tags lead to, and the data that it holds by name."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.whole = path.read_text(encoding="utf-8")
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.data: dict[str, Any] = {}
        self.feed(self.whole)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag with its attributes."""
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Text, or the data in a script."""
        tag, attrs = self.tags[-1] if self.tags else ("", {})
        if tag == "script" and attrs.get("type") == "application/json" and data.strip():
            self.data[attrs.get("id") or "spec"] = json.loads(data)
        elif tag not in ("script", "style"):
            self.words.append(data)

    def values(self, name: str) -> list[str | None]:
        """A column of the table, row by row."""
        column = next(each for each in self.data["table"]["columns"] if each["name"] == name)
        return [None if at < 0 else column["said"][at] for at in column["at"]]


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """A ledger of four reports."""
    return newsroom.ledger(tmp_path_factory.mktemp("newsroom"))


@pytest.fixture(scope="module")
def made(ledger: Ledger, tmp_path_factory: pytest.TempPathFactory) -> Page:
    """Its report."""
    return Page(page(ledger, tmp_path_factory.mktemp("page") / "report.html"))


def reportedly(*args: object) -> Result:
    """The result of the command with these arguments."""
    return CliRunner().invoke(main, [str(arg) for arg in args])


def test_every_claim_is_a_row(made: Page, ledger: Ledger) -> None:
    """The newest claim stands first, one of unknown day last; figures keep the words that bound."""
    ids = ledger.sql("select claim_id from estimates")["claim_id"].to_list()
    assert sorted(made.data["table"]["claims"]) == sorted(ids)
    assert made.values("published") == [
        "13 Jan 2025", "13 Jan 2025", "2 Nov 2024", "25 Oct 2024", None,
    ]  # fmt: skip
    assert made.values("figure") == [
        "about 300", "2,700", "12,000", "at least 3,000", "up to 40,000",
    ]  # fmt: skip
    assert made.values("stance")[2] == "denies"
    assert made.values("certainty")[0] == "hedged"
    assert made.values("actor") == ["North Korea"] * 5
    assert made.values("chain")[3] == "National Intelligence Service → Reuters → Example News"


def test_every_row_has_its_passage(made: Page) -> None:
    """The words of each claim go with it, with the places of figure and claimant."""
    claim = made.data["table"]["claims"][3]
    report, words, marks = made.data["held"]["passages"][claim]
    about = made.data["held"]["reports"][report]
    marked = {field: words[starts:ends] for field, starts, ends in marks}
    assert (about["title"], about["url"]) == (
        "Ministry counts the arrivals",
        "https://example.org/arrived",
    )
    assert marked["number"] == "3,000"
    assert "National Intelligence Service" in marked["claimant"]


def test_values_stand_in_their_order(made: Page) -> None:
    """Sorting needs the places of values alone: days and figures are in the order of their size."""
    columns = {each["name"]: each["said"] for each in made.data["table"]["columns"]}
    assert columns["published"] == ["25 Oct 2024", "2 Nov 2024", "13 Jan 2025"]
    assert columns["figure"] == ["about 300", "2,700", "at least 3,000", "12,000", "up to 40,000"]
    assert columns["publisher"] == ["Example News", "Example Post", "Żółta Gazeta"]


def test_charts_that_show_something_are_there(made: Page, ledger: Ledger) -> None:
    """Each chart has its title and its description as text, and its data without passages."""
    drawn, _ = plates(ledger, EXHIBITS, Question())
    ids = [attrs.get("id") for tag, attrs in made.tags if attrs.get("class") == "plate"]
    assert ids == [each.name for each in drawn]
    assert CHART in ids
    for each in drawn:
        assert {each.title, each.description} <= set(made.words)
        assert not {"usermeta", "title"} & each.spec.keys()


NO_TANKS = "This ledger holds no claim about how many American tanks were captured or detained."


def test_charts_that_show_nothing_are_named(ledger: Ledger, tmp_path: Path) -> None:
    """A chart without claims is not drawn, and the page says why."""
    question = Question("captured", "tanks", "USA")
    drawn, blank = plates(ledger, [CHART], question)
    assert (drawn, blank) == (
        [],
        [Blank(EXHIBITS[CHART].shows, NO_TANKS)],
    )
    made = Page(page(ledger, tmp_path / "none.html", charts=[CHART], question=question))
    assert NO_TANKS in " ".join(made.words)
    assert len(made.values("figure")) == 5


def test_methods_sources_and_edition(made: Page, ledger: Ledger) -> None:
    """The page says how claims were read, from which ledger, and links each report."""
    said = " ".join(made.words)
    run = ledger.sql("select version, input_digest from runs").row(0)
    assert "Of the 5 claims in the table, 5 were read by rules and 0 were coded." in said
    assert all(part in said for part in run)
    assert "“Who says how many”. Source: reportedly ledger (" in said
    links = [attrs["href"] for tag, attrs in made.tags if tag == "a" and "rel" in attrs]
    assert sorted(filter(None, links)) == [
        f"https://example.org/{name}" for name in ("arrived", "denied", "killed")
    ]


def test_same_ledger_gives_same_bytes(made: Page, ledger: Ledger, tmp_path: Path) -> None:
    """Two reports of one ledger do not differ in a byte."""
    assert page(ledger, tmp_path / "again.html").read_text(encoding="utf-8") == made.whole


def test_it_asks_no_host(made: Page) -> None:
    """Nothing is fetched, and the page allows its own scripts alone, by their digests."""
    assert not [attrs for _, attrs in made.tags if {"src", "srcset", "action"} & attrs.keys()]
    assert not [attrs for tag, attrs in made.tags if tag == "link"]
    policy = next(attrs["content"] or "" for _, attrs in made.tags if "http-equiv" in attrs)
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe-inline" not in policy.partition("style-src")[0]
    scripts = [attrs for tag, attrs in made.tags if tag == "script" and "type" not in attrs]
    assert len(scripts) == policy.count("'sha256-")


def test_an_empty_ledger(tmp_path: Path) -> None:
    """A ledger without a claim gives a page that says so."""
    nothing = {"id": "none", "text": "Nobody counted anybody.", "publisher": "Example News"}
    made = Page(page(newsroom.ledger(tmp_path, [nothing]), tmp_path / "page.html"))
    assert made.data["table"]["claims"] == []
    assert "0 claims of 0 origins in 0 reports" in " ".join(made.words)


def test_a_large_ledger(tmp_path: Path) -> None:
    """Ten thousand claims stay small; what is too many is said, with the way to get it."""
    ledger = connect(synthetic.ledger(tmp_path / "large.duckdb", 10_000))
    sent = Question("deployed", "troops", "PRK")
    path = page(ledger, tmp_path / "large.html", question=sent)
    assert len(Page(path).data["table"]["claims"]) == 10_000
    assert path.stat().st_size < 5_250_000
    said = left_out(claims(ledger, most=1_000))
    assert "the 1,000 that were published last; 9,000 more are left out" in said
    assert "from estimates" in said


def test_many_reports_are_told() -> None:
    """A list that is cut says how much of it is missing."""
    assert rest(0) == ""
    assert rest(1_200).startswith("<p>Not listed: 1,200 more reports.")


def test_a_condition_is_of_the_charts(ledger: Ledger, tmp_path: Path) -> None:
    """It narrows the charts and not the table; one that fits no chart is refused."""
    asked = Question(where="claimant = 'Dmitry Peskov'")
    made = Page(page(ledger, tmp_path / "part.html", charts=[CHART], question=asked))
    rows = [row for rows in made.data["spec"]["datasets"].values() for row in rows]
    assert {row["claimant"] for row in rows if "claimant" in row} == {"Dmitry Peskov"}
    assert len(made.values("figure")) == 5
    assert "only those are drawn that hold: claimant = 'Dmitry Peskov'." in " ".join(made.words)
    nobody = Question(where="claimant = 'Nobody'")
    assert [each.error for each in plates(ledger, [CHART], nobody)[1]] == [None]
    with pytest.raises(ValueError, match="does not fit the chart"):
        page(ledger, tmp_path / "none.html", question=Question(where="nowhere > 1"))
    with pytest.raises(ValueError, match=r"is no chart\. There are"):
        page(ledger, tmp_path / "none.html", charts=["none"])
    assert not (tmp_path / "none.html").exists()


def test_the_command(ledger: Ledger, tmp_path: Path) -> None:
    """`--page` names a file or stands in the folder; a format or two places are refused."""
    db = ("--db", ledger.path)
    named = reportedly("export", *db, "--page", tmp_path / "mine.html", "--chart", CHART)
    assert named.stdout.splitlines() == [str(tmp_path / "mine.html")]
    placed = reportedly("export", *db, "--page", "--to", tmp_path, "--chart", CHART)
    assert placed.stdout.splitlines() == [str(tmp_path / "report.html")]
    for wrong in (
        ("--page", "--format", "csv"),
        ("--page", tmp_path / "x.html", "--to", tmp_path),
        ("--page", ledger.path),
    ):
        assert reportedly("export", *db, *wrong).exit_code == 2
