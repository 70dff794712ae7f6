"""Relatives and asides: the words between commas, brackets or dashes that a frame stays within."""

from __future__ import annotations

from analysis.interpret.frames.frame import Tokens
from analysis.interpret.frames.reaching import RELATIVES
from analysis.interpret.near import (
    all_light,
    counts,
    holds,
    is_act,
    is_light,
    places_near,
    word,
)
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar

FINITE = grammar("have") | grammar("finite be")
CLAUSES = RELATIVES | {"where"}
COMMA = frozenset({","})
DESCRIBING = frozenset({"numbering", "with", "comprising"})
BRACKETS = {")": "(", "–": "–", "—": "—"}
NEAR = 4
WIDE = 30


def relative_of(sentence: Sentence, subject: Mention, verb: Mark) -> Tokens | None:
    """The relative clause that a subject and its verb stand in: "Hamas, which Israel says has …,".

    It goes from the comma that opens it to the one before the main verb, else to its first one.
    """
    own = word(sentence, subject.last) == ","
    comma = subject.last if own else comma_before(sentence, subject.first)
    link = link_behind(sentence, comma, verb.first) if comma is not None else None
    if comma is None or link is None or (not own and link >= subject.last):
        return None  # "who" behind the subject tells who speaks: "40 fled, men |who saw it said"
    if own and not all_light(sentence, link + 1, verb.first):
        return None
    closing = closing_of(sentence, verb.last)
    if own:
        following = is_predicate(sentence, closing + 1) and acts(sentence, closing + 1)
        return (comma, closing) if following else None
    return comma, closing


def aside_of(sentence: Sentence, verb: Mark) -> Tokens | None:
    """The relative clause without a number in which a verb only judges something else.

    So in "Rwanda|, which denies it,| has 4,000 men there, the UN says": its main verb follows.
    """
    comma = comma_before(sentence, verb.first)
    if comma is None or link_behind(sentence, comma, verb.first) is None:
        return None
    commas = commas_behind(sentence, verb.last)
    closing = next((k for k in commas if is_main(sentence, k + 1)), None)
    if closing is None or counts(sentence, verb.last, closing):
        return None
    return comma, closing


def closing_of(sentence: Sentence, at: int) -> int:
    """Where a relative clause closes: at the comma before the main verb, else at its first one."""
    commas = commas_behind(sentence, at)
    closing = next((k for k in commas if is_predicate(sentence, k + 1)), None)
    if closing is not None:
        return closing
    return commas[0] if commas else len(sentence.tokens)


def link_behind(sentence: Sentence, comma: int, verb: int) -> int | None:
    """The "who" of a clause that a comma opens: ", who", ", of whom", ", some of whom"."""
    if holds(sentence, {","}, comma + 1, verb):
        return None
    near = range(comma + 1, min(comma + NEAR, verb))
    return next((k for k in near if word(sentence, k) in RELATIVES), None)


def comma_before(sentence: Sentence, at: int) -> int | None:
    """The comma shortly before a token."""
    commas = places_near(sentence, COMMA, at - WIDE + 1, at)
    return commas[-1] if commas else None


def commas_behind(sentence: Sentence, at: int) -> list[int]:
    """The commas behind a token, up to the next semicolon."""
    found = []
    for k in range(at, min(at + WIDE, len(sentence.tokens))):
        if word(sentence, k) == ";":
            break
        if word(sentence, k) == ",":
            found.append(k)
    return found


def is_predicate(sentence: Sentence, at: int) -> bool:
    """Whether a finite verb of saying or of a measure stands at a token, adverbs before it."""
    while is_light(sentence, at):
        at += 1
    return is_act(sentence, at) and not word(sentence, at).endswith("ing")


def is_main(sentence: Sentence, at: int) -> bool:
    """Whether a main verb stands at a token: one of saying or of a measure, "has" or "is"."""
    ends = at
    while is_light(sentence, ends):
        ends += 1
    return holds(sentence, FINITE, at, ends + 1) or is_predicate(sentence, at)


def acts(sentence: Sentence, at: int) -> bool:
    """Whether a verb stands at a token, adverbs before it, that is none of saying."""
    while is_light(sentence, at):
        at += 1
    return at not in sentence.at("say")


def aside_around(sentence: Sentence, first: int, last: int) -> Tokens | None:
    """The bracket, aside or relative clause that a cue stands in: "X (40 according to Y)"."""
    opens = BRACKETS.get(word(sentence, last))
    if opens:
        return bracket_around(sentence, first, last, opens)
    if word(sentence, first - 1) in RELATIVES and word(sentence, first - 2) == ",":
        return last, closing_of(sentence, last)
    attached = word(sentence, first - 1) != ","
    start = opening(sentence, first if attached else first - 1, {",", ";"})
    if start is None or word(sentence, start) == ";":
        return None
    between = word(sentence, last) == "," and is_predicate(sentence, last + 1)
    related = any(word(sentence, start + k) in CLAUSES for k in range(1, NEAR))
    related = related or word(sentence, start + 1) in DESCRIBING
    closed = between or (related and attached and word(sentence, last) in {",", ".", ""})
    return (start + 1, last) if closed and (related or attached) else None


def bracket_around(sentence: Sentence, first: int, last: int, opens: str) -> Tokens | None:
    """What a source in brackets or dashes speaks of: a number there, or else one before them."""
    start = opening(sentence, first, {opens})
    if start is None:
        return None
    if counts(sentence, start, last):
        return start + 1, last
    before = clause_start(sentence, start), start
    return before if opens == "(" and counts(sentence, *before) else None


def clause_start(sentence: Sentence, at: int) -> int:
    """Where the clause begins that a bracket closes: "N died; 40 fled |(according to X)"."""
    return max((k + 1 for k in places_near(sentence, {";"}, 0, at)), default=0)


def opening(sentence: Sentence, before: int, signs: set[str]) -> int | None:
    """The last of some signs before a token."""
    near = range(before - 1, max(-1, before - WIDE), -1)
    return next((k for k in near if word(sentence, k) in signs), None)
