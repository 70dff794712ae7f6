"""Remembering: whom somebody told something, and for whom somebody speaks, by their names."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.interpret.chains.attribution import Heard
from analysis.interpret.voices import BODIES, OUTLETS, Voice
from analysis.model import Sentence

BRIEFED = frozenset({"briefed", "briefing", "hearing"})
PEOPLE = frozenset({"person", "anonymous"})


def is_briefed(sentence: Sentence) -> bool:
    """Whether a sentence speaks of a briefing or a hearing."""
    return not BRIEFED.isdisjoint(sentence.words)


def told_outlets(found: Iterable[Heard]) -> dict[str, tuple[Voice, ...]]:
    """Which outlets or people each speaker has told something, as the first sentence has it."""
    told: dict[str, tuple[Voice, ...]] = {}
    for heard in found:
        hearers = tuple(v for v in heard.relays if v.kind in OUTLETS or v.kind == "person")
        for item in heard.spoken if hearers else ():
            telling = item.frame.kind == "tell" or len(heard.spoken) == 1
            if telling and item.voice.kind not in OUTLETS:
                told.setdefault(item.voice.name, hearers)
    return told


def spoken_for(found: Iterable[Heard]) -> dict[str, Voice]:
    """The body for which each lawmaker, unnamed group or other person speaks."""
    origins: dict[str, Voice] = {}
    for heard in found:
        remember_briefer(origins, heard)
        remember_relay(origins, heard)
    return origins


def remember_briefer(origins: dict[str, Voice], heard: Heard) -> None:
    """Remember for whom a lawmaker or an unnamed group speaks: the body that briefed them."""
    briefers = [v for v in cited_in(heard) if v.kind in BODIES - OUTLETS]
    for item in heard.spoken if briefers and is_briefed(heard.sentence) else ():
        if item.frame.kind != "cite" and item.voice.kind in PEOPLE:
            origins.setdefault(item.voice.name, briefers[0])


def remember_relay(origins: dict[str, Voice], heard: Heard) -> None:
    """Remember for whom a person speaks who passes on what a body has said."""
    people = [v for v in heard.relays if v.kind == "person"]
    if not people:
        return
    spoken = [i.voice for i in heard.spoken if i.frame.kind != "cite"] or [heard.carried.voices[0]]
    bodies = [v for v in spoken if v.kind in BODIES - OUTLETS]
    for person in people if bodies else ():
        origins.setdefault(person.name, bodies[0])


def cited_by_outlets(found: Iterable[Heard]) -> dict[str, Voice]:
    """Whom each outlet of some sentences cites first."""
    cited: dict[str, Voice] = {}
    for heard in found:
        origins = cited_in(heard)
        outlets = [i.voice for i in heard.spoken if i.voice.kind in OUTLETS]
        citing = [voice for voice in outlets if voice not in origins]
        if origins and citing:
            cited.setdefault(citing[0].name, origins[0])
    return cited


def cited_in(heard: Heard) -> list[Voice]:
    """Everybody whom a sentence cites."""
    return [item.voice for item in heard.spoken if item.frame.kind == "cite"]
