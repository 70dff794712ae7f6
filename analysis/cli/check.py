"""`reportedly check`: every promise that the database makes, checked."""

from __future__ import annotations

from pathlib import Path

import click

from analysis.cli import options


@click.command(
    "check",
    epilog="\b\nExamples:\n  reportedly check\n  reportedly check --db my.duckdb",
)
@options.database
@click.pass_context
def command(ctx: click.Context, db: Path) -> None:
    """Check what the database promises, a line a promise.

    A line says ok, or how often the promise is broken; the exit code is then 1.
    """
    from analysis.pipeline.check import checked

    broken = 0
    for promise, found in checked(db):
        broken += found is not None
        click.echo(f"broken  {found}" if found else f"ok      {promise}")
    ctx.exit(1 if broken else 0)
