"""Numbers and figures: where they stand, what they are worth, and that no text stops them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from endless import endless, sizes
from hypothesis import given
from hypothesis import strategies as st

from analysis.detect.figures import Bounded, figures
from analysis.detect.kinds import kind
from analysis.detect.numbers import expressions
from analysis.detect.sentences import sentences
from analysis.model import Figure
from analysis.words import meanings, rows
from analysis.words.tokens import tokens

HOSTILE = {
    "digits": "9",
    "points": "1.1.",
    "blanks": " ",
    "lines": "\n",
    "quotes": '"“',
    "millions": "million ",
    "bounds": "about at least ",
    "no blanks": "abc1",
    "full stops": ". ",
    "lines without an end": "a line that does not end here and goes on and on for a while\n",
}
NUMBERED = {
    "grouped digits": "9,999,",
    "lists": "1, ",
    "hundreds": "a hundred and ",
    "ranges": "5 to ",
    "hyphens": "five-",
    "resolutions": "resolutions 1, 2, ",
}
SIZES = sizes(HOSTILE.values(), NUMBERED.values())
SMALL = {int(value): word for word, value in meanings("cardinals").items() if word != "fourty"}
PIECES = st.sampled_from(
    [
        "12,000", "3.5", "two", "hundred", "thousand", "million", "and", "a", "half", "dozen", "of",
        "to", "-", "or", "between", "about", "at least", "$", "%", "km", "2024", "KN-23", "11th",
        "several", "dozens", "’", "½", "٣", "k", "m", "soldiers", ",", ".", "\n", "third", "one",
        "²", "9,999", "up to", "more", "1/2", "score", "couple", "from", "rose", "No.", "(", "+82",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=25).map(" ".join))


def words(value: int) -> str:
    """A number below a billion in English words."""
    for factor, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= factor:
            rest = value % factor
            joint = " and " if 0 < rest < 100 else " "
            return f"{words(value // factor)} {name}" + (joint + words(rest) if rest else "")
    if value in SMALL:
        return SMALL[value]
    return f"{SMALL[value // 10 * 10]}-{SMALL[value % 10]}"


def read(said: str) -> list[Bounded]:
    """The figures of a text."""
    return figures(tokens(said))


@given(st.integers(1, 999_999_999))
def test_words_round_trip(value: int) -> None:
    """A whole number written in words is read as itself."""
    assert [found.figure for found in read(words(value))] == [Figure(best=value)]


@given(st.integers(0, 10**14), st.sampled_from([",", "\u00a0", "\u2009", "\u202f", "’", " "]))
def test_thousands_round_trip(value: int, sign: str) -> None:
    """A whole number written with any thousands sign is read as itself."""
    assert [found.figure for found in read(f"{value:,}".replace(",", sign))] == [Figure(best=value)]


@given(st.integers(1, 999), st.sampled_from(["k", "K", " thousand", "-thousand"]))
def test_scales_round_trip(value: int, scale: str) -> None:
    """A number with a scale behind it is so many thousands."""
    assert [found.figure for found in read(f"{value}{scale}")] == [Figure(best=1000 * value)]


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_ranges_round_trip(first: int, second: int) -> None:
    """Between a lower and a higher number lies an interval that ends with the higher one."""
    low, high = sorted((first, first + second))
    found = read(f"between {low:,} and {high:,}")
    assert found[0].figure.high == high
    assert found[0].figure.low in {low, 1000 * low}


@given(TEXTS)
def test_tokens_slice_back(text: str) -> None:
    """Every token's offsets give its words, in order, and only blanks lie between."""
    found = tokens(text)
    assert all(text[token.starts : token.ends] == token.text for token in found)
    gaps = [text[a.ends : b.starts] for a, b in pairwise(found)]
    assert all(not gap.strip() or not gap.isascii() for gap in gaps)


@given(TEXTS)
def test_figures_are_in_order(text: str) -> None:
    """Figures stand one after the other, each with low ≤ best ≤ high, and never raise."""
    found, last = tokens(text), 0
    for figure in figures(found):
        assert last <= figure.first < figure.last <= len(found)
        assert figure.begins <= figure.first
        assert figure.last <= figure.stops
        ends = [figure.figure.low, figure.figure.best, figure.figure.high]
        known = [end for end in ends if end is not None]
        assert known
        assert known == sorted(known)
        last = figure.last


@given(TEXTS)
def test_kinds_never_raise(text: str) -> None:
    """Every number of any text gets a kind with a reason, or may count something."""
    found = tokens(text)
    for figure in figures(found):
        decided = kind(found, figure, frozenset())
        assert decided is None or (decided.kind and decided.reason)


@given(TEXTS)
def test_sentences_cover_the_text(text: str) -> None:
    """Sentences stand in order and leave out nothing but blanks."""
    spans = [span for _, span in sentences(text)]
    left = [text[a.ends : b.starts] for a, b in pairwise(spans)]
    edges = [text[: spans[0].starts], text[spans[-1].ends :]] if spans else [text]
    assert not "".join(left + edges).strip()


@pytest.mark.parametrize(("piece", "size"), SIZES, ids=[*HOSTILE, *NUMBERED])
def test_hostile_texts_end(piece: str, size: int) -> None:
    """A megabyte of one piece over and over is read to its end, or a fifth of one of numbers."""
    text = endless(piece, size)
    spans = [span for _, span in sentences(text)]
    for span in spans:
        found = tokens(text, span.starts, span.ends)
        for figure in figures(found):
            kind(found, figure, frozenset())
    assert all(span.ends <= size for span in spans)


def test_long_digits_are_no_count() -> None:
    """More digits than a count has are the number of a thing, and are never infinite."""
    (found,) = expressions(tokens("9" * 400))
    assert found.kind == "designation"
    assert found.best is not None
    assert found.best < 1e16


def test_bounds_are_known() -> None:
    """Every bounding phrase has one meaning on each side, and it is one of the bounds."""
    sides = [(row["said"].lower(), row["side"]) for row in rows("bounds")]
    assert len(sides) == len(set(sides))
    known = {"exact", "approx", "at_least", "more_than", "at_most", "less_than"}
    assert {row["means"] for row in rows("bounds")} <= known


def test_indefinites_are_intervals() -> None:
    """Every indefinite plural means an interval that is not empty."""
    for said, means in meanings("indefinites").items():
        low, high = means.split("..")
        assert 0 < int(low) < int(high), said
