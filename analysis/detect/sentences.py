"""Sentences: where one ends, and the paragraph that each belongs to.

How many sentences a stretch of text must be read as stands beside this module, in `sentences.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from analysis.model import Span
from analysis.words import rows

WIDTH = 110  # a text with a longer line is not wrapped by hand: its newlines end sentences
SHORT = 50  # a shorter line without a full stop is a headline or a list item
LONGEST = 2500  # a longer stretch without a full stop is no sentence: it is cut at a break
REACH = 12  # how many characters before a full stop can be an abbreviation

CAPITAL = r"[A-Z0-9À-ÖØ-ÞЀ-Я]"
OPENING = r"(?:''|``|[\"'“‘«(\[—–-])?"
CLOSING = r"[\"'”’»)\]]*"
PARAGRAPH = re.compile(r"\n[^\S\n]*(?:\n\s*|(?=[-*•–]\s)|(?=#))")
CLOSED = r"(?:\s?<(?:/\w{1,10}|br\s?/?)>)"
NEXT = rf"(?=\s{{1,99}}{OPENING}\s?{CAPITAL}|\s{{0,9}}<\w)"
BLOCK = r"</(?:script|style|p|div|li|h[1-6]|t[dhr])>|<br\s?/?>"  # what markup sets apart
ENDING = re.compile(rf"[.!?…]{CLOSING}(?:{CLOSED}*{NEXT}|{CLOSED}+(?=\s?{CAPITAL}))|{BLOCK}|\n")
INITIAL = re.compile(r"\b(?:[A-Z]\.)*[A-Z]\.$")
ITEM = re.compile(r"\s*(?:\d{1,2}|[a-z])\.")
LATIN = re.compile(r"\b(?:e\.g|i\.e)\.$")
HOUR = re.compile(r"\b[ap]\.m\.$")
AFTER_HOUR = re.compile(r"\s+(?:[A-Z][a-z]+day\b|[A-Z]{2,4}\b|[A-Z][a-z]+ time\b|\(\d)")
LAST_WORD = re.compile(r"\b(\w+)\.$")
BLANK = re.compile(r"\s")
NUMBER_NEXT = re.compile(r"\s+\d")
STARTERS = re.compile(
    r"\s+(?:The|He|She|It|They|In|On|But|And|A|An|According|At|Its|His|That|This|We|There)\b"
)
SHORT_NEXT = re.compile(r"\s+([A-Z][a-z]+)\.")


@cache
def abbreviations() -> dict[str, str]:
    """What each abbreviation stands before or in: a title, number, month, company or state."""
    return {row["said"]: row["means"] for row in rows("abbreviations")}


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
    """Whether a full stop ends a sentence and no abbreviation, or a newline a line of its own."""
    if match.group() == "\n":
        return not wrapped or is_line(text, match.start(), starts)
    if match.group()[0] != ".":
        return True
    before = text[max(starts, match.start() - REACH) : match.start() + 1]
    if ITEM.fullmatch(before):
        return False
    return not is_abbreviated(before, text, match.end())


def is_abbreviated(before: str, text: str, ends: int) -> bool:
    """Whether the full stop at the end of `before` belongs to a short form and ends nothing.

    >>> is_abbreviated("the U.S.", "the U.S. Army", 8), is_abbreviated("the U.S.", "the U.S. He", 8)
    (True, False)
    """
    if HOUR.search(before):
        return bool(AFTER_HOUR.match(text, ends))
    if INITIAL.search(before):
        return not STARTERS.match(text, ends)
    last = LAST_WORD.search(before)
    said = last.group(1) if last else ""
    kind = abbreviations().get(said) or abbreviations().get(said[:1].lower() + said[1:])
    if kind == "month":
        return bool(NUMBER_NEXT.match(text, ends))
    if kind == "company":
        return not STARTERS.match(text, ends)
    if kind == "state":
        title = SHORT_NEXT.match(text, ends)
        return title is not None and abbreviations().get(title.group(1)) == "title"
    return kind is not None or bool(LATIN.search(before))


def is_line(text: str, newline: int, starts: int) -> bool:
    """Whether a newline ends a headline or a list item, and does not only wrap a sentence."""
    ends = newline
    while ends > starts and text[ends - 1].isspace():
        ends -= 1
    return ends - starts < SHORT or text.endswith((".", "!", "?", ":", '"', "”"), starts, ends)


def trimmed(text: str, starts: int, ends: int) -> Iterator[Span]:
    """The stretch without white space at its ends, if anything is left of it."""
    while starts < ends and text[starts].isspace():
        starts += 1
    while ends > starts and text[ends - 1].isspace():
        ends -= 1
    while ends - starts > LONGEST and (cut := break_before(text, starts, starts + LONGEST)):
        yield Span(starts, cut)
        starts = cut + 1
    if starts < ends:
        yield Span(starts, ends)


def break_before(text: str, starts: int, ends: int) -> int | None:
    """The last blank behind a semicolon or comma before a place, else the last blank.

    Nobody reads a sentence of several thousand characters as one; cut up, it is read in time that
    grows with its length alone.
    """
    for sign in ("; ", ", "):
        at = text.rfind(sign, starts + 1, ends)
        if at > 0:
            return at + 1
    blanks = (m.start() for m in BLANK.finditer(text, starts + 1, ends))
    return max(blanks, default=None)
