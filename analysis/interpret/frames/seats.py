"""Frames with a seat of government where something is thought: "In Kyiv they reckon with"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.agents import BE
from analysis.interpret.frames.frame import Frame, after, clause_around
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.near import BREAKS, gap, word
from analysis.model import Mention, Sentence
from analysis.words import grammar
from analysis.words.forms import PAST

BODIES = grammar("body kinds")
INSIDE = frozenset({"at", "in", "inside", "within"})
TALK = grammar("nouns of thought")


def seats(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a seat of government where "it is believed": "In Kyiv they reckon with"."""
    if not may_think(sentence):
        return
    for mention in sentence.mentions:
        if not is_at(sentence, mention):
            continue
        last = thought(sentence, mention.last + (word(sentence, mention.last) == ","))
        if last is not None:
            yield Frame(mention, "say", (mention.first, last), after(sentence, last), False)
        elif start := thought_before(sentence, mention.first - 1):
            cue = start, mention.last
            yield Frame(mention, "say", cue, clause_around(sentence, *cue), True)


def is_at(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention is the seat where people think, or a body: "in Kyiv", "at the ministry"."""
    before = word(sentence, phrase_start(sentence, mention) - 1)
    if mention.kind == "government":
        return word(sentence, mention.first - 1) == "in"
    body = mention.kind in BODIES or mention.kind.startswith("body:")
    return body and before in INSIDE and not mention.many


def may_think(sentence: Sentence) -> bool:
    """Whether a sentence holds the words by which something may be thought somewhere."""
    return not INSIDE.isdisjoint(sentence.said) and bool(
        sentence.of("say") or not TALK.isdisjoint(sentence.said)
    )


def thought_before(sentence: Sentence, seat: int) -> int | None:
    """Where "they reckon", "it is thought" begins behind a break, right before a seat."""
    for verb in sentence.of("say"):
        passive = verb.detail in PAST and gap(sentence, verb.first - 2, verb.first) == ["it", "is"]
        start = verb.first - (2 if passive else 1)
        if verb.last != seat or not (passive or word(sentence, start) in {"they", "one"}):
            continue
        return start if start > 1 and word(sentence, start - 1) in BREAKS else None
    return None


def thought(sentence: Sentence, at: int) -> int | None:
    """The token behind what people think somewhere: "it is thought", "the talk is of"."""
    said, following = word(sentence, at), word(sentence, at + 1)
    if said == "it" and following in BE:
        verbs = (m for m in sentence.of("say") if m.first == at + 2 and m.detail in PAST)
        return next((verb.last for verb in verbs), None)
    if said in {"one", "they"}:
        verbs = (m for m in sentence.of("say") if m.first == at + 1 and m.detail != "ing")
        return next((verb.last for verb in verbs), None)
    if said == "there" and following in BE and word(sentence, at + 2) in TALK:
        return at + 3
    talk = said == "the" and following in TALK and word(sentence, at + 2) in BE
    return at + 3 if talk else None
