"""Frames with a preposition: "according to X", "citing X", "with reference to X".

The phrases stand in `according.csv`, with what each does: say or cite.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from analysis.interpret.frames.agents import is_told_as
from analysis.interpret.frames.briefings import BRIEFINGS, by_briefing
from analysis.interpret.frames.described import described_behind
from analysis.interpret.frames.frame import Frame, clause_around
from analysis.interpret.frames.joint import joint_behind
from analysis.interpret.frames.pronouns import taken_up
from analysis.interpret.frames.relative import aside_around
from analysis.interpret.frames.sources import behind
from analysis.interpret.near import OWNS, counts, gap, holds, in_date, places, word
from analysis.model import Mention, Sentence
from analysis.words import grammar, meanings
from analysis.words.gazetteer import OUTLETS

WIDE = 10
NEAR = 5  # tokens from "what" to the verb of who has it from somebody
HAVING = grammar("have")
AHEAD = grammar("told ahead")
RATES = frozenset(
    {"annum", "capita", "cent", "day", "head", "hour", "month", "person", "week", "year"}
)
PAPERS = grammar("publications") | grammar("statements") | grammar("pieces in an outlet")
RELATIVES = frozenset({"that", "which", "who"})
AS_SOMETHING = (["as", "a"], ["as", "an"], ["as", "the"])
TAKEN_AT = frozenset({OWNS, "at", "seriously"})
LEARNING = frozenset({"had", "has", "heard", "hears", "learned", "learns", "learnt"})
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


def according(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a preposition or a briefing, which reach around their clause."""
    for cue in cues(sentence):
        if is_basis(sentence, cue) or is_toll(sentence, cue) or is_of_another(sentence, cue):
            continue
        if is_received(sentence, cue):
            continue
        joint = joint_behind(sentence, cue.source)
        first = min(cue.first, cue.source.first)
        last = max(cue.first + 1, joint[-1].last if joint else cue.source.last)
        free = is_learned(sentence, cue) or is_of_outlet(sentence, cue)
        aside = within_saying(sentence, cue.first, last) if cue.kind == "cite" else None
        aside = aside or (None if free else aside_around(sentence, cue.first, last))
        content = aside or clause_around(sentence, first, last)
        yield Frame(cue.source, cue.kind, (first, last), content, True, joint)


def within_saying(sentence: Sentence, first: int, last: int) -> tuple[int, int] | None:
    """What an aside between a verb and its clause is about: "added, |citing X|, that 40 died"."""
    said = any(m.last == first - 1 for m in sentence.of("say"))
    enclosed = word(sentence, first - 1) == "," and gap(sentence, last, last + 2) == [",", "that"]
    return (last + 1, clause_around(sentence, last + 1, last + 1)[1]) if said and enclosed else None


def is_basis(sentence: Sentence, cue: Cue) -> bool:
    """Whether a speaker only goes by somebody, as an aside tells: "X, |going by old men|, said".

    So does one who says something "|according to intelligence|", which is nobody's in particular.
    """
    spied = gap(sentence, cue.source.first - 1, cue.source.last) == ["to", "intelligence"]
    if spied and any(m.last <= cue.first for m in sentence.of("say")):
        return True
    going = word(sentence, cue.first) == "going" and word(sentence, cue.first - 1) == ","
    named = any(m.last == cue.first - 1 for m in sentence.mentions)
    return going and named and holds(sentence, {","}, cue.source.last, cue.source.last + 2)


def is_received(sentence: Sentence, cue: Cue) -> bool:
    """Whether somebody has things of somebody, and no word: "the shells that it |had from X|"."""
    has = word(sentence, cue.first) in HAVING and word(sentence, cue.first + 1) == "from"
    return has and not holds(sentence, {"what"}, cue.first - NEAR, cue.first)


def is_of_another(sentence: Sentence, cue: Cue) -> bool:
    """Whether a source closes a clause without a number: "it is known |from X|, and 40 live there".

    "If one takes X" names one with its word alone: "if one takes X |at its word".
    """
    at = cue.source.last
    if word(sentence, cue.source.first - 1) == "takes" and word(sentence, cue.first) == "if":
        return word(sentence, at) not in TAKEN_AT
    goes_on = word(sentence, at + (word(sentence, at) == ",")) in {"and", "but"}
    known = goes_on and holds(sentence, {"known"}, cue.first, cue.source.first)
    return known and not counts(sentence, 0, cue.first)


def is_toll(sentence: Sentence, cue: Cue) -> bool:
    """Whether people are but what a number counts: "citing the deaths of 31 soldiers".

    "Citing three officials" tells who says so.
    """
    people = cue.source.form == "role" and cue.source.many
    if not people or cue.first > cue.source.first:
        return False
    found = (q for q in sentence.quantities if cue.first < q.begins < cue.source.first)
    number = next((q for q in found if q.kind == "count"), None)
    of = number is not None and word(sentence, number.begins - 1) == "of"
    return number is not None and (of or number.stops < cue.source.first)


def is_learned(sentence: Sentence, cue: Cue) -> bool:
    """Whether a cue is the verb of who has it from somebody: "N, the BBC |learns from X|, died"."""
    verb = word(sentence, cue.first) in LEARNING
    return verb and any(m.last == cue.first for m in sentence.mentions)


def is_of_outlet(sentence: Sentence, cue: Cue) -> bool:
    """Whether a relative clause tells whom an outlet cites: "a report |that cited Y|, said"."""
    return cue.kind == "cite" and word(sentence, cue.first) in {"that", "which"}


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
