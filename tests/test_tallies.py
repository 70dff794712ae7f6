"""What a figure is a count of, by the words around it: each phrase as `tallies.toml` says."""

from __future__ import annotations

import time
import tomllib
from collections.abc import Iterator
from datetime import date
from importlib.resources import files

import pytest

import analysis
from analysis.normalise.tallies import signs

PUBLISHED = date(2025, 3, 2)


def examples() -> Iterator[object]:
    """Each phrase of the table with what it says of its numbers."""
    table = files("analysis.normalise") / "tallies" / "tallies.toml"
    for expected, phrases in tomllib.loads(table.read_text(encoding="utf-8")).items():
        yield from (pytest.param(phrase, expected, id=phrase) for phrase in phrases)


def read(phrase: str) -> str:
    """What the words of a phrase say of its numbers, one after the other."""
    claims = analysis.extract(phrase, published=PUBLISHED)
    found = signs(phrase, claims)
    return " + ".join(sign.tally or sign.event or "-" for sign in found)


@pytest.mark.parametrize(("phrase", "expected"), list(examples()))
def test_phrase_says_what_it_counts(phrase: str, expected: str) -> None:
    """A phrase says of its numbers what stands before it in the table."""
    assert read(phrase) == expected


@pytest.mark.parametrize("words", ["- " * 500, "-" * 900, "of " * 300, "a battalion " * 80])
def test_odd_words_take_no_time(words: str) -> None:
    """However odd the words around a number, they are read in no time."""
    began = time.perf_counter()
    read(f"{words}3,000 soldiers were killed{words}.")
    assert time.perf_counter() - began < 5


def test_many_claims_take_no_time() -> None:
    """What a figure is a part of is looked for beside it, however many claims a text makes."""
    phrase = "500 soldiers were killed. "
    claims = analysis.extract(phrase * 4000, published=PUBLISHED)
    began = time.perf_counter()
    assert len(list(signs(phrase * 4000, claims))) == 4000
    assert time.perf_counter() - began < 5
