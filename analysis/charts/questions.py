"""What a chart answers, in words: how many of what, and whose, were what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from analysis import words

COMMONEST = "commonest"  # in the place of a part of a question: what most claims have
HAPPENED = {
    "planned": "were to be sent",
    "deployed": "were sent",
    "present": "were there",
    "training": "were in training",
    "engaged": "were in combat",
    "killed": "were killed",
    "wounded": "were wounded",
    "casualties": "were killed or wounded",
    "captured": "were captured or detained",
    "missing": "went missing",
    "returned": "came back",
    "supplied": "were supplied",
    "requested": "were asked for",
    "other": "were counted otherwise",
}


@dataclass(frozen=True)
class Question:
    """What a chart is asked: of which claims, as known on which day, and which rows of them.

    What is left out, or "commonest", is what most claims of the ledger have (see `settling`).
    `actor=None` takes everybody's, `day=None` all that is known now. `where` is a condition in SQL
    on the columns of the rows behind the chart. `place` is the id or name of a place or "not said",
    and `place=None` leaves it to the chart. Raises ValueError where no claim can have the measure.
    """

    measure: str = COMMONEST
    counted: str = COMMONEST
    actor: str | None = COMMONEST
    day: date | None = None
    where: str | None = None
    place: str | None = None

    def __post_init__(self) -> None:
        """Refuse a measure that no claim can have."""
        if self.measure not in (*HAPPENED, COMMONEST):
            said = f"{self.measure!r} is not a measure; it is one of {', '.join(HAPPENED)}"
            raise ValueError(said)

    @property
    def how_many(self) -> str:
        """The question in words.

        >>> Question("deployed", "troops", "PRK").how_many
        'How many North Korean troops were sent'
        """
        return f"How many {self.things} {HAPPENED[self.measure]}"

    @property
    def asked(self) -> str:
        """The question as it goes on within a sentence."""
        return self.how_many[:1].lower() + self.how_many[1:]

    @property
    def whose(self) -> str:
        """Whose the counted are, as it goes on after a claim; nothing where they are anybody's.

        >>> Question(actor="PRK").whose, Question(actor=None).whose
        (' with the actor North Korea', '')
        """
        return f" with the actor {country(self.actor)}" if self.actor else ""

    @property
    def things(self) -> str:
        """What is counted, and whose.

        >>> Question("supplied", "artillery_shells", "PRK").things
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
