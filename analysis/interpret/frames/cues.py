"""Cues: the phrases and briefings that name a source, and who stands behind them.

The phrases stand in `according.csv`, with what each does: say or cite.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from analysis.interpret.frames.agents import is_told_as
from analysis.interpret.frames.briefings import BRIEFINGS, by_briefing
from analysis.interpret.frames.described import described_behind
from analysis.interpret.frames.pronouns import taken_up
from analysis.interpret.frames.sources import behind
from analysis.interpret.near import gap, in_date, places, word
from analysis.model import Mention, Sentence
from analysis.words import grammar, meanings
from analysis.words.gazetteer import OUTLETS

WIDE = 10
AHEAD = grammar("told ahead")
RATES = frozenset(
    {"annum", "capita", "cent", "day", "head", "hour", "month", "person", "week", "year"}
)
PAPERS = grammar("publications") | grammar("statements") | grammar("pieces in an outlet")
RELATIVES = frozenset({"that", "which", "who"})
AS_SOMETHING = (["as", "a"], ["as", "an"], ["as", "the"])
APART = frozenset({"", "(", ",", ".", ":", ";", "and", "but", "–", "—", "“", '"'})


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
    return frozenset(phrases()) | BRIEFINGS | {"as"}


def cues(sentence: Sentence) -> Iterator[Cue]:
    """The phrases and briefings of a sentence that name a source."""
    for at in places(sentence, openings()):
        if not may_cite(sentence, at):
            continue
        kind, mention = by_phrase(sentence, at)
        if mention is None and word(sentence, at) in BRIEFINGS:
            kind, mention = "cite", by_briefing(sentence, at)
        if mention:
            yield Cue(at, kind, mention)


def may_cite(sentence: Sentence, at: int) -> bool:
    """Whether the second word of a phrase that begins at a token stands behind it or a date."""
    said = word(sentence, at)
    seconds = phrases().get(said, {})
    behind_it = word(sentence, at + 1)
    if said in BRIEFINGS or "" in seconds or behind_it in seconds:
        return True
    if said == "as" and "by" in sentence.said:
        return at + 1 in sentence.at("say")
    dated = behind_it == "on" or in_date(sentence, at + 1)
    return dated and not seconds.keys().isdisjoint(sentence.said)


def by_phrase(sentence: Sentence, at: int) -> tuple[str, Mention | None]:
    """What the phrase at a token does, and the source behind it."""
    known = phrases().get(word(sentence, at), {})
    undated = without_dates(sentence, at)
    said = [word(sentence, k) for k in undated]
    second = said[1] if len(said) > 1 else ""
    for words, kind in (*known.get(second, ()), *known.get("", ())):
        last = undated[: len(words)][-1] + 1
        if said[: len(words)] == words and not is_rate(sentence, words, last):
            told = kind == "say" and word(sentence, last) == "what"
            found = taken_up(sentence, last) or behind(sentence, last + told)
            if kind == "cite" and found and is_called(sentence, words, found.last):
                return kind, None
            if found is None and words == ["according", "to"]:
                found = described_behind(sentence, last)
            free = is_apart(sentence, words, at) and may_relate(sentence, words, at)
            return kind, found if free else None
    by = by_agent(sentence, undated) if word(sentence, at) == "as" else None
    return "say", by


def by_agent(sentence: Sentence, undated: list[int]) -> Mention | None:
    """Whose words something is told in: "as set out on Monday by |X", "as told by |X"."""
    verb = next((m for m in sentence.of("say") if m.first in undated[1:2]), None)
    if verb is None or not is_told_as(sentence, verb) or word(sentence, verb.first) in AHEAD:
        return None
    by = next((at for at in undated if at >= verb.last), None)
    if by is None or word(sentence, by) != "by":
        return None
    found = behind(sentence, by + 1) or described_behind(sentence, by + 1)
    passed = verb.value == "report" and found is not None and found.kind in OUTLETS
    return None if passed else found


def is_apart(sentence: Sentence, words: list[str], at: int) -> bool:
    """Whether a phrase does not go on with a verb: "|to hear X tell it", not "came |to hear X"."""
    going_on = words[0] in {"to", "trusting"} and words[1:2] != ["the"]  # "to the knowledge of"
    return not going_on or word(sentence, at - 1) in APART


def may_relate(sentence: Sentence, words: list[str], at: int) -> bool:
    """Whether a relative is of what can cite anybody: "Reuters, |which cited", no "law |that"."""
    if words[0] not in RELATIVES:
        return True
    noun = at - (word(sentence, at - 1) == ",")
    return word(sentence, noun - 1) in PAPERS or any(m.last == noun for m in sentence.mentions)


def is_called(sentence: Sentence, words: list[str], at: int) -> bool:
    """Whether somebody is only called by a name: "referring to North Korea |by its full name".

    So in "which cited Russia |as a threat".
    """
    if words == ["referring", "to"]:
        return word(sentence, at) in {"as", "by"}
    return words[0] in RELATIVES and gap(sentence, at, at + 2) in AS_SOMETHING


def is_rate(sentence: Sentence, words: list[str], at: int) -> bool:
    """Whether "per" only tells a rate: "80 per cent of Goma", "40 per week"."""
    return words == ["per"] and word(sentence, at) in RATES


def without_dates(sentence: Sentence, at: int) -> list[int]:
    """The tokens from one on, dates behind it apart: "heard on Monday from"."""
    near = range(at, min(at + WIDE, len(sentence.tokens)))
    dated = {k for k in near if k > at and in_date(sentence, k)} if sentence.dates else set()
    if not dated:
        return [*near]
    dated |= {k for k in near if k + 1 in dated and word(sentence, k) == "on"}
    return [k for k in near if k not in dated]
