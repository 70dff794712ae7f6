"""`reportedly sql`: a question to the database, read-only and locked down."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analysis.cli import formats, options, tables
from analysis.cli.failures import told
from analysis.cli.files import output, spared

if TYPE_CHECKING:
    import polars as pl

FORMATS = ("table", "csv", "json", "parquet", "xlsx")
BINARY = {"parquet": "Parquet", "xlsx": "Excel's format"}


@click.command(
    "sql",
    epilog="\b\nExamples:\n"
    '  reportedly sql "from estimates limit 5"\n'
    '  reportedly sql "select claimant, best from estimates" --to estimates.csv',
)
@click.argument("words", type=options.WORDS, nargs=-1, required=True, metavar="QUERY")
@options.database
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="How to write the rows; without it, as the name of the --to file ends, or as a table.",
)
@click.option("--to", type=options.FILE, help="Write the rows to this file.")
@options.seconds
def command(
    words: tuple[str, ...], db: Path, form: str | None, to: Path | None, seconds: float
) -> None:
    """Ask the database in SQL, which cannot change it.

    No file and no network can be reached. QUERY is SQL as DuckDB speaks it, or `-` to read it from
    standard input. CSV and Excel are for spreadsheets: what one would run gets an apostrophe before
    it, and lists are one text. JSON and Parquet give every value as it is.
    """
    if len(words) > 1:
        raise click.UsageError('Put the query in quotes, as in: reportedly sql "from estimates"')
    [query], form = words, form or suffix(to)
    if form in BINARY and to is None:
        raise click.UsageError(f"{BINARY[form]} is no text: name a file with --to rows.{form}.")
    spared(to, [db, *(["-"] if query == "-" else [])])
    text = standard_input() if query == "-" else query
    rows = answer(text, db, seconds)
    if form == "table" and to is None:
        tables.show(rows)
        return
    with output(to) as stream:
        stream.write(written(rows, form, text))


def standard_input() -> str:
    """The query that standard input holds; what is not UTF-8 is told with its line."""
    content = sys.stdin.buffer.read()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise click.ClickException(
            f"-:{line}: the query is not UTF-8. Save it as UTF-8."
        ) from error


def suffix(to: Path | None) -> str:
    """The format that a file's name ends in; a table without a file."""
    if to is None:
        return "table"
    form = {".txt": "table"}.get(to.suffix, to.suffix[1:])
    if form not in FORMATS:
        raise click.UsageError(f"{to} does not tell its format: add --format csv, for example.")
    return form


def answer(query: str, db: Path, seconds: float) -> pl.DataFrame:
    """The rows that a query gives; what is wrong with it is told, with its place."""
    from polars.exceptions import PolarsError

    from analysis.pipeline.connect import connect

    with told(PolarsError), connect(db, seconds=seconds) as ledger:
        return ledger.sql(query)


def written(rows: pl.DataFrame, form: str, query: str) -> bytes:
    """The rows of a query in a format, as bytes."""
    match form:
        case "csv":
            from analysis.write.tables import table

            return table(rows).encode()
        case "xlsx":
            from analysis.write.sheets import workbook

            return workbook(rows, {"query": query})
        case "json":
            return formats.json_rows(rows)
        case "parquet":
            return formats.parquet(rows)
    return tables.text(rows).encode("utf-8", "backslashreplace")
