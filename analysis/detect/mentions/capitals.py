"""Capitals: runs of capitalised words, with the small words that names may hold."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache, lru_cache

from analysis.model import Token
from analysis.words import grammar, rows
from analysis.words.tokens import lowered

PARTICLES = grammar("name particles")
NOT_NAMES = grammar("not names")
ORGANISATION_LINKS = grammar("links in organisations")
LINKS = PARTICLES | ORGANISATION_LINKS
WITHIN_LINKS = PARTICLES | {"the"}
ARTICLED = re.compile(r"(?:a[lnrstdz]|ash|el)-[A-Z]\w")
PARTY = re.compile(r"[DRI]-[A-Z]")  # of which party and state a lawmaker is: "R-Utah"
LONGEST = 10
NAMED = 6  # tokens from a link to the sort of organisation behind it
ATTRIBUTES = ("-aligned", "-backed", "-based", "-controlled", "-held", "-led", "-owned", "-run")
FORMS = 2**13  # of so many words it is kept whether they can be part of a name


@cache
def organisations() -> Mapping[str, str]:
    """The kind of source that a name with each of these words is, in the case they stand in.

    >>> organisations()["Observatory"]
    'monitor'
    """
    return {row["said"]: row["means"] for row in rows("organisations")}


@cache
def titles() -> frozenset[str]:
    """Titles of one word, as they stand before a name."""
    return frozenset(word for row in rows("titles") for word in row["said"].split())


def raised(tokens: Sequence[Token]) -> list[int]:
    """Where words stand that have a capital in them.

    >>> from analysis.words.tokens import tokens
    >>> raised(tokens("A man of al-Shabab"))
    [0, 3]
    """
    return [at for at, token in enumerate(tokens) if token.text != token.lower]


@lru_cache(FORMS)
def is_name_word(said: str) -> bool:
    """Whether a word can be part of a name.

    >>> is_name_word("Kyiv"), is_name_word("The"), is_name_word("KN-23"), is_name_word("US-based")
    (True, False, False, False)
    """
    capital = said[0].isupper() and len(said) > 1 and not said[-1].isdigit()
    word = lowered(said)
    plain = capital and word not in NOT_NAMES and not word.endswith(ATTRIBUTES)
    return plain and not PARTY.match(said)


def is_articled(said: str) -> bool:
    """Whether a word is an Arabic name with its article: "al-Muhajir"."""
    return "-" in said and bool(ARTICLED.match(said))


def name_end(tokens: Sequence[Token], at: int, inside: Collection[int]) -> int:
    """The end of the run of words inside names, and of links between them, that begins there."""
    last, limit = at + 1, min(len(tokens), at + LONGEST)
    while last < limit and (last in inside or is_link(tokens, at, last)):
        last += 1
    while not (tokens[last - 1].text[0].isupper() or is_articled(tokens[last - 1].text)):
        last -= 1
    return last


def leads_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a link leads to somebody else: "seen by the Associated Press |to the UN".

    So it does in "the Spy Service |and the Red Cross", "TV Chosun |and the Korea Herald".
    """
    known, last = organisations(), tokens[at - 1].text
    link, article = tokens[at].lower, tokens[at + 1].lower == "the"
    kinds = {known.get(token.text) for token in tokens[at + 2 : at + NAMED]} - {None}
    if link == "to":
        return article or known.get(last) == "outlet" or "outlet" in kinds
    return link == "and" and article and (last in known or bool(kinds))


def is_link(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a small word stands inside a name and a capitalised word follows it."""
    if tokens[at].lower not in LINKS:
        return False
    following = at + 1
    while following < len(tokens) and tokens[following].lower in WITHIN_LINKS:
        following += 1
    if following >= len(tokens) or not tokens[following].text[0].isupper():
        return False
    if tokens[at].lower in PARTICLES or tokens[at].text[0].isupper():  # "Water |For All"
        return True
    if leads_on(tokens, at):
        return False
    return any(token.text in organisations() for token in tokens[first:at])
