"""The charts of what is in the ledger: weeks and publishers, claims and numbers."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import duckdb
import polars as pl
import pytest
import vl_convert
from ledgers import NO_SPEAKERS, PASSAGES, RUN

from analysis import charts
from analysis.charts.answers import Answer, answer
from analysis.charts.exhibits import EXHIBITS
from analysis.charts.questions import Question

WEEK = {
    "week": date(2024, 10, 21), "publisher_id": "gazette", "publisher": "Gazette", "reports": 2,
    "claims": 3, "claim_ids": ["c0", "c1", "c2"],
}  # fmt: skip
CLAIMS = {"part": "claims", "kind": "killed", "method": "coded", "many": 5, "claim_ids": ["c0"]}
DATES = {"part": "numbers", "kind": "date", "method": None, "many": 7, "claim_ids": []}
INSIDE = DATES | {"kind": "in a claim", "many": 5}
REPORTS = DATES | {"part": "reports", "kind": "en", "many": 2}
TYPES = {"week": pl.Date, "method": pl.String, "claim_ids": pl.List(pl.String)}
TAG = "<img src=x onerror=alert(1)>\u202e"


class Held:
    """A ledger whose view of a name has these rows."""

    def __init__(self, view: str, usual: dict[str, Any], *rows: dict[str, Any]) -> None:
        types = {name: kind for name, kind in TYPES.items() if name in usual}
        frame = pl.DataFrame([usual, *(usual | row for row in rows)], schema_overrides=types)
        self.db = duckdb.connect()
        self.db.register(view, frame.tail(len(rows)))
        self.db.register("said", pl.DataFrame(schema={"claim_id": pl.String}))
        self.db.register("reports", pl.DataFrame({"report_id": ["r1"]}))
        self.db.register("runs", pl.DataFrame([RUN]))
        self.db.execute(PASSAGES)
        self.db.execute(NO_SPEAKERS)

    def sql(self, query: str, params: Any = None) -> pl.DataFrame:
        """The rows that the query gives."""
        return self.db.sql(query, params=params).pl()


def weeks(*rows: dict[str, Any]) -> Held:
    """A ledger of these weeks, each told by what sets it apart from `WEEK`."""
    return Held("coverage", WEEK, *rows)


def contents(*rows: dict[str, Any]) -> Held:
    """A ledger of these parts."""
    return Held("contents", CLAIMS, *rows)


def svg(chart: Any) -> str:
    """The picture of a chart."""
    return vl_convert.vegalite_to_svg(chart.to_dict())


def told(chart: Any) -> str:
    """How a chart is to be read."""
    return " ".join(chart.to_dict()["title"]["subtitle"])


def marks(chart: Any, field: str) -> list[dict[str, Any]]:
    """The rows of a chart that have a field."""
    return next(rows for rows in chart.to_dict()["datasets"].values() if field in rows[0])


def test_weeks_without_reports_are_gaps() -> None:
    """A week between others that has no report is a grey band, and is counted."""
    chart = charts.coverage(weeks({}, {"week": date(2024, 11, 11)}))
    assert "Grey: 2 weeks of 4 without any report." in told(chart)
    grey = [rows for rows in chart.to_dict()["datasets"].values() if set(rows[0]) == BAND]
    assert len(grey[0]) == 2


BAND = {"left", "right", "top", "bottom"}


def test_every_week_has_reports() -> None:
    """Where no week is without a report nothing is said of grey."""
    assert "Grey" not in told(charts.coverage(weeks({}, {"week": date(2024, 10, 28)})))


def test_small_publishers_stand_together() -> None:
    """The fifteen with most reports are named; the number of others is said."""
    rows = [{"publisher_id": f"p{nth}", "publisher": f"Paper {nth}"} for nth in range(20)]
    picture = svg(charts.coverage(weeks(*rows)))
    assert ">5 other publishers<" in picture
    assert ">1 other publisher<" in svg(charts.coverage(weeks(*rows[:16])))
    assert "other publisher" not in svg(charts.coverage(weeks(*rows[:15])))


def test_a_condition_on_the_rows_leaves_the_number_of_others_open() -> None:
    """Of some of the rows, how many other publishers there are is not said."""
    rows = [{"publisher_id": f"p{nth}", "publisher": f"Paper {nth}"} for nth in range(20)]
    said = answer(weeks(*rows), "coverage", Question(where="publisher_id is null"))
    assert ">Other publishers<" in svg(EXHIBITS["coverage"].draw(said))


def test_reports_of_unknown_day_are_counted() -> None:
    """They are in the totals at the right and in no week, and the small print says so."""
    picture = svg(charts.coverage(weeks({}, {"week": None})))
    assert "2 reports of unknown day are counted at the right, but in no week." in picture
    assert ">4<" in picture


def test_many_weeks_become_months_and_years() -> None:
    """More weeks than can be told apart stand together by month, then by year."""
    days = [date(2010, 1, 4) + timedelta(weeks=nth) for nth in range(1000)]
    for many, span in ((100, "week"), (300, "month"), (1000, "year")):
        chart = charts.coverage(weeks(*({"week": day} for day in days[:many])))
        assert f"reports by {span} and publisher" in chart.to_dict()["title"]["text"]


def test_weeks_and_bars_lead_to_claims() -> None:
    """A cell, the bar above it and a bar of claims hold the ids of their claims."""
    for chart, field in (
        (charts.coverage(weeks({})), "share"),
        (charts.coverage(weeks({})), "when"),
        (charts.contents(contents({})), "fill"),
    ):
        assert marks(chart, field)[0]["claim_ids"][0] == "c0"


def test_coverage_is_told_in_words() -> None:
    """The description counts reports, weeks and gaps, and names the largest publishers."""
    chart = charts.coverage(weeks({}, {"week": date(2024, 11, 11), "publisher": "Gazette"}))
    assert chart.to_dict()["description"] == (
        "What is in the ledger: reports by week and publisher. 4 reports from 21 Oct 2024 on, "
        "4 weeks, 2 of them without a report. Most reports: Gazette, 4."
    )


def test_claims_read_by_rules_are_hollow() -> None:
    """What was coded is filled and comes first; each has its number."""
    chart = charts.contents(contents(CLAIMS, {"method": "rule", "many": 2}, DATES, INSIDE))
    bars = marks(chart, "fill")
    assert [(bar["many"], bar["fill"]) for bar in bars] == [(5, "#5c5c5c"), (2, "white")]
    assert bars[0]["right"] == bars[1]["left"]
    assert ">5 + 2<" in svg(chart)
    assert "(filled: written down by close reading; hollow: read by the rules)" in told(chart)


def test_numbers_in_no_claim_are_told_by_what_they_are() -> None:
    """Numbers that are in a claim have no bar, but count in the whole."""
    picture = svg(charts.contents(contents(CLAIMS, DATES, INSIDE, REPORTS)))
    assert ">7 numbers of 12 in no claim<" in picture
    assert ">parts of dates<" in picture
    assert ">in a claim<" not in picture
    assert "Reports by language (ISO 639-1): en, 2." in picture


@pytest.mark.parametrize("part", [CLAIMS, DATES, CLAIMS | {"method": "rule"}, INSIDE])
def test_one_part_is_enough(part: dict[str, Any]) -> None:
    """A ledger of claims alone, or of numbers alone, is drawn."""
    assert "What is in the ledger" in svg(charts.contents(contents(part)))


def test_nothing_is_said() -> None:
    """A ledger without reports gives charts that say so."""
    assert "no report whose day is known" in svg(charts.coverage(weeks()))
    assert "no report whose day is known" in svg(charts.coverage(weeks({"week": None})))
    assert "no claim and no number" in svg(charts.contents(contents()))


def test_hostile_text_stays_text() -> None:
    """Tags in a publisher's name or a kind come out as text, and nothing turns the writing."""
    for chart in (
        charts.coverage(weeks({"publisher": TAG})),
        charts.contents(contents({"kind": TAG})),
    ):
        picture = svg(chart)
        assert "<img" not in picture
        assert "\u202e" not in picture
        assert "&lt;img src=x" in picture


def test_the_rows_are_few() -> None:
    """Ten thousand weeks of a thousand publishers are drawn with fewer rows than there may be."""
    rows = [
        {"week": date(2020, 1, 6) + timedelta(weeks=nth % 200), "publisher_id": f"p{nth % 997}"}
        for nth in range(10_000)
    ]
    drawn: Answer = answer(weeks(*rows), "coverage", Question())
    assert drawn.rows.height < 5000
