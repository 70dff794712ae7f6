"""Who says it: every construction of attribution, as three tables list them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.resources import files

import pytest

from analysis.detect import Sentences
from analysis.interpret.chains import saying, sayings
from analysis.model import Span
from analysis.pipeline.extract import attributions

NAMES = ("attribution.toml", "hops.toml", "passages.toml")
TABLES = [files("analysis.interpret") / "chains" / name for name in NAMES]
STATEMENT = "ome 5,000 soldiers have left"


def text_of(span: Span, text: str) -> str:
    """The words of a span."""
    return text[span.starts : span.ends]


def examples() -> Iterator[object]:
    """Each phrase of the tables with its reading; those of `[fails]` as expected failures."""
    for path in TABLES:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        fails = table.pop("fails")
        for reading, phrases in table.items():
            yield from (pytest.param(reading, phrase, id=phrase) for phrase in phrases)
        for reading, phrases in fails.items():
            for phrase in phrases:
                yield pytest.param(reading, phrase, id=phrase, marks=pytest.mark.xfail(strict=True))


def filled(phrase: str) -> str:
    """A phrase with a statement for each "...", capitalised where it begins a sentence."""
    text, *rest = phrase.split("...")
    for following in rest:
        before = text.rstrip('" ')
        text += ("S" if not before or before[-1] in ".?" else "s") + STATEMENT + following
    return text


def read(phrase: str) -> str:
    """Who says the last figure of a phrase, or that in brackets, in the notation of the table."""
    text = filled(phrase)
    asked = text.find("[")
    sentences = Sentences(text.replace("[", "").replace("]", ""))
    counts = [(s, q.first) for s in sentences for q in s.quantities if q.kind == "count"]
    starts = [s.tokens[at].starts for s, at in counts]
    sentence, at = counts[starts.index(asked) if asked >= 0 else -1]
    return str(saying(sentence, sayings(sentences), at))


@pytest.mark.parametrize(("reading", "phrase"), list(examples()))
def test_phrase_is_read_as_its_table_says(reading: str, phrase: str) -> None:
    """A phrase names the claimant and the relays that stand before it in the table."""
    if reading == "nothing":
        assert attributions(phrase) == []
    else:
        assert read(phrase) == reading


def spans(text: str) -> list[tuple[str, str, str]]:
    """The words of each statement's source, cue and content."""
    found = attributions(text)
    return [
        (text_of(s.source, text), text_of(s.cue, text), text_of(s.content, text)) for s in found
    ]


def test_a_statement_before_its_verb_is_all_that_follows() -> None:
    """Of "X said that …", what follows the verb is theirs."""
    assert spans("Seoul said that nobody left.") == [("Seoul", "Seoul said", "that nobody left.")]


def test_a_statement_around_its_verb_is_the_sentence() -> None:
    """Of "…, X said", the whole sentence is theirs."""
    text = "Nobody left, Seoul said."
    assert spans(text) == [("Seoul", "Seoul said", text)]


def test_according_to_reaches_no_further_than_a_semicolon() -> None:
    """Of "… ; according to X, …", the clause behind the semicolon is theirs."""
    text = "Nobody left; according to Seoul, many stayed."
    assert spans(text) == [("Seoul", "according to Seoul", "according to Seoul, many stayed.")]


def test_statements_stand_in_the_order_of_their_cues() -> None:
    """The outer statement comes before the one that it holds."""
    found = attributions("Seoul said that, in the view of Moscow, nobody left.")
    assert [said.name for said in found] == ["South Korea", "Russia"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Moscow denied that anybody had left.", "deny"),
        ("Moscow confirmed that they had left.", "confirm"),
        ("Moscow doubts that they have left.", "doubt"),
        ("Moscow believes that they have left.", "estimate"),
        ("Reuters reported that they had left.", "report"),
        ("They left, Reuters reported, citing Moscow.", "cite"),
    ],
)
def test_kind_is_what_the_cue_does(text: str, kind: str) -> None:
    """A statement's kind tells a denial from a belief, a report or a citation."""
    assert attributions(text)[-1].kind == kind


def test_text_without_words_has_no_statements() -> None:
    """An empty text reports nothing."""
    assert attributions("") == []
    assert attributions(' \n"—" …') == []


@pytest.mark.parametrize(
    "text",
    [
        "Some 300 men left, if Ukraine's military intelligence is briefed and 40 of them stayed.",
        "Some 300 men left after the National Intelligence Service had briefed them.",
        "After Seoul's spy agency had briefed lawmakers, 300 men left.",
    ],
)
def test_a_cue_holds_words(text: str) -> None:
    """The words that attribute a statement stand in the text, in whatever order they come."""
    assert all(statement.cue.starts < statement.cue.ends for statement in attributions(text))
