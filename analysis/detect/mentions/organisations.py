"""Organisations by their form: "the Kyiv School of Economics", "Darfur Bar Association"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from analysis.detect.mentions.capitals import ORGANISATION_LINKS, organisations, titles
from analysis.model import Mention, Token
from analysis.words import rows
from analysis.words.tokens import words_of

ORDINALS = frozenset({"st", "nd", "rd", "th"})
SHORTEST = 2  # an organisation's name has so many words


def organisation(tokens: Sequence[Token], first: int, last: int) -> Mention:
    """The organisation that a run of capitalised words names, of the kind its last noun tells."""
    kinds = [organisations()[t.text] for t in tokens[first:last] if t.text in organisations()]
    first -= kinds[-1] == "military" and first > 0 and is_ordinal(tokens[first - 1])
    return Mention(first, last, "named", words_of(tokens, first, last), None, kinds[-1])


def is_ordinal(token: Token) -> bool:
    """Whether a token numbers a unit.

    >>> is_ordinal(Token("93rd", "93rd", 0, 4)), is_ordinal(Token("93", "93", 0, 2))
    (True, False)
    """
    number, suffix = token.lower[:-2], token.lower[-2:]
    return number.isdigit() and suffix in ORDINALS


def organisation_end(tokens: Sequence[Token], at: int, last: int) -> int:
    """The end of an organisation's name within a run of capitalised words, else its beginning."""
    last = before_title(tokens, at, last)
    if last - at < SHORTEST or not has_organisation(tokens, at, last):
        return at
    if any(is_office(tokens, k) for k in range(at, last)):
        return at
    last = before_head(tokens, at, last)
    while tokens[last - 1].text not in organisations() and not is_linked(tokens, at, last):
        last -= 1
    return last if last - at >= SHORTEST else at


def before_title(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a run of capitalised words comes to a title cut short: "Labour Party |Rep. X and"."""
    cut = (k for k in range(first + 1, last) if tokens[k].text[-1] == ".")
    return next((k for k in cut if tokens[k].lower in titles()), last)


def before_head(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where an organisation's name ends before whoever is at its head: "… Agency |Director X Y"."""
    for at in range(first + SHORTEST, last - SHORTEST):
        name = [token.lower for token in tokens[at + 1 : last]]
        named = titles().isdisjoint(name) and ORGANISATION_LINKS.isdisjoint(name)
        if tokens[at].lower in titles() and named and has_organisation(tokens, first, at):
            return at if not has_organisation(tokens, at, last) else last
    return last


def is_office(tokens: Sequence[Token], at: int) -> bool:
    """Whether a title of two words begins at a token: "Deputy Pentagon |Press Secretary"."""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    return f"{tokens[at].lower} {following}" in double_titles()


@cache
def double_titles() -> frozenset[str]:
    """The titles of two words."""
    return frozenset(row["said"] for row in rows("titles") if row["said"].count(" ") == 1)


def has_organisation(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a word for an organisation stands among some tokens."""
    return not organisations().keys().isdisjoint([token.text for token in tokens[first:last]])


def is_linked(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether an organisation's word stands before an "of" or "for" inside a name."""
    return any(
        tokens[at].lower in ORGANISATION_LINKS and tokens[at - 1].text in organisations()
        for at in range(first + 1, last)
    )
