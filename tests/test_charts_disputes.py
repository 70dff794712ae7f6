"""The chart of disputes: which figures it sets beside each other, and how it shows them."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl
import pytest
import vl_convert
from contradictions import HIGH, LOW, TOTAL, contradictory
from ledgers import AT_LEAST, AT_MOST, RANGE

from analysis import charts
from analysis.charts.contradictions import disputes


def spec(*claims: dict[str, Any], actor: str | None = "PRK") -> dict[str, Any]:
    """The chart of a ledger of these claims, as Vega-Lite."""
    return charts.disputes(contradictory(*claims), actor=actor).to_dict()


def svg(*claims: dict[str, Any], **asked: Any) -> str:
    """The picture of the same."""
    return vl_convert.vegalite_to_svg(spec(*claims, **asked))


def ratios(*claims: dict[str, Any]) -> list[float]:
    """How far apart the figures of each dispute are."""
    found = contradictory(*claims).sql("from disputes order by ratio desc")
    return [round(ratio, 2) for ratio in found["ratio"]]


def drawn(chart: dict[str, Any], column: str) -> list[dict[str, Any]]:
    """The rows that a chart draws, of the frame that has a column."""
    return next(rows for rows in chart["datasets"].values() if rows and column in rows[0])


def test_a_dispute_has_two_ends_and_a_line() -> None:
    """Each end leads to its own claim, the line between them to both."""
    chart = spec(LOW, HIGH)
    assert [end["claim_id"] for end in drawn(chart, "side")] == ["c0", "c1"]
    assert [line["claim_ids"] for line in drawn(chart, "claim_ids")] == [["c0", "c1"]]
    assert set(chart["usermeta"]["passages"]) == {"c0", "c1"}


def test_names_and_figures_stand_at_the_ends() -> None:
    """Who says what can be read without pointing at anything."""
    picture = svg(LOW, HIGH)
    for said in ("NIS", "100, 23 Dec 2024", "Kyiv", "3,000, 23 Dec 2024", "30×", "1 against 1"):
        assert f">{said}<" in picture
    assert ">Troops killed<" in picture
    assert ">Kursk, Dec 2024<" in picture


def test_tolls_of_events_are_nobodys() -> None:
    """The dead of a flood are nobody's: asked of anybody, they are told without a whose."""
    toll = {"actor": None, "count_of": "event", "event": "flood", "counted": "people"}
    picture = svg(LOW | toll, HIGH | toll, actor=None)
    assert ">People killed<" in picture


def test_how_about_is_read_is_said() -> None:
    """The small print tells of the pale bar at an "about", where there is one."""
    about = " ".join(spec(LOW | {"bound": "approx"}, HIGH)["vconcat"][0]["title"]["text"])
    assert "“About” is read as up to a tenth less or more" in about
    assert "“About”" not in " ".join(spec(LOW, HIGH)["vconcat"][0]["title"]["text"])


def test_log_scale_is_said() -> None:
    """The axis is logarithmic, begins at one, and the subtitle says so."""
    chart = spec(LOW, HIGH)
    assert "the scale is logarithmic" in " ".join(chart["title"]["subtitle"])
    scales = [layer["encoding"]["x"].get("scale") for layer in chart["vconcat"][0]["layer"]]
    assert {scale["type"] for scale in scales if scale} == {"log"}


VAGUE = {
    **LOW,
    "claimant": "HUR",
    "best": None,
    "low": 200.0,
    "high": 999.0,
    "bound": "range",
    "indefinite": "several hundred",
}
FLOOD = {
    **LOW, "actor": None, "counted": "people", "place": "Valencia", "event": "flood",
    "latest": date(2024, 11, 2), "published": date(2024, 11, 2),
}  # fmt: skip
MORE_DEAD = {"claimant": "Madrid", "best": 200.0}
WEEK_ON = {"latest": date(2024, 11, 9), "published": date(2024, 11, 9)}
NEXT = {"earliest": date(2024, 11, 3), "latest": date(2024, 11, 3), "published": date(2024, 11, 4)}
OPEN = {"best": None, "bound": "more_than", "low": 3000.0}


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        pytest.param([LOW, HIGH], [30], id="one thing in one place and month"),
        pytest.param([LOW, HIGH | {"place": "Donetsk"}], [], id="other places"),
        pytest.param([LOW, HIGH | {"place": None}], [], id="a place and none"),
        pytest.param([LOW, HIGH | {"measure": "casualties"}], [], id="the killed and the lost"),
        pytest.param([LOW, HIGH | {"latest": date(2025, 1, 2)}], [], id="other months"),
        pytest.param([LOW, HIGH | {"change": "increase"}], [], id="an increase is no level"),
        pytest.param([LOW, HIGH | {"stance": "denies"}], [], id="a denial is no figure"),
        pytest.param([LOW, HIGH | {"claimant": "NIS"}], [], id="one claimant"),
        pytest.param([LOW, HIGH | {"claimant_kind": "unattributed"}], [], id="nobody's figure"),
        pytest.param([LOW, HIGH | {"latest": None}], [], id="losses of no known time"),
        pytest.param([LOW, HIGH | {"count_of": "part"}], [], id="a part"),
        pytest.param([LOW, HIGH | {"count_of": "rate"}], [], id="so many a day"),
        pytest.param([LOW | {"count_of": "size"}, HIGH], [], id="the size of a unit"),
        pytest.param([LOW | {"event": "attack"}, HIGH], [], id="the toll of an attack"),
        pytest.param([LOW | {"latest": date(2024, 12, 10)}, HIGH], [], id="a later, higher total"),
        pytest.param([LOW, HIGH | {"latest": date(2024, 12, 10)}], [30], id="a later, lower total"),
        pytest.param([VAGUE, HIGH], [], id="a word with no upper end"),
        pytest.param([LOW, VAGUE], [2], id="a word with a lower end"),
        pytest.param([FLOOD, FLOOD | MORE_DEAD], [2], id="one disaster"),
        pytest.param([FLOOD, FLOOD | MORE_DEAD | {"place": "Malaga"}], [], id="two places"),
        pytest.param([FLOOD, FLOOD | MORE_DEAD | {"event": "fire"}], [], id="two disasters"),
        pytest.param([FLOOD | MORE_DEAD, FLOOD | WEEK_ON], [], id="a week later"),
        pytest.param([FLOOD | MORE_DEAD, FLOOD | NEXT], [], id="one that begins later"),
        pytest.param([LOW, HIGH | OPEN], [30], id="an open end above"),
        pytest.param([LOW | {"best": None, "low": 99.0}, HIGH], [], id="an open end below it"),
        pytest.param([LOW | {"best": 2800.0, "bound": "approx"}, HIGH], [], id="about reaches it"),
        pytest.param(
            [LOW | {"earliest": date(2024, 12, 20)}, HIGH], [], id="less in days than in all"
        ),
        pytest.param(
            [LOW, HIGH | {"earliest": date(2024, 12, 20)}], [30], id="more in days than in all"
        ),
    ],
)
def test_what_contradicts(claims: list[dict[str, Any]], expected: list[float]) -> None:
    """Only figures for the same thing, place and time that do not meet are a dispute."""
    assert ratios(*claims) == expected


def test_origins_are_counted_on_each_side() -> None:
    """Ten reports of one claimant are one voice; who agrees with neither end is on neither side."""
    third = HIGH | {"claimant": "HUR", "best": 2900.0, "bound": "approx"}
    middle = HIGH | {"claimant": "ISW", "best": 600.0}
    found = contradictory(LOW, HIGH, HIGH, third, middle).sql("from disputes")
    assert found.select("origins", "lower_origins", "higher_origins").row(0) == (4, 1, 2)


def test_speakers_of_one_body_do_not_contradict_each_other() -> None:
    """A minister and the ministry are one origin, of which the later word stands."""
    earlier = HIGH | {"claimant": "Rustem", "latest": date(2024, 12, 20)}
    ledger = contradictory(earlier, HIGH | {"best": 1000.0}, LOW)
    assert ledger.sql("from disputes")["higher_claimant"].to_list() == ["Rustem"]
    speaks = pl.DataFrame({"source_id": ["Rustem"], "origin_id": ["Kyiv"]})
    ledger.db.execute("drop view speakers")
    ledger.db.register("speakers", speaks)
    found = ledger.sql("from disputes").select("higher_claimant", "ratio", "origins")
    assert found.rows() == [("Kyiv", 10, 2)]


def test_all_signs_are_drawn() -> None:
    """Ranges are bars, open ends arrows, and what is hedged is hollow."""
    hedged = HIGH | OPEN | {"certainty": "hedged", "quote": "more than 3,000"}
    chart = spec(LOW | RANGE | {"low": 100.0, "high": 200.0}, hedged)
    assert [end["sign"] for end in drawn(chart, "side")] == ["range", "at_least"]
    assert [end["filling"] for end in drawn(chart, "side")][1] == "hedged"
    picture = vl_convert.vegalite_to_svg(chart)
    assert "more than 3,000 (hedged), 23 Dec" in picture
    assert ">at least<" in picture


@pytest.mark.parametrize("odd", [AT_LEAST, AT_MOST, {"best": 0.0}, {"latest": None}])
def test_odd_claims_make_no_chart_fail(odd: dict[str, Any]) -> None:
    """Open ends, nothing and no day are drawn or left out."""
    assert svg(LOW | odd, HIGH)


def test_nothing_to_draw_is_said() -> None:
    """A ledger without disputes gives a chart that says so."""
    assert "In this ledger no two sources contradict each other" in svg()
    assert "In this ledger no two sources contradict each other" in svg(LOW)


def test_the_rest_is_counted() -> None:
    """Twenty disputes are drawn; the small print counts the others."""
    pairs = [{"counted": f"thing_{nth}"} for nth in range(23)]
    chart = spec(*(end | pair for pair in pairs for end in (LOW, HIGH)))
    assert len(drawn(chart, "side")) == 2 * disputes.MOST
    small_print = " ".join(chart["vconcat"][0]["title"]["text"])
    assert "3 disputes with a smaller ratio are not drawn." in small_print
    assert "23 disputes" in chart["description"]
    assert len(chart["usermeta"]["passages"]) == 40


def test_description_is_worked_out() -> None:
    """Those who cannot see the chart are told both figures and names."""
    assert spec(LOW, HIGH)["description"] == (
        "North Korea: where the figures of two sources do not meet. 1 dispute. Troops killed, "
        "Kursk, Dec 2024: 100 (NIS) against 3,000 (Kyiv), 30 times."
    )


def test_hostile_text_stays_text() -> None:
    """Tags and signs in names, places and quotes come out as text."""
    tag = "<img src=x onerror=alert(1)>'\\\u202e"
    picture = svg(LOW | {"claimant": tag, "quote": tag, "place": tag}, HIGH | {"place": tag})
    assert "<img" not in picture
    assert "\u202e" not in picture
    assert "&lt;img src=x" in picture


def test_everybody_is_an_actor_of_none() -> None:
    """Without an actor the rows say whose they are."""
    russians = [end | {"actor": "RUS"} for end in (LOW, HIGH)]
    picture = svg(LOW, HIGH, *russians, actor=None)
    assert ">Russian troops killed<" in picture
    assert ">North Korean troops killed<" in picture


def test_many_claims_are_drawn() -> None:
    """Ten thousand claims of one thing are one dispute."""
    db = contradictory(LOW, HIGH)
    claims = db.sql("select * exclude (is_current) from readings").head(1)
    many = claims.drop("claim_id", "claimant", "claimant_id", "best").join(
        pl.DataFrame({"nth": range(10_000)}), how="cross"
    )
    named = many.with_columns(
        claim_id=pl.format("c{}", "nth"),
        claimant=pl.format("Claimant {}", "nth"),
        claimant_id=pl.format("Claimant {}", "nth"),
        best=pl.col("nth").cast(pl.Float64) + 1,
        title=pl.lit("How many"),
    ).drop("nth")
    db.hold(named.select(*claims.columns, "title"))
    chart = charts.disputes(db).to_dict()
    assert len(drawn(chart, "side")) == 2
    assert TOTAL["place"] in chart["description"]
