"""Sayings: who speaks in each sentence of a text, and what the others tell of it."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.interpret.asked import Asked
from analysis.interpret.chains.attribution import Sayings
from analysis.interpret.chains.between import between
from analysis.interpret.chains.listening import Listening
from analysis.interpret.chains.looking_back import LookingBack
from analysis.model import Sentence


def sayings(sentences: Sequence[Sentence], publisher: str | None = None) -> Sayings:
    """Who speaks in each sentence, and whose statement goes on into it."""
    text = Listening(sentences, publisher)
    back = LookingBack(text)
    return Sayings(
        text.frames,
        text.heard,
        Asked(back.credited_in),
        Asked(back.passed_in),
        Asked(lambda source_id: back.told.get(source_id, ())),
        Asked(lambda name: back.origins.get(name)),
        Asked(lambda key: back.cited_before(*key)),
        Asked(lambda name: back.carriers.get(name)),
        Asked(lambda index: between(text, index)),
    )
