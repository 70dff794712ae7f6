"""Options and defaults that several commands share."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Any

import click

REPORTS = Path("data/reports")
CODED = Path("data/coded")
DATABASE = Path("data/reportedly.duckdb")
EXPORTS = Path("data/exports")


class Words(click.ParamType[str]):
    """Words in UTF-8, which is all that a database or a file of claims can hold."""

    name = "text"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The words, or a usage error where a byte of them is no UTF-8."""
        try:
            value.encode()
        except UnicodeEncodeError:
            self.fail(f"{value!r} is not UTF-8. Write it in UTF-8.", param, ctx)
        return value


class Place(click.Path):
    """A path that is not empty: one that is, as a shell gives for a name unknown, is none.

    Whoever may not read it is told so where it is read, as of any other input.
    """

    def __init__(
        self, *, dir_okay: bool = True, file_okay: bool = True, path_type: type = Path
    ) -> None:
        super().__init__(
            dir_okay=dir_okay, file_okay=file_okay, readable=False, path_type=path_type
        )

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Any:
        """The path, or a usage error where there is none."""
        if not os.fspath(value):
            self.fail("the path is empty. Name a file or a folder.", param, ctx)
        return super().convert(value, param, ctx)


class DatabaseFile(Place):
    """The path of a database, whose name the database engine takes in UTF-8 only."""

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Any:
        """The path, or a usage error where a byte of it is no UTF-8."""
        WORDS.convert(os.fspath(value), param, ctx)
        return super().convert(value, param, ctx)


WORDS = Words()
FILE = Place(dir_okay=False)
DATABASE_FILE = DatabaseFile(dir_okay=False)
FOLDER = Place(file_okay=False)
ANY_PATH = Place()
AS_WRITTEN = Place(path_type=str)  # `./-` is a file, and `-` is none


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


class Seconds(click.ParamType[float]):
    """A time in seconds that is not nothing, and not for ever."""

    name = "N"

    def convert(
        self, value: str | float, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """The seconds, or a usage error that says which there are."""
        from analysis.load.limits import seconds_within

        try:
            return seconds_within(float(value))
        except ValueError as error:
            self.fail(f"{error}.", param, ctx)


files = click.argument("files", type=AS_WRITTEN, nargs=-1, required=True, metavar="FILE...")
database = click.option(
    "--db",
    type=DATABASE_FILE,
    default=DATABASE,
    show_default=True,
    help="The database that `reportedly build` made.",
)
seconds = click.option(
    "--seconds",
    type=Seconds(),
    metavar="N",
    default=30,
    show_default=True,
    help="Stop the query after so many seconds.",
)
published = click.option(
    "--published",
    type=Day(),
    help="Publication date of reports that state none, such as 2024-10-25.",
)
publisher = click.option(
    "--publisher",
    type=WORDS,
    metavar="NAME",
    help="Publisher of reports that state none.",
)
