"""Frames with a passive: "was told by X that", "estimated by X", "denied by X"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.frame import Frame, after, clause_around
from analysis.interpret.frames.joint import joint_behind
from analysis.interpret.frames.near import holds, places, word
from analysis.interpret.frames.refusing import act
from analysis.interpret.frames.sources import behind
from analysis.interpret.frames.verbs import PAST, TOLLS
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar

RELAYED = grammar("passing on")
BETWEEN = frozenset({"last", "first", "now", "also", "once", "since", "later"})
FLOATING = grammar("putting about")
BE = frozenset({"is", "are", "was", "were", "been", "being"})
TO_PEOPLE = frozenset(
    {"backed", "challenged", "dismissed", "questioned", "recognised", "recognized", "rejected"}
)
TOLD = TOLLS | grammar("claims of others") | grammar("accounts") | grammar("figure nouns")
CLAUSES = frozenset({"after", "and", "as", "because", "before", "but", "when", "while", "who", ";"})
OPENING = frozenset({"in", "it"})
FAR = 14


def passives(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a passive verb of saying and the speaker behind its "by"."""
    for verb in sentence.of("say"):
        passive_form = verb.detail in PAST or word(sentence, verb.first - 1) in BE
        at = agent_at(sentence, verb) if passive_form else None
        mention = behind(sentence, at + 1) if at else None
        if at and mention is not None and mention.first - at <= 6:
            yield from passive(sentence, verb, mention)


def floated(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a figure that somebody puts about: "a toll of 40 has been floated by X"."""
    for at in places(sentence, FLOATING):
        been = word(sentence, at - 1 - (word(sentence, at - 1) in BETWEEN)) in BE
        by = next((k for k in range(at + 1, at + 9) if word(sentence, k) == "by"), None)
        if by is None or not been or not holds(sentence, TOLLS, at - 12, at):
            continue
        mention = behind(sentence, by + 1)
        if mention and mention.first - by <= 4 and not holds(sentence, {",", ";"}, at, by):
            content = clause_around(sentence, at, mention.last)
            yield Frame(mention, "say", (at, mention.last), content, True)


def seats(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a seat of government where "it is believed": "In Kyiv it is thought that"."""
    if not OPENING.issubset(sentence.said) or not sentence.of("say"):
        return
    for mention in sentence.mentions:
        seat = mention.kind == "government" and word(sentence, mention.first - 1) == "in"
        at = mention.last + (word(sentence, mention.last) == ",")
        if seat and word(sentence, at) == "it" and word(sentence, at + 1) in BE:
            for verb in sentence.of("say"):
                if verb.first == at + 2 and verb.detail in PAST:
                    cue = (mention.first, verb.last)
                    yield Frame(mention, "say", cue, after(sentence, verb.last), False)


def is_reported(sentence: Sentence, verb: Mark, mention: Mention) -> bool:
    """Whether it is reported by somebody and not only carried: "40 dead were reported by X"."""
    if verb.value != "report":
        return False
    been = word(sentence, verb.first - 1) in BE
    return been or mention.kind not in {"outlet", "wire"}


def agent_at(sentence: Sentence, verb: Mark) -> int | None:
    """The "by" of a passive: right behind its verb, or further on: "was put at 40 by X"."""
    if word(sentence, verb.last) == "by":
        return verb.last
    before = verb.first - 1 - (word(sentence, verb.first - 1) in BETWEEN)
    if word(sentence, before) not in BE or verb.value == "tell":
        return None
    near = range(verb.last, min(verb.last + 10, len(sentence.tokens)))
    for at in near:
        if word(sentence, at) == "by":
            return at
        if word(sentence, at) in {",", ";", "that", "who", "which"}:
            return None
    return None


def passive(sentence: Sentence, verb: Mark, mention: Mention) -> Iterator[Frame]:
    """The frame of one passive, if what it does is to say something."""
    cue = (verb.first, mention.last)
    if act(sentence, verb) == "withhold":
        yield Frame(mention, "withhold", cue, (0, verb.first), True)
    elif word(sentence, verb.first) in RELAYED:
        return
    elif verb.value == "tell":
        yield Frame(mention, "tell", cue, after(sentence, mention.last), False)
    elif verb.value in {"confirm", "deny", "doubt"}:
        if is_done_to_people(sentence, verb):
            return
        joint = joint_behind(sentence, mention)
        cue = (verb.first, joint[-1].last if joint else mention.last)
        yield Frame(mention, verb.value, cue, (0, verb.first), True, joint)
    elif is_claimed_deed(sentence, verb):
        return
    elif verb.value in {"say", "estimate"} or is_reported(sentence, verb, mention):
        yield Frame(mention, "say", cue, clause_around(sentence, *cue), True)


def is_claimed_deed(sentence: Sentence, verb: Mark) -> bool:
    """Whether somebody only says that they did something: "in an attack claimed by X"."""
    if word(sentence, verb.first) != "claimed" or word(sentence, verb.last) != "by":
        return False
    return not holds(sentence, TOLD, verb.first - FAR, verb.first)


def is_done_to_people(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb tells what people went through: "rebels backed by Kigali", "questioned by"."""
    if word(sentence, verb.first) not in TO_PEOPLE:
        return False
    if word(sentence, 0) == "that":
        return False
    near = range(verb.first - 1, max(-1, verb.first - FAR), -1)
    clause = next((k for k in near if word(sentence, k) in CLAUSES), verb.first - FAR)
    return not holds(sentence, TOLD, clause, verb.first)
