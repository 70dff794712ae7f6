"""Named next: whom a sentence calls the source of the one before: "Its source is X"."""

from __future__ import annotations

from collections.abc import Callable

from analysis.interpret.chains.attribution import Attribution, Heard
from analysis.interpret.frames import behind, word
from analysis.interpret.frames.attributing import VERBS as ATTRIBUTING
from analysis.interpret.frames.attributing import attributing
from analysis.interpret.frames.coming import coming
from analysis.interpret.frames.reaching import counts_others
from analysis.interpret.frames.shape_parts import MATTERS
from analysis.interpret.frames.sourced import SOURCES, sourced
from analysis.interpret.near import counts, in_date, places
from analysis.interpret.voices import OUTLETS, Cast, Voice, distinct, resolved
from analysis.model import Sentence
from analysis.words import grammar

SOURCE_NAMED = "source named next"
CITING = grammar("quoting")
OPENING = 3
TAKEN = frozenset({"it", "this", "that", "them", "these", "both"})
TAKING = frozenset(
    {"heard", "learned", "learnt", "has", "had", "have", "took", "takes", "got", "gets"}
)
TRACING = SOURCES | ATTRIBUTING


def named_next(cast: Cast, sentence: Sentence, heard: Callable[[], Heard]) -> Attribution | None:
    """Whom a sentence calls the source of the figures of the one before it."""
    origin = taken_from(cast, sentence) or own_source(cast, sentence, heard)
    return origin or cited_next(cast, sentence)


def is_citing(sentence: Sentence) -> bool:
    """Whether a sentence may tell whom an outlet quotes: "It cited two doctors"."""
    return not CITING.isdisjoint(sentence.words) and word(sentence, 0) in {"it", "they", "the"}


def taken_from(cast: Cast, sentence: Sentence) -> Attribution | None:
    """From whom somebody has the figures of the sentence before: "X had it from Y"."""
    for at in places(sentence, {"from"}):
        verb = taking_verb(sentence, without_date(sentence, at - 1))
        taking = verb is not None and word(sentence, verb) in TAKING
        taker = next((m for m in sentence.mentions if m.last == verb), None) if taking else None
        giver = behind(sentence, at + 1) if taker else None
        voices = [voice for m in (giver, taker) if m and (voice := resolved(cast, m))]
        alone = len(voices) > 1 and not counts_others(sentence, 0, len(sentence.tokens))
        if alone and taker and giver:
            cue = (sentence.index, taker.first, giver.last)
            return Attribution(tuple(distinct(voices)), cue, "say", "given in the next sentence")
    return None


def taking_verb(sentence: Sentence, at: int) -> int | None:
    """The verb whose object ends at a token: "had it|", "learned of the plan|"."""
    if word(sentence, at) in TAKEN:
        return at - 1
    of = at - 2
    told = word(sentence, at - 1) == "the" and word(sentence, of) in {"of", "about"}
    return of - 1 if told and word(sentence, at) in MATTERS else None


def without_date(sentence: Sentence, at: int) -> int:
    """The token at or before one, a date there and its "on" apart: "had |it on Friday from"."""
    while in_date(sentence, at) or (word(sentence, at) == "on" and in_date(sentence, at + 1)):
        at -= 1
    return at


def own_source(cast: Cast, sentence: Sentence, heard: Callable[[], Heard]) -> Attribution | None:
    """Whom a sentence without a figure calls the source of whoever spoke: "His source is X"."""
    if TRACING.isdisjoint(sentence.words):
        return None
    for frame in (*sourced(sentence), *coming(sentence), *attributing(sentence)):
        voice = resolved(cast, frame.source) if frame.kind == "cite" else None
        if voice and voice.kind in OUTLETS and frame.source.form == "definite":
            continue  # "Bloomberg took that up, attributing it to the agency"
        if voice and not counts_others(sentence, 0, len(sentence.tokens)):
            passing = (relay for relay in heard().relays if relay.kind in OUTLETS)
            cue = sentence.index, *frame.cue
            return Attribution(tuple(distinct([voice, *passing])), cue, "cite", SOURCE_NAMED)
    return None


def cited_next(cast: Cast, sentence: Sentence) -> Attribution | None:
    """Whom an outlet cites for the sentence before: "They quoted a local official"."""
    if not is_citing(sentence) or not any(v.kind in OUTLETS for v in before(cast)):
        return None
    at = next(k for k in places(sentence, CITING))
    mention = behind(sentence, at + 1) if at <= OPENING else None
    voice = resolved(cast, mention) if mention else None
    if mention is None or voice is None or counts(sentence, mention.last, len(sentence.tokens)):
        return None
    return Attribution((voice,), (sentence.index, at, mention.last), "cite", SOURCE_NAMED)


def before(cast: Cast) -> tuple[Voice, ...]:
    """Whoever speaks in the sentence before one."""
    return cast.company.turns(cast.index - 1).speakers if cast.index else ()
