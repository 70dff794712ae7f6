"""Parts: whose those are of whom a part is counted: "the Kenyan force, of whom 300 are hurt"."""

from __future__ import annotations

from analysis.interpret.actors.subjects import is_commanded
from analysis.interpret.actors.whose import Whose, whose
from analysis.interpret.around import is_a_people, near
from analysis.interpret.counted import Counted
from analysis.interpret.near import OWNS, gap, word
from analysis.model import Mark, Sentence

WHOM = frozenset({"whom", "which"})
PHRASE = 6


def of_which(sentence: Sentence, what: Counted) -> Whose | None:
    """The country in the noun phrase that "of whom" takes up, right before the number or behind."""
    ends = taken_up(sentence, what)
    if ends is None:
        return None
    for mark in reversed(near(sentence, "country", ends - PHRASE, ends)):
        if is_owner(sentence, mark, ends):
            return whose(mark)
    return None


def taken_up(sentence: Sentence, what: Counted) -> int | None:
    """The end of the noun phrase before "of whom N" or "N of whom", or none."""
    before = what.first - 2
    if word(sentence, before) == "of" and word(sentence, before + 1) in WHOM:
        first = before
    elif WHOM.intersection(gap(sentence, what.last - 1, what.last + 2)):
        first = what.first
    else:
        return None
    return first - 1 if word(sentence, first - 1) == "," else None


def is_owner(sentence: Sentence, mark: Mark, ends: int) -> bool:
    """Whether a noun phrase names a people, or a force by whose it is."""
    if mark.last == ends:
        return is_a_people(sentence, mark)
    owns = mark.detail == "demonym" or word(sentence, mark.last) == OWNS
    return owns and is_commanded(sentence, mark.last, ends)
