"""The cast: everybody a text has named so far, with the words around them that tell the office."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from analysis.interpret.frames.near import OWNS, gap, word
from analysis.interpret.voices.voice import (
    BODIES,
    Voice,
    anonymous,
    joined,
    listed,
    named,
    office,
)
from analysis.model import Mention, Sentence


@dataclass
class Cast:
    """Everybody a text has named so far, the latest last, and who spoke.

    `focus` holds the single people whom "he" may mean, `subjects` the bodies that "it" may mean,
    the most likely last. `parts` finds a voice by a surname or an abbreviation, `offices` holds
    the words around a person's name, `told` the outlets that somebody told, and `origins` whom
    somebody speaks for, or whom an outlet cites in a paragraph, `briefer` is the body that has
    briefed lawmakers, `pair` the two states named together last, and
    `nations` every country named so far.
    """

    people: list[Voice] = field(default_factory=list)
    groups: list[Voice] = field(default_factory=list)
    bodies: list[Voice] = field(default_factory=list)
    parts: dict[str, Voice] = field(default_factory=dict)
    offices: dict[str, set[str]] = field(default_factory=dict)
    speakers: list[Voice] = field(default_factory=list)
    focus: list[Voice] = field(default_factory=list)
    subjects: list[Voice] = field(default_factory=list)
    country: str | None = None
    intercept: tuple[Voice, ...] = ()
    overheard: str | None = None
    told: dict[str, tuple[Voice, ...]] = field(default_factory=dict)
    briefer: Voice | None = None
    pair: Voice | None = None
    nations: set[str] = field(default_factory=set)
    origins: dict[str | tuple[str, int], Voice] = field(default_factory=dict)


def direct(mention: Mention) -> Voice | None:
    """The voice of a mention that needs no context."""
    if mention.form == "named" and mention.kind != "surname":
        return named(mention)
    if mention.form == "role" and mention.kind == "anonymous":
        return anonymous(mention.name, mention.country)
    return office(mention.name, mention.country) if mention.form == "role" else None


def meet(cast: Cast, sentence: Sentence, first: int, last: int) -> None:
    """Take note of everybody whom a sentence names from one token up to another."""
    for mark in sentence.of("source"):
        row = listed().get(mark.value) if first <= mark.first < last else None
        if row and row.kind in BODIES and row.kind != "government":
            cast.bodies.append(row)
    for mention in sentence.mentions:
        if first <= mention.first < last and mention.kind != "surname":
            voice = None if is_counted(sentence, mention) else direct(mention)
            if voice and voice.anonymity != "role":
                remember(cast, voice, sentence, mention)


def is_counted(sentence: Sentence, mention: Mention) -> bool:
    """Whether unnamed people are those of whom a number is told: "21 soldiers"."""
    if mention.kind != "anonymous" or not mention.many:
        return False
    counting = [q for q in sentence.quantities if q.kind == "count"]
    inside = any(mention.first <= q.first < mention.last for q in counting)
    return inside or any(q.stops == mention.first for q in counting)


def meet_states(cast: Cast, sentence: Sentence) -> None:
    """Take note of two states that a sentence names together: "Kyiv and Seoul"."""
    marks = sentence.of("country")
    cast.nations.update(mark.value for mark in marks)
    for one, other in pairwise(marks):
        together = [said for said in gap(sentence, one.last, other.first) if said != "the"]
        if together == ["and"] and one.value != other.value:
            states = [listed()[f"{mark.value.lower()}-government"] for mark in (one, other)]
            cast.pair = joined(states)


def remember(cast: Cast, voice: Voice, sentence: Sentence, mention: Mention) -> None:
    """Note somebody named, and the abbreviation in brackets behind the name."""
    at = mention.last
    if word(sentence, at) == "(" and word(sentence, at + 2) == ")":
        cast.parts[sentence.tokens[at + 1].text] = voice
    if voice.kind == "person":
        remember_person(cast, voice, sentence, mention)
    else:
        (cast.groups if voice.anonymity == "anonymous" else cast.bodies).append(voice)


def remember_person(cast: Cast, voice: Voice, sentence: Sentence, mention: Mention) -> None:
    """Note a person, the parts of the name, and the words around it that tell the office."""
    owns = word(sentence, mention.last) == OWNS
    cast.people.insert(0 if owns else len(cast.people), voice)
    for token in sentence.tokens[mention.first : mention.last]:
        if len(token.text) > 2:
            cast.parts[token.text] = voice
    cast.offices.setdefault(voice.name, set()).update(office_words(sentence, mention))


def office_words(sentence: Sentence, mention: Mention) -> set[str]:
    """The words around a name that may tell the office: before it or in an apposition."""
    words = set(gap(sentence, mention.first - 4, mention.first))
    if word(sentence, mention.last) in {",", "(", "of"}:
        apposition = gap(sentence, mention.last + 1, mention.last + 9)
        ends = apposition.index(",") if "," in apposition else len(apposition)
        words.update(apposition[:ends])
    return words
