"""Who held a briefing, or briefed somebody: "after a closed briefing by the agency"."""

from __future__ import annotations

from analysis.interpret.frames.sources import behind
from analysis.interpret.near import all_light, holds, word
from analysis.model import Mention, Sentence
from analysis.words.gazetteer import STATE

BRIEFINGS = frozenset({"briefing", "briefed", "hearing", "session"})
HEARING = frozenset({"after", "following", "from", "in", "at", "leaving", "of"})


def by_briefing(sentence: Sentence, at: int) -> Mention | None:
    """Who held the briefing at a token, or briefed somebody there."""
    if word(sentence, at) == "briefed":
        return briefer(sentence, at) if word(sentence, at + 1) != "by" else None
    holder = behind(sentence, at + 2) if is_heard(sentence, at) else None
    plain = word(sentence, at) == "briefing" and word(sentence, at + 1) != "with"
    return holder if plain or (holder and holder.kind in STATE) else None


def is_heard(sentence: Sentence, at: int) -> bool:
    """Whether somebody hears a briefing: "after a closed briefing by the agency"."""
    named = word(sentence, at + 1) in {"by", "from", "of", "with"}
    return named and holds(sentence, HEARING, at - 4, at)


def briefer(sentence: Sentence, at: int) -> Mention | None:
    """Who briefed somebody: "after the National Intelligence Service had briefed them"."""
    for mention in reversed(sentence.mentions):
        if mention.last <= at and all_light(sentence, mention.last, at):
            return mention if mention.kind not in {"person", "anonymous"} else None
    return None
