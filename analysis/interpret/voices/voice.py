"""A voice: somebody resolved, as a claim's chain names them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from analysis.model import UNATTRIBUTED, Anonymity, Mention
from analysis.words import grammar
from analysis.words.gazetteer import OUTLETS, sources
from analysis.words.slugs import slug

BODIES = grammar("body kinds")
PEOPLE = frozenset({"person", "anonymous"})


class Voice(NamedTuple):
    """Somebody resolved: the name to print, id, kind, country, and how they are named.

    `parts` are those of whom a joint source is made up, in the order of the text.
    """

    name: str
    source_id: str | None
    kind: str
    country: str | None = None
    anonymity: Anonymity = "named"
    parts: tuple[Voice, ...] = ()


NOBODY = Voice(UNATTRIBUTED, UNATTRIBUTED, "unattributed", None, "unattributed")


@cache
def listed() -> dict[str, Voice]:
    """Every source of the gazetteer as a voice."""
    return {
        source_id: Voice(source.name, source_id, source.kind, source.country)
        for source_id, source in sources().items()
    }


def governs(voice: Voice) -> bool:
    """Whether the gazetteer has somebody as one who governs a state."""
    held = sources().get(voice.source_id or "")
    over = sources().get(held.parent_id or "") if held and voice.kind == "person" else None
    return over is not None and over.kind == "government"


def named(mention: Mention) -> Voice:
    """The voice of a full name."""
    prefix = "person-" if mention.kind == "person" else "outlet-" if mention.kind in OUTLETS else ""
    source_id = mention.source_id or prefix + slug(mention.name)
    return Voice(mention.name, source_id, mention.kind, mention.country)


def anonymous(name: str, country: str | None) -> Voice:
    """The voice of somebody unnamed.

    >>> anonymous("anonymous US officials", "USA").source_id
    'anon-us-officials'
    """
    source_id = "anon-" + slug(name.removeprefix("anonymous "))
    return Voice(name, source_id, "anonymous", country, "anonymous")


def office(name: str, country: str | None) -> Voice:
    """The voice of an office whose holder nobody names."""
    return Voice(name, "office-" + slug(name), "person", country, "role")


def joined(voices: Sequence[Voice]) -> Voice:
    """Several sources together as one joint source, in the order of the text.

    >>> joined([Voice("Kyiv", "ukr", "government"), Voice("Seoul", "kor", "government")]).name
    'Kyiv and Seoul'
    """
    first, *others = voices
    if not others:
        return first
    plain = [first.name, *(v.name.removeprefix("anonymous ") for v in others)]
    names = ", ".join(plain[:-1]) + f" and {plain[-1]}"
    source_id = "joint-" + slug(" ".join(v.name for v in voices))
    return Voice(names, source_id, first.kind, None, first.anonymity, tuple(voices))


def one_by_one(voices: Iterable[Voice]) -> Iterator[Voice]:
    """The voices, those of a joint source one after the other.

    >>> both = joined([Voice("Kyiv", "ukr", "government"), Voice("Seoul", "kor", "government")])
    >>> [voice.name for voice in one_by_one([both])]
    ['Kyiv', 'Seoul']
    """
    for voice in voices:
        yield from voice.parts or (voice,)


def distinct(voices: Iterable[Voice]) -> Iterator[Voice]:
    """The voices in order, each once, and none that is part of a joint source before it."""
    seen: set[str | None] = set()
    for voice in voices:
        if voice.source_id not in seen:
            seen.update(one.source_id for one in (voice, *voice.parts))
            yield voice


def latest(voices: Iterable[Voice]) -> Voice | None:
    """The latest of some voices that are given the latest first."""
    return next(iter(voices), None)
