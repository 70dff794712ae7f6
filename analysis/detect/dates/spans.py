"""Spans: "within three months", "since then", and days counted from what a text told before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from analysis.detect.dates.ahead import BREAK, REACH
from analysis.detect.dates.calendar import Days
from analysis.detect.dates.context import Context, reference
from analysis.detect.dates.cues import cues_in, lower_words
from analysis.detect.dates.openers import on_from
from analysis.detect.dates.pieces import SMALL, SP, UNIT
from analysis.detect.dates.relative import next_units, past_units
from analysis.detect.dates.rule import Rule, number
from analysis.detect.dates.shifts import shifted

INVADED = date(2022, 2, 24)  # Russia's full-scale invasion of Ukraine


def within(context: Context, count: str, unit: str) -> Days:
    """ "Within three months", "in just over a week": up to the publication, or from it on."""
    if not context.future:
        return past_units(context, count, unit)
    ahead = next_units(context, count, unit)
    if ahead.latest is None:
        return ahead
    return replace(ahead, earliest=None, edtf=f"../{ahead.latest.isoformat()}")


def single(context: Context, unit: str) -> Days:
    """ "In a single week", "in the space of one month"."""
    return within(context, "one", unit)


def then(context: Context) -> Days | None:
    """The day last spoken of: "since then", "by then"."""
    previous = context.previous
    between = context.text[context.spoken : context.starts]
    if previous is None or previous.earliest is None or len(between) > FAR:
        return None
    return replace(previous, basis="text")


def since_it(context: Context) -> Days | None:
    """From the day of which the sentence before told an event: "40 have died |since|."."""
    found = then(context)
    between = context.text[context.spoken : context.starts + 1]
    if found is None or len(BREAK.findall(between)) != 1 or is_of_saying(context):
        return None
    return on_from(found, False, "")


def is_of_saying(context: Context) -> bool:
    """Whether somebody spoke on the day last spoken of, as the words around it tell."""
    before = lower_words(BREAK.split(context.text[: context.spoken][-REACH:])[-1])
    behind = lower_words(BREAK.split(context.text[context.spoken :][:REACH])[0])
    return any(cue.means == "said" for cue in cues_in([*before, *behind]))


def invasion(context: Context) -> Days:
    """ "Since the start of the full-scale invasion", from its first day on."""
    return Days(INVADED, None, "day", f"{INVADED.isoformat()}/..", "said")


def day_after(context: Context, count: str, unit: str) -> Days | None:
    """ "On Friday, a day after a strike killed 12": when that other thing happened.

    Where no day was just spoken of, "a week after the vote" tells none.
    """
    base, basis = reference(context)
    return shifted(base, -number(count), unit, basis) if base and basis == "text" else None


FAR = 400  # characters behind which "then" is no longer the day last spoken of
WHOSE = rf"(?:the|its|his|their|Russia['’]s|Moscow['’]s|Vladimir{SP}Putin['’]s|Putin['’]s)"
START = rf"(?:(?:start|beginning|outset|launch|onset){SP}of{SP}(?:{WHOSE}{SP})?)?"
LAUNCHING = rf"(?:\w+{SP})?(?:launched|began|started|ordered|mounted){SP}(?:{WHOSE}|a){SP}"
BEGAN = rf"(?:{SP}(?:began|started))?"
DATED = rf"(?!{SP}(?:(?:began|started|launched){SP})?(?:in|on){SP}(?:\d|[A-Z]|(?:early|late)\b))"
FULL_SCALE = rf"(?:{WHOSE}{SP})?{START}(?:Russian{SP})?full-scale{SP}(?:Russian{SP})?invasion\b"
OF_UKRAINE = rf"(?:{SP}of{SP}(?:Ukraine|the{SP}country|its{SP}neighbou?r))?"
INVADER = rf"(?:(?:Vladimir{SP})?Putin|Russia|Moscow|the{SP}Kremlin|Russian{SP}(?:troops|forces))"
ARMED = rf"(?:(?:his|its|the|their){SP})?(?:army|armies|troops|forces|soldiers|tanks)"
SENT = rf"(?:(?:first{SP})?(?:sent|ordered|marched|poured){SP}{ARMED}{SP}into|invaded|attacked)"
INVADING = rf"{INVADER}{SP}{SENT}{SP}(?:all{SP}of{SP})?Ukraine\b"
OF_IT = rf"(?:the{SP}|Russia['’]s{SP}){START}(?:Russian{SP})?invasion{SP}of{SP}Ukraine\b"
OPENING = (
    rf"(?:[Ww]ithin|(?:[Ii]n|[Oo]ver){SP}the{SP}(?:space|course){SP}of"
    rf"|[Ii]n{SP}(?:just{SP}over|just{SP}under|just|barely|under|less{SP}than|little{SP}more{SP}than"
    rf"|only|scarcely))"
)
ABOUT = rf"(?:(?:about|around|roughly|nearly|almost|just{SP}over|some){SP})?"
COUNT = (
    rf"(?P<count>{SMALL}){SP}(?P<unit>{UNIT})s?\b(?!{SP}(?:of|ago|earlier|later|after|before)\b)"
)
SINGLE = rf"(?:[Ii]n|[Ww]ithin){SP}(?:a{SP}single|one|the{SP}space{SP}of{SP}(?:a|one))"

RULES = (
    Rule("within units", rf"{OPENING}{SP}{ABOUT}{COUNT}", within),
    Rule("in a single unit", rf"{SINGLE}{SP}(?P<unit>day|week|month|year)\b(?!{SP}of\b)", single),
    Rule("since then", r"(?:(?<=\b[Ss]ince\s)|(?<=\b[Bb]y\s)|(?<=\b[Uu]ntil\s))then\b", then),
    Rule("since alone", rf"(?:(?<=\bhas\s)|(?<=\bhave\s))since\b(?!{SP}(?:the|then)\b)", since_it),
    Rule("since at the end", r"(?<=\w\s)since(?=[.;])", since_it),
    Rule(
        "since the invasion",
        rf"[Ss]ince{SP}(?:{LAUNCHING})?{FULL_SCALE}{OF_UKRAINE}{DATED}{BEGAN}",
        invasion,
    ),
    Rule("since they invaded", rf"[Ss]ince{SP}(?:{INVADING}|{OF_IT}){DATED}{BEGAN}", invasion),
    Rule(
        "days after another event",
        rf"(?<=,\s)(?P<count>a|one|two|three){SP}(?P<unit>day|week)s?{SP}after"
        rf"(?={SP}(?:\d|(?:an?|the|its|his|\w+ing|at|more|about|some|nearly|over|@cardinals@)\b))",
        day_after,
    ),
)
