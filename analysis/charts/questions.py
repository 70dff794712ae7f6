"""What a chart answers, in words: how many of what, and whose, were what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from analysis import words

HAPPENED = {
    "planned": "were to be sent",
    "deployed": "were sent",
    "present": "were there",
    "training": "were in training",
    "engaged": "were in combat",
    "killed": "were killed",
    "wounded": "were wounded",
    "casualties": "were killed or wounded",
    "captured": "were captured",
    "missing": "went missing",
    "returned": "came back",
    "supplied": "were supplied",
    "requested": "were asked for",
    "other": "were counted otherwise",
}


@dataclass(frozen=True)
class Question:
    """What a chart is asked: of which claims, as known on which day, and which rows of them.

    `actor=None` takes everybody's, `day=None` all that is known now. `where` is a condition in SQL
    on the columns of the rows behind the chart. `place` is the id or name of a place or "not said",
    and `place=None` leaves it to the chart. Raises ValueError where no claim can have the measure.
    """

    measure: str = "deployed"
    counted: str = "troops"
    actor: str | None = "PRK"
    day: date | None = None
    where: str | None = None
    place: str | None = None

    def __post_init__(self) -> None:
        """Refuse a measure that no claim can have."""
        if self.measure not in HAPPENED:
            said = f"{self.measure!r} is not a measure; it is one of {', '.join(HAPPENED)}"
            raise ValueError(said)

    @property
    def how_many(self) -> str:
        """The question in words.

        >>> Question().how_many
        'How many North Korean troops were sent'
        """
        return f"How many {self.things} {HAPPENED[self.measure]}"

    @property
    def things(self) -> str:
        """What is counted, and whose.

        >>> Question(counted="artillery_shells").things
        'North Korean artillery shells'
        """
        whose = f"{people(self.actor)} " if self.actor else ""
        return whose + self.counted.replace("_", " ")


def country(iso3: str) -> str:
    """A country's name, or its code where the table has none.

    >>> country("KOR"), country("XYZ")
    ('South Korea', 'XYZ')
    """
    return next((row["name"] for row in words.rows("countries") if row["iso3"] == iso3), iso3)


def people(iso3: str) -> str:
    """What belongs to a country, as an adjective.

    >>> people("PRK")
    'North Korean'
    """
    rows = (row["demonyms"] for row in words.rows("countries") if row["iso3"] == iso3)
    return next(rows, iso3).split("|")[0] or iso3
