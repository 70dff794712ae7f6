"""Questions: what is asked of the charts, and whether the ledger holds anything of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from analysis.charts.questions import Question
    from analysis.pipeline.connect import Ledger

GIVEN = click.core.ParameterSource.COMMANDLINE
ASKED = ("measure", "counted", "actor", "day")
CHOSEN = ("measure", "counted", "actor")
ANY, COMMONEST = "any", "commonest"  # as of the charts, whose import takes a second
HELD = (
    "select {field} from estimates where {field} is not null group by 1 order by count(*) desc, 1"
)
CLAIMS = """
from estimates where measure = $measure and counted = $counted
    and ($actor::varchar is null or actor = $actor::varchar)
limit 1
"""


def given(context: click.Context, names: Sequence[str]) -> list[str]:
    """Those of the options that were given on the command line."""
    return [name for name in names if context.get_parameter_source(name) == GIVEN]


def refuse_unheld(context: click.Context, ledger: Ledger) -> None:
    """Raise UsageError for an option with a value that no claim of the ledger has."""
    from analysis.words.near import choice

    for option in given(context, CHOSEN):
        value = context.params[option]
        held = ledger.sql(HELD.format(field=option)).to_series().to_list()
        if value not in [*held, COMMONEST, *([ANY] if option == "actor" else [])]:
            said = choice(value, held) if held else "There are none."
            raise click.UsageError(f"No claim of the ledger has the {option} {value!r}. {said}")


def ignored(context: click.Context, chart: str, takes: Sequence[str]) -> None:
    """Say which options that were given make no difference to a chart."""
    others = [f"--{part}" for part in given(context, ASKED) if part not in takes]
    if others:
        click.echo(f"{chart} is the same for every {' and '.join(others)}.", err=True)


def told(context: click.Context, ledger: Ledger, question: Question) -> None:
    """Say what is shown where it was not asked for, and what there is where nothing is held."""
    asked = {part: getattr(question, part) for part in CHOSEN}
    if ledger.sql(CLAIMS, params=asked).is_empty():
        click.echo(f"The ledger holds no such claims. {most(ledger)}", err=True)
    elif not given(context, CHOSEN):
        click.echo(
            f"Charts of one measure show {question.asked}, of which the ledger holds most claims. "
            "Others: --measure, --counted and --actor.",
            err=True,
        )


def most(ledger: Ledger) -> str:
    """The options with which a ledger's charts show most, as a line to copy."""
    from analysis.charts.questions import Question
    from analysis.charts.settling import settled

    if ledger.sql(HELD.format(field="claim_id")).is_empty():
        return "It holds none at all."
    common = settled(ledger, Question())
    options = f"--measure {common.measure} --counted {common.counted}"
    return f"Try: reportedly export {options} --actor {common.actor or ANY}"
