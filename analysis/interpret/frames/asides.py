"""Asides: mentions before a verb that only stand in brackets or an aside, or only pass it on."""

from __future__ import annotations

from analysis.interpret.frames.appositions import ARTICLES, ASIDE_OPENINGS
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.reaching import ASIDE_ENDS, ASIDE_STARTS
from analysis.interpret.near import holds, is_capital, word
from analysis.model import Mention, Sentence
from analysis.words import grammar

PASSED_ON = grammar("passed on")
WITH_PARTICLE = grammar("passed on with a particle")
PARTICLES = frozenset({"along", "on", "up"})
LAID = frozenset({"brought", "laid", "lodged", "placed", "put", "read", "tabled"}) | frozenset(
    {"appeared", "appearing", "spoke", "speaking", "stood", "standing", "testified", "testifying"}
)
GIVEN_TO = frozenset({"available", "handed", "leaked", "passed", "shown"})
AGAIN = frozenset({"and", "later", "then"})
FAR = 9  # tokens from one who passes it on to the next: "quoted |by X and then by Y"
ASIDE_BREAKS = ASIDE_STARTS | {";"}


def is_bracketed(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention is nothing but an abbreviation in brackets."""
    return word(sentence, mention.first - 1) == "(" and word(sentence, mention.last) == ")"


def is_given(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention is told or given something: "told reporters", "laid before parliament"."""
    at = mention.first - (word(sentence, mention.first - 1) in {"the", "a", "some"})
    if word(sentence, at - 1) == "before":
        return word(sentence, at - 2 - (word(sentence, at - 2) == "out")) in LAID
    return any(m.last == at and m.value == "tell" for m in sentence.of("say"))


def is_carrier(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention only passes on what another put out: "a statement by X carried by |AFP"."""
    link = phrase_start(sentence, mention) - 1
    if word(sentence, link) == "to":
        return word(sentence, link - 1) in GIVEN_TO
    return word(sentence, link) == "by" and is_passed_on(sentence, link)


def is_passed_on(sentence: Sentence, by: int) -> bool:
    """Whether what stands before a "by" is passed on: "picked up |by X", "quoted by X, |by Y"."""
    while word(sentence, by - 1) in AGAIN:
        before = next((k for k in range(by - 2, by - FAR, -1) if word(sentence, k) == "by"), None)
        if before is None:
            return False
        by = before
    passed = word(sentence, by - 1)
    particle = passed in PARTICLES and word(sentence, by - 2) in WITH_PARTICLE
    return passed in PASSED_ON or particle


def aside_break(sentence: Sentence, mention: Mention) -> int:
    """The token shortly before a mention at which an aside may open."""
    at = mention.first - 1
    while at >= 0 and mention.first - at < 16 and word(sentence, at) not in ASIDE_BREAKS:
        at -= 1
    return at


def described_before(sentence: Sentence, at: int) -> Mention | None:
    """The person before a comma who is described behind it, or the office of whoever is named."""
    article, name = word(sentence, at + 1) in ARTICLES, is_capital(sentence, at + 1)
    before = (m for m in sentence.mentions if m.last == at)
    found = (m for m in before if (m.form == "role" and name) or (m.kind == "person" and article))
    return next(found, None)


def aside_start(sentence: Sentence, mention: Mention, verb: int) -> int | None:
    """Where the aside opens that a mention before a verb stands in, unless it is the subject."""
    at = aside_break(sentence, mention)
    if (named := described_before(sentence, at)) and word(sentence, at) == ",":
        at = aside_break(sentence, named)  # "AFP, citing X, a spokesman for |the brigade, put"
    opens = at > 0 and word(sentence, at) in ASIDE_STARTS
    passive = word(sentence, at + 1).endswith("ed") and word(sentence, at + 2) == "by"
    passive = passive and phrase_start(sentence, mention) == at + 3  # "X — named by Y — said"
    if not opens or not (passive or word(sentence, at + 1) in ASIDE_OPENINGS):
        return None
    return at if holds(sentence, ASIDE_ENDS, mention.last, verb) else None
