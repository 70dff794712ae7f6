"""Numbered: what numbers are listed behind, as its names: "resolutions 1718 and 2270"."""

from __future__ import annotations

from analysis.detect.expressions import HYPHENS, counted_nouns, lower, numeric, values
from analysis.detect.kinds.context import FOUR, Context
from analysis.detect.kinds.times import ENDS, counts_something
from analysis.words import grammar, meanings

TOLLS = grammar("those something befell") | {
    "arrests", "casualties", "deaths", "fatalities", "injuries", "losses", "others", "victims"
}  # fmt: skip
RUN = 8  # how many tokens on each side a telephone number may reach
LISTS = frozenset({",", "and", "or", "&", "/", "to"}) | HYPHENS
BEHIND_HEADS = frozenset({":", "(", "of"})  # "Day 16: …", "Day 16 of the war"
SHORT = 3  # digits of a number that names one of a kind: "posts |542 and 543"
NOUN = 4  # how many words behind a number its noun may stand


def listed_under(context: Context) -> int:
    """The token before the list of numbers that this one ends: "resolutions 1718 and 2270"."""
    at = context.figure.first - 1
    while at > context.figure.first - RUN and is_linked(context, at):
        at -= 1
    return at


def is_linked(context: Context, at: int) -> bool:
    """Whether a token is a short number of a list, or what links it to the next."""
    word = lower(context.tokens, at)
    if word in LISTS:
        return lower(context.tokens, at - 1).isdecimal() or lower(context.tokens, at - 1) == ","
    return word.isdecimal() and len(word) <= FOUR and lower(context.tokens, at + 1) in LISTS


def is_name(context: Context, head: int, kind: str) -> bool:
    """Whether a word that can head a name does: always, with a capital, or with nothing counted."""
    short = context.said.isdecimal() and len(context.said) <= 5
    if not short and context.said.lower() not in values("cardinals"):
        return False
    word = context.tokens[head].text
    if kind == "always":
        return True
    capital = word[0].isupper() and (head > 0 or context.after() in BEHIND_HEADS)
    digits = context.said.isdecimal()
    heads = head == 0 and digits and word[0].isupper() and context.after() in numeric("year verbs")
    if kind == "capital":
        return capital or heads
    ends = context.after() in ENDS | {"at", "behind", "in", "on"}
    return (capital or heads or ends) and not counts_something(context)


def are_numbered(context: Context, head: int) -> bool:
    """Whether short numbers are listed behind the plural of what they name: "posts 542 and 543".

    A toll may be listed like that, and what is counted, unless its kind is numbered.
    """
    named = lower(context.tokens, head)
    if not is_short(context.said) or not is_plural(named) or named in TOLLS:
        return False
    kinds = meanings("designations")
    if named in counted_nouns() and named not in kinds and named[:-1] not in kinds:
        return False
    last = context.figure.last
    while lower(context.tokens, last) in LISTS and is_short(lower(context.tokens, last + 1)):
        last += 2
    if head == context.figure.first - 1 and last == context.figure.last:
        return False
    behind = [lower(context.tokens, at) for at in range(last, last + NOUN)]
    ends = next((at for at, word in enumerate(behind) if not word.isalpha()), NOUN)
    return counted_nouns().isdisjoint(behind[:ends])


def is_short(said: str) -> bool:
    """Whether a word is a number of so few digits that things are numbered with."""
    return said.isdecimal() and len(said) <= SHORT


def is_plural(named: str) -> bool:
    """Whether a word looks like the plural of a noun: "posts", and no "this" or "was"."""
    return named.isalpha() and named.endswith("s") and len(named) > SHORT + 1
