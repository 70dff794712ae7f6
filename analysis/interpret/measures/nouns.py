"""Nouns: the noun of measure of whose phrase the counted is a part: "the deployment of N"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.around import ending, near
from analysis.interpret.counted import Counted
from analysis.interpret.earlier import changes_number
from analysis.interpret.measures.objects import ROOM, beside
from analysis.interpret.measures.subjects import verb_of_subject
from analysis.interpret.near import word
from analysis.model import Mark, Sentence
from analysis.words import grammar

PLANS = grammar("nouns of a plan")
PLANNING = PLANS | {"schedule", "scheme", "blueprint", "strategy", "bill", "draft", "document"}
REQUESTS = grammar("nouns of a request")
PROVIDING = grammar("providing for")
FRESH = frozenset({"reinforcement", "reinforcements"})
OF = frozenset({"of", "for", "to", "on", "about", "from"})


def force_before(sentence: Sentence, what: Counted) -> Mark | None:
    """The noun of a force that is there: "a contingent of N", or what that force has done."""
    for noun in of_phrase(sentence, what):
        if noun.value == "present":
            return verb_of_subject(sentence, what._replace(first=noun.first)) or noun
    return None


def noun_before(sentence: Sentence, what: Counted) -> Mark | None:
    """The noun of measure of whose phrase the counted is a part: "the deployment of N"."""
    for noun in of_phrase(sentence, what):
        said = word(sentence, noun.last - 1)
        if said in FRESH and have_come(sentence, what, noun):
            continue
        if said in PLANS:
            return noun._replace(value="planned")
        if said in REQUESTS:
            plan = word(sentence, noun.first - 1) in PLANNING
            return noun._replace(value="planned" if plan else "requested")
        if said in PROVIDING and word(sentence, noun.last) == "for":
            return noun._replace(value="planned")
        if said in ROOM:
            return noun._replace(value="other")
        if noun.detail != "noun" or noun.value == "present" or changes_number(sentence, noun):
            continue
        if said != "body":
            return noun
    return None


def have_come(sentence: Sentence, what: Counted, noun: Mark) -> bool:
    """Whether reinforcements are said to be there already: "sent N reinforcements", "N arrived"."""
    before = ending(sentence, "measure", noun.first)
    sent = any(mark.detail.endswith("object") for mark in before)
    return sent or verb_of_subject(sentence, what._replace(first=noun.first)) is not None


def of_phrase(sentence: Sentence, what: Counted) -> Iterator[Mark]:
    """The nouns before "of N", or those in a phrase that begins with one: "losses of N"."""
    for at in range(beside(sentence, what), what.first - 1, -1):
        if word(sentence, at - 1) in {"by", "of"}:  # "an assault by", "an influx of"
            yield from (m for m in ending(sentence, "measure", at) if m.detail == "noun")
        if word(sentence, at - 1) in OF:
            yield from ending(sentence, "measure", at - 1)
            yield Mark("measure", "", at - 2, at - 1, "plain")
    if what.noun and what.noun[0] > what.first:
        for noun in near(sentence, "measure", what.first, what.noun[0]):
            if noun.detail == "noun" and word(sentence, noun.last) in OF:
                yield noun
