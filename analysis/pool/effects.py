"""Source effects: who gives more and who gives less than others at the same time.

Figures are taken on a log scale, where "twice as many" is the same step for hundreds as for
thousands, as an effect of the origin plus one of the month plus what is left over. The effects are
those of Tukey's median polish (J. W. Tukey, "Exploratory Data Analysis", Addison-Wesley 1977,
chapter 11), which no single wild figure moves. A random-effects mean such as that of DerSimonian
and Laird (Controlled Clinical Trials 7, 1986) would need each figure's variance, which no report
gives. Only figures that name one number take part: an interval has none, and its midpoint would be
made up.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import exp, log
from statistics import median

from analysis.pool.refusals import Refusal

FEWEST, SWEEPS, STILL = 3, 20, 1e-4
Levels = Mapping[str, Mapping[date, float]]
Cells = dict[tuple[str, date], float]


@dataclass(frozen=True, slots=True)
class Effects:
    """By which factor each origin is above or below the middle one, and how well that fits.

    `leftover` is the factor by which half of the figures are off what the effects say.
    """

    factors: dict[str, float]
    months: int
    figures: int
    leftover: float


def source_effects(levels: Levels) -> Effects | Refusal:
    """The factor of each origin, from its figures by month; a refusal where they are too few.

    An origin takes part with two months or more, a month with two origins or more, and all of them
    must be linked by months that they share.

    >>> months = [date(2024, month, 1) for month in (10, 11, 12)]
    >>> said = {"NIS": (100, 200, 400), "HUR": (200, 400, 800), "NATO": (150, 300, 600)}
    >>> levels = {origin: dict(zip(months, said[origin])) for origin in said}
    >>> effects = source_effects(levels)
    >>> {origin: round(factor, 2) for origin, factor in effects.factors.items()}
    {'HUR': 1.33, 'NATO': 1.0, 'NIS': 0.67}
    >>> source_effects({"NIS": levels["NIS"]}).reason.partition(": ")[2]
    'it takes 3 origins with figures in 3 months that they share, and there are none'
    """
    cells = linked(repeated(_logs(levels)))
    origins = sorted({origin for origin, _ in cells})
    months = sorted({month for _, month in cells})
    if min(len(origins), len(months)) < FEWEST:
        there = f"are {len(origins)} in {len(months)}" if origins else "are none"
        needs = f"{FEWEST} origins with figures in {FEWEST} months that they share"
        return Refusal(f"no source effects: it takes {needs}, and there {there}")
    effects, left = polished(cells)
    middle = median(effects.values())
    factors = {origin: exp(effects[origin] - middle) for origin in origins}
    return Effects(factors, len(months), len(cells), exp(median(map(abs, left.values()))))


def _logs(levels: Levels) -> Cells:
    """The logarithm of every figure above zero, by origin and month."""
    return {
        (origin, month): log(figure)
        for origin in sorted(levels)
        for month, figure in sorted(levels[origin].items())
        if figure > 0
    }


def repeated(cells: Cells) -> Cells:
    """What is left when origins of one month and months of one origin are gone, over and over."""
    origins, months = (Counter(key[place] for key in cells) for place in (0, 1))
    kept = {key: cell for key, cell in cells.items() if origins[key[0]] > 1 and months[key[1]] > 1}
    return kept if len(kept) == len(cells) else repeated(kept)


def linked(cells: Cells) -> Cells:
    """The largest part in which every origin is linked to every other by months they share."""
    parts: list[Cells] = []
    rest = dict(cells)
    while rest:
        part = _part(rest, next(iter(rest)))
        rest = {key: cell for key, cell in rest.items() if key not in part}
        parts.append(part)
    return max(parts, key=len, default={})


def _part(cells: Cells, start: tuple[str, date]) -> Cells:
    """The cells that can be reached from one along origins and months."""
    origins, months, size = {start[0]}, {start[1]}, 0
    while size < len(origins) + len(months):
        size = len(origins) + len(months)
        months |= {month for origin, month in cells if origin in origins}
        origins |= {origin for origin, month in cells if month in months}
    return {key: cell for key, cell in cells.items() if key[0] in origins}


def polished(cells: Cells) -> tuple[dict[str, float], Cells]:
    """The effect of each origin by median polish, and what is left over of each cell.

    >>> day = date(2024, 11, 1)
    >>> polished({("NIS", day): 1.0, ("HUR", day): 3.0})[0]
    {'HUR': 3.0, 'NIS': 1.0}
    """
    effects = dict.fromkeys(sorted({origin for origin, _ in cells}), 0.0)
    left = dict(cells)
    for _ in range(SWEEPS):
        moved = _swept(left, 0)
        for origin, shift in moved.items():
            effects[str(origin)] += shift
        shifted = _swept(left, 1)
        if max(map(abs, (*moved.values(), *shifted.values()))) < STILL:
            break
    return effects, left


def _swept(left: Cells, place: int) -> dict[str | date, float]:
    """The medians by origin (place 0) or month (place 1), which are taken out of what is left."""
    alike: defaultdict[str | date, list[float]] = defaultdict(list)
    for key, cell in left.items():
        alike[key[place]].append(cell)
    medians = {one: median(several) for one, several in alike.items()}
    left.update({key: cell - medians[key[place]] for key, cell in left.items()})
    return medians
