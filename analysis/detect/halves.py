"""Halves: "the North" and "the South", which are states in a text about Korea."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.model import Mark, Token
from analysis.words import grammar

SURNAMES = "Ahn|Ch[oa]e|Choi?|Chung|Han|J[au]ng|Kang|Kim|Kwon|Lee|Lim|Moon|Par?k|Ri|Shin|Yoon|Yu"
NAMES = "|".join(rf"{surname} [A-Z][a-z]+-[a-z]+\b" for surname in SURNAMES.split("|"))
KOREAN = re.compile(  # without a \b before it, so that it is looked for by its first letters
    rf"Korea|Pyongyang|Seoul|DPRK|Yonhap|KCNA|Kim Jong|{NAMES}"
)
WORD = re.compile(r"\b")
NORTHERN = re.compile(r"\b(?:North Korea|Pyongyang|DPRK)")
HALF = re.compile("North|South|Korean")  # what a sentence holds that may name one of them
KOREANS = frozenset(["Korean", "Koreans"])
LED = grammar("what a leader leads")
HALVES = {"North": "PRK", "South": "KOR"}


def is_korean(text: str) -> bool:
    """Whether a text is about Korea.

    >>> is_korean("Seoul says the North has sent more."), is_korean("Troops left the North.")
    (True, False)
    >>> is_korean("Park Sun-won, a lawmaker, put the North's dead at 600.")
    True
    """
    return any(WORD.match(text, found.start()) for found in KOREAN.finditer(text))


def is_northern(text: str) -> bool:
    """Whether a text names North Korea, so that its "Koreans" may be those of the North."""
    return bool(NORTHERN.search(text))


def with_halves(
    found: Sequence[Token], countries: tuple[Mark, ...], northern: bool
) -> tuple[Mark, ...]:
    """The countries of a sentence, with "the North" and "the South" among them."""
    halves = [
        Mark("country", HALVES[token.text], at, at + 1, "half")
        for at, token in enumerate(found)
        if token.text in HALVES and is_half(found, at)
    ]
    koreans = [
        Mark("country", "PRK", at, at + 1, "demonym")
        for at, token in enumerate(found)
        if northern and token.text in KOREANS and is_bare(found, at)
    ]
    kims = [
        Mark("country", "PRK", at, at + 1, "leader")
        for at, token in enumerate(found)
        if token.text == "Kim" and owns_an_army(found, at)
    ]
    return tuple(sorted((*countries, *halves, *koreans, *kims), key=lambda mark: mark.first))


def owns_an_army(found: Sequence[Token], at: int) -> bool:
    """Whether "Kim" at a token is the leader: a surname alone that owns a force or a state."""
    behind = [token.lower for token in found[at + 1 : at + 4]]
    full = at > 0 and found[at - 1].text[0].isupper() and found[at - 1].text.isalpha()
    return behind[:1] == ["'s"] and not LED.isdisjoint(behind[1:]) and not (full and at > 1)


def is_bare(found: Sequence[Token], at: int) -> bool:
    """Whether "Koreans" at a token are of neither half by name: mostly those of the North."""
    named = at > 0 and found[at - 1].text in {*HALVES, "N.", "S."}
    follows = found[at + 1].text[0] if at + 1 < len(found) else "."
    return not named and (found[at].text == "Koreans" or follows.islower())


def is_half(found: Sequence[Token], at: int) -> bool:
    """Whether the word at a token stands alone behind "the", and begins no longer name."""
    if at == 0 or found[at - 1].lower != "the":
        return False
    return at + 1 == len(found) or not found[at + 1].text[0].isupper()
