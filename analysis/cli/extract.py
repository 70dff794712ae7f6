"""`reportedly extract`: texts in, claims (or dates, or numbers) out, nothing stored."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from analysis.cli.files import output, spared
from analysis.cli.options import FILE, files, published, publisher
from analysis.model import Reject, Report

Record = dict[str, Any]


@click.command(
    "extract",
    epilog="\b\nExamples:\n"
    "  reportedly extract data/reports --to claims.jsonl\n"
    "  reportedly extract --published 2024-10-25 --publisher NextShark article.txt\n"
    "  reportedly extract --what dates data/reports",
)
@files
@click.option("--to", type=FILE, help="Write to this file instead of standard output.")
@click.option(
    "--what",
    type=click.Choice(["claims", "dates", "numbers"]),
    default="claims",
    show_default=True,
    help="Which findings to write: dates come with whoever says them, numbers with their decision.",
)
@published
@publisher
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[str, ...],
    to: Path | None,
    what: str,
    published: date | None,
    publisher: str | None,
) -> None:
    """Read the claims out of texts, one JSON object a line.

    Nothing is stored. A FILE is Markdown with front matter, plain text, JSONL with a report a line
    (id, text, published, publisher, url, title), a folder of these, or `-` for standard input. Exit
    code 1 if anything could not be read; the claims of the rest are written all the same. If
    nothing could be read, a file that --to names stays as it was; one that is read is never
    overwritten.
    """
    from analysis.read import reports

    spared(to, read_files(files) if to else ())
    read = rejects = 0
    remarked: set[str] = set()
    with output(to) as stream:
        for found in reports(files, published=published, publisher=publisher):
            if isinstance(found, Reject):
                rejects += 1
                click.echo(found, err=True)
                continue
            read += 1
            remark(found, remarked)
            for record in records(found, what):
                stream.write(line(record))
            stream.flush()
        if not read:
            raise click.ClickException(nothing_read(to))
    ctx.exit(1 if rejects else 0)


def remark(report: Report, remarked: set[str]) -> None:
    """Say on standard error what there is to look at in a report, each thing the first time."""
    for each in report.remarks:
        if each.said not in remarked:
            click.echo(each, err=True)
        remarked.add(each.said)


def nothing_read(to: Path | None) -> str:
    """What to say where there is nothing to write.

    >>> nothing_read(Path("claims.jsonl"))
    'Nothing could be read; claims.jsonl is not written.'
    """
    return f"Nothing could be read; {to} is not written." if to else "Nothing could be read."


def read_files(files: tuple[str, ...]) -> Iterator[str]:
    """Every file that the arguments name or hold."""
    from analysis.read.walk import files as walked

    return (path for path, _ in walked(files))


def records(report: Report, what: str) -> Iterator[Record]:
    """What is found in a report, each as a mapping from field to value."""
    from analysis.pipeline import extract

    if what == "dates":
        for said in extract.dates_said(report.text, report.published):
            yield said.record(id=report.id)
        return
    found = extract.reading(report.text, published=report.published, publisher=report.publisher)
    for item in found.claims if what == "claims" else found.numbers:
        yield item.record(id=report.id)


def line(record: Record) -> bytes:
    """A record as a line of JSON; halves of surrogate pairs, which UTF-8 lacks, are escaped."""
    return json.dumps(record, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"
