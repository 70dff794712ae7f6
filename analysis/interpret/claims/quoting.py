"""Quoting: the words of a claim with both of their quotation marks, or with neither."""

from __future__ import annotations

from analysis.interpret.counted import Counted
from analysis.interpret.near import places_near
from analysis.model import Quantity, Sentence

DOUBLE = frozenset('"“”')
SINGLE = frozenset("'‘’")
QUOTES = DOUBLE | SINGLE
REACH = 8
COMMA = frozenset({","})
FAR = 12  # tokens of the longest clause that is quoted from its noun on


def opening(sentence: Sentence, what: Counted, quantity: Quantity) -> int:
    """Where the words of a claim begin: at its noun, unless an aside or a long clause is between.

    "|casualties stood at 4,700", "the dead, X said on Monday, are |over 300".
    """
    if what.form != "measure before" or what.noun is None:
        return what.first
    ends = what.noun[1]
    apart = quantity.begins - ends > FAR or places_near(sentence, COMMA, ends, quantity.begins)
    return quantity.begins if apart and ends <= quantity.begins else what.first


def quoted(sentence: Sentence, first: int, last: int, number: int) -> tuple[int, int]:
    """The tokens of a claim's words, such that no quotation mark in them stands alone.

    A mark that opens is met by the one that closes, or else cut off with what stands before it.
    """
    if QUOTES.isdisjoint(sentence.said):
        return first, last
    for at in range(first, last):
        if is_opening(sentence, at) and closing(sentence, at + 1, last) is None:
            behind = closing(sentence, last, last + REACH)
            if behind is not None and not ends_sooner(sentence, last, behind):
                return first, behind + 1
            return (at + 1, last) if at < number else (first, last)
        if is_closing(sentence, at) and not has_opening(sentence, first, at):
            return (first - 1, last) if is_opening(sentence, first - 1) else (first, last)
    return first, last


def has_opening(sentence: Sentence, first: int, at: int) -> bool:
    """Whether a mark that opens stands before the one that closes, in the same words."""
    return any(is_opening(sentence, here) for here in range(first, at))


def closing(sentence: Sentence, first: int, last: int) -> int | None:
    """The first mark that closes in a range of tokens."""
    size = len(sentence.tokens)
    return next((at for at in range(first, min(last, size)) if is_closing(sentence, at)), None)


def ends_sooner(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a clause ends before the mark, so that more is quoted than the words of the claim."""
    return any(token.text in {",", ";", ":", "."} for token in sentence.tokens[first:last])


def is_opening(sentence: Sentence, at: int) -> bool:
    """Whether a quotation mark at a token opens: a word touches it behind, and none before it."""
    return is_mark(sentence, at) and touches(sentence, at) and not touches(sentence, at - 1)


def is_closing(sentence: Sentence, at: int) -> bool:
    """Whether a quotation mark at a token closes: a word touches it before, and none behind it."""
    return is_mark(sentence, at) and touches(sentence, at - 1) and not opens_word(sentence, at)


def opens_word(sentence: Sentence, at: int) -> bool:
    """Whether a letter or digit touches a token behind."""
    return touches(sentence, at) and sentence.tokens[at + 1].text[0].isalnum()


def is_mark(sentence: Sentence, at: int) -> bool:
    """Whether a quotation mark stands at a token."""
    return 0 <= at < len(sentence.tokens) and sentence.tokens[at].text in QUOTES


def touches(sentence: Sentence, at: int) -> bool:
    """Whether a token and the next one stand together without a blank."""
    tokens = sentence.tokens
    return 0 <= at < len(tokens) - 1 and tokens[at].ends == tokens[at + 1].starts
