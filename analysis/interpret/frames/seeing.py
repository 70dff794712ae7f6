"""Frames of those who see something with their own eyes: "residents saw 40 tanks"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.frame import Frame, after
from analysis.interpret.frames.having import subject_before
from analysis.interpret.frames.near import counts, places
from analysis.model import Sentence

SEEN = frozenset({"saw", "seen", "witnessed"})
EYES = frozenset({"anonymous", "outlet", "wire", "person"})
REACH = 5


def seeing(sentence: Sentence) -> Iterator[Frame]:
    """Frames in which people, or an outlet's reporters, saw so many: a state sees nothing."""
    for at in places(sentence, SEEN):
        subject = subject_before(sentence, at)
        if subject and subject.kind in EYES and counts(sentence, at + 1, at + REACH):
            yield Frame(subject, "say", (subject.first, at + 1), after(sentence, at + 1), False)
