"""Pooled: tolls of whoever counts the dead and the hurt as one, as an aside about them says.

"London, which counts the wounded as well, has 900,000" tells of casualties; so does the sum of the
dead and the missing.
"""

from __future__ import annotations

from analysis.interpret.claims.course import Course, size
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import NOT, gap, holds, word
from analysis.model import Quantity, Sentence
from analysis.words import grammar

RELATIVES = frozenset({"who", "which", "whose"})
SUMS = frozenset({"all", "altogether", "combined", "sum", "together", "total", "totalling"})
NEAR = 4
HARMED = VICTIMS - {"casualties"}
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


def summed(
    sentence: Sentence, quantity: Quantity, what: Counted, course: Course
) -> Measured | None:
    """That a total is one of casualties, as it is the sum of the two before it, which differ.

    "450 are dead and 636 missing, a total of |1,086"
    """
    if not holds(sentence, SUMS, what.first - NEAR, what.last + NEAR):
        return None
    total, last = size(quantity.number.figure), course.sizes[-2:]
    measures = {measure for measure, _ in last}
    harmed = len(measures) == 2 and measures <= HARMED
    if not harmed or total != sum(each for _, each in last):
        return None
    return Measured("casualties", None, "the sum of those before")


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
