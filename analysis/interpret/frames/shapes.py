"""Shapes: clauses that do nothing but tell whose the figure before them is.

Each is a row of parts. `FIGURE` takes up what was told ("the figure"), as `IT` does ("this"),
`SOURCE` is who tells it, `AUX` any number of light words, `BE` a verb of being, `WHEN` a few words
on when, where and to whom, `GIVEN` and `GAVE` verbs of giving a figure, `OVER` the end of what is
told, but for when and where, `END` its very end. All else is words, one of which stands there;
with "?" they may be missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from analysis.interpret.frames.copulas import copula, predicate
from analysis.interpret.frames.figure_given import NOUNS as TAKEN_UP
from analysis.interpret.frames.given_before import is_over
from analysis.interpret.frames.idioms import is_idiom
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.sources import behind
from analysis.interpret.near import ENDING, ENDS, in_date, is_act, is_light, word
from analysis.model import Mention, Sentence
from analysis.words import grammar

THIS = frozenset({"it", "that", "these", "this", "those"})
POINTING = frozenset({"that", "the", "these", "this", "those"})
NOUNS = TAKEN_UP | {"news"}
GIVING = grammar("giving a statement") | grammar("ways of reckoning") | {"mentioned", "floated"}
TELLING = frozenset({"estimate", "report", "say"})
PARTICLES = frozenset({"about", "around", "forth", "forward", "out", "public", "there"})
LINKS = frozenset({"by", "from"})
CREDIT = frozenset({"authority", "origin", "source", "sources", "warrant", "witness"})
CUES = NOUNS | THIS | CREDIT | {"much", "so"}  # one of them wherever a sentence has a shape
FAR = 8  # words on when, where and to whom

Ends = Iterator[tuple[int, Mention | None]]
Part = Callable[[Sentence, int], Ends]
Shape = tuple[Part, ...]

SHAPES = """
so? IT AUX GIVEN WHEN by|from SOURCE
IT AUX comes|came|come|stem|stems|stemmed|originates|originated|hails|dates WHEN from SOURCE
IT AUX originates|originated WHEN with SOURCE
IT AUX goes|went|dates|traces back to SOURCE
IT AUX rests|rested on SOURCE
IT can|may? AUX traced|tracked back? to SOURCE
FIGURE AUX due|owed|owing|attributable|thanks to SOURCE
FIGURE BE from SOURCE OVER
it|that|this BE from SOURCE OVER
IT are|is|was|were? according to SOURCE OVER
IT BE that|those of SOURCE OVER
IT BE the|a claim|word|news|estimate|figure of|from|by SOURCE OVER
IT BE SOURCE 's own? OVER
the|its|our|their|my only|original? source|origin BE SOURCE
the only|main|original? source of|for|behind FIGURE BE SOURCE
the only|main|original? source for this|that BE SOURCE
the man|woman|person|one who says|said so BE SOURCE
the man|woman|person|one to have said so BE SOURCE
responsible for FIGURE BE SOURCE
credit for FIGURE goes|belongs to SOURCE
we|you AUX have|know|learn|learnt|learned|heard|hear IT WHEN from SOURCE
we|you AUX owe IT WHEN to SOURCE
it BE from SOURCE that IT AUX came|comes|stems|originates
SOURCE AUX came|comes up with IT OVER
SOURCE AUX stands|stood|stand by IT OVER
SOURCE AUX stands|stood|stand behind FIGURE
SOURCE AUX vouches|vouched|vouch for IT OVER
SOURCE BE where IT comes|came from
SOURCE BE the one|ones|man|people who says|say|said so
SOURCE BE the|our|my authority|source|warrant|witness END
SOURCE BE the|our|my authority|source|warrant|witness for|of IT OVER
SOURCE BE the first to GAVE IT OVER
SOURCE BE the first to say so
SOURCE AUX said|says|say so|it|this|that before? OVER
SOURCE AUX said|says|say|stated|claimed|reported as much before? OVER
SOURCE BE AUX sure|certain|convinced|confident of IT OVER
of|in|about IT SOURCE BE AUX sure|certain|convinced|confident|definite OVER
at least|any rate? so? SOURCE says|say|said|claims|claim OVER
at least|any rate? that|this BE what SOURCE says|say|said|claims|claim OVER
at any rate SOURCE says|say|said|claims|claim IT OVER
or so SOURCE says|say|said|claims|claim|claimed|insists|insist|believes|believe OVER
or so says|say|said|claims|claim|claimed|insists|insist|believes|believe SOURCE
so SOURCE AUX GIVEN OVER
"""


def shaped(sentence: Sentence, start: int = 0) -> Mention | None:
    """Whose the figure before a clause is, where it has one of the shapes."""
    first = word(sentence, start)
    for shape in (*shapes_by_word().get(first, ()), *shapes_by_word()[""]):
        source = next(iter(fitting(sentence, shape, start, None)), None)
        if source:
            return source
    return None


@cache
def shapes_by_word() -> dict[str, list[Shape]]:
    """The shapes by each word that opens them; those that open with a part are under ""."""
    found: dict[str, list[Shape]] = {"": []}
    for line in SHAPES.strip().splitlines():
        first, *_ = parts = line.split()
        shape = tuple(PARTS[part] if part.isupper() else words(part) for part in parts)
        plain = first.islower() and not first.endswith("?")
        for opening in first.split("|") if plain else [""]:
            found.setdefault(opening, []).append(shape)
    return found


def fitting(sentence: Sentence, shape: Shape, at: int, source: Mention | None) -> Iterator[Mention]:
    """The source of each way in which a clause has a shape from a token on."""
    if not shape:
        if source:
            yield source
        return
    part, *rest = shape
    for end, found in part(sentence, at):
        yield from fitting(sentence, tuple(rest), end, found or source)


def words(part: str) -> Part:
    """The words of a shape, one of which stands at a token, or none if they may be missing."""
    some, missing = frozenset(part.removesuffix("?").split("|")), part.endswith("?")

    def ends(sentence: Sentence, at: int) -> Iterator[tuple[int, None]]:
        if word(sentence, at) in some:
            yield at + 1, None
        if missing:
            yield at, None

    return ends


def source(sentence: Sentence, at: int) -> Iterator[tuple[int, Mention]]:
    """Whoever stands at a token, no paper and no "it"."""
    found = behind(sentence, at)
    if found is None or found.kind == "work" or found.name == "it":
        return
    if at in {found.first, phrase_start(sentence, found)}:
        yield found.last, found


def figure(sentence: Sentence, at: int) -> Ends:
    """Where the noun ends that takes up a figure at a token: "the |figure", "its |claim"."""
    if word(sentence, at) in POINTING | {"his", "its", "their"}:
        noun = next((k for k in (at + 1, at + 2) if word(sentence, k) in NOUNS), None)
        if noun is not None:
            yield noun + 1, None


def taken_up(sentence: Sentence, at: int) -> Ends:
    """Where that ends which takes up a figure at a token: "this", "all of this", "the |figure"."""
    if word(sentence, at) == "both":
        yield at + 1, None
    if word(sentence, at) in {"all", "both"}:
        at += 1 + (word(sentence, at + 1) == "of")
    yield from figure(sentence, at)
    if word(sentence, at) in THIS and word(sentence, at + 1) not in NOUNS:
        yield at + 1, None


def light(sentence: Sentence, at: int) -> Ends:
    """Where some light words end, the first token before any of them too."""
    yield at, None
    while is_light(sentence, at):
        at += 1
        yield at, None


def being(sentence: Sentence, at: int) -> Ends:
    """Where the predicate of a verb of being begins that stands at a token: "had been |X's"."""
    verb = copula(sentence, at)
    if verb is not None:
        yield verb + 1, None
        yield predicate(sentence, verb), None


def telling(sentence: Sentence, at: int) -> Ends:
    """Where a participle of giving a figure ends: "given", "put forward"; not "carried out"."""
    verb = next((m for m in sentence.of("say") if m.first == at and m.value in TELLING), None)
    if verb and is_idiom(sentence, verb):
        return
    if verb or word(sentence, at) in GIVING:
        yield at + 1 + (word(sentence, at + 1) in PARTICLES), None


def placed(sentence: Sentence, at: int) -> Ends:
    """Where words on when, where and to whom end, without a verb and another giver."""
    for end in range(at, at + FAR):
        yield end, None
        linked = word(sentence, end) in LINKS and not in_date(sentence, end)
        if linked or word(sentence, end) in ENDING or is_act(sentence, end):
            return


def over(sentence: Sentence, at: int) -> Ends:
    """The token itself, where what is told is over."""
    if is_over(sentence, at):
        yield at, None


def end(sentence: Sentence, at: int) -> Ends:
    """The token itself, where nothing at all follows."""
    if word(sentence, at) in ENDS:
        yield at, None


PARTS: dict[str, Part] = {
    "AUX": light, "BE": being, "END": end, "FIGURE": figure, "GAVE": telling, "GIVEN": telling,
    "IT": taken_up, "OVER": over, "SOURCE": source, "WHEN": placed,
}  # fmt: skip
