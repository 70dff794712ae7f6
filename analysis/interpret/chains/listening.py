"""Listening: the sayings of a text, sentence by sentence, as its cast grows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from analysis.interpret.chains.attribution import UNSAID, Attribution, Heard, Sayings, Spoken
from analysis.interpret.chains.hindsight import given_after, passed_on_after
from analysis.interpret.chains.intercepts import overheard
from analysis.interpret.chains.parts import turns
from analysis.interpret.chains.relays import relays_in
from analysis.interpret.chains.speaking import going_on
from analysis.interpret.chains.voiced import voiced
from analysis.interpret.frames import behind
from analysis.interpret.frames.documents import seen_papers
from analysis.interpret.frames.near import holds, word
from analysis.interpret.voices import BODIES, OUTLETS, Cast, Voice, resolved
from analysis.interpret.voices.offices import offices
from analysis.model import Sentence
from analysis.words import grammar

SPEAKING = frozenset({"speaking", "spoke", "talking", "talked"})
SESSIONS = grammar("briefing lawmakers")
HOUSES = grammar("lawmakers")
BRIEFERS = frozenset({"intelligence", "military", "ministry"})
TAKING_UP = grammar("taking up a statement")
LONG = 3
OPENING = 3
REMARKS = frozenset({"interview", "interviewed", "remarks", "comments"})
ASKING = frozenset({"spoke", "talked", "interviewed"})
BRIEFED = frozenset({"briefed", "briefing", "hearing"})
PEOPLE = frozenset({"person", "anonymous"})


def sayings(sentences: Sequence[Sentence], publisher: str | None = None) -> Sayings:
    """Who speaks in each sentence, and whose statement goes on into it."""
    cast = Cast(country=main_country(sentences))
    whole = Sayings((), {}, {}, cast.told, cast.origins)
    found: list[Heard] = []
    for sentence in sentences:
        carried = UNSAID if closes(sentences, sentence) else carried_into(sentence, found)
        heard = listened(cast, sentence, carried, publisher)
        found.append(heard)
        look_back(cast, whole, found)
        remember_told(cast, heard)
        remember_name(cast, found)
        remember_origin(cast, heard)
        remember_briefing(cast, heard)
        remember_relay(cast, heard)
    return Sayings(tuple(found), whole.credited, whole.passed, whole.told, whole.origins)


def carried_into(sentence: Sentence, before: Sequence[Heard]) -> Attribution:
    """The statement of the sentence before, where that one stands in the same paragraph."""
    if before and before[-1].sentence.paragraph == sentence.paragraph:
        return going_on(before[-1], sentence)
    return UNSAID


def closes(sentences: Sequence[Sentence], sentence: Sentence) -> bool:
    """Whether a sentence ends a longer paragraph with a new thought, which may be the writer's."""
    at = sentence.index
    around = sentences[max(0, at - LONG + 1) : at + 2]
    here = [each.index for each in around if each.paragraph == sentence.paragraph]
    last = here[-1] == at and len(here) >= LONG
    return last and TAKING_UP.isdisjoint(sentence.lowers[:OPENING])


def main_country(sentences: Sequence[Sentence]) -> str | None:
    """The country that a text names most."""
    counts = Counter(mark.value for sentence in sentences for mark in sentence.of("country"))
    return counts.most_common(1)[0][0] if counts else None


def listened(cast: Cast, sentence: Sentence, carry: Attribution, publisher: str | None) -> Heard:
    """What is heard in one sentence; the publisher's own "we report" is none but at the start."""
    here = voiced(cast, sentence)
    channels = tuple(relays_in(cast, sentence))
    relays = tuple(channel.voice for channel in channels)
    here = overheard(cast, sentence, here, relays)
    if seen_papers(sentence):  # whoever has seen papers passes on what they hold
        here = tuple(item for item in here if item.voice not in relays)
    if carry is not UNSAID or len(here) > 1:
        here = tuple(item for item in here if not is_publisher(item, publisher))
    parts = turns(sentence, [item.frame for item in here])
    return Heard(sentence, here, channels, carry, parts)


def is_publisher(item: Spoken, publisher: str | None) -> bool:
    """Whether the outlet that prints a text speaks in it."""
    return item.voice.source_id == publisher and item.voice.kind in OUTLETS


def look_back(cast: Cast, whole: Sayings, found: Sequence[Heard]) -> None:
    """Note what a sentence tells about the statement that ends with the one before it."""
    heard = found[-1]
    before = told_from(found)
    if given := given_after(cast, heard):
        whole.credited.update(dict.fromkeys(before, given))
    if relays := passed_on_after(cast, heard):
        whole.passed.update(dict.fromkeys(before, relays))


def told_from(found: Sequence[Heard]) -> list[int]:
    """The sentences, up to the one before the last, that go on with one statement."""
    *earlier, _ = found
    told = []
    for heard in reversed(earlier):
        told.append(heard.sentence.index)
        if heard.spoken or heard.carried is UNSAID:
            break
    return told


def remember_told(cast: Cast, heard: Heard) -> None:
    """Remember which outlets or people a speaker has told something."""
    told = tuple(v for v in heard.relays if v.kind in OUTLETS or v.kind == "person")
    interviewing(cast, heard.sentence)
    if told and not heard.spoken and (speaker := spoken_to(cast, heard.sentence)):
        cast.told.setdefault(speaker.name, told)
    for item in heard.spoken if told else ():
        telling = item.frame.kind == "tell" or len(heard.spoken) == 1
        if telling and item.voice.kind not in OUTLETS:
            cast.told.setdefault(item.voice.name, told)


def remember_name(cast: Cast, found: Sequence[Heard]) -> None:
    """Remember that a person first named right after an office told something is its holder."""
    *before, heard = found[-2:]
    offices = [i.voice for each in before for i in each.spoken if i.voice.anonymity == "role"]
    told = [cast.told[v.name] for v in offices if v.kind == "person" and v.name in cast.told]
    people = [i.voice for i in heard.spoken if i.voice.kind == "person"]
    new = [v for v in people if v.anonymity == "named" and cast.people.count(v) == 1]
    if told and len(offices) == 1 and len(people) == 1:
        for voice in new:
            cast.told.setdefault(voice.name, told[0])


def spoken_to(cast: Cast, sentence: Sentence) -> Voice | None:
    """Who "was speaking to" somebody in a sentence that does not say what."""
    first = next(iter(sentence.mentions), None)
    speaks = first and holds(sentence, SPEAKING | REMARKS, first.last, first.last + 4)
    voice = resolved(cast, first) if first and speaks and first.first <= 1 else None
    return voice if voice and voice.kind == "person" else None


def remember_briefing(cast: Cast, heard: Heard) -> None:
    """Remember the body that briefed lawmakers as the origin of what one of them says."""
    size = len(heard.sentence.tokens)
    spoken = [i.voice for i in heard.spoken if i.frame.kind != "withhold"]
    if holds(heard.sentence, SESSIONS, 0, size) and holds(heard.sentence, HOUSES, 0, size):
        named = [*spoken, *(v for m in heard.sentence.mentions if (v := resolved(cast, m)))]
        cast.briefer = next((v for v in named if v.kind in BRIEFERS), cast.briefer)
    for voice in spoken:
        if cast.briefer and is_lawmaker(cast, voice):
            cast.origins.setdefault(voice.name, cast.briefer)


def is_lawmaker(cast: Cast, person: Voice) -> bool:
    """Whether a text has called somebody a lawmaker or a member of a committee."""
    if person.kind == "anonymous":
        return not HOUSES.isdisjoint(person.name.lower().split())
    called = cast.offices.get(person.name, set())
    return person.kind == "person" and not called.isdisjoint(offices()["lawmaker"])


def interviewing(cast: Cast, sentence: Sentence) -> None:
    """Remember the outlet that "spoke to X" or "interviewed X" for what X says."""
    for outlet in (m for m in sentence.mentions if m.kind in OUTLETS and m.form == "named"):
        at = outlet.last + (word(sentence, outlet.last) == "has")
        if word(sentence, at) not in ASKING:
            continue
        person = behind(sentence, at + 1 + (word(sentence, at + 1) in {"to", "with"}))
        voice = resolved(cast, person) if person and person.first - at <= 6 else None
        by = resolved(cast, outlet)
        if voice and by and voice.kind == "person":
            cast.told.setdefault(voice.name, (by,))


def remember_relay(cast: Cast, heard: Heard) -> None:
    """Remember for whom a person speaks who passes on what a body has said."""
    people = [v for v in heard.relays if v.kind == "person"]
    spoken = [i.voice for i in heard.spoken if i.frame.kind != "cite"] or [heard.carried.voices[0]]
    bodies = [v for v in spoken if v.kind in BODIES - OUTLETS]
    for person in people if bodies else ():
        cast.origins.setdefault(person.name, bodies[0])


def remember_origin(cast: Cast, heard: Heard) -> None:
    """Remember for whom a lawmaker or an unnamed group speaks: the body that briefed them."""
    cited = [i.voice for i in heard.spoken if i.frame.kind == "cite"]
    outlets = [i.voice for i in heard.spoken if i.voice.kind in OUTLETS and i.voice not in cited]
    if cited and outlets:
        cast.origins.setdefault((outlets[0].name, heard.sentence.paragraph), cited[0])
    if not holds(heard.sentence, BRIEFED, 0, len(heard.sentence.tokens)):
        return
    briefers = [v for v in cited if v.kind in BODIES - OUTLETS]
    for item in heard.spoken if briefers else ():
        if item.frame.kind != "cite" and item.voice.kind in PEOPLE:
            cast.origins.setdefault(item.voice.name, briefers[0])
