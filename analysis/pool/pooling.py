"""The pooled answer: one figure an origin, their median and its band, or a refusal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from analysis.model.figures import Figure
from analysis.pool.estimands import Estimand, Mixture, apart, differences
from analysis.pool.medians import hull, least, median, most, without_each
from analysis.pool.refusals import Refusal

DAYS, FEWEST, ANY = 31, 3, Figure()


@dataclass(frozen=True, slots=True)
class Statement:
    """What an origin says: how many, as of which day, and of what exactly."""

    origin: str
    figure: Figure
    as_of: date
    of: Estimand


@dataclass(frozen=True, slots=True)
class Pooled:
    """A single answer: the median of origins and how far it moves when one of them is left out.

    `median` is an interval where origins give intervals or are even in number. `without_one` runs
    from the lowest to the highest median without one origin, `without` gives each of these,
    `spread` runs from the lowest to the highest figure, and `mixed` is what an override let in.
    """

    statements: tuple[Statement, ...]
    median: Figure
    without_one: Figure
    without: dict[str, Figure]
    spread: Figure
    mixed: tuple[str, ...] = ()


def pooled(
    statements: Iterable[Statement], day: date, days: int = DAYS, override: bool = False
) -> Pooled | Refusal:
    """The median of the newest figures that origins give in the days up to a day.

    Statements of other times are left out. Fewer than three origins give a refusal. Raises Mixture
    where statements do not count the same or the days are more than a quarter of a year; with
    `override` they are pooled all the same, and the answer says what is mixed.

    >>> killed, day = Estimand("killed", "troops", "PRK", "Kursk Oblast"), date(2025, 1, 31)
    >>> said = {"NIS": Figure(best=300), "HUR": Figure(best=900), "NATO": Figure(low=400)}
    >>> given = [Statement(origin, said[origin], day, killed) for origin in said]
    >>> answer = pooled(given, day)
    >>> answer.median, answer.without_one, answer.spread
    (400..900, 300.., 300..)
    >>> pooled(given[:2], day)
    Refusal(reason='Only 2 origins say how many (HUR; NIS): a single answer needs at least 3.')
    """
    inside = [said for said in statements if 0 <= (day - said.as_of).days < days]
    mixed = (*differences(said.of for said in inside), *apart(days))
    if mixed and not override:
        raise Mixture(mixed)
    latest = newest(inside)
    if len(latest) < FEWEST:
        return Refusal(too_few([said.origin for said in latest]))
    figures = [said.figure for said in latest]
    if median(figures) == ANY:
        return Refusal("Most origins leave open how few or how many: their median is any number.")
    left = without_each(figures)
    return Pooled(
        tuple(latest),
        median(figures),
        hull(left),
        dict(zip([said.origin for said in latest], left, strict=True)),
        hull(figures),
        mixed,
    )


def newest(statements: Iterable[Statement]) -> list[Statement]:
    """The newest statement of each origin, by name.

    Of several as of one day the largest is taken, for smaller ones are parts of it; of these the
    one that says least, for a hedge is not to be lost.

    >>> of, first, then = Estimand("killed"), date(2025, 1, 1), date(2025, 1, 9)
    >>> said = [(Figure(best=900), first), (Figure(best=300), then), (Figure(best=400), then),
    ...         (Figure(low=400), then)]
    >>> [one.figure for one in newest(Statement("NIS", figure, day, of) for figure, day in said)]
    [400..]
    """
    ordered = sorted(statements, key=lambda said: (said.origin, said.as_of, _weight(said.figure)))
    return [list(said)[-1] for _, said in groupby(ordered, key=lambda said: said.origin)]


def _weight(figure: Figure) -> tuple[float, float]:
    """The largest number that a figure names, and how much it leaves open."""
    named = [end for end in (figure.low, figure.best, figure.high) if end is not None]
    return max(named, default=0.0), most(figure) - least(figure)


def too_few(origins: list[str]) -> str:
    """That there are too few origins, and which.

    >>> too_few([])
    'No origin says how many: a single answer needs at least 3.'
    """
    needs = f"a single answer needs at least {FEWEST}."
    if not origins:
        return f"No origin says how many: {needs}"
    many = "origin says" if len(origins) == 1 else "origins say"
    return f"Only {len(origins)} {many} how many ({'; '.join(origins)}): {needs}"
