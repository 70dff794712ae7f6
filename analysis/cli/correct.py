"""`reportedly correct`: a person's change to a claim, with who makes it and why."""

from __future__ import annotations

from pathlib import Path

import click

from analysis.cli import options


class Change(click.ParamType[tuple[str, str | None]]):
    """A field and its new value, as in `best=3000`; nothing after the sign empties the field."""

    name = "change"

    def convert(
        self,
        value: str | tuple[str, str | None],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[str, str | None]:
        """The field and the value, or a usage error that shows how to write them."""
        if isinstance(value, tuple):
            return value
        field, sign, said = value.partition("=")
        if not sign:
            self.fail(f"{value!r} has no value. Write FIELD=VALUE, such as best=3000.", param, ctx)
        return field, said or None


@click.command(
    "correct",
    epilog="\b\nExamples, the first to find an id:\n"
    '  reportedly sql "select claim_id, quote from estimates"\n'
    "  reportedly correct c_0123456789abcdef best=3000 --reason 'misread' --reviewer 'A. B.'\n"
    "  reportedly correct c_0123456789abcdef low=9 best= bound=at_least --reason … --reviewer …\n"
    "  reportedly correct c_0123456789abcdef is_claim=false --reason 'a date' --reviewer 'A. B.'",
)
@click.argument("claim_id", type=options.WORDS)
@click.argument("changes", nargs=-1, required=True, type=Change(), metavar="FIELD=VALUE...")
@click.option("--reason", required=True, type=options.WORDS, help="Why it is changed.")
@click.option("--reviewer", required=True, type=options.WORDS, help="Who changes it.")
@options.database
def command(
    claim_id: str,
    changes: tuple[tuple[str, str | None], ...],
    reason: str,
    reviewer: str,
    db: Path,
) -> None:
    """Correct fields of a claim; later builds keep it.

    What was read stays beside it. The fields are low, best, high, bound, measure, counted, actor,
    place_id, earliest, latest, period_precision, claimant_id, stance, certainty and is_claim;
    is_claim=false takes the claim out of the current reading. Nothing after the = empties a field.
    What a field cannot hold is refused, with what it can. A claim's id is the claim_id of the view
    estimates.
    """
    from analysis.load.errors import CorrectionRefused
    from analysis.pipeline.correct import correct, said

    try:
        claim = correct(db, claim_id, dict(changes), reason=reason, reviewer=reviewer)
    except CorrectionRefused as error:
        raise click.UsageError(str(error)) from error
    if claim.is_empty():
        click.echo(f"{claim_id} is no longer in the current reading.")
        return
    for field, value in claim.row(0, named=True).items():
        if field in dict(changes):
            click.echo(f"{field} is now {said(value) or 'empty'}")
