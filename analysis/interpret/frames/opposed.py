"""Frames with one count against another's: "to X's count of 900 Y opposes one of 300"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.interpret.frames.appended import ending_before
from analysis.interpret.frames.frame import Frame
from analysis.interpret.frames.having import CHANGING, subject_before
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.near import BREAKS, OWNS, counts, holds, places, places_near, word
from analysis.model import Mention, Sentence
from analysis.words import grammar

OPPOSING = grammar("opposing a count")
CORRECTING = CHANGING | grammar("multiplying a count")
VERBS = OPPOSING | CORRECTING
AGAINST = frozenset({"against", "to", "versus"})
FIGURES = grammar("figure nouns")
TOLLS = FIGURES | grammar("fates in a figure")
NEAR = 6  # tokens from the verb to the count that somebody opposes
FAR = 14  # tokens from the verb to what it is opposed to


def opposed(sentence: Sentence, found: Sequence[Frame]) -> list[Frame]:
    """The frames of a sentence, each cut where somebody's own count begins or ends, and those."""
    result = list(found)
    for at in places(sentence, VERBS):
        for cut, frame in opposing(sentence, at):
            others = (other for other in result if other[:3] != frame[:3])
            result = [ending_before(other, cut) for other in others]
            result.append(frame)
    return result


def opposing(sentence: Sentence, verb: int) -> Iterator[tuple[int, Frame]]:
    """Where a verb turns to another's count, and the frames of whoever has each."""
    source = subject_before(sentence, verb)
    if source is None:
        return
    cue, size = (source.first, verb + 1), len(sentence.tokens)
    said, start = word(sentence, verb), phrase_start(sentence, source)
    if said in CORRECTING and (to := corrected_to(sentence, verb)):
        yield to, Frame(source, "say", cue, (to, size), False)
    elif said in OPPOSING and opposes_a_toll(sentence, verb):
        if other := fronted(sentence, start):
            yield start, Frame(source, "say", cue, (verb + 1, size), False)
            if frame := figure_of(sentence, other, start):
                yield start, frame
        elif against := set_against(sentence, verb):
            other, link = against
            yield link, Frame(source, "say", cue, (verb + 1, link), False)
            if frame := figure_of(sentence, other, size):
                yield size, frame


def opposes_a_toll(sentence: Sentence, verb: int) -> bool:
    """Whether a number behind a verb is a figure of the dead or the like, and no force of arms.

    "Against Kyiv's 900 tanks, the army |sets 300" tells what each has, and not what each says.
    """
    return counts(sentence, verb, verb + NEAR) and holds(sentence, TOLLS, 0, len(sentence.tokens))


def corrected_to(sentence: Sentence, verb: int) -> int | None:
    """The "to" before the count that another's becomes: "halves X's count of 900 |to 450"."""
    near = places_near(sentence, {"to"}, verb + 1, verb + FAR)
    to = next((at for at in near if counts(sentence, at, at + 3)), None)
    owned = to is not None and holds(sentence, {OWNS}, verb + 1, to)
    return to if to and owned and holds(sentence, FIGURES, verb + 1, to) else None


def fronted(sentence: Sentence, start: int) -> Mention | None:
    """Whose count a sentence opens with, before whoever opposes one: "Against |X's 900, Y"."""
    before = (m for m in sentence.mentions if m.last < start)
    other = next(before, None)
    if other is None or word(sentence, 0) not in AGAINST or word(sentence, other.last) != OWNS:
        return None
    return other if counts(sentence, other.last, start) else None


def set_against(sentence: Sentence, verb: int) -> tuple[Mention, int] | None:
    """Whose count stands behind that of whoever opposes one, and the link between them."""
    for link in places_near(sentence, AGAINST, verb + 2, verb + FAR):
        owner = next((m for m in sentence.mentions if m.first - link in {1, 2}), None)
        if owner is None or word(sentence, owner.last) != OWNS:
            continue
        if counts(sentence, verb, link) and counts(sentence, owner.last, owner.last + NEAR):
            return owner, link
    return None


def figure_of(sentence: Sentence, owner: Mention, last: int) -> Frame | None:
    """The frame of whoever owns a bare count: "against |the ministry's 900 dead"."""
    begins = owner.last + 1
    number = next((q for q in sentence.quantities if q.begins == begins), None)
    if number is None or number.kind != "count":
        return None
    ends = next((at for at in range(number.stops, last) if word(sentence, at) in BREAKS), last)
    return Frame(owner, "say", (owner.first, begins), (begins, ends), False)
