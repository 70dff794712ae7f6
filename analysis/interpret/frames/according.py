"""Frames with a preposition: "according to X", "citing X", "with reference to X".

The phrases stand in `according.csv`, with what each does: say or cite.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from analysis.interpret.frames.described import described_behind
from analysis.interpret.frames.frame import Frame, clause_around
from analysis.interpret.frames.joint import joint_behind
from analysis.interpret.frames.near import all_light, gap, holds, in_date, places, word
from analysis.interpret.frames.relative import aside_around
from analysis.interpret.frames.sources import behind
from analysis.model import Mention, Sentence
from analysis.words import meanings

HOLDING = frozenset({"be", "is", "are", "was", "were", "has", "have"})
TRUSTED = frozenset({"right", "mistaken", "correct", "believed", "accurate", "trusted", "true"})
BRIEFINGS = frozenset({"briefing", "briefed"})
SUPPOSING = frozenset({"if", "provided", "assuming", "should"})
FAR = ["as", "far", "as"]
KNOWING = frozenset({"knows", "knew", "know", "aware", "tell", "concerned"})
WIDE = 10
RATES = frozenset(
    {"annum", "capita", "cent", "day", "head", "hour", "month", "person", "week", "year"}
)
HEARING = frozenset({"after", "following", "from", "in", "at"})


class Cue(NamedTuple):
    """The words before a source, what they do, and the source."""

    first: int
    kind: str
    source: Mention


@cache
def phrases() -> dict[str, dict[str, list[tuple[list[str], str]]]]:
    """Each phrase before a source with its kind, by its first and second word, longest first."""
    found: dict[str, dict[str, list[tuple[list[str], str]]]] = {}
    for said, kind in sorted(meanings("according").items(), key=lambda row: -len(row[0])):
        words = said.split()
        first, second, *_ = [*words, ""]
        found.setdefault(first, {}).setdefault(second, []).append((words, kind))
    return found


@cache
def openings() -> frozenset[str]:
    """The words with which the cue of a source may begin."""
    return frozenset(phrases()) | BRIEFINGS


def according(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a preposition or a briefing, which reach around their clause."""
    for cue in cues(sentence):
        joint = joint_behind(sentence, cue.source)
        first = min(cue.first, cue.source.first)
        last = max(cue.first + 1, joint[-1].last if joint else cue.source.last)
        content = aside_around(sentence, cue.first, last) or clause_around(sentence, first, last)
        yield Frame(cue.source, cue.kind, (first, last), content, True, joint)


def conditional(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a condition: "if Kyiv is right", "if the agency is to be believed"."""
    yield from known(sentence)
    for at in places(sentence, SUPPOSING):
        mention = behind(sentence, at + 1 + (word(sentence, at + 1) == "that"))
        if mention is None or word(sentence, mention.last) not in HOLDING:
            continue
        last = next(
            (k for k in range(mention.last, mention.last + 7) if is_trust(sentence, k)), None
        )
        if last is not None:
            content = clause_around(sentence, at, last + 1)
            yield Frame(mention, "say", (at, last + 1), content, True)


def known(sentence: Sentence) -> Iterator[Frame]:
    """Frames with how far somebody's knowledge goes: "as far as Kyiv knows"."""
    for at in places(sentence, {"far"}):
        mention = behind(sentence, at + 2) if gap(sentence, at - 1, at + 2) == FAR else None
        if mention and holds(sentence, KNOWING, mention.last, mention.last + 3):
            span = at - 1, mention.last + 1
            yield Frame(mention, "say", span, clause_around(sentence, *span), True)


def is_trust(sentence: Sentence, at: int) -> bool:
    """Whether a word at a token says that somebody may be believed."""
    return word(sentence, at) in TRUSTED


def cues(sentence: Sentence) -> Iterator[Cue]:
    """The phrases and briefings of a sentence that name a source."""
    for at in places(sentence, openings()):
        kind, mention = by_phrase(sentence, at)
        if mention is None and word(sentence, at) in BRIEFINGS:
            kind, mention = "cite", by_briefing(sentence, at)
        if mention:
            yield Cue(at, kind, mention)


def by_phrase(sentence: Sentence, at: int) -> tuple[str, Mention | None]:
    """What the phrase at a token does, and the source behind it."""
    known = phrases().get(word(sentence, at), {})
    undated = without_dates(sentence, at)
    second = word(sentence, undated[1]) if len(undated) > 1 else ""
    for words, kind in (*known.get(second, ()), *known.get("", ())):
        here = undated[: len(words)]
        last = here[-1] + 1
        if [word(sentence, k) for k in here] == words and not is_rate(sentence, words, last):
            found = behind(sentence, last)
            if found is None and words == ["according", "to"]:
                found = described_behind(sentence, last)
            return kind, found
    return "say", None


def is_rate(sentence: Sentence, words: list[str], at: int) -> bool:
    """Whether "per" only tells a rate: "80 per cent of Goma", "40 per week"."""
    return words == ["per"] and word(sentence, at) in RATES


def without_dates(sentence: Sentence, at: int) -> list[int]:
    """The tokens from one on, dates behind it apart: "heard on Monday from"."""
    near = range(at, min(at + WIDE, len(sentence.tokens)))
    dated = {k for k in near if k > at and in_date(sentence, k)}
    dated |= {k for k in near if word(sentence, k) == "on" and k + 1 in dated}
    return [k for k in near if k not in dated]


def by_briefing(sentence: Sentence, at: int) -> Mention | None:
    """Who held the briefing at a token, or briefed somebody there."""
    if word(sentence, at) == "briefed":
        return briefer(sentence, at) if word(sentence, at + 1) != "by" else None
    return behind(sentence, at + 2) if is_heard(sentence, at) else None


def is_heard(sentence: Sentence, at: int) -> bool:
    """Whether somebody hears a briefing: "after a closed briefing by the agency"."""
    named = word(sentence, at + 1) in {"by", "from", "of"}
    return named and holds(sentence, HEARING, at - 4, at)


def briefer(sentence: Sentence, at: int) -> Mention | None:
    """Who briefed somebody: "after the National Intelligence Service had briefed them"."""
    for mention in reversed(sentence.mentions):
        if mention.last <= at and all_light(sentence, mention.last, at):
            return mention if mention.kind not in {"person", "anonymous"} else None
    return None
