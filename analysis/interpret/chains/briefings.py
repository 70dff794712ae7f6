"""Briefings: the body that has told lawmakers what they pass on."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.interpret.chains.attribution import Carriers, Heard
from analysis.interpret.voices import Cast, Voice, distinct, one_by_one, resolved
from analysis.interpret.voices.offices import offices
from analysis.model import Sentence
from analysis.words import grammar
from analysis.words.gazetteer import STATE
from analysis.words.tokens import longest

SESSIONS = grammar("briefing lawmakers")
HOUSES = grammar("lawmakers")
HOUSE_WORDS = frozenset(map(longest, HOUSES))
MOST = 2  # lawmakers of whom it is plain who passes on what


def is_for_lawmakers(sentence: Sentence) -> bool:
    """Whether a sentence speaks of lawmakers or their house, and of telling."""
    if HOUSE_WORDS.isdisjoint(sentence.words):
        return False
    return not HOUSES.isdisjoint(sentence.said) and not SESSIONS.isdisjoint(sentence.said)


def briefed(found: Iterable[tuple[Cast, Heard]]) -> dict[str, Voice]:
    """The body for which each lawmaker speaks, from the sentence on that tells of a briefing."""
    origins: dict[str, Voice] = {}
    briefer: Voice | None = None
    for cast, heard in found:
        spoken = [i.voice for i in heard.spoken if i.frame.kind != "withhold"]
        if is_for_lawmakers(heard.sentence):
            named = [*spoken, *(v for m in heard.sentence.mentions if (v := resolved(cast, m)))]
            briefer = next((v for v in named if v.kind in STATE), briefer)
        for voice in spoken if briefer else ():
            if briefer and is_lawmaker(cast, voice):
                origins.setdefault(voice.name, briefer)
    return origins


def carriers(found: Iterable[tuple[Cast, Heard]], last: int) -> dict[str, Carriers]:
    """The lawmakers by name who pass on what a body has told them, by the name of the body."""
    people: list[Voice] = []
    briefer: Voice | None = None
    named_at = 0
    for cast, heard in found:
        before = len(people)
        spoken = [i.voice for i in heard.spoken if i.frame.kind not in {"cite", "withhold"}]
        if is_for_lawmakers(heard.sentence):
            named = [v for m in heard.sentence.mentions if (v := resolved(cast, m))]
            briefer = briefer or next((v for v in [*spoken, *named] if v.kind in STATE), None)
            spoken += named
        people += (v for v in spoken if v.anonymity == "named" and is_lawmaker(cast, v))
        named_at = heard.sentence.index if len(people) > before else named_at
    telling = tuple(distinct(one_by_one(people)))
    known = briefer is not None and 0 < len(telling) <= MOST
    return {briefer.name: Carriers(telling, max(named_at, last - 1))} if briefer and known else {}


def is_lawmaker(cast: Cast, person: Voice) -> bool:
    """Whether a text has called somebody a lawmaker or a member of a committee."""
    if person.parts:
        return any(is_lawmaker(cast, part) for part in person.parts)
    if person.kind == "anonymous":
        return not HOUSES.isdisjoint(person.name.lower().split())
    if person.kind != "person":
        return False
    return not cast.office_words(person.name).isdisjoint(offices()["lawmaker"])
