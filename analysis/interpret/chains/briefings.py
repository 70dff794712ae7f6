"""Briefings: the body that has told lawmakers what they pass on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from analysis.interpret.chains.attribution import Carriers, Heard
from analysis.interpret.near import word
from analysis.interpret.voices import Cast, Voice, distinct, one_by_one, resolved
from analysis.interpret.voices.offices import offices
from analysis.model import Sentence
from analysis.words import grammar
from analysis.words.gazetteer import STATE
from analysis.words.tokens import longest

SESSIONS = grammar("briefing lawmakers")
HOUSES = grammar("lawmakers")
HOUSE_WORDS = frozenset(map(longest, HOUSES))
HEARERS = frozenset({"her", "him", "them"})
MOST = 2  # lawmakers of whom it is plain who passes on what


def is_for_lawmakers(sentence: Sentence) -> bool:
    """Whether a sentence speaks of lawmakers or their house, and of telling."""
    if HOUSE_WORDS.isdisjoint(sentence.words):
        return False
    return not HOUSES.isdisjoint(sentence.said) and not SESSIONS.isdisjoint(sentence.said)


class Listened(NamedTuple):
    """A sentence, who is known when it is over, and what is heard in it once that is asked for."""

    sentence: Sentence
    cast: Cast
    heard: Callable[[], Heard]


def briefed(found: Iterable[Listened], before: Listened | None) -> dict[str, Voice]:
    """The body for which each lawmaker speaks, from right before a sentence on a briefing on.

    Nothing is heard before a body has briefed them, but where a sentence tells of that, and in the
    one before: "X said so. |He had come from a hearing of the agency".
    """
    origins: dict[str, Voice] = {}
    briefer: Voice | None = None
    earlier = [item.voice for item in before.heard().spoken] if before else []
    for each in found:
        briefing = is_for_lawmakers(each.sentence)
        if not briefing and briefer is None:
            earlier = []
            continue
        spoken = [i.voice for i in each.heard().spoken if i.frame.kind != "withhold"]
        if briefing:
            briefer = next((v for v in [*spoken, *named(each)] if v.kind in STATE), briefer)
        earlier = [*earlier, *spoken] if briefer else spoken
        for voice in earlier if briefer else ():
            if briefer and is_lawmaker(each.cast, voice):
                origins.setdefault(voice.name, briefer)
    return origins


def named(found: Listened) -> list[Voice]:
    """Everybody whom a sentence names."""
    return [v for m in found.sentence.mentions if (v := resolved(found.cast, m))]


def telling(found: Listened) -> list[Voice]:
    """Whoever tells something in a sentence, and on a briefing everybody whom it names."""
    spoken = [i.voice for i in found.heard().spoken if i.frame.kind not in {"cite", "withhold"}]
    return [*spoken, *named(found)] if is_for_lawmakers(found.sentence) else spoken


def carriers(found: Sequence[Listened], last: int) -> dict[str, Carriers]:
    """The lawmakers by name who pass on what a body has told them, by the name of the body."""
    some = (voice for each in found if is_for_lawmakers(each.sentence) for voice in telling(each))
    briefer = next((voice for voice in some if voice.kind in STATE), None) or telling_them(found)
    if briefer is None:
        return {}
    people: list[Voice] = []
    named_at = 0
    for each in found:
        known = (v for v in telling(each) if v.anonymity == "named")
        here = both(each) or [voice for voice in known if is_lawmaker(each.cast, voice)]
        people += here
        named_at = each.sentence.index if here else named_at
    carrying = tuple(distinct(one_by_one(people)))
    if not 0 < len(carrying) <= MOST:
        return {}
    return {briefer.name: Carriers(carrying, max(named_at, last - 1))}


def both(found: Listened) -> list[Voice]:
    """The two people whom a sentence calls lawmakers: "two lawmakers, X and Y, were told"."""
    if "two" not in found.sentence.words or not is_for_lawmakers(found.sentence):
        return []
    people = list(distinct(voice for voice in named(found) if voice.kind == "person"))
    return people if len(people) == MOST else []


def telling_them(found: Sequence[Listened]) -> Voice | None:
    """The body that tells "them" something right behind a sentence about lawmakers."""
    for each in found[1:2]:
        told = (i for i in each.heard().spoken if i.frame.kind == "tell" and i.voice.kind in STATE)
        item = next(told, None)
        if item and word(each.sentence, item.frame.cue[1]) in HEARERS:
            return item.voice
    return None


def is_lawmaker(cast: Cast, person: Voice) -> bool:
    """Whether a text has called somebody a lawmaker or a member of a committee."""
    if person.parts:
        return any(is_lawmaker(cast, part) for part in person.parts)
    if person.kind == "anonymous":
        return not HOUSES.isdisjoint(person.name.lower().split())
    if person.kind != "person":
        return False
    return not cast.office_words(person.name).isdisjoint(offices()["lawmaker"])
