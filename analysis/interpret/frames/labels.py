"""Labels: whoever stands before a colon or behind a dash, without a verb: "X: …", "… – X"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.equated import opened
from analysis.interpret.frames.frame import Frame, after, whole
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.frames.sources import behind
from analysis.interpret.near import (
    ENDS,
    OWNS,
    acts,
    counts,
    gap,
    holds,
    is_act,
    places,
    word,
)
from analysis.model import Mention, Sentence
from analysis.words import grammar
from analysis.words.gazetteer import OUTLETS

CHANNELS = frozenset({"on", "in", "via", "at", "during", ",", "to"})
COMING = frozenset({"after", "coming", "emerging", "fresh", "leaving", "speaking", "writing"})
DIFFERING = frozenset({"differs", "disagrees", "objects", "corrects", "demurs", "dissents"})
DASHES = frozenset({"–", "—", "-"})
SIGNS = DASHES | {":"}
FIGURES = grammar("figure nouns")
QUOTES = frozenset({"quote", "quotation"})
ANSWERS = FIGURES | {"answer", "reply", "response"}
REACH = 14  # tokens before a colon that may name somebody, their office and where they spoke


def labels(sentence: Sentence) -> Iterator[Frame]:
    """Frames of those who are named like a label at one end of what they say."""
    if SIGNS.isdisjoint(sentence.said):
        return
    for at in places(sentence, {":"}):
        source = quoted(sentence, at) or headed(sentence, at) or opening(sentence, at)
        source = source or giving(sentence, at)
        if source and counts(sentence, at + 1, len(sentence.tokens)):
            yield Frame(source, kind(source), (0, at + 1), after(sentence, at + 1), False)
    if source := closing(sentence):
        span = phrase_start(sentence, source) - 1, source.last
        yield Frame(source, kind(source), span, whole(sentence), True)


def kind(source: Mention) -> str:
    """An outlet reports, everybody else says."""
    return "report" if source.kind in OUTLETS else "say"


def quoted(sentence: Sentence, colon: int) -> Mention | None:
    """Who is quoted: "Quote from Shoigu: …"."""
    if word(sentence, 0) not in QUOTES or word(sentence, 1) not in {"from", "by", "of"}:
        return None
    source = behind(sentence, 2)
    return source if source and source.last == colon else None


def giving(sentence: Sentence, colon: int) -> Mention | None:
    """Who is said to give a number that stands behind a colon: "A number was given by X: 300"."""
    source = next((m for m in sentence.mentions if m.last == colon), None)
    if source is None or not holds(sentence, ANSWERS, 0, source.first):
        return None
    link = word(sentence, phrase_start(sentence, source) - 1)
    return source if link in {"by", "from", "is", "was"} else None


def headed(sentence: Sentence, colon: int) -> Mention | None:
    """The body of a land or town that a headline names without "of": "Gaza |health ministry: …"."""
    body = next((m for m in sentence.mentions if m.last == colon and m.first), None)
    if body is None or body.form != "definite" or not body.kind.startswith("body:"):
        return None
    seats = (*sentence.of("country"), *sentence.of("place"))
    return body if any(m.first == 0 and m.last == body.first for m in seats) else None


def opening(sentence: Sentence, colon: int) -> Mention | None:
    """Who opens a sentence, with nothing but where they spoke before a colon.

    A state before a colon is what is told of, as in a list of tolls.
    """
    first = behind(sentence, 0)
    if first is None or not 0 < colon <= REACH or first.kind == "government":
        return None
    start = opened(sentence, first)
    start = 0 if gap(sentence, 0, start) == ["not", "so"] else start
    if first.last > colon or start or word(sentence, first.last) == OWNS:
        return None
    if first.kind == "surname" and is_act(sentence, first.first):
        return None  # "Dead: around 300"
    told = gap(sentence, first.last, colon)
    placed = not told or told[0] in CHANNELS | COMING or (len(told) == 1 and told[0] in DIFFERING)
    free = placed and not acts(sentence, first.last, colon)
    return first if free and not counts(sentence, 0, colon) else None


def closing(sentence: Sentence) -> Mention | None:
    """Whom a dash or colon at the end of a sentence names: "Russia lost 300 men – ISW"."""
    last = next(reversed(sentence.mentions), None)
    if last is None or last.kind == "government" or word(sentence, last.last) not in ENDS:
        return None
    at = phrase_start(sentence, last) - 1
    named = word(sentence, at) in SIGNS and counts(sentence, 0, at)
    apart = not any(is_act(sentence, k) for k in range(at, last.first))
    if named and is_compound(sentence, at) and last.first > at + 1:
        return None
    return last if named and apart else None


def is_compound(sentence: Sentence, at: int) -> bool:
    """Whether a hyphen at a token joins two words: "his one-year|-|old niece X"."""
    return at > 0 and sentence.tokens[at].starts == sentence.tokens[at - 1].ends
