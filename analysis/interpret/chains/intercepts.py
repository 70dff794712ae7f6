"""Intercepts: soldiers who are overheard, and the body that published what they said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from analysis.interpret.chains.attribution import Spoken
from analysis.interpret.voices import BODIES, OUTLETS, Cast, Voice, direct, distinct
from analysis.interpret.voices.voice import anonymous
from analysis.model import Sentence
from analysis.words import grammar
from analysis.words.gazetteer import adjectives

LISTENERS = frozenset({"intelligence", "military"})
INTERCEPTS = frozenset({"intercept", "intercepts", "intercepted"})
TAPS = frozenset({"intercept", "intercepts", "wiretap", "wiretaps"})
CALLS = frozenset({"call", "calls", "conversation", "conversations"})
RECORDED = frozenset({"intercepted", "recorded", "tapped", "wiretapped"})
SOLDIERS = grammar("soldiers")


class Intercept(NamedTuple):
    """What a text has told last of an intercept: who published it, and whose soldiers spoke."""

    publishers: tuple[Voice, ...]
    country: str | None


def is_of_intercept(sentence: Sentence) -> bool:
    """Whether a sentence tells of an intercept."""
    return not INTERCEPTS.isdisjoint(sentence.words) or is_of_call(sentence)


def intercept(
    cast: Cast, sentence: Sentence, here: Sequence[Spoken], relays: Sequence[Voice]
) -> Intercept:
    """What a sentence tells of an intercept."""
    told = publishers([*listeners(sentence), *(i.voice for i in here)], relays)
    return Intercept(told, soldiers_country(cast))


def overheard(
    here: tuple[Spoken, ...], told: Intercept | None, is_call: bool
) -> tuple[Spoken, ...]:
    """The frames of a sentence, the speakers of an intercept told as such, with its publishers.

    Soldiers are so called wherever they speak, anybody else in a sentence about a call alone.
    """
    if told is None or not told.publishers:
        return here
    return tuple(heard_by(item, told, is_call) for item in here)


def heard_by(item: Spoken, told: Intercept, is_call: bool) -> Spoken:
    """A frame with whoever listened in, where its speaker is overheard."""
    if is_soldier(item.voice):
        return Spoken(item.frame, intercepted(item.voice, told.country), told.publishers)
    single = item.voice.kind == "anonymous" and not item.voice.name.endswith("s")
    return Spoken(item.frame, item.voice, told.publishers) if single and is_call else item


def is_of_call(sentence: Sentence) -> bool:
    """Whether a sentence tells of what somebody said in a call that others listened to."""
    said = sentence.words
    call = not CALLS.isdisjoint(said) and not RECORDED.isdisjoint(said)
    return call or not TAPS.isdisjoint(said)


def listeners(sentence: Sentence) -> list[Voice]:
    """The services that a sentence about an intercept names: they have listened in."""
    named = [m for m in sentence.mentions if m.form == "named" and m.kind in LISTENERS]
    return [voice for m in named if (voice := direct(m))]


def publishers(voices: Sequence[Voice], relays: Sequence[Voice]) -> tuple[Voice, ...]:
    """The bodies that published an intercept, then the outlets that carried it."""
    speaking = [voice for voice in voices if voice.kind in BODIES]
    return tuple(distinct([*sorted(speaking, key=lambda v: v.kind in OUTLETS), *relays]))


def soldiers_country(cast: Cast) -> str | None:
    """The country of the soldiers whom a text has named last."""
    named = (v.country for v in cast.groups if is_soldier(v) and v.country)
    return next(named, None)


def is_soldier(voice: Voice) -> bool:
    """Whether a voice is an unnamed soldier."""
    return voice.kind == "anonymous" and not SOLDIERS.isdisjoint(voice.name.split())


def intercepted(voice: Voice, known: str | None) -> Voice:
    """An unnamed soldier as one who is overheard."""
    country = voice.country or known
    adjective = f"{adjectives()[country]} " if country else ""
    return anonymous(f"intercepted {adjective}serviceman", country)
