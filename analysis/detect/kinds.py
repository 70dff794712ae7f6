"""Kinds: what a number is when it counts nothing: a date, an age, money, a name, and so on.

Each check looks at the words around a number and gives the decision with its reason, or nothing.
The checks stand in one tuple, in the order in which they are tried.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from analysis.detect.figures import Bounded
from analysis.detect.numbers import HYPHENS
from analysis.model import Token
from analysis.words import meanings
from analysis.words.forms import plural

CURRENCIES = frozenset("$€£¥₩₽₴₹₪₺₦฿₫")
CODES = frozenset(
    ["usd", "eur", "gbp", "rub", "uah", "jpy", "cny", "krw", "us$", "a$", "c$", "hk$", "s$"]
)
DESIGNATED = frozenset(
    [
        "resolution",
        "resolutions",
        "no.",
        "no",
        "nos.",
        "number",
        "type",
        "flight",
        "highway",
        "route",
        "channel",
        "section",
        "chapter",
        "version",
        "article",
        "page",
        "room",
        "class",
        "group",
        "room",
        "boeing",
        "airbus",
        "mig",
        "su",
        "tu",
        "il",
        "ka",
        "mi",
        "kn",
        "an",
        "km",
        "m1",
        "track",
        "paragraph",
        "law",
        "order",
        "decree",
        "annex",
        "phase",
        "stage",
        "level",
        "building",
        "block",
        "apartment",
        "gate",
        "unit",
        "check-point",
        "checkpoint",
        "district",
        "zone",
        "sector",
        "bus",
        "line",
        "studio",
        "pier",
        "camp",
        "hill",
        "point",
        "object",
        "protocol",
        "base",
        "operation",
        "model",
        "mark",
        "mk",
        "agenda",
        "regulation",
        "rule",
        "title",
        "part",
        "top",
        "sputnik",
        "apollo",
        "covid",
        "iphone",
        "windows",
        "catch",
        "chassis",
        "ward",
        "precinct",
        "site",
        "depot",
    ]
)
AGED = frozenset(["aged", "age", "ages"])
FRACTIONS = frozenset(
    [
        "third",
        "thirds",
        "quarter",
        "quarters",
        "fifth",
        "fifths",
        "sixth",
        "tenth",
        "tenths",
        "fourth",
        "fourths",
        "eighth",
    ]
)
CLOCK = frozenset(
    [
        "a.m.",
        "p.m.",
        "am",
        "pm",
        "o'clock",
        "o’clock",
        "gmt",
        "utc",
        "bst",
        "est",
        "edt",
        "cet",
        "kst",
        "local",
        "hrs",
    ]
)
MONTHLIKE = frozenset(
    [
        "in",
        "since",
        "by",
        "until",
        "from",
        "during",
        "before",
        "after",
        "early",
        "late",
        "mid",
        "of",
        "year",
        "for",
        "to",
        "and",
    ]
)


class Context(NamedTuple):
    """A figure among the tokens of its sentence, and the tokens that are part of a date."""

    tokens: Sequence[Token]
    figure: Bounded
    dated: frozenset[int]

    def before(self, back: int = 1) -> str:
        """The word so many tokens before the number, or nothing."""
        at = self.figure.first - back
        return self.tokens[at].lower if at >= 0 else ""

    def after(self, on: int = 0) -> str:
        """The word so many tokens behind the number, or nothing."""
        at = self.figure.last + on
        return self.tokens[at].lower if at < len(self.tokens) else ""

    def said(self) -> str:
        """The number's first token."""
        return self.tokens[self.figure.first].text


Decision = tuple[str, str]
Check = Callable[[Context], Decision | None]


@cache
def measurement_units() -> dict[str, str]:
    """What a number before each unit of measurement is, singular and plural."""
    table = dict(meanings("measurement_units"))
    return table | {plural(said): means for said, means in table.items()}


def dated(context: Context) -> Decision | None:
    if context.figure.first in context.dated:
        return "date", "part of a date"
    return None


def named(context: Context) -> Decision | None:
    if context.figure.kind == "designation":
        return "designation", "letters and digits in one name"
    if context.figure.kind == "ordinal":
        return "ordinal", "a rank of order"
    if context.figure.kind == "fraction":
        return "percentage", "a fraction"
    return None


def money(context: Context) -> Decision | None:
    if context.before() in CURRENCIES or context.before() in CODES or context.after() in CURRENCIES:
        return "money", "a currency beside it"
    at = context.figure.first - 2
    if (
        context.before() in {"-", "–", "to"}
        and at > 0
        and any(t.text in CURRENCIES for t in context.tokens[max(0, at - 3) : at + 1])
    ):
        return "money", "the end of a range of money"
    return None


def percentage(context: Context) -> Decision | None:
    if context.after() in {"%", "percent", "percentage", "pct"}:
        return "percentage", "a share in per cent"
    if context.after() == "per" and context.after(1) == "cent":
        return "percentage", "a share in per cent"
    hyphen = context.after() in HYPHENS
    if context.after(hyphen) in FRACTIONS and (context.figure.figure.best or 99) < 20:
        return "percentage", "a fraction"
    if (context.after() == "in" and context.after(1) in {"10", "ten", "five", "four", "three"}) or (
        context.after() == "out"
        and context.after(1) == "of"
        and context.after(2) in {"ten", "10", "five", "four", "three"}
    ):
        return "percentage", "a ratio"
    return None


def time(context: Context) -> Decision | None:
    if context.after() in CLOCK:
        return "time", "a time of day"
    touching = [t.text for t in context.tokens[context.figure.first - 1 : context.figure.first]]
    if (context.after() == ":" and re.fullmatch(r"\d\d", context.after(1))) or (
        touching == [":"]
        and re.fullmatch(r"\d\d", context.said())
        and re.fullmatch(r"\d{1,2}", context.before(2))
    ):
        return "time", "a time of day"
    if re.fullmatch(r"0\d{3}|[01]\d00|2[0-3]00", context.said()) and context.after() in {
        "hours",
        "gmt",
        "hrs",
    }:
        return "time", "a time of day"
    return None


def age(context: Context) -> Decision | None:
    after = [context.after(on) for on in range(5)]
    if (
        after[0] in HYPHENS
        and after[1] in {"year", "month"}
        and after[2] in HYPHENS
        and after[3].startswith("old")
    ):
        return "age", "years of age"
    if (
        after[0] in {"years", "year", "months", "yr"}
        and after[1] in {"old", "of"}
        and after[1:3] != ["of", "war"]
    ):
        if after[1] == "old" or after[2] == "age":
            return "age", "years of age"
    if context.before() in AGED or (context.before() == "of" and context.before(2) in AGED):
        return "age", "years of age"
    if (
        (context.figure.figure.best or 999) < 105
        and context.before() == ","
        and context.after() in {",", ".", ")"}
    ):
        if (
            context.tokens[context.figure.first - 2].text[0].isupper()
            and context.said().isdigit()
            and not context.tokens[context.figure.first - 2].text[0].isdigit()
        ):
            return "age", "a number between commas behind a name"
    if context.before() == "at" and context.before(2) in {"enlisted", "joined", "died", "drafted"}:
        return "age", "years of age"
    return None


def score(context: Context) -> Decision | None:
    tokens, figure = context.tokens, context.figure
    for sign, other in ((figure.last, figure.last + 1), (figure.first - 1, figure.first - 2)):
        if (
            0 <= other < len(tokens)
            and tokens[sign].text in HYPHENS | {"/"}
            and re.fullmatch(r"\d{1,3}", tokens[other].text)
        ):
            if abs(tokens[sign].starts - tokens[other].ends) <= 1 and re.fullmatch(
                r"\d{1,3}", context.said()
            ):
                touching = tokens[max(sign, other)].starts - tokens[min(sign, other)].ends
                if touching == 0:
                    return "score", "two numbers set against each other"
    return None


def phone(context: Context) -> Decision | None:
    near = context.tokens[max(0, context.figure.first - 6) : context.figure.last + 6]
    said = "".join(t.text for t in near)
    if (
        re.search(
            r"(?:\+\d[\d()-]{7,}|\(\d{3}\)\d{3}-\d{4}|\b\d{3}-\d{3}-\d{4}|\b\d{3}-\d{4}\b)", said
        )
        and context.said().isdigit()
    ):
        return "phone", "a telephone number"
    return None


def coordinate(context: Context) -> Decision | None:
    if context.after() in {"°", "º", "′", "'"} or (context.before() in {"°", "º", "′"}):
        return "measure", "a coordinate or an angle"
    return None


def measured(context: Context) -> Decision | None:
    """A unit of measurement behind the number: a distance, a weight, a span of time, money."""
    after = [context.after(on) for on in range(4)]
    if after[0] in HYPHENS:
        after = after[1:]
    if after[0] in {"a", "of"} or not after[0]:
        return None
    for size in (3, 2, 1):
        means = measurement_units().get(" ".join(after[:size]))
        if means and not (
            after[0] == "m"
            and context.tokens[context.figure.last].starts
            != context.tokens[context.figure.last - 1].ends
            and False
        ):
            return DURATIONS.get(means, means), f"a unit behind it: {' '.join(after[:size])}"
    if (
        after[0].isalpha()
        and measurement_units().get(after[1]) in {"duration", "distance", "money"}
        and after[0] in INNER
    ):
        means = measurement_units()[after[1]]
        return DURATIONS.get(means, means), f"a unit behind it: {after[1]}"
    return None


DURATIONS = {"duration": "measure"}
INNER = frozenset(
    [
        "more",
        "further",
        "long",
        "consecutive",
        "straight",
        "full",
        "successive",
        "square",
        "nautical",
        "canadian",
        "us",
        "u.s.",
        "additional",
        "other",
        "extra",
        "whole",
        "entire",
        "russian",
        "odd",
    ]
)


def year(context: Context) -> Decision | None:
    said = context.said()
    if not re.fullmatch(r"(?:19|20)\d\d", said) or context.figure.last - context.figure.first > 1:
        return None
    if context.figure.begins < context.figure.first and context.before() not in {"about", "around"}:
        return None
    if context.after() in {"'s", ",", ".", ")", "("} or context.before() in MONTHLIKE:
        if context.before() not in {"for", "to", "and", "of", "from"} or context.after() in {
            ",",
            ".",
            ")",
            ";",
        }:
            return "date", "a year"
    if context.before() in {"the", "'s", "(", "its", "their", "a"} and context.after() not in {
        "soldiers",
        "troops",
        "people",
        "men",
    }:
        return "date", "a year"
    return None


def designated(context: Context) -> Decision | None:
    before = context.before()
    if before in DESIGNATED and not (before in {"no", "number"} and context.before() == "no"):
        if before != "number" or context.after() in {",", ".", "in", ""}:
            return "designation", f"named after {before!r}"
    if (
        before in {"and", ","}
        and context.before(2).isdigit()
        and "resolutions" in {context.before(k) for k in range(3, 9)}
    ):
        return "designation", "one of several resolutions"
    if (
        before in HYPHENS
        and context.figure.first >= 2
        and context.tokens[context.figure.first - 2].text[:1].isupper()
    ):
        if (
            context.tokens[context.figure.first - 1].starts
            == context.tokens[context.figure.first - 2].ends
            and context.tokens[context.figure.first - 2].text.isalpha()
        ):
            return "designation", "a hyphen binds it to a name"
    if (
        before == "of"
        and context.before(2) == "group"
        and context.said() in {"20", "seven", "7", "eight", "8"}
    ):
        return "designation", "the name of a group of states"
    if context.said() == "9" and context.after() == "/" and context.after(1) == "11":
        return "designation", "the attacks of 11 September"
    return None


def listed(context: Context) -> Decision | None:
    if (
        context.figure.first == 0
        and context.after() in {".", ")"}
        and len(context.tokens) > 3
        and context.said().isdigit()
        and len(context.said()) < 3
    ):
        return "ordinal", "the number of a list item"
    return None


def pronoun(context: Context) -> Decision | None:
    """ "One" that stands for a person or thing, or in a set phrase, and counts nothing."""
    if context.said().lower() != "one" or context.figure.last - context.figure.first > 1:
        return None
    if context.before() in {
        "no",
        "any",
        "every",
        "each",
        "some",
        "which",
        "this",
        "that",
        "the",
        "another",
        "only",
        "as",
        "at",
    } and context.after() not in {"soldier", "person"}:
        return "other", "'one' as a pronoun"
    if context.after() in {
        "another",
        "'s",
        "day",
        "side",
        "hand",
        "thing",
        "way",
        "that",
        "by",
        "can",
        "could",
        "must",
        "has",
        "which",
        "is",
        "of",
        "year",
    }:
        return "other", "'one' as a pronoun"
    return None


CHECKS: tuple[Check, ...] = (
    dated, named, phone, time, age, money, percentage, score, coordinate, measured, year, designated,
    listed, pronoun,
)  # fmt: skip


def kind(tokens: Sequence[Token], figure: Bounded, in_dates: frozenset[int]) -> Decision | None:
    """The decision on a number that counts nothing and its reason, or nothing where it may count."""
    context = Context(tokens, figure, in_dates)
    for check in CHECKS:
        decided = check(context)
        if decided:
            return decided
    return None
