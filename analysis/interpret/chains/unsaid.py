"""Unsaid: where nobody says who says it: "it is believed", "others put the number at 300"."""

from __future__ import annotations

from analysis.interpret.chains.attribution import Heard
from analysis.interpret.chains.telling import is_closed
from analysis.interpret.frames import word
from analysis.interpret.frames.weak import puts_at
from analysis.interpret.near import holds, places_near
from analysis.model import Sentence
from analysis.words import grammar

NEW_CLAUSE = grammar("new clause") - {","}
UNSAID_PARTICIPLES = grammar("unsaid participles")
RELATIVES = grammar("relative words")
REPORTS = frozenset({"reports", "estimates", "accounts", "others", "some", "tallies"})
WIDE = 100
BE = grammar("be before a participle")


def is_closed_before(heard: Heard, at: int) -> bool:
    """Whether all that somebody says in a sentence is over before a token."""
    before = [i.frame for i in heard.spoken if not i.frame.around and i.frame.cue[0] < at]
    return any(is_closed(heard.sentence, frame, at) for frame in before)


def is_put_by_others(heard: Heard, at: int) -> bool:
    """Whether those who put a number at so many, in a clause of theirs, are nobody known."""
    for verb in heard.sentence.of("say"):
        near = verb.last <= at <= verb.last + 14 and puts_at(heard.sentence, verb)
        if near and not any(i.frame.cue[0] <= verb.first <= i.frame.cue[1] for i in heard.spoken):
            cues = [i.frame.cue[1] for i in heard.spoken if i.frame.cue[1] <= verb.first]
            return bool(cues) and holds(heard.sentence, NEW_CLAUSE, max(cues), verb.first)
    return False


def is_left_unsaid(heard: Heard, at: int) -> bool:
    """Whether a clause behind those that somebody says leaves its own speaker out."""
    cues = [item.frame.cue for item in heard.spoken]
    if not cues or any(first > at for first, _ in cues):
        return False
    if not holds(heard.sentence, {"and", ";", "while", "but"}, max(last for _, last in cues), at):
        return False
    return any(
        word(heard.sentence, verb.first) in UNSAID_PARTICIPLES
        and word(heard.sentence, verb.first - 1) in BE
        and word(heard.sentence, verb.last) in {"to", "at"}
        for verb in heard.sentence.of("say")
        if at < verb.first <= at + 8
    )


def is_speakerless(sentence: Sentence, at: int = WIDE) -> bool:
    """Whether a passive, or "reports put", leaves the speaker out: "it is believed".

    What is said so in a relative clause behind a token is nothing to that token.
    """
    ends = next(iter(places_near(sentence, RELATIVES, at, at + WIDE)), at + WIDE)
    if is_put_by_nobody(sentence):
        return True
    return any(
        word(sentence, verb.first) in UNSAID_PARTICIPLES
        and word(sentence, verb.first - 1) in BE
        and "it" in (word(sentence, verb.first - 2), {"to": "it"}.get(word(sentence, verb.last)))
        for verb in sentence.of("say")
        if verb.first < ends
    )


def is_put_by_nobody(sentence: Sentence) -> bool:
    """Whether reports or estimates of nobody's put a number at so many."""
    return any(
        puts_at(sentence, verb) and word(sentence, verb.first - 1) in REPORTS
        for verb in sentence.of("say")
    )
