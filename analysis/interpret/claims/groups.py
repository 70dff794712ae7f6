"""Groups: whose people, men or arms a sentence names, for a number that goes on about them."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.around import ending, near
from analysis.interpret.claims.weights import (
    LOOKING_ON,
    NO_FORCE,
    harms,
    is_opponent,
    phrase,
    speaks,
    speaks_at,
)
from analysis.interpret.near import OWNS, word
from analysis.model import Mark, Sentence


def groups_before(
    before: Sentence | None, sentence: Sentence, at: int, foe: str | None
) -> str | None:
    """The one country whose people a sentence speaks of before a token, or the sentence before."""
    here = set(groups(sentence, at)) - {foe}
    if not here and before:
        here = set(groups(before, len(before.tokens))) - {foe}
    return here.pop() if len(here) == 1 else None


def groups(sentence: Sentence, until: int) -> Iterator[str]:
    """The countries of the people, men or arms that a sentence names: "Sudanese refugees"."""
    for mark in sentence.of("country"):
        if mark.first < until and is_group(sentence, mark) and not is_foe(sentence, mark):
            yield mark.value


def is_foe(sentence: Sentence, mark: Mark) -> bool:
    """Whether a group is fought, harms others or looks on: "attacked Ukrainian positions"."""
    ends = mark.last + len(phrase(sentence, mark.last))
    if word(sentence, mark.last) in LOOKING_ON:
        return True
    return is_opponent(sentence, mark) or harms(sentence, mark.last) or harms(sentence, ends)


def is_group(sentence: Sentence, mark: Mark) -> bool:
    """Whether a country's name and what follows it name several people or things of it."""
    if word(sentence, mark.first - 1) == "from":
        return any(unit.detail == "many" for unit in ending(sentence, "unit", mark.first - 1))
    if mark.detail == "demonym" and word(sentence, mark.last - 1).endswith("ns"):
        return not speaks(sentence, mark)
    if mark.detail != "demonym" and word(sentence, mark.last) != OWNS:
        return False
    many = [
        unit for unit in near(sentence, "unit", mark.last, mark.last + 4) if unit.detail == "many"
    ]
    said = phrase(sentence, mark.last)
    if not NO_FORCE.isdisjoint(said):
        return False
    reach = mark.last + len(said)
    return any(
        unit.first <= reach
        and word(sentence, unit.first) != "forces"
        and not speaks_at(sentence, unit.last)  # "Haiti's police |said 144 had landed"
        for unit in many
    )
