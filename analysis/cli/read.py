"""`reportedly read`: a report in the terminal, with what the rules read in it beside its words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from analysis.cli import tables
from analysis.cli.options import files, published, publisher
from analysis.model import Reject, Report

if TYPE_CHECKING:
    from rich.console import Console


@click.command(
    "read",
    epilog="\b\nExamples:\n"
    "  reportedly read data/reports/2025-02-27-pravda-joongang-3000.md\n"
    "  reportedly read --published 2024-10-25 --publisher NextShark article.txt",
)
@files
@published
@publisher
@click.pass_context
def command(
    ctx: click.Context, files: tuple[str, ...], published: date | None, publisher: str | None
) -> None:
    """Show reports with all that is read in them marked.

    Every claim, date, source and number has its reading beside it. A number that is in no claim is
    shown with the reason. A FILE is as for `reportedly extract`; `-` is standard input. Exit code 1
    if anything could not be read; the rest is shown.
    """
    from analysis.read import reports

    rejects = 0
    out = tables.console()
    for found in reports(files, published=published, publisher=publisher):
        if isinstance(found, Reject):
            rejects += 1
            click.echo(found, err=True)
        else:
            show(found, out)
    ctx.exit(1 if rejects else 0)


def show(report: Report, out: Console) -> None:
    """Print a report: what it is, its text with the notes, and how many there are."""
    from rich.text import Text

    from analysis.annotate import annotated, tally, terminal

    found = annotated(report.text, report.published, report.publisher)
    coloured = out.color_system is not None and not out.no_color
    out.print(Text(heading(report), "bold"))
    out.print(terminal.annotated(found.text, found.notes, out.width, coloured=coloured))
    out.print(Text(", ".join(tally(found.notes)) + "\n"))


def heading(report: Report) -> str:
    """What a report is: its name or title, its publisher, and its day.

    >>> heading(Report("visit", "Ten men.", publisher="Example News"))
    'visit · Example News · publication date not known'
    """
    day = f"{report.published}" if report.published else "publication date not known"
    parts = (report.title or report.id, report.publisher or "publisher not known", day)
    return tables.said(" · ".join(parts))
