"""Dates: where they stand, which days they allow, and that no text stops them."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from endless import endless, sizes
from hypothesis import given
from hypothesis import strategies as st

from analysis.detect.dates import dates
from analysis.detect.dates.search import RULES, anchors, starts_of
from analysis.words import meanings

FRIDAY = date(2024, 10, 25)
HOSTILE = {
    "parts": "early late mid-",
    "blanks": "October" + " " * 400,
    "units": "week ",
    "openers": "since by until ",
    "digits": "1",
    "no blanks": "MondayOctober2024",
    "numbers": "1, 2, 3, ",
}
DATED = {
    "months": "May ",
    "weekdays to weekdays": "Monday to ",
    "years": "2024-",
    "years apart": "2024 ",
    "days": "8 October and ",
    "ordinals": "the 5th ",
    "a week earlier": "a week earlier. ",
}
SIZES = sizes(HOSTILE.values(), DATED.values())
PIECES = st.sampled_from(
    [
        "October", "Oct.", "May", "8", "31", "2024", "2000", "Monday", "last", "next", "this",
        "week", "month", "year", "two", "days", "earlier", "ago", "since", "by", "early", "mid-",
        "late", "the", "of", "and", "to", "-", ",", ".", "between", "from", "overnight",
        "yesterday", "first", "quarter", "half", "summer", "weekend", "the 31st", "Q4", "1990s",
        "9999", "will", "said", "end", "past", "24", "hours", "in", "Christmas", "29 February",
        "30.02.2024", "0", "decade", "9999 years ago", "999 months", "century", "day before",
        "same day",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=25).map(" ".join))
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
EDTF = re.compile(
    r"(?:(?:\d{4}|XXXX|\d{3}X)(?:-\d\d(?:-\d\d)?)?~?|\.\.|[{\[][^{}\[\]]+,[^{}\[\]]+[}\]])"
    r"(?:/(?:(?:\d{4}|XXXX)(?:-\d\d(?:-\d\d)?)?|\.\.))?"
)


@given(TEXTS, st.none() | DAYS)
def test_dates_slice_back(text: str, published: date | None) -> None:
    """Every date's offsets give its words; dates stand in order, and none overlaps the next."""
    last = 0
    for found in dates(text, published):
        assert last <= found.starts < found.ends <= len(text)
        assert text[found.starts : found.ends] == found.said
        last = found.ends


@given(TEXTS, st.none() | DAYS)
def test_days_are_in_order(text: str, published: date | None) -> None:
    """The earliest day is never after the latest, and EDTF says both."""
    for found in dates(text, published):
        if found.earliest and found.latest:
            assert found.earliest <= found.latest
        if found.basis != "none":
            assert found.earliest or found.latest
        assert found.edtf is None or EDTF.fullmatch(found.edtf), found


DECADE = 9  # "the late 1900s" begin so many years after the year that names them


@given(TEXTS)
def test_no_year_is_invented(text: str) -> None:
    """Without a publication date every day lies in a year or decade that the text names."""
    said = {int(year) for year in re.findall(r"(?:19|20)\d\d", text)}
    for found in dates(text, None):
        if found.basis == "said" and found.earliest and found.latest:
            first, last = found.earliest.year - DECADE, found.latest.year
            assert any(first <= year <= last for year in said)
        if not said:
            assert found.earliest is None
            assert found.latest is None


@given(DAYS)
def test_a_day_round_trips(day: date) -> None:
    """A day written in full is read as itself, whatever the publication date."""
    for said in (f"{day:%d %B %Y}", f"{day:%B} {day.day}, {day.year}", day.isoformat()):
        (found,) = dates(f"They left on {said}.", FRIDAY)
        assert (found.earliest, found.latest, found.edtf) == (day, day, day.isoformat())


@given(DAYS, st.sampled_from(sorted(meanings("weekdays"))))
def test_a_bare_weekday_is_of_the_past_week(published: date, name: str) -> None:
    """A weekday is the publication day or one of the six before it, unless it looks ahead."""
    if not name.endswith("day"):
        return
    (found,) = dates(f"They left on {name.title()}.", published)
    assert found.earliest is not None
    assert timedelta(0) <= published - found.earliest < timedelta(days=7)
    (ahead,) = dates(f"They will leave on {name.title()}.", published)
    assert ahead.earliest is not None
    assert timedelta(0) <= ahead.earliest - published < timedelta(days=7)
    assert found.earliest.weekday() == ahead.earliest.weekday() == int(meanings("weekdays")[name])


@given(DAYS)
def test_this_week_ends_with_the_publication(published: date) -> None:
    """This week runs from Monday to the publication day, last week from Monday to Sunday."""
    this, last = dates("They left this week, as others had last week.", published)
    assert this.earliest is not None
    assert this.earliest.weekday() == 0
    assert this.latest == published
    assert last.latest == this.earliest - timedelta(days=1)


@pytest.mark.parametrize(("piece", "size"), SIZES, ids=[*HOSTILE, *DATED])
def test_hostile_texts_end(piece: str, size: int) -> None:
    """A megabyte of one piece over and over is read to its end, or a fifth of one of dates."""
    text = endless(piece, size)
    assert all(found.ends <= size for found in dates(text, FRIDAY))


def test_every_rule_has_its_own_name() -> None:
    """No two rules of dates have one name."""
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))


@given(st.lists(PIECES, min_size=1, max_size=8).map(" ".join))
def test_dates_begin_at_an_anchor_or_before(text: str) -> None:
    """A date is only looked for at an anchor and at the words right before one."""
    for anchor, ends in anchors(text):
        places = starts_of(text, anchor, 0)
        assert places == sorted(places)
        assert all(0 <= place <= anchor < ends for place in places)
