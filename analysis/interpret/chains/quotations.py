"""Quotations of several sentences: who speaks is only told where they close: "…. …," X said."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.interpret.chains.attribution import Spoken
from analysis.interpret.near import word
from analysis.model import Sentence

QUOTED = "behind the quotation"
OPENING, CLOSING, EITHER = frozenset({"“", "«"}), frozenset({"”", "»"}), frozenset({'"'})
MARKS = OPENING | CLOSING | EITHER
FARTHEST = 6  # sentences that a quotation goes on for
NEAR = 9  # tokens between its end and whoever speaks


def closing_mark(sentences: Sequence[Sentence], index: int) -> tuple[int, int] | None:
    """The sentence and token at which a quotation closes that goes on past a sentence."""
    if not goes_on(sentences, index, FARTHEST):
        return None
    paragraph = sentences[index].paragraph
    for at in range(index + 1, min(index + FARTHEST, len(sentences))):
        if sentences[at].paragraph != paragraph:
            return None
        if found := marks(sentences[at]):
            opens = word(sentences[at], found[0]) in OPENING
            return None if opens else (at, found[0])
    return None


def goes_on(sentences: Sequence[Sentence], index: int, farthest: int) -> bool:
    """Whether a quotation is open at the end of a sentence."""
    sentence, found = sentences[index], marks(sentences[index])
    if not found:
        before = index > 0 and sentences[index - 1].paragraph == sentence.paragraph
        return before and farthest > 0 and goes_on(sentences, index - 1, farthest - 1)
    last = word(sentence, found[-1])
    straight = last in EITHER and found[0] == 0 and len(found) % 2 == 1
    return last in OPENING or straight


def marks(sentence: Sentence) -> list[int]:
    """The tokens of a sentence at which a quotation opens or closes."""
    if MARKS.isdisjoint(sentence.said):
        return []
    return [at for at, said in enumerate(sentence.lowers) if said in MARKS]


def is_behind(item: Spoken, mark: int) -> bool:
    """Whether somebody speaks right behind the end of a quotation."""
    first = item.frame.cue[0]
    return item.frame.around and item.frame.kind != "cite" and mark < first <= mark + NEAR
