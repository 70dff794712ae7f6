"""The chart of denials: who denies what, beside whose claim it is, in the words of both."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import vl_convert
from contradictions import contradictory
from ledgers import DENIAL, RANGE

from analysis import charts
from analysis.charts.contradictions import denials

CLAIM = {"claimant": "NIS", "quote": "10,000 troops", "best": 10_000.0}
DENIED = {**DENIAL, "quote": '"another hoax"', "published": date(2024, 10, 28)}
DOUBT = DENIED | {"stance": "doubts", "claimant": "Jenny Town", "quote": "30,000 more"}
LINK = ("c1", "c0", "denies")


def spec(
    *claims: dict[str, Any], link: tuple[str, str, str] | None = LINK, actor: str | None = "PRK"
) -> dict[str, Any]:
    """The chart of a ledger of these claims, as Vega-Lite."""
    db = contradictory(*claims, links=(link,) if link else ())
    return charts.denials(db, actor=actor).to_dict()


def svg(*claims: dict[str, Any], **asked: Any) -> str:
    """The picture of the same."""
    return vl_convert.vegalite_to_svg(spec(*claims, **asked))


def rows(chart: dict[str, Any], column: str) -> list[dict[str, Any]]:
    """The rows that a chart draws, of all frames that have a column."""
    return [row for rows in chart["datasets"].values() for row in rows if column in row]


def test_both_sides_can_be_read() -> None:
    """Names, days, publishers and quotes of both stand in the picture."""
    picture = svg(CLAIM, DENIED)
    for said in ("Dmitry Peskov denies", "28 Oct 2024, NBC News, on troops sent", "“another hoax”"):
        assert f">{said}<" in picture
    for said in ("NIS", "25 Oct 2024, NBC News", "“10,000 troops”"):
        assert f">{said}<" in picture


def test_each_side_leads_to_its_own_passage() -> None:
    """Words lead to the claim they are of, the sign between them to both."""
    chart = spec(CLAIM, DENIED)
    told = {row["line"]: row["claim_ids"] for row in rows(chart, "line")}
    assert told["Dmitry Peskov denies"] == ["c1"]
    assert told["NIS"] == ["c0"]
    assert [row["claim_ids"] for row in rows(chart, "stance")] == [["c1", "c0"]]
    assert set(chart["usermeta"]["passages"]) == {"c0", "c1"}


def test_a_denial_is_no_zero() -> None:
    """Nothing is drawn on a scale of numbers, and the subtitle says so."""
    chart = spec(CLAIM, DENIED)
    scales = [
        layer["encoding"][channel].get("scale")
        for layer in chart["vconcat"][0]["layer"]
        for channel in ("x", "y")
        if "field" in layer["encoding"].get(channel, {})
    ]
    assert set(scales) == {None}
    assert "A denial is no count of zero." in " ".join(chart["title"]["subtitle"])


def test_what_is_not_found_is_said() -> None:
    """A denial of something that no claim says stands alone, and says so."""
    picture = svg(CLAIM, DENIED, link=None)
    assert f">{denials.NOTHING}<" in picture
    assert ">NIS<" not in picture


def test_doubts_are_told_from_denials() -> None:
    """A doubt has its own word and sign."""
    chart = spec(CLAIM, DENIED, DOUBT)
    assert [row["stance"] for row in rows(chart, "stance")] == ["denies", "doubts"]
    assert ">Jenny Town doubts<" in vl_convert.vegalite_to_svg(chart)
    assert "1 denial and 1 doubt." in chart["description"]


def test_nobody_is_not_called_unattributed() -> None:
    """Where the text names nobody, the picture says that no source is given."""
    nobody = CLAIM | {"claimant": "unattributed", "claimant_kind": "unattributed"}
    picture = svg(nobody, DENIED)
    assert ">No source given<" in picture
    assert ">Unattributed<" not in picture


def test_the_rest_is_counted() -> None:
    """There is room for sixteen; the small print counts the others, and known pairs come first."""
    many = [DENIED | {"published": date(2024, 11, 1), "starts": nth} for nth in range(20)]
    chart = spec(CLAIM, DENIED, *many)
    small_print = " ".join(chart["vconcat"][0]["title"]["text"])
    assert len(rows(chart, "stance")) == denials.MOST
    assert "5 more are in the ledger, and not drawn." in small_print
    assert ["c1", "c0"] in [row["claim_ids"] for row in rows(chart, "stance")]


def test_description_is_worked_out() -> None:
    """Those who cannot see the chart are told who denies what."""
    assert spec(CLAIM, DENIED)["description"] == (
        "North Korea: who denies what, and whose claim it is. 1 denial and 0 doubts. Dmitry Peskov "
        "denies: “another hoax”, answering NIS: “10,000 troops”."
    )


@pytest.mark.parametrize(
    "claims",
    [(), (CLAIM,), (CLAIM | RANGE,)],
    ids=["no claim", "a figure", "a range"],
)
def test_nothing_to_draw_is_said(claims: tuple[dict[str, Any], ...]) -> None:
    """A ledger in which nobody denies anything gives a chart that says so."""
    assert "In this ledger nobody denies or doubts a claim" in svg(*claims, link=None)


def test_no_absence_is_said_of_what_was_not_asked() -> None:
    """Of one actor's claims none may be denied while others are: those are counted."""
    said = spec(DENIED | {"actor": "USA"}, link=None)["usermeta"]["nothing"]
    nobody = "In this ledger nobody denies or doubts a claim with the actor North Korea."
    assert said == f"{nobody} With any actor there is 1."


@pytest.mark.parametrize("odd", [{"published": None}, {"certainty": "hedged"}, {"actor": None}])
def test_odd_denials_are_drawn(odd: dict[str, Any]) -> None:
    """Denials of no known day, with a hedge, or of nobody's force are drawn."""
    assert "Dmitry Peskov denies" in svg(CLAIM, DENIED | odd, actor=None)


def test_long_words_are_cut() -> None:
    """A quote has four lines at most, and what is cut ends in an ellipsis."""
    lines = [row["line"] for row in rows(spec(CLAIM, DENIED | {"quote": "word " * 200}), "line")]
    quote = [line for line in lines if "word" in line]
    assert len(quote) == 4
    assert quote[-1].endswith("…")


def test_hostile_text_stays_text() -> None:
    """Tags and turning signs in names and quotes come out as text."""
    tag = "<img src=x onerror=alert(1)>\u202e"
    picture = svg(CLAIM | {"claimant": tag, "quote": tag}, DENIED | {"publisher": tag})
    assert "<img" not in picture
    assert "\u202e" not in picture
    assert "&lt;img src=x" in picture
