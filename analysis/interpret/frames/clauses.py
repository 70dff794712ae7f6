"""Clauses: whom a relative clause before a verb is about, and who only acts in one."""

from __future__ import annotations

from analysis.interpret.frames.appositions import NO_OFFICE
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.reaching import reaches
from analysis.interpret.frames.wholes import name_start, named_before
from analysis.interpret.near import all_light, holds, word
from analysis.model import Mention, Sentence
from analysis.words.forms import is_past

BUSY = frozenset(
    {"based", "briefed", "close", "familiar", "present", "privy", "stationed"}
    | {"cited", "contacted", "interviewed", "quoted", "reached"}
)
SUBJECTS = frozenset({"who", "which"})
THINGS = frozenset({"that", "which"})
LINKS = THINGS | {"whom"}
SUBJECTS_OR_COMMA = SUBJECTS | {","}
CLAUSE = 12  # tokens of a relative clause before a name in it


def is_in_relative(sentence: Sentence, mention: Mention, verb: int) -> bool:
    """Whether somebody only acts in a clause about the subject: "those whom X met say".

    Nor does a land say anything that is only hit in one: "the quake that struck |Nepal killed".
    """
    if LINKS.isdisjoint(sentence.said):
        return False
    starts = phrase_start(sentence, mention)
    if is_met(sentence, mention, starts):
        return True
    return word(sentence, starts - 1) == "whom" and not all_light(sentence, mention.last, verb)


def is_met(sentence: Sentence, mention: Mention, starts: int) -> bool:
    """Whether a clause about a thing has a state as the object of its verb: "that hit |Taiwan"."""
    acts = word(sentence, starts - 2) in THINGS and is_past(word(sentence, starts - 1))
    told = starts - 1 in sentence.at("say")
    return acts and not told and mention.kind == "government"


def doing(sentence: Sentence, inner: Mention, before: list[Mention]) -> Mention | None:
    """Whoever only does something to a name: "officials |leaving a briefing by the army said"."""
    people = next((m for m in reversed(before) if m.form == "role"), None)
    if people is None or people.first > inner.first:
        return None
    if word(sentence, people.last) == "who" and meets(sentence, people.last + 1, inner.first):
        return people
    if inner.form == "role":
        return None
    acts = word(sentence, people.last)
    busy = acts in BUSY or (acts.endswith("ing") and people.last not in sentence.at("say"))
    return None if not busy or holds(sentence, NO_OFFICE, people.last, inner.first) else people


def meets(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a clause only tells whom somebody meets: "a man who |has questioned men said"."""
    acts = not all_light(sentence, first, last)
    return (
        acts
        and not any(first <= m.first < last for m in sentence.of("say"))
        and not holds(sentence, {",", ";", "that"}, first, last)
    )


def outside(sentence: Sentence, inner: Mention, before: list[Mention], verb: int) -> Mention | None:
    """Whoever a relative clause is about that closes before a verb: "X, a man who saw Y, said"."""
    if SUBJECTS.isdisjoint(sentence.said) or word(sentence, verb - 1) != ",":
        return None
    near = range(inner.first - 1, inner.first - CLAUSE, -1)
    link = next((k for k in near if word(sentence, k) in SUBJECTS_OR_COMMA), None)
    if link is None or word(sentence, link) == ",":
        return None
    ends = link - (word(sentence, link - 1) == ",")
    earlier = [m for m in before if m.last <= link]
    if not earlier or earlier[-1].last != ends:
        return None
    return named_before(sentence, earlier[-1], earlier[:-1])


def related(sentence: Sentence, before: list[Mention], verb: int) -> Mention | None:
    """Whoever a clause up to a verb is about: "a worker |who picked up when Reuters rang said"."""
    last = before[-1] if before else None
    clause = last is not None and word(sentence, last.last) in {"who", "whose", "whom"}
    if last is None or not clause or last.kind != "anonymous":
        return None
    acts = any(last.last < mark.first < verb for mark in sentence.of("say") if mark.value == "tell")
    return last if not acts and reaches(sentence, last.last, verb) else None


def is_relative(sentence: Sentence, mention: Mention, verb: int) -> bool:
    """Whether only "who" or ", which" stands between a mention and its verb."""
    comma = word(sentence, mention.last) == ","
    link = word(sentence, mention.last + comma)
    if link == "that" and is_cleft(sentence, mention):
        return all_light(sentence, mention.last + 1, verb)
    if link != "who" and not (comma and link == "which"):
        return False
    return all_light(sentence, mention.last + comma + 1, verb)


def is_cleft(sentence: Sentence, mention: Mention) -> bool:
    """Whether "it was" stands before a mention: "it was Seoul that first put the dead at 600"."""
    at = name_start(sentence, mention)
    at -= word(sentence, at - 1) == "only"
    return word(sentence, at - 1) in {"is", "was"} and word(sentence, at - 2) == "it"
