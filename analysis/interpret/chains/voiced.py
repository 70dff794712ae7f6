"""The voices of a sentence: each frame with whom its source means."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.interpret.chains.attribution import Spoken
from analysis.interpret.frames import Frame, frames
from analysis.interpret.voices import Cast, Voice, distinct, joined, meet, resolved
from analysis.model import Mention, Sentence


def voiced(cast: Cast, sentence: Sentence) -> tuple[Spoken, ...]:
    """The frames of a sentence with their voices; whoever cannot be resolved is left out."""
    found = frames(sentence)
    whose = met(cast, sentence, found)
    result = []
    for frame in found:
        voice = whose.get(frame.source) or resolved(cast, frame.source)
        if voice is not None:
            result.append(Spoken(frame, with_joint(cast, frame, voice)))
    cast.speakers.extend(item.voice for item in result if item.frame.kind != "cite")
    return tuple(result)


def met(cast: Cast, sentence: Sentence, found: Sequence[Frame]) -> dict[Mention, Voice | None]:
    """Whom each pronoun, office and surname means, given only those who are named before it."""
    whose: dict[Mention, Voice | None] = {}
    at = 0
    for frame in sorted(found, key=lambda frame: frame.source.first):
        source = frame.source
        meet(cast, sentence, at, source.first)
        at = max(at, source.first)
        if source.form != "named" or source.kind == "surname":
            whose[source] = resolved(cast, source)
    meet(cast, sentence, at, len(sentence.tokens))
    return whose


def with_joint(cast: Cast, frame: Frame, voice: Voice) -> Voice:
    """The voice of a frame, joined with those who say the same together."""
    if not frame.joint:
        return voice
    others = [(m, v) for m in frame.joint if (v := resolved(cast, m))]
    before = [v for m, v in others if m.first < frame.source.first]
    behind = [v for m, v in others if m.first > frame.source.first]
    return joined(list(distinct([*before, voice, *behind])))
