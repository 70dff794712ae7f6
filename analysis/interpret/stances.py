"""Stances: denials, doubts and confirmations, of a figure or of a deployment as such."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from analysis.interpret.answers import answers, takes_up
from analysis.interpret.disowned import FORCES as DISOWNED
from analysis.interpret.disowned import disowned
from analysis.interpret.frames import BREAKS, Frame, word
from analysis.interpret.frames.frame import DISPUTING
from analysis.interpret.frames.refusing import may_hold_refusal, may_refuse
from analysis.interpret.frames.verdicts import JUDGING, verdicts
from analysis.interpret.matters import MATTERS, matter, may_hold_matter
from analysis.interpret.near import counts, gap, holds
from analysis.model import Sentence, Stance
from analysis.words import grammar
from analysis.words.entries import by_kind
from analysis.words.needed import Telling, may_stand, telling
from analysis.words.tokens import longest

STANCES: dict[str, Stance] = {"confirm": "confirms", "deny": "denies", "doubt": "doubts"}
JUDGES = frozenset(map(longest, JUDGING))
ASSERTING = frozenset({"say", "tell", "estimate"})
NEGATIONS = grammar("negations")
TURNS = frozenset({"as", "because", "after", "although", ";"})
BEGINNING = BREAKS | {"and", "but", "that"}
ENDING = (BREAKS - {'"', "“", "”", "-", "'", "’", "‘"}) | {".", "while", "but", "although", "after"}


@cache
def judging() -> Telling:
    """What tells that somebody may deny, doubt or confirm something."""
    return telling(each for each in by_kind()["say"] if each.value in STANCES)


@cache
def estimating() -> Telling:
    """What tells that somebody may reckon, which is a doubt where refused: "do not believe"."""
    return telling(each for each in by_kind()["say"] if each.value == "estimate")


def may_judge(sentence: Sentence) -> bool:
    """Whether a sentence holds a word without which it denies, doubts and confirms nothing."""
    if not JUDGES.isdisjoint(sentence.words) or may_stand(judging(), sentence.words):
        return True
    if not may_hold_refusal(sentence):
        return False
    reckons = may_stand(estimating(), sentence.words)
    sends = reckons or not DISOWNED.isdisjoint(sentence.words)
    return sends and any(map(may_refuse, sentence.lowers))


def speaks_of_matter(sentence: Sentence) -> bool:
    """Whether a sentence speaks of anything that may be denied without a figure."""
    if MATTERS.isdisjoint(sentence.words):
        return False
    return may_hold_matter(sentence) or disowned(sentence, 0, len(sentence.tokens)) is not None


class Bare(NamedTuple):
    """A denial, doubt or confirmation without a figure: its frame, its words, what it is about.

    `again` tells that it takes up the claim before: "dismissed the figure".
    """

    frame: Frame
    first: int
    last: int
    measure: str
    stance: Stance
    counted: str = "troops"
    again: bool = False


def stance(kind: str) -> Stance:
    """The stance that a frame's verb takes.

    >>> stance("deny"), stance("tell")
    ('denies', 'asserts')
    """
    return STANCES.get(kind, "asserts")


def turns(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a reason or a time opens between two tokens, and no "rejected as baseless"."""
    judging = {verdict.first for verdict in verdicts(sentence, first, last + 4)}
    return any(
        word(sentence, at) in TURNS
        and (word(sentence, at) != "as" or judging.isdisjoint(range(at, at + 4)))
        for at in range(first, last)
    )


def negated(sentence: Sentence, first: int) -> bool:
    """Whether a verb is negated: "would not confirm", "neither confirmed nor denied"."""
    return holds(sentence, NEGATIONS, first - 4, first)


def bare(
    sentence: Sentence, here: Sequence[Frame], going: tuple[str, str] | None
) -> Iterator[Bare]:
    """The denials, doubts and confirmations of a sentence whose object holds no figure.

    One of "the figure" or "a claim" is about the measure and class that the text goes on with.
    """
    for frame in here:
        if frame.kind in STANCES:
            if going and (span := taking_up(sentence, frame)):
                yield Bare(frame, *span, going[0], STANCES[frame.kind], going[1], True)
                continue
            first, last = about(sentence, frame)
            told = None if counts(sentence, first, last) else matter(sentence, first, last)
            if told and last - first >= 2:
                yield Bare(frame, first, last, told, STANCES[frame.kind])
        elif frame.kind in ASSERTING:
            if going and (answer := answers(sentence, frame)):
                first, last, taken = answer
                yield Bare(frame, first, last, going[0], taken, going[1], True)
            elif found := disowned(sentence, *frame.content):
                last = object_end(sentence, found.last)
                yield Bare(frame, found.first, last, found.measure, "denies")


def taking_up(sentence: Sentence, frame: Frame) -> tuple[int, int] | None:
    """The verb and object of a stance to the figure before: "called the figure inflated"."""
    starts, ends = frame.cue
    if frame.around:
        behind = word(sentence, frame.content[1]) == "," and frame.content[1] < starts
        judging = frame.kind in DISPUTING and behind
        return (frame.content[1] + 1, object_end(sentence, ends)) if judging else None
    last = object_end(sentence, ends)
    free = not counts(sentence, ends, last) and "that" not in gap(sentence, ends + 1, last)
    return (ends - 1, last) if free and takes_up(sentence, ends) else None


def about(sentence: Sentence, frame: Frame) -> tuple[int, int]:
    """The verb of a frame with its object; of a passive, with its subject."""
    verb = verb_at(sentence, frame)
    if word(sentence, verb + 1) in {"by", "in"} and frame.content[0] > verb:
        return verb, object_end(sentence, frame.content[0])
    if word(sentence, verb + 1) == "by":
        return subject_start(sentence, verb), verb + 1
    return verb, object_end(sentence, verb + 1)


def verb_at(sentence: Sentence, frame: Frame) -> int:
    """Where the verb of a frame begins."""
    first, last = frame.cue
    verbs = [m.first for m in sentence.of("say") if m.value == frame.kind]
    return next((at for at in reversed(verbs) if first <= at < last), last - 1)


def subject_start(sentence: Sentence, verb: int) -> int:
    """Where the subject of a passive begins, at most ten tokens before its verb."""
    at = verb
    while at > 0 and verb - at < 10 and word(sentence, at - 1) not in BEGINNING:
        at -= 1
    return at


def object_end(sentence: Sentence, at: int) -> int:
    """Where the object of a verb ends: at the next break, at most 16 tokens on."""
    last = at
    while last < len(sentence.tokens) and last - at < 16 and word(sentence, last) not in ENDING:
        last += 1
    return past_quote(sentence, at, last)


def past_quote(sentence: Sentence, first: int, last: int) -> int:
    """The token behind the mark that closes a quotation opened between two tokens, if one is."""
    words = gap(sentence, first, last)
    is_open = words.count("“") > words.count("”") or words.count('"') % 2 == 1
    mark = last + (word(sentence, last) in {",", "."})
    return mark + 1 if is_open and word(sentence, mark) in {'"', "”"} else last
