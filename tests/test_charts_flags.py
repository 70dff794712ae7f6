"""The chart of flags: what raises a doubt, what does not, and how it is told."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import vl_convert
from contradictions import contradictory

from analysis import charts
from analysis.charts.contradictions import flags

SAME = {
    "claimant": "NIS", "text_id": "t", "earliest": None, "latest": date(2025, 1, 13),
    "place": "Kursk",
}  # fmt: skip
LOST = {**SAME, "measure": "casualties", "best": 5200.0, "quote": "5,200 casualties"}
KILLED = {**SAME, "measure": "killed", "best": 300.0, "quote": "300 killed"}
WOUNDED = {**SAME, "measure": "wounded", "best": 2700.0, "quote": "2,700 wounded"}
CAUGHT = {**SAME, "measure": "captured", "best": 2200.0, "quote": "2,200 captured"}
LATER = {**KILLED, "text_id": "u", "latest": date(2025, 2, 1)}
ABOVE = {"best": None, "bound": "more_than"}


def kinds(*claims: dict[str, Any], text: str = "") -> list[str]:
    """The kinds of doubt that these claims raise."""
    return contradictory(*claims, text=text).sql("from flags order by kind")["kind"].to_list()


def spec(*claims: dict[str, Any], actor: str | None = "PRK") -> dict[str, Any]:
    """The chart of a ledger of these claims, as Vega-Lite."""
    return charts.flags(contradictory(*claims), actor=actor).to_dict()


def svg(*claims: dict[str, Any], **asked: Any) -> str:
    """The picture of the same."""
    return vl_convert.vegalite_to_svg(spec(*claims, **asked))


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        pytest.param([LOST, KILLED, WOUNDED], ["sum"], id="less than the whole"),
        pytest.param([LOST | {"best": 2000.0}, KILLED, WOUNDED], ["sum"], id="more than it"),
        pytest.param([LOST | {"best": 3000.0}, KILLED, WOUNDED], [], id="the sum"),
        pytest.param([LOST | {"best": 3020.0}, KILLED, WOUNDED], [], id="rounded parts"),
        pytest.param([LOST, KILLED, WOUNDED, CAUGHT], [], id="the captured are the rest"),
        pytest.param([LOST, KILLED, WOUNDED, KILLED, WOUNDED], ["sum"], id="parts said twice"),
        pytest.param(
            [LOST | {"best": 7000.0}, KILLED, WOUNDED, CAUGHT, CAUGHT],
            ["sum"],
            id="the captured said twice",
        ),
        pytest.param([LOST, KILLED, WOUNDED | ABOVE | {"low": 2700.0}], [], id="an open end"),
        pytest.param([LOST | {"best": 3200.0, "bound": "approx"}, KILLED, WOUNDED], [], id="about"),
        pytest.param([LOST, KILLED, WOUNDED | {"text_id": "u"}], [], id="another text"),
        pytest.param([LOST, KILLED, WOUNDED | {"claimant": "HUR"}], [], id="another claimant"),
        pytest.param(
            [LOST, KILLED, WOUNDED | {"latest": date(2025, 1, 9)}], [], id="another period"
        ),
        pytest.param([LOST, KILLED, WOUNDED | {"change": "increase"}], [], id="an increase"),
        pytest.param(
            [LOST, KILLED, WOUNDED, WOUNDED | {"best": 4900.0}], [], id="one pair does add up"
        ),
    ],
)
def test_sums(claims: list[dict[str, Any]], expected: list[str]) -> None:
    """Killed and wounded are set against both together where one text gives all three."""
    assert kinds(*claims) == expected


def test_of_equal_figures_one_is_chosen_by_its_id() -> None:
    """Which of several equal figures a fall is told from does not depend on their order."""
    equal = [KILLED | {"text_id": text} for text in "tuvw"]
    for before in (equal, equal[::-1]):
        ledger = contradictory(*before, LATER | {"best": 200.0, "text_id": "x"})
        assert ledger.sql("from flags")["against_claim_ids"].to_list() == [["c3"]]


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        pytest.param({"best": 200.0}, ["fall"], id="lower"),
        pytest.param({"best": 400.0}, [], id="higher"),
        pytest.param({"best": 200.0, "change": "increase"}, [], id="an increase"),
        pytest.param({"best": 200.0, "earliest": date(2025, 1, 30)}, [], id="in some days"),
        pytest.param({"best": 200.0, "count_of": "part"}, [], id="a part"),
        pytest.param({"best": 200.0, "count_of": "size"}, [], id="the size of a unit"),
        pytest.param({"best": 200.0, "event": "attack"}, [], id="the toll of an attack"),
        pytest.param({"best": 1.0, "quote": "a soldier"}, [], id="a single case"),
        pytest.param({"best": 290.0, "bound": "approx"}, [], id="about as many"),
        pytest.param({**ABOVE, "low": 200.0}, [], id="an open end"),
        pytest.param({"best": 200.0, "place": "Donetsk"}, [], id="another place"),
        pytest.param({"best": 200.0, "claimant": "HUR"}, [], id="another claimant"),
        pytest.param({"best": 200.0, "measure": "wounded"}, [], id="another measure"),
        pytest.param({"best": 200.0, "stance": "denies"}, [], id="a denial"),
    ],
)
def test_falls(later: dict[str, Any], expected: list[str]) -> None:
    """A running total of one source does not fall."""
    assert kinds(KILLED, LATER | later) == expected


def test_how_things_stand_may_fall() -> None:
    """Those who are there may be fewer on a later day."""
    present = {"measure": "present"}
    assert kinds(KILLED | present, LATER | present | {"best": 200.0}) == []


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        pytest.param({"best": 3000.0}, ["tenfold"], id="ten times"),
        pytest.param({"best": 3000.0, "text_id": "t"}, [], id="in one text"),
        pytest.param({"best": 2900.0}, [], id="not quite"),
        pytest.param({"best": 3000.0, "latest": date(2025, 1, 20)}, [], id="a week later"),
        pytest.param({"best": 3000.0, "place": "Donetsk"}, [], id="another place"),
    ],
)
def test_slips(other: dict[str, Any], expected: list[str]) -> None:
    """Two reports have one source give figures that are exactly ten times apart."""
    assert kinds(KILLED, KILLED | {"text_id": "u", "starts": 50} | other) == expected


PARTS = "400 men, of whom 500 are officers. Another 600 came."


@pytest.mark.parametrize(
    ("starts", "quote", "expected"),
    [(17, "500 are officers", ["part"]), (43, "600 came", [])],
    ids=["of whom", "another sentence"],
)
def test_parts(starts: int, quote: str, expected: list[str]) -> None:
    """What a text gives as a part of a figure is no more than that."""
    whole = SAME | {"measure": "present", "best": 400.0, "quote": "400 men", "starts": 0, "ends": 7}
    part = whole | {"best": float(quote[:3]), "quote": quote, "counted": "officers"}
    ends = {"starts": starts, "ends": starts + len(quote)}
    assert kinds(whole, part | ends, text=PARTS) == expected


def test_the_sentence_and_both_sides_are_shown() -> None:
    """The picture says what does not add up, in whose words, and leads to all claims behind it."""
    chart = spec(KILLED, LATER | {"best": 200.0, "quote": "200 dead", "certainty": "hedged"})
    picture = vl_convert.vegalite_to_svg(chart)
    assert ">A total that falls<" in picture
    assert "NIS gives 200 troops killed as of 1 Feb 2025, after 300 as of 13 Jan 2025" in picture
    assert "“200 dead” beside “300 killed”" in picture
    assert set(chart["usermeta"]["passages"]) == {"c0", "c1"}
    frames = chart["datasets"].values()
    assert all(row["claim_ids"] == ["c1", "c0"] for rows in frames for row in rows if "told" in row)
    assert [row["severity"] for rows in frames for row in rows if "severity" in row] == ["weak"]


def test_the_rest_is_counted() -> None:
    """Fourteen doubts are drawn; the small print counts the others."""
    many = [
        end | {"counted": f"thing_{nth}", "claim_id": f"{side}{nth:02}"}
        for nth in range(16)
        for side, end in (("a", KILLED), ("b", LATER | {"best": 200.0}))
    ]
    chart = spec(*many)
    assert "2 doubts more are not drawn." in " ".join(chart["vconcat"][0]["title"]["text"])
    assert len(chart["usermeta"]["passages"]) == 2 * flags.MOST


def test_nothing_to_draw_is_said() -> None:
    """A ledger that adds up gives a chart that says so."""
    assert "In this ledger no two figures of one source are at odds" in svg()
    assert "In this ledger no two figures of one source are at odds" in svg(KILLED, WOUNDED)


def test_hostile_text_stays_text() -> None:
    """Tags and turning signs in names and quotes come out as text."""
    tag = "<img src=x onerror=alert(1)>\u202e"
    picture = svg(
        KILLED | {"claimant": tag, "quote": tag}, LATER | {"claimant": tag, "best": 200.0}
    )
    assert "<img" not in picture
    assert "\u202e" not in picture
    assert "&lt;img src=x" in picture
