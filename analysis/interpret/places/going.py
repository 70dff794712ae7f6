"""Going: what a text has said of places around a claim."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from analysis.interpret.places.scenes import Scenes
from analysis.interpret.places.theatres import theatre


class Going(NamedTuple):
    """What a text has said of places around a claim.

    The spots of every sentence, the place of the last claim and whether that stood in this
    sentence, the country whose the counted are, how strongly the text leads to each country, and
    whether the last claim was of victims.
    """

    scenes: Scenes
    last: str | None
    here: bool
    hosts: Callable[[], Mapping[str, float]]
    home: str | None = None
    harmed: bool = False

    @property
    def theatre(self) -> str | None:
        """The country that the text leads to most, other than that whose the counted are."""
        return theatre(self.hosts(), self.home)
