"""Remembering: whom somebody told something, and for whom somebody speaks, by their names."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from analysis.interpret.chains.attribution import Heard
from analysis.interpret.chains.briefings import Listened
from analysis.interpret.chains.channels import passing
from analysis.interpret.frames import behind
from analysis.interpret.near import holds, word
from analysis.interpret.voices import BODIES, OUTLETS, PEOPLE, Cast, Voice, resolved
from analysis.model import Sentence
from analysis.words import grammar

BRIEFED = frozenset({"briefed", "briefing", "hearing"})
ASKING = frozenset({"spoke", "talked", "interviewed", "met", "visited", "sat"})
SPEAKING = grammar("speaking to somebody")


def is_briefed(sentence: Sentence) -> bool:
    """Whether a sentence speaks of a briefing or a hearing."""
    return not BRIEFED.isdisjoint(sentence.words)


def is_interview(sentence: Sentence) -> bool:
    """Whether a sentence may speak of an outlet that asked somebody, or name who was asked."""
    return not ASKING.isdisjoint(sentence.words) and not ASKING.isdisjoint(sentence.said)


def told_outlets(found: Iterable[Listened]) -> dict[str, tuple[Voice, ...]]:
    """Which outlets or people each speaker has told something, as the first sentence has it."""
    told: dict[str, tuple[Voice, ...]] = {}
    for sentence, cast, hearing in found:
        told = asked(cast, sentence) | told
        if not passing(sentence):
            continue
        heard = hearing()
        hearers = tuple(v for v in heard.relays if v.kind in OUTLETS or v.kind == "person")
        speaker = spoken_to(cast, sentence) if hearers and not heard.spoken else None
        if speaker:
            told.setdefault(speaker.name, hearers)
        for item in heard.spoken if hearers else ():
            telling = item.frame.kind == "tell" or len(heard.spoken) == 1
            if telling and item.voice.kind not in OUTLETS:
                told.setdefault(item.voice.name, hearers)
    return told


def spoken_to(cast: Cast, sentence: Sentence) -> Voice | None:
    """Who "was speaking to" somebody in a sentence that does not say what."""
    first = next(iter(sentence.mentions), None)
    speaks = first and holds(sentence, SPEAKING, first.last, first.last + 4)
    known = cast.before(first.first) if first else cast
    voice = resolved(known, first) if first and speaks and first.first <= 1 else None
    return voice if voice and voice.kind == "person" else None


def asked(cast: Cast, sentence: Sentence) -> dict[str, tuple[Voice, ...]]:
    """The outlets that "spoke to X" or "interviewed X", by the name of X."""
    told: dict[str, tuple[Voice, ...]] = {}
    for outlet in (m for m in sentence.mentions if m.kind in OUTLETS and m.form == "named"):
        at = outlet.last + (word(sentence, outlet.last) == "has")
        if word(sentence, at) not in ASKING:
            continue
        person = behind(sentence, at + 1 + (word(sentence, at + 1) in {"to", "with"}))
        voice = resolved(cast, person) if person and person.first - at <= 6 else None
        by = resolved(cast, outlet)
        if voice and by and voice.kind == "person":
            told[voice.name] = (by,)
    return told


def holders_told(
    told: dict[str, tuple[Voice, ...]], heard: Heard, cast: Cast, following: Callable[[], Heard]
) -> dict[str, tuple[Voice, ...]]:
    """What an office told, as told by whoever is first named, and speaks, right behind it."""
    offices = [i.voice for i in heard.spoken if i.voice.anonymity == "role"]
    hearers = [told[v.name] for v in offices if v.kind == "person" and v.name in told]
    if len(offices) != 1 or not hearers:
        return {}
    people = [i.voice for i in following().spoken if i.voice.kind == "person"]
    if len(people) != 1:
        return {}
    new = [v for v in people if v.anonymity == "named" and list(cast.people).count(v) == 1]
    return {voice.name: hearers[0] for voice in new}


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


def cited_by_outlets(found: Iterable[Heard]) -> dict[str, tuple[int, Voice]]:
    """Whom each outlet of some sentences cites first, and in which sentence."""
    cited: dict[str, tuple[int, Voice]] = {}
    for heard in found:
        origins = cited_in(heard)
        outlets = [i.voice for i in heard.spoken if i.voice.kind in OUTLETS]
        citing = [voice for voice in outlets if voice not in origins]
        if origins and citing:
            cited.setdefault(citing[0].name, (heard.sentence.index, origins[0]))
    return cited


def cited_in(heard: Heard) -> list[Voice]:
    """Everybody whom a sentence cites."""
    return [item.voice for item in heard.spoken if item.frame.kind == "cite"]
