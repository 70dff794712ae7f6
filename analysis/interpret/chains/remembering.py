"""Remembering: whom somebody told something, and for whom somebody speaks, by their names."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from analysis.interpret.chains.attribution import Heard, Telling
from analysis.interpret.chains.briefings import Listened
from analysis.interpret.chains.openers import opener
from analysis.interpret.chains.speaking import attribution, unsigned
from analysis.interpret.frames import behind
from analysis.interpret.frames.phrases import outlets, phrase_start
from analysis.interpret.frames.sources import is_outlet, name_behind
from analysis.interpret.near import holds, word
from analysis.interpret.voices import BODIES, OUTLETS, PEOPLE, Cast, Voice, resolved
from analysis.model import Mention, Sentence
from analysis.words import grammar

BRIEFED = frozenset({"briefed", "briefing", "hearing"})
ASKING = frozenset({"spoke", "talked", "interviewed", "met", "visited", "sat"})
SPEAKING = grammar("speaking to somebody")


def is_briefed(sentence: Sentence) -> bool:
    """Whether a sentence speaks of a briefing or a hearing."""
    return not BRIEFED.isdisjoint(sentence.words)


def told_outlets(found: Iterable[Listened]) -> dict[str | None, list[Telling]]:
    """When each speaker has told outlets or people something, and whom."""
    told: dict[str | None, list[Telling]] = {}
    for each in found:
        here = told_to(each) | asked(each.cast, each.sentence)
        for name, hearers in here.items():
            told.setdefault(name, []).append(Telling(each.sentence.index, hearers))
    return told


def told_to(listened: Listened) -> dict[str | None, tuple[Voice, ...]]:
    """The outlets or people that each speaker of a sentence tells something, or that report it."""
    sentence, cast, hearing = listened
    heard = hearing()
    told = reported(heard)
    if papers := None if heard.spoken else unsigned(heard):
        return {papers.voices[0].source_id: papers.voices[1:]}
    hearers = tuple(v for v in heard.relays if v.kind in OUTLETS or v.kind == "person")
    speaker = spoken_to(cast, sentence) if hearers and not heard.spoken else None
    if speaker:
        told[speaker.source_id] = hearers
    for item in heard.spoken if hearers else ():
        telling = item.frame.kind == "tell" or len({i.voice for i in heard.spoken}) == 1
        if telling and item.voice.kind not in OUTLETS:
            told[item.voice.source_id] = hearers
    return told


def reported(heard: Heard) -> dict[str | None, tuple[Voice, ...]]:
    """Those who report what somebody else says, by the id of that one."""
    if len({item.voice for item in heard.spoken}) < 2:
        return {}
    figures = [q.first for q in heard.sentence.quantities if q.kind == "count"]
    at = figures[-1] if figures else len(heard.sentence.tokens) - 1
    claimant, *passing = attribution(heard, at).voices
    return {claimant.source_id: tuple(passing)} if passing and claimant.kind not in OUTLETS else {}


def spoken_to(cast: Cast, sentence: Sentence) -> Voice | None:
    """Who "was speaking to" somebody in a sentence that does not say what."""
    first = opener(sentence) or behind_outlet(sentence)
    first = (name_behind(sentence, first) if first else None) or first
    voice = resolved(cast.before(first.first), first) if first else None
    return voice if voice and voice.kind not in OUTLETS else None


def behind_outlet(sentence: Sentence) -> Mention | None:
    """Whoever follows the outlet that opens a sentence: "In an interview with CNN, |X spoke of"."""
    outlet = next(iter(sentence.mentions), None)
    if outlet is None or not (outlet.kind in OUTLETS or is_outlet(sentence, outlet)):
        return None
    if not holds(sentence, SPEAKING, 0, outlet.first):
        return None
    near = (m for m in sentence.mentions if m.first >= outlet.last)
    return next((m for m in near if word(sentence, phrase_start(sentence, m) - 1) == ","), None)


def asked(cast: Cast, sentence: Sentence) -> dict[str | None, tuple[Voice, ...]]:
    """The outlets that "spoke to X" or "interviewed X", by the id of X."""
    told: dict[str | None, tuple[Voice, ...]] = {}
    for outlet in outlets(sentence):
        at = outlet.last + (word(sentence, outlet.last) == "has")
        if word(sentence, at) not in ASKING:
            continue
        person = behind(sentence, at + 1 + (word(sentence, at + 1) in {"to", "with"}))
        voice = resolved(cast, person) if person and person.first - at <= 6 else None
        by = resolved(cast, outlet)
        if voice and by and voice.kind not in OUTLETS:
            told[voice.source_id] = (by,)
    return told


def holders_told(
    told: dict[str | None, list[Telling]], heard: Heard, cast: Cast, following: Callable[[], Heard]
) -> dict[str | None, list[Telling]]:
    """What an office told, as told by whoever is first named, and speaks, right behind it."""
    offices = [i.voice for i in heard.spoken if i.voice.anonymity == "role"]
    hearers = [told[v.source_id] for v in offices if v.kind == "person" and v.source_id in told]
    if len(offices) != 1 or not hearers:
        return {}
    people = [i.voice for i in following().spoken if i.voice.kind == "person"]
    if len(people) != 1:
        return {}
    new = [v for v in people if v.anonymity == "named" and list(cast.people).count(v) == 1]
    return {voice.source_id: hearers[0] for voice in new}


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
