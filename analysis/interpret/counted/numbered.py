"""Numbered: how many somebody is said to be: "the rebels, who number 6,000"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.around import ending, is_a_people, near, quantity_at
from analysis.interpret.counted.belonging import with_owner
from analysis.interpret.counted.phrases import Counted
from analysis.interpret.near import PREPOSITIONS, in_date, is_act, is_light, places_near, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

NUMBERING = frozenset({"number", "numbers", "numbered", "numbering"})
TOTALLING = NUMBERING | grammar("totalling")
COMING_TO = grammar("coming to a number")
INTO = frozenset({"to", "into"})
WHO = frozenset({"who", "which", "that", "they", "it"})
APART = frozenset({";", ":", "while", "but"})
ADVERBS = frozenset({"far", "here", "there", "now", "alone", "together"})
REACH = 24


def is_numbered(sentence: Sentence, at: int) -> bool:
    """Whether the verb "number" stands right before a token: behind "who" or a plural."""
    said = word(sentence, at - 1)
    before = at - 2
    while is_light(sentence, before):
        before -= 1
    subject = word(sentence, before)
    if said in NUMBERING and (said != "number" or subject in WHO or subject.endswith("s")):
        return True
    return said == "number" and closes_clause(sentence, at - 2) and bool(head_of(sentence, at - 1))


def closes_clause(sentence: Sentence, at: int) -> bool:
    """Whether what describes a noun can end with a token: "sent to Kursk|", "killed so far|"."""
    if is_act(sentence, at) or in_date(sentence, at) or word(sentence, at) in ADVERBS:
        return True
    return bool(ending(sentence, "place", at + 1) or ending(sentence, "country", at + 1))


def those_numbered(sentence: Sentence, what: Counted) -> Counted | None:
    """Those whose number a verb tells: "|the soldiers| that Benin sent to Togo number N"."""
    verb = numbering_verb(sentence, what.first)
    head = head_of(sentence, verb) if verb is not None else None
    if head is None or verb is None:
        return None
    people = head.detail == "demonym"
    form = "people by demonym" if people else "noun behind"
    country = head.value if people else None
    said = form if people else head.value
    noun = (head.first, head.last)
    those = Counted(said, opening(sentence, head.first), head.last, noun, form, country=country)
    return with_owner(sentence, those)


def numbering_verb(sentence: Sentence, at: int) -> int | None:
    """The token of the verb that ties a number to its subject: "total N", "run into |the N"."""
    if word(sentence, at - 1) in TOTALLING:
        return at - 1
    at -= word(sentence, at - 1) == "the"
    comes = word(sentence, at - 1) in INTO and word(sentence, at - 2) in COMING_TO
    return at - 2 if comes else None


def head_of(sentence: Sentence, verb: int) -> Mark | None:
    """The noun of those counted or of their people with which the subject of a verb begins."""
    begins = max((k + 1 for k in places_near(sentence, APART, verb - REACH, verb)), default=0)
    for mark in sorted(nouns(sentence, max(begins, verb - REACH), verb), key=lambda m: m.first):
        first = opening(sentence, mark.first)
        if word(sentence, first - 1) not in PREPOSITIONS:
            return None if counted_before(sentence, first, mark.first) else mark
    return None


def nouns(sentence: Sentence, first: int, last: int) -> Iterator[Mark]:
    """The plurals and the names of peoples between two tokens."""
    yield from (m for m in near(sentence, "unit", first, last) if m.detail == "many")
    yield from (m for m in near(sentence, "country", first, last) if is_a_people(sentence, m))


def opening(sentence: Sentence, at: int) -> int:
    """Where the noun phrase of a noun begins, past its adjectives and its article."""
    for mark in ending(sentence, "country", at):
        at = mark.first
    return at - (word(sentence, at - 1) in {"the", "those", "these", "its", "their"})


def counted_before(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a noun has a number of its own before it."""
    return any(quantity_at(sentence, at) for at in range(first - 2, last))
