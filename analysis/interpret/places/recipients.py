"""Recipients: who is given something, as the place it goes to: "handed Russia N shells"."""

from __future__ import annotations

from analysis.interpret.around import LONGEST, mentions_near, near
from analysis.interpret.classes import MATERIEL, SENDING
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import OWNS, gap, holds, is_light, word
from analysis.interpret.places.gazetteer import name_of
from analysis.interpret.places.placed import Placed
from analysis.interpret.places.told_of import past_aside
from analysis.model import Mark, Sentence
from analysis.words import grammar
from analysis.words.gazetteer import in_command

RECEIVING = grammar("verbs of receiving")
GIVING = grammar("given something") | grammar("giving to somebody")
FORCES = grammar("nouns of a force") | grammar("nouns of a state's power")
BE = grammar("be")
TO = frozenset({"to"})


def recipient(sentence: Sentence, what: Counted, read: Measured | None) -> Placed | None:
    """The country that a verb of giving gives to, or that receives."""
    if read is None or read.verb is None or read.measure not in SENDING:
        return None
    verb = read.verb
    if is_given(sentence, what, verb) and (found := to_a_power(sentence, what, verb)):
        return found
    if verb.value != "supplied" or not verb.detail.startswith("verb"):
        return None
    mark = handed_to(sentence, verb)
    if mark is None and verb.first < what.first:
        received = word(sentence, verb.first) in RECEIVING or is_passive(sentence, verb)
        mark = receiver(sentence, verb) if received else given(sentence, verb)
    if mark is None:
        return None
    return of_country(mark.value, mark.first, mark.last)


def is_given(sentence: Sentence, what: Counted, verb: Mark) -> bool:
    """Whether a verb gives something to somebody, and does not only move it somewhere."""
    if what.counted in {"people", "other"}:
        return False
    return what.counted in MATERIEL or gives(sentence, verb)


def gives(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb takes whom something is given, with or without "to"."""
    return not GIVING.isdisjoint(gap(sentence, verb.first, verb.last))


def to_a_power(sentence: Sentence, what: Counted, verb: Mark) -> Placed | None:
    """The country of a seat or leader: "lent N to |the Kremlin", "promised |Moscow"."""
    ends = max(verb.last, what.last)
    for at in (verb.last, verb.last + 1, ends, ends + 1):
        led = word(sentence, at) in TO
        if (led or (at == verb.last and gives(sentence, verb))) and (
            found := power(sentence, at + led)
        ):
            return found
    return None


def power(sentence: Sentence, at: int) -> Placed | None:
    """The country of the seat, the leader or the government at a token."""
    at += word(sentence, at) == "the"
    for mark in near(sentence, "country", at, at + 1):
        if mark.detail == "seat" and commands(sentence, mark.last):
            return of_country(mark.value, mark.first, mark.last)
    for m in mentions_near(sentence, at, at + 1):
        seat = m.kind == "government" and m.last == at + 1  # no department of it
        ruling = seat or m.source_id in in_command()
        if m.first == at and m.country and ruling and commands(sentence, m.last):
            return of_country(m.country, m.first, m.last)
    return None


def commands(sentence: Sentence, at: int) -> bool:
    """Whether a name that ends at a token is given something, or its forces are."""
    return word(sentence, at) != OWNS or holds(sentence, FORCES, at + 1, at + 3)


def of_country(country: str, first: int, last: int) -> Placed:
    """A country as a place, with the tokens that name whoever stands for it."""
    return Placed(country.lower(), name_of(country.lower()), (first, last))


def is_passive(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb of giving tells who was given: "Moscow has so far been handed N"."""
    at = verb.first - 1
    while is_light(sentence, at) and word(sentence, at) not in BE:
        at -= 1
    return word(sentence, at) in BE and not holds(sentence, TO, verb.last, verb.last + 2)


def handed_to(sentence: Sentence, verb: Mark) -> Mark | None:
    """The people right behind a verb of giving and "to": "turned over to the Russians"."""
    at = verb.last + (word(sentence, verb.last) == "over")
    at += word(sentence, at) == "to"
    if word(sentence, at) == "the" and word(sentence, at - 1) == "to":
        for mark in near(sentence, "country", at + 1, at + 2):
            if mark.detail == "demonym" and word(sentence, mark.first).endswith("s"):
                return mark
    return None


def receiver(sentence: Sentence, verb: Mark) -> Mark | None:
    """The country that is the subject of receiving."""
    named = near(sentence, "country", verb.first - LONGEST - 12, verb.first)
    before = [
        m for m in named
        if m.detail != "demonym" and word(sentence, m.last) != "'s"
        and verb.first - past_aside(sentence, m.last) <= 6
    ]  # fmt: skip
    return before[-1] if before else None


def given(sentence: Sentence, verb: Mark) -> Mark | None:
    """The country right behind a verb of giving."""
    for mark in near(sentence, "country", verb.last, verb.last + 1):
        if mark.detail != "demonym" and word(sentence, mark.last) != "'s":
            return mark
    return None
