"""Groups: a verb with its auxiliaries, as one predicate: "are believed to have been killed"."""

from __future__ import annotations

from typing import NamedTuple

from analysis.interpret.around import LONGEST, dates_near, near
from analysis.interpret.measures.tenses import SUPPOSED
from analysis.interpret.measures.verbs import form_of, is_a_noun
from analysis.interpret.near import (
    OWNS,
    PREPOSITIONS,
    gap,
    holds,
    in_date,
    is_capital,
    is_date,
    word,
)
from analysis.model import Mark, Sentence
from analysis.words import grammar
from analysis.words.forms import FINITE, PAST

OPENING = grammar("opening a verb group")
INSIDE = grammar("inside a verb group")
STANDING = grammar("be") | {"remain", "remains", "remained"}
BE = STANDING | {"get", "got"}
COMING = frozenset({"will", "would", "shall", "'ll", "may", "might", "could", "should"})
INTENT = (grammar("be") | grammar("looking ahead")) - {"being", "been"}
EXPECTED = frozenset({"expected", "due", "planned", "scheduled", "awaited", "slated"})
HAVING = grammar("have")
LOCATIVES = grammar("being in a place")

FINITE_OR_BASE = FINITE | {"base"}


class Group(NamedTuple):
    """A verb group: its first token, the token of its main word, and that word if it is known."""

    first: int
    head: int
    mark: Mark | None


def verb_group(sentence: Sentence, at: int) -> Group | None:
    """The verb group that begins at a token, if one does."""
    if word(sentence, at) in OPENING and not in_date(sentence, at):  # "since |May"
        head = at + 1
        while head - at < LONGEST and is_inside(sentence, head):
            head += 1
        return Group(at, head, main_word(sentence, at, head))
    if word(sentence, at - 1) == OWNS or is_name_behind(sentence, at):
        return None  # "the North's |storm corps", "from |Camp David"
    marks = near(sentence, "measure", at, at + 1)
    found = [m for m in marks if form_of(m) in FINITE_OR_BASE and not is_a_noun(sentence, m)]
    best = chosen(found, passive=False)
    return Group(at, at, best) if best else None


def is_name_behind(sentence: Sentence, at: int) -> bool:
    """Whether a name begins behind a preposition, which is no verb."""
    if word(sentence, at - 1) not in PREPOSITIONS - {"to"} or not word(sentence, at + 1):
        return False
    return is_capital(sentence, at) and is_capital(sentence, at + 1)


def is_inside(sentence: Sentence, at: int) -> bool:
    """Whether a token belongs to a verb group and is not its main word."""
    said = word(sentence, at)
    if said == "by":
        return word(sentence, at + 1) in {"now", "then"}
    if said == "well":
        return word(sentence, at - 1) in COMING  # "may |well have died"
    return said in INSIDE or (said.endswith("ly") and len(said) > 4) or within_date(sentence, at)


def within_date(sentence: Sentence, at: int) -> bool:
    """Whether a token is part of a date that begins a few tokens before it at most."""
    return any(first <= at < last for _, first, last in dates_near(sentence, at - 9, at + 1))


def main_word(sentence: Sentence, first: int, head: int) -> Mark | None:
    """The word of measure that a verb group with auxiliaries comes to."""
    if place := being_there(sentence, first, head):
        return place
    marks = near(sentence, "measure", max(first, head - LONGEST), head + 1)
    passive = is_passive(sentence, first, head)
    known = [m for m in marks if m.last > head] or [m for m in marks if m.last == head]
    verbs = [m for m in known if word(sentence, m.last - 1) not in HAVING]
    if not verbs and head == first + 1:
        verbs = [m for m in near(sentence, "measure", first, head) if m.last == head]
    if not passive and holds(sentence, HAVING, first, head):  # "it has |captured", no state
        verbs = [m for m in verbs if m.detail.startswith("verb")] or verbs
    return chosen(verbs, passive=passive)


def was(sentence: Sentence, group: Group) -> bool:
    """Whether a group is a passive: "are believed to have been killed"."""
    return is_passive(sentence, group.first, group.head)


def is_passive(sentence: Sentence, first: int, head: int) -> bool:
    """Whether the last auxiliary of a group is a form of "be", and no "to"."""
    for at in range(head - 1, first - 1, -1):
        said = word(sentence, at)
        if said in BE or said in HAVING or said == "to":
            return said in BE
    return False


def chosen(marks: list[Mark], *, passive: bool) -> Mark | None:
    """The longest word of measure, and of equals the one that fits the voice."""
    return max(marks, key=lambda m: (m.last, fits(m, passive=passive), -m.first), default=None)


def fits(mark: Mark, *, passive: bool) -> int:
    """How well a word of measure fits the voice of its group."""
    if not mark.detail.startswith("verb"):
        return 1
    wanted = "object" if passive and form_of(mark) in PAST else "subject"
    return 3 if mark.detail.endswith(wanted) else 0


def being_there(sentence: Sentence, first: int, head: int) -> Mark | None:
    """The presence that "are in", "will be near" or "remain along" says."""
    if word(sentence, head) not in LOCATIVES or is_date(sentence, head + 1):
        return None
    if not is_passive(sentence, first, head) or not holds(sentence, STANDING, first, head):
        return None
    value = "present" if EXPECTED.isdisjoint(gap(sentence, first, head)) else "planned"
    longer = [m for m in near(sentence, "measure", first, head + 1) if m.last > head + 1]
    return longer[0] if longer else Mark("measure", value, head - 1, head + 1, "verb:s:subject")


def is_future(sentence: Sentence, group: Group) -> bool:
    """Whether a group tells of what is to come: "will", "are to", "may be", "are going to"."""
    said = gap(sentence, group.first, group.head)
    if HAVING.intersection(said[1:]):
        return False
    if COMING.intersection(said):
        return True
    to = said.index("to") if "to" in said else 0
    return to > 0 and said[to - 1] not in SUPPOSED and bool(INTENT.intersection(said))
