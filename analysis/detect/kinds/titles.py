"""Titles: numbers inside a name or before a title: "Catch-22", "Air Force One", "UPDATE 2-"."""

from __future__ import annotations

from analysis.detect.expressions import HYPHENS, touches, values
from analysis.detect.kinds.context import Context, Decision
from analysis.words import grammar, meanings

OPENING, CLOSING = frozenset('"“‘'), frozenset('"”’')
SLUGS = grammar("slugs of a title")
BOUND = "a hyphen binds it to a name"
NAME = 6  # tokens back to the mark that opens a name
SCALES = frozenset({"Hundred", "Thousand", "Million", "Billion"})
WORDED = frozenset({"One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"})


def bound_to_name(context: Context) -> Decision | None:
    """A number that a hyphen binds to a word: "Hwasong-18", "Catch-22"."""
    at = context.figure.first - 2
    if at < 0 or context.before() not in HYPHENS or not context.touches_before():
        return None
    head = context.tokens[at]
    named = head.text[0].isupper() or meanings("designations").get(head.lower) == "always"
    if named and head.text.isalpha() and head.ends == context.tokens[at + 1].starts:
        return Decision("designation", BOUND)
    return None


def slugged(context: Context) -> Decision | None:
    """Which update of a wire's story it is, before the title: "UPDATE 2-Blast kills 40"."""
    at = context.figure.first - 1
    slug = context.tokens[at] if at >= 0 else None
    bound = context.after() in HYPHENS and context.touches_after()
    named = slug is not None and slug.text.isupper() and slug.lower.rpartition("-")[2] in SLUGS
    if slug and named and bound and touches(context.tokens, at + 2):
        return Decision("designation", f"the number of {slug.lower!r}")
    return None


def quoted(context: Context) -> Decision | None:
    """A name and its number alone in quotation marks: "the ship “Dignity 1”"."""
    first, last = context.figure.first - 2, context.figure.last
    bounded = context.figure.begins < context.figure.first  # "“Some 400”"
    if bounded or first < 0 or last >= len(context.tokens) or not context.capital_before():
        return None
    opens, closes = context.tokens[first].text, context.tokens[last].text
    if opens not in OPENING or closes not in CLOSING or not context.single:
        return None
    return Decision("designation", "part of a name in quotation marks")


def in_quoted_name(context: Context) -> Decision | None:
    """The last word of a longer name in quotation marks: "the drill “Great Storm 2,” began"."""
    at, behind = context.figure.first - 1, context.figure.last
    behind += context.after() in {",", "."}
    bounded = context.figure.begins < context.figure.first  # "“Some 400,”"
    if bounded or not context.plain or behind >= len(context.tokens):
        return None
    if context.tokens[behind].text not in CLOSING:
        return None
    while at >= 0 and context.tokens[at].text[0].isupper() and context.figure.first - at <= NAME:
        at -= 1
    opens = 0 <= at < context.figure.first - 1 and context.tokens[at].text in OPENING
    return Decision("designation", "part of a name in quotation marks") if opens else None


def scale_name(context: Context) -> Decision | None:
    """A scale that is somebody's name: "Minister Max |Million said"."""
    name = context.single and context.said in SCALES and context.figure.first > 1
    if name and context.capital_before() and not context.before().isdecimal():
        return Decision("designation", "a word of scale written as a name")
    return None


def worded_name(context: Context) -> Decision | None:
    """A number word with a capital behind a name: "World War Two", "Air Force One"."""
    inside = context.figure.first > 1 and context.single and context.said in WORDED
    if inside and context.capital_before() and context.before() not in values("ordinals"):
        return Decision("designation", "a number word written as part of a name")
    return None


TITLED = (bound_to_name, slugged, quoted, in_quoted_name, scale_name, worded_name)
