"""A text with its notes for a terminal: the readings beside the words, or where narrow, below."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from analysis.annotate.notes import KINDS, Note
from analysis.annotate.pieces import paragraphs, pieces, within
from analysis.model import Span
from analysis.model.unseen import visible

STYLES = {
    "claim": "bold #000000 on #56b4e9",
    "source": "#000000 on #e69f00",
    "date": "#000000 on #00b383",
    "number": "#000000 on #bbbbbb",
}
BESIDE = 90  # characters that a line must have for the readings to stand beside the words
SHARES = (3, 2)  # of a line: the words, and the readings
GAP = 3


def annotated(
    text: str, notes: Sequence[Note], width: int, *, coloured: bool = True
) -> RenderableType:
    """The paragraphs of a text with their readings; marks are braces where there is no colour."""
    rows = (
        arranged(marked(text, span, found, coloured), readings(text, found, coloured), width)
        for span in paragraphs(text)
        for found in [within(span, notes)]
    )
    return Group(legend(coloured), Text(), *rows)


def arranged(words: Text, notes: Sequence[Text], width: int) -> RenderableType:
    """A paragraph and its readings: side by side where there is room, else one below the other."""
    if width < BESIDE or not notes:
        return Group(words, *(Padding(note, (0, 0, 0, 2)) for note in notes), Text())
    row = Table.grid(padding=(0, GAP, 0, 0), expand=True)
    for share in SHARES:
        row.add_column(ratio=share, overflow="fold")
    row.add_row(words, Group(*notes))
    return Group(row, Text())


def legend(coloured: bool) -> Text:
    """What each kind of mark stands for."""
    kinds = [in_style(kind.one, name, coloured) for name, kind in KINDS.items()]
    if not coloured:
        return Text("Marked: {words}[number of their reading].")
    return Text("Marked: ").append_text(Text("  ").join(kinds))


def marked(text: str, span: Span, notes: Sequence[Note], coloured: bool) -> Text:
    """A paragraph with its marks, each followed by the number of its reading."""
    words = Text()
    for piece in pieces(text, span, notes):
        begin, end = ("", "") if coloured else ("{", "}")
        words.append(begin * len(piece.begin))
        inner = min(piece.notes, key=lambda note: note.ends - note.starts, default=None)
        said = visible(piece.words)
        words.append_text(in_style(said, inner.kind, coloured) if inner else Text(said))
        words.append("".join(f"{end}[{note.number}]" for note in piece.end))
    return words


def readings(text: str, notes: Sequence[Note], coloured: bool) -> list[Text]:
    """The reading of every note: its number, its kind, and its parts."""
    return [
        Text(f"[{note.number}] ")
        .append_text(in_style(KINDS[note.kind].one, note.kind, coloured))
        .append_text(Text(" ").append(f"“{visible(text[note.starts : note.ends])}”", "italic"))
        .append(f" {visible(note.reading())}")
        for note in notes
    ]


def in_style(words: str, kind: str, coloured: bool) -> Text:
    """Words in the style of a kind of note."""
    return Text(words, STYLES[kind] if coloured else "")
