"""A text with its notes as HTML that runs nothing, loads nothing, and shows any text as it is."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from importlib.resources import files

from analysis.annotate.notes import KINDS, Note
from analysis.annotate.pieces import Piece, paragraphs, pieces, within
from analysis.model import Span
from analysis.model.unseen import visible


def page(text: str, notes: Sequence[Note]) -> str:
    """The HTML of a text with its notes: its style, a legend, and its paragraphs."""
    style = (files(__package__) / "page.css").read_text(encoding="utf-8")
    rows = "".join(paragraph(text, span, within(span, notes)) for span in paragraphs(text))
    return f'<style>\n{style}</style>\n<div class="reportedly-text">{legend()}{rows}</div>'


def legend() -> str:
    """What each kind of mark stands for."""
    kinds = " ".join(f'<mark class="{name}">{kind.one}</mark>' for name, kind in KINDS.items())
    return f'<p class="legend">Marked: {kinds}. Point at a mark for its reading.</p>'


def paragraph(text: str, span: Span, notes: Sequence[Note]) -> str:
    """A paragraph with its marks, and the readings beside it."""
    words = "".join(map(marked, pieces(text, span, notes)))
    readings = "".join(reading(text, note) for note in notes)
    return f'<div class="row"><p dir="auto">{words}</p><div class="notes">{readings}</div></div>'


def marked(piece: Piece) -> str:
    """The words of a piece, marked as its notes say, and the numbers of the notes that end."""
    words = safe(piece.words)
    if not piece.notes:
        return words
    kinds = " ".join(dict.fromkeys(note.kind for note in piece.notes))
    title = safe("\n".join(f"{KINDS[n.kind].one}: {n.reading()}" for n in piece.notes))
    ends = "".join(f"<sup>[{note.number}]</sup>" for note in piece.end)
    return f'<mark class="{kinds}" title="{title}">{words}</mark>{ends}'


def reading(text: str, note: Note) -> str:
    """The reading of a note: its number, its words, and its parts."""
    said = safe(text[note.starts : note.ends])
    parts = "; ".join(f"{safe(name)}: <bdi>{safe(value)}</bdi>" for name, value in note.parts)
    head = f'[{note.number}] <mark class="{note.kind}">{KINDS[note.kind].one}</mark>'
    return f"<p>{head} <q><bdi>{said}</bdi></q> {parts}</p>"


def safe(words: str) -> str:
    """Words that can stand anywhere in HTML, also in quotes.

    >>> safe("<b title='x'>")
    '&lt;b title=&#x27;x&#x27;&gt;'
    """
    return escape(visible(words))
