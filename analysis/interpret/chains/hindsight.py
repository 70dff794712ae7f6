"""Hindsight: what a sentence tells about the figures of the sentence before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from analysis.interpret.chains.attribution import Attribution, Heard
from analysis.interpret.chains.relays import outlets_given
from analysis.interpret.frames import behind, word
from analysis.interpret.frames.near import holds, places
from analysis.interpret.frames.sourced import sourced
from analysis.interpret.voices import OUTLETS, Cast, Voice, distinct, resolved
from analysis.model import Mention, Sentence
from analysis.words import grammar

FIGURE_NOUNS = grammar("figure nouns")
GIVING = grammar("ways of giving")
PASSING_ON = grammar("passing on")
ACCOUNTS = grammar("accounts")
THESE = frozenset({"the", "this", "that", "these", "those"})


def given_after(
    cast: Cast, sentence: Sentence, relays: Callable[[], Sequence[Voice]]
) -> Attribution | None:
    """Who gave the figures of the sentence before: "X, which provided the estimate to Y, …"."""
    pointing = not THESE.isdisjoint(sentence.words) and not FIGURE_NOUNS.isdisjoint(sentence.words)
    for at in places(sentence, FIGURE_NOUNS) if pointing else ():
        if at < 30 and word(sentence, at - 1) in THESE:
            giver = giver_of(sentence, at)
            voice = resolved(cast, giver) if giver else None
            if giver and voice:
                to = outlets_given(cast, sentence, at)
                cue = (sentence.index, min(giver.first, at), max(giver.last, at + 1))
                chain = tuple(distinct([voice, *to, *relays()]))
                return Attribution(chain, cue, "say", "given in the next sentence")
    return None


def giver_of(sentence: Sentence, at: int) -> Mention | None:
    """Who has given the figures that the noun at a token takes up."""
    relative = word(sentence, at - 3) in {"which", "who", "that"}
    if relative and word(sentence, at - 2) in GIVING:
        return next((m for m in reversed(sentence.mentions) if m.last <= at - 3), None)
    own = one_that(sentence, at) or next((each.source for each in sourced(sentence)), None)
    if own:
        return own
    if word(sentence, at + 1) not in GIVING:
        return None
    near = range(at + 2, min(at + 6, len(sentence.tokens)))
    start = next((k + 1 for k in near if word(sentence, k) in {"from", "by"}), None)
    return behind(sentence, start) if start else None


def one_that(sentence: Sentence, at: int) -> Mention | None:
    """Who gives the figure in "the estimate is one that X gave Y"."""
    if word(sentence, at + 1) not in {"is", "was", "are", "were"}:
        return None
    for mention in sentence.mentions:
        near = at < mention.first <= at + 7 and word(sentence, mention.last) in GIVING
        if near and holds(sentence, {"that", "which"}, at, mention.first):
            return mention
    return None


def passes_on(sentence: Sentence) -> bool:
    """Whether a sentence without a figure of its own speaks of passing on an account."""
    if PASSING_ON.isdisjoint(sentence.words) or not holds(sentence, ACCOUNTS, 0, 22):
        return False
    return not any(q.kind == "count" for q in sentence.quantities)


def passed_on_after(heard: Heard) -> tuple[Voice, ...]:
    """Who passed on the sentence before: "X and Y relayed what they had been told, Z reports"."""
    outlets = [item.voice for item in heard.spoken if item.voice.kind in OUTLETS]
    people = [
        item.voice
        for item in heard.spoken
        if item.voice.kind in {"person", "anonymous"} and item.frame.kind in {"report", "say"}
    ]
    return tuple(distinct([*people, *outlets, *heard.relays]))
