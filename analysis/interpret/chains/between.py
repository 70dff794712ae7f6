"""Between: reported speech amid one speaker's: "X spoke. Some 40 had died. …, he said"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from analysis.interpret.chains.attribution import UNSAID, Attribution, Heard
from analysis.interpret.chains.listening import Listening
from analysis.interpret.chains.speaking import attribution
from analysis.interpret.chains.unsaid import is_speakerless
from analysis.interpret.voices import NOBODY, OUTLETS

SPEAKING = frozenset({"say", "tell", "estimate", "confirm"})
REPORTED = frozenset({"had", "'d", "would", "could", "might"})
WIDEST = 2  # sentences without a source on either side of one


def between(text: Listening, index: int) -> Attribution:
    """The statement of whoever speaks before a sentence in reported speech, and again behind it.

    One in a tense of its own may be of whoever writes: "X spoke. Some 40 died. …, he said".
    """
    if REPORTED.isdisjoint(text.sentences[index].words) or not is_open(text.heard[index]):
        return UNSAID
    paragraph = text.sentences[index].paragraph
    here = range(max(0, index - WIDEST), min(len(text.sentences), index + WIDEST + 1))
    near = [text.heard[at] for at in here if text.sentences[at].paragraph == paragraph]
    before = spoken_first(heard for heard in reversed(near) if heard.sentence.index < index)
    after = spoken_first(heard for heard in near if heard.sentence.index > index)
    if before is UNSAID or before.voices[0] != after.voices[0]:
        return UNSAID
    return replace(before, rule="between two of their statements")


def is_open(heard: Heard) -> bool:
    """Whether a sentence names nobody who speaks or passes something on."""
    return not (heard.spoken or heard.channels or is_speakerless(heard.sentence))


def spoken_first(near: Iterable[Heard]) -> Attribution:
    """The first statement of sentences in their order, as far as those before are open."""
    heard = next((each for each in near if not is_open(each)), None)
    if heard is None or not heard.spoken:
        return UNSAID
    found = attribution(heard, max(0, len(heard.sentence.tokens) - 1))
    said = found.kind in SPEAKING and found.cue is not None and found.voices[0] != NOBODY
    return found if said and found.voices[0].kind not in OUTLETS else UNSAID
