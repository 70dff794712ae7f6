"""Amounts: money, percentages, shares, and everything that has a unit of measurement."""

from __future__ import annotations

import re
from functools import cache

from analysis.detect.expressions import HYPHENS, lower, numeric, values
from analysis.detect.kinds.context import Context, Decision, is_numeral
from analysis.detect.scales import ALONE, is_currency, is_suffix
from analysis.words import grammar, meanings, rows
from analysis.words.forms import plural

MEASURES = {"duration": "measure"}
WORDS = 3  # the longest unit has so many words: "barrel of oil"
MILLION = 1e6
SMALLER = {"in": "distance", "p": "money"}
BOUND = re.compile(r"(?<=\w)-[^-]*[^-s]$")
RICHTER = 5  # tokens to the scale: "5 on the open-ended Richter scale"
VERBS = frozenset(
    {"won", "pound", "real"}
)  # currencies whose names are other words before a number
ARTICLES = grammar("indefinite articles")
BODIES = grammar("units that name a body in capitals")
PARTED = frozenset({"distance", "duration", "measure", "money"})
LOOSE = frozenset({"", ".", ",", "after", "for", "from", "in", "on", "to", "with"})


@cache
def units() -> dict[str, str]:
    """What a number before each unit of measurement is, singular and plural."""
    table = dict(meanings("measurement_units"))
    return table | {plural(said): means for said, means in table.items()}


@cache
def demonyms() -> frozenset[str]:
    """The adjectives of all countries, which may stand before the name of a currency."""
    return frozenset(
        name.lower() for row in rows("countries") for name in row["demonyms"].split("|")
    )


@cache
def first_words() -> frozenset[str]:
    """The word that each unit begins with."""
    return frozenset(unit.split()[0] for unit in units())


@cache
def counted() -> frozenset[str]:
    """What is counted under a name that begins with a unit: "foot soldiers", "stone throwers"."""
    said = (row["said"] for row in rows("units"))
    return frozenset(plural(words) for words in said if words.split()[0] in units())


def money(context: Context) -> Decision | None:
    """A currency beside the number: "$5bn", "EUR 20m", "500 €"."""
    around = (context.figure.first - 1, context.figure.last)
    for at in around:
        if 0 <= at < len(context.tokens) and is_currency(context.tokens[at]):
            return Decision("money", "a currency beside it")
    signed = context.before(2) == "$" and context.touches_before()
    if signed and is_suffix(context.tokens[context.figure.first - 1]):
        return Decision("money", "a currency beside it")
    if named_before(context) or is_converted(context) or follows_money(context):
        return Decision("money", "a currency before it")
    return Decision("money", "a currency behind the next") if precedes_money(context) else None


def is_converted(context: Context) -> bool:
    """Whether an amount is told again in another country's money: "3 million yen (|30,000 US)"."""
    begins = lower(context.tokens, context.figure.begins - 1)
    return begins == "(" and context.after() == "us" and context.after(1) == ")"


def follows_money(context: Context) -> bool:
    """Whether a number without a noun goes on an amount: "fell 38 million dollars |733 million"."""
    if units().get(context.before()) != "money" or context.after() not in LOOSE:
        return False
    return context.before(2) in ALONE or is_numeral(context, 2)


def precedes_money(context: Context) -> bool:
    """Whether a bare number rises to an amount behind it: "from |10 to 20 billion dollars"."""
    if context.after() != "to" or not context.after(1)[:1].isdecimal():
        return False
    return units().get(context.after(2 + (context.after(2) in ALONE))) == "money"


def named_before(context: Context) -> bool:
    """Whether the word for a currency stands before the number instead of behind it: "yen 500"."""
    if context.after().isalpha() or units().get(context.before()) != "money":
        return False
    small = context.tokens[context.figure.first - 1].text.islower()
    if not small or context.before() in VERBS:
        return False
    return context.before(2) not in values("cardinals") and not is_numeral(context, 2)


def percentage(context: Context) -> Decision | None:
    """A share in per cent: "20%", "20 per cent", "a 5 percentage-point lead"."""
    first, second = context.words_after(2)
    if first in numeric("shares") or (first == "per" and second == "cent"):
        return Decision("percentage", "a share in per cent")
    return None


def share(context: Context) -> Decision | None:
    """A fraction or a ratio: "two-thirds of", "one in five"; "half a mile" is a measure."""
    if context.figure.kind == "ratio":
        return Decision("percentage", "a ratio")
    if context.figure.kind == "fraction":
        return part_of_unit(context) or Decision("percentage", "a fraction")
    return None


def below_zero(context: Context) -> Decision | None:
    """A number with a minus, which counts nobody: "a change of -300 seats"."""
    return Decision("other", "a number below zero") if context.value < 0 else None


def part_of_unit(context: Context) -> Decision | None:
    """The part of a unit that a fraction gives: "half an hour", "3/4 mile", "a third of a mile"."""
    words = context.words_after(WORDS + 2)
    on = int(words[0] == "of" and words[1] in ARTICLES)
    on += words[on] in ARTICLES
    if words[on] in numeric("shares"):
        return None
    for size in range(WORDS, 0, -1):
        unit = " ".join(words[on : on + size])
        if units().get(unit) in PARTED:
            return Decision(MEASURES.get(units()[unit], units()[unit]), f"a unit behind it: {unit}")
    return None


def measured(context: Context) -> Decision | None:
    """A unit behind the number: a distance, a weight, a span of time, money."""
    after = context.words_after(WORDS + 2)
    last = context.tokens[context.figure.last - 1].text
    if after[0] == "of" and not last[-1].isdigit():  # "millions of dollars"
        del after[0]
    if context.before() == "magnitude" or "richter" in context.right[:RICHTER]:
        return Decision("measure", "a magnitude")
    after[0] = BOUND.sub("", after[0])  # "6-foot-3", "60 km-long"
    if after[0] not in first_words() and after[1] not in units():
        return inner_unit(context)
    for size in range(WORDS, 0, -1):
        unit = " ".join(after[:size])
        if unit in units() and is_unit(context, unit) and f"{unit} {after[size]}" not in counted():
            kind = unit_kind(context, unit, after[size])
            return Decision(MEASURES.get(kind, kind), f"a unit behind it: {unit}")
    return described(context, *after[:3])


def inner_unit(context: Context) -> Decision | None:
    """The larger unit inside an amount whose smaller one is no unit elsewhere: "6ft 2in"."""
    unit = lower(context.tokens, context.figure.first + 1)
    kind = SMALLER.get(context.after())
    if context.single or kind is None or unit not in units():
        return None
    return Decision(kind, f"a unit inside it: {unit}")


def unit_kind(context: Context, unit: str, following: str) -> str:
    """What a number before a unit is: 152mm a calibre but 12mm a length, millions of pounds money.

    `following` is the word behind the unit: "155 mm of rain" is a length.
    """
    kind = units()[unit]
    if unit in {"mm", "millimetre", "millimeter"}:
        bore = context.said.removesuffix("-mm") in numeric("calibres") and following != "of"
        return kind if bore else "distance"
    if unit in {"pound", "pounds"} and context.value >= MILLION and following != "of":
        return "money"
    return kind


def is_unit(context: Context, unit: str) -> bool:
    """Whether a word behind a number is a unit there: a bare letter has to be small and near.

    So have letters that are a body's in capitals: "3,000 KPA soldiers".
    """
    at = context.figure.last + (context.after() in HYPHENS)
    bare = len(unit) == 1 and unit.isalpha()
    return not (bare or unit in BODIES) or not context.tokens[at].text.isupper()


def described(context: Context, inner: str, unit: str, following: str) -> Decision | None:
    """A unit with one word before it: "three more days"; not "5 Russian foot soldiers"."""
    kind = units().get(unit) if f"{unit} {following}" not in counted() else None
    if inner in demonyms() and (kind == "money" or unit in {"pound", "pounds"}):
        return Decision("money", f"a unit behind it: {unit}")
    if inner in numeric("between unit") and kind in {"duration", "distance", "money"}:
        return Decision(MEASURES.get(kind, kind), f"a unit behind it: {unit}")
    return None
