"""Games: numbers that are points, rounds or sides of a game, and count nobody."""

from __future__ import annotations

import re

from analysis.detect.expressions import HYPHENS, lower, numeric, touches
from analysis.detect.kinds.context import Context, Decision
from analysis.detect.kinds.times import ENDS

SMALL = re.compile(r"\d{1,3}")
TRIES = re.compile(r"(?:for|of)-\d{1,3}")
BEATING = frozenset({"beat", "beaten", "beating", "beats", "defeated", "defeating"})
BEATEN = 3  # tokens before a side within which it is beaten
NEAR = 3  # tokens between two sets of one match
SIDES = frozenset({"man", "men", "woman", "women", "player", "member", "people"})
STAGES = frozenset({"last", "top", "final"})
REACHING = frozenset(
    {"among", "for", "in", "into", "join", "joined", "made", "make", "making", "of", "reach",
     "reached", "reaching", "to", "within"}
)  # fmt: skip
BEHIND_STAGES = ENDS | {
    "after", "and", "at", "by", "for", "in", "of", "on", "this", "where", "with",
}  # fmt: skip
STAGE = (3, 4, 5, 6, 8, 10, 12, 16, 20, 32)


def played(context: Context) -> Decision | None:
    """A part of a game: "(26-28, 25-16)", "7-for-15", "the last 16 with", "10-man Udinese"."""
    if is_set(context) or is_try(context):
        return Decision("score", "points in a game")
    if is_stage(context):
        return Decision("score", "a stage of a contest")
    return Decision("other", "the size of a side") if is_side(context) else None


def is_set(context: Context) -> bool:
    """Whether two small numbers with a hyphen stand beside two others: "26-28, |22-25"."""
    first, last = context.figure.first, context.figure.last
    if not is_pair(context, first, last):
        return False
    before = (is_pair(context, at, at + 3) for at in range(first - 3 - NEAR, first - 3))
    return any(before) or any(is_pair(context, at, at + 3) for at in range(last, last + NEAR))


def is_pair(context: Context, first: int, last: int) -> bool:
    """Whether exactly two small numbers and the hyphen between them fill some tokens."""
    if first < 0 or last > len(context.tokens) or last - first != 3:
        return False
    low, sign, high = context.tokens[first:last]
    small = SMALL.fullmatch(low.text) and SMALL.fullmatch(high.text)
    return bool(small) and sign.text in HYPHENS and low.ends == sign.starts


def is_try(context: Context) -> bool:
    """Whether a hyphen binds a number to that of the tries: "7|-for-15"."""
    return context.after() in HYPHENS and bool(TRIES.fullmatch(context.after(1)))


def is_stage(context: Context) -> bool:
    """Whether a number is a stage of a contest: "reached the last |16", "in the top |three"."""
    if context.value not in STAGE or context.before() not in STAGES:
        return False
    told = context.before(2) == "the" and context.before(3) in REACHING
    return told and context.after() in BEHIND_STAGES and context.after(1) not in {"them", "whom"}


def is_side(context: Context) -> bool:
    """Whether a hyphen binds a number to the men of a side: "10-man Udinese", "an 8-man field"."""
    at = context.figure.last
    if context.after() not in HYPHENS or not touches(context.tokens, at + 1):
        return False
    if context.after(1) not in SIDES:
        return False
    named = lower(context.tokens, at + 2) in numeric("played by so many")
    return named or not BEATING.isdisjoint(context.left[:BEATEN])
