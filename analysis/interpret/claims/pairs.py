"""Pairs: the other of two owners: "Russia lost N, its ally N", "the former lost N, the latter N".

Which country an ally or an enemy is, the table of allies or of foes tells, or else the text, where
it speaks of one other country alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.actors import Whose
from analysis.interpret.actors.mixed import leads
from analysis.interpret.actors.owning import LOCATIVES
from analysis.interpret.actors.possessing import OWN, owner_before
from analysis.interpret.around import counts_between, near
from analysis.interpret.claims.course import Course
from analysis.interpret.claims.sides import foes
from analysis.interpret.counted import Counted
from analysis.interpret.near import OWNS, is_light, word
from analysis.model import Sentence
from analysis.words import grammar

ALLIES = grammar("nouns of an ally")
FOES = grammar("nouns of a foe")
PAIRS = ALLIES | FOES
EITHER = {"former": 0, "latter": 1}
SAID = PAIRS | EITHER.keys()
LINKS = grammar("links to a number") | {"ones", "alone", "'s", ":", "those", "that"}
OF = frozenset({"of", "from", "by"})
REACH = 8


def paired(
    before: Sentence | None, course: Course, sentence: Sentence, what: Counted
) -> Whose | None:
    """Whose the counted are by "its ally", "its enemy", "the former" or "the latter" at them."""
    if SAID.isdisjoint(sentence.said):
        return None
    for at in nouns_beside(sentence, what):
        said = word(sentence, at)
        if said in EITHER and word(sentence, at - 1) == "the":
            pair = list(dict.fromkeys(countries(before, course, sentence, at)))
            return Whose(pair[EITHER[said]], (at - 1, at + 1)) if len(pair) == 2 else None
        if said in PAIRS and (found := other(course, sentence, at)):
            return found
    return None


def nouns_beside(sentence: Sentence, what: Counted) -> Iterator[int]:
    """The tokens at which an owner may stand: before a number, in its phrase or behind "of"."""
    at = what.first - 1 - (word(sentence, what.first - 1) == ",")
    while at > what.first - REACH and is_passed(sentence, at):
        at -= 1
    yield at
    yield from range(what.first, what.last)
    if word(sentence, what.last) in OF:
        yield from range(what.last + 1, what.last + 4)


def is_passed(sentence: Sentence, at: int) -> bool:
    """Whether a word at a token may stand between a subject and its number."""
    if word(sentence, at) in SAID:
        return False
    if word(sentence, at) in LINKS or is_light(sentence, at):
        return True
    return any(m.detail.startswith("verb") for m in near(sentence, "measure", at, at + 1))


def other(course: Course, sentence: Sentence, at: int) -> Whose | None:
    """The ally or enemy at a token: named beside it, or known from whose it is said to be."""
    apposed = at - 2 if word(sentence, at - 2) == "," else -1
    for mark in near(sentence, "country", at - 6, at + 2):
        if mark.last == at and is_joint(sentence, mark.first - 1):
            return None
        if mark.last in {at, apposed} or mark.first == at + 1:
            return Whose(mark.value, (mark.first, mark.last))
    owner = owner_of(course, sentence, at)
    if owner is None:
        return None
    return Whose(opposite(course, owner, word(sentence, at) in FOES), (at - 1, at + 1))


def owner_of(course: Course, sentence: Sentence, at: int) -> str | None:
    """Whose the ally or enemy at a token is: "Moscow's |ally", "its |ally"."""
    if word(sentence, at - 1) == OWNS:
        marks = near(sentence, "country", at - 5, at)
        return next((mark.value for mark in marks if mark.last == at - 1), None)
    if word(sentence, at - 1) not in OWN or is_joint(sentence, at - 1):
        return None
    mention = owner_before(sentence, at - 1)
    return mention.country if mention else course.last_actor


def is_joint(sentence: Sentence, own: int) -> bool:
    """Whether both have a number together: "the army |and its allies have N"."""
    joined = word(sentence, own - 1) in {"and", "with", "plus", "alongside"}
    return joined and not counts_between(sentence, 0, own)


def opposite(course: Course, owner: str, hostile: bool) -> str | None:
    """The ally or the enemy of a country in a text, or None where it may be one of several."""
    if hostile and owner in foes():
        return foes()[owner]
    named = {code for code in course.tendency.weights if code != owner}
    friends = {min(pair - {owner}) for pair in leads() if owner in pair}
    likely = named & friends if not hostile else named - friends
    likely = likely or named - {foes().get(owner)}
    return likely.pop() if len(likely) == 1 else None


def countries(
    before: Sentence | None, course: Course, sentence: Sentence, until: int
) -> Iterator[str]:
    """The countries spoken of before a token, places apart; else those of the sentence before."""
    here = list(spoken_of(course, sentence, until))
    if len(set(here)) < 2 and before is not None:
        here = [*spoken_of(course, before, len(before.tokens)), *here]
    yield from here


def spoken_of(course: Course, sentence: Sentence, until: int) -> Iterator[str]:
    """The countries and allies that a sentence names before a token, in their order."""
    for at in range(until):
        for mark in near(sentence, "country", at, at + 1):
            if word(sentence, mark.first - 1) not in LOCATIVES:
                yield mark.value
        if word(sentence, at) in PAIRS:
            found = other(course, sentence, at)
            if found and found.country:
                yield found.country
