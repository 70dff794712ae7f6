"""Frames that open with the agent of a passive: "By X, in a statement, 300 are claimed"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.agents import UNCHANGED, follows_be
from analysis.interpret.frames.deeds import CLAUSES
from analysis.interpret.frames.frame import Frame, after
from analysis.interpret.frames.sources import behind
from analysis.interpret.near import OWNS, word
from analysis.model import Sentence
from analysis.words.forms import PAST

CUTTING = (CLAUSES - {"and", "as"}) | {"by"}  # what ends the part of an agent that opens
FRONTED = frozenset({"say", "report", "estimate", "confirm"})


def fronted_agents(sentence: Sentence) -> Iterator[Frame]:
    """Frames that open with the agent of a passive: "By X, in a statement, 300 are claimed"."""
    source = behind(sentence, 1) if word(sentence, 0) == "by" else None
    if source is None or source.first > 3 or word(sentence, source.last) == OWNS:
        return
    near = range(source.last, len(sentence.tokens))
    if any(word(sentence, at) in CUTTING for at in near):
        return
    for verb in sentence.of("say"):
        past = verb.detail in PAST or word(sentence, verb.first) in UNCHANGED
        said = past and follows_be(sentence, verb.first)
        apart = word(sentence, verb.first - 2) == "it" and verb.first - 2 > source.last + 1
        if (
            said
            and not apart
            and verb.value in FRONTED
            and word(sentence, verb.first) not in {"found", "held"}
        ):
            content = after(sentence, source.last)
            yield Frame(source, verb.value, (0, source.last), content, False)
            return
