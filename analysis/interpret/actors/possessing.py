"""Possessing: the country that "its" in the phrase of the counted takes up, or "whose" in it."""

from __future__ import annotations

from analysis.interpret.actors.hostile import is_hostile
from analysis.interpret.actors.owning import CONFINEMENT, LOCATIVES, is_of_a_place
from analysis.interpret.actors.subjects import TELLING
from analysis.interpret.actors.whose import Whose, whose
from analysis.interpret.around import mentions_near, near
from analysis.interpret.classes import MATERIEL
from analysis.interpret.counted import Counted
from analysis.interpret.measures.verbs import is_passive
from analysis.interpret.near import OWNS, holds, places_near, word
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar

OWN = grammar("possessives")
OWN_OF = {"it": "its", "they": "their", "he": "his", "she": "her"}
GIVEN = (
    (grammar("giving verbs") - grammar("costing"))
    | TELLING
    | {"blame", "blamed", "blames", "blaming"}
)
ASKED = grammar("asking") | {"want", "wanted", "wants"}
BACK = grammar("freeing captives") | {"back", "return", "returned"}
HANDING = frozenset({"hand"})  # over
LANDS = frozenset({"country", "nation"})
FIGURES = grammar("figure nouns") - {"total"}  # "its figure of 340 dead" are not its dead
UNOWNED = CONFINEMENT | FIGURES
POWERS = frozenset({"government", "military"})
CLAUSE = 16  # tokens from "its" to the comma that its clause ends with
HARMING = frozenset({"killed", "captured", "wounded", "other"})
CLOSE = 5  # tokens from a subject to the verb by which it harms others
COUNTING_OTHERS = frozenset({"monitor", "ngo", "outlet", "think-tank", "wire"})


def possessor(sentence: Sentence, what: Counted) -> Whose | None:
    """The country that "its" takes up: that of the subject before it in its sentence."""
    if related := of_whom(sentence, what):
        return whose(related)
    at = possessive(sentence, what)
    arms = what.counted in MATERIEL
    here = owner_before(sentence, at, arms) if at is not None else None
    here = here or (owner_behind(sentence, at) if at is not None else None)
    return whose(here) if here else None


def owner_behind(sentence: Sentence, at: int) -> Mention | None:
    """The subject behind a clause that opens a sentence: "having lost 30 of its men, |Benin"."""
    if any(m.country and m.last <= at for m in mentions_near(sentence, 0, at)):
        return None
    comma = next(iter(places_near(sentence, {","}, at, at + CLAUSE)), None)
    if comma is None:
        return None
    own, begins = word(sentence, at), comma + 1 + (word(sentence, comma + 1) == "the")
    found = (m for m in mentions_near(sentence, begins, begins + 1) if m.first == begins)
    fits = (m for m in found if m.country and agrees(own, m) and m.many == (own == "their"))
    return next((m for m in fits if m.kind in POWERS), None)


def of_whom(sentence: Sentence, what: Counted) -> Mark | None:
    """The country that "whose" takes up: "Russia, whose losses of tanks exceed 4,000"."""
    for at in places_near(sentence, {"whose"}, what.first - 1, what.last):
        end = at - (word(sentence, at - 1) == ",")
        marks = (m for m in near(sentence, "country", end - 4, end) if m.last == end)
        mark = next(marks, None)  # but of an agency in Seoul it is no country's
        return None if mark and mark.detail == "seat" and is_of_a_place(sentence, mark) else mark
    return None


def possessive(sentence: Sentence, what: Counted) -> int | None:
    """The token of "its" in or right behind a phrase: "600 of its soldiers", "189 of its own"."""
    owns = places_near(sentence, OWN, what.first - 1, what.last)
    at = next((k for k in owns if word(sentence, k + 1) not in UNOWNED), None)
    own = (word(sentence, what.last), word(sentence, what.last + 2)) == ("of", "own")
    return what.last + 1 if at is None and own and word(sentence, what.last + 1) in OWN else at


def owner_before(sentence: Sentence, at: int, arms: bool = False) -> Mention | None:
    """The last subject of a country before a token, which may be a body of that country.

    Whoever is asked to hand over `arms` has their own; men are handed over by their captor.
    """
    own = OWN_OF.get(word(sentence, at), word(sentence, at))
    own = "the" if word(sentence, at + 1) in LANDS else own  # "his country's", "its country's"
    before = [m for m in mentions_near(sentence, 0, at) if m.country and m.last <= at]
    before = [m for m in before if m.kind not in COUNTING_OTHERS]
    apart = None
    for mention in reversed(before):
        given = word(sentence, mention.first - 1) in GIVEN or harms(sentence, mention, at)
        given = given or is_to_give_back(sentence, mention, at, arms)
        if agrees(own, mention) and not given and not is_oblique(sentence, mention):
            if word(sentence, mention.first - 1) != "from":
                return mention
            apart = apart or mention  # "Mali had word |from Togo of 40 of its men"
    if apart:
        return apart
    owners = (m for m in reversed(before) if word(sentence, m.last) == OWNS and agrees(own, m))
    return next((m for m in owners if m.kind == "government"), None)


def harms(sentence: Sentence, mention: Mention, at: int) -> bool:
    """Whether others' men are those whom a subject harms: "X says |Y killed 40 of its soldiers"."""
    if word(sentence, at + 1) == "own":
        return False
    marks = near(sentence, "measure", mention.last, min(at, mention.last + CLOSE))
    harm = (mark for mark in marks if mark.value in HARMING and is_hostile(sentence, mark))
    return any(
        mark.last <= at and mark.detail.startswith("verb") and not is_passive(sentence, mark)
        for mark in harm
        if word(sentence, mark.first - 1) != "of" or mark.first - 1 == mention.last
    )


def is_to_give_back(sentence: Sentence, mention: Mention, at: int, arms: bool) -> bool:
    """Whether others' men are in somebody's hands: "asked |Togo to free 40 of its men"."""
    asked = word(sentence, mention.first - 1) in ASKED
    return asked and holds(sentence, BACK if arms else BACK | HANDING, mention.last, at)


def agrees(own: str, mention: Mention) -> bool:
    """Whether a possessive can take up a mention: "its" no people, "his" no body."""
    man = mention.kind in {"person", "surname", "office"} and not mention.many
    people = man or mention.many
    return {"its": not people, "his": man, "her": people, "their": not man}.get(own, True)


def is_oblique(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention names a place ("in Russia"), or only owns what follows."""
    at = mention.first - 1
    at -= word(sentence, at) == "the"
    return word(sentence, at) in LOCATIVES - {"on"} or word(sentence, mention.last) == OWNS
