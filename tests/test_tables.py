"""The tables of phrases beside the rules: what each must be read as, and what is not read yet."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from analysis.detect.dates import dates
from analysis.detect.figures import Bounded, figures
from analysis.detect.kinds import kind
from analysis.detect.sentences import sentences
from analysis.model import Date, Token
from analysis.words.tokens import tokens

ROOT = Path(str(files("analysis")))
VALUED = frozenset({"money", "percentage", "measure", "distance", "age"})


def counted(said: str, given: str) -> str:
    """The figures that may count something, in the order of the text."""
    found, dated = tokens(said), in_dates(said)
    read = [f for f in figures(found) if kind(found, f, dated) is None]
    return ", ".join(repr(figure.figure) for figure in read)


def decided(said: str, given: str) -> str:
    """What each number is, with the value of those that measure something."""
    found, dated = tokens(said), in_dates(said)
    return ", ".join(decision(found, figure, dated) for figure in figures(found))


def decision(found: tuple[Token, ...], figure: Bounded, dated: frozenset[int]) -> str:
    """One number's kind, or `count` where it may count something."""
    read = kind(found, figure, dated)
    name = read.kind if read else "count"
    return f"{name} {figure.figure}" if name in VALUED else name


def in_dates(said: str) -> frozenset[int]:
    """The tokens of a phrase that stand in a date."""
    spans = [(d.starts, d.ends) for d in dates(said, date(2024, 10, 25))]
    return frozenset(
        at
        for at, token in enumerate(tokens(said))
        if any(starts <= token.starts < ends for starts, ends in spans)
    )


def dated(said: str, given: str) -> str:
    """The dates of a phrase in EDTF, with the precision of an interval, as of a publication day."""
    published = None if given == "undated" else date.fromisoformat(given)
    return ", ".join(day(found) for found in dates(said, published))


def day(found: Date) -> str:
    """One date in EDTF, with its precision where that does not show."""
    if found.edtf is None:
        return f"some {found.precision}"
    shows = not {"/", "{", "["} & set(found.edtf) and found.precision in {"day", "month", "year"}
    return found.edtf if shows else f"{found.edtf} {found.precision}"


def parted(said: str, given: str) -> str:
    """How many sentences a text has."""
    return str(len(list(sentences(said))))


READERS: dict[str, Callable[[str, str], str]] = {
    "detect/figures.toml": counted,
    "detect/kinds/kinds.toml": decided,
    "detect/dates/dates.toml": dated,
    "detect/sentences.toml": parted,
}


def examples() -> Iterator[object]:
    """Each phrase of each table with its reader, its circumstances and its reading."""
    for name, read in READERS.items():
        table = tomllib.loads((ROOT / name).read_text(encoding="utf-8"))
        for given, reading, said, fails in phrases(table):
            marks = pytest.mark.xfail(strict=True) if fails else ()
            said_given = f"{given}: {said}" if given else said
            yield pytest.param(
                read, said, given, reading, id=f"{Path(name).stem}: {said_given}", marks=marks
            )


def phrases(
    table: dict[str, object], given: str = "", fails: bool = False
) -> Iterator[tuple[str, str, str, bool]]:
    """The phrases of a table and of the tables in it, `fails` apart: given, reading, phrase."""
    for key, value in table.items():
        if isinstance(value, dict):
            inner = given if key == "fails" else key
            yield from phrases(value, inner, fails or key == "fails")
        elif isinstance(value, list):
            for said in value:
                yield given, key, str(said), fails


@pytest.mark.parametrize(("read", "said", "given", "reading"), list(examples()))
def test_table(read: Callable[[str, str], str], said: str, given: str, reading: str) -> None:
    """A phrase is read as its table says."""
    assert (read(said, given) or "nothing") == reading


def test_tables_are_all_run() -> None:
    """Every table beside a rule is run by some test."""
    tests = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("*.py"))
    tables = [path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.toml")]
    others = [name for name in tables if name not in READERS]
    assert [name for name in others if Path(name).name not in tests] == []


def test_phrases_stand_once() -> None:
    """No phrase has two readings in one table."""
    for name in READERS:
        table = tomllib.loads((ROOT / name).read_text(encoding="utf-8"))
        said = [(given, phrase) for given, _, phrase, _ in phrases(table)]
        assert sorted(said) == sorted(set(said)), name
