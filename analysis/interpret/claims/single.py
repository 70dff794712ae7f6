"""Single: one person or thing beside a counted one, whose number no word says."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.around import ending, near, passed
from analysis.interpret.classes import MILITARY, VICTIMS
from analysis.interpret.frames.near import word
from analysis.interpret.measures.verbs import is_passive
from analysis.model import Figure, Mark, Number, Quantity, Sentence

PERSONS = MILITARY - {"units"} | {"people", "pilots", "interpreters", "workers"}
ARTICLES = frozenset({"a", "an"})
BEING = frozenset({"was", "is", "has", "had", "been", "also"})
JOINING = frozenset({"and", "or", ","})


def singles(sentence: Sentence) -> Iterator[Quantity]:
    """The one beside a counted one, as a quantity: "an interpreter and three officers"."""
    counted = {q.begins for q in sentence.quantities if q.kind == "count"}
    for mark in sentence.of("unit"):
        joined = mark.last + 1 in counted and word(sentence, mark.last) in JOINING
        first = article_before(sentence, mark.first) if mark.detail == "one" else None
        if first is None:
            continue
        if joined or is_harmed(sentence, mark) or is_victim(sentence, mark, first):
            tokens = sentence.tokens
            number = Number(tokens[first].starts, tokens[mark.last - 1].ends, "", Figure(best=1))
            yield Quantity(number, "count", first, first + 1, first, first + 1)


def is_harmed(sentence: Sentence, mark: Mark) -> bool:
    """Whether the one is said to be killed, wounded or captured right behind the noun."""
    at = passed(sentence, mark.last, BEING)
    if at == mark.last:
        return False
    return any(harm.value in VICTIMS for harm in near(sentence, "measure", at, at + 1))


def is_victim(sentence: Sentence, mark: Mark, first: int) -> bool:
    """Whether somebody is the object of harm: "killed a general", "the capture of a soldier"."""
    if mark.value not in PERSONS:
        return False
    of = word(sentence, first - 1) == "of"
    harm = [m for m in ending(sentence, "measure", first - of) if m.value in VICTIMS]
    return any(m.detail == "noun" if of else is_active(sentence, m) for m in harm)


def is_active(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word of harm is an active verb with an object."""
    return mark.detail.endswith(":object") and not is_passive(sentence, mark)


def article_before(sentence: Sentence, at: int) -> int | None:
    """The article of a noun, at most three words before it."""
    first = at
    while first > 0 and at - first < 3 and word(sentence, first) not in ARTICLES:
        if not sentence.tokens[first - 1].text.isalpha():
            break
        first -= 1
    return first if word(sentence, first) in ARTICLES else None
