"""Inside: whose a token is within what another speaks: "X said that, according to Y, …"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.interpret.chains.attribution import Attribution, Heard, Spoken
from analysis.interpret.chains.passers import is_relay_of
from analysis.interpret.chains.reach import Reaching, beside, own_clause
from analysis.interpret.frames.frame import DISPUTING
from analysis.interpret.near import counts, holds, word
from analysis.interpret.voices import BODIES, OUTLETS, PEOPLE
from analysis.model import Sentence

BEFORE_A_CUE = frozenset({",", "by", "in", "now", "to"})


def inside(heard: Heard, found: Reaching, at: int) -> Attribution | None:
    """Whose a token is by an aside within what another speaks, if by any."""
    asides = [i for i in found.asides if not is_relay_of(heard, i, found.nested[-1], at)]
    if own := beside(heard.sentence, asides, at):
        carrying = [i.voice for i in reversed(found.nested) if i.voice.kind in OUTLETS]
        return heard.by_frame(own, [own.voice, *carrying])
    aside = own_clause(heard.sentence, found.asides, found.nested[-1], at)
    aside = aside or in_relative(heard.sentence, found.asides, found.nested[-1], at)
    if aside:
        return heard.by_frame(aside, [i.voice for i in found.cited] + [aside.voice])
    if other := behind_a_denial(heard.sentence, found.asides, found.nested[-1], at):
        return heard.by_frame(other, [other.voice])
    body = said_within(found.asides, found.nested[-1], at)
    cited = [i.voice for i in reversed(found.cited) if i.voice.kind in OUTLETS]
    voices = [*cited, *(i.voice for i in reversed(found.nested))]
    return heard.by_frame(body, [body.voice, *voices]) if body else None


def in_relative(
    sentence: Sentence, asides: Sequence[Spoken], main: Spoken, at: int
) -> Spoken | None:
    """An aside that opens a relative clause with a token: "…, a number |that by X's count is N"."""
    for item in asides:
        first = item.frame.cue[0]
        while word(sentence, first - 1) in BEFORE_A_CUE:
            first -= 1
        inside = main.frame.cue[1] < first < at and word(sentence, first - 1) in {"that", "which"}
        figure = inside and counts(sentence, main.frame.cue[1], first)
        if figure and item.voice.kind not in OUTLETS:
            return item
    return None


def behind_a_denial(
    sentence: Sentence, asides: Sequence[Spoken], main: Spoken, at: int
) -> Spoken | None:
    """Whoever is named behind a denial without a clause: "X denied it – according to Y, N came"."""
    ends = main.frame.cue[1]
    if main.frame.kind not in DISPUTING or holds(sentence, {"that", ":"}, ends, at):
        return None
    there = (i for i in asides if ends <= i.frame.cue[0] < at and i.voice.kind not in OUTLETS)
    return next(there, None)


def said_within(asides: Sequence[Spoken], main: Spoken, at: int) -> Spoken | None:
    """Of whom a speaker or an outlet tells: "X said that, according to the agency, …"."""
    outlet = main.voice.kind in OUTLETS
    if not outlet and main.voice.kind not in PEOPLE:
        return None
    inside = (i for i in asides if main.frame.cue[1] <= i.frame.cue[0] < at)
    return next((i for i in inside if may_tell(i, outlet)), None)


def may_tell(item: Spoken, outlet: bool) -> bool:
    """Whether somebody may be told of: by a person a body alone, by an outlet anybody else."""
    return item.voice.kind not in OUTLETS and (outlet or item.voice.kind in BODIES)
