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
from analysis.interpret.frames.near import (
    BREAKS,
    OWNS,
    all_light,
    counts,
    gap,
    holds,
    in_date,
    places,
    word,
)
from analysis.interpret.frames.reaching import reaches
from analysis.interpret.frames.relative import aside_around
from analysis.interpret.frames.sources import behind
from analysis.interpret.frames.verbs import MODALS
from analysis.model import Mention, Sentence
from analysis.words import grammar, meanings
from analysis.words.gazetteer import STATE

HOLDING = MODALS | grammar("holding true")
TRUSTED = grammar("trusted")
MISTAKEN = frozenset({"mistaken", "wrong", "exaggerate", "exaggerates", "err", "errs", "lying"})
COUNTED = frozenset({"counted", "added", "reckoned", "summed", "calculated"})
COUNTING = frozenset({"counts", "judges", "reckons", "remembers", "sees", "sums"})
WELL = frozenset({"aright", "correctly", "properly", "right", "rightly", "well"})
BRIEFINGS = frozenset({"briefing", "briefed", "hearing", "session"})
SUPPOSING = frozenset({"if", "provided", "assuming", "should", "unless"})
FAR = ["as", "far", "as"]
KNOWING = frozenset({"go", "goes", "knows", "knew", "know", "aware", "tell", "concerned"})
WIDE = 10
PAPERS = grammar("publications") | grammar("statements")
PAPER = 6  # tokens behind "if" within which a paper and its "by" stand
CLAUSE = 30
NEAR = 7
RATES = frozenset(
    {"annum", "capita", "cent", "day", "head", "hour", "month", "person", "week", "year"}
)
AS_SOMETHING = (["as", "a"], ["as", "an"], ["as", "the"])
LEARNING = frozenset({"had", "has", "heard", "hears", "learned", "learns", "learnt"})
HEARING = frozenset({"after", "following", "from", "in", "at", "of"})


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
        if is_basis(sentence, cue) or is_toll(sentence, cue):
            continue
        joint = joint_behind(sentence, cue.source)
        first = min(cue.first, cue.source.first)
        last = max(cue.first + 1, joint[-1].last if joint else cue.source.last)
        free = is_learned(sentence, cue) or is_of_outlet(sentence, cue)
        aside = None if free else aside_around(sentence, cue.first, last)
        content = aside or clause_around(sentence, first, last)
        yield Frame(cue.source, cue.kind, (first, last), content, True, joint)


def is_basis(sentence: Sentence, cue: Cue) -> bool:
    """Whether a speaker only goes by somebody, as an aside tells: "X, |going by old men|, said"."""
    going = word(sentence, cue.first) == "going" and word(sentence, cue.first - 1) == ","
    named = any(m.last == cue.first - 1 for m in sentence.mentions)
    return going and named and holds(sentence, {","}, cue.source.last, cue.source.last + 2)


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


def conditional(sentence: Sentence) -> Iterator[Frame]:
    """Frames with a condition: "if Kyiv is right", "if a paper by the agency can be trusted"."""
    yield from known(sentence)
    for at in places(sentence, SUPPOSING):
        mention = trusted(sentence, at + 1 + (word(sentence, at + 1) == "that"))
        what = mention is not None and word(sentence, at + 1) == "what"
        last = trust_behind(sentence, at, mention.last + what) if mention else None
        if mention and last is not None:
            content = clause_around(sentence, at, last)
            yield Frame(mention, "say", (at, last), content, True)


def trusted(sentence: Sentence, at: int) -> Mention | None:
    """Whoever may be right behind "if", or has made what may be: "a paper drawn up by HUR"."""
    by = next((k for k in range(at, at + PAPER) if word(sentence, k) in {"by", "of", "from"}), None)
    if by is not None and holds(sentence, PAPERS, at, by):
        return behind(sentence, by + 1)
    return behind(sentence, at + (word(sentence, at) == "what"))


def trust_behind(sentence: Sentence, condition: int, subject: int) -> int | None:
    """The token behind the words that tell whether somebody may be believed: "is any guide"."""
    closing = (at for at in range(subject, subject + CLAUSE) if word(sentence, at) in {";", ""})
    ends = next(closing, subject + CLAUSE)
    verbs = (at for at in range(subject, ends) if word(sentence, at) in HOLDING)
    if word(sentence, subject) == OWNS and word(sentence, subject + 1) in PAPERS:
        holding = word(sentence, subject + 2) in {"holds", "stands"}
        if holding and word(sentence, subject + 3) in BREAKS | {"."}:
            return subject + 3
    if word(sentence, subject) in COUNTING and word(sentence, subject + 1) in WELL:
        return subject + 2
    verb = next((at for at in verbs if reaches(sentence, subject, at)), None)
    if verb is None or counts(sentence, subject, verb):
        return None
    near = range(verb, min(verb + NEAR, ends))
    return next((at + 1 for at in near if is_trust(sentence, condition, verb, at)), None)


def known(sentence: Sentence) -> Iterator[Frame]:
    """Frames with how far somebody's knowledge goes: "as far as Kyiv knows"."""
    for at in places(sentence, {"far"}):
        mention = behind(sentence, at + 2) if gap(sentence, at - 1, at + 2) == FAR else None
        if mention and holds(sentence, KNOWING, mention.last, mention.last + 3):
            span = at - 1, mention.last + 1
            yield Frame(mention, "say", span, clause_around(sentence, *span), True)


def is_trust(sentence: Sentence, condition: int, verb: int, at: int) -> bool:
    """Whether a word at a token says that somebody may be believed, or does not err."""
    said = word(sentence, at)
    if said in MISTAKEN:
        return word(sentence, condition) == "unless" or holds(sentence, {"not", "n't"}, verb, at)
    if word(sentence, at - 1) in COUNTED:
        return said in WELL
    bare = word(sentence, at - 1) not in {"a", "human", "the", "to"}  # "has the right to"
    return bare and said in TRUSTED and not holds(sentence, {"not", "n't", "that"}, verb, at)


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
            found = behind(sentence, last + told)
            if kind == "cite" and found and is_called(sentence, words, found.last):
                return kind, None
            if found is None and words == ["according", "to"]:
                found = described_behind(sentence, last)
            return kind, found
    return "say", None


def is_called(sentence: Sentence, words: list[str], at: int) -> bool:
    """Whether somebody is only called by a name: "referring to North Korea |by its full name".

    So in "which cited Russia |as a threat".
    """
    if words == ["referring", "to"]:
        return word(sentence, at) in {"as", "by"}
    return words[0] in {"that", "which", "who"} and gap(sentence, at, at + 2) in AS_SOMETHING


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
