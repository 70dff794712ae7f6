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
CALLS = frozenset(
    {"call", "calls", "conversation", "conversations", "audio", "recording", "recordings"}
)
RECORDED = frozenset(
    {"intercepted", "overheard", "recorded", "tapped", "wiretapped", "eavesdropped"}
)
PUBLISHED = frozenset({"published", "released", "posted", "uploaded", "aired"})
PRIVATE = frozenset(
    {"nurse", "medic", "doctor", "surgeon", "man", "woman", "wife", "husband", "mother", "father"}
)
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
    here: tuple[Spoken, ...], told: Intercept | None, sentences: Sequence[Sentence]
) -> tuple[Spoken, ...]:
    """The frames of the last of two sentences, its overheard speakers told with the publishers.

    Soldiers are so called wherever they speak, private people behind a sentence about a call, and
    any one person in it.
    """
    if told is None or not told.publishers:
        return here
    *before, last = map(is_of_call, sentences)
    return tuple(heard_by(item, told, last, any(before)) for item in here)


def heard_by(item: Spoken, told: Intercept, is_call: bool, is_behind_call: bool) -> Spoken:
    """A frame with whoever listened in, where its speaker is overheard."""
    if is_soldier(item.voice):
        return Spoken(item.frame, intercepted(item.voice, told.country), told.publishers)
    single = item.voice.kind == "anonymous" and not item.voice.name.endswith("s")
    private = is_behind_call and not PRIVATE.isdisjoint(item.voice.name.split())
    heard = single and (is_call or private)
    return Spoken(item.frame, item.voice, told.publishers) if heard else item


def is_of_call(sentence: Sentence) -> bool:
    """Whether a sentence tells of what somebody said in a call that others listened to.

    So does one of a recording that a service which listens has published.
    """
    said = sentence.words
    if CALLS.isdisjoint(said):
        return not TAPS.isdisjoint(said)
    if not RECORDED.isdisjoint(said):
        return True
    return "for" not in said and (
        not PUBLISHED.isdisjoint(said) and any(m.kind == "intelligence" for m in sentence.mentions)
    )


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
