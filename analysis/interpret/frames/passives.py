"""Frames with a passive: "was told by X that", "estimated by X", "denied by X"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.frame import Frame, after, clause_around
from analysis.interpret.frames.joint import joint_behind
from analysis.interpret.frames.near import word
from analysis.interpret.frames.sources import behind
from analysis.interpret.frames.verbs import PAST
from analysis.model import Mark, Mention, Sentence


def passives(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a passive verb of saying and the speaker behind its "by"."""
    for verb in sentence.of("say"):
        if verb.detail in PAST and word(sentence, verb.last) == "by":
            mention = behind(sentence, verb.last + 1)
            if mention is not None and mention.first - verb.last <= 6:
                yield from passive(sentence, verb, mention)


def passive(sentence: Sentence, verb: Mark, mention: Mention) -> Iterator[Frame]:
    """The frame of one passive, if what it does is to say something."""
    cue = (verb.first, mention.last)
    if verb.value == "tell":
        yield Frame(mention, "tell", cue, after(sentence, mention.last), False)
    elif verb.value in {"confirm", "deny", "doubt"}:
        joint = joint_behind(sentence, mention)
        cue = (verb.first, joint[-1].last if joint else mention.last)
        yield Frame(mention, verb.value, cue, (0, verb.first), True, joint)
    elif verb.value in {"say", "estimate"} or (
        verb.value == "report" and mention.kind not in {"outlet", "wire"}
    ):
        yield Frame(mention, "say", cue, clause_around(sentence, *cue), True)
