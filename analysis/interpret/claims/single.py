"""Single: one person or thing beside a counted one, whose number no word says."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from analysis.interpret.around import ending, near, passed
from analysis.interpret.classes import MILITARY, VICTIMS
from analysis.interpret.measures.verbs import is_passive
from analysis.interpret.near import JOINING, PREPOSITIONS, word
from analysis.model import Figure, Mark, Number, Quantity, Sentence
from analysis.words import grammar
from analysis.words.entries import by_kind
from analysis.words.needed import Telling, may_stand, telling

PERSONS = MILITARY - {"units"} | {"people", "pilots", "interpreters", "workers"}
ARTICLES = grammar("indefinite articles")
BEING = grammar("be before a participle") | {"has", "have", "had", "also"}
PASSIVE = grammar("be before a participle")
AGED = frozenset({",", "(", "aged", "of"})
CLOSING = frozenset({",", ")"})
THINGS = (
    grammar("targets of soldiers")
    | grammar("facilities of a place")
    | grammar("settlements without a name")
)
LISTED = 12  # tokens of the list of the harmed that one ends
ENDING = PREPOSITIONS | {"", ".", ",", ";", "when", "who", "after"}
LEFT = frozenset({"dead", "wounded", "injured", "hurt"})
OLD = frozenset({"year-old", "old", "month-old", "week-old", "day-old"})
DIED = frozenset({"verb", "subject"})


def singles(sentence: Sentence) -> Iterator[Quantity]:
    """The one beside a counted one, as a quantity: "an interpreter and three officers".

    No "a dozen people", and no place or thing of theirs: "the capture of a rebel |stronghold".
    """
    if ARTICLES.isdisjoint(sentence.words):
        return
    counted = {q.begins for q in sentence.quantities if q.kind == "count"}
    joins = any(word(sentence, begins - 1) in JOINING for begins in counted)
    if not joins and not may_stand(harming(), sentence.words):
        return
    if not may_stand(ones(), sentence.words):
        return
    for mark in sentence.of("unit"):
        at = past_age(sentence, mark.last)
        joined = at + 1 in counted and word(sentence, at) in JOINING
        first = article_before(sentence, mark.first) if mark.detail == "one" else None
        if first is None or first in counted or word(sentence, mark.last) in THINGS:
            continue
        joined = joined or (first - 1 > 0 and is_last_victim(sentence, mark, first))
        if joined or is_harmed(sentence, mark) or is_victim(sentence, mark, first):
            tokens = sentence.tokens
            number = Number(tokens[first].starts, tokens[mark.last - 1].ends, "", Figure(best=1))
            last = mark.first if is_aged(sentence, mark.first) else first + 1
            yield Quantity(number, "count", first, last, first, last)


@cache
def harming() -> Telling:
    """What tells that somebody may be said to be harmed."""
    return telling(each for each in by_kind()["measure"] if each.value in VICTIMS)


@cache
def ones() -> Telling:
    """What tells that one person or thing may be named."""
    return telling(each for each in by_kind()["unit"] if each.detail == "one")


def is_harmed(sentence: Sentence, mark: Mark) -> bool:
    """Whether the one is said to be killed, wounded or captured right behind the noun."""
    begins = past_age(sentence, mark.last)
    at = passed(sentence, begins, BEING)
    first = begins if mark.value in PERSONS else at  # "was martyred", of a platoon "was wiped out"
    harm = [m for m in near(sentence, "measure", first, at + 1) if m.value in VICTIMS]
    if not any(word(sentence, each) in PASSIVE for each in range(begins, at)):
        # "a child died", "a child had died", but no "a bomb killed two", "a bomb had killed two"
        return mark.value in PERSONS and any(DIED.issubset(m.detail.split(":")) for m in harm)
    return bool(harm)


def past_age(sentence: Sentence, at: int) -> int:
    """The token behind an age that follows a noun: ", 36,", "(36)", "aged 36", "of about 12"."""
    age = next((q for q in sentence.quantities if q.kind == "age" and q.begins == at + 1), None)
    if age is None or word(sentence, at) not in AGED:
        return at
    return age.last + (word(sentence, age.last) in CLOSING)


def is_aged(sentence: Sentence, at: int) -> bool:
    """Whether an age stands right before a noun: "a 70-year-old man"."""
    return word(sentence, at - 1) in OLD and bool(ages(sentence) & set(range(at - 5, at)))


def ages(sentence: Sentence) -> set[int]:
    """The tokens at which an age begins."""
    return {q.first for q in sentence.quantities if q.kind == "age"}


def is_victim(sentence: Sentence, mark: Mark, first: int) -> bool:
    """Whether somebody is the object of harm: "killed a general", "the capture of a soldier"."""
    if mark.value not in PERSONS:
        return False
    of = word(sentence, first - 1) == "of"
    harm = [m for m in ending(sentence, "measure", first - of) if m.value in VICTIMS]
    return any(m.detail == "noun" if of else is_active(sentence, m) for m in harm)


def is_last_victim(sentence: Sentence, mark: Mark, first: int) -> bool:
    """Whether somebody ends a list of the harmed: "killing a child, three women |and a man"."""
    ends = word(sentence, mark.last) in ENDING | LEFT
    if mark.value not in PERSONS or word(sentence, first - 1) != "and" or not ends:
        return False
    at = first - 1
    while at > first - LISTED and is_listed(sentence, at - 1):
        at -= 1
    harm = [m for m in ending(sentence, "measure", at) if m.value in VICTIMS]
    left = word(sentence, at - 1) == "left" and word(sentence, mark.last) in LEFT
    return left or any(is_active(sentence, m) for m in harm)


def is_listed(sentence: Sentence, at: int) -> bool:
    """Whether a token belongs to a list of counted people."""
    if word(sentence, at) in ARTICLES or word(sentence, at) == ",":
        return True
    if any(q.first <= at < q.last for q in sentence.quantities):
        return True
    return any(m.first <= at < m.last for m in sentence.of("unit"))


def is_active(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word of harm is an active verb with an object."""
    return mark.detail.endswith(":object") and not is_passive(sentence, mark)


def article_before(sentence: Sentence, at: int) -> int | None:
    """The article of a noun, at most four words before it, an age apart."""
    first, aged = at, is_aged(sentence, at)
    if aged:
        first = max(begins for begins in ages(sentence) if begins < at) - 1
    while first > 0 and at - first < 4 and word(sentence, first) not in ARTICLES:
        if not sentence.tokens[first - 1].text.replace("-", "").isalpha():
            break
        first -= 1
    return first if word(sentence, first) in ARTICLES else None
