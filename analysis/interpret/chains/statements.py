"""Statements: everything that a text reports as somebody's, whether or not it holds a figure."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.interpret.chains.attribution import Spoken
from analysis.interpret.chains.sayings import sayings
from analysis.model import Attributed, Sentence, Span, Token


def attributed_statements(sentences: Sequence[Sentence]) -> list[Attributed]:
    """Every statement of a text, with the spans of its source, its cue and its content."""
    whole = sayings(sentences)
    return [
        statement(sentence.tokens, item)
        for sentence in sentences
        for item in whole.heard[sentence.index].spoken
        if item.frame.kind != "withhold"
    ]


def statement(tokens: Sequence[Token], item: Spoken) -> Attributed:
    """One reported statement with its spans in the text."""
    frame, voice = item.frame, item.voice
    first, last = frame.content
    source = stretch(tokens, frame.source.first, frame.source.last)
    content = stretch(tokens, first, max(last, first + 1))
    cue = stretch(tokens, *frame.cue)
    return Attributed(voice.name, voice.source_id, frame.kind, source, cue, content)


def stretch(tokens: Sequence[Token], first: int, last: int) -> Span:
    """The span of some tokens, none of them beyond the last one."""
    first, last = (min(at, len(tokens) - 1) for at in (first, last - 1))
    return Span(tokens[first].starts, tokens[max(first, last)].ends)
