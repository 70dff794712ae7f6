"""Actors: the state whose the counted are, as an ISO 3166-1 alpha-3 code."""

from __future__ import annotations

from analysis.interpret.counted import Counted
from analysis.interpret.frames import word
from analysis.interpret.measures import Measured
from analysis.model import Mark, Mention, Sentence

CIVILIAN = frozenset({"people", "other", "vehicles", "containers"})


def actor(
    sentence: Sentence, what: Counted, read: Measured | None, carried: str | None
) -> tuple[str | None, tuple[int, int] | None]:
    """Whose the counted are, and the tokens that say so; else whose they were in the claim before."""
    mixed = mixed_force(sentence, what)
    if mixed:
        return mixed
    inside = within(sentence, what.first, what.last + 1)
    if what.country:
        where = inside[0] if inside else None
        return what.country, (where.first, where.last) if where else None
    if inside:
        return inside[0].value, (inside[0].first, inside[0].last)
    behind = of_country(sentence, what.last)
    if behind:
        return behind.value, (behind.first, behind.last)
    mover = sender(sentence, what, read)
    if mover:
        return mover.value, (mover.first, mover.last)
    leader = commander(sentence, what, read)
    if leader and leader.country:
        return leader.country, (leader.first, leader.last)
    return carried, None


def within(sentence: Sentence, first: int, last: int) -> list[Mark]:
    """The countries named among some tokens."""
    return [m for m in sentence.of("country") if first <= m.first and m.last <= last]


def mixed_force(sentence: Sentence, what: Counted) -> tuple[str, tuple[int, int]] | None:
    """A force of Russians and North Koreans counts as Russian."""
    near = within(sentence, max(0, what.first - 7), what.last + 8)
    pairs = zip(near, near[1:], strict=False)
    for one, other in pairs:
        link = [word(sentence, k) for k in range(one.last, other.first)]
        named = {one.value, other.value}
        if (
            link in (["and"], ["and", "of"])
            and named == {"RUS", "PRK"}
            and one.detail == other.detail == "demonym"
        ):
            between = min(abs(one.first - what.last), abs(what.first - other.last))
            if between <= 4:
                return "RUS", (one.first, other.last)
    return None


def of_country(sentence: Sentence, at: int) -> Mark | None:
    """The country behind a noun: "soldiers from North Korea", "officers of the North Korean army"."""
    if word(sentence, at) not in {"of", "from"}:
        return None
    here = at + 1 + (word(sentence, at + 1) in {"the", "its"})
    return next((m for m in sentence.of("country") if m.first in {here, here - 1}), None)


def sender(sentence: Sentence, what: Counted, read: Measured | None) -> Mark | None:
    """The country that is the subject of sending, losing or having: "Pyongyang has sent 3,000"."""
    verb = read.verb if read else None
    if (
        what.form == "of them"
        or verb is None
        or not verb.detail.startswith("verb")
        or verb.first > what.first
    ):
        return None
    if verb.detail.endswith("object") or word(sentence, verb.first) in {"has", "have", "had"}:
        if verb.value in {"killed", "captured", "wounded", "requested"}:
            return None
        before = [
            m for m in sentence.of("country") if m.last <= verb.first and verb.first - m.last <= 6
        ]
        for mark in reversed(before):
            gap = [word(sentence, k) for k in range(mark.last, verb.first)]
            if {",", "that", ";"}.intersection(gap) or word(sentence, mark.first - 1) in {
                "to",
                "in",
                "from",
                "against",
                "with",
                "of",
            }:
                continue
            return mark
    return None


def commander(sentence: Sentence, what: Counted, read: Measured | None) -> Mention | None:
    """The person or body that is the subject of sending: "Kim Jong Un has ordered 6,000 …"."""
    verb = read.verb if read else None
    if verb is None or verb.first > what.first or not verb.detail.endswith("object"):
        return None
    if verb.value not in {"deployed", "supplied", "planned"}:
        return None
    for mention in reversed(sentence.mentions):
        if mention.last <= verb.first and mention.form == "named" and mention.country:
            gap = range(mention.last, verb.first)
            return (
                mention
                if len(gap) <= 3 and not any(word(sentence, k) in {",", "that", ";"} for k in gap)
                else None
            )
    return None
