"""Phrased subjects: noun phrases of somebody who may speak, wherever before their verb.

The head is an office, an occupation or a sort of body; no list has the whole: "the flood control
office", "the doctors' union", "Russian investigators on Saturday".
"""

from __future__ import annotations

from functools import cache

from analysis.interpret.frames.described import source
from analysis.interpret.frames.objects import gives_toll
from analysis.interpret.frames.phrases import is_channel, is_describing
from analysis.interpret.frames.reaching import ASIDE_STARTS, reaches
from analysis.interpret.frames.weak import has_needed, needs_of
from analysis.interpret.near import (
    BREAKS,
    JOINING,
    LINKS,
    OWNS,
    PREPOSITIONS,
    holds,
    in_date,
    is_capital,
    is_light,
    word,
)
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar, meanings, rows
from analysis.words.forms import FINITE, plural

POSSESSIVES = grammar("possessives")
ARTICLES = POSSESSIVES | {"a", "an", "the", "another", "one"}
AUXILIARIES = grammar("finite be") | grammar("have") | grammar("modals")
OPENING = BREAKS | LINKS | {"", "but", "then", "yet"}
BEFORE_OPENERS = frozenset({"early", "late", "later", "only", "shortly"})
NO_HEADS = frozenset(
    {"affairs", "appeal", "archive", "archives", "barometer", "broadcasting", "campaign", "cell"}
    | {"chronicle", "crescent", "daily", "defence", "defense", "diplomacy", "economy"}
    | {
        "enforcement",
        "finance",
        "front",
        "guard",
        "guardian",
        "hall",
        "head",
        "health",
        "herald",
        "house",
        "ilbo",
    }
    | {"independent", "interior", "journal", "justice", "lab", "law", "ltd", "mail", "media"}
    | {"mirror", "mission", "mod", "palace", "people", "person", "platform", "population", "post"}
    | {"pravda", "programme", "project", "protection", "register", "registry", "relief", "research"}
    | {"reserve", "review", "safety", "security", "service", "services", "shimbun", "state"}
    | {"survey", "tanker", "telegraph", "times", "tracker", "trust", "un", "victim", "war", "watch"}
    | {"weekly", "welfare", "wire", "zeitung"}
)  # which other rules read, or which seldom speak
OTHER_HEADS = grammar("bodies of a town or trade") | frozenset({"airline", "separatist"})
COUNTED = frozenset({"more", "other", "several"})
TIMES = frozenset({"time", "times", "weekend"})
OF = frozenset({"of", "for"})
NEAR = 30  # tokens from a verb back to its subject
LONGEST = 8


@cache
def heads() -> frozenset[str]:
    """The nouns with which somebody ends who may speak: "mayor", "mayors", "office", "regiment"."""
    listed = {row["said"].split()[-1] for table in ("roles", "bodies") for row in rows(table)}
    listed |= {said.lower() for said in meanings("organisations")} | OTHER_HEADS
    listed = {said for said in listed if said.isalpha()} - NO_HEADS
    return frozenset(listed | {plural(said) for said in listed})


def phrased(sentence: Sentence, verb: Mark) -> Mention | None:
    """Whoever a noun phrase names before a verb of saying, by its head."""
    return phrased_before(sentence, verb.first) if is_for_anybody(sentence, verb) else None


def phrased_before(sentence: Sentence, verb: int) -> Mention | None:
    """Whoever a noun phrase names that is the subject of what begins at a token."""
    if heads().isdisjoint(sentence.said):
        return None
    for at in range(verb - 1, max(-1, verb - NEAR), -1):
        if word(sentence, at) == ";":
            return None
        if word(sentence, at) in heads() and leads(sentence, at + 1, verb):
            first = phrase_start(sentence, at)
            if first is not None and opens_clause(sentence, first):
                return source(sentence, first, attributed(sentence, at + 1, verb))
    return None


def phrased_behind(sentence: Sentence, first: int) -> Mention | None:
    """Whoever a noun phrase names that begins at a token: "by the count of |the town's mayor"."""
    last = first
    while last - first < LONGEST and is_within(sentence, last):
        last += 1
    if word(sentence, last - 1) not in heads() or phrase_start(sentence, last - 1) != first:
        return None
    return source(sentence, first, attributed(sentence, last, len(sentence.tokens)))


def is_for_anybody(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb says something whoever has it: no "counts 40 members", no "states said"."""
    if any(m.first == verb.last for m in sentence.of("say")):
        return False
    needs = needs_of(sentence, verb)
    if "figure" not in needs or gives_toll(sentence, verb):
        return True
    return any(has_needed(sentence, verb, needed) for needed in needs - {"figure"})


def leads(sentence: Sentence, at: int, verb: int) -> bool:
    """Whether the words behind a head reach its verb, and no lone comma parts the two."""
    if word(sentence, verb - 1) == "," and not holds(sentence, ASIDE_STARTS, at, verb - 1):
        return False
    return reaches(sentence, at, verb)


def phrase_start(sentence: Sentence, at: int) -> int | None:
    """Where the phrase of a head begins, if it can stand alone: "|the town's mayor"."""
    first = at
    while at - first < LONGEST and is_within(sentence, first - 1):
        first -= 1
        if word(sentence, first) in ARTICLES and word(sentence, first - 1) != OWNS:
            return first
    owned = OWNS in sentence.lowers[first:at]
    named = any(is_capital(sentence, k) and k > 0 for k in range(first, at + 1))
    land = any(first <= m.first <= at for m in sentence.of("country"))
    several = word(sentence, at).endswith("s")
    return first if owned or named or land or several else None


def is_within(sentence: Sentence, at: int) -> bool:
    """Whether a token may stand within a phrase before its head: "flood", "8th", "doctors '"."""
    said = word(sentence, at)
    if not said or in_date(sentence, at) or said in AUXILIARIES | TIMES:
        return False
    if said in ARTICLES | COUNTED or any(q.first <= at < q.last for q in sentence.quantities):
        return True
    numbered = said[0].isdigit() and said.endswith(("st", "nd", "rd", "th"))
    plain = is_describing(said) and said not in OF and not is_light(sentence, at)
    return numbered or (plain and not is_acted(sentence, at, at + 1))


def opens_clause(sentence: Sentence, first: int) -> bool:
    """Whether a phrase opens a clause: "Late on Sunday |officials", no "attack on |the office"."""
    before = word(sentence, first - 1)
    if before in JOINING:
        return opens_another(sentence, first)
    if first == 0 or before in OPENING:
        return True
    if before in PREPOSITIONS or before in AUXILIARIES or is_acted(sentence, first - 1, first):
        return False
    if is_light(sentence, first - 1):
        return True
    begins = next((at + 1 for at in range(first - 1, -1, -1) if word(sentence, at) in BREAKS
                   or word(sentence, at) in {",", "and", "but"}), 0)  # fmt: skip
    leads = word(sentence, begins) in PREPOSITIONS | BEFORE_OPENERS
    named = is_capital(sentence, first) and not is_capital(sentence, first - 1)
    named = named or is_channel(sentence, first - 1)
    parted = word(sentence, first) in ARTICLES or before in TIMES or named
    return leads and parted and not is_acted(sentence, begins, first)


def is_acted(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a finite verb of saying or a measure begins between two tokens: no "its |report"."""
    verbs = (m for m in (*sentence.of("say"), *sentence.of("measure")) if first <= m.first < last)
    finite = (m for m in verbs if not FINITE.isdisjoint(m.detail.split(":")))
    return any(word(sentence, m.first - 1) not in ARTICLES | {OWNS} for m in finite)


def opens_another(sentence: Sentence, first: int) -> bool:
    """Whether a phrase behind a comma or "and" is about no name before it: "X, |head of Y"."""
    named = any(m.last == first - 1 and m.form == "named" for m in sentence.mentions)
    determined = word(sentence, first) in ARTICLES or word(sentence, first - 1) == ","
    return determined and not named


def attributed(sentence: Sentence, last: int, verb: int) -> int:
    """Where a phrase ends with whom or what it is of: "the mayor |of Kharkiv| on Monday"."""
    end = last
    if word(sentence, end) in OF and word(sentence, end + 1) not in POSSESSIVES:
        end += 1
        while end < verb and end - last < LONGEST and is_within(sentence, end):
            end += 1
    return end
