"""Described people: whom "the minister", "the officials" or "the historian" means."""

from __future__ import annotations

from collections.abc import Iterator, Set
from itertools import chain

from analysis.interpret.near import word
from analysis.interpret.voices.cast import Cast
from analysis.interpret.voices.offices import heads_of_state, holders, in_focus, may_hold, offices
from analysis.interpret.voices.voice import BODIES, PEOPLE, Voice, joined, latest
from analysis.model import Mention

FAR = 4  # sentences back in which people may have been named together
UNNAMED = frozenset({"official", "source", "soldier", "witness"})


def by_office(cast: Cast, office: str, mention: Mention) -> Voice | None:
    """The person, or unnamed group, whom "the minister" or "the officials" means."""
    if mention.many or office in UNNAMED:
        return by_group(cast, office, mention)
    people = list(holders(cast, offices().get(office, frozenset({office}))))
    first = list(heads_of_state(cast, office))
    fits = (
        latest(v for v in cast.speakers if v in people or v in first) if people or first else None
    )
    known = fits or latest(people) or latest(first) or one_alike(cast, mention)
    if found := known or in_focus(cast, mention) or speaking_for(cast, office, mention):
        return found
    spoken = (v for v in cast.speakers if v.kind == "person")
    return latest(v for v in chain(spoken, cast.people) if may_hold(cast, v, mention))


def speaking_for(cast: Cast, office: str, mention: Mention) -> Voice | None:
    """The body whose unnamed spokesman the sentence before was about: "|The spokesman".

    Not "|the spokesman for the navy".
    """
    if word(cast.company.sentences[cast.index], mention.last) in {"for", "of"}:
        return None
    last = latest(cast.focus) if office == "spokes" else None
    return last if last and last.kind in BODIES else None


def one_alike(cast: Cast, mention: Mention) -> Voice | None:
    """The unnamed person last told of in the same words: "A diplomat said … |The diplomat"."""
    name = f" {mention.name}"

    def fits(voice: Voice) -> bool:
        return voice.name.endswith(name) and not are_several(voice)

    return latest(cast.named("groups", mention.name, fits))


def together(cast: Cast, wanted: Set[str]) -> Voice | None:
    """The people in one office whom a text has named together last: "lawmakers X and Y"."""
    held = dict.fromkeys(v for v in cast.people if wanted & cast.office_words(v.name))
    near = range(cast.index, max(-1, cast.index - FAR), -1)
    named = ([at.voice for at in cast.company.names[index].people] for index in near)
    several = ([v for v in dict.fromkeys(people) if v in held] for people in named)
    return next((joined(people) for people in several if len(people) > 1), None)


def are_several(voice: Voice) -> bool:
    """Whether an unnamed voice is that of several people.

    >>> from analysis.interpret.voices.voice import anonymous
    >>> are_several(anonymous("anonymous members of the Duma", None))
    True
    >>> are_several(anonymous("anonymous member", None))
    False
    """
    said = voice.name.removeprefix("anonymous ").split()
    return said[-1:] == ["people"] or any(word.endswith("s") for word in said)


def singulars(voice: Voice) -> set[str]:
    """The words of a voice's name, plurals as singulars too: "officials" and "official"."""
    said = voice.name.split()
    return {*said, *(word.rstrip("s") for word in said)}


def called_so(cast: Cast, mention: Mention) -> Voice | None:
    """The person whom a text has called so beside the name: "the historian X", "|the historian"."""
    said = set(mention.name.lower().removeprefix("anonymous ").split())
    held = (v for v in cast.people if said <= cast.office_words(v.name))
    return None if mention.many else latest(held)


def group_called(cast: Cast, name: str) -> Voice | None:
    """The unnamed people last called what bodies are: "Local authorities", "|the authorities"."""
    if not name.endswith("s"):
        return None

    def fits(voice: Voice) -> bool:
        return voice.anonymity == "anonymous" and voice.name.endswith(f" {name}")

    return latest(cast.speakers_of(name, fits)) or latest(cast.named("groups", name, fits))


def single_speakers(cast: Cast) -> Iterator[Voice]:
    """The people who spoke, each alone."""
    spoken = (v for v in cast.speakers if v.kind in PEOPLE and not v.parts)
    return (v for v in spoken if v.kind == "person" or not are_several(v))


def by_group(cast: Cast, office: str, mention: Mention) -> Voice | None:
    """The unnamed people whom "the officials" or "the source" means."""
    alike = offices().get(office, frozenset()) | {mention.name.rstrip("s"), office}
    groups = (v for v in cast.groups if any(word in v.name for word in alike))
    if mention.many and (several := together(cast, alike)):
        return several
    found = latest(v for v in groups if are_several(v) or not mention.many)
    if found is None and mention.many:
        spoken = (v for v in cast.speakers if v.kind == "anonymous")
        return latest(v for v in spoken if not alike.isdisjoint(singulars(v)))
    if found is None:
        named = called_so(cast, mention) or latest(single_speakers(cast))
        return named or latest(cast.focus) or latest(cast.speakers)
    known = found.name.removeprefix("anonymous ")
    homed = (v for v in cast.speakers if v.anonymity == "anonymous" and v.name.endswith(known))
    return latest(homed) or found
