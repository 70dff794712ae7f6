"""Giving: whom somebody asks for the counted, as those are theirs: "asked Pyongyang for N"."""

from __future__ import annotations

from analysis.interpret.actors.whose import Whose, whose
from analysis.interpret.around import mentions_near
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import word
from analysis.interpret.measures import Measured
from analysis.model import Sentence

ASKED = "what is asked for"
STATES = frozenset({"government", "person", "military"})
LINKS = frozenset({"to", "of", "on", "with", "from", "upon"})
BEHIND = frozenset({"for", ",", "and", "was", "is", "has", "had"})


def asked(sentence: Sentence, what: Counted, read: Measured | None) -> Whose | None:
    """The state that is asked for the counted, right before "for" or as the subject of a passive."""
    if read is None or read.rule.split(",")[0] != ASKED or read.cue is None:
        return None
    first = read.cue[0]
    for mention in mentions_near(sentence, first - 3, what.first):
        if mention.country is None or mention.kind not in STATES:
            continue
        if mention.last <= first and is_passive(sentence, mention.last, first):
            return whose(mention)
        if mention.first > first and word(sentence, mention.first - 1) != "by":
            return whose(mention)
    return None


def is_passive(sentence: Sentence, last: int, verb: int) -> bool:
    """Whether a participle behind somebody says that they are asked: "Pyongyang, |asked by X"."""
    said = {word(sentence, verb - 1), word(sentence, verb + 1)}
    return bool(said & {"was", "is", "been", "being", "by"}) and verb - last <= 2
