"""Subjects: the country whose act a verb tells, across auxiliaries, asides and what it commands."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.actors.whose import Whose, whose
from analysis.interpret.around import LONGEST, is_a_people, mentions_near, near
from analysis.interpret.near import OWNS, gap, holds, is_light, word
from analysis.model import Mention, Sentence
from analysis.words import grammar
from analysis.words.forms import is_past
from analysis.words.gazetteer import in_command

OBLIQUE = grammar("before another than the subject")
INTENDING = grammar("intending to act")
SEATED = frozenset({"army", "authorities", "government", "junta", "leadership", "regime", "rulers"})
PARTING = frozenset({",", ";", "that", "who", "which", "and", "but"})
COMMANDED = grammar("nouns of a force") | grammar("nouns of a state's power")
ADDRESSED = frozenset({"the", "a", "its"})
APART = OBLIQUE | {"that", "the", ",", ";", ":"}
BRACKETS = {",": ",", ")": "(", "–": "–", "—": "—"}
SIDES = frozenset({"sides", "armies", "countries", "neighbours", "neighbors"})
POWERS = frozenset({"government", "military", "armed-group", "legislature"})
ARMS = frozenset({"defence", "defense"})
PLACING = frozenset({"in", "at", "near", "inside", "outside", "to", "for", "into", "across"})
MANY = frozenset({"both", "two", "each", "either", "neither"})
TELLING = frozenset({"told", "tells", "informed", "assured", "notified", "warned", "reminded"})
LETTING = frozenset({"let", "lets", "letting"})
HANDED = frozenset({"have", "get", "keep"})
PHRASE = 5


def subject(sentence: Sentence, at: int) -> Whose | None:
    """Whose act the verb group at a token tells; of nobody's in particular, without a country."""
    if at and (near(sentence, "say", at, at + 2) or word(sentence, at - 1) == "there"):
        return None
    ends = before_verbs(sentence, at)
    here = before_pronoun(sentence, ends)
    if here < ends and (related := taken_up_by_which(sentence, here)):
        return related
    for end in (here, *before_asides(sentence, here)):
        found = ending_at(sentence, end)
        if found:
            return found
    return of_first_verb(sentence, here) or of_those_who_say(sentence, here)


def of_first_verb(sentence: Sentence, end: int) -> Whose | None:
    """Whose act the verb before "and" tells: "|Thai troops killed 60 men and| lost 30".

    An armed group that does so may have harmed soldiers of its own country.
    """
    if word(sentence, end - 1) != "and":
        return None
    for at in range(end - 2, max(0, end - LONGEST), -1):
        if word(sentence, at) in PARTING:
            return None
        if is_past(word(sentence, at)):
            end = before_verbs(sentence, at)
            who = mentions_near(sentence, end - LONGEST, end)
            group = any(m.last == end and m.kind == "armed-group" for m in who)
            return None if group else ending_at(sentence, end)
    return None


def of_those_who_say(sentence: Sentence, end: int) -> Whose | None:
    """Whose those are who say what "they" did: "|Thai forces say they| captured 30 men"."""
    if word(sentence, end - 1) != "they":
        return None
    said = end - 1 - (word(sentence, end - 2) == "that")
    for mark in near(sentence, "say", said - 2, said):
        tell = before_verbs(sentence, mark.first)
        if mark.last == said and word(sentence, tell - 1).endswith("s"):
            return ending_at(sentence, tell)
    return None


def before_verbs(sentence: Sentence, at: int) -> int:
    """The end of the subject: the token before auxiliaries, adverbs and verbs of intending."""
    while at > 0 and (is_light(sentence, at - 1) or word(sentence, at - 1) in INTENDING):
        if near(sentence, "country", at - 1, at):
            return at
        at -= 1
    return at


def before_pronoun(sentence: Sentence, end: int) -> int:
    """The end of the noun phrase that "who" takes up: "Russia's marines|, who have lost N"."""
    if word(sentence, end - 1) not in {"who", "which", "that"}:
        return end
    return end - 1 - (word(sentence, end - 2) == ",")


def before_asides(sentence: Sentence, at: int) -> Iterator[int]:
    """Where an aside that ends at a token may begin: "Kyiv|, which denies it,| has lost"."""
    closing = word(sentence, at - 1)
    if closing in BRACKETS:
        for begins in range(at - 2, max(0, at - 2 - LONGEST), -1):
            if word(sentence, begins) == BRACKETS[closing]:
                yield begins


def ending_at(sentence: Sentence, end: int) -> Whose | None:
    """Whose the subject that ends at a token is: a state, its leader, or what is theirs."""
    found = named_until(sentence, end)
    if found is None or found.tokens is None or sits(sentence, found.tokens[0]):
        return found
    return None if is_oblique(sentence, found.tokens[0]) else found


def taken_up_by_which(sentence: Sentence, end: int) -> Whose | None:
    """Whose "which" behind a phrase takes up, if that is no place: "relies on |Berlin|, which"."""
    found = named_until(sentence, end)
    if found is None or found.tokens is None:
        return found
    return None if word(sentence, found.tokens[0] - 1) in PLACING else found


def named_until(sentence: Sentence, end: int) -> Whose | None:
    """Whose a phrase that ends at a token is, whatever stands before it."""
    if is_of_many(sentence, end):
        return Whose(None)
    for mention in reversed(mentions_near(sentence, end - LONGEST, end)):
        if mention.last == end and mention.form == "named":
            return teller_before(sentence, mention.first, end) or by_itself(sentence, mention)
    for mark in reversed(near(sentence, "country", end - PHRASE, end)):
        if mark.last == end and (mark.detail != "demonym" or is_a_people(sentence, mark)):
            return teller_before(sentence, mark.first, end) or whose(mark)
        owns = mark.detail == "demonym" or word(sentence, mark.last) == OWNS
        if owns and is_commanded(sentence, mark.last, end):
            return whose(mark)
    return led_by(sentence, end)


def teller_before(sentence: Sentence, first: int, last: int) -> Whose | None:
    """Whose those are who tell something to whoever is named there, or let them have it.

    Who is told something ("Oslo told Kyiv it will send 300 men") is not who does it; who lets
    others act ("Oslo let Kyiv move 300 men") is not whose they are.
    """
    tells = first - 1 - (word(sentence, first - 1) in ADDRESSED)
    lets = word(sentence, tells) in LETTING and word(sentence, last) in HANDED
    if not lets and word(sentence, tells) not in TELLING:
        return None
    return ending_at(sentence, before_verbs(sentence, tells)) or Whose(None)


def by_itself(sentence: Sentence, mention: Mention) -> Whose | None:
    """Whose somebody named is: a country's, or a union of states and so of none."""
    if mention.country:
        leads = mention.kind == "person" and mention.source_id in in_command()
        arms = mention.kind == "ministry" and holds(sentence, ARMS, mention.first, mention.last)
        return whose(mention) if leads or arms or mention.kind in POWERS else None
    union = mention.kind == "intergovernmental" and not is_oblique(sentence, mention.first)
    return Whose(None) if union else None


def led_by(sentence: Sentence, end: int) -> Whose | None:
    """Whose a force is that is called by its leader: "Kim Jong Un's army"."""
    for mention in reversed(mentions_near(sentence, end - PHRASE - 3, end)):
        owns = mention.country and word(sentence, mention.last) == OWNS
        if owns and is_commanded(sentence, mention.last, end):
            return whose(mention)
    return None


def sits(sentence: Sentence, at: int) -> bool:
    """Whether a power sits in the capital or country at a token: "the regime in |Pyongyang"."""
    return word(sentence, at - 1) == "in" and word(sentence, at - 2) in SEATED


def is_commanded(sentence: Sentence, first: int, end: int) -> bool:
    """Whether the words between an owner and a token are a noun phrase of a force or a power."""
    return word(sentence, end - 1) in COMMANDED and APART.isdisjoint(gap(sentence, first, end))


def is_oblique(sentence: Sentence, first: int) -> bool:
    """Whether a preposition stands before a phrase."""
    return word(sentence, first - 1 - (word(sentence, first - 1) in ADDRESSED)) in OBLIQUE


def is_of_many(sentence: Sentence, end: int) -> bool:
    """Whether a subject is both parties at once: "both sides", "each side"."""
    return word(sentence, end - 1) in SIDES | {"side"} and word(sentence, end - 2) in MANY
