"""Unheard: a clause of its own in which somebody tells a figure whom no rule finds.

"Police put the crowd at 12,000, |while the marchers' own stewards estimate it at 40,000".
"""

from __future__ import annotations

from collections.abc import Sequence

from analysis.interpret.frames.frame import Frame
from analysis.interpret.frames.verbs import is_verb
from analysis.interpret.frames.weak import FINITE_OR_BASE, says
from analysis.interpret.near import counts, places
from analysis.model import Mark, Sentence

TURNS = frozenset({"while", "whereas"})
SUBJECT = 10  # tokens of whoever speaks behind a turn
OBJECT = 8  # tokens between their verb and the figure


def before_unheard(sentence: Sentence, found: Sequence[Frame]) -> list[Frame]:
    """The frames of a sentence, each ending where one begins to speak whom no frame has."""
    turns = () if TURNS.isdisjoint(sentence.said) else places(sentence, TURNS)
    for at in turns:
        if is_unheard(sentence, at, found):
            found = [cut(frame, at) for frame in found]
    return list(found)


def is_unheard(sentence: Sentence, turn: int, found: Sequence[Frame]) -> bool:
    """Whether a verb behind a turn tells a figure, and stands in the cue of no frame."""
    verbs = (m for m in sentence.of("say") if turn + 2 <= m.first < turn + SUBJECT)
    told = next((verb for verb in verbs if tells(sentence, verb)), None)
    if told is None:
        return False
    return not any(turn <= frame.cue[0] and frame.cue[0] <= told.first for frame in found)


def tells(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb of saying is one here, and a figure stands behind it."""
    acts = verb.detail in FINITE_OR_BASE and is_verb(sentence, verb) and says(sentence, verb)
    return acts and counts(sentence, verb.last, verb.last + OBJECT)


def cut(frame: Frame, at: int) -> Frame:
    """A frame that leads into what it tells, ending at a token."""
    first, last = frame.content
    leads = not frame.around and frame.cue[1] <= at < last
    return frame._replace(content=(first, at)) if leads else frame
