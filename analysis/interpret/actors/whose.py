"""Whose: a country with the words that name it."""

from __future__ import annotations

from typing import NamedTuple

from analysis.model import Mark, Mention


class Whose(NamedTuple):
    """Whose the counted are, and the tokens that say so, if any here do."""

    country: str | None
    tokens: tuple[int, int] | None = None


def whose(found: Mark | Mention) -> Whose:
    """Whose a country's mark or a mention with a country makes them."""
    country = found.value if isinstance(found, Mark) else found.country
    return Whose(country, (found.first, found.last))
