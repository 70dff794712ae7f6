"""The chart of what was known on a day: its slider, its hindsight, and odd ledgers."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pytest
import vl_convert
from browsers import Visit
from ledgers import AT_LEAST, CLAIM, DENIAL, RANGE, Ledger
from viewed import hold, viewed

from analysis import charts
from analysis.charts.days.dial import Dial
from analysis.charts.pages import page

EARLY = {"published": date(2024, 10, 18), "latest": date(2024, 10, 13), "best": 1500.0,
         "earliest": None, "report_id": "r0"}  # fmt: skip
LATE = {"published": date(2025, 1, 2), "latest": date(2024, 12, 31), "best": 15000.0,
        "earliest": None, "report_id": "r2"}  # fmt: skip


def spec(*claims: dict[str, Any], **asked: Any) -> dict[str, Any]:
    """The chart of a ledger of these claims, as Vega-Lite."""
    return charts.known_on(viewed(*claims), **asked).to_dict()


def spells(drawn: dict[str, Any]) -> list[dict[str, Any]]:
    """The figures that a chart holds, in the order of their days."""
    rows = next(rows for rows in drawn["datasets"].values() if "claim_id" in rows[0])
    return sorted(rows, key=lambda row: (row["line"], row["begins"]))


def slider(drawn: dict[str, Any]) -> tuple[int, int, int, int]:
    """Where the slider begins and ends, its step, and where it stands."""
    [knob] = [knob for knob in drawn["params"] if knob["name"] == "on_day"]
    return knob["bind"]["min"], knob["bind"]["max"], knob["bind"]["step"], knob["value"]


def footing(drawn: dict[str, Any]) -> str:
    """The small print of a chart."""
    return " ".join(drawn["vconcat"][0]["title"]["text"])


def seen(drawn: dict[str, Any]) -> str:
    """The picture of a chart."""
    return vl_convert.vegalite_to_svg(drawn)


def test_the_slider_stands_at_the_day() -> None:
    """It leads from the first figure to the last, and stands where it was asked to."""
    drawn = spec(EARLY, {}, LATE, day=date(2024, 10, 20))
    assert slider(drawn) == (0, 76, 1, 2)
    assert "Known on 20 Oct 2024" in seen(drawn)
    assert "By 20 Oct 2024" in seen(drawn)


def test_without_a_day_there_is_hindsight() -> None:
    """Nothing asked for is the day of most figures that have been replaced since; else the last."""
    other = {"claimant": "NIS", "place": "Kursk Oblast"}
    drawn = spec(EARLY, LATE, other, other | {"published": date(2024, 11, 1)})
    assert slider(drawn) == (0, 76, 1, 7)
    assert "Known on 25 Oct 2024" in seen(drawn)
    assert "shown is that on which most figures stood that have been replaced since" in footing(
        drawn
    )
    without = spec(EARLY, other)
    assert slider(without)[3] == 7
    assert "No day was asked for" not in footing(without)


@pytest.mark.parametrize(
    ("day", "then"),
    [("2024-10-17", None), ("2024-10-18", "1,500"), ("2024-10-25", "12,000"), ("2025-01-02", None)],
)
def test_then_and_now(day: str, then: str | None) -> None:
    """The picture shows the figure of the day in bold, and beside it the newest now."""
    picture = seen(spec(EARLY, {}, LATE, day=date.fromisoformat(day)))
    shown = [said for said in ("1,500", "12,000", "15,000") if f">{said}</text>" in picture]
    assert (then in shown) is (then is not None)
    assert ("no newer one" in picture) is (day == "2025-01-02")
    assert "15,000" in shown


def test_each_figure_has_its_days() -> None:
    """A figure is the newest until the day of the next, and that to this day."""
    rows = spells(spec(EARLY, {}, LATE))
    assert [(row["begins"], row["ends"]) for row in rows] == [(0, 7), (7, 76), (76, None)]
    assert [row["now_at"] for row in rows] == [15000] * 3
    assert rows[1]["spell"] == "from 25 Oct 2024 until 2 Jan 2025"


def test_ranges_open_ends_and_hedges() -> None:
    """A range has two ends, an open end its arrow along the axis, and a hedge no filling."""
    hedged = RANGE | {"claimant": "NATO", "certainty": "hedged"}
    first, second = spells(spec(AT_LEAST, hedged))
    assert (first["said"], second["said"]) == ("a range", "at least")
    assert (first["low"], first["high"], first["at"]) == (10000, 12000, None)
    assert first["figure"] == "10,000 to 12,000, hedged"
    assert second["path"].endswith("L1.8,0.75Z")


def test_a_line_is_a_claimant_on_one_place() -> None:
    """Two places are two lines; the unnamed, denials and increases have none."""
    nobody = {"claimant": "unattributed", "claimant_kind": "unattributed"}
    more = {"change": "increase", "best": 3.0}
    rows = spells(spec({}, {"place": "Kursk Oblast"}, nobody, DENIAL, more))
    assert sorted(row["where"] for row in rows) == ["Kursk Oblast", "Russia"]


def test_whose_where_anybody_is_asked() -> None:
    """Where everybody's are asked for, a line says whose they are."""
    rows = spells(spec({}, {"actor": None}, actor=None))
    assert {row["voice"] for row in rows} == {"Pentagon: North Korean", "Pentagon: not said whose"}
    assert spells(spec({"actor": None}, actor=None))[0]["voice"] == "Pentagon"


def test_days_before_and_after_all_figures() -> None:
    """A day on which nothing was known, or long after, is a day like others."""
    assert slider(spec(EARLY, LATE, day=date(2024, 10, 8))) == (0, 86, 1, 0)
    assert slider(spec(EARLY, LATE, day=date(2025, 1, 12))) == (0, 86, 1, 86)
    assert "0 of 1 lines have a figure" in spec(EARLY, day=date(2024, 1, 1))["description"]


def test_description_tells_the_day() -> None:
    """Who cannot see the chart is told what was known on the day, and what is now."""
    said = spec(EARLY, LATE, day=date(2024, 11, 1))["description"]
    assert "On 1 Nov 2024 1 of 1 lines have a figure: Pentagon on Russia, 1,500." in said
    assert said.endswith("Now: Pentagon on Russia, 15,000.")


def test_a_dial_with_strides_meets_the_day() -> None:
    """Where the slider moves by weeks, the day that was asked for is one of its steps."""
    dial = Dial(date(2024, 5, 1), date(2024, 6, 1), date(2024, 5, 20), 7)
    assert (dial.origin, dial.length) == (date(2024, 5, 6), 28)


@pytest.mark.parametrize("claims", [(), (DENIAL,), ({"published": None},)])
def test_nothing_to_draw(claims: tuple[dict[str, Any], ...]) -> None:
    """A ledger without a dated figure gives a chart that says so."""
    drawn = spec(*claims, day=date(2024, 11, 1))
    assert "holds no dated figure of a named source" in drawn["description"]
    assert seen(drawn)


def test_hostile_text_stays_text() -> None:
    """Tags stay text, and signs that turn the writing are gone."""
    picture = seen(spec({"quote": "<b>\u202e1", "claimant": "<img src=x>\u202e", "place": "<b>"}))
    assert "<img" not in picture
    assert "<b>" not in picture
    assert "\u202e" not in picture


def test_ten_thousand_figures() -> None:
    """Of many figures those are drawn that the slider meets, and its step is told."""
    ledger = Ledger()
    claims = pl.DataFrame([CLAIM] * 10_000).with_columns(
        claim_id=pl.format("c{}", pl.int_range(10_000)),
        report_id=pl.format("r{}", pl.int_range(10_000)),
        published=date(1990, 1, 1) + pl.duration(days=pl.int_range(10_000)),
        low=pl.lit(None, pl.Float64), high=pl.lit(None, pl.Float64), is_current=True,
        claimant_id="claimant", place_id="place", text_id=pl.format("r{}", pl.int_range(10_000)),
        earliest=pl.lit(None, pl.Date), chain_ids=pl.lit(None),
    ).with_columns(as_of="published")  # fmt: skip
    more = ("is_current", "claimant_id", "place_id", "text_id", "as_of", "chain_ids")
    ledger.hold(claims.drop(more))
    hold(ledger, claims)
    drawn = charts.known_on(ledger, day=date(2000, 1, 1)).to_dict()
    assert len(spells(drawn)) <= 5_000
    assert "The slider moves by 7 days." in footing(drawn)
    assert "from 1 Jan 2000 until 2 Jan 2000" in {row["spell"] for row in spells(drawn)}


def test_the_slider_in_a_browser(visit: Visit, tmp_path: Path) -> None:
    """Moving it shows the figures of another day, and a mark leads to the words behind it."""
    file = tmp_path / "known.html"
    file.write_text(page(spec(EARLY, {}, LATE, day=date(2024, 10, 20))), encoding="utf-8")
    visit.page.goto(file.as_uri())
    drawn = visit.page.locator(".drawing svg")
    drawn.get_by_text("Known on 20 Oct 2024").wait_for()
    knob = visit.page.locator("input[type=range]")
    knob.focus()
    for _ in range(5):
        visit.page.keyboard.press("ArrowRight")
    drawn.get_by_text("Known on 25 Oct 2024").wait_for()
    assert drawn.get_by_text("12,000", exact=True).count() == 1
    visit.page.locator(".drawing [tabindex]").first.click(force=True)
    assert visit.page.locator(".passages h2").inner_text() == "How many"
    assert (visit.asked, visit.errors) == ([], [])
