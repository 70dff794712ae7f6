"""Annotating: everything that was read is marked, and no text does anything but stand there."""

from __future__ import annotations

import re
from datetime import date, datetime
from html.parser import HTMLParser
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

import analysis
from analysis.annotate import Annotated, terminal
from analysis.annotate.pieces import paragraphs, pieces, within
from analysis.model.unseen import visible

DAY = date(2024, 10, 25)
NEWS = (
    "At least 3,000 North Korean soldiers left on Sunday, Kyiv told Reuters.\n\n"
    "The envoy is 34 years old. Moscow denied that 12,000 troops had been sent."
)
HOSTILE = (
    "<script>alert(1)</script> Some <b onclick='x()'>40</b> men\" left on Sunday, 'Kyiv' said.",
    '"><img src=x onerror=alert(1)> At least 3,000 soldiers were killed, <!-- Kyiv said. -->',
    "</div></style><style>*{display:none}</style> Some 40 men came, Kyiv said. &lt;b&gt; &amp;",
    "Some \u202e000,3 soldiers\u202c came \u2067here\u2069, Kyiv said \x1b]0;title\x07\x1b[31m.",
    "[bold red]Some 40 men[/] came on Sunday[/bold], [link=file:///etc]Kyiv[/link] said.\x00",
)
TAGS = {"style", "div", "p", "mark", "sup", "bdi", "q"}
ATTRIBUTES = {("class", None), ("title", None), ("dir", "auto")}


class Page(HTMLParser):
    """What a browser makes of a page: its elements, their attributes, and its words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str | None]] = set()
        self.marks: list[tuple[str, str]] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {(name, value if name == "dir" else None) for name, value in attrs}
        if tag == "mark":
            said = dict(attrs)
            self.marks.append((said["class"] or "", said.get("title") or ""))

    def handle_data(self, data: str) -> None:
        self.words += data


def html(text: str) -> str:
    """The HTML of a text that was published on one Friday."""
    return analysis.show(text, published=DAY, publisher="Example News")._repr_html_()


def printed(shown: Annotated, width: int = 120, *, coloured: bool = False) -> str:
    """What a terminal of a width is sent."""
    system = "truecolor" if coloured else None
    out = Console(file=StringIO(), width=width, force_terminal=coloured, color_system=system)
    with out.capture() as captured:
        out.print(terminal.annotated(shown.text, shown.notes, width, coloured=coloured))
    return captured.get()


def test_each_number_date_and_source_has_a_note() -> None:
    """Claims, numbers that were not taken, dates and sources are noted with their readings."""
    notes = analysis.show(NEWS, published=DAY).notes
    found = {NEWS[note.starts : note.ends]: (note.kind, note.reading()) for note in notes}
    kind, reading = found["At least 3,000 North Korean soldiers"]
    assert kind == "claim"
    assert "figure: at least 3,000 troops of PRK" in reading
    assert found["34"] == ("number", "number: 34; not taken: age; reason: years of age")
    assert found["Sunday"] == ("date", "days: 2024-10-20 (day); basis: from the publication date")
    assert found["Moscow"] == ("source", "who: Russia; verb: deny")
    assert "claimant: Russia denies" in found["12,000 troops"][1]
    assert [note.number for note in notes] == list(range(1, len(notes) + 1))


def test_each_mark_tells_its_reading() -> None:
    """Each mark in the text has its kind as class and its reading as title."""
    marks = [title for _, title in Page(html(NEWS)).marks if title]
    assert len(marks) == len(analysis.show(NEWS, published=DAY).notes)
    assert any(title.startswith("number not taken: number: 34; not taken: age") for title in marks)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_shown(text: str) -> None:
    """Whatever a text says, it adds no element and no attribute, and no style."""
    page = Page(html(text))
    assert page.tags <= TAGS
    assert page.attributes <= ATTRIBUTES
    assert html(text).count("<style>") == html("").count("<style>") == 1
    assert not re.search(r"[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069]", html(text))
    assert not re.search(r"https?:|url\(|@import", html(""))


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("width", [30, 120])
def test_hostile_text_does_not_steer_the_terminal(text: str, width: int) -> None:
    """Control characters and markup are shown in a terminal and not obeyed."""
    said = printed(analysis.show(text, published=DAY), width)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069]", said)
    assert "[/]" in said if "[/]" in text else True


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from((*HOSTILE, NEWS, "\n\n")))))
def test_no_word_is_lost(text: str | list[str]) -> None:
    """The pieces of the paragraphs are the text, but for the space between them."""
    text = text if isinstance(text, str) else " ".join(text)
    notes = analysis.show(text, published=DAY).notes
    spans = list(paragraphs(text))
    cut = [p for span in spans for p in pieces(text, span, within(span, notes))]
    assert "".join("".join(p.words for p in cut).split()) == "".join(text.split())
    assert sorted(n.number for p in cut for n in p.end) == [note.number for note in notes]
    assert sorted(n.number for p in cut for n in p.begin) == [note.number for note in notes]
    assert Page(html(text)).tags <= TAGS


@pytest.mark.parametrize("width", [20, 40, 89, 90, 200])
def test_terminal_of_any_width(width: int) -> None:
    """No line is wider than the terminal, and no word of a reading is lost in it."""
    said = printed(analysis.show(NEWS, published=DAY), width)
    assert max(map(len, said.splitlines())) <= width
    assert "{34}[" in said
    assert "reason" in said


def test_colour_or_braces() -> None:
    """With colour the marks are coloured; without, they are in braces."""
    shown = analysis.show(NEWS, published=DAY)
    assert "{" not in printed(shown, coloured=True)
    assert "\x1b[" in printed(shown, coloured=True)
    assert "{Sunday}[2]" in printed(shown)
    assert "\x1b" not in printed(shown)


def test_shown_object_says_what_it_holds() -> None:
    """Outside a notebook the object says how much was read."""
    said = "<Annotated: 2 claims, 1 number not taken, 1 date, 3 sources>"
    assert repr(analysis.show(NEWS, published=DAY)) == said


def test_what_is_no_text_is_refused() -> None:
    """Bytes and a date in words are refused; a time counts as its day."""
    with pytest.raises(TypeError, match="not bytes"):
        analysis.show(b"Ten men.")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="2024-10-25"):
        analysis.show("Ten men.", published="2024-10-25")  # type: ignore[arg-type]
    time = datetime(2024, 10, 25, 9)
    assert analysis.show(NEWS, published=time) == analysis.show(NEWS, published=DAY)


def test_visible_leaves_words_alone() -> None:
    """Letters of any script, line breaks and tabs stay as they are."""
    assert visible("Київ\n\tקייב 🪖\r\n") == "Київ\n\tקייב 🪖\n"
