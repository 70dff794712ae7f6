"""The chart of revisions: ladders of figures, what they count, and what odd ledgers make of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest
import vl_convert
from ledgers import AT_LEAST, CLAIM, DENIAL, RANGE, Ledger
from viewed import hold, viewed

from analysis import charts

OCTOBER = {"earliest": None, "latest": date(2024, 10, 13), "best": 1500.0, "bound": "approx",
           "quote": "around 1,500 men", "report_id": "r0"}  # fmt: skip
DECEMBER = {"earliest": None, "latest": date(2024, 12, 31), "best": 15000.0,
            "quote": "15,000 soldiers", "report_id": "r2"}  # fmt: skip


def spec(*claims: dict[str, Any], **asked: Any) -> dict[str, Any]:
    """The chart of a ledger of these claims, as Vega-Lite."""
    return charts.revisions(viewed(*claims), **asked).to_dict()


def steps(drawn: dict[str, Any]) -> list[list[dict[str, Any]]]:
    """The steps that a chart draws, a list a panel."""
    names = [row["hconcat"][0]["data"]["name"] for row in drawn["vconcat"][0]["vconcat"]]
    return [drawn["datasets"][name] for name in names]


def texts(drawn: dict[str, Any]) -> list[str]:
    """The words of the lists beside the levels."""
    cells = [rows for rows in drawn["datasets"].values() if "limit" in rows[0]]
    return [row["text"] for rows in cells for row in rows]


def footing(drawn: dict[str, Any]) -> str:
    """The small print of a chart."""
    return " ".join(drawn["vconcat"][0]["title"]["text"])


def titles(drawn: dict[str, Any]) -> list[str]:
    """Whose panels there are."""
    return [row["title"]["text"] for row in drawn["vconcat"][0]["vconcat"]]


def test_a_ladder_goes_from_level_to_level() -> None:
    """Each figure stands on its day; the line goes on to the next, and rises to it."""
    [(first, then, last)] = steps(spec(DECEMBER, {"report_id": "r1"}, OCTOBER))
    assert [row["at"] for row in (first, then, last)] == [1500, 12000, 15000]
    assert (first["as_of"], first["until"]) == ("2024-10-13", "2024-10-31")
    assert (then["riser_from"], then["riser_to"]) == (1500, 12000)
    assert last["until"] is None
    assert then["change"] == "8 times as many, as of a later day"


def test_a_strong_line_is_explained_where_there_is_one() -> None:
    """A figure that is given again later has a strong line, and the subtitle says what it means."""
    again = OCTOBER | {"report_id": "r1", "latest": date(2024, 11, 13)}
    told = " ".join(spec(OCTOBER, again, DECEMBER)["title"]["subtitle"])
    assert "A strong line lasts as long as the figure was repeated." in told
    assert "strong line" not in " ".join(spec(OCTOBER, DECEMBER)["title"]["subtitle"])


def test_two_figures_of_one_day() -> None:
    """Of two figures on one day the higher has its number above and the lower below its mark."""
    two = {"report_id": "r1", "best": 11000.0, "bound": "exact", "quote": "11,000 men"}
    [rows] = steps(spec(OCTOBER | {"best": 12000.0}, OCTOBER | two, DECEMBER))
    placed = {row["at"]: (row["dx"], row["dy"]) for row in rows if row["at"] in {11000, 12000}}
    assert placed[12000][1] < 0 < placed[11000][1]


def test_no_number_stands_on_the_days() -> None:
    """Near the floor of a panel numbers stand above or beside their marks, not on the days."""
    small = {"report_id": "r1", "best": 40.0, "latest": date(2024, 10, 14)}
    [rows] = steps(spec(OCTOBER | {"best": 30.0}, small, DECEMBER))
    assert [row["dy"] <= 0 for row in rows[:2]] == [True, True]


def test_no_number_stands_outside() -> None:
    """The number of the last mark stands on its left, within the panel."""
    [rows] = steps(spec(OCTOBER, DECEMBER))
    assert [row["dx"] < 0 for row in rows][-1]


def test_what_each_figure_counts() -> None:
    """Beside the levels stand day, figure, the very words, the place and the reports."""
    said = texts(spec(OCTOBER, {}))
    row = ["1", "13 Oct 2024", "about 1,500", "“around 1,500 men”", "Russia", "1"]
    assert [text for text in said if text in row][: len(row)] == row


def test_a_range_is_drawn_as_one() -> None:
    """A range has two ends and no middle, and the line to it ends at the nearer one."""
    [(_, then)] = steps(spec(OCTOBER, RANGE))
    assert (then["low"], then["high"], then["at"]) == (10000, 12000, None)
    assert (then["riser_from"], then["riser_to"]) == (1500, 10000)
    assert then["change"] == "as of a later day"


def test_open_ends_and_hedges() -> None:
    """An open end has its shape and words, and what is hedged is hollow."""
    [(_, then)] = steps(spec(OCTOBER, AT_LEAST | {"certainty": "hedged"}))
    assert (then["shape"], then["filling"]) == ("at least", "hedged")
    assert then["said"] == "at least 3,000, hedged"


def test_other_wordings_are_not_lost() -> None:
    """A figure that reports bound or hedge in different ways says so in the list and below."""
    drawn = spec(OCTOBER, {}, {"report_id": "r8"}, {"report_id": "r9", "certainty": "hedged"})
    [(_, then)] = steps(drawn)
    assert then["figure"] == "12,000*"
    assert then["also"] == "hedged"
    assert len(then["claim_ids"]) == 3
    assert "* Some reports bound the figure otherwise" in footing(drawn)


def test_no_step_from_an_increase_or_a_part() -> None:
    """An increase is no level, and a smaller figure in the same report is a part."""
    more = {"change": "increase", "best": 500.0, "latest": date(2024, 11, 20), "report_id": "r5"}
    part = {"best": 1.0, "quote": "one"}
    [rows] = steps(spec(OCTOBER, {}, part, more))
    assert [row["at"] for row in rows] == [1500, 12000]


def test_two_events_are_no_revision() -> None:
    """What happened on separate days has no line between, and no ratio."""
    one = {"earliest": date(2024, 10, 1), "latest": date(2024, 10, 2), "report_id": "r5"}
    two = {"earliest": date(2024, 11, 1), "latest": date(2024, 11, 2), "best": 9.0}
    drawn = spec(one, two, DECEMBER | {"claimant": "NATO"}, OCTOBER | {"claimant": "NATO"})
    assert titles(drawn) == ["NATO"]


def test_denials_and_the_unnamed_have_no_ladder() -> None:
    """A denial is no zero, and what nobody is named for is nobody's figure."""
    nobody = {"claimant_kind": "unattributed", "claimant": "unattributed"}
    drawn = spec(DENIAL, OCTOBER | nobody, DECEMBER | nobody)
    assert "no named claimant gives two figures" in drawn["description"]


@pytest.mark.parametrize("claims", [(), ({},), (DENIAL,), ({"published": None, "latest": None},)])
def test_nothing_to_draw(claims: tuple[dict[str, Any], ...]) -> None:
    """A ledger without a second figure gives a chart that says so."""
    drawn = spec(*claims)
    assert "no named claimant gives two figures" in drawn["description"]
    assert "no named claimant gives two figures" in vl_convert.vegalite_to_svg(drawn)


def test_undated_reports_have_steps() -> None:
    """A figure whose report has no date stands on the day that it refers to."""
    [rows] = steps(spec(OCTOBER | {"published": None}, DECEMBER | {"published": None}))
    assert rows[0]["print"] == "in 1 report, first on an unknown day"


def test_whose_where_anybody_is_asked() -> None:
    """Where everybody's are asked for, a ladder says whose they are."""
    assert titles(spec(OCTOBER, {}, actor=None)) == ["Pentagon on North Korean troops"]
    assert titles(spec(OCTOBER, {})) == ["Pentagon"]


def test_description_tells_the_figures() -> None:
    """Who cannot see the chart is told the figures in their order."""
    said = spec(OCTOBER, {})["description"]
    assert "2 figures: about 1,500 (13 Oct 2024); 12,000 (31 Oct 2024)." in said


def test_six_ladders_and_who_is_left_out() -> None:
    """The six with most revisions are drawn; the small print counts the others."""
    many = [
        claim | {"claimant": f"Source {place}"} for place in range(8) for claim in (OCTOBER, {})
    ]
    drawn = spec(*many, {"claimant": "Once"})
    assert len(titles(drawn)) == 6
    assert "2 claimants with fewer revisions are not shown." in footing(drawn)
    assert "1 claimant without a second figure for the same thing is not shown." in footing(drawn)


def test_hostile_text_stays_text() -> None:
    """Tags stay text, and signs that turn the writing are gone."""
    evil = {"quote": "</script><b>\u202e1", "claimant": "<img src=x>\u202e", "place": "<b>"}
    picture = vl_convert.vegalite_to_svg(spec(OCTOBER | evil, evil))
    assert "<img" not in picture
    assert "<b>" not in picture
    assert "\u202e" not in picture


def test_ten_thousand_figures() -> None:
    """Of many figures two hundred have marks, twelve are listed, and both are said."""
    ledger = Ledger()
    claims = pl.DataFrame([CLAIM] * 10_000).with_columns(
        claim_id=pl.format("c{}", pl.int_range(10_000)),
        report_id=pl.format("r{}", pl.int_range(10_000)),
        best=pl.int_range(10_000).cast(pl.Float64) + 2,
        earliest=pl.lit(None, pl.Date),
        latest=date(1990, 1, 1) + pl.duration(days=pl.int_range(10_000)),
        low=pl.lit(None, pl.Float64), high=pl.lit(None, pl.Float64), is_current=True,
        claimant_id="claimant", place_id="place", text_id=pl.format("r{}", pl.int_range(10_000)),
    ).with_columns(as_of="latest", chain_ids=pl.lit(None))  # fmt: skip
    ledger.hold(
        claims.drop("is_current", "claimant_id", "place_id", "text_id", "as_of", "chain_ids")
    )
    hold(ledger, claims)
    drawn = charts.revisions(ledger).to_dict()
    assert len(steps(drawn)[0]) == 200
    assert "9,800 figures that moved least have no mark." in footing(drawn)
    assert sum(row["is_listed"] for row in steps(drawn)[0]) == 12


def test_longest_gap_between_days() -> None:
    """Two figures on one day stand beside each other, and divide nothing by zero."""
    again = {"best": 11000.0, "report_id": "r7", "published": date(2024, 10, 25) + timedelta(9)}
    [rows] = steps(spec({}, again))
    assert rows[1]["change"] == "0.917 times as many, as of the same day, in a later report"
    assert (rows[0]["dx"], rows[1]["dx"]) == (-7, 7)
