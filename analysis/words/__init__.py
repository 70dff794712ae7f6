"""The vocabularies: one word, one row, one file. Tables are CSV, read once and never changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType

from analysis.words.tables import BadVocabulary, Classes, checked, lines

__all__ = ["BadVocabulary", "add", "added", "grammar", "last_words", "meanings", "rows"]

Rows = tuple[Mapping[str, str], ...]
folders: list[Traversable] = [files(__name__)]
tables_read: dict[str, Rows] = {}


def add(folder: Path) -> None:
    """Read a folder's CSV files behind the shipped tables of the same names and columns.

    Must be called before anything is extracted; raises RuntimeError for a table already read,
    and FileNotFoundError for one that is not shipped.
    """
    for path in sorted(folder.glob("*.csv")):
        if not (files(__name__) / path.name).is_file():
            raise FileNotFoundError(f"{path}: there is no table of this name to add to")
        if path.stem in tables_read:
            raise RuntimeError(f"{path}: the table was read before. Add to it first")
    folders.append(folder)


def added() -> Iterator[Traversable]:
    """The CSV files that were added to the shipped tables, in the order in which they are read."""
    shipped, *others = folders
    for folder in others:
        names = sorted(path.name for path in folder.iterdir())
        yield from (folder / name for name in names if (shipped / name).is_file())


def rows(name: str) -> Rows:
    """The rows of `<name>.csv`, each a mapping from column to text.

    Raises BadVocabulary with file, line and remedy where the table cannot be used.

    >>> rows("countries")[0].keys() >= {"iso3", "name", "demonyms"}
    True
    """
    if name not in tables_read:
        found = [line for path in paths(name) for line in lines(path, columns(name))]
        tables_read[name] = checked(found, classes().get(name, {}) if name != "classes" else {})
    return tables_read[name]


def columns(name: str) -> list[str]:
    """The columns of a shipped table, which rows that are added to it must have."""
    with (files(__name__) / f"{name}.csv").open(encoding="utf-8") as shipped:
        return shipped.readline().strip().split(",")


def paths(name: str) -> Iterator[Traversable]:
    """The shipped table and those that were added to it."""
    for folder in folders:
        path = folder / f"{name}.csv"
        if path.is_file() or folder is folders[0]:
            yield path


@cache
def classes() -> Mapping[str, Classes]:
    """The classes that a column of a table may hold, by table and column."""
    found: dict[str, dict[str, frozenset[str]]] = {}
    for row in rows("classes"):
        columns = found.setdefault(row["table"], {})
        columns[row["column"]] = columns.get(row["column"], frozenset()) | {row["class"]}
    return found


@cache
def meanings(name: str) -> Mapping[str, str]:
    """What each phrase of the two-column table `<name>.csv` (`said,means`) means.

    >>> meanings("bodies")["spy agency"]
    'intelligence'
    """
    return MappingProxyType({row["said"].lower(): row["means"] for row in rows(name)})


@cache
def last_words(name: str) -> frozenset[str]:
    """The words with which the phrases of such a table end, to ask first whether one can stand.

    >>> "agency" in last_words("bodies"), "spy" in last_words("bodies")
    (True, False)
    """
    return frozenset(said.split()[-1] for said in meanings(name))


@cache
def grammar(name: str) -> frozenset[str]:
    """The words of one set of `grammar.csv`: small words that a rule looks for around others.

    Raises KeyError for a set that the table lacks.

    >>> "which" in grammar("links")
    True
    """
    return sets()[name]


@cache
def sets() -> Mapping[str, frozenset[str]]:
    """Every set of `grammar.csv` by its name."""
    found: dict[str, set[str]] = {}
    for row in rows("grammar"):
        found.setdefault(row["set"], set()).add(row["word"])
    return {name: frozenset(words) for name, words in found.items()}
