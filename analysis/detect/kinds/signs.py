"""Signs: numbers in a score, a telephone number or a set phrase such as 9/11."""

from __future__ import annotations

import re

from analysis.detect.expressions import HYPHENS, numeric
from analysis.detect.kinds.context import Context, Decision, is_numeral, run_end

PHONE = re.compile(
    r"\+\d[\d().-]{6,}|\(\d{3}\)\d{3}[.-]?\d{4}|\b\d-\d{3}-\d{3}-\d{4}|\b\d{3}-\d{3}-\d{4}"
    r"|\b\d{2,3}-\d{6,8}\b|\b0\d{3}-\d{7,8}\b"
)
DESKS = frozenset({"newsroom", "newsdesk", "bureau", "desk", "tel", "telephone", "fax", "phone"})
PARTS = 16  # tokens on each side of a part that a number to call reaches
DIGITS = 6  # a number to call has at least so many
CALLS = frozenset({"call", "dial", "dialled", "dialed", "hotline", "phone"})
CLOSES = frozenset({"", ".", ",", "!", ")", "or", "to", "for", "if"})
GAMES = 99  # that a side may have played
RECORD = 5  # words on each side of one part of a record in which the others stand
SMALL = re.compile(r"\d{1,3}")
STROKED = frozenset({("9", "11"), ("24", "7")})
RUN = 8  # how many tokens on each side a telephone number may reach
SIGNS = HYPHENS | frozenset("/")
DIVIDING = SIGNS | frozenset("+()")


def phone(context: Context) -> Decision | None:
    """A telephone number: "+82 2 555 1234", "(202) 555-0143"."""
    if not context.said.isdecimal():
        return None
    before, after = context.before(), context.after()
    if before in CALLS and after in CLOSES:
        return Decision("phone", "a telephone number")
    if stands_behind_a_desk(context):
        return Decision("phone", "a telephone number")
    inside = context.tokens[context.figure.first + 1 : context.figure.last]  # "|65-5550143"
    divided = any(part.text in DIVIDING for part in inside)
    if not (divided or before in DIVIDING or after in DIVIDING or after.isdecimal()):
        return None
    first, last = max(0, context.figure.first - RUN), context.figure.last + RUN
    near = [part.text if is_dialled(part.text) else " " for part in context.tokens[first:last]]
    at = sum(map(len, near[: context.figure.first - first]))
    if any(m.start() <= at < m.end() for m in PHONE.finditer("".join(near))):
        return Decision("phone", "a telephone number")
    return None


def is_dialled(said: str) -> bool:
    """Whether a token can be part of a telephone number: digits, hyphens, strokes, brackets."""
    return said.isdecimal() or said == "." or said in DIVIDING


def stands_behind_a_desk(context: Context) -> bool:
    """Whether many digits stand right behind who is called: "Kyiv newsroom (44) 373 1800"."""
    tokens = context.tokens
    first = run_end(tokens, context.figure.first, -1, PARTS, is_dialled)
    if first == 0 or tokens[first - 1].lower not in DESKS:
        return False
    last = run_end(tokens, context.figure.last - 1, 1, PARTS, is_dialled)
    called = (token.text for token in tokens[first : last + 1])
    return sum(len(said) for said in called if said.isdecimal()) >= DIGITS


def score(context: Context) -> Decision | None:
    """Two small numbers set against each other: "won 3-1", "24/7"."""
    if context.said == "scores" and (is_numeral(context, 1) or context.near("before scores", 1)):
        return Decision("score", "a score")
    if not SMALL.fullmatch(context.said):
        return None
    first, last = context.figure.first, context.figure.last
    joined = last - first == 3 and context.tokens[first + 1].text in HYPHENS
    if joined and context.near("games", 6) and context.value < 100:
        return Decision("score", "a score")
    for sign, other in ((last, last + 1), (first - 1, first - 2)):
        if is_set_against(context, sign, other):
            return Decision("score", "two numbers set against each other")
    return None


def record(context: Context) -> Decision | None:
    """One part of what a side has won and lost: "with one win and |two losses"."""
    if context.after() not in numeric("records of games") or context.value > GAMES:
        return None
    around = {*context.left[:RECORD], *context.words_after(RECORD)[1:]}
    told = not numeric("in a record of games").isdisjoint(around)
    return Decision("score", "part of a record of games") if told else None


def is_set_against(context: Context, sign: int, other: int) -> bool:
    """Whether another small number stands behind a hyphen or a stroke, without a blank."""
    tokens = context.tokens
    if not (0 <= other < len(tokens) and tokens[sign].text in SIGNS):
        return False
    low, high = sorted((sign, other))
    return bool(SMALL.fullmatch(tokens[other].text)) and tokens[low].ends == tokens[high].starts


def attacks(context: Context) -> Decision | None:
    """The attacks that are named by their date, 9/11, and the round-the-clock 24/7."""
    first = context.after() == "/" and (context.said, context.after(1)) in STROKED
    second = context.before() == "/" and (context.before(2), context.said) in STROKED
    return Decision("designation", "a set phrase with a stroke") if first or second else None
