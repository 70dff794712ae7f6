"""The chart of a single answer: its rows and stripes, what it refuses, and odd ledgers."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pytest
import vl_convert
from ledgers import AT_LEAST, CLAIM, DENIAL, RANGE, TYPES, Ledger

from analysis import charts
from analysis.charts.answers import answer
from analysis.charts.exhibits import EXHIBITS
from analysis.charts.questions import Question
from analysis.export import export
from analysis.model.figures import Figure
from analysis.pool import Mixture, Pooled, Refusal

HERE: dict[str, Any] = {"measure": "present", "place": "Kursk Oblast", "earliest": None,
                        "latest": date(2024, 11, 1), "published": date(2024, 11, 2)}  # fmt: skip
NAMES = ("Pentagon", "NIS", "HUR", "Kyiv", "NATO", "BBC")
KINDS = ("ministry", "intelligence", "intelligence", "government", "intergovernmental", "outlet")


def said(*figures: dict[str, Any], **more: Any) -> list[dict[str, Any]]:
    """Claims of as many origins, each in a report of its own."""
    rows = zip(NAMES, KINDS, figures, strict=False)
    return [
        HERE | more | {"claimant": name, "claimant_kind": kind, "report_id": name} | figure
        for name, kind, figure in rows
    ]


THREE = said({"best": 8000.0}, {"best": 10000.0, "bound": "approx"}, {"best": 12000.0})
KILLED = said({"best": 300.0}, {"best": 400.0}, {"best": 500.0}, measure="killed")
HURT = said({"best": 3000.0}, {"best": 4000.0}, {"best": 5000.0}, measure="casualties")


def spec(*claims: dict[str, Any], **asked: Any) -> dict[str, Any]:
    """The chart of a ledger of these claims, as Vega-Lite."""
    return charts.pooled(Ledger(*claims), **({"measure": "present"} | asked)).to_dict()


def svg(drawn: dict[str, Any]) -> str:
    """The picture of a chart."""
    return vl_convert.vegalite_to_svg(drawn)


def rows(drawn: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows that a chart draws."""
    return next(several for several in drawn["datasets"].values() if "who" in several[0])


def stripes(drawn: dict[str, Any]) -> list[tuple[float, float]]:
    """Where the stripes behind the rows begin and end: the band, and the median."""
    each = [layer for layer in drawn["vconcat"][0]["layer"] if "y2" in layer["encoding"]]
    data = [drawn["datasets"][layer["data"]["name"]][0] for layer in each]
    return [(row["from"], row["to"]) for row in data]


def footing(drawn: dict[str, Any]) -> str:
    """The small print of a chart."""
    return " ".join(drawn["vconcat"][0]["title"]["text"])


def test_one_row_an_origin() -> None:
    """Each origin has one row, the largest figure first, however many reports print it."""
    again = [claim | {"report_id": f"{claim['report_id']} again"} for claim in THREE[:1]]
    drawn = spec(*THREE, *again)
    assert [(row["who"], row["told"], row["printed"]) for row in rows(drawn)] == [
        ("HUR", "12,000", "1 report"),
        ("NIS", "about 10,000", "1 report"),
        ("Pentagon", "8,000", "2 reports"),
    ]
    assert rows(drawn)[2]["claim_ids"] == ["c3", "c0"]
    assert "4 claims, 4 reports, 3 origins." in footing(drawn)


def test_the_median_and_its_band() -> None:
    """The stripes lie where the pooled answer says, and the picture says so in words."""
    drawn = spec(*THREE)
    assert stripes(drawn) == [(8000, 12000), (10000, 10000)]
    picture = svg(drawn)
    assert (
        "The median of 3 origins is 10,000; with one of them left out, it lies between" in picture
    )
    assert ">median: 10,000<" in picture
    assert "Without NIS the median lies between 8,000 and 12,000." in footing(drawn)


def test_numbers_of_the_answer() -> None:
    """What is drawn is had as numbers."""
    found = charts.single_answer(Ledger(*THREE), measure="present", place="Kursk Oblast")
    assert isinstance(found, Pooled)
    assert (found.median, found.without_one) == (Figure(best=10000), Figure(low=8000, high=12000))


def test_open_ends_reach_the_edge() -> None:
    """A median without an upper end is a stripe to the edge of the chart, and said to be so."""
    drawn = spec(*said(AT_LEAST, AT_LEAST, RANGE))
    edge = drawn["vconcat"][0]["layer"][0]["encoding"]["x"]["scale"]["domain"][1]
    assert stripes(drawn) == [(3000, edge), (3000, edge)]
    assert "lies at 3,000 or above" in drawn["description"]


def test_hedges_and_intervals_keep_their_look() -> None:
    """What is hedged is hollow and says so; ranges are lines, open ends arrows to their side."""
    drawn = spec(*said(AT_LEAST | {"certainty": "hedged"}, RANGE, {"best": 9000.0}))
    told = {row["who"]: (row["told"], row["sign"], row["filling"]) for row in rows(drawn)}
    assert told["Pentagon"] == ("at least 3,000, hedged", "at_least", "hedged")
    assert told["NIS"] == ("10,000 to 12,000", "range", "Intelligence services")


def test_too_few_origins_are_refused_in_words() -> None:
    """Two origins have their rows, no stripe, and the reason above them."""
    drawn = spec(*THREE[:2])
    assert len(rows(drawn)) == 2
    assert stripes(drawn) == []
    reason = "Not pooled. Only 2 origins say how many (NIS; Pentagon)"
    assert reason in svg(drawn)
    assert reason in drawn["description"]


@pytest.mark.parametrize(
    ("asked", "mixed"),
    [
        ({"measure": ["killed", "casualties"]}, "measures casualties and killed"),
        ({"measure": ["planned", "deployed"]}, "measures deployed and planned"),
        ({"counted": ["troops", "officers"]}, "things counted officers and troops"),
        ({"actor": ["PRK", "RUS"]}, "actors PRK and RUS"),
        ({"place": ["Kursk Oblast", "Russia"]}, "places Kursk Oblast and Russia"),
        ({"days": 365}, "times up to 365 days apart"),
    ],
)
def test_asking_for_a_mixture_is_an_error(asked: dict[str, Any], mixed: str) -> None:
    """Several estimands raise an error that names them, whatever the ledger holds."""
    with pytest.raises(Mixture, match=f"^This would mix {mixed}"):
        spec(**asked)


def test_an_override_is_printed() -> None:
    """An override says above the rows, in each row and in words what it mixes."""
    drawn = spec(*KILLED, *HURT, measure=["killed", "casualties"], override=True)
    told = "OVERRIDE: this mixes measures casualties and killed, which do not count the same."
    assert told in svg(drawn)
    assert told in drawn["description"]
    assert [row["who"] for row in rows(drawn)] == [
        "casualties: HUR", "casualties: NIS", "casualties: Pentagon",
    ]  # fmt: skip
    assert "were killed or wounded / were killed" in drawn["title"]["text"]
    assert "No source effects" in footing(drawn)


def test_what_is_found_to_differ_is_refused() -> None:
    """Everybody's figures are of several actors: a chart without an actor pools none of them."""
    drawn = spec(*THREE, *said({"best": 50.0}, actor="RUS"), actor=None)
    assert stripes(drawn) == []
    assert "Not pooled. This would mix actors PRK and RUS" in drawn["description"]
    assert rows(drawn)[0]["who"] == "North Korean: HUR"
    alone = spec(*THREE, actor=None)
    assert alone["title"]["text"].startswith("How many North Korean troops were there")


def test_places_are_kept_apart() -> None:
    """The place of which most origins speak is taken, and said; the others are counted."""
    elsewhere = said({}, {}, place="Russia")
    drawn = spec(*THREE, *elsewhere)
    assert len(rows(drawn)) == 3
    assert "Kursk Oblast, as known on 2 Nov 2024, the place and time of which" in svg(drawn)
    assert "2 origins of other places" in footing(drawn)
    asked = spec(*THREE, *elsewhere, place="Russia", day=date(2024, 11, 5))
    assert len(rows(asked)) == 2
    assert "Russia, as known on 5 Nov 2024. One row" in svg(asked)
    nowhere = spec(*THREE, *said({}, place=None), place="not said")
    assert "No place said, as known" in nowhere["description"]


def test_flows_are_no_stocks() -> None:
    """Figures for a period, rates, increases and single cases are counted and not pooled."""
    weekly = {"best": 90.0, "earliest": date(2024, 10, 28)}
    rate, part = {"best": 92.0, "count_of": "rate"}, {"best": 17.0, "count_of": "part"}
    fight = {"best": 21.0, "event": "attack"}
    flows = said(weekly, rate, part, fight, {"change": "increase"}, {"best": 1.0}, measure="killed")
    drawn = spec(*KILLED, *[flow | {"claimant": "NATO"} for flow in flows], measure="killed")
    assert [row["who"] for row in rows(drawn)] == ["HUR", "NIS", "Pentagon"]
    kinds = ("figure for a period", "rate", "part", "toll of one event", "increase", "single case")
    for left in (f"1 {kind}" for kind in kinds):
        assert left in footing(drawn)


def test_hindsight_is_left_out() -> None:
    """What was published after the day, or held more than a month before, is not in the answer."""
    late = {"best": 20000.0, "published": date(2025, 3, 1), "claimant": "NATO"}
    old = {"latest": date(2024, 9, 1), "claimant": "Kyiv"}
    drawn = spec(*THREE, HERE | late, HERE | old, day=date(2024, 11, 10))
    assert [row["who"] for row in rows(drawn)] == ["HUR", "NIS", "Pentagon"]
    assert "1 figure more than 31 days old" in footing(drawn)


def test_nobody_named_is_no_origin() -> None:
    """Claims of nobody in particular and denials have no row."""
    nobody = HERE | {"claimant": "unattributed", "claimant_kind": "unattributed"}
    assert len(rows(spec(*THREE, nobody, HERE | DENIAL))) == 3


@pytest.mark.parametrize(
    "claims", [[], [HERE | DENIAL], [HERE | {"published": None}], [HERE | {"change": "increase"}]]
)
def test_nothing_to_draw_is_said(claims: list[dict[str, Any]]) -> None:
    """A ledger without a total of a named origin gives a chart that says so."""
    assert "No single answer:" in svg(spec(*claims))


def test_hostile_text_stays_text() -> None:
    """Tags in names are drawn as text, and signs that turn the writing are gone."""
    tag = "<img src=x onerror=alert(1)>\u202e"
    picture = svg(spec(*THREE, HERE | {"claimant": tag, "report_id": "r9"}))
    assert "&lt;img src=x" in picture
    assert "<img" not in picture
    assert "\u202e" not in picture


def test_ten_thousand_origins_are_drawn() -> None:
    """Many origins share rows, the chart says so, and all of them are pooled."""
    claims = pl.DataFrame([CLAIM | HERE], schema_overrides=TYPES)
    many = pl.DataFrame({"many": range(10_000)})
    name = pl.format("Source {}", "many")
    db = Ledger()
    db.hold(
        claims.drop("claim_id", "claimant", "best")
        .join(many, how="cross")
        .with_columns(claim_id=name, claimant=name, best=pl.col("many").cast(pl.Float64) + 2)
        .drop("many")
    )
    drawn = charts.pooled(db, measure="present").to_dict()
    assert len(rows(drawn)) == 40
    assert "The median of 10,000 origins lies between 5,001 and 5,002" in drawn["description"]
    assert "more are pooled without one" in svg(drawn)


def test_it_is_exported(tmp_path: Path) -> None:
    """The chart stands among the exhibits, and exporting it asks for nothing more."""
    asked = Question("present", day=date(2024, 11, 5))
    found = EXHIBITS["pooled"].draw(answer(Ledger(*THREE), "pooled", asked))
    assert found.to_dict() == spec(*THREE, day=date(2024, 11, 5))
    export(Ledger(*THREE), tmp_path, charts=["pooled"], formats=["csv"], question=asked)
    assert "HUR" in (tmp_path / "pooled.csv").read_text()


def test_refusals_have_reasons() -> None:
    """What is refused as numbers has the reason that the chart prints."""
    found = charts.single_answer(Ledger(*THREE[:1]), measure="present")
    assert isinstance(found, Refusal)
    assert "needs at least 3" in found.reason
