"""Unlisted subjects: descriptions before a verb that only a speaker has: "Two farmers said"."""

from __future__ import annotations

from analysis.interpret.around import quantities_near
from analysis.interpret.frames.appositions import ASIDE_OPENINGS
from analysis.interpret.frames.asides import is_carrier, is_given
from analysis.interpret.frames.described import (
    RELATIVES,
    described_opening,
    described_subject,
)
from analysis.interpret.frames.objects import gives_toll
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.weak import puts_at
from analysis.interpret.near import BREAKS, PREPOSITIONS, holds, in_date, word
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar
from analysis.words.forms import FINITE

TELLING_OF_MANY = frozenset({"say", "report", "believe", "estimate", "think", "warn", "claim"})
LOCAL_BODIES = grammar("bodies of a town or trade")
TELLING = grammar("telling")
TELLING_NOW = grammar("telling now")
OF = frozenset({"of", "for", "to", "'s"})
RELATIVES_OR_BREAKS = RELATIVES | BREAKS | {","}
HEAD = 3  # the token at which the kind of one who speaks stands at the latest
CLAUSE = 12  # tokens from a verb back to the clause that describes who speaks
ARTICLES = frozenset({"a", "an", "another", "some", "the"})
ONE = frozenset({"a", "an", "another", "one"})


def unlisted(sentence: Sentence, verb: Mark) -> Mention | None:
    """Whoever only a description before a verb names: "Two farmers said"."""
    found = described(sentence, verb) if is_told(sentence, verb) else None
    if found is None or is_carrier(sentence, found) or is_given(sentence, found):
        return None
    return person_in(sentence, found) or found


def described(sentence: Sentence, verb: Mark) -> Mention | None:
    """Whoever some words before a verb describe, no day among them: "On Saturday |officials"."""
    found = described_subject(sentence, verb) or related_subject(sentence, verb)
    found = found or far_opening(sentence, verb)
    if found is None or word(sentence, found.first) in PREPOSITIONS:
        return None
    return None if any(in_date(sentence, at) for at in range(found.first, found.last)) else found


def related_subject(sentence: Sentence, verb: Mark) -> Mention | None:
    """Whoever a clause without commas describes behind a comma: "…, two men who fled told X"."""
    near = range(verb.first - 2, max(0, verb.first - CLAUSE), -1)
    link = next((at for at in near if word(sentence, at) in RELATIVES_OR_BREAKS), None)
    if link is None or word(sentence, link) != "who":
        return None
    found = described_subject(sentence, verb._replace(first=link))
    begins = found.first if found else 0
    while begins and (word(sentence, begins - 1) in ARTICLES or is_number(sentence, begins - 1)):
        begins -= 1
    return found if found and word(sentence, begins - 1) in {",", '"', "”", ";"} else None


def is_number(sentence: Sentence, at: int) -> bool:
    """Whether a number stands at a token."""
    return any(q.first <= at < q.last for q in quantities_near(sentence, at - 1, at + 1))


def person_in(sentence: Sentence, found: Mention) -> Mention | None:
    """The person with whose name a description opens: "Major |X of the Corps said"."""
    people = (m for m in sentence.mentions if m.kind == "person" and m.form == "named")
    named = next((m for m in people if found.first <= m.first < found.last), None)
    plain = named is not None and not holds(sentence, OF, found.first, named.first)
    return named if named and plain and phrase_start(sentence, named) <= found.first else None


def far_opening(sentence: Sentence, verb: Mark) -> Mention | None:
    """Whoever a sentence opens with, far before a verb: "A man who …|, said", "A man, asked,"."""
    clause = aside_opening(sentence, verb)
    if clause is None:
        return None
    first = next(iter(sentence.mentions), None)
    if first is None or phrase_start(sentence, first) > 1 or first.last > clause:
        return described_opening(sentence, clause)
    if first.form == "role" and word(sentence, first.last) in {"of", "from", "in", "at"}:
        related = word(sentence, clause) in RELATIVES
        return described_opening(sentence, clause) if related else first
    return first if first.last + (word(sentence, first.last) == ",") == clause else None


def aside_opening(sentence: Sentence, verb: Mark) -> int | None:
    """Where what is told of whoever a sentence opens with begins, up to a verb of theirs."""
    clause = next((at for at in range(verb.first - 1) if word(sentence, at) in RELATIVES), None)
    if word(sentence, verb.first - 1) != ",":
        return clause if clause and word(sentence, clause - 1) != "," else None
    comma = next((at for at in range(verb.first - 1) if word(sentence, at) == ","), None)
    aside = comma is not None and word(sentence, comma + 1) in ASIDE_OPENINGS
    return clause or (comma + 1 if comma is not None and aside else None)


def is_told(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb is one that only somebody who speaks can have: "said", "told"."""
    if is_of_a_local_body(sentence, verb) or is_of_one(sentence, verb):
        return True
    plural = word(sentence, verb.first - 1).endswith("s")
    if puts_at(sentence, verb):
        return plural
    if verb.detail == "base":
        telling = plural and word(sentence, verb.first) in TELLING_OF_MANY
        return telling and (word(sentence, verb.last) == "that" or is_of_a_people(sentence, verb))
    return word(sentence, verb.first) in TELLING or tells_that(sentence, verb)


def is_of_one(sentence: Sentence, verb: Mark) -> bool:
    """Whether a sentence opens with one of a kind that is counted too: "An |engineer said"."""
    one = any(m.detail == "one" for m in sentence.of("unit") if 0 < m.first <= HEAD)
    return one and word(sentence, 0) in ONE and verb.detail in FINITE


def is_of_a_local_body(sentence: Sentence, verb: Mark) -> bool:
    """Whether a body of a town or trade gives a toll: "the town |council| counts only 40"."""
    if LOCAL_BODIES.isdisjoint(sentence.said):
        return False
    told = verb.detail in FINITE and gives_toll(sentence, verb)
    if not told and not puts_at(sentence, verb):
        return False
    body = described_subject(sentence, verb)
    return body is not None and holds(sentence, LOCAL_BODIES, body.first, body.last)


def tells_that(sentence: Sentence, verb: Mark) -> bool:
    """Whether some one group says something in the present: "The aid community estimates that"."""
    present = verb.detail == "s" and word(sentence, verb.first) in TELLING_NOW
    described = described_subject(sentence, verb) if present else None
    article = described and word(sentence, described.first - 1) in {"a", "an", "the"}
    return bool(article) and word(sentence, verb.last) == "that"


def is_of_a_people(sentence: Sentence, verb: Mark) -> bool:
    """Whether a country's adjective and one noun stand before a verb: "Armenian settlers say"."""
    demonyms = (m for m in sentence.of("country") if m.detail == "demonym")
    return any(m.last == verb.first - 1 for m in demonyms)
