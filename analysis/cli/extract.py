"""`reportedly extract`: texts in, claims out, nothing stored."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from analysis.cli.failures import told
from analysis.cli.files import output
from analysis.cli.options import FILE, published, publisher
from analysis.model import Reject, Report


@click.command(
    "extract",
    epilog="\b\nExamples:\n"
    "  reportedly extract data/reports --to claims.jsonl\n"
    "  reportedly extract --published 2024-10-25 --publisher NextShark article.txt",
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--to", type=FILE, help="Write the claims to this file instead of standard output.")
@published
@publisher
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[str, ...],
    to: Path | None,
    published: date | None,
    publisher: str | None,
) -> None:
    """Read the claims out of texts, one JSON object a line; nothing is stored.

    A FILE is Markdown with front matter, plain text, JSONL with a report a line (id, text,
    published, publisher, url, title), a folder of these, or `-` for standard input.
    Exit code 1 if anything could not be read; the claims of the rest are written all the same.
    """
    rejects = 0
    with told(), output(to) as stream:
        for found in reports(files, published, publisher):
            if isinstance(found, Reject):
                rejects += 1
                click.echo(found, err=True)
                continue
            for line in claim_lines(found):
                stream.write(line)
            stream.flush()
    ctx.exit(1 if rejects else 0)


def reports(
    files: tuple[str, ...], published: date | None, publisher: str | None
) -> Iterator[Report | Reject]:
    """The reports in the files, as soon as each is read, and what could not be read."""
    from analysis.read import reports

    yield from reports(files, published=published, publisher=publisher)


def claim_lines(report: Report) -> Iterator[bytes]:
    """The claims of a report as lines of JSON.

    Halves of surrogate pairs have no UTF-8: they are written as JSON escapes.
    """
    from analysis.pipeline.extract import reading

    for claim in reading(
        report.text, published=report.published, publisher=report.publisher
    ).claims:
        record = json.dumps(claim.record(id=report.id), ensure_ascii=False)
        yield record.encode("utf-8", "backslashreplace") + b"\n"
