"""Extracting: what holds for any text whatever, and for texts that are hard to read."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from endless import endless
from hypothesis import given
from hypothesis import strategies as st

import analysis
from analysis.model import Claim, Reading
from analysis.pipeline.extract import dates_said, reading

DAY = date(2024, 10, 25)
SENTENCE = "Kyiv said about 3,000 North Korean soldiers were killed in Kursk on Thursday."
PARTS = (
    "about 3,000 North Korean soldiers|more than 12|between 5 and|10,000|hundreds of|a force of|"
    "at least|up to|another|dozens of them|a dozen tanks|5,000-strong|500 of whom|9 million shells|"
    "were killed|or wounded|will be sent|have arrived|lost|captured|dead|in Kursk|to Russia|there|"
    "Kyiv said|that|denied|according to Reuters|Pat Ryder told reporters|may|reportedly|who|"
    "last week|in October|since 5 May|2024|152mm|$3 million|20%|of|and|,|.|;|“|”|(|)|–|\n|\n\n|the"
)
NEWS = st.lists(st.sampled_from(PARTS.split("|")), max_size=40).map(" ".join)
TEXTS = st.one_of(NEWS, st.text(max_size=200))


PACKAGES = ("actors", "around", "counted", "measures", "periods")
FIRST = """
import importlib, os, sys
for name in sys.argv[1:]:
    if not (child := os.fork()):
        importlib.import_module(f"analysis.interpret.{name}")
        os._exit(0)
    print(name, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.fixture(autouse=True, scope="module")
def vocabularies() -> None:
    """The vocabularies, read before any text is timed."""
    reading(SENTENCE)


def test_each_package_can_be_imported_first() -> None:
    """No package of the engine needs another one to have been imported before it."""
    command = [sys.executable, "-c", FIRST, *PACKAGES]
    said = subprocess.run(command, capture_output=True, text=True, check=True)
    assert said.stdout.split("\n")[:-1] == [f"{name} 0" for name in PACKAGES], said.stderr


@pytest.mark.parametrize("last", ["pre-October", "ex-Friday", "x'Friday", "Kyiv-Monday"])
def test_a_date_within_the_last_word(last: str) -> None:
    """A text that ends within a word that holds a date is read like any other."""
    [number] = analysis.numbers(f"Kyiv said 40 soldiers were killed {last}")
    assert (number.said, number.decision) == ("40", "claim")


def read(text: str) -> Reading:
    """The reading of a text that a wire published on one Friday."""
    return reading(text, published=DAY, publisher="Reuters")


def spans(claim: Claim) -> list[tuple[int, int]]:
    """Every span of a claim: its quote, its number, its claimant's cue and its evidence."""
    cues = [(h.starts, h.ends) for h in claim.chain if h.starts is not None and h.ends is not None]
    numbers = [(claim.number.starts, claim.number.ends)] if claim.number else []
    evidence = [(each.starts, each.ends) for each in claim.evidence]
    return [(claim.starts, claim.ends), *numbers, *cues, *evidence]


@given(TEXTS)
def test_spans_lie_within_the_text_and_hold_something(text: str) -> None:
    """Any text can be read, and each span of each claim cuts words out of it."""
    for claim in read(text).claims:
        assert claim.quote == text[claim.starts : claim.ends]
        assert all(0 <= starts < ends <= len(text) for starts, ends in spans(claim))
        assert all(text[starts:ends].strip() for starts, ends in spans(claim))


def test_a_text_is_let_go_as_soon_as_it_is_read() -> None:
    """Nothing that is made of a text is left to the collector of garbage, which would cost time."""
    text = f"{SENTENCE} The ministry said that it had counted 12 more. They denied it."
    gc.collect()
    gc.disable()
    try:
        read(text)
        assert gc.collect() == 0
    finally:
        gc.enable()


@given(TEXTS)
def test_numbers_hold_what_is_said(text: str) -> None:
    """The words of a number are those at its place in the text."""
    for number in read(text).numbers:
        assert number.said == text[number.starts : number.ends]


@given(TEXTS)
def test_ends_of_a_figure_are_in_order(text: str) -> None:
    """A figure's low end is not above its best value, nor that above its high end."""
    for number in read(text).numbers:
        figure = number.figure
        known = [end for end in (figure.low, figure.best, figure.high) if end is not None]
        assert known == sorted(known)


@given(TEXTS)
def test_each_number_ends_in_one_claim_or_one_reason(text: str) -> None:
    """No number stands in two claims, and one that stands in none has a reason."""
    found = read(text)
    claimed = Counter(claim.number for claim in found.claims if claim.number)
    assert len({(number.starts, number.ends) for number in found.numbers}) == len(found.numbers)
    for number in found.numbers:
        assert number.reason
        assert claimed[number] == (number.decision == "claim")
    assert claimed.keys() <= set(found.numbers)


@given(TEXTS)
def test_chain_begins_with_one_claimant_and_ends_with_the_publisher(text: str) -> None:
    """A chain is one claimant, any relays, and the publisher."""
    for claim in read(text).claims:
        first, *relays, last = [hop.role for hop in claim.chain]
        assert (first, last) == ("claimant", "publisher")
        assert set(relays) <= {"relay"}


@given(NEWS)
def test_chain_without_a_publisher_ends_with_a_relay_or_the_claimant(text: str) -> None:
    """Without a publisher no hop is one, and the claimant still stands first."""
    for claim in reading(text, published=DAY).claims:
        assert [hop.role for hop in claim.chain].count("claimant") == 1
        assert claim.claimant.role == "claimant"
        assert "publisher" not in {hop.role for hop in claim.chain}


@given(TEXTS)
def test_same_text_is_read_the_same_twice(text: str) -> None:
    """Reading holds no state: the second time gives what the first gave."""
    assert read(text) == read(text)


@given(st.text(alphabet=" \n\t\r", max_size=20), st.text(alphabet=" \n\t", max_size=20))
def test_white_space_around_a_text_only_moves_its_claims(before: str, after: str) -> None:
    """Blanks before and after a text change nothing but the offsets."""
    alone, around = read(SENTENCE).claims, read(f"{before}{SENTENCE}{after}").claims
    assert [claim.quote for claim in around] == [claim.quote for claim in alone]
    assert [c.starts - len(before) for c in around] == [c.starts for c in alone]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"🪖🇰🇵 {SENTENCE} 👨‍👩‍👧‍👦", id="emoji beyond the basic plane"),
        pytest.param(f"قال المتحدث إن {SENTENCE} نهاية", id="right-to-left text around"),
        pytest.param(f"\u202e{SENTENCE}\u202c", id="direction marks around"),
        pytest.param(f"\x01\x02\x1b[31m {SENTENCE}\x7f", id="control characters around"),
        pytest.param(f"Headline\r\n\r\n{SENTENCE}\r\n", id="lines that end in CRLF"),
        pytest.param(f"\ufeff{SENTENCE}", id="a byte order mark"),
        pytest.param(f"e\u0301 {SENTENCE}", id="a combining accent"),
    ],
)
def test_sentence_is_read_among_unusual_characters(text: str) -> None:
    """Unusual characters around a sentence leave its claim where and what it is."""
    claim = read(text).claims[0]
    assert claim.quote == "about 3,000 North Korean soldiers"
    assert claim.starts == text.index("about")
    assert (claim.measure, claim.actor, claim.claimant.source_id) == (
        "killed",
        "PRK",
        "ukr-government",
    )


def test_empty_text_holds_nothing() -> None:
    """An empty text has no claim, no number and no date."""
    assert read("") == Reading((), (), ())


@pytest.mark.parametrize("text", [" ", "\n", ".", "3,000", "of", "killed", "“", "about", "—"])
def test_text_of_one_word_makes_no_claim(text: str) -> None:
    """A word or a mark alone says nothing of anybody."""
    assert read(text).claims == ()


@pytest.mark.parametrize(
    "part",
    [
        pytest.param("about 3,000 North Korean soldiers were killed in Kursk and ", id="claims"),
        pytest.param("soldiers ", id="nouns"),
        pytest.param("of the ", id="links"),
        pytest.param("3,000 ", id="numbers"),
        pytest.param("Kyiv said. Moscow denied it. ", id="speakers"),
        pytest.param("on 5 October 2024 ", id="dates"),
        pytest.param("x", id="one word"),
    ],
)
def test_line_without_an_end_is_read(part: str) -> None:
    """A line of 100 kB without a full stop is read to its end, and each number is decided."""
    numbers = read(endless(part, 100_000)).numbers
    assert all(number.reason for number in numbers)


PARTS_OF_THE_FACE = [analysis.extract, analysis.numbers, analysis.dates, analysis.attributions]


@pytest.mark.parametrize("part", PARTS_OF_THE_FACE)
@pytest.mark.parametrize("text", [b"Ten men.", None, 10, ["Ten men."]])
def test_what_is_no_text_is_a_type_error(part: Callable[..., Any], text: Any) -> None:
    """Bytes and whatever else is no text are refused by name."""
    with pytest.raises(TypeError, match=f"must be a str, not {type(text).__name__}"):
        part(text)


@pytest.mark.parametrize("part", [analysis.extract, analysis.dates])
@pytest.mark.parametrize("day", ["2024-10-25", 20241025])
def test_what_is_no_date_is_a_type_error(part: Callable[..., Any], day: Any) -> None:
    """A publication day that is no date is refused, and the message shows how to write one."""
    with pytest.raises(TypeError, match=r"date\(2024, 10, 25\)"):
        part("They left on Sunday.", published=day)


def test_a_time_of_publication_counts_as_its_day() -> None:
    """A time is as good as its day."""
    time = datetime(2024, 10, 25, 9, 30)
    assert analysis.dates("on Sunday", published=time) == analysis.dates("on Sunday", DAY)
    assert analysis.extract(SENTENCE, published=time) == analysis.extract(SENTENCE, published=DAY)


def test_a_publisher_is_a_name_or_none() -> None:
    """A publisher that is no name is refused; a blank one is none."""
    with pytest.raises(TypeError, match="must be a str, not int"):
        analysis.extract(SENTENCE, publisher=5)  # type: ignore[arg-type]
    assert analysis.extract(SENTENCE, publisher=" ") == analysis.extract(SENTENCE)


def test_verb_before_a_date_on_which_something_began_says_nothing() -> None:
    """ "Ukraine has held it since August" is no statement of Ukraine's."""
    text = "The town, which Kyiv has held since May, but whether any have fought he could not say."
    assert [said.claimant for said in dates_said(text, DAY)] == [None]
