"""`reportedly evaluate`: how well the rules read, measured against coded claims."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from analysis.cli import options, tables
from analysis.model import Reject

if TYPE_CHECKING:
    from analysis.evaluate import Evaluation
    from analysis.evaluate.fields import Record


@click.command(
    "evaluate",
    epilog="\b\nExamples:\n"
    "  reportedly evaluate\n"
    "  reportedly evaluate --misses 10\n"
    "  reportedly evaluate --gold coded.jsonl --predicted claims.jsonl",
)
@click.option(
    "--reports",
    type=options.ANY_PATH,
    default=options.REPORTS,
    show_default=True,
    help="The reports that the rules are to read.",
)
@click.option(
    "--gold",
    type=options.ANY_PATH,
    default=options.CODED,
    show_default=True,
    help="The coded claims: JSONL, a claim or a report with its claims a line, or a folder of it.",
)
@click.option(
    "--predicted",
    type=options.ANY_PATH,
    help="Claims as `reportedly extract` wrote them, instead of running the rules.",
)
@click.option(
    "--misses",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="Also say what went wrong, in the first N reports where something did.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the scores as JSON.")
@click.pass_context
def command(
    ctx: click.Context,
    reports: Path,
    gold: Path,
    predicted: Path | None,
    misses: int,
    as_json: bool,
) -> None:
    """Compare the claims that the rules read with the coded ones.

    Each row is a field: how often it is right, as precision, recall and F1. A claim that was read
    and a coded one are compared where their numbers overlap in the text. A line that is no claim is
    named, the rest is compared, and the exit code is 1. Beside F1 stands its 95 % interval, from
    drawing the reports anew 500 times. The last column is F1 on the third of the reports that is
    kept apart: of those that come with reportedly, nobody read how they are misread.
    """
    from analysis.evaluate import coded_claims, evaluation, names

    there({"gold": gold} | ({"predicted": predicted} if predicted else {"reports": reports}))
    coded, bad = coded_claims(gold)
    for reject in bad:
        click.echo(reject, err=True)
    if not coded:
        raise click.ClickException(f"{gold} holds no coded claims. Name a file or folder of them.")
    said, rejects = written(predicted) if predicted else read(reports)
    result = evaluation(coded, said, names())
    if as_json:
        click.echo(json.dumps(result.record(), indent=2))
    else:
        show(result, misses)
    ctx.exit(1 if bad or rejects else 0)


def there(paths: Mapping[str, Path]) -> None:
    """Say which of the inputs, named by their options, is missing, and what to do about it."""
    for option, path in paths.items():
        if not path.exists():
            raise click.ClickException(
                f"There is nothing at {path}. "
                f"Run it in the folder that holds data/, or name the path with --{option}."
            )


def written(path: Path) -> tuple[list[Record], int]:
    """The claims that a file holds, and how many of its lines are none."""
    from analysis.evaluate import predicted_claims

    claims, bad = predicted_claims(path)
    for reject in bad:
        click.echo(reject, err=True)
    return claims, len(bad)


def read(path: Path) -> tuple[list[Record], int]:
    """The claims that the rules read in the reports, and how many reports could not be read."""
    from analysis.pipeline.extract import extract
    from analysis.read import reports

    claims: list[Record] = []
    texts = rejects = 0
    for found in reports([path]):
        if isinstance(found, Reject):
            rejects += 1
            click.echo(found, err=True)
            continue
        texts += 1
        read = extract(found.text, published=found.published, publisher=found.publisher)
        claims += [claim.record(id=found.id) for claim in read]
    if not texts:
        raise click.ClickException(f"No report could be read at {path}.")
    return claims, rejects


def show(result: Evaluation, misses: int) -> None:
    """Print the scores by row, and what went wrong in the first reports."""
    out = tables.console()
    out.print(
        f"{result.reports} reports, {result.coded} coded claims, {result.predicted} predicted"
    )
    out.print(table(result))
    without = result.without
    out.print(
        "denials and the like without a figure: "
        f"{result.coded_without} coded, {result.predicted_without} predicted; stance right: "
        f"P {without.precision:.3f} R {without.recall:.3f} F1 {without.f1:.3f}"
    )
    for report in [tally for tally in result.tallies if tally.misses][:misses]:
        out.print(report.id, *report.misses, sep="\n  ", markup=False)


def table(result: Evaluation) -> Any:
    """The scores as a table: a line a row."""
    cells = []
    for row, score in result.scores.items():
        low, high = result.intervals[row]
        values = (score.precision, score.recall, score.f1)
        told = [*(f"{value:.3f}" for value in values), f"{low:.3f} to {high:.3f}"]
        cells.append([row, *told, f"{result.apart[row].f1:.3f}"])
    columns = ("", "P", "R", "F1", "95 % of F1", "F1 apart")
    return tables.grid(columns, cells, (False, True, True, True, False, True))
