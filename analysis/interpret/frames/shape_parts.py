"""Parts of shapes: what each capital word of a shape may stand for, from a token on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from analysis.interpret.frames.copulas import copula, predicate
from analysis.interpret.frames.figure_given import NOUNS as TAKEN_UP
from analysis.interpret.frames.given_before import is_over
from analysis.interpret.frames.idioms import is_idiom
from analysis.interpret.frames.phrases import outlet_at, phrase_start
from analysis.interpret.frames.sources import behind
from analysis.interpret.near import ENDING, ENDS, in_date, is_act, is_light, word
from analysis.model import Mention, Sentence
from analysis.words import grammar

THIS = frozenset({"it", "that", "these", "this", "those"})
POINTING = frozenset({"that", "the", "these", "this", "those"})
OWNED = POINTING | {"his", "its", "their"}  # before the noun that takes up a figure
NOUNS = TAKEN_UP | {"news"}
GIVING = grammar("giving a statement") | grammar("ways of reckoning") | {"mentioned", "floated"}
TELLING = frozenset({"estimate", "report", "say"})
PARTICLES = frozenset({"about", "around", "forth", "forward", "out", "public", "there"})
LINKS = frozenset({"by", "from"})
ARTICLES = grammar("indefinite articles")
NAMING = frozenset({",", "called", "named"})
CREDIT = frozenset({"authority", "origin", "source", "sources", "warrant", "witness"})
MATTERS = grammar("matters taken up")
PRESS = grammar("journalists and other hearers")
MEANT = MATTERS | NOUNS
CUES = MEANT | THIS | CREDIT | {"much", "so"}  # one of them wherever a sentence has a shape
FAR = 8  # words on when, where and to whom

Ends = Iterator[tuple[int, Mention | None]]
Part = Callable[[Sentence, int], Ends]


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
    """Whoever stands at a token, no paper and no "it": "X", "a portal, |X"."""
    if named := described_as(sentence, at):
        yield named.last, named
    found = behind(sentence, at)
    if found is None or found.kind == "work" or found.name == "it":
        return
    if at in {found.first, phrase_start(sentence, found)}:
        yield found.last, found
        yield past_aside(sentence, found.last), found


def described_as(sentence: Sentence, at: int) -> Mention | None:
    """Whoever is named right behind a description at a token: "a military portal, |X"."""
    near = range(at + 1, at + FAR) if word(sentence, at) in ARTICLES else ()
    link = next((k for k in near if word(sentence, k) in NAMING), None)
    return next((m for m in sentence.mentions if link and m.first == link + 1), None)


def past_aside(sentence: Sentence, at: int) -> int:
    """The token behind an aside that begins at a token, or that token: "X|, a doctor,| said"."""
    if word(sentence, at) != ",":
        return at
    return next((k + 1 for k in range(at + 1, at + FAR) if word(sentence, k) == ","), at)


def hearer(sentence: Sentence, at: int) -> Ends:
    """Where the outlet or the press ends that is told something: "told |Reuters", "|reporters"."""
    outlet = outlet_at(sentence, at)
    named = outlet.last if outlet else None
    ends = at + 1 if named is None and word(sentence, at) in PRESS else named
    if ends is not None:
        yield past_aside(sentence, ends), None


def figure(sentence: Sentence, at: int) -> Ends:
    """Where the noun ends that takes up a figure at a token: "the |figure", "its |claim"."""
    if word(sentence, at) in OWNED:
        noun = next((k for k in (at + 1, at + 2) if word(sentence, k) in NOUNS), None)
        if noun is not None:
            yield noun + 1, None


def matter(sentence: Sentence, at: int) -> Ends:
    """Where that ends which takes up what is to be or has been done: "the |plan", "this"."""
    pointing, noun = word(sentence, at), word(sentence, at + 1)
    if pointing in POINTING and noun in MEANT:
        yield at + 2, None
    elif pointing in THIS:
        yield at + 1, None


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
    "HEARER": hearer, "IT": taken_up, "MATTER": matter, "OVER": over, "SOURCE": source,
    "WHEN": placed,
}  # fmt: skip
