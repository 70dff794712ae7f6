"""The voices of a sentence: each frame with whom its source means."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.interpret.chains.attribution import Spoken
from analysis.interpret.chains.openers import opening
from analysis.interpret.frames import Frame, frames
from analysis.interpret.frames.apart import phrase_start
from analysis.interpret.frames.described import FACILITIES
from analysis.interpret.frames.described import source as described
from analysis.interpret.frames.near import (
    BREAKS,
    LINKS,
    OWNS,
    PREPOSITIONS,
    gap,
    holds,
    is_light,
    word,
)
from analysis.interpret.frames.quotations import quoted_before
from analysis.interpret.voices import (
    BODIES,
    NOBODY,
    OUTLETS,
    Cast,
    Turn,
    Voice,
    anonymous,
    direct,
    distinct,
    homed,
    joined,
    latest,
    resolved,
)
from analysis.model import Mention, Sentence
from analysis.words.slugs import slug
from analysis.words.tokens import words_of

FIRST = 2  # the token at which who is introduced stands at the latest
OFFICE = 3  # tokens behind an article within which their office begins
SHOWING = frozenset({"show", "shows", "showed", "depict", "depicts", "depicted"})
INTRODUCING = frozenset(
    {"a", "an", "the", "chief", "director", "head", "mayor", "spokesman", "spokesperson", "who"}
)
DOING = BODIES - OUTLETS - {"government"}
OFFICE_REACH = 14
OUTLET_WORDS = frozenset({"agency", "broadcaster", "channel", "newspaper", "radio", "station"})
ENDS = BREAKS | LINKS | PREPOSITIONS | {",", ".", "", "which", "that", "who"}


def voiced(cast: Cast, sentence: Sentence) -> tuple[Spoken, ...]:
    """The frames of a sentence with their voices; whoever cannot be resolved is left out."""
    found = frames(sentence)
    whose = met(cast, sentence, found)
    result = []
    for frame in found:
        voice = whose.get(frame.source) or unmet(cast, sentence, frame)
        if voice is None and (frame.kind == "withhold" or is_somebody(frame)):
            voice = NOBODY
        if voice is not None:
            voice = homed(cast, sentence, voice)
            result.append(Spoken(frame, with_joint(cast, frame, voice)))
    return tuple(result)


def is_somebody(frame: Frame) -> bool:
    """Whether somebody speaks, be it that nobody knows who: "Seoul's agency says"."""
    return frame.source.form == "definite" and frame.kind != "cite"


def turn(cast: Cast, sentence: Sentence, here: Sequence[Spoken]) -> Turn:
    """Whom the sentences behind one may take up from it."""
    if any(item.frame.source.form == "pronoun" for item in here):  # "he" goes on as "he"
        here = sorted(here, key=lambda item: not is_in_relative(sentence, item.frame))
    spoken = [item.voice for item in here if item.frame.kind != "cite" and item.voice != NOBODY]
    focus = in_focus(sentence, [*in_office(cast, sentence), *spoken])
    acting = subjects(sentence, spoken)
    return Turn(tuple(spoken), tuple(focus), tuple(acting))


def is_in_relative(sentence: Sentence, frame: Frame) -> bool:
    """Whether somebody speaks in a clause about them alone: "data of an official, who said"."""
    at = frame.source.last + (word(sentence, frame.source.last) == ",")
    relative = word(sentence, at) in {"who", "which"}
    return relative and not holds(sentence, {","}, at, frame.cue[1])


def in_focus(sentence: Sentence, spoken: Sequence[Voice]) -> list[Voice]:
    """The single people of a sentence, from those it only mentions to whoever speaks last."""
    named = [m for m in sentence.mentions if m.form == "named" and m.kind == "person"]
    free = [m for m in named if not is_oblique(sentence, m)]
    voices = [direct(m) for m in (*reversed(named), *reversed(free))]
    return [voice for voice in (*voices, *spoken) if voice and is_single(voice)]


def in_office(cast: Cast, sentence: Sentence) -> list[Voice]:
    """The person in office with whom a sentence opens: "The president wants to meet X"."""
    first = next(iter(sentence.mentions), None)
    if first is None or first.form != "definite" or phrase_start(sentence, first) > 0:
        return []
    holder = first.kind.startswith("person") and word(sentence, first.last) != OWNS
    voice = resolved(cast.before(first.first), first) if holder else None
    return [voice] if voice and voice.kind == "person" and voice.anonymity == "named" else []


def subjects(sentence: Sentence, spoken: Sequence[Voice]) -> list[Voice]:
    """The bodies of a sentence that act in it, whoever speaks last."""
    named = [m for m in sentence.mentions if m.form == "named" and not is_oblique(sentence, m)]
    acting = [m for m in named if not is_adjective(sentence, m)]
    voices = [direct(m) for m in reversed(acting)]
    outlets_first = sorted(spoken, key=lambda voice: voice.kind not in OUTLETS)
    return [voice for voice in (*voices, *outlets_first) if voice and voice.kind in BODIES]


def is_adjective(sentence: Sentence, mention: Mention) -> bool:
    """Whether a state's name only describes the noun behind it: "US citizenship"."""
    if mention.kind != "government":
        return False
    following = word(sentence, mention.last)
    verb = is_light(sentence, mention.last) or following in ENDS
    acts = (*sentence.of("say"), *sentence.of("measure"))
    return not verb and not any(act.first == mention.last for act in acts)


def is_oblique(sentence: Sentence, mention: Mention) -> bool:
    """Whether a name stands behind a preposition or owns something: "met with X", "X's office"."""
    before = word(sentence, phrase_start(sentence, mention) - 1)
    return before in PREPOSITIONS or word(sentence, mention.last) == OWNS


def is_single(voice: Voice) -> bool:
    """Whether "he" or "she" may take up a voice: a person, named or not."""
    if voice.kind == "anonymous":
        return not voice.name.endswith("s") and not voice.name.endswith("people")
    return voice.kind == "person" and not voice.name.startswith("joint")


def met(cast: Cast, sentence: Sentence, found: Sequence[Frame]) -> dict[Mention, Voice | None]:
    """Whom each pronoun, office and surname means, given only those who are named before it."""
    whose: dict[Mention, Voice | None] = {}
    for frame in found:
        source = frame.source
        if is_indefinite(sentence, source):
            said = words_of(sentence.tokens, source.first, source.last)
            whose[source] = anonymous(f"anonymous {said}", source.country)
            continue
        known = cast.before(known_up_to(sentence, frame))
        if source.form == "pronoun" and shows(sentence, frame):
            whose[source] = latest(known.speakers)
        elif source.form == "pronoun" and source.kind in {"person", "body"}:
            whose[source] = (
                opening(cast, sentence, source)
                or doer(known, sentence, frame)
                or resolved(known, source)
            )
        elif source.form != "named" or source.kind == "surname":
            whose[source] = resolved(known, source) or introduced(sentence, source)
    return whose


def doer(cast: Cast, sentence: Sentence, frame: Frame) -> Voice | None:
    """The body that acts in a clause before "it says": "Of 28 |Hamas has returned 20, it says"."""
    source = frame.source
    if source.kind != "body" or not frame.around or word(sentence, source.first - 1) != ",":
        return None
    near = (m for m in reversed(sentence.mentions) if m.last < source.first)
    body = next((m for m in near if m.form == "named" and m.kind in DOING), None)
    acts = body is not None and word(sentence, body.last) in {"has", "had", "will"}
    free = body is not None and not is_oblique(sentence, body)
    return resolved(cast, body) if body and acts and free else None


def is_indefinite(sentence: Sentence, source: Mention) -> bool:
    """Whether a description is of nobody named before: "a Sudanese medical group"."""
    body = source.form == "definite" and not source.kind.startswith(("person", "work", "pair"))
    return body and word(sentence, source.first - 1) in {"a", "an", "another"}


def known_up_to(sentence: Sentence, frame: Frame) -> int:
    """Before which token somebody is known whom a frame means: not by what is quoted itself."""
    first = frame.source.first
    quoted = quoted_before(sentence, first) if frame.around else None
    return first if quoted is None else quoted


def unmet(cast: Cast, sentence: Sentence, frame: Frame) -> Voice | None:
    """Whom a source means that only the words behind it name, those that it quotes apart."""
    source = frame.source
    named = source.form == "named" and source.kind != "surname"
    if named or known_up_to(sentence, frame) == source.first:
        known = resolved(cast, source) or acronym(sentence, source)
        return known or single_name(sentence, source) or facilities(sentence, frame)
    return None


def facilities(sentence: Sentence, frame: Frame) -> Voice | None:
    """The hospitals or the like that open a sentence: "Hospitals in Mandalay put the toll at"."""
    first = frame.source.first
    if first > 0 or word(sentence, first) not in FACILITIES or frame.around:
        return None
    told = described(sentence, first, frame.cue[1] - 1)
    return direct(told) if told else None


def single_name(sentence: Sentence, source: Mention) -> Voice | None:
    """Whoever has one name alone, and an office before or behind it: "the mayor, Supri, said"."""
    at, name = source.first, source.name
    if source.kind != "surname" or not name[1:].islower() or not name.isalpha():
        return None
    opens = word(sentence, source.last) == "," and word(sentence, source.last + 1) in INTRODUCING
    office = word(sentence, at - 1) == "," and word(sentence, source.last) == ","
    if not opens and not (office and at > 1 and is_of_office(sentence, at - 1)):
        return None
    return Voice(name, "person-" + slug(name), "person")


def is_of_office(sentence: Sentence, comma: int) -> bool:
    """Whether the words right before a comma begin with an office: "head of the section,"."""
    near = range(comma - 1, max(-1, comma - OFFICE_REACH), -1)
    start = next((k for k in near if word(sentence, k) in BREAKS), -1)
    roles = (mark.first for mark in sentence.of("role") if mark.detail == "one")
    return any(start < first <= start + 3 for first in roles)


def acronym(sentence: Sentence, source: Mention) -> Voice | None:
    """The body that a text calls by nothing but capitals: "the news service MISNA said"."""
    name = source.name
    if source.kind != "surname" or not name.isupper() or not 3 <= len(name) <= 8:
        return None
    outlet = not OUTLET_WORDS.isdisjoint(gap(sentence, source.first - 2, source.first))
    kind = "outlet" if outlet else "ngo"
    return Voice(name, ("outlet-" if outlet else "") + slug(name), kind)


def introduced(sentence: Sentence, name: Mention) -> Voice | None:
    """Whoever a sentence introduces by a single name and an office: "Tarada, the commander,"."""
    at = name.last + 1
    if name.kind != "surname" or word(sentence, at - 1) != "," or name.first > FIRST:
        return None
    article = word(sentence, at) in {"a", "an", "the"}
    held = any(at < mark.first <= at + OFFICE for mark in sentence.of("role"))
    person = name._replace(kind="person")
    return direct(person) if article and held else None


def shows(sentence: Sentence, frame: Frame) -> bool:
    """Whether a thing and nobody tells something: "they show 12 tankers"."""
    return frame.source.kind in {"group", "body"} and holds(sentence, SHOWING, *frame.cue)


def with_joint(cast: Cast, frame: Frame, voice: Voice) -> Voice:
    """The voice of a frame, joined with those who say the same together."""
    if not frame.joint:
        return voice
    others = [(m, v) for m in frame.joint if (v := resolved(cast, m))]
    before = [v for m, v in others if m.first < frame.source.first]
    behind = [v for m, v in others if m.first > frame.source.first]
    return joined(list(distinct([*before, voice, *behind])))
