"""JupyterLab in a real browser: a notebook from a fresh clone, its chart, and a mark's passage."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsers import Visit, chart, lab, run_all
from copies import fresh


@pytest.fixture(scope="module")
def server(browser: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A JupyterLab in a fresh copy, where there is a browser to look at it."""
    folder: Path = tmp_path_factory.mktemp("lab")
    with lab(fresh(folder)) as address:
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
