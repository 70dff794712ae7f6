"""Carrying over: what a sentence goes on with, and where one leaves the speaker before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from analysis.interpret.chains.attribution import UNSAID, Attribution, Heard
from analysis.interpret.chains.quotations import QUOTED
from analysis.interpret.chains.unsaid import is_speakerless
from analysis.interpret.frames import Frame, word
from analysis.interpret.frames.having import FATES, HAS
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.sources import STATEMENTS
from analysis.interpret.frames.verbs import is_verb
from analysis.interpret.near import BREAKS, OWNS, PREPOSITIONS, holds, places
from analysis.interpret.voices import BODIES, OUTLETS
from analysis.model import Mention, Sentence
from analysis.words import grammar

SUMMED_UP = "summed up"  # of what a text as a whole sums up
ANNOUNCED = "announced"  # of figures that somebody is said to have put out, which follow
FAR = 14  # tokens behind a quotation within which its speaker stands
RELATIVES = frozenset({"who", "whom", "which", "where", "whose", "that", "when", "as"})
NEAR = 9
SHOWING = frozenset(
    {"demonstrates", "indicate", "indicated", "indicates", "reveals", "show", "showed", "shows"}
    | {"suggest", "suggested", "suggests"}
)
COUNTS = frozenset({"count", "estimate", "figure", "reckoning", "tally", "toll"})
HAPPENING = frozenset({"came", "comes", "followed", "follows", "is", "marked", "marks", "was"})
BESIDE = frozenset({"after", "amid", "followed", "follows", "since"})
CLAIMING = frozenset({"boasts", "boasted", "mourned", "mourns", "preferred", "prefers", "prides"})
PLACING = frozenset({"across", "at", "from", "in", "into", "near", "on"})
PRONOUNS = frozenset({"he", "her", "him", "it", "she", "they", "that", "which", "who"})
SPEAKING = (BODIES | {"person"}) - OUTLETS - grammar("kinds of bodies that act")
QUOTES = frozenset({'"', "“", "”", "«", "‘"})


def carried_over(heard: Heard, at: int) -> Attribution:
    """The statement of the sentence before, unless this one leaves the speaker out."""
    if word(heard.sentence, 0) in QUOTES and is_said_behind(heard.sentence):
        return UNSAID
    quoted = heard.carried.rule == QUOTED or word(heard.sentence, 0) in QUOTES
    if quoted and heard.carried is not UNSAID:
        return replace(heard.carried, rule=QUOTED)
    if heard.carried is UNSAID or is_speakerless(heard.sentence, at) or opens_anew(heard):
        return UNSAID
    if is_of_others(heard, at) or is_of_nobody_named(heard) or sets_beside(heard.sentence, at):
        return UNSAID
    if heard.carried.rule == SUMMED_UP:
        return heard.carried
    if is_of_another(heard):
        return UNSAID
    if heard.carried.rule == ANNOUNCED:
        return heard.carried
    return replace(heard.carried, rule="carried over")


def is_of_another(heard: Heard) -> bool:
    """Whether somebody else is named who could have said it: "on X's word, |two died"."""
    known = {voice.name for voice in (*heard.carried.voices, *heard.relays)}
    known |= {item.voice.name for item in heard.spoken}
    named = (m for m in heard.sentence.mentions if m.form == "named" and m.kind in SPEAKING)
    return any(m.name not in known and may_speak(heard.sentence, m) for m in named)


def may_speak(sentence: Sentence, mention: Mention) -> bool:
    """Whether somebody named owns a word or is no part of another's phrase: not "among them X"."""
    if word(sentence, mention.last) == OWNS:
        return True
    return word(sentence, phrase_start(sentence, mention) - 1) not in PREPOSITIONS | RELATIVES


def sets_beside(sentence: Sentence, at: int) -> bool:
    """Whether an outlet sets what was told beside another event: "It came days after |40 died"."""
    opens = word(sentence, 0) in {"it", "this", "that"} and word(sentence, 1) in HAPPENING
    return opens and holds(sentence, BESIDE, 1, at)


def is_of_nobody_named(heard: Heard) -> bool:
    """Whether somebody speaks whom no name tells, and no outlet or body before: "40, |he said"."""
    said = heard.sentence.at("say")
    speaks = any(m.kind == "person" and m.last in said for m in pronouns(heard.sentence))
    return speaks and heard.carried.voices[0].kind in OUTLETS | BODIES


def pronouns(sentence: Sentence) -> Iterator[Mention]:
    """The pronouns of a sentence that may stand for somebody."""
    return (m for m in sentence.mentions if m.form == "pronoun")


def is_said_behind(sentence: Sentence) -> bool:
    """Whether a verb of saying stands behind a quotation, whoever says it: ""…," Y said"."""
    *opening, closing = places(sentence, QUOTES)
    return bool(opening) and any(
        closing < mark.first <= closing + FAR for mark in sentence.of("say")
    )


def is_of_others(heard: Heard, at: int) -> bool:
    """Whether somebody else speaks behind a token in its part: "Of 40 men |Kyiv says that …"."""
    if word(heard.sentence, at - 1) == OWNS or has_figures(heard.sentence, at):
        return True  # "Kenya's |400 policemen"
    known, part = {voice.name for voice in heard.carried.voices}, part_around(heard.sentence, at)
    if is_unread(heard, at) or is_counted_by_others(heard.sentence, part):
        return True
    behind = (i for i in heard.spoken if not i.frame.around and at < i.frame.cue[0] in part)
    return any(
        item.voice.name not in known and is_main(heard.sentence, item.frame) for item in behind
    )


def is_unread(heard: Heard, at: int) -> bool:
    """Whether a verb whose speaker no rule has found tells that so many …: "X thought that |40"."""
    verbs = (m for m in heard.sentence.of("say") if m.last < at <= m.last + FAR)
    cues = [item.frame.cue for item in heard.spoken]
    told = (
        m
        for m in verbs
        if word(heard.sentence, m.last) == "that"
        and m.detail not in {"base", "ing"}
        and word(heard.sentence, m.first) not in SHOWING
    )
    return any(
        is_verb(heard.sentence, m) and not any(first <= m.first < last for first, last in cues)
        for m in told
    )


def is_counted_by_others(sentence: Sentence, part: range) -> bool:
    """Whether a part tells of a count that somebody owns: "where the rescuers' count stopped"."""
    counts = (k for k in places(sentence, COUNTS) if k in part)
    return any(word(sentence, k - 1) == OWNS for k in counts)


def has_figures(sentence: Sentence, at: int) -> bool:
    """Whether whoever stands before a number has it: "Channels have |20 dead", "X's own tally"."""
    for verb in range(at - 1, max(-1, at - NEAR), -1):
        said, before = word(sentence, verb), word(sentence, verb - 1)
        if said in BREAKS:
            return False
        fate = said in HAS and verb == at - 1 and holds(sentence, FATES, at + 1, at + 3)
        if (fate or said in CLAIMING) and before not in PRONOUNS:
            return True
        if said in STATEMENTS and before == "own" and word(sentence, verb - 2) == OWNS:
            return True
    return False


def is_main(sentence: Sentence, frame: Frame) -> bool:
    """Whether a speaker is a name, or somebody described, outside of a clause about others."""
    named = frame.source.form in {"named", "role"} and frame.source.kind not in OUTLETS
    return named and word(sentence, phrase_start(sentence, frame.source) - 1) not in RELATIVES


def part_around(sentence: Sentence, at: int) -> range:
    """The tokens around one between semicolons."""
    marks = places(sentence, {";"})
    first = max((k for k in marks if k < at), default=-1)
    return range(first + 1, min((k for k in marks if k > at), default=len(sentence.tokens)))


def opens_anew(heard: Heard) -> bool:
    """Whether a sentence opens with somebody else, who is no state: its figure may be theirs."""
    first = next(iter(heard.sentence.mentions), None)
    start = phrase_start(heard.sentence, first) if first else 0
    if first is None or first.form != "named" or start > 1:
        return False
    if first.kind == "government" and word(heard.sentence, start - 1) in PLACING:
        return False  # "In Norway stand …"
    owner = word(heard.sentence, first.last) == OWNS
    somebody = first.kind in BODIES | {"person"}
    return somebody and not owner and first.name not in {v.name for v in heard.carried.voices}
