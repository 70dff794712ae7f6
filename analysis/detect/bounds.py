"""Bounds: the words before and after a number that leave it open at an end or make it vague."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from analysis.detect.bound_words import beginning_at, behind, ending_at
from analysis.detect.expressions import HYPHENS, Expression, lower, numeric
from analysis.detect.scales import is_currency
from analysis.model import Bound, Figure, Token
from analysis.words import grammar

QUOTES = frozenset("\"“”‘'")
BETWEEN = HYPHENS | QUOTES
ARTICLES = frozenset({"the", "a", "an"})
DETERMINERS = grammar("possessives") | {"the", "this", "these", "our", "a"}
OPEN = frozenset({"at_most", "at_least", "more_than", "less_than"})
NEVER = frozenset({"not", "never", "n't", "cannot"})
TURNED: Mapping[Bound, Bound] = {"more_than": "at_most", "less_than": "at_least"}
LARGE = 20  # as the number of things near which something is
NOUN = 3  # how many words a bound may stand behind the number: "5,000 foreign troops at most"
BESIDE = 2  # the fewest words of a bound that may stand behind a noun


class Bounding(NamedTuple):
    """What bounds a number from one side, and the token at which those words begin or end."""

    bound: Bound | None
    edge: int


def before(found: Sequence[Token], first: int, last: int) -> Bounding:
    """What bounds a number `first:last` from the left; of several words one that opens an end.

    >>> from analysis.words.tokens import tokens
    >>> before(tokens("as many as about 500"), 4, 5)
    Bounding(bound='at_most', edge=0)
    """
    bound: Bound | None = None
    begins = first
    while begins:
        skipped = begins - 1
        article = found[skipped].lower in ARTICLES
        if found[skipped].text in QUOTES or (article and bound is None):
            skipped -= 1
        read = ending_at(found, skipped)
        if read is None or (article and is_comparison(found[begins - 1], read[1])):
            break
        if is_topic(found, skipped, read[0]) or is_adjective(found, skipped, read[0]):
            break
        if is_particle(found, skipped, read[0]) or is_site(found, skipped, read[0]):
            break
        if article and is_place(found, (first, last), read[0]):
            break
        bound = stronger(bound, read[1])
        begins = skipped + 1 - len(read[0])
    return Bounding(turned(found, begins, bound), begins)


def turned(found: Sequence[Token], begins: int, bound: Bound | None) -> Bound | None:
    """A bound as the negative before its verb turns it: "has never had more than 1,000".

    Not where the number holds all the same: "does not dispute more than 600".

    >>> from analysis.words.tokens import tokens
    >>> turned(tokens("may not send more than 600"), 3, "more_than")
    'at_most'
    """
    other = TURNED.get(bound) if bound else None
    if other is None:
        return bound
    before = [token.lower for token in found[max(0, begins - 3) : begins + 1]]  # with "not |only"
    near = next((at for at, said in enumerate(before) if said in NEVER), None)
    if near is None or before[-1] == "only":
        return bound
    return other if numeric("turned by a negative").issuperset(before[near + 1 : -1]) else bound


def is_comparison(article: Token, means: Bound) -> bool:
    """Whether an article makes a comparison of a bound: "more than the 600 reported in April"."""
    return means == "exact" or (article.lower == "the" and means in {"more_than", "less_than"})


def is_topic(found: Sequence[Token], last: int, words: tuple[str, ...]) -> bool:
    """Whether "about" before a number says what is spoken of: "the truth about 12,000 men".

    So it does before "the", as in "worried about the 12,000 men".
    """
    if words != ("about",):
        return False
    return lower(found, last - 1) in numeric("topics") or lower(found, last + 1) == "the"


def is_particle(found: Sequence[Token], last: int, words: tuple[str, ...]) -> bool:
    """Whether "over" or "up to" belongs to the verb before: "handed over 3", "owned up to 9".

    What is brought somewhere may be up to so many: "|brought up to 9 men", "was |brought up to 9".
    """
    if words == ("up", "to"):
        back = lower(found, last - 2) == "back"  # "climbed |back up to 9"
        verb = lower(found, last - 2 - back)
        if verb in numeric("moving to a place"):
            return lower(found, last - 3 - back) in grammar("be")
        return verb in numeric("verbs with up to")
    return words == ("over",) and lower(found, last - 1) in numeric("verbs with over")


def is_adjective(found: Sequence[Token], last: int, words: tuple[str, ...]) -> bool:
    """Whether "past" or "top" describes what follows: "the past 8 weeks", "the top three"."""
    return words in {("past",), ("top",)} and lower(found, last - 1) in DETERMINERS


def is_site(found: Sequence[Token], near: int, words: tuple[str, ...]) -> bool:
    """Whether "near" tells where something is: "a bomb near three cars".

    Of a large number, or one that something comes to, it tells how many: "the toll is near 40".

    >>> from analysis.words.tokens import tokens
    >>> is_site(tokens("a bomb near three cars"), 2, ("near",))
    True
    >>> is_site(tokens("the toll is near ten"), 3, ("near",))
    False
    """
    if words != ("near",) or lower(found, near - 1) in numeric("coming to"):
        return False
    number = found[near + 1].text
    return number.isalpha() or (number.isdigit() and int(number) < LARGE)


def is_place(found: Sequence[Token], number: tuple[int, int], words: tuple[str, ...]) -> bool:
    """Whether a preposition leads to a thing of some size: "under a $2bn deal".

    >>> from analysis.words.tokens import tokens
    >>> is_place(tokens("over a 300-man base"), (2, 3), ("over",))
    True
    """
    first, last = number
    sized = lower(found, last) in HYPHENS or is_currency(found[first])
    return sized and len(words) == 1 and words[0] in numeric("places before an article")


def stronger(inner: Bound | None, outer: Bound) -> Bound:
    """Which of two stacked bounds a number has: "at least about 500" has no lower end than 500."""
    if inner in {None, "exact"} or (inner == "approx" and outer in OPEN):
        return outer
    return inner or outer


def after(found: Sequence[Token], last: int) -> Bounding:
    """What bounds a number from the right; words behind its noun bound it but are no part of it.

    >>> from analysis.words.tokens import tokens
    >>> after(tokens("500 or more"), 1), after(tokens("500 men at most"), 1)
    (Bounding(bound='at_least', edge=3), Bounding(bound='at_most', edge=1))
    """
    at = last
    while at < len(found) and at - last < 2 and found[at].text in BETWEEN:
        at += 1
    read = beginning_at(found, at)
    if read:
        return Bounding(read[1], at + len(read[0]))
    return Bounding(behind_noun(found, last), last)


def behind_noun(found: Sequence[Token], last: int) -> Bound | None:
    """The bound that stands behind the counted noun, with nothing to go on to after it."""
    for at, token in enumerate(found[last : last + 1 + NOUN], last):
        if token.lower in behind():
            begins = at + (token.text == ",")
            read = beginning_at(found, begins)
            if read and is_of_number(found, at, begins, read[0]):
                return read[1]
        if not token.lower.isalpha():
            return None
    return None


def is_of_number(found: Sequence[Token], at: int, begins: int, words: tuple[str, ...]) -> bool:
    """Whether a phrase belongs to the number before its noun: "12,000 men |or thereabouts| are".

    No phrase but some does where the clause goes on, "500 men |or more| tanks", and a single word
    only between commas: "500 men|, roughly,".
    """
    ends = begins + len(words)
    if len(words) < BESIDE:
        return begins > at and (lower(found, ends) == "," or is_stop(found, ends))
    if is_stop(found, ends):
        return True
    sure = " ".join(words) in numeric("behind a noun whatever follows")
    return sure and lower(found, ends) not in numeric("subjects of saying so")


def is_stop(found: Sequence[Token], at: int) -> bool:
    """Whether a clause ends at a token, so that a phrase before it belongs to the left."""
    return at >= len(found) or found[at].lower in numeric("clause ends")


def bounded(span: Expression, bound: Bound, *, vague: bool = False) -> Figure:
    """The interval that a number and its bound come to; a vague one is a word such as "dozens".

    >>> bounded(Expression(0, 1, None, 500.0, None), "at_least")
    500..
    >>> bounded(Expression(0, 1, 24.0, None, 99.0), "at_least", vague=True)
    24..
    """
    if span.best is None:
        if bound == "at_most":
            return Figure(None, None, span.high, "at_most")
        if vague and bound in {"at_least", "more_than"}:
            return Figure(span.low, None, None, bound)
        return Figure(span.low, None, span.high, "range")
    if bound in {"at_least", "more_than"}:
        return Figure(span.best, None, None, bound)
    if bound in {"at_most", "less_than"}:
        return Figure(None, None, span.best, bound)
    return Figure(None, span.best, None, bound)
