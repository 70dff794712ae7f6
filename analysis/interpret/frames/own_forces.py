"""Own forces: changes of one's own strength, which tell nothing: "raised its force to 4,000"."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.near import holds
from analysis.model import Sentence
from analysis.words import grammar

FORCES = frozenset({"contingent", "force", "guards", "men", "soldiers", "strength", "troops"})
COUNTED = grammar("fates in a figure") | (grammar("tolls") - {"number", "numbers", "total"})
TOLD = COUNTED | {"losses"}
OWN = grammar("possessives")


def is_of_force(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a verb changes how many men its subject has: "raised |the number of soldiers| to".

    Those with a nationality are others', and their number is an estimate, as is one of the dead.
    """
    own = not near(sentence, "country", first, last) or holds(sentence, OWN, first, last)
    return own and holds(sentence, FORCES, first, last) and not holds(sentence, TOLD, first, last)
