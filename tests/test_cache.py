"""The cache: what is made once is kept, and never taken from a damaged file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from analysis import words
from analysis.charts import program
from analysis.load import blank
from analysis.write import cache


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a file is kept, in a cache folder that is empty."""
    monkeypatch.setattr(cache, "user_cache_path", lambda *_, **__: tmp_path / "cache")
    return cache.kept_at("sort-1.bin")


@pytest.fixture
def made() -> list[bytes]:
    """What was made so far."""
    return []


def taken(made: list[bytes], name: str = "sort-1.bin") -> bytes:
    """What the cache gives under a name."""

    def make() -> bytes:
        made.append(b"line\nand \xff")
        return made[-1]

    return cache.made_once(name, make)


def test_made_once(place: Path, made: list[bytes]) -> None:
    """What is kept is not made again."""
    assert taken(made) == taken(made) == b"line\nand \xff"
    assert len(made) == 1
    assert [file.name for file in place.parent.iterdir()] == [place.name]


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b"line\nand \xff", None])
def test_damaged(place: Path, made: list[bytes], damage: bytes | None) -> None:
    """A file that is not as it was written is made anew."""
    first = taken(made)
    place.write_bytes(place.read_bytes()[:-1] if damage is None else damage)
    assert taken(made) == first
    assert len(made) == 2
    assert cache.kept(place) == first


def test_no_place(place: Path, made: list[bytes]) -> None:
    """Where nothing can be kept, it is made each time."""
    place.parent.write_text("a file, where the folder should be")
    assert taken(made) == taken(made)
    assert len(made) == 2


def test_older_ones_go(place: Path, made: list[bytes]) -> None:
    """Of files of one sort the newest few stay, and those of others all."""
    other = cache.kept_at("other-1.bin")
    for nth in range(1, cache.KEPT + 3):
        taken(made, f"sort-{nth}.bin")
        os.utime(cache.kept_at(f"sort-{nth}.bin"), (nth, nth))
    taken(made, other.name)
    left = {file.name for file in place.parent.iterdir()}
    assert left == {other.name, *(f"sort-{nth}.bin" for nth in range(3, cache.KEPT + 3))}


def test_own_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A ledger with a gazetteer of one's own is another one than that of the shipped words."""
    shipped = blank.digest()
    assert blank.digest() == shipped
    monkeypatch.setattr(words, "folders", [*words.folders, tmp_path])
    (tmp_path / "notes.txt").write_text("no table")
    assert blank.digest() == shipped
    (tmp_path / "sources.csv").write_text("source_id\n")
    assert blank.digest() != shipped


def test_program(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program that draws charts is taken from there, with no tag that would end its script."""
    snippets: list[str] = []

    def bundle(snippet: str) -> str:
        snippets.append(snippet)
        return f"'</script>';{snippet}"

    monkeypatch.setattr(program.vl_convert, "javascript_bundle", bundle)
    program.vega.cache_clear()
    first = program.vega()
    program.vega.cache_clear()
    assert program.vega() == first == f"'<\\/script>';{program.SNIPPET}"
    program.vega.cache_clear()
    assert snippets == [program.SNIPPET]
