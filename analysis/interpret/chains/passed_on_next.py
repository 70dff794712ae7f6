"""Passed on: who passed on a sentence, as the next one tells: "X published the remarks"."""

from __future__ import annotations

from collections.abc import Set

from analysis.interpret.chains.attribution import Heard
from analysis.interpret.chains.named_next import OPENING, TAKEN
from analysis.interpret.frames import word
from analysis.interpret.frames.given_before import is_over
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.shape_parts import past_aside
from analysis.interpret.near import holds
from analysis.interpret.voices import OUTLETS, PEOPLE, Cast, Voice, distinct, one_by_one, resolved
from analysis.model import Mention, Sentence
from analysis.words import grammar

PASSING_ON = grammar("passing on")
ACCOUNTS = grammar("accounts")
REPORTING = frozenset(
    {"appeared", "broke", "cites", "conveyed", "disclosed", "passed", "picked", "quotes", "report"}
    | {"reported", "reports", "revealed", "translated", "wrote"}
)
CARRYING = PASSING_ON | grammar("running a piece") | REPORTING
HANDING_ON = frozenset({"conveyed", "passed", "recounted", "relayed"})
PARTICLES = frozenset({"along", "on", "up"})
POINTING = grammar("possessives") | {"the", "this", "that", "these", "those"}
PAPERS = grammar("publications") | {"broadcast", "call", "email", "message", "post", "speech"}
TAKEN_UP = (
    ACCOUNTS | grammar("figure nouns") | {"conversation", "remark", "interview", "words"}
) - {"what"}


def passes_on(sentence: Sentence) -> bool:
    """Whether a sentence without a figure of its own speaks of passing on an account."""
    if PASSING_ON.isdisjoint(sentence.words) or not holds(sentence, ACCOUNTS, 0, 22):
        return False
    return not any(q.kind == "count" for q in sentence.quantities)


def may_carry(sentence: Sentence) -> bool:
    """Whether a sentence may say who has passed on the one before it."""
    taking_up = "by" in sentence.words and word(sentence, 0) in POINTING
    return taking_up or passes_on(sentence) or not CARRYING.isdisjoint(sentence.said)


def passed_on_after(cast: Cast, heard: Heard) -> tuple[Voice, ...]:
    """Who passed on the sentence before: "X and Y relayed what they had been told, Z reports"."""
    if carriers := carrying(cast, heard):
        return carriers
    if not heard.spoken and is_paper(heard.sentence):
        return tuple(voice for voice in heard.relays if voice.kind in OUTLETS)
    if not passes_on(heard.sentence):
        return ()
    outlets = [item.voice for item in heard.spoken if item.voice.kind in OUTLETS]
    people = [
        item.voice
        for item in heard.spoken
        if item.voice.kind in PEOPLE and item.frame.kind in {"report", "say"}
    ]
    return tuple(distinct(one_by_one([*people, *outlets, *heard.relays])))


def is_paper(sentence: Sentence) -> bool:
    """Whether a sentence without a figure is about a paper just told of: "The letter was seen"."""
    counted = any(q.kind == "count" for q in sentence.quantities)
    pointing = word(sentence, 0) in POINTING and holds(sentence, TAKEN_UP | PAPERS, 1, OPENING)
    return pointing and not counted


def carrying(cast: Cast, heard: Heard) -> tuple[Voice, ...]:
    """The outlets that "Yonhap, which reported the assessment, …" says have passed it on.

    So have others who hand on what they were told: "Its finding was |relayed by X".
    """
    sentence, found = heard.sentence, []
    for mention in sentence.mentions:
        verbs = CARRYING if mention.kind in OUTLETS else HANDING_ON
        at = mention.last
        at += word(sentence, at) == ","
        at += word(sentence, at) in {"which", "that", "who"}
        at = past_aside(sentence, at)
        carried = carries(sentence, at, verbs) or is_carried_by(sentence, mention, verbs)
        voice = resolved(cast, mention) if carried else None
        if voice:
            found.append(voice)
    return tuple(distinct(found))


def carries(sentence: Sentence, at: int, verbs: Set[str]) -> bool:
    """Whether a verb at a token says that somebody passes on what was said before."""
    verb = next((k for k in range(at, at + 6) if word(sentence, k) in verbs), None)
    if verb is None or holds(sentence, {",", "and", "that"}, at, verb):
        return False
    ends = verb + 2 + (word(sentence, verb + 2) in PARTICLES)
    if word(sentence, verb + 1) in TAKEN and not is_over(sentence, ends):
        return False  # "X reported |that …"
    if verbs is HANDING_ON and word(sentence, verb + 1) == "it":
        return False  # "the army passed it on"
    return is_taken_up(sentence, verb + 1)


def is_taken_up(sentence: Sentence, at: int) -> bool:
    """Whether words near a token stand for what was said: "the assessment", "it", "his remarks"."""
    if word(sentence, at) in TAKEN:
        return True
    pointing = (k for k in range(at, at + 2) if word(sentence, k) in POINTING)
    first = next(pointing, None)
    return first is not None and holds(sentence, TAKEN_UP, first + 1, first + 4)


def is_carried_by(sentence: Sentence, mention: Mention, verbs: Set[str]) -> bool:
    """Whether "his remarks were published by", "passed on by" stands before a mention."""
    by = phrase_start(sentence, mention) - 1
    verb = by - 1 - (word(sentence, by - 1) in PARTICLES)
    carried = word(sentence, verb) in verbs and word(sentence, by) in {"by", "in"}
    return carried and is_taken_up(sentence, 0)
