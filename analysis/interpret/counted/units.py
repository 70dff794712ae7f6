"""Units: the counted phrase whose noun is a known unit, and what makes it count another."""

from __future__ import annotations

from analysis.interpret.around import near, quantity_at
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted.groups import are_fighters
from analysis.interpret.counted.phrases import Counted
from analysis.interpret.counted.uncounted import (
    are_owners,
    counts_armies,
    describes,
    is_dug,
    is_stage,
)
from analysis.interpret.near import holds, word
from analysis.model import Mark, Quantity, Sentence
from analysis.words import grammar

NEARBY = 5
LIST = 9  # tokens between the men and the women of a list
FAMILY = frozenset({"boys", "child", "children", "girls", "woman", "women"})
BODIES = grammar("bodies of the dead")
ARMED = grammar("armed bodies")
FIRMS = grammar("firms")


def harmed(quantity: Quantity, mark: Mark, country: str | None) -> Counted:
    """Those counted by what was done to them: "2,000 wounded"."""
    noun = (mark.first, mark.last)
    return Counted(None, quantity.begins, mark.last, noun, "measure noun", mark.value, country)


def with_unit(
    sentence: Sentence, quantity: Quantity, mark: Mark, country: str | None
) -> Counted | None:
    """The phrase whose noun is a counted unit; None where that unit only describes another noun."""
    if (harm := harm_behind(sentence, mark)) and mark.detail == "one":
        return harmed(quantity, harm, country)._replace(counted=mark.value)
    if case := cases(sentence, mark):
        return harmed(quantity, case, country)._replace(counted=mark.value)
    if word(sentence, mark.last) == "and" and word(sentence, mark.last + 1) in FIRMS:
        return None  # "sanctions against 400 persons and companies"
    if are_owners(sentence, mark) or describes(sentence, quantity, mark):
        return None
    if is_stage(sentence, quantity, mark) or is_dug(sentence, mark):
        return None
    if counts_armies(sentence, quantity, mark):
        return None
    last = mark.last + (word(sentence, mark.last) == "each")
    if are_with_women(sentence, mark):
        noun = (mark.first, mark.last)
        return Counted("people", quantity.begins, last, noun, "noun behind", country=country)
    armed = word(sentence, mark.first) in {"members", "member"} and of_armed(sentence, mark.last)
    unit = "troops" if armed or are_fighters(sentence, mark) else whose_bodies(sentence, mark)
    noun = (mark.first, mark.last)
    return Counted(unit, quantity.begins, last, noun, "noun behind", country=country)


def are_with_women(sentence: Sentence, mark: Mark) -> bool:
    """Whether men are listed beside so many women or children: "718 |men, 332 women".

    So they are where one number counts them together: "40 |men, women and children".
    """
    if word(sentence, mark.last - 1) not in {"man", "men"}:
        return False
    if word(sentence, mark.last) == "," and word(sentence, mark.last + 1) in FAMILY:
        return True
    beside = (k for k in range(mark.first - LIST, mark.last + LIST) if word(sentence, k) in FAMILY)
    return any(q.stops == k for k in beside for q in sentence.quantities)


def harm_behind(sentence: Sentence, mark: Mark) -> Mark | None:
    """The noun of harm that those before it suffered: "400 migrant |deaths"."""
    marks = near(sentence, "measure", mark.first, mark.last + 1)
    harm = (m for m in marks if m.detail == "noun" and m.value in VICTIMS)
    return next((m for m in harm if m.last > mark.last), None)


def cases(sentence: Sentence, mark: Mark) -> Mark | None:
    """The noun itself, where it says what is the case: "300 |confirmed cases"."""
    marks = near(sentence, "measure", mark.first, mark.first + 1)
    own = (m for m in marks if m.detail == "noun" and m.value == "other")
    return next((m for m in own if m.last == mark.last), None)


def whose_bodies(sentence: Sentence, mark: Mark) -> str:
    """The class of a unit, which for bodies is that of the dead: "900 bodies of soldiers"."""
    if word(sentence, mark.last - 1) not in BODIES or word(sentence, mark.last) != "of":
        return mark.value
    dead = near(sentence, "unit", mark.last + 1, mark.last + NEARBY)
    return dead[0].value if dead and not quantity_at(sentence, dead[0].first - 1) else mark.value


def of_armed(sentence: Sentence, at: int) -> bool:
    """Whether "of the … armed forces", "of the police" stands at a token."""
    return word(sentence, at) == "of" and holds(sentence, ARMED, at + 1, at + 7)
