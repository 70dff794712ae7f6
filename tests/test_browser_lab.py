"""JupyterLab in a real browser: a notebook from a fresh clone, its chart, and a mark's passage."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from browsers import Visit, chart, lab, run_all
from copies import fresh
from ledgers import Ledger
from nbformat.v4 import new_code_cell, new_notebook, new_output

from analysis.charts import estimates_by_claimant
from analysis.charts.renderer import bundle


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh copy of what the notebooks need."""
    return fresh(tmp_path_factory.mktemp("lab"))


@pytest.fixture(scope="module")
def server(browser: object, folder: Path) -> Iterator[str]:
    """A JupyterLab in it, where there is a browser to look at it."""
    with lab(folder) as address:
        yield address


def test_choosing_a_mark_shows_its_passage(visit: Visit, server: str) -> None:
    """After 'run all' a chart is drawn; a mark leads to the words, and those to the report."""
    run_all(visit.page, server, "01_who_said_how_many.ipynb")
    drawn = chart(visit.page)
    drawn.locator(".drawing [tabindex]").first.click(force=True)
    panel = drawn.locator(".passages")
    panel.wait_for()
    assert panel.locator("mark.figure").first.is_visible()
    assert (visit.asked, visit.errors) == ([], [])
    assert visit.opened(panel.locator("a").first).startswith("http")
    assert visit.page.url.endswith("01_who_said_how_many.ipynb")


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
    assert (
        visit.page.locator(".jp-OutputArea-output iframe, .jp-OutputArea-output script").count()
        == 0
    )
    assert (visit.asked, visit.errors) == ([], [])
