"""Compound counts: "two years and eight months ago", "a year and a half earlier"."""

from __future__ import annotations

from datetime import date

from analysis.detect.dates.calendar import Days, days, unknown
from analysis.detect.dates.context import Context, plain, reference
from analysis.detect.dates.pieces import SMALL, SP, UNIT
from analysis.detect.dates.relative import ABOUT, NEXT, PAST
from analysis.detect.dates.rule import PRECISIONS, Rule, number, step
from analysis.detect.dates.shifts import moved_by, shifted
from analysis.model import Basis, Precision

FROM_COARSE = ("decade", "year", "quarter", "month", "fortnight", "week", "day", "night", "hour")
HALVES: dict[
    str, tuple[int, str, Precision]
] = {  # half a unit in a finer one, and the unit in which the day that far away is given
    "decade": (5, "year", "year"),
    "year": (6, "month", "month"),
    "month": (15, "day", "week"),
    "week": (4, "day", "week"),
}


def counted(context: Context, way: str) -> tuple[date | None, Basis, int]:
    """The day that a count is from, what it rests on, and whether it runs back (-1) or on (1)."""
    said = plain(way)
    if said in {"earlier", "later"}:
        return *reference(context), step(said)
    return context.published, "publication", -1 if said == "ago" else 1


def with_rest(
    context: Context, count: str, unit: str, more: str, finer: str, way: str,
    least: str | None = None, finest: str | None = None,
) -> Days | None:  # fmt: skip
    """ "Two years and eight months ago", "a month, two weeks later": to the finest unit."""
    counts = [(number(count), unit.lower()), (number(more), finer.lower())]
    counts += [(number(least), finest.lower())] if least and finest else []
    sizes = [FROM_COARSE.index(said) for _, said in counts]
    if sizes != sorted(set(sizes)):
        return None
    base, basis, steps = counted(context, way)
    shown = "day" if counts[-1][1] == "hour" else counts[-1][1]
    if base is None:
        return unknown(PRECISIONS[shown])
    for size, said in counts:
        base = base if said == "hour" else moved_by(base, steps * size, said)
    return shifted(base, 0, shown, basis)


def with_half(context: Context, count: str, unit: str, way: str) -> Days | None:
    """ "A year and a half ago", "two and a half years later"."""
    unit = unit.lower()
    if unit not in HALVES:
        return None
    more, finer, shown = HALVES[unit]
    base, basis, steps = counted(context, way)
    if base is None:
        return unknown(PRECISIONS[shown])
    there = moved_by(base, steps * number(count), unit)
    return shifted(moved_by(there, steps * more, finer), 0, shown, basis)


WAY = rf"{SP}(?P<way>ago|earlier|later|from{SP}now|hence)\b"
COUNT = rf"(?P<count>{SMALL})[\s-](?P<unit>{UNIT})s?"
REST = rf"(?:,?{SP}and|,)?{SP}(?P<more>{SMALL})[\s-](?P<finer>{UNIT})s?"
LAST = rf"(?:(?:,?{SP}and|,)?{SP}(?P<least>{SMALL})[\s-](?P<finest>{UNIT})s?)?"


def past_half(context: Context, unit: str, count: str = "one") -> Days | None:
    """ "Over the past year and a half", "in the last two and a half years"."""
    return stretch_half(context, unit, number(count), -1)


def next_half(context: Context, unit: str, count: str = "one") -> Days | None:
    """ "In the next year and a half"."""
    return stretch_half(context, unit, number(count), 1)


def stretch_half(context: Context, unit: str, count: int, way: int) -> Days | None:
    """The days that so many and a half units before or behind the publication hold."""
    unit = unit.lower()
    if unit not in HALVES:
        return None
    more, finer, shown = HALVES[unit]
    if context.published is None:
        return unknown(shown)
    there = moved_by(moved_by(context.published, way * count, unit), way * more, finer)
    ends = sorted((there, context.published))
    return days(ends[0], ends[1], shown, "publication")


def past_rest(context: Context, count: str, unit: str, more: str, finer: str) -> Days | None:
    """ "Over the past two years and four months"."""
    found = with_rest(context, count, unit, more, finer, "ago")
    if found is None or context.published is None:
        return found
    there = moved_by(context.published, -number(count), unit.lower())
    first = moved_by(there, -number(more), finer.lower())
    return days(first, context.published, found.precision, "publication")


NO_SPAN = "".join(rf"(?<!\b{word}\s)" for word in ("for", "of", "spent", "served", "lasted"))
AND_HALF = r"[\s-]and[\s-]a[\s-]half"
HALF_AND_ALL = (  # "year and a half", "two and a half years", after which "the past" or "the next"
    rf"(?P<unit>{UNIT}){AND_HALF}\b",
    rf"(?P<count>{SMALL}){AND_HALF}[\s-](?P<unit>{UNIT})s\b",
)

RULES = (
    Rule("units and finer ones", rf"{NO_SPAN}{ABOUT}{COUNT}{REST}{LAST}{WAY}", with_rest),
    Rule("a unit and a half", rf"{ABOUT}{COUNT}{AND_HALF}{WAY}", with_half),
    Rule(
        "so many and a half units",
        rf"{ABOUT}(?P<count>{SMALL}){AND_HALF}[\s-](?P<unit>{UNIT})s{WAY}",
        with_half,
    ),
    Rule("past unit and a half", rf"{PAST}{SP}{HALF_AND_ALL[0]}", past_half),
    Rule("past units and a half", rf"{PAST}{SP}{HALF_AND_ALL[1]}", past_half),
    Rule("next unit and a half", rf"{NEXT}{SP}{HALF_AND_ALL[0]}", next_half),
    Rule("next units and a half", rf"{NEXT}{SP}{HALF_AND_ALL[1]}", next_half),
    Rule("past units and finer ones", rf"{PAST}{SP}{COUNT}{REST}\b(?!{WAY})", past_rest),
)
