"""Desks: where the desk, the branch or the sort of a body ends: "the army's press service"."""

from __future__ import annotations

from analysis.interpret.frames.earlier import Earlier
from analysis.interpret.near import DESKS, OWNS, holds, word
from analysis.model import Mention, Sentence
from analysis.words import grammar
from analysis.words.gazetteer import OUTLETS

DESK = 5  # words of a desk: "its flood control office"
SORTS = grammar("sorts of outlet")


def behind_sort(sentence: Sentence, earlier: Earlier, mention: Mention) -> int:
    """The token behind a mention, its relative clause and the sort of outlet: "the X |daily".

    So too behind a desk that speaks for a body: "the army's press service |said".
    """
    span, at = (mention.first, mention.last), mention.last
    while mention.kind in OUTLETS and word(sentence, at) in SORTS:
        at += 1
    if mention.form == "role" and word(sentence, at) == OWNS and holds(sentence, {"of"}, *span):
        at = behind_owned(sentence, at)  # "an officer of Chad's guard said"
    return earlier.behind(behind_desk(sentence, mention) or at)


def behind_owned(sentence: Sentence, owns: int) -> int:
    """The token behind what somebody owns, a noun with few words before it: "'s 8th regiment"."""
    at = owns + 2
    while at < owns + DESK and word(sentence, at).isalnum() and at not in sentence.acts:
        at += 1
    return at if at in sentence.acts else owns + 2


def behind_desk(sentence: Sentence, mention: Mention) -> int | None:
    """The token behind a desk or a branch of a body: "the army's press service"."""
    if mention.kind in {"person", "office", "anonymous"} or word(sentence, mention.last) != OWNS:
        return None
    for at in range(mention.last + 1, mention.last + DESK):
        if word(sentence, at) in DESKS:
            return at + 1
        if not word(sentence, at).isalpha():
            return None
    return None
