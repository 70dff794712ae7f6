"""Frames without a verb of saying: "the agency had the dead at 2,000"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.frame import Frame, after
from analysis.interpret.frames.near import all_light, counts, holds, places, word
from analysis.model import Mention, Sentence
from analysis.words import grammar

HAVING = frozenset({"has", "had", "have", "sees", "saw", "leaves", "left", "keeps", "kept"})
TOLLS = grammar("tolls") | grammar("numbered")
REACH = 9


def having(sentence: Sentence) -> Iterator[Frame]:
    """Frames in which somebody has a number at so many: "the agency had the dead at 2,000"."""
    for at in places(sentence, HAVING):
        stands = next((k for k in range(at + 1, at + REACH) if word(sentence, k) == "at"), None)
        if stands is None or not counts(sentence, stands + 1, stands + 5):
            continue
        subject = subject_before(sentence, at)
        if subject and holds(sentence, TOLLS, at + 1, stands):
            yield Frame(subject, "say", (subject.first, at + 1), after(sentence, at + 1), False)


def subject_before(sentence: Sentence, verb: int) -> Mention | None:
    """The mention right before a verb, adverbs and dates between them apart."""
    for mention in reversed(sentence.mentions):
        if mention.last <= verb:
            return mention if all_light(sentence, mention.last, verb) else None
    return None
