"""Frames with those for whom a toll is so high: "for X the number is 300", "X, for whom it is"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.equated import NUMBERS
from analysis.interpret.frames.frame import Frame, after, clause_around
from analysis.interpret.frames.kept import STANDING
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.sources import behind
from analysis.interpret.near import counts, holds, past_place, places, word
from analysis.model import Mention, Sentence
from analysis.words import grammar

FOR = frozenset({"at", "for", "to", "with"})
CLAUSE_OPENINGS = frozenset({"", ";", "but", "while"})
OWNED = grammar("possessives") | {"the"}
NEAR = 7
WIDE = 14


def counting(sentence: Sentence) -> Iterator[Frame]:
    """Frames in which a toll is so high for somebody, at a clause's opening or in a relative."""
    for first in openings(sentence):
        if source := counting_for(sentence, first):
            content = source.last, clause_around(sentence, source.last, source.last)[1]
            yield Frame(source, "say", (first, source.last), content, False)
    yield from relatives(sentence)


def openings(sentence: Sentence) -> list[int]:
    """Where a clause opens with "for", "with", "at" or "to" somebody."""
    return [at for at in places(sentence, FOR) if word(sentence, at - 1) in CLAUSE_OPENINGS]


def counting_for(sentence: Sentence, opens: int) -> Mention | None:
    """Whose the number is in "For X the number is 300", "At the agency the sum is running at"."""
    source = behind(sentence, opens + 1)
    if source is None or phrase_start(sentence, source) > opens + 1:
        return None
    commas = [k for k in places(sentence, {","}) if source.last <= k < source.last + NEAR]
    at = commas[-1] + 1 if commas and commas[0] == source.last else source.last
    at = past_place(sentence, at) or at
    near = range(at, min(at + WIDE, len(sentence.tokens)))
    verb = next((k for k in near if word(sentence, k) in STANDING), None)
    if verb is None or not counts(sentence, verb + 1, verb + 6):
        return None
    only_it = word(sentence, at) == "it" and word(sentence, opens) != "at"
    if word(sentence, opens) == "to":
        return source if only_it else None
    return source if only_it or is_toll(sentence, at, verb) else None


def is_toll(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a toll is the subject that begins at a token: "the number |of dead stands"."""
    noun = first + (word(sentence, first) in OWNED)
    return word(sentence, noun) in NUMBERS and not holds(sentence, {",", "that"}, noun, last)


def relatives(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a relative clause that tells a toll: "X, for whom the total is 21, …"."""
    for at in places(sentence, {"whom", "which"}):
        comma = at - 2
        if word(sentence, at - 1) not in FOR or word(sentence, comma) != ",":
            continue
        source = next((m for m in sentence.mentions if m.last == comma), None)
        verb = next((k for k in range(at + 2, at + 8) if word(sentence, k) in STANDING), None)
        if source and verb and is_toll(sentence, at + 1, verb) and counts(sentence, verb, verb + 6):
            cue = source.first, verb + 1
            yield Frame(source, "say", cue, after(sentence, verb + 1), False)
