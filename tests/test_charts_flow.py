"""The charts of chains: streams from claimants to publishers, and relays against claimants."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest
import vl_convert
from chained import STEP, Chained, Way, steps

from analysis import charts
from analysis.charts.answers import answer
from analysis.charts.questions import Question
from analysis.charts.relays import flow_rows, relay_heatmap, tiers

RELAYED: Way = ("NIS", "Wire", "Gazette")
DIRECT: Way = ("NIS", "Gazette")
TAG = "<img src=x onerror=alert(1)>\u202e"


def flow(*ways: Way, **shared: str) -> flow_rows.Flow:
    """Streams and sources of claims on these ways."""
    return flow_rows.flow(answer(Chained(*ways, **shared), "relay_flow", Question()))


def svg(chart: Any) -> str:
    """The picture of a chart."""
    return vl_convert.vegalite_to_svg(chart.to_dict())


def footing(chart: Any) -> str:
    """The small print of a chart."""
    return " ".join(chart.to_dict()["vconcat"][0]["title"]["text"])


def marks(chart: Any, field: str) -> list[dict[str, Any]]:
    """The rows of a chart that have a field."""
    return next(rows for rows in chart.to_dict()["datasets"].values() if field in rows[0])


def test_streams_have_the_claims_between_two_sources() -> None:
    """A stream has all claims from one source to the next, and the ids of them."""
    streams = flow(RELAYED, RELAYED, DIRECT).streams
    found = streams.select("from_name", "to_name", "claims").rows()
    assert found == [("NIS", "Wire", 2), ("Wire", "Gazette", 2), ("NIS", "Gazette", 1)]
    assert streams["claim_ids"].to_list()[0] == ["c00000", "c00001"]


def test_what_goes_straight_to_a_publisher_has_a_lane() -> None:
    """Where some claims have relays, those without pass them by in a lane of their own."""
    assert flow(RELAYED, DIRECT, DIRECT).lanes.select("tier", "claims").rows() == [(1, 2)]
    assert ">2 straight to a publisher<" in svg(charts.relay_flow(Chained(RELAYED, DIRECT, DIRECT)))
    assert flow(DIRECT).lanes.is_empty()


def test_small_sources_stand_together() -> None:
    """Of many sources of a tier the largest twelve are named; the number of others is said."""
    ways = [(f"Ministry {nth:02}", "Gazette") for nth in range(20)]
    sources = flow(*ways, *ways[:12]).sources.filter(pl.col("tier") == 0)
    assert sources["name"].to_list()[-2:] == ["Ministry 11", "8 other claimants"]
    assert sources["claims"].sum() == 32


def test_who_is_not_named_is_no_claimant() -> None:
    """Claims that name nobody come from no source, and count as no origin."""
    ledger = Chained(("unattributed", "Gazette"), kind="unattributed")
    assert ">No source given  1<" in svg(charts.relay_flow(ledger)).replace("  1", "  1")
    assert "1 claim, 1 report, 0 origins." in footing(charts.relay_flow(ledger))


def test_an_actor_can_be_asked_for() -> None:
    """The question's actor decides which claims are followed; without one, all are."""
    ledger = Chained(RELAYED, actor="RUS")
    assert "no claim with the actor" in svg(charts.relay_flow(ledger, actor="PRK"))
    assert charts.relay_flow(ledger, actor=None).to_dict()["title"]["text"] == (
        "Who passes on whose figures"
    )


def test_longer_ways_are_shortened() -> None:
    """Of three relays and more the first and the last are drawn, and the small print says so."""
    longer = ("NIS", "A", "B", "C", "Gazette")
    streams = flow(longer).streams.sort("from_tier")
    assert streams.select("from_name", "to_name").rows() == [
        ("NIS", "A"), ("A", "C"), ("C", "Gazette"),
    ]  # fmt: skip
    said = footing(charts.relay_flow(Chained(RELAYED, longer)))
    assert "1 claim has three relays or more, of which the first and the last are drawn." in said
    assert "2 claims, 2 reports" in said


def test_who_speaks_together_is_one_relay() -> None:
    """A claim that two pass on together runs through both as one, and is counted once."""
    ways = [steps(0, ("NIS", name, "Gazette")) for name in ("Lee", "Kim")]
    ledger = Chained(DIRECT)
    ledger.hold(pl.DataFrame([row | {"is_joint": True} for way in ways for row in way]))
    assert "Kim and Lee" in svg(charts.relay_flow(ledger))
    assert "1 claim, 1 report" in footing(charts.relay_flow(ledger))


def test_what_is_chosen_leads_to_its_claims() -> None:
    """Bands, bars and cells hold the ids of their claims and how many there are."""
    ledger = Chained(*[RELAYED] * 30)
    for chart, field in (
        (charts.relay_flow(ledger), "path"),
        (charts.relay_flow(ledger), "fill"),
        (charts.relay_heatmap(ledger), "share"),
    ):
        row = marks(chart, field)[0]
        assert (len(row["claim_ids"]), row["stands_for"]) == (20, 30)
        assert row["claim_ids"][0] in chart.to_dict()["usermeta"]["passages"]


def test_the_flow_is_told_in_words() -> None:
    """The description names the largest of each tier with their claims."""
    assert charts.relay_flow(Chained(RELAYED, DIRECT)).to_dict()["description"] == (
        "Who passes on whose figures about North Korean forces. 2 claims. Claimed by: NIS, 2. "
        "Passed on by: Wire, 1. Published by: Gazette, 2."
    )


def test_a_condition_on_the_rows_leaves_out_what_cannot_be_known() -> None:
    """Of some of the rows, how many others, reports and origins there are is not said."""
    ways = [(f"Ministry {nth:02}", "Gazette") for nth in range(20)]
    said = answer(Chained(*ways), "relay_flow", Question(where="from_id is null"))
    assert flow_rows.flow(said).sources["name"].to_list() == ["Other claimants", "Gazette"]


def test_streams_fit_between_their_sources() -> None:
    """The streams that leave a box fill it, and none is broader than its claims."""
    claims = [
        tiers.Stream((0, name), (9, "b"), "person", many) for name, many in (("a", 3), ("c", 1))
    ]
    layout = tiers.layout(claims, {(0, "a"): 1, (0, "c"): 1, (9, "b"): 1}, width=100, height=100)
    assert layout.boxes[9, "b"].height == pytest.approx(4 * layout.boxes[0, "c"].height)
    assert max(box.y + box.height for box in layout.boxes.values()) <= 100


def test_long_names_take_two_lines() -> None:
    """A name that has no room in one line has two, and its source the room for both."""
    said = svg(charts.relay_flow(Chained(("NIS", "Kim Byung-kee and Lee Seong-kweun", "Gazette"))))
    assert ">Kim Byung-kee and Lee<" in said
    assert ">Seong-kweun  1<" in said
    assert "…" not in said


@pytest.mark.parametrize("draw", [charts.relay_flow, charts.relay_heatmap])
def test_nothing_to_draw_is_said(draw: Any) -> None:
    """A ledger without such claims gives a chart that says so."""
    assert "This ledger holds no claim that" in svg(draw(Chained()))


@pytest.mark.parametrize("draw", [charts.relay_flow, charts.relay_heatmap])
def test_hostile_text_stays_text(draw: Any) -> None:
    """Tags in names come out as text, and nothing turns the writing."""
    picture = svg(draw(Chained((TAG, f"{TAG} wire", f"{TAG} press"))))
    assert "<img" not in picture
    assert "\u202e" not in picture
    assert "&lt;img src=x" in picture


@pytest.mark.parametrize("draw", [charts.relay_flow, charts.relay_heatmap])
def test_many_claims_are_drawn(draw: Any) -> None:
    """Ten thousand claims by two thousand claimants give a chart, the same each time."""
    ledger = Chained()
    ways = [(f"c{nth % 2000}", f"r{nth % 70}", f"p{nth % 300}") for nth in range(10_000)]
    ledger.hold(pl.DataFrame([step for nth, way in enumerate(ways) for step in steps(nth, way)]))
    drawn = draw(ledger).to_dict()
    assert max(map(len, drawn["datasets"].values())) < 5000
    assert drawn == draw(ledger).to_dict()


def test_undated_claims_are_drawn() -> None:
    """Chains need no day."""
    ledger = Chained()
    ledger.hold(pl.DataFrame([STEP | {"published": None}], schema_overrides={"published": pl.Date}))
    assert ">NIS" in svg(charts.relay_flow(ledger))


def test_cells_hold_counts() -> None:
    """A cell says how many claims of its claimant its relay passes on."""
    ledger = Chained(RELAYED, RELAYED, ("NIS", "Radio", "Gazette"), ("Kyiv", "Radio", "Gazette"))
    cells = relay_heatmap.placed(charted(ledger))
    assert cells.select("claimant", "relay", "claims", "row", "column").rows() == [
        ("NIS", "Radio", 1, 0, 0), ("NIS", "Wire", 2, 0, 1), ("Kyiv", "Radio", 1, 1, 0),
    ]  # fmt: skip


def charted(ledger: Chained) -> pl.DataFrame:
    """The rows behind the chart of relays against claimants."""
    rows = answer(ledger, "relay_heatmap", Question()).rows
    return rows.with_columns(kind_group=pl.lit("Media"))


def test_the_rest_of_the_cells_is_said() -> None:
    """Twenty claimants and twenty relays are shown; the small print counts the others."""
    ways = [(f"Ministry {nth:02}", f"Wire {nth:02}", "Gazette") for nth in range(25)]
    said = footing(charts.relay_heatmap(Chained(*ways)))
    assert "5 other claimants and 5 other relays are not shown: 5 of 25 times" in said


def test_a_claim_with_two_relays_counts_for_both() -> None:
    """Each of two relays passes a claim on, but it is one claim."""
    said = footing(charts.relay_heatmap(Chained(("NIS", "Yonhap", "Reuters", "Gazette"))))
    assert "1 claim, 1 report." in said
