"""JupyterLab in a real browser: each notebook from a fresh clone, its charts, and a passage."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import nbformat
import pytest
from browsers import CHART, Visit, chart, lab, run_all
from browsers import visit as visited
from copies import ROOT, fresh
from ledgers import Ledger
from nbformat.v4 import new_code_cell, new_notebook, new_output

from analysis.charts import estimates_by_claimant
from analysis.charts.renderer import bundle

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

NOTEBOOKS = sorted(path.name for path in (ROOT / "notebooks").glob("*.ipynb"))
CLICKS, SOON = 3, 20_000  # how often a mark is clicked, and ms until its words must be there
FAILURE = "[data-mime-type='application/vnd.jupyter.error']"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh copy of what the notebooks need."""
    return fresh(tmp_path_factory.mktemp("lab"))


@pytest.fixture(scope="module")
def server(browser: object, folder: Path) -> Iterator[str]:
    """A JupyterLab in it, where there is a browser to look at it."""
    with lab(folder) as address:
        yield address


@pytest.fixture(scope="module")
def desk(browser: Browser, server: str) -> Iterator[Page]:
    """A tab in which JupyterLab is open."""
    with visited(browser) as tab:
        tab.page.goto(f"{server}/lab")
        tab.page.wait_for_function("window.jupyterapp")
        yield tab.page


@pytest.mark.parametrize("notebook", NOTEBOOKS)
def test_a_mark_leads_to_its_passage_and_report(desk: Page, notebook: str) -> None:
    """After 'run all' each chart is drawn; a mark leads to the words, and those to the report."""
    visit = Visit(desk)
    run_all(visit.page, notebook)
    address = visit.page.url
    assert visit.page.locator(FAILURE).count() == 0
    panels = [chosen(visit, nth) for nth in range(visit.page.locator(CHART).count())]
    assert (visit.asked, visit.errors) == ([], [])
    for link in [panel.locator("a").first for panel in panels if panel.locator("a").count()]:
        assert visit.opened(link).startswith("http")
    assert visit.page.url == address


def chosen(visit: Visit, nth: int) -> Locator:
    """The panel of a chart of the notebook, after its first mark was chosen."""
    from playwright.sync_api import TimeoutError as Late

    drawn = chart(visit.page, nth)
    words = drawn.locator(".passages article").first
    for _ in range(CLICKS):
        drawn.locator(".drawing [tabindex]").first.click(force=True)
        with suppress(Late):  # a click before the chart hears it, or while cells move it
            words.wait_for(timeout=SOON)
            break
    words.wait_for()
    return drawn.locator(".passages")


def test_an_untrusted_notebook_shows_the_picture(visit: Visit, server: str, folder: Path) -> None:
    """Outputs that came from elsewhere run nothing: the chart's picture stands in their place."""
    drawn = bundle(estimates_by_claimant(Ledger({})).to_dict())
    stored = drawn | {"image/png": b64encode(drawn["image/png"]).decode()}
    output = new_output("display_data", stored)
    notebook = new_notebook(cells=[new_code_cell("chart", outputs=[output])])
    nbformat.write(notebook, folder / "notebooks" / "sent.ipynb")
    visit.page.goto(f"{server}/lab/tree/notebooks/sent.ipynb?reset")
    picture = visit.page.locator(".jp-OutputArea-output img")
    picture.wait_for()
    assert picture.get_attribute("alt").startswith("How many North Korean troops")  # type: ignore[union-attr]
    assert visit.page.locator(f"{CHART} iframe").count() == 0
    assert (visit.asked, visit.errors) == ([], [])
