"""A chart's page in a real browser: a mark, the passage behind it, and the way to the report."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from browsers import Visit
from browsers import visit as visited
from chained import Chained
from ledgers import AT_LEAST, RANGE, Ledger
from test_charts_flow import RELAYED
from test_charts_maps import ledger as mapped
from test_charts_revisions import DECEMBER, OCTOBER
from test_charts_revisions import spec as ladders
from viewed import viewed

from analysis.charts import estimates_by_claimant, known_on, places_named, relay_heatmap
from analysis.charts.pages import page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script> '\"&amp;"
PASSAGE = {"title": "Ten", "publisher": "Gazette", "published": "2024-05-04", "url": None}
WORDS = {"passage": "🙂 Ten men may have left, Kyiv said on 3 May.", "marks": [
    {"field": "number", "starts": 2, "ends": 5}, {"field": "hedge", "starts": 10, "ends": 13},
    {"field": "claimant", "starts": 25, "ends": 29}, {"field": "period", "starts": 38, "ends": 43},
    {"field": "counted", "starts": 2, "ends": 9},
]}  # fmt: skip
BARS: dict[str, Any] = {
    "description": "Two bars.",
    "data": {"values": [
        {"many": 25, "claim_ids": [f"c{place}" for place in range(25)]},
        {"many": 1, "claim_ids": ["c0"]},
        {"many": 2, "claim_ids": ["gone"]},
        {"many": 3},
    ]},
    "mark": "bar",
    "encoding": {"x": {"field": "many", "type": "ordinal"}, "y": {"field": "many"}},
    "usermeta": {"passages": {f"c{place}": PASSAGE | WORDS for place in range(25)}},
}  # fmt: skip


def shown(visit: Visit, folder: Path, spec: dict[str, Any]) -> Page:
    """The page of a chart, once it is drawn."""
    file = folder / "chart.html"
    file.write_text(page(spec), encoding="utf-8")
    visit.page.goto(file.as_uri())
    visit.page.locator(".drawing svg").wait_for()
    return visit.page


def claims(*told: dict[str, Any]) -> dict[str, Any]:
    """The chart of these claims."""
    return estimates_by_claimant(Ledger(*told)).to_dict()


def chosen(visit: Visit, nth: int = 0) -> Any:
    """The panel, after a mark was chosen."""
    visit.page.locator(".drawing [tabindex]").nth(nth).click(force=True)
    return visit.page.locator(".passages")


def test_a_mark_leads_to_its_passage_and_report(visit: Visit, tmp_path: Path) -> None:
    """Choosing a mark shows the passage beside the chart, with a link that opens a new tab."""
    shown(visit, tmp_path, claims({}))
    panel = chosen(visit)
    assert panel.locator("h2").inner_text() == "How many"
    assert panel.locator(".whence").inner_text() == "NBC News, 25 Oct 2024"
    assert panel.locator("blockquote").inner_text() == "12,000 troops"
    assert panel.locator("a").get_attribute("rel") == "noopener noreferrer"
    assert (visit.asked, visit.errors) == ([], [])
    assert visit.opened(panel.locator("a")) == "https://example.org/r1"


def test_what_is_said_is_marked(visit: Visit, tmp_path: Path) -> None:
    """Figure, claimant, date and hedge are marked where they stand, also behind an emoji."""
    shown(visit, tmp_path, BARS)
    panel = chosen(visit, 1)
    found = panel.locator("blockquote mark").evaluate_all(
        "all => all.map(m => [m.className, m.innerText])"
    )
    assert [tuple(mark) for mark in found] == [
        ("figure what", "Ten"), ("what", " men"), ("hedge", "may"), ("claimant", "Kyiv"),
        ("date", "3 May"),
    ]  # fmt: skip
    key = panel.locator(".key mark").all_inner_texts()
    assert key == ["figure", "claimed by", "date", "hedge", "of what, whose, where"]


def test_many_claims_of_a_mark(visit: Visit, tmp_path: Path) -> None:
    """A mark of many claims shows twenty passages, and says how many more there are."""
    shown(visit, tmp_path, BARS)
    assert visit.page.locator(".drawing [tabindex]").count() == 3
    said = []
    for nth in range(3):
        panel = chosen(visit, nth)
        said.append((panel.locator("article").count(), panel.locator(".size").inner_text()))
    assert said == [
        (20, "25 claims stand behind this mark; 5 more are in the ledger."),
        (1, ""),
        (0, "The words behind this mark are in the ledger, claim gone."),
    ]


def test_marks_can_be_reached_by_key(visit: Visit, tmp_path: Path) -> None:
    """Tab leads to a mark, arrows to the next, Enter opens its passage and Escape closes it."""
    drawn = shown(visit, tmp_path, claims({}, RANGE, AT_LEAST))
    drawn.keyboard.press("Tab")
    first = drawn.evaluate("document.activeElement.getAttribute('aria-label')")
    drawn.keyboard.press("ArrowRight")
    second = drawn.evaluate("document.activeElement.getAttribute('aria-label')")
    assert first != second
    drawn.keyboard.press("Enter")
    assert drawn.locator(".passages").is_visible()
    assert drawn.locator(".chosen").get_attribute("aria-label") == second
    drawn.keyboard.press("Escape")
    assert not drawn.locator(".passages").is_visible()
    assert drawn.evaluate("document.activeElement.getAttribute('aria-label')") == second


def test_narrow_screens(browser: Browser, tmp_path: Path) -> None:
    """On a telephone the title wraps, the chart scrolls in its box, and the panel fits."""
    with visited(browser, width=420) as visit:
        drawn = shown(visit, tmp_path, claims({}, RANGE))
        chosen(visit)
        assert drawn.evaluate("document.documentElement.scrollWidth") <= 420
        assert drawn.locator("h1").bounding_box()["width"] <= 420  # type: ignore[index]
        assert drawn.locator(".passages").bounding_box()["width"] <= 420  # type: ignore[index]


def test_the_chart_is_said_in_words(visit: Visit, tmp_path: Path) -> None:
    """The chart's description is there to be read, and its picture carries it as well."""
    spec = claims({})
    drawn = shown(visit, tmp_path, spec)
    drawn.locator("summary").click()
    assert drawn.locator(".words").inner_text() == spec["description"]
    assert (
        drawn.locator("[role=graphics-document]").get_attribute("aria-label") == spec["description"]
    )


def test_hostile_words_stay_words(visit: Visit, tmp_path: Path) -> None:
    """Tags in a report are shown as they are written; a script's address is no link."""
    hostile = dict.fromkeys(("quote", "title", "publisher", "claimant", "chain"), HOSTILE)
    shown(visit, tmp_path, claims(hostile | {"url": "javascript:alert(3)"}))
    visit.page.on("dialog", lambda dialog: visit.errors.append(dialog.message))
    panel = chosen(visit)
    assert panel.locator("blockquote").inner_text() == HOSTILE
    assert panel.locator("a, img, script").count() == 0
    assert (visit.asked, visit.errors) == ([], [])


def test_a_number_lets_its_cell_be_chosen(visit: Visit, tmp_path: Path) -> None:
    """A click on the number over a cell of the heat map chooses the cell."""
    drawn = shown(visit, tmp_path, relay_heatmap(Chained(RELAYED)).to_dict())
    number = drawn.locator(".drawing svg text").get_by_text("1", exact=True).first
    box = number.bounding_box()
    assert box is not None
    drawn.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert drawn.locator(".passages article").count() == 1
    assert drawn.locator(".chosen").count() == 1


def test_vega_has_nothing_to_complain_about(visit: Visit, tmp_path: Path) -> None:
    """The two maps have a legend each, and ladders one scale of days: Vega warns of nothing."""
    said: list[str] = []
    visit.page.on("console", lambda message: said.append(message.text))
    places = mapped(tmp_path, *({"place": place} for place in ("rus", "kursk", "sumy", "sumy")))
    drawn = shown(visit, tmp_path, places_named(places).to_dict())
    assert drawn.locator(".drawing text").get_by_text("A claim names", exact=True).count() == 2
    shown(visit, tmp_path, ladders(DECEMBER, {"report_id": "r1"}, OCTOBER))
    assert (said, visit.errors) == ([], [])


def test_the_slider_leads_through_the_days(visit: Visit, tmp_path: Path) -> None:
    """Moved to its end the slider shows what is known now; moved back, hindsight stands beside."""
    early = {"report_id": "r0", "best": 1500.0, "published": date(2024, 10, 18)}
    opened = shown(visit, tmp_path, known_on(viewed(early, {}), day=date(2024, 10, 20)).to_dict())
    drawing, knob = opened.locator(".drawing svg"), opened.locator("input[type=range]")
    drawing.get_by_text("Known on 20 Oct 2024").wait_for()
    knob.focus()
    knob.press("End")
    drawing.get_by_text("Known on 25 Oct 2024").wait_for()
    assert "no newer one" in (drawing.text_content() or "")
    knob.press("ArrowLeft")
    drawing.get_by_text("Known on 24 Oct 2024").wait_for()
    assert {"1,500", "12,000"} <= set(drawing.locator("text").all_text_contents())
    assert visit.errors == []
