"""Shared subjects: whom a verb has from the one before it: "X went on and claimed", "…, saying"."""

from __future__ import annotations

from analysis.interpret.frames.frame import SEMICOLON
from analysis.interpret.frames.introductions import is_introduction
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.sources import behind
from analysis.interpret.frames.verbs import LED_BY, MODALS
from analysis.interpret.near import holds, is_light, places_near, word
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar

RAISING = frozenset({"bringing", "lifting", "lowering", "pushing", "raising", "taking"})
CITING = grammar("quoting")
PAPERS = grammar("publications")
RELATIVES = frozenset({"who", "which", "whose", "whom"})
OFFICE = 6  # tokens from an office to the comma before whoever holds it
MADE = 12  # tokens between a comma and the "by" of a paper before it


def shared(sentence: Sentence, verb: Mark, earlier: Mention | None) -> Mention | None:
    """The subject that a verb shares with the one before: "X went on and claimed", "…, saying"."""
    at = verb.first - 1
    while at > 0 and is_light(sentence, at):
        at -= 1
    link = word(sentence, at)
    if link == "," and describes(sentence, at, verb):
        return None
    if link in LED_BY and verb.detail == "ing":
        return None if holds(sentence, RELATIVES, 0, at) else earlier or opening(sentence, verb)
    if link not in {"and", "but", "yet", ","} or (link == ",") != (verb.detail == "ing"):
        return None
    if earlier is None and word(sentence, verb.first) in RAISING:
        return None  # "Rescuers pulled six bodies out, raising the toll to 24"
    return maker(sentence, at) or earlier or opening(sentence, verb)


def maker(sentence: Sentence, comma: int) -> Mention | None:
    """Whoever made a paper that somebody cites before a comma: "X cited a video by Y, saying"."""
    if word(sentence, comma) != "," or not holds(sentence, CITING, 0, comma):
        return None
    by = next((k for k in range(comma - 1, comma - MADE, -1) if word(sentence, k) == "by"), None)
    made = by is not None and holds(sentence, PAPERS, by - 4, by)
    return behind(sentence, by + 1) if by is not None and made else None


def describes(sentence: Sentence, comma: int, verb: Mark) -> bool:
    """Whether a participle only describes who speaks behind it: "an official, speaking …, said"."""
    finite = [m.first for m in sentence.of("say") if m.first > verb.last and m.detail != "ing"]
    named = any(m.last == comma for m in sentence.mentions)
    return named and any(closes_aside(sentence, speaks) for speaks in finite)


def closes_aside(sentence: Sentence, speaks: int) -> bool:
    """Whether a comma stands before a verb and its auxiliaries: "…|, had then said"."""
    while is_light(sentence, speaks - 1) or word(sentence, speaks - 1) in MODALS:
        speaks -= 1
    return word(sentence, speaks - 1) == ","


def opening(sentence: Sentence, verb: Mark) -> Mention | None:
    """Whoever a sentence, or its part behind a semicolon, opens with, far before a verb."""
    before = [m for m in sentence.mentions if m.last < verb.first and may_open(m)]
    part = max((at + 1 for at in places_near(sentence, SEMICOLON, 0, verb.first)), default=0)
    if not any(mention.first >= part for mention in before):
        part = 0
    heads = (m for m in reversed(before) if m.first >= part)
    found = next((m for m in heads if opens(sentence, part, phrase_start(sentence, m))), None)
    return (called(sentence, found) if found else None) or found


def may_open(mention: Mention) -> bool:
    """Whether somebody whom a sentence opens with may speak in it; no pronoun within one is."""
    return mention.form != "pronoun" or mention.first == 0


def called(sentence: Sentence, held: Mention) -> Mention | None:
    """The person whom commas name behind an office: "A deputy in Kyiv, |X, went on and said"."""
    comma = next(
        (k for k in range(held.last, held.last + OFFICE) if word(sentence, k) == ","), None
    )
    if held.form == "named" or comma is None or holds(sentence, RELATIVES, held.last, comma):
        return None
    people = (m for m in sentence.mentions if m.kind == "person" and m.form == "named")
    apart = (m for m in people if m.first == comma + 1 and word(sentence, m.last) == ",")
    return next(apart, None)


def opens(sentence: Sentence, part: int, at: int) -> bool:
    """Whether a phrase opens a part, or stands behind an introduction: "However, Kyiv"."""
    return at - part <= 1 or (word(sentence, at - 1) == "," and is_introduction(sentence, at - 1))
