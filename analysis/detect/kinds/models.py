"""Models: the number in the name of a make, which counts nothing: "14 Challenger 2 tanks"."""

from __future__ import annotations

from analysis.detect.expressions import counted_nouns, lower, numeric, values
from analysis.detect.kinds.amounts import demonyms
from analysis.detect.kinds.context import Context, Decision
from analysis.detect.kinds.names import one_nouns
from analysis.words import grammar, meanings

MODEL = Decision("designation", "the number of a model")
INSIDE = 3  # how many words of the name may stand before its number
DIGITS = 3  # a number right behind a count has so many digits at least: "two 777 jets"
ARTICLES = grammar("indefinite articles")


def model(context: Context) -> Decision | None:
    """A number in the name of a make behind a count, an article or a name of its own."""
    if not context.plain or lower(context.tokens, context.figure.last) == "-":
        return None
    if is_by_wheels(context):
        return MODEL
    at = context.figure.first - 1
    while at > context.figure.first - 1 - INSIDE and is_of_name(context, at):
        at -= 1
    named = at < context.figure.first - 1 and is_proper(context, context.figure.first - 1)
    if is_first_make(context) or (named and is_one(context, lower(context.tokens, at))):
        return MODEL
    spanned = lower(context.tokens, at - 1) in numeric("numbered spans")
    behind_count = len(context.said) >= DIGITS and not spanned
    return MODEL if is_count(context, at) and (named or behind_count) else None


def is_of_name(context: Context, at: int) -> bool:
    """Whether a word may belong to a make between its count and its number: "new", "Boeing"."""
    return lower(context.tokens, at) in numeric("before a model") or is_proper(context, at)


def is_proper(context: Context, at: int) -> bool:
    """Whether a word in capitals stands at a token that names no people: "Leopard"."""
    if at < 1 or not context.tokens[at].text.isalpha():
        return False
    word = lower(context.tokens, at)
    days = meanings("weekdays").keys() | meanings("months").keys()
    known = word in demonyms() or word in values("cardinals") or word in days
    return context.tokens[at].text[0].isupper() and not known


def is_count(context: Context, at: int) -> bool:
    """Whether a number of things stands at a token: "14", "two", "dozen"."""
    word = lower(context.tokens, at)
    return word.isdecimal() or word in values("cardinals") or word in {"dozen", "dozens"}


def is_one(context: Context, before: str) -> bool:
    """Whether one thing is named: "a T 72 tank"."""
    behind = context.after()
    return before in ARTICLES and behind in one_nouns() and behind not in counted_nouns()


def is_first_make(context: Context) -> bool:
    """Whether several are named by a "1": "Leopard 1 tanks"."""
    several = context.after() in counted_nouns() and context.after() not in one_nouns()
    return context.value == 1 and several and context.capital_before()


def is_by_wheels(context: Context) -> bool:
    """Whether a number is one of two around an "x": "a 4x4 vehicle"."""
    tokens, first = context.tokens, context.figure.first
    behind = context.after() == "x" and context.touches_after() and context.after(1).isdecimal()
    before = context.before() == "x" and context.touches_before()
    return behind or (before and lower(tokens, first - 2).isdecimal())
