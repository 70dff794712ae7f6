"""`reportedly export`: charts and the rows behind them, as files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from analysis.cli import options
from analysis.cli.files import spared

if TYPE_CHECKING:
    from analysis.pipeline.connect import Ledger

CLAIMS = """
from estimates where measure = $measure and counted = $counted
    and ($actor::varchar is null or actor = $actor::varchar)
limit 1
"""
MOST = """
select measure, counted, actor from estimates where measure <> 'other'
group by all order by count(*) desc, measure, counted, actor limit 1
"""
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
    "  reportedly export --measure killed --actor any --to charts\n"
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
@click.option(
    "--measure", default="deployed", show_default=True, help="The measure of the claims shown."
)
@click.option("--counted", default="troops", show_default=True, help="What is counted in them.")
@click.option(
    "--actor", default="PRK", show_default=True, help="Whose, as ISO 3166-1 alpha-3 code, or any."
)
def command(
    db: Path,
    to: Path,
    charts: tuple[str, ...],
    formats: tuple[str, ...],
    measure: str,
    counted: str,
    actor: str,
) -> None:
    """Save every chart as a picture, as a page, as Vega-Lite, and the rows behind it as CSV.

    Without options the charts show how many North Korean troops were sent.
    """
    from analysis.charts.exhibits import EXHIBITS
    from analysis.charts.questions import Question
    from analysis.export import export
    from analysis.pipeline.connect import connect

    for name in charts:
        if name not in EXHIBITS:
            raise click.UsageError(f"{name!r} is no chart. There are {', '.join(EXHIBITS)}.")
    for name in charts or EXHIBITS:
        for kind in formats:
            spared(to / f"{name}.{kind}", [db])
    ledger, whose = connect(db), None if actor == "any" else actor
    try:
        paths = export(
            ledger, to, charts=charts or None, formats=formats,
            question=Question(measure, counted, whose),
        )  # fmt: skip
    except ValueError as error:
        raise click.UsageError(f"{error}.") from error
    for path in paths:
        click.echo(path)
    chosen = {"measure": measure, "counted": counted, "actor": whose}
    if ledger.sql(CLAIMS, params=chosen).is_empty():
        click.echo(f"The ledger holds no such claims. {most(ledger)}", err=True)


def most(ledger: Ledger) -> str:
    """The options with which a ledger's charts show most, as a line to copy."""
    found = ledger.sql(MOST).rows()
    if not found:
        return "It holds none at all."
    measure, counted, actor = found[0]
    return (
        f"Try: reportedly export --measure {measure} --counted {counted} --actor {actor or 'any'}"
    )
