"""The command `reportedly`: a module a command, each with a line to copy in its help."""

from __future__ import annotations

import click

from analysis.cli import build, check, correct, evaluate, export, extract, read, sql
from analysis.cli.failures import Commands


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 done, 1 something is wrong with the input, 2 wrong usage, "
    "130 interrupted, 143 terminated, 129 hung up.",
)
@click.version_option(package_name="reportedly", prog_name="reportedly")
def main() -> None:
    """Find who says how many, of what, where, as of when, through whom, and how surely.

    \b
    Start with:  reportedly build
    Then ask:    reportedly sql "from estimates limit 5"
    """


for module in (build, read, extract, sql, correct, export, evaluate, check):
    main.add_command(module.command)
