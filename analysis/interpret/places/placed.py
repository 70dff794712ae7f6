"""Placed: a place with the tokens that name it."""

from __future__ import annotations

from typing import NamedTuple

from analysis.interpret.places.gazetteer import name_of


class Placed(NamedTuple):
    """A place with the tokens that name it."""

    place_id: str
    name: str
    tokens: tuple[int, int]


def known(place_id: str | None) -> Placed | None:
    """A place that a text goes on about; no token of this sentence names it."""
    return Placed(place_id, name_of(place_id), (-1, -1)) if place_id is not None else None
