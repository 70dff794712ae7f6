"""What a chart answers, in words: how many of what, and whose, were what."""

from __future__ import annotations

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


def things(counted: str, actor: str | None) -> str:
    """What is counted, and whose.

    >>> things("artillery_shells", "PRK")
    'North Korean artillery shells'
    """
    whose = f"{people(actor)} " if actor else ""
    return whose + counted.replace("_", " ")


def how_many(measure: str, counted: str, actor: str | None) -> str:
    """The question that claims of one measure answer.

    Raises ValueError where no claim can have that measure.

    >>> how_many("deployed", "troops", "PRK")
    'How many North Korean troops were sent'
    """
    if measure not in HAPPENED:
        raise ValueError(f"{measure!r} is not a measure; it is one of {', '.join(HAPPENED)}")
    return f"How many {things(counted, actor)} {HAPPENED[measure]}"
