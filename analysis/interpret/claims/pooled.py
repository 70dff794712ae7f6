"""Pooled: tolls of whoever counts the dead and the hurt as one, as an aside about them says.

"London, which counts the wounded as well, has 900,000" tells of casualties.
"""

from __future__ import annotations

from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import NOT, gap, word
from analysis.model import Sentence
from analysis.words import grammar

RELATIVES = frozenset({"who", "which", "whose"})
HURT = frozenset({"wounded", "injured", "maimed", "hurt"})
DEAD = frozenset({"dead", "killed", "fallen"})
COUNTING = grammar("counting into a toll")
PARTING = grammar("telling the dead from the hurt")
PARTING_NOT = NOT | {"without"}
ALSO = frozenset({"too", "also", "well", "both", "in"})
OPEN = 18


def pooled(sentence: Sentence, what: Counted) -> Measured | None:
    """That a bare number is one of casualties, by what an aside before it says of its source."""
    if what.form != "left out" or HURT.isdisjoint(sentence.said):
        return None
    for at in range(what.first - 1, max(0, what.first - OPEN), -1):
        if word(sentence, at) in RELATIVES and word(sentence, at - 1) == ",":
            said = gap(sentence, at, what.first)
            aside = said[: said.index(",")] if "," in said else []
            return Measured("casualties", None, "counted together") if pools(aside) else None
    return None


def pools(aside: list[str]) -> bool:
    """Whether the words of an aside say that the dead and the hurt are counted as one.

    >>> pools(["which", "counts", "the", "wounded", "as", "well"])
    True
    >>> pools(["who", "do", "not", "separate", "the", "dead", "from", "the", "hurt"])
    True
    >>> pools(["who", "treats", "the", "wounded"]), pools(["which", "counts", "the", "wounded"])
    (False, False)
    """
    if HURT.isdisjoint(aside):
        return False
    parted = not DEAD.isdisjoint(aside) and not PARTING.isdisjoint(aside)
    if parted:
        return not PARTING_NOT.isdisjoint(aside)
    both = not (ALSO | DEAD).isdisjoint(aside)
    return both and not COUNTING.isdisjoint(aside)
