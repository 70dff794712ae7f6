"""Frames with something that somebody puts out: "the army issued a statement saying that"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.earlier import Earlier
from analysis.interpret.frames.frame import Frame, after
from analysis.interpret.frames.objects import ESTIMATES
from analysis.interpret.frames.subjects import subject_of
from analysis.interpret.near import counts, gap, holds, in_date, places, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

ISSUING = grammar("issuing")
PAPERS = grammar("publications") | grammar("issued")
PASSIVE = grammar("passive openings")
CHANNELS = grammar("channels")
ESTIMATES_OR_LISTS = ESTIMATES | {"list", "lists", "register", "roll"}
NEAR = 6


def issuing(sentence: Sentence) -> Iterator[Frame]:
    """Frames of those who put out something that says what it tells."""
    for at in places(sentence, ISSUING):
        paper = paper_behind(sentence, at)
        if paper is None or word(sentence, at - 1) in PASSIVE:
            continue
        size = len(sentence.tokens)
        unsaid = Mark("say", "say", paper, size)  # who puts it out speaks in the sentences behind
        verb = telling(sentence, paper + 1) or unsaid
        maker = subject_of(sentence, Mark("say", "say", at, at + 1), Earlier())
        if maker:
            cue = maker.first, verb.last
            yield Frame(maker, verb.value, cue, after(sentence, verb.last), False)


def paper_behind(sentence: Sentence, at: int) -> int | None:
    """Where the paper stands that a verb puts out: "released a short video"."""
    near = range(at + 1, at + NEAR)
    paper = next((k for k in near if word(sentence, k) in PAPERS), None)
    return paper if paper and not holds(sentence, {",", "that", "by"}, at, paper) else None


def figure_of(sentence: Sentence, at: int) -> Mark | None:
    """The "of" with which a figure or a list tells a number: "issued an estimate |of 300 dead"."""
    told = word(sentence, at - 1) in ESTIMATES_OR_LISTS and word(sentence, at) == "of"
    return Mark("say", "say", at, at + 1) if told and counts(sentence, at + 1, at + NEAR) else None


def telling(sentence: Sentence, at: int) -> Mark | None:
    """What behind a paper tells what is in it: "a note on Friday |claiming", "an update|:"."""
    near = (m for m in sentence.of("say") if at <= m.first <= at + NEAR and m.detail == "ing")
    colons = (k for k in range(at, at + NEAR) if word(sentence, k) == ":")
    colon = next((Mark("say", "say", k, k + 1) for k in colons), None)
    verb = next(near, None) or colon or figure_of(sentence, at)
    between = range(at, verb.first) if verb else range(0)
    plain = all(word(sentence, k) in CHANNELS or in_date(sentence, k) for k in between)
    return verb if plain and "reporting" not in gap(sentence, at, at + 1) else None
