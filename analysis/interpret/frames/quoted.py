"""Frames with a quotation at second hand: "X was quoted by Y as saying", "Y quoted X as saying"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.agents import follows_be
from analysis.interpret.frames.appositions import apposed
from analysis.interpret.frames.described import SORTS
from analysis.interpret.frames.described import source as described
from analysis.interpret.frames.frame import Frame, after, whole
from analysis.interpret.frames.joint import joint_before, joint_behind
from analysis.interpret.frames.phrases import outlet_start, phrase_start
from analysis.interpret.frames.reaching import reaches
from analysis.interpret.frames.sources import behind
from analysis.interpret.frames.wholes import climbed
from analysis.interpret.near import (
    ENDING,
    ENDS,
    counts,
    is_seat,
    past_seat,
    places,
    places_near,
    word,
)
from analysis.model import Mention, Sentence
from analysis.words import grammar
from analysis.words.gazetteer import OUTLETS

QUOTED = grammar("quoting")
REPORTED = frozenset({"reported", "reports", "paraphrased", "recorded", "heard"})  # as saying
PASSIVES = QUOTED | REPORTED
REPORTS = grammar("publications")
LETTING = frozenset({"has", "had", "lets", "let"})
NEAR = 12
LONGEST = 28  # words that may describe whoever is quoted between commas
TRAILING = frozenset({",", '"', "”"})


def quoted(sentence: Sentence) -> Iterator[Frame]:
    """Frames with somebody whom another has quoted as saying something."""
    for at in places(sentence, PASSIVES):
        saying = as_saying(sentence, at)
        if not saying and word(sentence, at) in REPORTED:
            continue
        if not saying and (basis := basis_of(sentence, at)):
            yield Frame(basis, "cite", (at, basis.last), whole(sentence), True)
            continue
        passive = follows_be(sentence, at)
        source = subject(sentence, at) if passive else behind(sentence, at + 1)
        if source is None and saying:
            source = medium(sentence, at + 1, saying - 2)
        if source and not saying:
            yield from closing(sentence, at, source, passive)
        if saying and source and (passive or source.last <= saying):
            ends = is_over(sentence, saying) or is_trailing(sentence, at, saying)
            content = whole(sentence) if ends else after(sentence, saying)
            cue = (min(source.first, at), saying)
            joint = joint_before(sentence, source) if passive else joint_behind(sentence, source)
            yield Frame(source, "say", cue, content, ends, joint)
            quoting = None if passive else subject(sentence, at)
            if quoting:
                told = content if ends else after(sentence, at + 1)
                yield Frame(quoting, "report", (quoting.first, at + 1), told, ends)
    yield from made_to_say(sentence)


def medium(sentence: Sentence, first: int, last: int) -> Mention | None:
    """The outlet of no name that is quoted: "quoted |the radio| report as saying"."""
    last -= word(sentence, last - 1) in REPORTS
    sort = word(sentence, last - 1) in SORTS
    return described(sentence, first, last) if sort and last - first <= NEAR else None


def basis_of(sentence: Sentence, at: int) -> Mention | None:
    """Whom an outlet quotes in a clause about it: "Reuters, which quotes |two officials,"."""
    link = at - 1 - (word(sentence, at - 1) in {"has", "had"})
    outlet = any(m.kind in OUTLETS and m.last == link - 1 for m in sentence.mentions)
    relative = word(sentence, link) == "which" and word(sentence, link - 1) == ","
    found = behind(sentence, at + 1) if relative and outlet else None
    return found if found and word(sentence, found.last) in {",", "."} else None


def is_over(sentence: Sentence, saying: int) -> bool:
    """Whether nothing follows what somebody is quoted as saying, but for an aside: ", …, |that"."""
    if word(sentence, saying) != ",":
        return word(sentence, saying) in ENDING
    commas = places_near(sentence, {","}, saying + 1, saying + NEAR)
    return not commas or word(sentence, commas[0] + 1) != "that"


def is_trailing(sentence: Sentence, at: int, saying: int) -> bool:
    """Whether a verb of quoting stands behind all that was said: "40 died, X was quoted as …"."""
    size = len(sentence.tokens)
    if word(sentence, saying) == "that" or counts(sentence, saying, size):
        return False
    subjects = [m for m in sentence.mentions if m.last <= at]
    start = phrase_start(sentence, subjects[-1]) if subjects else 0
    return word(sentence, start - 1) in TRAILING and counts(sentence, 0, start)


def closing(sentence: Sentence, at: int, source: Mention, passive: bool) -> Iterator[Frame]:
    """Frames with a quotation told of at the end: "40 died, X quotes Y", "…, Y is quoted by X"."""
    outlet = behind(sentence, at + 2) if passive else subject(sentence, at)
    if outlet is None or outlet.kind not in OUTLETS:
        return
    first, last = sorted((outlet, source))
    start = outlet_start(sentence, first)
    ends = word(sentence, last.last) in ENDS and word(sentence, start - 1) == ","
    if start > 2 and ends:
        yield Frame(source, "say", (source.first, source.last), whole(sentence), True)
        yield Frame(outlet, "report", (min(outlet.first, at), at + 1), whole(sentence), True)


def made_to_say(sentence: Sentence) -> Iterator[Frame]:
    """Frames with somebody whom an outlet lets speak: "TASS has X say that", "lets X say"."""
    for at in places(sentence, LETTING):
        outlet = subject(sentence, at)
        source = behind(sentence, at + 1) if outlet and outlet.kind in OUTLETS else None
        verb = next((m for m in sentence.of("say") if source and m.first == source.last), None)
        if outlet is None or source is None or verb is None or verb.detail not in {"base", "ing"}:
            continue
        ends = word(sentence, verb.last) in ENDING
        content = whole(sentence) if ends else after(sentence, verb.last)
        yield Frame(source, "say", (source.first, verb.last), content, ends)
        yield Frame(outlet, "report", (outlet.first, at + 1), content, ends)


def as_saying(sentence: Sentence, at: int) -> int | None:
    """The token behind the "as saying" or "as putting" that follows a verb of quoting closely."""
    near = range(at + 1, min(at + LONGEST, len(sentence.tokens)))
    found = next((k for k in near if tells(sentence, k)), None)
    if found is None and (plain := plainly(sentence, at)):
        return plain
    far = found is not None and found - at >= NEAR
    return None if found is None or (far and word(sentence, found - 1) != ",") else found + 2


def plainly(sentence: Sentence, at: int) -> int | None:
    """The token behind "saying" right behind whoever is quoted: "X cited a doctor saying that"."""
    source = behind(sentence, at + 1)
    saying = source is not None and word(sentence, source.last) == "saying"
    return source.last + 1 if source and saying else None


def tells(sentence: Sentence, at: int) -> bool:
    """Whether "as saying", "as putting" or the like stands at a token."""
    said = word(sentence, at + 1)
    verb = any(m.first == at + 1 and m.detail == "ing" for m in sentence.of("say"))
    return word(sentence, at) == "as" and (verb or said == "saying")


def subject(sentence: Sentence, verb: int) -> Mention | None:
    """The mention right before a verb of quoting, or the person of whose body it is the name."""
    before = [m for m in sentence.mentions if m.last <= verb and not is_seat(sentence, m)]
    nearest = next(reversed(before), None)
    if nearest and (named := apposed(sentence, nearest, before[:-1], verb)):
        return named  # "X, a lawmaker, |quoted Y"
    if nearest is None or not reaches(sentence, past_seat(sentence, nearest), verb):
        return None
    head, _ = climbed(sentence, nearest, before[:-1])
    return nearest if head is None else head
