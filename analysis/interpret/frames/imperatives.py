"""Frames that tell the reader whom to ask: "Ask X and the toll is 40", "Trust X, and 40 died"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.frame import Frame, after
from analysis.interpret.frames.sources import behind
from analysis.interpret.near import counts, holds, places, word
from analysis.model import Mention, Sentence

ASKING = {"ask": 1, "believe": 1, "follow": 1, "listen": 2, "read": 1, "trust": 1}
OPENING = frozenset({"", ";", ":", "but", "or"})
FORCES = frozenset({"armed-group", "military", "body:army", "body:armed-forces", "body:police"})
PROMISING = frozenset({"'ll", "will"})


def imperatives(sentence: Sentence) -> Iterator[Frame]:
    """Frames with who is to be asked, before "and" and what they would answer."""
    for at in places(sentence, ASKING.keys()):
        if word(sentence, at - 1) not in OPENING:
            continue
        source = behind(sentence, at + ASKING[word(sentence, at)])
        if source is None or (word(sentence, at) == "follow" and is_force(source)):
            continue
        comma = word(sentence, source.last) == ","
        led_on = word(sentence, source.last + comma) == "and"
        first, last = source.last + comma + led_on, len(sentence.tokens)
        promised = holds(sentence, PROMISING, first, last)  # "Trust X and 300 men will come"
        if (comma or led_on) and counts(sentence, first, last) and not promised:
            yield Frame(source, "say", (at, first), after(sentence, first), False)


def is_force(source: Mention) -> bool:
    """Whether somebody can be followed over land: "Follow |the army and 40 refugees appear"."""
    return source.kind in FORCES
