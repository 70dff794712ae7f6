"""Progress: a bar on standard error, or plain lines where that is no terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

Tell = Callable[[int, int], None]
PARTS = 4


@contextmanager
def progress(quiet: bool) -> Iterator[Tell | None]:
    """What to tell how many reports are done, of how many; nothing if all is to be quiet."""
    if quiet:
        yield None
    elif sys.stderr.isatty():
        with bar() as tell:
            yield tell
    else:
        yield plain


@contextmanager
def bar() -> Iterator[Tell]:
    """A progress bar with the time that is left."""
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    from analysis.cli.tables import console

    columns = (
        TextColumn("reading reports"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console(stderr=True), transient=True) as shown:
        task = shown.add_task("", total=None)
        yield lambda done, total: shown.update(task, completed=done, total=total)


def plain(done: int, total: int) -> None:
    """A line at each quarter of the way."""
    if done and done * PARTS // total > (done - 1) * PARTS // total:
        click.echo(f"reading reports: {done} of {total}", err=True)
