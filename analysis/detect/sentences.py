"""Sentences: where one ends, and the paragraph that each belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.model import Span

WIDTH = 110  # a text with a longer line is not wrapped by hand: its newlines end sentences
PARAGRAPH = re.compile(r"\n[ \t]*(?:\n\s*|(?=[-*•–]\s)|(?=#))")
ENDING = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s+[\"'“‘«(\[—–-]?\s?[A-Z0-9À-ÖØ-ÞА-Я])|\n")
ABBREVIATED = re.compile(
    r"(?:\b(?:Gen|Maj|Lt|Col|Capt|Sgt|Cpl|Adm|Brig|Mr|Mrs|Ms|Dr|Prof|Rep|Sen|Gov|St|No|Nos|vs|Art|Jr"
    r"|Pvt|Cmdr|Hon|Rev|Fig|Vol|approx|ca|cf)|\b[A-Z]|\b(?:[A-Z]\.)+[A-Z]|\b(?:e\.g|i\.e))\.$"
)
DATED = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.$")
STARTERS = re.compile(
    r"\s+(?:The|He|She|It|They|In|On|But|And|A|An|According|At|Its|His|That|This)\b"
)


def sentences(text: str) -> Iterator[tuple[int, Span]]:
    """Each sentence's span with the number of its paragraph.

    >>> text = "Gen. Pat Ryder said so. The U.S. Army met on Nov. 5. He left.\\n\\nNext"
    >>> [text[span.starts : span.ends] for _, span in sentences(text)]
    ['Gen. Pat Ryder said so.', 'The U.S. Army met on Nov. 5.', 'He left.', 'Next']
    """
    wrapped = all(len(line) < WIDTH for line in text.splitlines())
    for paragraph, part in enumerate(paragraphs(text)):
        for span in within(text, part, wrapped):
            yield paragraph, span


def paragraphs(text: str) -> Iterator[Span]:
    """The spans between blank lines, bullets and headings."""
    starts = 0
    for match in PARAGRAPH.finditer(text):
        yield Span(starts, match.start())
        starts = match.end()
    yield Span(starts, len(text))


def within(text: str, paragraph: Span, wrapped: bool) -> Iterator[Span]:
    """The sentences of one paragraph, without the white space around them."""
    starts = paragraph.starts
    for match in ENDING.finditer(text, paragraph.starts, paragraph.ends):
        if is_end(text, match, starts, wrapped):
            yield from trimmed(text, starts, match.end())
            starts = match.end()
    yield from trimmed(text, starts, paragraph.ends)


def is_end(text: str, match: re.Match[str], starts: int, wrapped: bool) -> bool:
    """Whether a full stop ends a sentence and not an abbreviation, or a newline a line of its own."""
    if match.group() == "\n":
        return not wrapped or is_line(text, match.start(), starts)
    if match.group()[0] != ".":
        return True
    before = text[max(starts, match.start() - 12) : match.start() + 1]
    if ABBREVIATED.search(before):
        initials = re.search(r"(?:[A-Z]\.){2,}$", before)
        return bool(initials and STARTERS.match(text, match.end()))
    return not (DATED.search(before) and re.match(r"\s+\d", text[match.end() : match.end() + 4]))


def is_line(text: str, newline: int, starts: int) -> bool:
    """Whether a single newline ends a headline or a list item, and does not only wrap a sentence."""
    line = text[starts:newline].rstrip()
    return line.endswith((".", "!", "?", ":", '"', "”")) or len(line) < 50


def trimmed(text: str, starts: int, ends: int) -> Iterator[Span]:
    """The stretch without white space at its ends, if anything is left of it."""
    while starts < ends and text[starts].isspace():
        starts += 1
    while ends > starts and text[ends - 1].isspace():
        ends -= 1
    if starts < ends:
        yield Span(starts, ends)
