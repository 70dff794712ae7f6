"""Countries by their code: the usual name of each."""

from __future__ import annotations

from functools import cache

from analysis.words import rows


@cache
def country_names() -> dict[str, str]:
    """The usual name of each country.

    >>> country_names()["KOR"]
    'South Korea'
    """
    return {row["iso3"]: row["name"] for row in rows("countries")}
