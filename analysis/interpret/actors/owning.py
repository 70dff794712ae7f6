"""Owning: the country that the phrase of the counted names, or that "its" in it takes up."""

from __future__ import annotations

from analysis.interpret.actors.harmed import is_apart, people_of_harm
from analysis.interpret.actors.hostile import is_hostile
from analysis.interpret.actors.rulers import leader
from analysis.interpret.actors.subjects import TELLING
from analysis.interpret.actors.whose import Whose, whose
from analysis.interpret.around import mentions_near, near
from analysis.interpret.counted import Counted
from analysis.interpret.counted.belonging import (
    SERVING,
    behind_link,
    follows_taking_away,
    past_owner,
)
from analysis.interpret.measures.verbs import is_passive
from analysis.interpret.near import OWNS, places_near, word
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar

DEPARTING = grammar("setting out")
LOCATIVES = frozenset({"along", "around", "at", "in", "inside", "into", "near", "on", "to"})
LOCATIVES |= {"across", "outside", "over", "throughout", "within"}
OWN = grammar("possessives")
OWN_OF = {"it": "its", "they": "their", "he": "his", "she": "her"}
GIVEN = grammar("giving verbs") | TELLING
MADE = frozenset({"made", "built", "produced", "manufactured"})
SINGLING = frozenset({"first", "last", "estimated", "remaining", "other", "own", "some", "about"})
BEFORE_A_LAND = grammar("before a land")
LYING = grammar("parts of a land")
TREATIES = grammar("treaties named by a place")
CONFINEMENT = grammar("nouns of confinement")
FIGURES = grammar("figure nouns") - {"total"}  # "its figure of 340 dead" are not its dead
UNOWNED = CONFINEMENT | FIGURES
POWERS = frozenset({"government", "military"})
CLAUSE = 16  # tokens from "its" to the comma that its clause ends with
HARMING = frozenset({"killed", "captured", "wounded", "other"})
CLOSE = 5  # tokens from a subject to the verb by which it harms others
COUNTING_OTHERS = frozenset({"monitor", "ngo", "outlet", "think-tank", "wire"})


def within(sentence: Sentence, first: int, last: int) -> list[Mark]:
    """The countries named among some tokens."""
    return [mark for mark in near(sentence, "country", first, last) if mark.last <= last]


def named(sentence: Sentence, what: Counted) -> Whose | None:
    """The country that stands in the phrase of the counted, or behind it with "of" or "from"."""
    inside = [
        mark
        for mark in within(sentence, what.first, what.last + 1)
        if not is_of_a_place(sentence, mark) and not is_apart(sentence, what, mark)
    ]
    if what.country and not (inside and is_one_of_many(sentence, inside[0])):
        return Whose(what.country, (inside[0].first, inside[0].last) if inside else None)
    country = inside[0] if inside else beside(sentence, what)
    if country:
        return Whose(None) if is_one_of_many(sentence, country) else whose(country)
    return leader(sentence, what) or made_in(sentence, what.last)


def beside(sentence: Sentence, what: Counted) -> Mark | None:
    """The country right behind the phrase of the counted, or right before its number."""
    return (
        people_behind(sentence, what)
        or of_country(sentence, what)
        or owner_of_number(sentence, what)
        or people_of_harm(sentence, what)
    )


def people_behind(sentence: Sentence, what: Counted) -> Mark | None:
    """The people right behind a number: "200 wounded |Poles", "nine of them |Poles"."""
    if what.form not in {"measure noun", "of them"}:
        return None
    marks = near(sentence, "country", what.last, what.last + 1)
    peoples = (
        m for m in marks if m.detail == "demonym" and word(sentence, m.last - 1)[-2:] == "ns"
    )
    return next(peoples, None)


def is_of_a_place(sentence: Sentence, mark: Mark) -> bool:
    """Whether a country only tells where: "in eastern Russia", "off the coast of Yemen"."""
    at = mark.first - 1
    while word(sentence, at) in BEFORE_A_LAND and mark.detail != "demonym":
        at -= 1
    if word(sentence, at) in LOCATIVES or is_bound_for(sentence, at):
        return True
    return word(sentence, at) == "of" and word(sentence, at - 1) in LYING


def is_bound_for(sentence: Sentence, at: int) -> bool:
    """Whether "for" tells where somebody goes: "the departures |for Russia"."""
    return word(sentence, at) == "for" and word(sentence, at - 1) in DEPARTING


def owner_of_number(sentence: Sentence, what: Counted) -> Mark | None:
    """The country right before a number and its noun: "Kenya's 400 policemen"."""
    at = what.first - 1
    at -= word(sentence, at) in SINGLING
    if what.noun is None or word(sentence, at) != OWNS:
        return None
    return next((m for m in near(sentence, "country", at - 4, at) if m.last == at), None)


def is_of_a_treaty(sentence: Sentence, mark: Mark) -> bool:
    """Whether a capital names a treaty signed there: "Minsk |II", "the Geneva |Conventions"."""
    return mark.detail == "seat" and word(sentence, mark.last) in TREATIES


def is_one_of_many(sentence: Sentence, mark: Mark) -> bool:
    """Whether a country is named beside others: "soldiers from Kenya, Jamaica and Belize"."""
    at = mark.last
    at += word(sentence, at) == ","
    at += word(sentence, at) == "and"
    others = near(sentence, "country", at, at + 1) if at > mark.last else ()
    return any(other.value != mark.value and other.detail == mark.detail for other in others)


def made_in(sentence: Sentence, at: int) -> Whose | None:
    """The country where arms were made: "60 missiles made in North Korea"."""
    at += word(sentence, at) in {"that", "which"}
    at += word(sentence, at) in {"was", "were", "are"}
    if word(sentence, at) in MADE and word(sentence, at + 1) in {"in", "by"}:
        mark = next(iter(near(sentence, "country", at + 2, at + 4)), None)
        return whose(mark) if mark else None
    return None


def of_country(sentence: Sentence, what: Counted) -> Mark | None:
    """The country behind a noun: "soldiers from North Korea", "men serving in the Russian army"."""
    at = behind_link(sentence, what.last)
    serves = word(sentence, what.last) in SERVING and past_owner(sentence, what.last) is None
    if at is None or serves or is_taken_away(sentence, what):
        return None
    here = at + (word(sentence, at) in {"the", "its"})
    mark = next(iter(near(sentence, "country", here - 1, here + 1)), None)
    return None if mark and word(sentence, mark.last) in CONFINEMENT else mark


def is_taken_away(sentence: Sentence, what: Counted) -> bool:
    """Whether "from" tells whence the counted go: "will withdraw its 1,000 soldiers from Chad"."""
    return word(sentence, what.last) == "from" and follows_taking_away(sentence, what)


def possessor(sentence: Sentence, what: Counted) -> Whose | None:
    """The country that "its" takes up: that of the subject before it in its sentence."""
    if related := of_whom(sentence, what):
        return whose(related)
    at = possessive(sentence, what)
    here = owner_before(sentence, at) if at is not None else None
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
    return next((m for m in found if m.country and agrees(own, m) and m.kind in POWERS), None)


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


def owner_before(sentence: Sentence, at: int) -> Mention | None:
    """The last subject of a country before a token, which may be a body of that country."""
    own = OWN_OF.get(word(sentence, at), word(sentence, at))
    before = [m for m in mentions_near(sentence, 0, at) if m.country and m.last <= at]
    before = [m for m in before if m.kind not in COUNTING_OTHERS]
    apart = None
    for mention in reversed(before):
        given = word(sentence, mention.first - 1) in GIVEN or harms(sentence, mention, at)
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
    verbs = (mark for mark in marks if mark.last <= at and mark.detail.startswith("verb"))
    harm = (mark for mark in verbs if mark.value in HARMING and is_hostile(sentence, mark))
    return any(not is_passive(sentence, mark) for mark in harm)


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
