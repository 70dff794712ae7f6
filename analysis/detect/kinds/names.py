"""Names: numbers that name a thing or rank it, and "one" where it counts nothing."""

from __future__ import annotations

from functools import cache

from analysis.detect.expressions import (
    HYPHENS,
    counted_nouns,
    head,
    lower,
    numeric,
    touches,
    values,
)
from analysis.detect.kinds.amounts import units
from analysis.detect.kinds.context import Context, Decision
from analysis.detect.kinds.numbered import are_numbered, is_name, listed_under
from analysis.detect.kinds.times import counts_something
from analysis.detect.kinds.titles import TITLED
from analysis.words import grammar, meanings, rows

FORCES = grammar("nouns of a force") - {"fleet", "corps", "division", "army", "unit"}
HARMED = grammar("those something befell")
NOWADAYS = frozenset({"now", "already", "together", "still", "currently", "alone", "there"})
THOSE = frozenset({"those", "they", "these", "who"})
STREET = 4  # how many words behind the number of a house its street may end
OF_THEM = frozenset({"whom", "them"})
FATE = 4  # how many words behind "one of whom" their fate may stand
ONE = 4  # how many words behind "one" its noun may stand
HULLS = range(2, 5)  # letters of a type of ship
GROUPS = frozenset({"group", "gang", "big", "conference"})


def ranked(context: Context) -> Decision | None:
    """An ordinal, or letters and digits in one word."""
    model = context.touches_before() and "-" in context.before()[1:]  # "X-Pro3"
    if context.figure.kind == "designation" or model:
        return Decision("designation", "letters and digits in one name")
    if context.figure.kind == "ordinal":
        return Decision("ordinal", "a rank of order")
    return None


def designated(context: Context) -> Decision | None:
    """A number behind what it names: "Resolution 2270", "No. 5", "Group of 20"."""
    head = listed_under(context)
    kind = meanings("designations").get(lower(context.tokens, head)) if head >= 0 else None
    if kind and is_name(context, head, kind) and not are_so_many(context):
        return Decision("designation", f"named after {lower(context.tokens, head)!r}")
    if head >= 0 and are_numbered(context, head):
        return Decision("designation", f"numbered {lower(context.tokens, head)!r}")
    if is_broadcaster(context):
        return Decision("designation", "the name of a broadcaster")
    if is_hull(context):
        return Decision("designation", "the number on a ship's hull")
    if is_variant(context):
        return Decision("designation", "a second name behind a stroke")
    if context.before() == "of" and context.before(2) in GROUPS and context.capital_before(2):
        return Decision("designation", "the name of a group of states")
    return next((named for told in TITLED if (named := told(context))), None)


def are_so_many(context: Context) -> bool:
    """Whether "number" is a verb of those before it: "those killed number 300", "the dead …"."""
    if context.before() != "number":
        return False
    so_far = (context.before(3), context.before(2)) == ("so", "far")
    at = 4 if so_far else 3 if context.before(2) in NOWADAYS else 2
    return context.before(at) in FORCES | HARMED or not THOSE.isdisjoint(context.left[1:5])


def is_broadcaster(context: Context) -> bool:
    """Whether 24 stands behind the name of a country or a channel: "France 24 reported"."""
    named = context.before() in numeric("round the clock") and context.capital_before()
    return named and context.said == "24" and not counts_something(context)


def is_hull(context: Context) -> bool:
    """Whether a number stands in brackets behind capitals: "the USS Cole (DDG 67)"."""
    if context.after() != ")" or context.before(2) != "(" or not context.plain:
        return False
    letters = context.tokens[context.figure.first - 1].text
    return letters.isalpha() and letters.isupper() and len(letters) in HULLS


def is_variant(context: Context) -> bool:
    """Whether a stroke binds the number to the name before it: "Kh-59/69", "Su-27/30"."""
    at = context.figure.first - 2
    if at < 0 or context.before() != "/" or not context.touches_before():
        return False
    name = context.tokens[at].text
    return name[0].isalpha() and name[-1].isdecimal() and touches(context.tokens, at + 1)


def compounded(context: Context) -> Decision | None:
    """A number in an adjective that counts the parts of a thing: "a five-star general"."""
    if context.after() not in HYPHENS:
        return None
    if context.after(1) in numeric("compounds") or describes_a_thing(context):
        return Decision("designation", "part of an adjective")
    return None


def describes_a_thing(context: Context) -> bool:
    """Whether a hyphen binds the number to a singular that nobody counts: "a three-engine jet"."""
    at = context.figure.last
    bound = touches(context.tokens, at) and touches(context.tokens, at + 1)
    thing = context.after(1)
    if not bound or not thing.isalpha() or thing in numeric("behind a hyphen"):
        return False
    counted = thing in one_word_nouns() or thing in counted_nouns()
    return not counted and thing not in units()


def addressed(context: Context) -> Decision | None:
    """The number of a house: "10 Downing Street", "16-18 Industrial Avenue"."""
    at = context.figure.last
    for on, token in enumerate(context.tokens[at : at + STREET]):
        if not token.text[0].isupper():
            return None
        if on and token.lower in numeric("streets"):
            return Decision("designation", "the number of a house")
    return None


def decimal(context: Context) -> Decision | None:
    """A decimal number without a unit: a rate or an index, and no count of anything."""
    broken = context.value != int(context.value)
    return (
        Decision("measure", "a decimal number")
        if broken and not counts_something(context)
        else None
    )


def lettered(context: Context) -> Decision | None:
    """Digits with letters right behind them that are no unit: "5G", "3D"."""
    at = context.figure.last
    if not (context.single and context.touches_after() and context.said.isdecimal()):
        return None
    word = context.tokens[at].text
    known = word.lower() in units() and len(word) > 1
    if word.isalpha() and word.isupper() and len(word) <= 2 and not known:
        return Decision("designation", "digits and letters in one name")
    return None


def counts_one(context: Context) -> bool:
    """Whether "one" counts somebody: "that one Ukrainian serviceman", "one of its men"."""
    if is_lost(context):
        return True
    nouns = counted_nouns() if context.after() == "of" else one_nouns()
    on = int(context.after() == "of")
    for word in context.right[on : on + ONE]:
        if word in nouns:
            return True
        if not word.isalpha() or word in values("cardinals"):
            return False
    return False


def is_lost(context: Context) -> bool:
    """Whether "one" is somebody lost of those just named: "12 men, one |of whom later died"."""
    if context.after() != "of" or context.after(1) not in OF_THEM:
        return False
    behind = context.right[2 : 2 + FATE]
    ends = next((on for on, word in enumerate(behind) if not word.isalpha()), FATE)
    return not numeric("fates of one").isdisjoint(behind[:ends])


@cache
def one_nouns() -> frozenset[str]:
    """The head of everything that can be counted, in the singular: "soldier", "|man under arms"."""
    return frozenset(head(row["said"].split()) for row in rows("units"))


@cache
def one_word_nouns() -> frozenset[str]:
    """What can be counted under one word, in the singular: not "engine" for fire engines."""
    return frozenset(row["said"] for row in rows("units") if " " not in row["said"])


def pronoun(context: Context) -> Decision | None:
    """ "One" that stands for a person or thing, or in a set phrase, and counts nothing."""
    if context.said.lower() != "one" or not context.single:
        return None
    if counts_one(context):
        return None
    leads = context.before() in numeric("one before")
    again = context.before(2) == "one" and context.before() in {"by", "after"}
    if leads or again or context.after() in numeric("one after"):
        return Decision("other", "'one' as a pronoun")
    return None
