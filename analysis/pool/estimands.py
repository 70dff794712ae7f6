"""Estimands: what exactly a figure counts, and what must not be pooled because it differs."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields

NOT_SAID = "not said"
MOST_DAYS = 92
NAMES = {
    "measure": "measures",
    "counted": "things counted",
    "actor": "actors",
    "place": "places",
    "tally": "kinds of count",
}
MANY = "other"


@dataclass(frozen=True, slots=True)
class Estimand:
    """What a figure counts: killed is not casualties, and the killed of a week are no total.

    `tally` is `total` for a stock (so many by then, or there), and else what the view `tallies`
    says: a `period` (so many from one day to another), a `rate` (so many a day), a `part`, the
    toll of one `event`, the `size` of a unit, a `case`, an `increase` or a `decrease`.
    """

    measure: str
    counted: str = "troops"
    actor: str | None = None
    place: str | None = None
    tally: str = "total"


class Mixture(ValueError):
    """What was asked for would pool figures that do not count the same.

    >>> str(Mixture(["measures casualties and killed"]))
    'This would mix measures casualties and killed. Ask for one of each, or override.'
    """

    def __init__(self, mixed: Collection[str]) -> None:
        self.mixed = tuple(mixed)
        super().__init__(
            f"This would mix {'; '.join(self.mixed)}. Ask for one of each, or override."
        )


def differences(estimands: Iterable[Estimand]) -> list[str]:
    """In what estimands differ, in words; nothing where they are one and the same.

    >>> differences([Estimand("killed", actor="PRK"), Estimand("casualties", actor="PRK")])
    ['measures casualties and killed']
    >>> differences([Estimand("present", place="Kursk Oblast"), Estimand("present")])
    ['places Kursk Oblast and not said']
    """
    several = list(estimands)
    values = {
        field.name: {getattr(estimand, field.name) for estimand in several}
        for field in fields(Estimand)
    }
    return [*_differ(values), *_many(values)]


def asked(days: int, **parts: Collection[str | None]) -> list[str]:
    """What a question would mix, before any ledger is looked at.

    >>> asked(31, measure=["killed", "wounded"], counted=["troops"])
    ['measures killed and wounded']
    >>> asked(400, measure=["killed"])
    ['times up to 400 days apart']
    """
    return [*_differ({name: set(values) for name, values in parts.items()}), *apart(days)]


def apart(days: int) -> list[str]:
    """Whether figures so many days apart are of different times, in words."""
    return [f"times up to {days} days apart"] if days > MOST_DAYS else []


def _differ(values: dict[str, set[str | None]]) -> list[str]:
    """The parts of which there are several."""
    said = {
        name: sorted(value or NOT_SAID for value in several) for name, several in values.items()
    }
    return [
        f"{NAMES[name]} {', '.join(several[:-1])} and {several[-1]}"
        for name, several in said.items()
        if len(several) > 1
    ]


def _many(values: dict[str, set[str | None]]) -> list[str]:
    """The parts of which one is many by itself: whatever no other word fits."""
    return [
        f"all that is filed as {MANY} {NAMES[name]}"
        for name in ("measure", "counted")
        if values[name] == {MANY}
    ]
