"""Passers-on: who beside a speaker only passes on what that one says: "X said so, per Reuters"."""

from __future__ import annotations

from analysis.interpret.chains.attribution import Heard, Spoken
from analysis.interpret.chains.reach import is_divided
from analysis.interpret.chains.unsaid import NEW_CLAUSE
from analysis.interpret.frames import word
from analysis.interpret.frames.frame import DISPUTING
from analysis.interpret.frames.sources import before_names
from analysis.interpret.near import gap, holds
from analysis.interpret.voices import BODIES, OUTLETS, governs
from analysis.model import Sentence

NEAR = 6
HEARERS = 5  # words within which those who are told something stand: "told a closed hearing"
BASES = frozenset({"basis", "based", "briefed", "drawing", "strength"})
MEETING = frozenset({"conversations", "interviews", "talks"})
CREDITING = frozenset({"according", "per"})
LAWMAKERS = frozenset({"lawmaker", "lawmakers", "legislator", "legislators", "MP", "MPs"})


def is_relay_of(heard: Heard, aside: Spoken, main: Spoken, at: int) -> bool:
    """Whether somebody only passes on a clause that has its speaker: "X said so, per Reuters"."""
    first, ends = aside.frame.cue[0], main.frame.cue[1]
    told = passes_on(aside, main)
    if not (told or aside.voice.kind in OUTLETS) or main.voice.kind in OUTLETS:
        return False
    credited = word(heard.sentence, first) in CREDITING and word(heard.sentence, first - 1) == ","
    return credited and not holds(heard.sentence, NEW_CLAUSE - {"and"}, ends, at)


def passes_on(aside: Spoken, main: Spoken) -> bool:
    """Whether a person or lawmakers stand beside a service or ministry whose word they pass on."""
    body = main.voice.kind in BODIES - OUTLETS - {"government"}
    named = aside.voice.kind == "person"
    return body and (named or not LAWMAKERS.isdisjoint(aside.voice.name.split()))


def is_advised(sentence: Sentence, speaker: Spoken, cited: Spoken) -> bool:
    """Whether who governs a land only goes by those who serve it: "X said, |briefed by his army|".

    The figure is then the speaker's own, unlike that of lawmakers whom a service has briefed. So is
    that of a body which has interviewed people.
    """
    basis = holds(sentence, BASES, *cited.frame.cue)
    body = speaker.voice.kind in BODIES - OUTLETS
    if basis and body and holds(sentence, MEETING, *cited.frame.cue):
        return True
    served = cited.voice.country == speaker.voice.country is not None
    return basis and served and governs(speaker.voice)


def is_relay(sentence: Sentence, aside: Spoken, main: Spoken, at: int) -> bool:
    """Whether an aside passes on what the main frame says: an outlet, or a person for a body."""
    starts, ends = main.frame.cue
    disputes = aside.frame.kind in DISPUTING
    if disputes or is_divided(sentence, aside.frame.cue[0], at):
        return False
    if starts < aside.frame.cue[0] < ends:
        return True
    person = aside.voice.kind == "person" and main.voice.kind in BODIES
    person = person or (passes_on(aside, main) and aside.frame.cue[0] > starts)
    if (person or is_credited(sentence, aside, main)) and is_next_to(sentence, aside, main):
        return True
    behind = aside.frame.cue[0] > starts and not main.frame.around
    return aside.voice.kind in OUTLETS or (person and behind)


def is_credited(sentence: Sentence, aside: Spoken, main: Spoken) -> bool:
    """Whether another is credited behind a speaker: "…, the agency told X, |according to Y"."""
    first = aside.frame.cue[0]
    credited = word(sentence, first) in CREDITING and word(sentence, first - 1) == ","
    return credited and main.frame.around and aside.voice.name != main.voice.name


def is_next_to(sentence: Sentence, aside: Spoken, main: Spoken) -> bool:
    """Whether a person stands right beside a body: "the agency believes, X said", "…, X, Y"."""
    if main.frame.around:
        first, last = main.frame.cue[1], aside.frame.cue[0]
        hearers = range(first + 1, first + HEARERS) if main.frame.kind == "tell" else ()
        first = next((at for at in hearers if word(sentence, at) == ","), first)
        joined = word(sentence, first) == "," and last - first <= NEAR
    else:
        first, last = aside.frame.cue[1], main.frame.cue[0]
        joined = aside.frame.cue[0] == 0 and word(sentence, first) == "," and last - first <= NEAR
    between = {said for said in gap(sentence, first + 1, last) if said not in {"as", ","}}
    return joined and before_names().issuperset(between)
