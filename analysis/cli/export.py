"""`reportedly export`: charts and the rows behind them, as files."""

from __future__ import annotations

from pathlib import Path

import click

from analysis.cli import options
from analysis.cli.files import spared

FORMATS = ("svg", "png", "html", "json", "csv")


class Formats(click.ParamType[tuple[str, ...]]):
    """Formats of a chart, separated by commas."""

    name = "list"

    def convert(
        self, value: str | tuple[str, ...], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """The formats, or a usage error that names those there are."""
        formats = tuple(value.split(",")) if isinstance(value, str) else value
        for name in formats:
            if name not in FORMATS:
                self.fail(f"{name!r} is no format. There are {', '.join(FORMATS)}.", param, ctx)
        return formats


@click.command(
    "export",
    epilog="\b\nExamples:\n"
    "  reportedly export\n"
    "  reportedly export --chart estimates_by_claimant --format svg,csv --to charts",
)
@options.database
@click.option(
    "--to",
    type=options.FOLDER,
    default=options.EXPORTS,
    show_default=True,
    help="The folder to write to.",
)
@click.option(
    "--chart", "charts", multiple=True, metavar="NAME", help="Only this chart; repeatable."
)
@click.option(
    "--format",
    "formats",
    type=Formats(),
    default=",".join(FORMATS),
    show_default=True,
    help="What to write of each chart.",
)
def command(db: Path, to: Path, charts: tuple[str, ...], formats: tuple[str, ...]) -> None:
    """Save every chart as a picture, as a page, as Vega-Lite, and the rows behind it as CSV."""
    from analysis.charts.exhibits import EXHIBITS
    from analysis.export import export
    from analysis.pipeline.connect import connect

    for name in charts:
        if name not in EXHIBITS:
            raise click.UsageError(f"{name!r} is no chart. There are {', '.join(EXHIBITS)}.")
    for name in charts or EXHIBITS:
        for kind in formats:
            spared(to / f"{name}.{kind}", [db])
    for path in export(connect(db), to, charts=charts or None, formats=formats):
        click.echo(path)
