"""`reportedly build`: from reports on disk to one database."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

import click

from analysis.cli import options, tables
from analysis.cli.progress import progress

if TYPE_CHECKING:
    from rich.table import Table

    from analysis.load.summary import Summary

NAMED = 50  # of what could not be read
MOST = 8  # processes that read as fast as one puts into the database what they read


def processors() -> int:
    """How many processors this process may use, or as many of them as make a build faster.

    Polars knows: it heeds the processors that a process is bound to and the share of their time
    that its control groups leave it, as in a container.
    """
    from polars import thread_pool_size

    return min(thread_pool_size(), MOST)


@click.command(
    "build",
    epilog="\b\nExamples:\n"
    "  reportedly build\n"
    "  reportedly build my-reports my.duckdb --published 2024-10-25",
)
@click.argument("reports", type=options.ANY_PATH, default=options.REPORTS)
@click.argument("database", type=options.DATABASE_FILE, default=options.DATABASE)
@click.option(
    "--coded",
    type=options.ANY_PATH,
    help="Coded claims; without it, the folder `coded` beside REPORTS if there is one.",
)
@options.published
@options.publisher
@click.option(
    "--reliability",
    type=options.FILE,
    metavar="CSV",
    help="Your grades of sources, A to F: source_id, reliability, rationale.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    default=processors,
    help="Read with so many processes at once; without it, one for each processor that it may use, "
    "up to 8.",
)
@click.option("--quiet", is_flag=True, help="Print only what is wrong with the reports.")
@click.pass_context
def command(
    ctx: click.Context,
    reports: Path,
    database: Path,
    coded: Path | None,
    published: date | None,
    publisher: str | None,
    reliability: Path | None,
    jobs: int,
    quiet: bool,
) -> None:
    """Read REPORTS, a file or folder, into DATABASE, a DuckDB file.

    REPORTS is data/reports and DATABASE is data/reportedly.duckdb if they are not given. A file
    that cannot be read is named and the rest goes in; the exit code is then 1. The folder of
    DATABASE is made if only it is missing, and not those above it.
    """
    from analysis.pipeline.build import rebuild

    is_new = not database.parent.exists()
    with progress(quiet) as tell:
        summary = rebuild(
            reports,
            database,
            coded=coded,
            published=published,
            publisher=publisher,
            reliability=reliability,
            progress=tell,
            jobs=jobs,
        )
    if not quiet:
        tables.console().print(table(summary, database))
        if is_new:
            click.echo(f"The folder {database.parent} is new.")
    complain(summary, database, quiet)
    ctx.exit(1 if summary.rejects else 0)


def table(summary: Summary, database: Path) -> Table:
    """What a build read, found and rejected: a line each."""
    from analysis.load.summary import listed

    lines = [
        ("reports read", summary.reports),
        ("claims read by rule", summary.claims_rule),
        ("claims coded", summary.claims_coded),
        ("sources", summary.sources),
        *((f"numbers not taken: {why}", many) for why, many in summary.numbers_not_taken.items()),
        *(("superseded", text) for text in listed(summary.superseded, NAMED, earlier(database))),
        *(("look at", remark) for remark in summary.noticed()),
        *(("passed over", said) for said in [summary.not_reports()] if said),
        *(("not read", reject) for reject in listed(summary.rejects, NAMED, rest(database))),
    ]
    said = summary.superseded or summary.noticed() or summary.passed_over or summary.rejects
    cells = [
        (what, f"{found:,}" if isinstance(found, int) else str(found)) for what, found in lines
    ]
    return tables.grid(("", f"in {summary.seconds:.1f} s"), cells, (False, not said))


def rest(database: Path) -> str:
    """Where to find what is not named.

    >>> rest(Path("my.duckdb"))
    'in the table rejects: reportedly sql "from rejects" --db my.duckdb'
    """
    return f'in the table rejects: reportedly sql "from rejects" --db {quote(str(database))}'


def earlier(database: Path) -> str:
    """Where to find the texts that a later one stands for, and that are not named."""
    return f'in: reportedly sql "from texts where not is_current" --db {quote(str(database))}'


def complain(summary: Summary, database: Path, quiet: bool) -> None:
    """Say on standard error how much could not be read, or where nothing else is said, what."""
    from analysis.load.summary import listed

    if quiet:
        for line in (*summary.noticed(), *listed(summary.rejects, NAMED, rest(database))):
            click.echo(line, err=True)
    elif summary.rejects:
        many = len(summary.rejects)
        click.echo(f"Error: {many:,} could not be read; the rest is in {database}.", err=True)
