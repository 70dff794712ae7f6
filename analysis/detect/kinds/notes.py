"""Notes: numbers that mark something: a list item, a footnote, what stands in a name's brackets."""

from __future__ import annotations

from analysis.detect.expressions import counted_nouns, lower, touches, values
from analysis.detect.kinds.context import Context, Decision
from analysis.detect.kinds.times import counts_something

LETTER = 3  # the numbers of items and notes have fewer digits
MOST = 20  # tokens back to the brackets of a name: no text of numbers alone takes long
BREAKS = frozenset({"", ";", ":", ",", ".", "and", "or", "that", "(", "—", "–", "]", ")"})
BRACKETS: dict[str, str] = {"(": ")", "[": "]"}


def listed(context: Context) -> Decision | None:
    """The number of a list item: "1. The force", "(1) the force; (2) its arms"."""
    if not context.plain or len(context.said) >= LETTER:
        return None
    heads = context.figure.first == 0 and context.after() in {".", ")"}
    if heads and (context.after() == ")" or len(context.tokens) > 2):
        return Decision("ordinal", "the number of a list item")
    inside = context.before() == "(" and context.after() == ")" and begins_item(context)
    return Decision("ordinal", "the number of a list item") if inside else None


def begins_item(context: Context) -> bool:
    """Whether a number in brackets stands where an item begins, with the item behind it."""
    if context.after(1) == "that":
        return True
    item = context.after(1)[:1].isalnum() and context.after(1) not in counted_nouns()
    return context.before(2) in BREAKS and item


def is_raised(context: Context) -> bool:
    """Whether a number clings to the end of a sentence, as the number of a note: "hurt.3"."""
    at = context.figure.first
    ends = context.before() in {".", '"', "”"} and touches(context.tokens, at)
    close = ends and at > 1 and touches(context.tokens, at - 1) and context.before(2).isalpha()
    begins = at + 1 >= len(context.tokens) or context.tokens[at + 1].text[0].isupper()
    return close and begins and len(context.said) <= LETTER


def noted(context: Context) -> Decision | None:
    """The number of a note: "Russia.[1]", "(1)", "lost.1", but not "he said [12] were hurt"."""
    if context.plain and is_raised(context):
        return Decision("designation", "the number of a note")
    if not context.plain or BRACKETS.get(context.before()) != context.after():
        return None
    one = context.before() == "(" and context.said == "1"
    square = context.before() == "[" and len(context.said) <= LETTER
    if square and (touches(context.tokens, context.figure.first - 1) or context.after(1) in BREAKS):
        return Decision("designation", "the number of a note")
    heads = square and not context.before(2)
    if (one or heads) and context.after(1) not in counted_nouns():
        return Decision("designation", "the number of a note")
    return None


def zeros(context: Context) -> Decision | None:
    """The end of a number whose beginning stands apart: "12,| 000"."""
    cut = len(context.said) > 1 and not context.said.strip("0")
    return Decision("other", "the end of a number that is torn apart") if cut else None


def called(context: Context) -> Decision | None:
    """What stands in brackets that touch a name: "alert(1)", "f(2, 3)"."""
    at = context.figure.first - 1
    furthest = max(at - MOST, 0)
    while at > furthest and is_listed(context.tokens[at].text):
        at -= 1
    word = lower(context.tokens, at - 1)
    if lower(context.tokens, at) not in BRACKETS or not touches(context.tokens, at):
        return None
    if not word.isidentifier() or word in counted_nouns() or counts_something(context):
        return None
    return Decision("designation", f"in the brackets of {word!r}")


def is_listed(said: str) -> bool:
    """Whether a token can stand between a name's brackets and a number in them."""
    return said == "," or said.isdecimal()


def repeated(context: Context) -> Decision | None:
    """A number in brackets that says again how many: "two soldiers (2)"."""
    inside = BRACKETS.get(context.before()) == context.after()
    if inside and values("cardinals").get(context.before(3)) == context.value:
        return Decision("other", "says the number before it again")
    return None
