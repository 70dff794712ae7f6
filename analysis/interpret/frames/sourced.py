"""Frames with the word source: "the source of the figure is X", "X is its source"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.interpret.frames.frame import Frame, whole
from analysis.interpret.frames.sources import behind
from analysis.interpret.near import BREAKS, counts, gap, holds, places, places_near, word
from analysis.model import Mention, Sentence
from analysis.words import grammar

SOURCES = frozenset({"source", "sources", "origin"})
AUTHORITIES = frozenset({"authority", "source", "sources", "witness", "witnesses"})
BEING = grammar("finite be") | {"being"}
SAYS = frozenset({"say", "says", "said"})
OF = frozenset({"of", "for", "behind"})
OWN = grammar("possessives") | {"whose"}
OWNING = OWN | {"the"}
REACH = 9
NAMED = 6  # tokens from a name to its authority: "given with |the mayor, X,| as its only source"
FIGURES = grammar("figure nouns")
NAMED_AS = frozenset({"given", "named", "cited", "quoted"})
CREDITING = NAMED_AS | grammar("naming a source")
PAPERS = grammar("publications") | {"remark", "interview", "post", "speech", "call"}
OF_A_PAPER = frozenset({"by", "from", "of", "that", "which", "with"})


def sourced(sentence: Sentence) -> Iterator[Frame]:
    """Frames that name the source of a figure: it is cited where somebody else passes it on."""
    for at in places(sentence, SOURCES):
        mention = named_source(sentence, at)
        if mention:
            own = word(sentence, at - 1) in OWN or word(sentence, at + 1) in NAMED_AS
            kind = "cite" if own else "say"
            span = mention.first, max(at + 1, mention.last)
            yield Frame(mention, kind, span, whole(sentence), True)
    yield from so_said(sentence)
    yield from on_authority(sentence)


def so_said(sentence: Sentence) -> Iterator[Frame]:
    """Frames with "and it is X who says so", "with X as the one who says so", behind a figure."""
    for at in places(sentence, {"so"}):
        who = at - 2
        if word(sentence, at - 1) not in SAYS or word(sentence, who) not in {"who", "that"}:
            continue
        source = next((m for m in sentence.mentions if m.last == who), None)
        one = gap(sentence, who - 2, who) == ["the", "one"]
        if source is None and one:
            beside = (m for m in sentence.mentions if is_beside(sentence, m, who - 2, at + 1))
            source = next(beside, None)
        if source:
            span = min(source.first, who), max(source.last, at + 1)
            yield Frame(source, "say", span, whole(sentence), True)


def is_beside(sentence: Sentence, mention: Mention, first: int, last: int) -> bool:
    """Whether only a form of "be" stands between a mention and some words."""
    ahead, behind_it = gap(sentence, mention.last, first), gap(sentence, last, mention.first)
    return any(len(said) == 1 and said[0] in BEING for said in (ahead, behind_it))


def on_authority(sentence: Sentence) -> Iterator[Frame]:
    """Frames with "with X as its authority": X is cited by whoever else speaks."""
    for at in places(sentence, AUTHORITIES):
        link = at - 1 - (word(sentence, at - 1) in {"only", "sole", "main"})
        if word(sentence, link) not in OWNING or word(sentence, link - 1) != "as":
            continue
        source = next((m for m in reversed(sentence.mentions) if m.last <= link - 1), None)
        given = range(source.first - 1, source.first - 5, -1) if source else range(0)
        opens = next((k for k in given if word(sentence, k) in CREDITING), None)
        if source and opens is not None and link - 1 - source.last <= NAMED:
            yield Frame(source, "cite", (opens, at + 1), whole(sentence), True)


def named_source(sentence: Sentence, at: int) -> Mention | None:
    """Who is said to be the source at a token, behind it or before it."""
    if word(sentence, at + 1) in BREAKS | {".", ""} and word(sentence, at - 2) == "being":
        return next((m for m in sentence.mentions if m.last == at - 2), None)
    apart = word(sentence, at - 1) == "the" and word(sentence, at - 2) in BREAKS
    if apart and word(sentence, at + 1) in BEING:
        return behind(sentence, at + 2) if counts(sentence, 0, at - 2) else None
    of_figure = word(sentence, at + 1) in OF and holds(sentence, FIGURES, at + 2, at + 5)
    if of_figure and word(sentence, at - 2) in BEING:
        return next((m for m in sentence.mentions if m.last == at - 2), None)
    given = word(sentence, at + 1) in NAMED_AS and word(sentence, at - 1) == "the"
    if not of_figure and not given and word(sentence, at - 1) not in OWN:
        return None
    being = (k for k in range(at + 1, at + REACH) if word(sentence, k) in BEING | {":"})
    verb = next(being, None)
    if verb is None:
        return None
    paper = next(iter(places_near(sentence, PAPERS, verb + 2, verb + 5)), None)
    said = paper is not None and word(sentence, paper + 1) in OF_A_PAPER
    mention = behind(sentence, paper + 2 if said and paper else verb + 1)
    starts = paper + 1 if said and paper else verb
    return mention if mention and mention.first - starts <= 4 else None
