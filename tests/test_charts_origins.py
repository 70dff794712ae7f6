"""The chart of reports and origins: what it counts, draws and says, and odd ledgers."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl
import vl_convert
from ledgers import AT_LEAST, AT_MOST, CLAIM, DENIAL, RANGE, THOUSANDS, TYPES, Ledger

from analysis import charts

NOBODY = {"claimant": "unattributed", "claimant_kind": "unattributed"}
NIS = {"claimant": "NIS", "claimant_kind": "intelligence"}


def told(*claims: dict[str, Any]) -> list[dict[str, Any]]:
    """Claims, each in a report of its own unless they say in which."""
    return [{"report_id": f"r{place}"} | claim for place, claim in enumerate(claims)]


def spec(*claims: dict[str, Any], **asked: Any) -> dict[str, Any]:
    """The chart of a ledger of these claims, as Vega-Lite."""
    return charts.origins(Ledger(*told(*claims)), **asked).to_dict()


def rows(drawn: dict[str, Any]) -> list[dict[str, Any]]:
    """The figures that a chart draws, in their order."""
    return next(rows for rows in drawn["datasets"].values() if "figure" in rows[0])


def subtitle(drawn: dict[str, Any]) -> str:
    """What stands below the title."""
    return " ".join(drawn["title"]["subtitle"])


def footing(drawn: dict[str, Any]) -> str:
    """The small print."""
    return " ".join(drawn["vconcat"][0]["title"]["text"])


def test_reports_and_origins_are_counted_apart() -> None:
    """A figure that five reports print can have two origins; both counts stand beside its bars."""
    [row] = rows(spec({}, {}, NIS, NIS, NOBODY))
    assert (row["figure"], row["counts"]) == ("12,000", "5 reports, 2 origins; 1 names nobody")
    assert (row["reports"], row["named"], row["origins"]) == (5, 4, 2)
    assert row["below"] == "NIS; Pentagon"


def test_vague_words_stay_words() -> None:
    """What sources call thousands is called so, with what that is read as below it."""
    [row] = rows(spec(THOUSANDS, THOUSANDS | NIS | {"indefinite": "several thousand"}))
    assert row["figure"] == "several thousand / thousands"
    assert row["read"] == "read as 2,000 to 9,999"


def test_subtitle_says_both_counts() -> None:
    """Over all figures a report and an origin count once, however many figures they give."""
    drawn = spec({}, {"best": 3000.0, "report_id": "r0"}, NIS, {"best": 3000.0} | NOBODY)
    assert subtitle(drawn).startswith("3 reports, 2 origins. Pale bar: reports that print")
    assert "4 claims, 3 reports, 2 origins." in footing(drawn)
    assert charts.voices(Ledger(*told({}, {}, NIS))) == "3 reports, 2 origins"


def test_nobody_is_no_origin() -> None:
    """A figure for which nobody is named has no dark bar, a hollow one, and no names."""
    [row] = rows(spec(NOBODY, NOBODY))
    assert (row["counts"], row["below"]) == ("2 reports, which name nobody", "")
    assert (row["named"], row["origins"]) == (0, 0)
    assert "hollow where they name nobody" in subtitle(spec(NOBODY))
    assert "hollow" not in subtitle(spec({}))


def test_a_report_that_names_somebody_once_names_somebody() -> None:
    """A figure said again in a report without its source has the source that was named before."""
    [row] = rows(spec({"report_id": "r"}, {"report_id": "r"} | NOBODY))
    assert row["counts"] == "1 report, 1 origin"


def test_copies_of_a_wire_are_told() -> None:
    """Where reports are copies of one text, the number of texts stands beside that of reports."""
    ledger = Ledger(*told({}, {}, NIS))
    ledger.db.execute("insert into near_duplicates values ('c1', 'c0')")
    drawn = charts.origins(ledger).to_dict()
    assert rows(drawn)[0]["counts"] == "3 reports (2 texts), 2 origins"
    assert "Copies of one wire are one text." in subtitle(drawn)
    assert "Copies" not in subtitle(spec({}))


def test_figures_are_said_with_their_bounds() -> None:
    """`3,000` and `at least 3,000` are two figures, each with its words."""
    about = {"bound": "approx"}
    drawn = spec(AT_LEAST, AT_MOST, RANGE, about, {"best": 3000.0})
    assert {row["figure"] for row in rows(drawn)} == {
        "at least 3,000", "up to 5,000", "10,000 to 12,000", "about 12,000", "3,000",
    }  # fmt: skip


def test_everybodys_figures_say_whose_they_are() -> None:
    """Without an actor each figure is said with its own, and those of two are two rows."""
    drawn = spec({}, {"actor": "RUS"}, {"actor": None}, actor=None)
    figures = [row["figure"] for row in rows(drawn)]
    assert sorted(figures) == [
        "12,000 (North Korea)", "12,000 (Russia)", "12,000 (not said whose)",
    ]  # fmt: skip


def test_most_printed_come_first() -> None:
    """Figures stand by number of reports, then of origins, then by size."""
    drawn = spec({"best": 9.0}, {"best": 5.0}, {}, NIS, {"best": 7.0}, {"best": 7.0})
    assert [row["figure"] for row in rows(drawn)] == ["12,000", "7", "5", "9"]


def test_what_one_report_prints_gives_way() -> None:
    """Where enough figures stand in several reports, those in one are not drawn, but counted."""
    often = [{"best": float(best)} for best in range(1, 6) for _ in range(2)]
    drawn = spec(*often, {"best": 90.0})
    assert len(rows(drawn)) == 5
    assert "1 figure in one report is not shown." in footing(drawn)


def test_changes_and_denials_are_no_figures() -> None:
    """An increase has no bar but is counted in the small print; a denial is no zero."""
    more = {"best": 1500.0, "change": "increase"}
    drawn = spec({}, more, DENIAL)
    assert [row["figure"] for row in rows(drawn)] == ["12,000"]
    assert "1 claim of an increase, a part, a rate or the size of a unit is not shown." in footing(
        drawn
    )
    assert "There is nothing to draw: 1 claim of an increase" in drawn_words(more)


def drawn_words(*claims: dict[str, Any]) -> str:
    """The picture's text."""
    return vl_convert.vegalite_to_svg(spec(*claims))


def test_nothing_to_draw_is_said() -> None:
    """A ledger without such figures gives a chart that says so."""
    assert "This ledger holds no figure for how many troops were sent." in drawn_words()
    assert "This ledger holds no figure for how many North" in drawn_words(DENIAL)


def test_undated_and_hedged_figures_count() -> None:
    """A figure counts whether or not its day is known and however it is hedged."""
    [row] = rows(spec({"published": None}, {"certainty": "hedged"}))
    assert (row["counts"], row["days"]) == ("2 reports, 1 origin", "25 Oct 2024")
    assert rows(spec({"published": None}))[0]["days"] == "not said"


def test_speakers_of_one_body_are_one_origin() -> None:
    """A spokesman and his ministry are one origin; both are named, and whom he stands for."""
    ledger = Ledger(*told({"claimant": "Pat Ryder", "claimant_kind": "person"}, {}, NIS))
    speaks = {"source_id": ["Pat Ryder", "Pentagon", "NIS"], "origin": ["Pentagon"] * 2 + ["NIS"]}
    ledger.db.execute("drop view speakers")
    held = pl.DataFrame(speaks).with_columns(source=pl.col("source_id"), origin_id="origin")
    ledger.db.register("speakers", held)
    [row] = rows(charts.origins(ledger).to_dict())
    assert row["counts"] == "3 reports, 2 origins"
    assert row["below"] == "NIS; Pat Ryder (Pentagon); Pentagon"


def test_bars_lead_to_passages() -> None:
    """Every bar knows its claims, and the passages of those go with the chart."""
    drawn = spec({}, NIS)
    assert rows(drawn)[0]["claim_ids"] == ["c0", "c1"]
    assert set(drawn["usermeta"]["passages"]) == {"c0", "c1"}


def test_description_is_worked_out() -> None:
    """The description tells both counts, and those of the figures that most reports print."""
    assert spec({}, {}, NIS, {"best": 5.0})["description"] == (
        "How many North Korean troops were sent: who is behind each figure. 4 reports, 2 origins; "
        "2 figures. 12,000: 3 reports, 2 origins. 5: 1 report, 1 origin."
    )


def test_hostile_names_stay_text() -> None:
    """A claimant called like a tag is drawn as text, without signs that turn the writing."""
    picture = drawn_words({"claimant": "<img src=x onerror=alert(1)>\u202e"})
    assert "<img" not in picture
    assert "&lt;img src=x" in picture
    assert "\u202e" not in picture


def test_long_names_are_cut_short() -> None:
    """Names that do not fit below the bars are counted."""
    many = [{"claimant": f"The Ministry of Matter Number {place}"} for place in range(30)]
    [row] = rows(spec(*many))
    assert row["below"].endswith("and 27 more")
    assert row["counts"] == "30 reports, 30 origins"


def test_ten_thousand_claims_are_drawn() -> None:
    """Ten thousand claims are as many bars as there is room for, with few passages each."""
    many = pl.int_range(10_000, eager=True)
    frame = pl.DataFrame([CLAIM], schema_overrides=TYPES).drop("best", "report_id", "published")
    db = Ledger()
    db.hold(
        frame.join(pl.DataFrame({"many": many}), how="cross").with_columns(
            published=date(2024, 1, 1) + pl.duration(days=pl.col("many") % 700),
            claim_id=pl.col("many").cast(pl.String),
            report_id=pl.col("many").cast(pl.String),
            best=(pl.col("many") % 90).cast(pl.Float64),
        )
    )
    drawn = charts.origins(db).to_dict()
    assert len(rows(drawn)) == 25
    assert max(len(row["claim_ids"]) for row in rows(drawn)) == 20
    assert len(drawn["usermeta"]["passages"]) == 25 * 20
    assert "65 figures in 111 reports or fewer are not shown." in footing(drawn)
