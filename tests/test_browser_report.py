"""The report in a real browser: search, sort, choose a row or a mark, and read the words."""

from __future__ import annotations

import re
from pathlib import Path

import newsroom
import pytest
import synthetic
from browsers import Visit
from browsers import visit as visited
from playwright.sync_api import Browser, Page

from analysis.export import page
from analysis.pipeline.connect import connect

CHARTS = ["estimates_by_claimant"]
HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script>"


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of a small ledger, with all charts."""
    folder: Path = tmp_path_factory.mktemp("newsroom")
    return page(newsroom.ledger(folder), folder / "report.html")


def opened(visit: Visit, file: Path) -> Page:
    """The page, once its table is there."""
    visit.page.goto(file.as_uri())
    visit.page.locator("#claims tbody").wait_for()
    return visit.page


def drawn(visit: Visit, file: Path) -> Page:
    """The page, once all its charts are there too."""
    tab = opened(visit, file)
    tab.locator(".waiting").first.wait_for(state="detached")
    return tab


def column(page: Page, name: str) -> list[str]:
    """A column of the table, as it is seen."""
    return page.locator(f"tbody .{name}").all_inner_texts()


def test_search(visit: Visit, report: Path) -> None:
    """All words are looked for, in every column and in the quote, without accents or commas."""
    tab = opened(visit, report)
    looked = {}
    for words in ("peskov", "zolta", "12000 denies", "another", "via nothing", "kursk lee"):
        tab.get_by_role("searchbox").fill(words)
        looked[words] = (tab.locator("tr.claim").count(), tab.get_by_role("status").inner_text())
    assert looked == {
        "peskov": (1, "1 claim of 5."),
        "zolta": (2, "2 claims of 5."),
        "12000 denies": (1, "1 claim of 5."),
        "another": (1, "1 claim of 5."),
        "via nothing": (0, "0 claims of 5."),
        "kursk lee": (2, "2 claims of 5."),
    }
    tab.get_by_role("button", name="Show all").click()
    assert tab.locator("tr.claim").count() == 5
    assert (visit.asked, visit.errors) == ([], [])


def test_filters(visit: Visit, report: Path) -> None:
    """A column is narrowed to one of its values, and several columns at once."""
    tab = opened(visit, report)
    tab.locator("label.measure select").select_option(label="deployed (2)")
    assert column(tab, "claimant") == ["Dmitry Peskov", "National Intelligence Service"]
    tab.locator("label.stance select").select_option(label="denies (1)")
    assert column(tab, "claimant") == ["Dmitry Peskov"]


def test_search_beyond_the_columns(visit: Visit, report: Path) -> None:
    """The words of the passage, other names of a claimant, and days as ISO 8601 has them."""
    tab = opened(visit, report)
    looked = {}
    for words in ("counts the arrivals", "nis", "2024-10-25", "2024-10-26"):
        tab.get_by_role("searchbox").fill(words)
        looked[words] = tab.locator("tr.claim").count()
    assert looked == {"counts the arrivals": 1, "nis": 1, "2024-10-25": 1, "2024-10-26": 0}


def test_marks_speak_in_words(visit: Visit, report: Path) -> None:
    """No mark is told by the name of a field, and nothing is warned of in the console."""
    warned: list[str] = []
    visit.page.on("console", lambda said: warned.append(said.text))
    tab = drawn(visit, report)
    tab.wait_for_timeout(1_000)
    labels = tab.locator(".drawing [aria-label]").evaluate_all(
        "marks => marks.map((mark) => mark.getAttribute('aria-label'))"
    )
    assert len(labels) > 20
    assert [
        label for label in labels if re.match(r"\w+: [\d.]+;|(x|y|said|subtitle):", label)
    ] == []
    assert warned == []


def test_sort(visit: Visit, report: Path) -> None:
    """A heading sorts, once more turns it round; what is not said stays last; keys do as well."""
    tab = opened(visit, report)
    heading = tab.locator("th.figure")
    heading.get_by_role("button").click()
    assert heading.get_attribute("aria-sort") == "ascending"
    up = ["about 300", "2,700", "at least 3,000", "12,000", "up to 40,000"]
    figures = [said.partition("\n")[0] for said in column(tab, "figure")]
    assert figures == up
    heading.get_by_role("button").press("Enter")
    assert heading.get_attribute("aria-sort") == "descending"
    assert [said.partition("\n")[0] for said in column(tab, "figure")] == up[::-1]
    published = tab.locator("th.published")
    for last in ("–", "–"):
        published.get_by_role("button").click()
        assert column(tab, "published")[-1] == last
    assert tab.locator("[aria-sort]:not([aria-sort=none])").count() == 1


def test_a_row_leads_to_its_passage(visit: Visit, report: Path) -> None:
    """A chosen row shows its sentence, with figure, claimant and day marked, and the link."""
    tab = opened(visit, report)
    tab.get_by_role("searchbox").fill("reuters")
    tab.locator("tr.claim").click()
    passage = tab.locator(".detail .passages")
    assert passage.locator("h2").inner_text() == "Ministry counts the arrivals"
    assert passage.locator("blockquote mark.figure").all_inner_texts() == ["At least", "3,000"]
    assert (
        "National Intelligence Service" in passage.locator("blockquote mark.claimant").inner_text()
    )
    assert passage.locator("blockquote mark.date").inner_text() == "20 October"
    assert "National Intelligence Service → Reuters" in passage.locator(".fields").inner_text()
    assert visit.opened(passage.locator("a")) == "https://example.org/arrived"
    assert visit.errors == []


def test_a_row_is_opened_by_key(visit: Visit, report: Path) -> None:
    """Enter on the figure shows the passage, Escape closes it, and the figure keeps the focus."""
    tab = opened(visit, report)
    figure = tab.locator("td.figure button").nth(1)
    figure.press("Enter")
    assert figure.get_attribute("aria-expanded") == "true"
    assert tab.locator(".detail blockquote").is_visible()
    tab.keyboard.press("Escape")
    assert tab.locator(".detail").count() == 0
    assert tab.evaluate("document.activeElement.textContent") == figure.inner_text()


def test_a_mark_leads_to_its_passage(visit: Visit, report: Path) -> None:
    """The charts are drawn as they come into view; a mark of theirs shows the same words."""
    tab = drawn(visit, report)
    mark = tab.locator("#estimates_by_claimant .drawing [tabindex]").first
    mark.scroll_into_view_if_needed()
    mark.click(force=True)
    panel = tab.locator("#estimates_by_claimant .passages")
    assert panel.locator("mark.figure").count() > 0
    assert panel.locator("a").get_attribute("href") in (
        "https://example.org/arrived",
        "https://example.org/denied",
    )
    assert (visit.asked, visit.errors) == ([], [])


def test_narrow_screens(browser: Browser, report: Path) -> None:
    """On a telephone nothing is wider than the screen, and a denial is told by its figure."""
    with visited(browser, width=420) as visit:
        tab = drawn(visit, report)
        tab.locator("td.figure button").first.click()
        assert tab.evaluate("document.documentElement.scrollWidth") <= 420
        assert tab.locator("td.figure .tags").all_inner_texts()[:3] == ["hedged", "", "denies"]
        tab.locator("label.sort select").select_option(label="Place")
        assert tab.locator("[aria-sort=ascending]").get_attribute("class") == "place"


def test_many_claims_are_paged(visit: Visit, tmp_path: Path) -> None:
    """Fifty rows stand on a page of the table; a search and the next page take no time."""
    ledger = connect(synthetic.ledger(tmp_path / "large.duckdb", 3_000))
    tab = opened(visit, page(ledger, tmp_path / "large.html", charts=CHARTS))
    pages = tab.get_by_role("navigation", name="Pages of the table")
    assert (tab.locator("tr.claim").count(), tab.get_by_role("status").inner_text()) == (
        50,
        "3,000 claims.",
    )
    pages.get_by_role("button", name="Next").click()
    assert "Rows 51 to 100 of 3,000" in pages.inner_text()
    tab.get_by_role("searchbox").fill("men")
    assert "Rows 1 to 50 of 3,000" in pages.inner_text()
    assert visit.errors == []


def test_print_holds_the_table(visit: Visit, report: Path) -> None:
    """What is printed has the charts and the rows, and no fields to fill in."""
    tab = drawn(visit, report)
    tab.emulate_media(media="print")
    assert not tab.get_by_role("searchbox").is_visible()
    assert tab.locator("tr.claim").last.is_visible()
    assert tab.locator(".drawing svg").first.is_visible()


def test_hostile_reports(visit: Visit, tmp_path: Path) -> None:
    """Tags in a report are shown as they are written, and a script's address is no link."""
    said = f"At least 3,000 North Korean soldiers have been sent, {HOSTILE} the ministry said."
    hostile = {
        "id": "bad", "publisher": HOSTILE, "title": HOSTILE, "published": "2024-10-25",
        "url": "javascript:alert(3)", "text": said,
    }  # fmt: skip
    file = page(newsroom.ledger(tmp_path, [hostile]), tmp_path / "report.html")
    visit.page.on("dialog", lambda dialog: visit.errors.append(dialog.message))
    tab = drawn(visit, file)
    tab.locator("td.figure button").first.click()
    assert tab.locator(".detail h2").inner_text() == HOSTILE
    assert HOSTILE in tab.locator("#reports").inner_text()
    assert tab.locator("main img, .detail a, #reports a").count() == 0
    assert (visit.asked, visit.errors) == ([], [])
