"""Single: one person or thing beside a counted one, whose number no word says."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.around import near, passed
from analysis.interpret.classes import VICTIMS
from analysis.interpret.frames.near import word
from analysis.model import Figure, Mark, Number, Quantity, Sentence

ARTICLES = frozenset({"a", "an"})
BEING = frozenset({"was", "is", "has", "had", "been", "also"})
JOINING = frozenset({"and", "or", ","})


def singles(sentence: Sentence) -> Iterator[Quantity]:
    """The one beside a counted one, as a quantity: "an interpreter and three officers"."""
    counted = {q.begins for q in sentence.quantities if q.kind == "count"}
    for mark in sentence.of("unit"):
        joined = mark.last + 1 in counted and word(sentence, mark.last) in JOINING
        if mark.detail != "one" or not (joined or is_harmed(sentence, mark)):
            continue
        first = article_before(sentence, mark.first)
        if first is not None:
            tokens = sentence.tokens
            number = Number(tokens[first].starts, tokens[mark.last - 1].ends, "", Figure(best=1))
            yield Quantity(number, "count", first, first + 1, first, first + 1)


def is_harmed(sentence: Sentence, mark: Mark) -> bool:
    """Whether the one is said to be killed, wounded or captured right behind the noun."""
    at = passed(sentence, mark.last, BEING)
    if at == mark.last:
        return False
    return any(harm.value in VICTIMS for harm in near(sentence, "measure", at, at + 1))


def article_before(sentence: Sentence, at: int) -> int | None:
    """The article of a noun, at most three words before it."""
    first = at
    while first > 0 and at - first < 3 and word(sentence, first) not in ARTICLES:
        if not sentence.tokens[first - 1].text.isalpha():
            break
        first -= 1
    return first if word(sentence, first) in ARTICLES else None
