"""The notebooks: stored without output, and running from top to bottom in a copy of their own."""

from __future__ import annotations

import time
from pathlib import Path

import browsers
import nbformat
import pytest
from copies import ROOT, fresh
from nbclient import NotebookClient

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
OWN = ROOT / "notebooks" / "06_your_own_reports.ipynb"
SECONDS = 60


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def path(request: pytest.FixtureRequest) -> Path:
    """The file of a notebook."""
    return Path(request.param)


@pytest.fixture
def notebook(path: Path) -> nbformat.NotebookNode:
    """A notebook as it is stored."""
    return nbformat.read(path, as_version=4)


def run(notebook: nbformat.NotebookNode, folder: Path) -> float:
    """The seconds that it takes to run a notebook in a folder."""
    begun = time.monotonic()
    where = {"metadata": {"path": str(folder)}}
    NotebookClient(notebook, timeout=SECONDS, kernel_name="python3", resources=where).execute()
    return time.monotonic() - begun


def offered(notebook: nbformat.NotebookNode) -> list[set[str]]:
    """The kinds of every output that is a result."""
    outputs = (output for cell in notebook.cells for output in cell.get("outputs", []))
    return [set(output["data"]) for output in outputs if "data" in output]


def test_there_are_notebooks() -> None:
    """The tests below test something."""
    assert ROOT / "notebooks" / "01_who_said_how_many.ipynb" in NOTEBOOKS


def test_nothing_is_stored_but_the_words(notebook: nbformat.NotebookNode) -> None:
    """A notebook is stored without outputs, execution counts and the traces of a machine."""
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(not cell.outputs and cell.execution_count is None for cell in code)
    assert set(notebook.metadata) == {"kernelspec", "language_info"}


def test_cells_have_names(notebook: nbformat.NotebookNode) -> None:
    """Every cell has an id in words, which no editor changes and no other cell has."""
    names = [cell.id for cell in notebook.cells]
    assert all(name.isidentifier() for name in names)
    assert len(set(names)) == len(names)


def test_notebook_runs_from_its_folder(
    path: Path, notebook: nbformat.NotebookNode, tmp_path: Path
) -> None:
    """It builds the ledger where there is none, and draws charts with a picture beside them.

    Where there is a browser, test_browser_lab runs them in JupyterLab.
    """
    if path == OWN:
        pytest.skip("it is run below, where it must leave nothing")
    if browsers.program():
        pytest.skip("JupyterLab runs it: tests/test_browser_lab.py")
    folder = fresh(tmp_path)
    assert run(notebook, folder / "notebooks") < SECONDS
    assert (folder / "data" / "reportedly.duckdb").exists()
    assert {"text/html", "image/png"} <= max(offered(notebook), key=len)


def test_own_reports_leave_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is built of examples goes with the notebook; its correction corrects, and is kept."""
    folder, temporary = fresh(tmp_path / "copy"), tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    before = sorted(folder.rglob("*"))
    notebook = nbformat.read(OWN, as_version=4)
    assert run(notebook, folder / "notebooks") < SECONDS
    assert {"text/html", "image/png"} <= max(offered(notebook), key=len)
    assert sorted(folder.rglob("*")) == before
    assert list(temporary.iterdir()) == []
    said = {cell.id: str(cell.get("outputs")) for cell in notebook.cells}
    assert "read as **troops**, now **engineers**" in said["correct"]
    assert all(word in said["kept"] for word in ("troops", "engineers", "Example Reader"))


def test_notebook_runs_from_the_root(tmp_path: Path) -> None:
    """It finds the data from the root of the repository as well, and builds the ledger there."""
    notebook, folder = nbformat.read(NOTEBOOKS[0], as_version=4), fresh(tmp_path)
    assert run(notebook, folder) < SECONDS
    assert (folder / "data" / "reportedly.duckdb").exists()
    assert {"text/html", "image/png"} <= max(offered(notebook), key=len)
    assert not any("error" in kinds for kinds in offered(notebook))


def test_prose_has_no_numbers_of_its_own(notebook: nbformat.NotebookNode) -> None:
    """Figures in the prose are worked out: outside code, text holds no number but a year."""
    prose = " ".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    spoken = prose.replace("2024", "").split("`")[::2]
    assert not any(sign.isdigit() for text in spoken for sign in text)
