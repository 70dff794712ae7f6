"""The program that draws charts: bundled once, kept, and never taken from a damaged file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis.charts import program


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the program is kept, in a cache folder that is empty."""
    monkeypatch.setattr(program, "user_cache_path", lambda *_, **__: tmp_path / "cache")
    program.vega.cache_clear()
    yield program.kept_at()
    program.vega.cache_clear()


@pytest.fixture
def bundles(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The snippets that were bundled so far, each into a program that ends a script."""
    found: list[str] = []

    def bundle(snippet: str) -> str:
        found.append(snippet)
        return f"'</script>';{snippet}"

    monkeypatch.setattr(program.vl_convert, "javascript_bundle", bundle)
    return found


def test_bundled_once(place: Path, bundles: list[str]) -> None:
    """The next process takes the program from the file, with no tag that would end its script."""
    first = program.vega()
    program.vega.cache_clear()
    assert program.vega() == first == f"'<\\/script>';{program.SNIPPET}"
    assert len(bundles) == 1
    assert [file.name for file in place.parent.iterdir()] == [place.name]


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b"window.vegaEmbed = steal;", None])
def test_damaged(place: Path, bundles: list[str], damage: bytes | None) -> None:
    """A file that is not as it was written is bundled anew."""
    first = program.vega()
    if damage is None:
        place.write_bytes(place.read_bytes()[:-1])
    else:
        place.write_bytes(damage)
    program.vega.cache_clear()
    assert program.vega() == first
    assert len(bundles) == 2
    assert program.kept(place) == first


def test_no_place(place: Path, bundles: list[str]) -> None:
    """Where nothing can be kept, the program is bundled each time."""
    place.parent.write_text("a file, where the folder should be")
    first = program.vega()
    program.vega.cache_clear()
    assert (program.vega(), len(bundles)) == (first, 2)
