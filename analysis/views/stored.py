"""Stored views: those that would read every claim anew each time keep their rows in a table.

The table has the view's name in the schema `stored`, and the view selects from it. It is filled at
the end of a build and of a correction, which are all that changes a ledger.
"""

from __future__ import annotations

import re


def is_stored(select: str) -> bool:
    """Whether the rows of a view are stored, from the line `-- stored` above its select.

    >>> is_stored("-- A row is a claim.\\n-- stored\\nfrom estimates")
    True
    >>> is_stored("-- A row is a claim that is stored.\\nfrom estimates")
    False
    """
    return re.search(r"^-- stored$", select, re.MULTILINE) is not None


def emptied(name: str, select: str) -> str:
    """The statement that makes the table of a stored view, without rows."""
    return f"create or replace table stored.{name} as from (\n{select}\n) limit 0"


def filled(name: str, select: str) -> str:
    """The statement that fills it.

    >>> print(filled("estimates", "from readings"))
    insert into stored.estimates by name
    from readings
    """
    return f"insert into stored.{name} by name\n{select}"


def definition(name: str) -> str:
    """The statement that makes the view of it."""
    return f"create or replace view {name} as\nfrom stored.{name}"
