"""Antecedents: whose "its", "they" and "our" are, by what was named before or by who speaks."""

from __future__ import annotations

from analysis.interpret.actors.hostile import hostile_verb, owning_verb
from analysis.interpret.actors.possessing import OWN_OF, agrees, is_oblique, possessive
from analysis.interpret.actors.subjects import TELLING, before_verbs, ending_at
from analysis.interpret.around import mentions_near, near
from analysis.interpret.classes import MILITARY
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import OWNS, holds, places_near, word
from analysis.model import Mention, Sentence
from analysis.words import grammar

STATES = frozenset({"government", "military", "person", "anonymous"})
FORCE_NOUNS = grammar("nouns of a force")
SETTLEMENTS = grammar("settlements without a name")
PHRASE = 3  # tokens from a country to the noun of its force: "the Russian |airborne brigade"
AGAIN = frozenset({"the", "these", "this", "those"})
MANY = frozenset({"they", "their"})
OURS = frozenset({"we", "our", "ours", "us"})


def taken_up(
    before: Sentence | None, sentence: Sentence, what: Counted, read: Measured | None
) -> str | None:
    """The country that "its" in the phrase, or "it" as its owner, takes up from the last sentence.

    It does so where nothing else in its own sentence can be meant.
    """
    at = possessive(sentence, what)
    if at is None:
        verb = owning_verb(sentence, what, read)
        at = pronoun(sentence, verb.first) if verb else None
    if at is None:
        return None
    return teller(sentence, at) or antecedent(before, sentence, at)


def told_again(
    before: Sentence | None, sentence: Sentence, what: Counted, read: Measured | None
) -> str | None:
    """The country whose force is told of again: "… Benin's marines. |The marines| lost 30"."""
    noun = force_again(sentence, what, read) if before else None
    if before is None or noun is None:
        return None
    owners = {
        mark.value
        for at in places_near(before, {noun}, 0, len(before.tokens))
        for mark in near(before, "country", at - PHRASE, at)
        if mark.detail == "demonym" or word(before, mark.last) == OWNS
    }
    return owners.pop() if len(owners) == 1 else None


def force_again(sentence: Sentence, what: Counted, read: Measured | None) -> str | None:
    """The noun of a force that was told of: "|the marines| lost 30", "30 of |the instructors|"."""
    verb = owning_verb(sentence, what, read)
    end = before_verbs(sentence, verb.first) if verb else 0
    if word(sentence, end - 2) in AGAIN and word(sentence, end - 1) in FORCE_NOUNS:
        return word(sentence, end - 1)
    if what.noun is None or what.counted not in MILITARY:
        return None
    first, last = what.noun
    again = word(sentence, first - 1) in AGAIN and last - first == 1
    return word(sentence, first) if again else None


def teller(sentence: Sentence, at: int) -> str | None:
    """The country of who tells somebody what it does: "Oslo told Kyiv that it will send 300"."""
    if word(sentence, at) in MANY:
        return None
    tells = next(
        (k for k in range(at - 1, max(-1, at - 7), -1) if word(sentence, k) in TELLING), -1
    )
    return (
        found.country
        if tells >= 0 and (found := ending_at(sentence, before_verbs(sentence, tells)))
        else None
    )


def foe_taken_up(
    before: Sentence | None, sentence: Sentence, what: Counted, read: Measured | None
) -> str | None:
    """The country that "they" takes up as those who harm the counted: "they killed 30"."""
    verb = hostile_verb(sentence, what, read)
    at = pronoun(sentence, verb.first) if verb else None
    return antecedent(before, sentence, at) if at is not None else None


def pronoun(sentence: Sentence, verb: int) -> int | None:
    """The token of the pronoun that is the subject of a verb."""
    at = before_verbs(sentence, verb) - 1
    return at if word(sentence, at) in OWN_OF else None


def antecedent(before: Sentence | None, sentence: Sentence, at: int) -> str | None:
    """The country of whoever a pronoun at a token takes up from the sentence before."""
    if before is None or names_others(sentence, at):
        return None
    own = OWN_OF.get(word(sentence, at), word(sentence, at))
    found = first_subject(before, own)
    if found is None or not speaks_on(sentence, at):
        return found.country if found else None
    others = (m.country for m in before.mentions if m.country and m.country != found.country)
    return next(others, found.country)


def speaks_on(sentence: Sentence, at: int) -> bool:
    """Whether whoever spoke before says this too, and so means others by "its": "they estimate"."""
    said = near(sentence, "say", 0, at)
    return any(word(sentence, mark.first - 1) in OWN_OF for mark in said)


def names_others(sentence: Sentence, at: int) -> bool:
    """Whether somebody or some place before a pronoun in its own sentence can be meant."""
    if holds(sentence, SETTLEMENTS, 0, at):  # "The village lost 30 of |its people"
        return True
    named = (m for m in mentions_near(sentence, 0, at) if m.form != "pronoun" and m.last <= at)
    return any(m.kind != "surname" for m in named) or bool(near(sentence, "unit", 0, at))


def first_subject(before: Sentence, own: str) -> Mention | None:
    """The first of a country in a sentence that is no place, and that a possessive can take up."""
    for mention in before.mentions:
        fits = agrees(own, mention) and mention.many == (own == "their")
        if mention.country and mention.kind in STATES and fits and not is_oblique(before, mention):
            return mention
    return None


def is_ours(sentence: Sentence, what: Counted, read: Measured | None) -> bool:
    """Whether the counted are the speaker's own: "30 of our fighters", "we have lost N men"."""
    if holds(sentence, OURS, what.first - 1, what.last + 1):
        return True
    verb = owning_verb(sentence, what, read)
    if verb is None:
        return False
    end = before_verbs(sentence, verb.first)
    end -= word(sentence, end - 1) in FORCE_NOUNS  # "our army lost N"
    return word(sentence, end - 1) in OURS
