"""Ages: numbers that are years of age."""

from __future__ import annotations

import re

from analysis.detect.expressions import HYPHENS, lower, numeric
from analysis.detect.kinds.ages_listed import (
    COMMAS,
    OLDEST,
    YOUNGEST,
    is_in_list,
    is_one_of_several,
)
from analysis.detect.kinds.context import Context, Decision
from analysis.detect.kinds.times import ENDS, counts_something
from analysis.words import grammar, meanings
from analysis.words.gazetteer import common_surnames

OLD = re.compile(r"(?:(?:year|yr|month|week|day)s? (?:olds?\b|of age\b)|yo\b|y/o\b)")
AGED_IN = ("year", "yr", "month", "week", "day", "yo", "y/o")
YEARS = Decision("age", "years of age")
CHILD = 10  # so young are only those with two names before the number
BEING = frozenset({"is", "was", "'s", "am", "be", "turns"})
VERBS = frozenset({"", "died", "who", "has", "had"})
NAMING = frozenset({"called", "from", "named", "whose"})
DASHES = HYPHENS | {"--", "—"}
BEHIND_ASIDE = COMMAS | BEING | VERBS | NAMING
BETWEEN = frozenset({"now", "just", "only", "then", "still", "already", "not", "will", "would"})
BEHIND = frozenset({"when", "at", "and", "but", "in", "while", "then", "now", "on", "with", "or"})
ASIDE = BETWEEN | {"at", "both", "barely", "nearly", "almost"}
ENDS_OR_BEHIND = ENDS | BEHIND
LIMITS = frozenset({"under", "over"})
SHARES = frozenset({"all", "few", "half", "majority", "many", "most", "some", "thirds"})
SHARE = 12  # words back to the share that is of some age
ELDER = frozenset({"older", "younger"})
GROUPS = grammar("people of some age")
WOULD = ["would", "have", "been"]
BEHIND_AGE = ENDS_OR_BEHIND | {"today", "tomorrow", "yesterday", "this", "next", "last", "years"}
BEHIND_LAST_AGE = BEHIND_AGE | BEING | {"from", "of"}
BEHIND_LIMIT = ENDS_OR_BEHIND | {"as", "to"}
TOLLS = grammar("tolls")
TURNING = frozenset({"turned", "turns", "turning"})
TURNS = frozenset({"to", "will", "would", "they", "we", "you", "who"})
IN_DECADES = grammar("possessives") | {"and", "early", "late", "mid", "or", "the", "to"}
PRONOUNS = frozenset({"he", "she", "i", "who"})
OF_AN_AGE = frozenset({"boy", "girl", "lad", "man", "woman", "youth"})


def age(context: Context) -> Decision | None:
    """Years of age: "72-year-old", "aged 18", "Kim, 26, said", "he is 34", "in their 40s"."""
    if counts_years(context):
        return YEARS
    if context.value <= OLDEST:
        for told in TOLD:
            if told(context):
                return YEARS
    return None


def counts_years(context: Context) -> bool:
    """Whether "years old", "-year-old" or "years of age" stands behind the number."""
    first = context.right[context.right[0] in HYPHENS]
    if not first.startswith(AGED_IN):
        return False
    words = " ".join(word for word in context.words_after(6) if word not in HYPHENS)
    return bool(OLD.match(words.replace("-", " ")))


def shares_years(context: Context) -> bool:
    """Whether the years stand behind a second number: "16- and 17-year-olds"."""
    hyphen, link, second, again, years = (context.after(on) for on in range(5))
    hung = hyphen in HYPHENS and link in {"and", "or", "to"} and again in HYPHENS
    return hung and second.isdecimal() and bool(OLD.match(years.replace("-", " ")))


def after_age(context: Context) -> bool:
    """Whether "aged", "at age" or "between the ages of" stands before the number."""
    begins = context.figure.begins
    before, earlier = lower(context.tokens, begins - 1), lower(context.tokens, begins - 2)
    if before in numeric("ages"):
        return True
    if before in {"of", "between", "from"} and earlier in numeric("ages"):
        return True
    if before in TURNING or (before == "turn" and earlier in TURNS):
        return context.plain and context.after() in BEHIND_AGE
    if earlier in meanings("weekdays"):  # "who died Thursday at 66"
        earlier = lower(context.tokens, begins - 3)
    if before == "at" and (earlier in numeric("ages before") or earlier == "who"):
        return context.plain and context.after() in BEHIND_LAST_AGE
    return before in {"and", "to"} and context.plain and is_second_age(context, begins)


def are_some(context: Context) -> bool:
    """Whether a share of some people are what follows: "most of them |were under 25"."""
    were = context.before(2) in {"are", "were"}
    return were and any(context.before(back) in SHARES for back in range(3, SHARE))


def is_limit(context: Context) -> bool:
    """Whether the number is an age that people are under or over: "soldiers under 25"."""
    elder = context.before() == "than" and context.before(2) in ELDER
    limited = elder or (
        context.before() in LIMITS and (context.before(2) in GROUPS or are_some(context))
    )
    limited = limited and context.single and context.value >= YOUNGEST
    return limited and context.after() in BEHIND_LIMIT


def is_second_age(context: Context, begins: int) -> bool:
    """Whether the number goes on an age: "aged 18 and 19"."""
    earlier = lower(context.tokens, begins - 3)
    return lower(context.tokens, begins - 2).isdecimal() and earlier in numeric("ages")


def is_aside(context: Context) -> bool:
    """Whether the number stands behind a name or a person: "Putin, 72, said", "a boy of 12"."""
    if not context.plain or context.value >= 105:
        return False
    if context.before(2) in numeric("persons") and context.before() in {",", "(", "of"}:
        return context.after() in BEHIND_ASIDE
    if context.before() == "both" and context.after() in COMMAS:  # "she and he, both 50, left"
        return True
    back = 1 + (context.before() in ASIDE and context.before(2) == ",")
    named = context.before(back) == "," and context.capital_before(back + 1)
    named = named and (context.value > CHILD or context.capital_before(back + 2))
    dashed = context.after() in DASHES and not context.touches_after()
    return named and (dashed or context.after() in COMMAS)


def is_of_age(context: Context) -> bool:
    """Whether somebody is of so many years: "a woman of around |28 fled", "a girl of nine"."""
    before = lower(context.tokens, context.figure.begins - 1)
    person = lower(context.tokens, context.figure.begins - 2)
    aged = before == "of" and person in OF_AN_AGE and context.single
    return aged and not counts_something(context)


def is_decade(context: Context) -> bool:
    """Whether the number is a decade of life: "in his 40s", "over-60s"."""
    before = context.before(1 + (context.before() in HYPHENS))
    decade = context.after() == "s" or (context.after() == "'s" and before in IN_DECADES)
    return context.plain and decade and context.touches_after() and context.value < 100


def is_predicate(context: Context) -> bool:
    """Whether the number is said of one person: "he is 34", "Kim Yong was just 19"."""
    at = context.figure.begins - 1
    while lower(context.tokens, at) in BETWEEN:
        at -= 1
    guessed = context.value <= OLDEST and context.before() != "or" and is_guess(context)
    if not (context.plain or guessed) or lower(context.tokens, at) not in BEING:
        return False
    while lower(context.tokens, at - 1) in BETWEEN:
        at -= 1
    closed = context.after() in ENDS_OR_BEHIND and not counts_something(context)
    return closed and is_person(context, at)


def is_guess(context: Context) -> bool:
    """Whether two ages are given for one: "until I am |28 or maybe 30"."""
    tokens, first, last = context.tokens, context.figure.first, context.figure.last
    inner = [token.lower for token in tokens[first:last]]
    return "or" in inner and all(said.isalpha() or said.isdecimal() for said in inner)


def is_person(context: Context, at: int) -> bool:
    """Whether the word before a token is one person's: "he", "the boy", "Kim Yong" at the head."""
    word = lower(context.tokens, at - 1)
    if word in PRONOUNS or word in numeric("persons"):
        return True
    names = [token.text for token in context.tokens[:at]]
    capitals = bool(names) and all(name[0].isupper() and name.isalpha() for name in names)
    return capitals and (2 <= len(names) <= 4 or names[0] in common_surnames())


def opens(context: Context) -> bool:
    """Whether the number heads a sentence about one person: "At 34, he …", "At 34, Kim …"."""
    heads = context.before() == "at" and context.figure.begins == 1 and context.plain
    if not heads or context.after() != ",":
        return False
    after = context.after(1)
    named = context.tokens[context.figure.last + 1].text[0].isupper() and not context.dated
    return named or after in PRONOUNS or after in numeric("persons")


def is_of_the_dead(context: Context) -> bool:
    """Whether the number is the age that one would have: "he would have been |85 on Monday"."""
    before = [context.before(back) for back in (1, 2, 3)]
    if not context.plain or before[::-1] != WOULD or context.after() not in BEHIND_AGE:
        return False
    earlier = {token.lower for token in context.tokens[: context.figure.first]}
    return TOLLS.isdisjoint(earlier) and not counts_something(context)


TOLD = (
    shares_years, after_age, is_limit, is_in_list, is_of_the_dead, is_aside, is_of_age,
    is_one_of_several, is_decade, is_predicate, opens,
)  # fmt: skip
