"""Frames without a verb of saying: "the agency had the dead at 2,000"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.apart import phrase_start
from analysis.interpret.frames.frame import Frame, after
from analysis.interpret.frames.near import counts, holds, places, word
from analysis.interpret.frames.reaching import reaches
from analysis.model import Mention, Sentence
from analysis.words import grammar

HAVING = frozenset({"has", "had", "have", "sees", "saw", "leaves", "left", "keeps", "kept"})
TOLLS = grammar("tolls") | grammar("numbered")
BOUNDS = frozenset({"least", "most"})
REACH = 9


def having(sentence: Sentence) -> Iterator[Frame]:
    """Frames in which somebody has a number at so many: "the agency had the dead at 2,000"."""
    for at in places(sentence, HAVING):
        stands = next((k for k in range(at + 1, at + REACH) if word(sentence, k) == "at"), None)
        if stands is None or not counts(sentence, stands + 1, stands + 5):
            continue
        if word(sentence, stands + 1) in BOUNDS or holds(sentence, {","}, at, stands):
            continue
        if at + 1 in sentence.at("measure"):  # "its soldiers had killed"
            continue
        subject = subject_before(sentence, at)
        if subject and holds(sentence, TOLLS, at + 1, stands):
            yield Frame(subject, "say", (subject.first, at + 1), after(sentence, at + 1), False)


def subject_before(sentence: Sentence, verb: int) -> Mention | None:
    """The mention before a verb: adverbs, dates and where it is may stand between them."""
    before = [m for m in sentence.mentions if m.last <= verb and m.form != "definite"]
    found = before[-1] if before and reaches(sentence, before[-1].last, verb) else None
    outer = before[-2] if found and len(before) > 1 else None
    inside = found and word(sentence, phrase_start(sentence, found) - 1) in {"of", "to", "at"}
    return outer if outer and inside and reaches(sentence, outer.last, verb) else found
