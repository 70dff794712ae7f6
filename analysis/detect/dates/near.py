"""Weeks, months and years around the publication: "this week", "late last month"."""

from __future__ import annotations

from analysis.detect.dates.absolute import month_alone
from analysis.detect.dates.calendar import Days, days, unknown
from analysis.detect.dates.context import Context, plain
from analysis.detect.dates.parts import part_of
from analysis.detect.dates.pieces import A_PART, HALF, MONTH, NEAR_UNIT, OF, SP, THE, Y
from analysis.detect.dates.portions import half
from analysis.detect.dates.rule import PRECISIONS, Rule, step
from analysis.detect.dates.shifts import shifted, stretch


def near_unit(context: Context, which: str, unit: str, part: str | None = None) -> Days:
    """ "This week", "last month", "late next year"; "this" ends with the publication day."""
    said, unit = plain(which), unit.lower()
    if context.published is None:
        return unknown(PRECISIONS[unit])
    if said in {"past", "the past", "the last", "this past"} and part is None:
        return (
            shifted(context.published, -1, unit)
            if unit in {"quarter", "weekend"}
            else stretch(context.published, 1, unit)
        )
    if unit in {"decade", "fortnight"} and step(said) and part is None:
        return stretch(context.published, -step(said), unit)
    whole = shifted(context.published, step(said), unit)
    if part is not None:
        return part_of(whole, part) or whole
    return up_to(whole, context) if step(said) == 0 and not context.future else whole


def near_half(context: Context, nth: str, which: str | None = None) -> Days:
    """ "The first half of this month", "the second half of the month"."""
    whole = shifted(context.published, step(which), "month") if context.published else None
    if whole is None:
        return unknown("month")
    found = half(whole, nth.lower() != "first")
    ahead = found.latest and context.published and found.latest > context.published
    return up_to(found, context) if ahead and step(which) == 0 and not context.future else found


def up_to(whole: Days, context: Context) -> Days:
    """A current week, month or year up to the publication date; one yet to come as it is."""
    if whole.earliest is None or context.published is None or whole.earliest > context.published:
        return whole
    return days(whole.earliest, context.published, whole.precision, "publication")


def earlier(context: Context, way: str, unit: str) -> Days:
    """ "Earlier this month", "later in the week": up to the publication day, or from it on.

    From Monday on, "earlier this weekend" is said of the one that is over.
    """
    if context.published is None:
        return unknown(PRECISIONS[unit.lower()])
    whole = shifted(context.published, 0, unit.lower())
    if way.lower() == "later" and whole.latest:
        return days(context.published, whole.latest, whole.precision, "publication")
    if whole.earliest and whole.earliest > context.published:
        return shifted(context.published, -1, unit.lower())
    return up_to(whole, context)


def earlier_in_month(
    context: Context, way: str, name: str, year: str | None = None, near: str | None = None
) -> Days | None:
    """ "Earlier in October": up to the publication day where the month is not over."""
    whole, this = month_alone(context, name, year, near), context.published
    if whole is None or whole.earliest is None or whole.latest is None or this is None:
        return whole
    if not whole.earliest <= this <= whole.latest:
        return whole
    ends = (this, whole.latest) if way.lower() == "later" else (whole.earliest, this)
    return days(*ends, "month", whole.basis)


def part_of_now(context: Context, part: str, unit: str) -> Days:
    """ "The end of the month", "the start of the year"; a turn to come is that at its end."""
    to_come = part.lower() == "turn" and context.future
    return near_unit(context, "this", unit, "end" if to_come else part)


def unit_begun(context: Context, unit: str) -> Days:
    """ "The year began", behind "since"."""
    return near_unit(context, "this", unit, "start")


def unit_end(context: Context, unit: str) -> Days:
    """ "Year-end", "month's end"."""
    return near_unit(context, "this", unit, "end")


def rest_of(context: Context, unit: str) -> Days:
    """ "The rest of the year": from the publication day to its end."""
    return earlier(context, "later", unit)


def year_to_date(context: Context) -> Days:
    """ "So far this year" ends with the publication day, as "this year" does."""
    return earlier(context, "earlier", "year")


THIS = (
    rf"(?P<which>[Tt]his|[Ll]ast|[Nn]ext|(?:[Tt]he{SP})?(?:current|coming|past|previous|following))"
)
PAST_ONE = rf"[Tt]he{SP}(?:past|coming|current|last|next|upcoming)"
RECENT = (
    rf"(?P<which>{PAST_ONE}|[Tt]his{SP}past|[Tt]his|[Ll]ast|[Nn]ext|[Pp]ast|[Cc]urrent|[Cc]oming"
    r"|[Pp]revious)"
)
NEAR_ONE = rf"(?:[Cc]alendar{SP}|[Ff]iscal{SP})?(?P<unit>{NEAR_UNIT})\b"
WHOLE = r"(?P<unit>week|month|year|decade)\b"
LATER = rf"(?P<way>[Ee]arlier|[Ll]ater){SP}(?:this|in{SP}the){SP}"
IN_MONTH = rf"(?P<way>[Ee]arlier|[Ll]ater){SP}in{SP}(?P<name>{MONTH}){Y}"
REST = rf"{THE}(?:rest|remainder){SP}of{SP}(?:the|this){SP}"

RULES = (
    Rule("half of a near month", rf"{HALF}{OF}(?:{THIS}{SP}|{THE})month\b", near_half),
    Rule("part of a near unit", rf"{A_PART}{OF}{THIS}{SP}{NEAR_ONE}", near_unit),
    Rule("earlier in a unit", rf"{LATER}(?P<unit>{NEAR_UNIT}|day)\b", earlier),
    Rule("earlier in a month", IN_MONTH, earlier_in_month),
    Rule("rest of a unit", rf"{REST}{NEAR_ONE}", rest_of),
    Rule("part of the unit", rf"{A_PART}(?:{SP}(?:of|in)|(?<=of)){SP}{THE}{WHOLE}", part_of_now),
    Rule("unit begun", rf"{THE}{WHOLE}{SP}(?:began|begun|started|opened)\b", unit_begun),
    Rule("unit's end", rf"{THE}(?P<unit>week|month|year)(?:-|{SP}|['’]s{SP})end\b", unit_end),
    Rule("past day", rf"(?P<which>[Tt]he{SP}(?:past|last)){SP}(?P<unit>day)\b", near_unit),
    Rule(
        "year to date",
        rf"(?:[Ss]o{SP}far{SP}this{SP}year|{THE}year[\s-]to[\s-]date)\b",
        year_to_date,
    ),
    Rule("near unit", rf"{RECENT}{SP}{NEAR_ONE}", near_unit),
)
