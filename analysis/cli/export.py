"""`reportedly export`: charts, the rows behind them and what they rest on, as files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from analysis.cli import options, questions
from analysis.cli.files import spared

FORMATS = ("svg", "png", "pdf", "html", "json", "csv", "xlsx")
USUAL = "svg,png,html,csv"
PAGE = "report.html"


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
    "  reportedly export --chart estimates_by_claimant --format svg,pdf,xlsx --to charts\n"
    "  reportedly export --chart estimates_by_claimant --where \"claimant_country = 'KOR'\"\n"
    "  reportedly export --page\n"
    "  reportedly export --page killed.html --measure killed --actor any",
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
    "--chart",
    "charts",
    multiple=True,
    metavar="NAME",
    help="Only this chart, such as revisions; repeatable.",
)
@click.option(
    "--format",
    "formats",
    type=Formats(),
    default=USUAL,
    show_default=True,
    help=f"What to write of each chart, of {', '.join(FORMATS)}.",
)
@click.option(
    "--page",
    type=click.Path(dir_okay=False, readable=False),
    is_flag=False,
    flag_value="",
    metavar="[FILE]",
    help="Write one HTML page of the whole ledger instead: all charts, every claim in a table, the "
    f"words behind them, methods and reports. Without FILE it is {PAGE} in the --to folder.",
)
@click.option(
    "--measure",
    default=questions.COMMONEST,
    show_default=True,
    help="The measure of the claims shown, such as killed; that of most claims, if none is given.",
)
@click.option(
    "--counted",
    default=questions.COMMONEST,
    show_default=True,
    help="What is counted in them, such as troops.",
)
@click.option(
    "--actor",
    default=questions.COMMONEST,
    show_default=True,
    help="Whose, as ISO 3166-1 alpha-3 code, or any. The commonest is that of three quarters of "
    "the claims, or else any.",
)
@click.option("--day", type=options.Day(), help="As it was known on that day, such as 2024-10-25.")
@click.option(
    "--where",
    type=options.WORDS,
    metavar="SQL",
    help="Only those of a chart's rows that hold this condition on their columns; without "
    "--chart, charts whose rows have not these columns are left out.",
)
@click.pass_context
def command(
    context: click.Context,
    db: Path,
    to: Path,
    charts: tuple[str, ...],
    formats: tuple[str, ...],
    page: str | None,
    measure: str,
    counted: str,
    actor: str,
    day: date | None,
    where: str | None,
) -> None:
    """Save every chart, with its rows and what it rests on.

    A chart is saved as pictures and as a page. Without options the charts show what most claims of
    the ledger are about. Beside each stands NAME.meta.json: question, query, ledger, reports with
    links, and how to cite it.
    """
    from analysis.charts.exhibits import EXHIBITS
    from analysis.charts.questions import Question
    from analysis.charts.settling import settled
    from analysis.export import export
    from analysis.export import page as paged
    from analysis.pipeline.connect import connect

    refuse_unusable(charts, where)
    names, file = charts or tuple(EXHIBITS), target(context, page, to)
    made = [to / f"{name}.{kind}" for name in names for kind in (*formats, "meta.json")]
    for path in [file] if file else made:
        spared(path, [db])
    ledger, whose = connect(db), None if actor == questions.ANY else actor
    questions.refuse_unheld(context, ledger)
    try:
        question = Question(measure, counted, whose, day, where)
        if file:
            paths = [paged(ledger, file, charts=names, question=question)]
        else:
            paths = export(ledger, to, charts=charts or None, formats=formats, question=question)
    except ValueError as error:
        raise click.UsageError(f"{str(error).rstrip('.')}.") from error
    for path in paths:
        click.echo(path)
    if not file:
        names = without(names, paths, where)
    for name in names:
        questions.ignored(context, name, EXHIBITS[name].takes)
    questions.told(context, ledger, settled(ledger, question))


def refuse_unusable(charts: tuple[str, ...], where: str | None) -> None:
    """Raise UsageError for a chart that there is not, and for a condition without words."""
    from analysis.charts.exhibits import EXHIBITS

    for name in charts:
        if name not in EXHIBITS:
            raise click.UsageError(f"{name!r} is no chart. There are {', '.join(EXHIBITS)}.")
    if where is not None and not where.strip():
        raise click.UsageError("--where is empty. Write a condition, such as best > 100.")


def without(names: tuple[str, ...], paths: list[Path], where: str | None) -> tuple[str, ...]:
    """The charts that were written; which were not is said, with the reason."""
    written = {path.name.partition(".")[0] for path in paths}
    if left := [name for name in names if name not in written]:
        click.echo(
            f"Not written, as their rows have not the columns of {where!r}: {', '.join(left)}.",
            err=True,
        )
    return tuple(name for name in names if name in written)


def target(context: click.Context, page: str | None, to: Path) -> Path | None:
    """The file of the page, where one is asked for; raises UsageError where options exclude it."""
    if page is None:
        return None
    given = questions.given(context, ("formats", "to"))
    if "formats" in given:
        raise click.UsageError("A page is HTML: leave --format out, or --page.")
    if page and "to" in given:
        raise click.UsageError(f"Say where once: --page {page}, or --page with --to {to}.")
    return Path(page) if page else to / PAGE
