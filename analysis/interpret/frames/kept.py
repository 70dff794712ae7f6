"""Frames with what is held at a seat: "the tally at X is of 300", "the view in Seoul is that"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.frame import Frame, after
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.sources import STATEMENTS
from analysis.interpret.near import gap, places, word
from analysis.model import Sentence
from analysis.words import grammar

THOUGHTS = grammar("nouns of thought")
KEPT = STATEMENTS | THOUGHTS | {"sum"}
ISSUED = frozenset({"distributed", "issued", "published", "released"})
STANDING = grammar("standing at")
HAS_IT = ["has", "it", "that"]


def kept_at(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a statement where it is held: "the tally at X is of 300", "the view in Seoul"."""
    for at in places(sentence, KEPT):
        issued = word(sentence, at + 1) in ISSUED
        link = word(sentence, at + 1 + issued)
        if link not in {"at", "in", "with"}:
            continue
        source = next((m for m in sentence.mentions if m.first >= at + 2 + issued), None)
        if source is None or phrase_start(sentence, source) > at + 2 + issued:
            continue
        seat = source.kind == "government"
        thought = issued or word(sentence, at) in THOUGHTS
        if seat != (link == "in") or (seat and not thought):
            continue  # "the toll in Kyiv is 30"
        told = issued and source.last in sentence.at("say")
        last = source.last + 1 if told else leads(sentence, source.last, thought)
        if last is not None:
            yield Frame(source, "say", (at, last), after(sentence, last), False)


def leads(sentence: Sentence, at: int, thought: bool) -> int | None:
    """The token behind what leads from a seat to what is held there: "in Kyiv |has it that"."""
    if gap(sentence, at, at + 3) == HAS_IT:
        return at + 3
    said = word(sentence, at)
    return at + 1 if said in STANDING or (thought and said == "that") else None
