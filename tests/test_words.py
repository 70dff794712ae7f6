"""Vocabularies: what is wrong in a table is refused with its place and a remedy."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

import analysis.words
from analysis.load.faults import MEASURES
from analysis.words import BadVocabulary, add, classes, grammar, rows, sets


@pytest.fixture
def unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """The vocabularies as they are before anything is read, put back afterwards."""
    monkeypatch.setattr(analysis.words, "folders", list(analysis.words.folders[:1]))
    monkeypatch.setattr(analysis.words, "tables_read", {})


def refusal(folder: Path, table: str, lines: str) -> str:
    """What reading a table says once these lines are added to it."""
    (folder / f"{table}.csv").write_text(lines, encoding="utf-8")
    add(folder)
    with pytest.raises(BadVocabulary) as refused:
        rows(table)
    return str(refused.value).removeprefix(f"{folder}/")


@pytest.mark.parametrize(
    ("table", "lines", "says"),
    [
        ("units", "said,means\nzouave,trops\n", "units.csv:2: 'trops' is unknown as 'means'. Use"),
        ("units", "said,means\nsapper,troops\n", "units.csv:2: 'sapper' means both 'engineers'"),
        (
            "units",
            "said,means\nzouave\n",
            "units.csv:2: 1 cells for the 2 columns said,means. Fill",
        ),
        ("units", "said,means\na,b,troops\n", "units.csv:2: 3 cells for the 2 columns"),
        ("units", "said,means\n\nzouave,troops\n", "units.csv:2: 0 cells for the 2 columns"),
        ("units", "said,means\n,troops\n", "units.csv:2: 'said' is blank. Fill it or remove"),
        ("units", "said,means\nzouave,troops \n", "units.csv:2: a cell begins or ends with a"),
        ("units", "phrase,means\nzouave,troops\n", "units.csv:1: the columns are phrase,means"),
        ("bounds", "said,means,side\nmaybe,kinda,before\n", "bounds.csv:2: 'kinda' is unknown"),
        ("units", "", "units.csv:1: the columns are missing"),
    ],
)
def test_bad_lines(unread: None, tmp_path: Path, table: str, lines: str, says: str) -> None:
    """A bad line is refused by file, line, what is wrong and what to do."""
    assert refusal(tmp_path, table, lines).startswith(says)


def test_added_rows(unread: None, tmp_path: Path) -> None:
    """A user's rows stand behind the shipped ones of the same table."""
    shipped = len(rows("bodies"))
    (tmp_path / "units.csv").write_text("said,means\nzouave,troops\n", encoding="utf-8")
    add(tmp_path)
    assert dict(rows("units")[-1]) == {"said": "zouave", "means": "troops"}
    assert len(rows("bodies")) == shipped


def test_added_too_late(unread: None, tmp_path: Path) -> None:
    """Rows cannot be added to a table that was read before."""
    rows("units")
    (tmp_path / "units.csv").write_text("said,means\nzouave,troops\n", encoding="utf-8")
    with pytest.raises(RuntimeError, match=r"units\.csv: the table was read before"):
        add(tmp_path)


def test_added_to_nothing(unread: None, tmp_path: Path) -> None:
    """A table that is not shipped is nobody's, and most likely a slip of the pen."""
    (tmp_path / "unit.csv").write_text("said,means\nzouave,troops\n", encoding="utf-8")
    with pytest.raises(FileNotFoundError, match=r"unit\.csv: there is no table of this name"):
        add(tmp_path)


def test_every_table_is_sound(unread: None) -> None:
    """Every shipped table is read without a complaint."""
    folder = Path(analysis.words.__file__).parent
    assert all(rows(path.stem) for path in folder.glob("*.csv"))


def test_unknown_set() -> None:
    """A set of small words that the table lacks is an error, not an empty set."""
    with pytest.raises(KeyError):
        grammar("no such words")


def test_no_set_in_vain() -> None:
    """Every set of small words is asked for by a rule, and each that is asked for is there."""
    code = (path.read_text("utf-8") for path in Path(analysis.__file__).parent.rglob("*.py"))
    asked = {name for text in code for name in re.findall(r'\bgrammar\("([^"]+)"\)', text)}
    assert asked - sets().keys() == set()
    assert sets().keys() - asked == set()


def test_no_set_is_written_twice() -> None:
    """No two sets of small words are the same, and none stands in code again."""
    named = {frozenset(held): name for name, held in sets().items()}
    assert len(named) == len(sets())
    code = (path.read_text("utf-8") for path in Path(analysis.__file__).parent.rglob("*.py"))
    written = re.findall(r"^\w+ = frozenset\((\{[^{}]+\})\)$", "\n".join(code), re.MULTILINE)
    again = [words for words in written if frozenset(re.findall('"([^"]+)"', words)) in named]
    assert again == []


def test_measures_are_the_same_everywhere() -> None:
    """Words, promises and tables know the same measures."""
    known = classes()["measures"]["means"]
    schema = (files("analysis.load") / "schema.sql").read_text("utf-8")
    [listed] = re.findall(r"check \(measure in \(([^)]+)\)\)", schema)
    assert known == MEASURES == set(re.findall(r"'(\w+)'", listed))
