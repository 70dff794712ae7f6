"""The public interface of the ledger: one view a file, one page a view."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from graphlib import TopologicalSorter
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

from analysis.views import stored
from analysis.words import rows

if TYPE_CHECKING:
    import duckdb

SHORT_FORM = "The pattern of a short form whose full stop ends no sentence, such as Gen. and Oct."


def selects() -> Mapping[str, str]:
    """The select of every view, by the view's name."""
    return texts(".sql")


def pages() -> Mapping[str, str]:
    """The page of every view, by the view's name."""
    return texts(".md")


@cache
def texts(ending: str) -> Mapping[str, str]:
    """The files of this folder with an ending, by the name before it."""
    found = [file for file in files(__name__).iterdir() if file.name.endswith(ending)]
    return MappingProxyType(
        {file.name.removesuffix(ending): file.read_text(encoding="utf-8") for file in found}
    )


def parameters(select: str) -> list[str]:
    """What a select has to be given, from the line `-- takes …` above it.

    >>> parameters("-- A row is a claim.\\n-- takes day, claimant\\nfrom estimates")
    ['day', 'claimant']
    """
    takes = re.search(r"^-- takes (.+)$", select, re.MULTILINE)
    return takes[1].split(", ") if takes else []


def definition(name: str, select: str) -> str:
    """The statement that makes a view of a select, or a macro of one that takes something."""
    if takes := parameters(select):
        return f"create or replace macro {name}({', '.join(takes)}) as table\n{select}"
    return f"create or replace view {name} as\n{select}"


def columns(page: str) -> dict[str, str]:
    """What the columns of a view mean, from the table `Columns` of its page.

    >>> columns("Columns\\n\\n| column | means |\\n|---|---|\\n| best | The count. |\\n")
    {'best': 'The count.'}
    """
    rows = re.search(r"^Columns\n\n.+\n.+\n((?:\|.+\n)+)", page, re.MULTILINE)
    return dict(re.findall(r"^\| (\w+) \| (.+) \|$", rows[1], re.MULTILINE)) if rows else {}


def comments(name: str, select: str, page: str) -> Iterator[str]:
    """The statements that tell the database what a row of a view is, and what its columns mean.

    The columns of a macro cannot be commented on: they are in its page alone.
    """
    said = page.split("\n", 1)[0]
    if parameters(select):
        yield f"comment on macro table {name} is {literal(said)}"
        return
    kinds = {"view": name} | ({"table": f"stored.{name}"} if stored.is_stored(select) else {})
    for kind, relation in kinds.items():
        yield f"comment on {kind} {relation} is {literal(said)}"
        for column, means in columns(page).items():
            yield f'comment on column {relation}."{column}" is {literal(means)}'


def literal(said: str) -> str:
    """A text as SQL takes it.

    >>> literal("the claimant's")
    "'the claimant''s'"
    """
    return "'" + said.replace("'", "''") + "'"


def uses(selects: Mapping[str, str]) -> dict[str, set[str]]:
    """The tables and views that each select names, asked of an empty database.

    A database that has the views would name the tables behind them instead.

    >>> uses({"late": "with a as (from claims) select * from a where latest > today()"})
    {'late': {'claims'}}
    """
    import duckdb

    with duckdb.connect() as empty:
        empty.execute(short_form())
        return {name: empty.get_table_names(select) for name, select in selects.items()}


@cache
def ordered() -> tuple[str, ...]:
    """The names of the views, each after those that it selects from."""
    views = dict(sorted(selects().items()))
    before = {name: used & views.keys() for name, used in uses(views).items()}
    return tuple(TopologicalSorter(before).static_order())


def short_form() -> str:
    """The statement that makes the macro `short_form`: the pattern of a full stop in a sentence.

    As a macro it is a constant: the database compiles it once, and not once for each row.
    """
    said = {row["said"] for row in rows("abbreviations") if row["means"] != "state"}
    known = "|".join(sorted(said, key=lambda form: (-len(form), form)))
    pattern = rf"\b((?:\p{{Lu}}|{known})(?:\.\p{{Lu}})*)\."
    return f"create or replace macro short_form() as {literal(pattern)}"


def install(db: duckdb.DuckDBPyConnection) -> None:
    """Create or replace every view, each after those it selects from, with what it means.

    Those that are stored have no rows until `store` gives them some. All are made in one
    transaction: each of the hundreds of statements would wait for the disk if it had its own.
    """
    found, said = selects(), pages()
    db.begin()
    db.execute("create schema if not exists stored")
    db.execute(short_form())
    db.execute(f"comment on macro short_form is {literal(SHORT_FORM)}")
    for name in ordered():
        for statement in (*made(name, found[name]), *comments(name, found[name], said[name])):
            db.execute(statement)
    db.commit()


def made(name: str, select: str) -> Iterator[str]:
    """The statements that make a view: of its select, or of the table in which its rows are."""
    if stored.is_stored(select):
        yield stored.emptied(name, select)
        yield stored.definition(name)
    else:
        yield definition(name, select)


def store(
    db: duckdb.DuckDBPyConnection, names: Collection[str] | None = None, but: Collection[str] = ()
) -> None:
    """Work out the rows of the stored views, or of some of them, `but` those that have theirs.

    Claims, their corrections and links must be there; ladders are made without links.
    """
    found = selects()
    for name in ordered() if names is None else names:
        if name not in but and stored.is_stored(found[name]):
            db.execute(f"delete from stored.{name}")
            db.execute(stored.filled(name, found[name]))
