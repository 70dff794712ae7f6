"""Options and defaults that several commands share."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

REPORTS = Path("data/reports")
CODED = Path("data/coded")
DATABASE = Path("data/reportedly.duckdb")
EXPORTS = Path("data/exports")

FILE = click.Path(dir_okay=False, path_type=Path)
FOLDER = click.Path(file_okay=False, path_type=Path)
ANY_PATH = click.Path(path_type=Path)


class Day(click.ParamType[date]):
    """A day as ISO 8601 writes it."""

    name = "date"

    def convert(
        self, value: str | date, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """The day, or a usage error that shows how to write one."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no date. Write year, month and day: 2024-10-25.", param, ctx)


database = click.option(
    "--db",
    type=FILE,
    default=DATABASE,
    show_default=True,
    help="The database that `reportedly build` made.",
)
published = click.option(
    "--published",
    type=Day(),
    help="Publication date of reports that state none, such as 2024-10-25.",
)
publisher = click.option(
    "--publisher",
    metavar="NAME",
    help="Publisher of reports that state none.",
)
